import { countBefore } from '../model/search.ts'
import { clockOfTurns, type TalkClock } from '../model/talk-clock.ts'
import type { Piece, Transcript, Turn } from '../model/transcript.ts'

/** A stretch of one voice's words with its time, short enough to be read off a screen. */
export interface Caption {
  readonly speaker: string | null
  readonly startMs: number
  readonly endMs: number
  readonly text: string
}

/** Most characters of a caption: two lines of 42, as broadcasters' guidelines have them (BBC, EBU-TT). */
const MOST_CHARS = 84
/** Dashes, chevrons and brackets at the start of a line mark another voice or no speech, so no line is broken there. */
export const OPENS_VOICE = /^[-–—>[(]/

/** Longest stretch of one cue that stays one caption; longer ones are divided and their times interpolated. */
const MOST_MS = 7000
/** Pace for words that the transcript does not time, where it tells none: 150 words a minute, usual in talk. */
const MS_A_WORD = 400

/**
 * The transcript as captions: never across two turns, divided between words where they grow long, at a full stop if
 * one is near. Times are the file's where it gives them; between two known times they are interpolated by characters.
 */
export function captionsOf(transcript: Transcript): Caption[] {
  const captions: Caption[] = []
  const spans = spansOf(transcript)
  for (const [row, turn] of transcript.turns.entries()) {
    const anchors = anchorsOf(turn, spans[row]!)
    let from = 0
    for (const to of divide(turn, anchors)) {
      const startMs = timeAt(anchors, from, 'start')
      const text = turn.text.slice(from, to)
      const endMs = timeAt(anchors, to, 'end')
      // One of no length would never be seen: where voices start in the same second it stays while the next is there.
      const seenMs = endMs > startMs ? endMs - startMs : Math.min(MOST_MS, sayingMs(text))
      captions.push({ speaker: turn.speaker, startMs, endMs: startMs + seenMs, text })
      from = to + 1
    }
  }
  return captions
}

/** How long words take to say, at the pace of the talk where it is known. */
function sayingMs(text: string, msALetter: number | null = null): number {
  return Math.round(msALetter === null ? text.split(' ').length * MS_A_WORD : text.length * msALetter)
}

interface Anchor {
  readonly at: number
  readonly ms: number
}

interface Span {
  readonly startMs: number
  readonly endMs: number
}

/**
 * When each turn was said: as the file has it; turns without times share the gap between the known ones around them by
 * their characters. Before the first known time and behind the last they go at the pace of the talk between, usual pace
 * where there is too little to measure.
 */
function spansOf({ turns, durationMs }: Transcript): Span[] {
  const talk = clockOfTurns(turns, durationMs)
  const spans: Span[] = []
  let row = 0
  let clock = talk.time(0)?.ms ?? 0
  while (row < turns.length) {
    const turn = turns[row]!
    if (turn.startMs !== null) {
      const endMs = endOf(turn, turn.startMs, talk)
      spans.push({ startMs: turn.startMs, endMs })
      clock = Math.max(clock, endMs)
      row++
      continue
    }
    let to = row
    let chars = 0
    while (to < turns.length && turns[to]!.startMs === null) chars += turns[to++]!.text.length
    const next = turns[to]?.startMs ?? (durationMs !== null && durationMs > clock ? durationMs : null)
    for (; row < to; row++) {
      const { text } = turns[row]!
      const gap = next === null ? sayingMs(text, talk.msALetter) : (Math.max(0, next - clock) * text.length) / chars
      chars -= text.length
      const end = clock + Math.round(gap)
      spans.push({ startMs: clock, endMs: end })
      clock = end
    }
  }
  return spans
}

/** The end of a turn with times; of the last one with any, where the file does not give it, by pace. */
function endOf({ endMs, text, pieces }: Turn, startMs: number, { toMs, msALetter }: TalkClock): number {
  const known = pieces.findLast((piece) => piece.startMs !== null)
  const isOpen = endMs === toMs && pieces.at(-1)?.endMs === null
  if (!isOpen || known?.startMs == null) return endMs ?? startMs
  return Math.max(endMs ?? startMs, known.startMs + sayingMs(text.slice(known.start), msALetter))
}

/** Known times of a turn by offset of its text, the first at its start, the last at its end; they never fall. */
function anchorsOf(turn: Turn, span: Span): Anchor[] {
  const anchors: Anchor[] = []
  const add = (at: number, ms: number): void => {
    const last = anchors.at(-1)
    if (last === undefined || ms >= last.ms) anchors.push({ at, ms })
  }
  add(0, span.startMs)
  for (const piece of turn.pieces) addPiece(piece, add)
  add(turn.text.length, Math.max(span.endMs, anchors.at(-1)!.ms))
  return anchors
}

function addPiece(piece: Piece, add: (at: number, ms: number) => void): void {
  if (piece.startMs !== null) add(piece.start, piece.startMs)
  if (piece.endMs !== null) add(piece.end, piece.endMs)
}

/** Time at an offset: of several known there, the one that begins or ends what is asked for. */
function timeAt(anchors: readonly Anchor[], offset: number, side: 'start' | 'end'): number {
  const low = countBefore(anchors.length, (row) => {
    return side === 'start' ? anchors[row]!.at <= offset : anchors[row]!.at < offset
  })
  const before = anchors[side === 'start' ? low - 1 : low]
  if (before?.at === offset) return before.ms
  const from = anchors[Math.max(0, low - 1)]!
  const to = anchors[low] ?? from
  if (to.at === from.at) return from.ms
  return Math.round(from.ms + ((to.ms - from.ms) * (offset - from.at)) / (to.at - from.at))
}

/** Offsets of the spaces, and the end, where captions of a turn end: at the file's own cues where they are short. */
function divide(turn: Turn, anchors: readonly Anchor[]): number[] {
  const { text } = turn
  const known = new Set(turn.pieces.filter((piece) => piece.endMs !== null).map((piece) => piece.end))
  const ends: number[] = []
  let from = 0
  while (from < text.length) {
    const limit = limitOf(text, from, anchors)
    const to = limit >= text.length ? text.length : (bestBreak(text, from, limit, known) ?? nextSpace(text, limit))
    ends.push(to)
    from = to + 1
  }
  return ends
}

/** Where a caption from `from` has to end at the latest, by characters and by time. */
function limitOf(text: string, from: number, anchors: readonly Anchor[]): number {
  const byChars = Math.min(text.length, from + MOST_CHARS)
  const startMs = timeAt(anchors, from, 'start')
  const spanMs = timeAt(anchors, byChars, 'end') - startMs
  if (spanMs <= MOST_MS) return byChars
  return from + Math.max(1, Math.floor(((byChars - from) * MOST_MS) / spanMs))
}

/** The last known end in the second half, else the last end of a sentence, else the last space; null where none is. */
function bestBreak(text: string, from: number, limit: number, known: ReadonlySet<number>): number | null {
  let sentence: number | null = null
  let space: number | null = null
  const half = from + (limit - from) / 2
  for (let i = limit; i > from; i--) {
    if (text.charAt(i) !== ' ' || OPENS_VOICE.test(text.slice(i + 1, i + 4))) continue
    space ??= i
    if (i < half) break
    if (known.has(i)) return i
    if (sentence === null && /[.!?]/.test(text.charAt(i - 1))) sentence = i
  }
  return sentence ?? space
}

function nextSpace(text: string, from: number): number {
  const space = text.indexOf(' ', from)
  return space < 0 ? text.length : space
}
