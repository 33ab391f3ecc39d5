import type { PutRight } from '../model/correction.ts'
import type { Document, DocumentTurn } from '../model/document.ts'
import { countBefore, lineFinder } from '../model/search.ts'
import type { Span } from '../model/span.ts'
import { createTalkClock, type TalkClock } from '../model/talk-clock.ts'
import { sourceOffset, type Transcript } from '../model/transcript.ts'

/** The way back from `Document.text` to the decoded source and to the clock. */
export interface Places {
  /** Offsets into the source of the words that `span` covers, markup between them included. */
  source(span: Span): Span
  /** 1-based line of an offset into the source. */
  line(sourceOffset: number): number
  /** When the words of the document are said. */
  readonly clock: TalkClock
  /** Row of the turn that holds an offset of the document. */
  turn(offset: number): number
  /** The words of `span` as they stand in the source, single spaces between them. */
  quote(span: Span): string
}

/**
 * Builds the maps once, so that every later question is a binary search. `putRight` are the names that a user's table
 * changed, in order of the text: quotes give the words that they stand for.
 */
export function createPlaces(doc: Document, transcript: Transcript, putRight: readonly PutRight[] = []): Places {
  const turn = (offset: number): number => lastAtOrBefore(doc.turns, offset)
  return {
    turn,
    line: lineFinder(transcript.source.text),
    clock: createTalkClock(doc.turns, doc.text.length, transcript.durationMs),
    quote: (span) => written(doc, putRight, span).replace(/\s+/g, ' '),
    source: (span) => sourceSpan(doc, turn(span.start), span),
  }
}

/** The text of a span with the words of the source in place of names put right; those at its edges are given whole. */
function written(doc: Document, putRight: readonly PutRight[], span: Span): string {
  let out = ''
  let at = span.start
  for (let row = lastAtOrBefore(putRight, span.start); row < putRight.length; row++) {
    const name = putRight[row]!
    if (name.start >= span.end) break
    if (name.end <= span.start) continue
    out += doc.text.slice(at, Math.max(at, name.start)) + name.written
    at = name.end
  }
  return out + doc.text.slice(at, Math.max(at, span.end))
}

/** Cues may stand in another order than they were said, so the range is the least that holds every piece touched. */
function sourceSpan(doc: Document, firstTurn: number, span: Span): Span {
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (let row = firstTurn; row < doc.turns.length; row++) {
    const turn = doc.turns[row]!
    if (turn.start >= span.end) break
    const from = span.start - turn.start
    const to = span.end - turn.start
    for (let i = firstPiece(turn, from); i < turn.pieces.length; i++) {
      const piece = turn.pieces[i]!
      if (piece.start >= to) break
      start = Math.min(start, from > piece.start ? sourceOffset(piece, from, piece.sourceStart) : piece.sourceStart)
      end = Math.max(end, to < piece.end ? sourceOffset(piece, to, piece.sourceEnd) : piece.sourceEnd)
    }
  }
  if (end > start) return { start, end }
  throw new RangeError(`no words of the source lie in [${span.start}, ${span.end})`)
}

/** Row of the first piece that ends after `offset`. */
function firstPiece({ pieces }: DocumentTurn, offset: number): number {
  return countBefore(pieces.length, (row) => pieces[row]!.end <= offset)
}

/** Row of the last item that starts at or before `offset`; 0 where none does. */
function lastAtOrBefore(items: readonly Span[], offset: number): number {
  return Math.max(0, countBefore(items.length, (row) => items[row]!.start <= offset) - 1)
}
