import type { Document } from '../model/document.ts'
import type { Layout, Part } from './layout.ts'

/** No chapter starts so soon after the first: in milliseconds, and in words where there are no times. */
const SOON_MS = 30_000
const SOON_WORDS = 80

/** What is joined so is an introduction up to this many times that, and else whatever the longer chapter is. */
const SHORT = 2

/** The parts with those that start too soon joined to the first. They still tile. */
export function withoutEarlyStarts({ doc, words }: Pick<Layout, 'doc' | 'words'>, parts: readonly Part[]): Part[] {
  const startsWithin = (row: number, times: number): boolean => {
    const ms = millisecondsAt(doc, row)
    return ms === null ? words[row]! < times * SOON_WORDS : ms < times * SOON_MS
  }
  const [first, next, ...rest] = parts
  if (first === undefined || next === undefined || !startsWithin(next.firstSentence, 1)) return [...parts]
  const isShort = rest.length > 0 && startsWithin(next.endSentence, SHORT)
  const joined = { ...next, kind: isShort ? ('intro' as const) : next.kind, firstSentence: first.firstSentence }
  return withoutEarlyStarts({ doc, words }, [joined, ...rest])
}

/** When sentence `row` starts, counted from the first; null where the words have no times. */
function millisecondsAt(doc: Document, row: number): number | null {
  const [at, zero] = [timeOf(doc, row), timeOf(doc, 0)]
  return at === null || zero === null ? null : at - zero
}

function timeOf(doc: Document, row: number): number | null {
  const sentence = doc.sentences[row]
  const turn = doc.turns[sentence?.turn ?? -1]
  if (sentence === undefined || turn === undefined) return null
  const offset = sentence.start - turn.start
  const piece = turn.pieces.findLast(({ start, startMs }) => start <= offset && startMs !== null)
  if (piece?.startMs == null) return offset === 0 ? turn.startMs : null
  const share = Math.min(1, (offset - piece.start) / Math.max(1, piece.end - piece.start))
  return piece.startMs + share * ((piece.endMs ?? piece.startMs) - piece.startMs)
}
