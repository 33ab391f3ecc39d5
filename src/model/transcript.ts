import type { Problem } from './error.ts'
import type { Span } from './span.ts'

/**
 * Where the bytes came from. `text` is the decoded source, byte-order mark removed, nothing else changed; of an office
 * document its paragraphs, a line each.
 */
export interface Source {
  /** As the user gave it; "-" for standard input. */
  readonly path: string
  /** Name of the reader, a row of `read/formats.ts`. */
  readonly format: string
  readonly bytes: number
  /** Lower-case hex. */
  readonly sha256: string
  /** "utf-8", "utf-16le", "utf-16be", "utf-32le", "utf-32be" or "windows-1252"; of RTF the code page that it names. */
  readonly encoding: string
  readonly text: string
}

/**
 * A stretch of a turn's clean text and where it stands in the source. Where both lengths are equal, offsets run in
 * step; else (an escape, an entity) the whole stretch maps to the whole. Pieces of a turn are sorted and do not
 * overlap; what no piece covers is a single space put between two of them.
 */
export interface Piece extends Span {
  readonly sourceStart: number
  readonly sourceEnd: number
  /** When these words were said, whole milliseconds from the start of the episode; null where the file does not say. */
  readonly startMs: number | null
  readonly endMs: number | null
}

/** Offset in the source of an offset inside a piece; `whole` where the piece does not run in step with its source. */
export function sourceOffset(piece: Piece, offset: number, whole: number): number {
  const inStep = piece.end - piece.start === piece.sourceEnd - piece.sourceStart
  return inStep ? piece.sourceStart + (offset - piece.start) : whole
}

/** One speaker's uninterrupted words. The two times are both null or both known, and then `startMs <= endMs`. */
export interface Turn {
  /** As the file writes it, trimmed; null where the file names nobody. A reader never guesses. */
  readonly speaker: string | null
  /** Words only, single spaces between them: no timecode, label or markup. Never empty. */
  readonly text: string
  readonly startMs: number | null
  readonly endMs: number | null
  /** Spans of `text`. Never empty. */
  readonly pieces: readonly Piece[]
  /** Offsets in `text` above 0 where the file begins another paragraph; left out where it has none. */
  readonly paragraphs?: readonly number[]
}

/** What stands between the words: "[music]", "(SOUNDBITE OF …)", "[laughs]". */
export interface TranscriptEvent {
  /** Row of the turn that it stands before or in; `turns.length` at the end. */
  readonly turn: number
  /** Offset in that turn's text; 0 before its first word. */
  readonly at: number
  readonly kind: 'music' | 'clip' | 'laughter' | 'applause' | 'pause' | 'inaudible' | 'crosstalk' | 'other'
  /** As written, brackets taken off. */
  readonly text: string
  readonly sourceStart: number
  readonly sourceEnd: number
  readonly startMs: number | null
}

/** A chapter that the creator gave: a heading between turns, a chapter cue, a list of times. Always wins over ours. */
export interface GivenChapter {
  readonly title: string
  /** Row of the first turn that it covers. */
  readonly turn: number
  /** Offset in that turn's text where it starts; 0 for its first word. */
  readonly at: number
  readonly startMs: number | null
}

/** What front matter, headers or a sidecar say of the episode; null and [] where they say nothing. */
export interface TranscriptFacts {
  readonly title: string | null
  readonly show: string | null
  /** ISO 8601, as far as known. */
  readonly date: string | null
  readonly description: string | null
  /** Names listed as speakers or guests. */
  readonly people: readonly { readonly name: string; readonly role: 'host' | 'guest' | null }[]
}

/** What a reader made of one file. */
export interface Transcript {
  readonly source: Source
  readonly facts: TranscriptFacts
  /** In file order. Never empty: a reader that finds no words throws `EMPTY_TRANSCRIPT`. */
  readonly turns: readonly Turn[]
  readonly events: readonly TranscriptEvent[]
  readonly chapters: readonly GivenChapter[]
  /** Length of the episode where the file says it or its last cue ends; else null. */
  readonly durationMs: number | null
  /** Damage stepped over, such as "bad-timecode" at line 40. Empty for a clean file. */
  readonly warnings: readonly Problem[]
}
