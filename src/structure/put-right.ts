import { findSpellings } from '../lexicon/spellings.ts'
import type { CorrectionTable, NameCorrection, PutRight } from '../model/correction.ts'
import type { Document } from '../model/document.ts'
import { type Piece, sourceOffset, type Transcript, type Turn } from '../model/transcript.ts'
import { correctText, findCorrections } from './corrections.ts'

/** A transcript whose turns have the right names, and what was put right in each turn, as spans of its old text. */
export interface CorrectedTranscript {
  readonly transcript: Transcript
  /** A row a turn, in order of the text. */
  readonly corrections: readonly (readonly NameCorrection[])[]
}

/**
 * The transcript with the table's names in place of what the recogniser made of them, and with what transcribers write in
 * ways of their own as people read it, so that every later stage reads them right. The pieces still lead to the words that
 * stand in the source.
 */
export function correctTranscript(transcript: Transcript, table: CorrectionTable): CorrectedTranscript {
  return withCorrections(
    transcript,
    transcript.turns.map(({ text }) => besides(findCorrections(text, table), findSpellings(text))),
  )
}

/** The transcript with the table's names in words and labels, all else as it stands in the file. */
export function correctNames(transcript: Transcript, table: CorrectionTable): Transcript {
  if (table.size === 0) return transcript
  const corrections = transcript.turns.map(({ text }) => findCorrections(text, table))
  const { turns, ...rest } = withCorrections(transcript, corrections).transcript
  const named = turns.map((turn) =>
    turn.speaker === null ? turn : { ...turn, speaker: correctText(turn.speaker, table) },
  )
  return { ...rest, turns: named }
}

function withCorrections(
  transcript: Transcript,
  corrections: readonly (readonly NameCorrection[])[],
): CorrectedTranscript {
  if (corrections.every((list) => list.length === 0)) return { transcript, corrections: [] }
  const moved = <T extends { readonly turn: number; readonly at: number }>(place: T): T => ({
    ...place,
    at: shifted(place.at, corrections[place.turn] ?? []),
  })
  return {
    transcript: {
      ...transcript,
      turns: transcript.turns.map((turn, row) => correctTurn(turn, corrections[row]!)),
      events: transcript.events.map(moved),
      chapters: transcript.chapters.map(moved),
    },
    corrections,
  }
}

/** The user's corrections, and what no one of them touches of the others; both rise. */
function besides(names: readonly NameCorrection[], spellings: readonly NameCorrection[]): readonly NameCorrection[] {
  if (spellings.length === 0) return names
  const free = spellings.filter(({ start, end }) => !names.some((name) => name.start < end && start < name.end))
  return [...names, ...free].sort((a, b) => a.start - b.start)
}

/**
 * What was put right, as spans of the document of the corrected transcript `given`, whose turns as the source has them
 * are `turns`.
 */
export function putRightIn(
  doc: Document,
  turns: readonly Turn[],
  corrections: CorrectedTranscript['corrections'],
): PutRight[] {
  return corrections.flatMap((list, row) => {
    const { start: from } = doc.turns[row]!
    return list.map(({ start, end, name }) => {
      const at = from + shifted(start, list)
      return { start: at, end: at + name.length, written: turns[row]!.text.slice(start, end) }
    })
  })
}

/** The document with the letters of what was put right as the user wrote them, where case was restored. */
export function keepLetters(doc: Document, putRight: readonly PutRight[]): Document {
  if (doc.restoration === null || putRight.length === 0) return doc
  const letterCase = doc.restoration.letterCase.slice()
  let row = 0
  for (let i = 0; i < doc.tokens.length; i++) {
    const at = doc.tokens.start[i]!
    while (row < putRight.length && putRight[row]!.end <= at) row++
    if (row < putRight.length && putRight[row]!.start <= at) letterCase[i] = 0
  }
  return { ...doc, restoration: { ...doc.restoration, letterCase } }
}

/** Where an offset of the old text stands in the new one; one inside a corrected word is at the name's start. */
function shifted(offset: number, corrections: readonly NameCorrection[]): number {
  let by = 0
  for (const { start, end, name } of corrections) {
    if (end > offset) return Math.min(offset, start) + by
    by += name.length - (end - start)
  }
  return offset + by
}

function correctTurn(turn: Turn, corrections: readonly NameCorrection[]): Turn {
  if (corrections.length === 0) return turn
  let text = ''
  let at = 0
  for (const { start, end, name } of corrections) {
    text += turn.text.slice(at, start) + name
    at = end
  }
  return {
    ...turn,
    text: text + turn.text.slice(at),
    pieces: correctPieces(turn.pieces, corrections),
    ...(turn.paragraphs && { paragraphs: turn.paragraphs.map((offset) => shifted(offset, corrections)) }),
  }
}

/** The pieces cut at the corrections; each name is one piece that leads to all the words that it stands for. */
function correctPieces(pieces: readonly Piece[], corrections: readonly NameCorrection[]): Piece[] {
  const out: Piece[] = []
  let by = 0
  let row = 0
  const keep = (piece: Piece, start: number, end: number): void => {
    if (start >= end) return
    const whole = start === piece.start && end === piece.end
    out.push({
      start: start + by,
      end: end + by,
      sourceStart: start === piece.start ? piece.sourceStart : sourceOffset(piece, start, piece.sourceStart),
      sourceEnd: end === piece.end ? piece.sourceEnd : sourceOffset(piece, end, piece.sourceEnd),
      startMs: start === piece.start ? piece.startMs : null,
      endMs: whole ? piece.endMs : null,
    })
  }
  for (const { start, end, name } of corrections) {
    let first: Piece | null = null
    let last: Piece | null = null
    for (; row < pieces.length && pieces[row]!.start < end; row++) {
      const piece = pieces[row]!
      const from = Math.max(piece.start, out.length === 0 ? 0 : lastEnd(out) - by)
      if (piece.end <= start) {
        keep(piece, from, piece.end)
        continue
      }
      keep(piece, from, Math.min(piece.end, start))
      first ??= piece
      last = piece
      if (piece.end > end) break
    }
    if (first === null || last === null) continue
    out.push({
      start: start + by,
      end: start + by + name.length,
      sourceStart: start <= first.start ? first.sourceStart : sourceOffset(first, start, first.sourceStart),
      sourceEnd: end >= last.end ? last.sourceEnd : sourceOffset(last, end, last.sourceEnd),
      startMs: start <= first.start ? first.startMs : null,
      endMs: null,
    })
    by += name.length - (end - start)
  }
  for (; row < pieces.length; row++)
    keep(pieces[row]!, Math.max(pieces[row]!.start, lastEnd(out) - by), pieces[row]!.end)
  return out
}

function lastEnd(pieces: readonly Piece[]): number {
  return pieces[pieces.length - 1]?.end ?? 0
}
