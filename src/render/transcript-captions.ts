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
/** Longest stretch of one cue that stays one caption; longer ones are divided and their times interpolated. */
const MOST_MS = 7000
/** Pace for words that the transcript does not time: 150 words a minute, usual in talk. */
const MS_A_WORD = 400

/**
 * The transcript as captions: never across two turns, divided between words where they grow long, at a full stop if
 * one is near. Times are the file's where it gives them; between two known times they are interpolated by characters.
 */
export function captionsOf(transcript: Transcript): Caption[] {
  const captions: Caption[] = []
  let clock = 0
  for (const turn of transcript.turns) {
    const anchors = anchorsOf(turn, clock)
    let from = 0
    for (const to of divide(turn, anchors)) {
      const startMs = timeAt(anchors, from, 'start')
      const endMs = Math.max(startMs, timeAt(anchors, to, 'end'))
      captions.push({ speaker: turn.speaker, startMs, endMs, text: turn.text.slice(from, to) })
      from = to + 1
    }
    clock = Math.max(clock, anchors.at(-1)?.ms ?? clock)
  }
  return captions
}

interface Anchor {
  readonly at: number
  readonly ms: number
}

/** Known times of a turn by offset of its text, the first at its start, the last at its end. */
function anchorsOf(turn: Turn, clock: number): Anchor[] {
  const anchors: Anchor[] = []
  const add = (at: number, ms: number): void => {
    const last = anchors.at(-1)
    if (last === undefined || ms >= last.ms) anchors.push({ at, ms })
  }
  add(0, turn.startMs ?? clock)
  for (const piece of turn.pieces) addPiece(piece, add)
  const words = turn.text.split(' ').length
  add(
    turn.text.length,
    Math.max(turn.endMs ?? 0, anchors.length > 1 ? 0 : (turn.endMs ?? (turn.startMs ?? clock) + words * MS_A_WORD)),
  )
  if (anchors.at(-1)!.at < turn.text.length) anchors.push({ at: turn.text.length, ms: anchors.at(-1)!.ms })
  return anchors
}

function addPiece(piece: Piece, add: (at: number, ms: number) => void): void {
  if (piece.startMs !== null) add(piece.start, piece.startMs)
  if (piece.endMs !== null) add(piece.end, piece.endMs)
}

/** Time at an offset: of several known there, the one that begins or ends what is asked for. */
function timeAt(anchors: readonly Anchor[], offset: number, side: 'start' | 'end'): number {
  let low = 0
  let high = anchors.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const before = side === 'start' ? anchors[middle]!.at <= offset : anchors[middle]!.at < offset
    if (before) low = middle + 1
    else high = middle
  }
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
    if (text.charAt(i) !== ' ') continue
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
