import type { GivenChapter, Piece, TranscriptEvent, Turn } from '../model/transcript.ts'
import { isHidden, isSpace } from './lines.ts'
import type { EventMark, Item, Run, Utterance } from './reading.ts'
import { findSounds, maySound, type Sound } from './sounds.ts'

/** Turns, what stands between their words, and the chapters that the creator gave. */
export interface Talk {
  readonly turns: readonly Turn[]
  readonly events: readonly TranscriptEvent[]
  readonly chapters: readonly GivenChapter[]
}

interface DraftPiece extends Piece {
  end: number
  endMs: number | null
}

interface Draft {
  readonly speaker: string | null
  text: string
  readonly pieces: DraftPiece[]
  readonly paragraphs: number[]
  /** A space is due before the next word. */
  space: boolean
  /** Time for the next piece. */
  startMs: number | null
}

interface Marks {
  readonly events: (TranscriptEvent & { turn: number; at: number })[]
  readonly chapters: (GivenChapter & { turn: number; at: number })[]
}

/**
 * Joins utterances into turns: one goes on as long as the label stays the same and no utterance opens a new one. White
 * space is made single, marks of non-speech become events, and every word keeps its place in the source and its time.
 */
export function buildTalk(items: readonly Item[], durationMs: number | null): Talk {
  const drafts: Draft[] = []
  const marks: Marks = { events: [], chapters: [] }
  let opens = true
  for (const item of items) {
    if (item.kind === 'chapter') {
      marks.chapters.push({ title: item.title, ...placeNow(drafts), startMs: item.startMs })
      continue
    }
    if (item.kind === 'event') {
      addEvent(marks, drafts, item, soundKind(item))
      continue
    }
    const last = drafts[drafts.length - 1]
    if (item.opens) opens = true
    const speaker = item.speaker === null ? null : cleanLabel(item.speaker)
    const fresh = last === undefined || opens || last.speaker !== speaker
    const draft = fresh ? emptyDraft(speaker) : last
    if (fresh) drafts.push(draft)
    const eventsBefore = marks.events.length
    addUtterance(draft, item, marks, drafts)
    if (draft.text !== '') opens = false
    else {
      // No words came, so what was found here stands where the words before it end.
      drafts.pop()
      for (let i = eventsBefore; i < marks.events.length; i++) Object.assign(marks.events[i]!, placeNow(drafts))
    }
  }
  const turns = finish(drafts, durationMs)
  return { turns, events: marks.events.map((mark) => settle(mark, turns)), chapters: settleChapters(marks, turns) }
}

/** What a label must not hold: marks that do not show, and any white space but single plain spaces. */
const UNCLEAN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+|[^\S ]+| {2,}/

/** One name for one voice, however its spaces are written. */
function cleanLabel(label: string): string {
  if (!UNCLEAN.test(label)) return label
  return label.replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g, '').replace(/\s+/g, ' ')
}

function emptyDraft(speaker: string | null): Draft {
  return { speaker, text: '', pieces: [], paragraphs: [], space: false, startMs: null }
}

function placeNow(drafts: readonly Draft[]): { turn: number; at: number } {
  const last = drafts[drafts.length - 1]
  return last === undefined ? { turn: 0, at: 0 } : { turn: drafts.length - 1, at: last.text.length }
}

function soundKind(item: EventMark): TranscriptEvent['kind'] {
  return findSounds(`[${item.text.replace(/[[\]]/g, '')}]`)[0]?.kind ?? 'other'
}

function addEvent(marks: Marks, drafts: readonly Draft[], item: EventMark, kind: TranscriptEvent['kind']): void {
  const { text, sourceStart, sourceEnd, startMs } = item
  marks.events.push({ ...placeNow(drafts), kind, text, sourceStart, sourceEnd, startMs })
}

