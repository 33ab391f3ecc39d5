import type { Span } from './span.ts'

/** Words that the recogniser got wrong and the name that they stand for. The span is of `Document.text`. */
export interface NameCorrection extends Span {
  /** As the user's table spells it. */
  readonly name: string
}

/** A table of corrections, ready to apply: for each first word the variants that start with it, longest first. */
export type CorrectionTable = ReadonlyMap<string, readonly CorrectionVariant[]>

/** One spelling and the name it stands for. `words` is lower case; the first one is the key of the table. */
export interface CorrectionVariant {
  readonly words: readonly string[]
  readonly name: string
}
