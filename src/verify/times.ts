import type { Checked, NotesInput } from './notes.ts'
import { NOTHING } from './notes.ts'
import { bestPassage, contentOf } from './passages.ts'
import type { Talk } from './talk.ts'

/** How far before its time what a chapter names may begin: people round, and intros lead over. */
const BEFORE_MS = 45_000
/** How long after it the words of its title may be said where no next chapter ends it. */
const AFTER_MS = 240_000
/** A title points elsewhere where so much of it is said together there, and so little around its own time. */
const ELSEWHERE = 0.8
const HERE = 0.25
/** Nearer than this it is no other place. */
const APART_MS = 120_000
const LEAST_SHARED = 3
/** Past the end of the talk by more than this a time is wrong; recordings end with music. */
const END_MS = 90_000

/** The lines of a list of times: which break its order, and the time of the next one that keeps it. */
export interface Times {
  /** Rows of blocks. */
  readonly outOfOrder: ReadonlySet<number>
  readonly next: ReadonlyMap<number, number>
}

/** The fewest lines that break the order of the times in the notes: all but a longest rising run. */
export function timesOf(notes: NotesInput): Times {
  const lines = notes.blocks.flatMap(({ atMs }, row) => (atMs === null ? [] : [{ row, atMs }]))
  const length: number[] = []
  const before: number[] = []
  lines.forEach(({ atMs }, i) => {
    length.push(1)
    before.push(-1)
    for (let j = Math.max(0, i - MOST_LINES); j < i; j++) {
      if (lines[j]!.atMs <= atMs && length[j]! + 1 > length[i]!) {
        length[i] = length[j]! + 1
        before[i] = j
      }
    }
  })
  const kept = new Set<number>()
  for (let i = length.indexOf(Math.max(...length)); i >= 0; i = before[i]!) kept.add(i)
  const next = new Map<number, number>()
  const outOfOrder = new Set<number>()
  let after: number | null = null
  for (let i = lines.length - 1; i >= 0; i--) {
    if (after !== null) next.set(lines[i]!.row, after)
    if (kept.has(i)) after = lines[i]!.atMs
    // A second list starts anew; that is no broken order.
    else if (kept.size >= LEAST_KEPT * lines.length) outOfOrder.add(lines[i]!.row)
  }
  return { outOfOrder, next }
}

/** Lines looked back over for the order of a list. */
const MOST_LINES = 500
/** Least share of the lines that must be in order for the others to break it. */
const LEAST_KEPT = 0.6

/** Checks the time that a line of the notes gives for what it names. */
export function checkTime(talk: Talk, notes: NotesInput, sentence: number, times: Times): Checked {
  const span = notes.doc.sentences[sentence]!
  const { atMs } = notes.blocks[span.turn]!
  if (atMs === null || notes.doc.turns[span.turn]!.firstSentence !== sentence) return NOTHING
  if (STRUCTURAL.test(notes.doc.text.slice(span.start, span.end))) return NOTHING
  if (talk.durationMs !== null && atMs > talk.durationMs + END_MS) {
    const message = `The time ${clock(atMs)} is after the end of the transcript, ${clock(talk.durationMs)}.`
    return {
      findings: [
        { ...BASE, reason: 'not-found', at: span, message, nearest: clock(talk.durationMs), fix: null, places: [] },
      ],
      places: [],
    }
  }
  const nextMs = times.next.get(span.turn) ?? null
  const content = contentOf(talk, notes.doc, span.firstToken, span.endToken)
  const timeOf = (row: number): number | null => talk.timeAt(talk.doc.sentences[row]!.start)
  const until =
    nextMs === null || nextMs < atMs
      ? atMs + AFTER_MS
      : Math.min(atMs + 2 * AFTER_MS, Math.max(nextMs, atMs + BEFORE_MS))
  const isHere = (row: number): boolean => {
    const ms = timeOf(row)
    return ms !== null && ms >= atMs - BEFORE_MS && ms <= until
  }
  const here = bestPassage(talk, content, isHere)
  const elsewhere = bestPassage(talk, content, (row) => {
    const ms = timeOf(row)
    return ms !== null && (ms < atMs - APART_MS || ms > until + APART_MS / 2)
  })
  if (here.coverage > 0.5) {
    const first = talk.doc.sentences[here.first]!
    return { findings: [], places: [{ start: first.start, end: talk.doc.sentences[here.end - 1]!.end }] }
  }
  if (times.outOfOrder.has(span.turn)) {
    const nearest = elsewhere.coverage >= 0.5 ? clock(timeOf(elsewhere.first) ?? 0) : null
    const message = `The time ${clock(atMs)} is out of order in its list${nearest === null ? '' : `; words of this title are said at ${nearest}`}.`
    return {
      findings: [{ ...BASE, reason: 'elsewhere', at: span, message, nearest, fix: null, places: [] }],
      places: [],
    }
  }
  if (elsewhere.coverage < ELSEWHERE || elsewhere.shared < LEAST_SHARED || here.coverage > HERE) return NOTHING
  const place = talk.doc.sentences[elsewhere.first]!
  const nearest = clock(timeOf(elsewhere.first) ?? 0)
  const message = `At ${clock(atMs)} the transcript speaks of something else; these words are said at ${nearest}.`
  return {
    findings: [{ ...BASE, reason: 'elsewhere', at: span, message, nearest, fix: null, places: [place] }],
    places: [],
  }
}

/** Titles that name a part of every episode. */
const STRUCTURAL =
  /\b(?:sponsors?|break|intro(?:duction)?|outro|credits|ads?|advert\w*|welcome|closing|wrap[- ]?up|conclusion)\b/i

const BASE = { kind: 'time', level: 'error' } as const

/** "1:02:03", or "2:03" in the first hour. */
function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const two = (n: number): string => String(n).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}