function addUtterance(draft: Draft, item: Utterance, marks: Marks, drafts: readonly Draft[]): void {
  draft.space = true
  draft.startMs = item.startMs
  const before = draft.pieces.length
  const at = draft.text.length + 1
  if (item.runs.some((run) => maySound(run.text))) addAroundSounds(draft, item, marks, drafts)
  else for (const run of item.runs) addRun(draft, run, 0, run.text.length)
  const last = draft.pieces[draft.pieces.length - 1]
  if (draft.pieces.length > before && last !== undefined && last.endMs === null && item.endMs !== null) {
    last.endMs = Math.max(item.endMs, last.startMs ?? 0)
  }
  if (item.paragraph === true && at > 1 && draft.text.length > at) draft.paragraphs.push(at)
}

function addRun(draft: Draft, run: Run, from: number, to: number): void {
  if (run.startMs !== null) draft.startMs = run.startMs
  const before = draft.pieces.length
  if (run.text.length === run.sourceEnd - run.sourceStart) addWords(draft, run, from, to)
  else addWhole(draft, run)
  const last = draft.pieces[draft.pieces.length - 1]
  if (run.endMs !== null && last !== undefined && draft.pieces.length > before) {
    last.endMs = Math.max(run.endMs, last.startMs ?? 0)
  }
}

/** Words in step with the source: a piece ends where anything but a single plain space stands between two words. */
function addWords(draft: Draft, run: Run, from: number, to: number): void {
  const text = run.text
  let i = from
  while (i < to) {
    const code = text.charCodeAt(i)
    if (isSpace(code)) {
      draft.space = true
      i++
    } else if (isHidden(code)) i++
    else {
      const end = endOfPiece(text, i, to)
      addPiece(draft, text.slice(i, end), run.sourceStart + i, run.sourceStart + end)
      i = end
    }
  }
}

function endOfPiece(text: string, from: number, to: number): number {
  let i = from + 1
  while (i < to) {
    const code = text.charCodeAt(i)
    if (code > 32 && code < 127) i++
    else if (code === 32) {
      const next = i + 1 < to ? text.charCodeAt(i + 1) : 32
      if (isSpace(next) || isHidden(next)) return i
      i += 2
    } else if (isSpace(code) || isHidden(code)) return i
    else i++
  }
  return i
}

/** An escape or entity: all of it stands for all of the source. */
function addWhole(draft: Draft, run: Run): void {
  let word = ''
  for (const char of run.text) {
    const code = char.charCodeAt(0)
    if (isSpace(code)) {
      if (word === '') draft.space = true
      else word += ' '
    } else if (!isHidden(code)) word += char
  }
  const trimmed = word.trimEnd().replace(/ +/g, ' ')
  if (trimmed !== '') addPiece(draft, trimmed, run.sourceStart, run.sourceEnd)
  if (trimmed !== word) draft.space = true
}

function addPiece(draft: Draft, words: string, sourceStart: number, sourceEnd: number): void {
  if (draft.space && draft.text !== '') draft.text += ' '
  draft.space = false
  const start = draft.text.length
  draft.text += words
  draft.pieces.push({ start, end: draft.text.length, sourceStart, sourceEnd, startMs: draft.startMs, endMs: null })
  draft.startMs = null
}

/** Marks may run over several runs (a bracket over two lines), so they are looked for in the whole utterance. */
function addAroundSounds(draft: Draft, item: Utterance, marks: Marks, drafts: readonly Draft[]): void {
  const whole = item.runs.map((run) => run.text).join('')
  const sounds = findSounds(whole)
  let next = 0
  let base = 0
  for (const run of item.runs) {
    const end = base + run.text.length
    let at = base
    while (at < end) {
      const sound = sounds[next]
      if (sound === undefined || sound.start >= end) {
        addPart(draft, run, at - base, run.text.length)
        break
      }
      if (sound.start > at) addPart(draft, run, at - base, sound.start - base)
      if (sound.start >= at) addSound(marks, drafts, item, sound)
      at = Math.min(sound.end, end)
      draft.space = true
      if (sound.end > end) break
      next++
    }
    base = end
  }
}

