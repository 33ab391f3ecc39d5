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
const LEAST_SHARED = 2
/** Past the end of the talk by more than this a time is wrong; recordings end with music. */
const END_MS = 90_000

/** Checks the time that a line of the notes gives for what it names. `nextMs` is the time of the next such line. */
export function checkTime(talk: Talk, notes: NotesInput, sentence: number, nextMs: number | null): Checked {
  const span = notes.doc.sentences[sentence]!
  const { atMs } = notes.blocks[span.turn]!
  if (atMs === null || notes.doc.turns[span.turn]!.firstSentence !== sentence) return NOTHING
  if (talk.durationMs !== null && atMs > talk.durationMs + END_MS) {
    const message = `The time ${clock(atMs)} is after the end of the transcript, ${clock(talk.durationMs)}.`
    return {
      findings: [
        { ...BASE, reason: 'not-found', at: span, message, nearest: clock(talk.durationMs), fix: null, places: [] },
      ],
      places: [],
    }
  }
  const content = contentOf(talk, notes.doc, span.firstToken, span.endToken)
  const timeOf = (row: number): number | null => talk.timeAt(talk.doc.sentences[row]!.start)
  const until = Math.max(nextMs ?? 0, atMs + AFTER_MS)
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
  if (elsewhere.coverage < ELSEWHERE || elsewhere.shared < LEAST_SHARED || here.coverage > HERE) return NOTHING
  const place = talk.doc.sentences[elsewhere.first]!
  const nearest = clock(timeOf(elsewhere.first) ?? 0)
  const message = `At ${clock(atMs)} the transcript speaks of something else; these words are said at ${nearest}.`
  return {
    findings: [{ ...BASE, reason: 'elsewhere', at: span, message, nearest, fix: null, places: [place] }],
    places: [],
  }
}

const BASE = { kind: 'time', level: 'error' } as const

/** "1:02:03", or "2:03" in the first hour. */
function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const two = (n: number): string => String(n).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}
