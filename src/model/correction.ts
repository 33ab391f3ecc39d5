import type { Span } from './span.ts'

/** Words that the recogniser or a transcriber got wrong, as a span of the text that they stand in, and what they stand for. */
export interface NameCorrection extends Span {
  /** A name as the user's table spells it, or words as people read them. */
  readonly name: string
}

/** What was put right: the span is of `Document.text`, where it now stands. */
export interface PutRight extends Span {
  /** The words that stand in the source. */
  readonly written: string
}

/** A table of corrections, ready to apply: for each first word the variants that start with it, longest first. */
export type CorrectionTable = ReadonlyMap<string, readonly CorrectionVariant[]>

/** One spelling and the name it stands for. `words` is lower case; the first one is the key of the table. */
export interface CorrectionVariant {
  readonly words: readonly string[]
  readonly name: string
}