/** A part of a run; an escape, which cannot be divided, only as a whole. */
function addPart(draft: Draft, run: Run, from: number, to: number): void {
  const inStep = run.text.length === run.sourceEnd - run.sourceStart
  if (inStep || (from === 0 && to === run.text.length)) addRun(draft, run, from, to)
}

function addSound(marks: Marks, drafts: readonly Draft[], item: Utterance, sound: Sound): void {
  const sourceStart = sourceAt(item.runs, sound.start)
  const sourceEnd = sourceAt(item.runs, sound.end - 1, 'end')
  const { kind, text } = sound
  marks.events.push({ ...placeNow(drafts), kind, text, sourceStart, sourceEnd, startMs: item.startMs })
}

/** Where the character at `offset` of the joined runs starts or ends in the source. */
function sourceAt(runs: readonly Run[], offset: number, side: 'start' | 'end' = 'start'): number {
  let base = 0
  for (const run of runs) {
    if (offset < base + run.text.length) {
      const inStep = run.text.length === run.sourceEnd - run.sourceStart
      if (side === 'start') return inStep ? run.sourceStart + offset - base : run.sourceStart
      return inStep ? run.sourceStart + offset - base + 1 : run.sourceEnd
    }
    base += run.text.length
  }
  return runs[runs.length - 1]?.sourceEnd ?? 0
}

function finish(drafts: readonly Draft[], durationMs: number | null): Turn[] {
  const starts = drafts.map(({ pieces }) => pieces.find((piece) => piece.startMs !== null)?.startMs ?? null)
  const nextKnown = findNextKnown(drafts, starts, durationMs)
  return drafts.map(({ speaker, text, pieces, paragraphs }, row) => {
    const startMs = starts[row] ?? null
    const turn = { speaker, text, pieces, ...(paragraphs.length > 0 && { paragraphs }) }
    if (startMs === null) return { ...turn, startMs, endMs: null }
    let endMs = startMs
    let last: DraftPiece | undefined
    for (const piece of pieces) {
      endMs = Math.max(endMs, piece.startMs ?? 0, piece.endMs ?? 0)
      last = piece
    }
    if (last?.endMs === null) endMs = Math.max(endMs, nextKnown[row] ?? endMs)
    return { ...turn, startMs, endMs }
  })
}

/**
 * When a turn whose file gives no end was over: the start of the next turn; where turns without any time lie between,
 * the part of the way that its characters have.
 */
function findNextKnown(
  drafts: readonly Draft[],
  starts: readonly (number | null)[],
  durationMs: number | null,
): (number | null)[] {
  const out: (number | null)[] = new Array(drafts.length).fill(null)
  let next = durationMs
  let between = 0
  for (let row = drafts.length - 1; row >= 0; row--) {
    const chars = drafts[row]!.text.length
    const start = starts[row] ?? null
    if (start === null) {
      between += chars
      continue
    }
    if (next !== null && next >= start) out[row] = start + Math.round(((next - start) * chars) / (chars + between))
    next = start
    between = 0
  }
  return out
}

/** What stands behind the last word of a turn stands before the next turn; within a turn, before the next word. */
function settle<T extends { turn: number; at: number }>(mark: T, turns: readonly Turn[]): T {
  const text = turns[mark.turn]?.text
  if (text === undefined) return { ...mark, turn: turns.length, at: 0 }
  if (mark.at >= text.length) return { ...mark, turn: mark.turn + 1, at: 0 }
  return text.charAt(mark.at) === ' ' ? { ...mark, at: mark.at + 1 } : mark
}

function settleChapters(marks: Marks, turns: readonly Turn[]): GivenChapter[] {
  return marks.chapters
    .map((mark) => settle(mark, turns))
    .filter((mark) => mark.turn < turns.length)
    .map((mark) => {
      const piece = turns[mark.turn]?.pieces.find((one) => one.end > mark.at)
      return { ...mark, startMs: mark.startMs ?? piece?.startMs ?? null }
    })
}
