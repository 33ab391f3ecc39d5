import type { Span } from './span.ts'
import type { Transcript } from './transcript.ts'

/** Forms that notes are read from. `analysis` is our own JSON. */
export type NotesFormat = 'markdown' | 'text' | 'html' | 'json' | 'analysis'

/** `item`: a line of a list or table. `quote`: set off as a quotation. `field`: a value of front matter or JSON. */
export type NoteBlockKind = 'heading' | 'paragraph' | 'item' | 'quote' | 'field'

/** A paragraph, heading or line of notes. Spans are offsets into the text of the turn in the same row. */
export interface NoteBlock {
  readonly kind: NoteBlockKind
  /** The heading that it stands under, or the line with a colon that opens its list; null at the top. */
  readonly heading: string | null
  /** The time that the line gives for what it names ("12:30 The harbour"), in milliseconds; null where it gives none. */
  readonly atMs: number | null
  /** Who is said to speak these words where the file says so beside them; null else. */
  readonly speaker: string | null
  /** Words that lead elsewhere: the texts of links. Sorted, not overlapping. */
  readonly links: readonly Span[]
}

/** Show notes as their reader found them: one turn a block, so that the language core reads them like a talk. */
export interface NotesFile {
  readonly format: NotesFormat
  /** Its turns are the blocks' words; nobody speaks and nothing is timed. */
  readonly transcript: Transcript
  /** As many as `transcript.turns`. Never empty. */
  readonly blocks: readonly NoteBlock[]
}
