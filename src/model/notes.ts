import type { Span } from './span.ts'
import type { Topics } from './topic.ts'

/** `extracted`: words of the episode, cleaned. `reported`: rewritten by rule. `generated`: by a language model. */
export type StatementKind = 'extracted' | 'reported' | 'generated'

/** One sentence of the notes and the places of `Document.text` that bear it out. */
export interface Statement {
  readonly text: string
  readonly kind: StatementKind
  /** Never empty. */
  readonly evidence: readonly Span[]
}

/** A question of the talk: who asked it, and who answered. Speakers are rows of `Structure.speakers`. */
export interface Question {
  readonly text: string
  readonly speaker: number
  readonly answeredBy: number | null
  readonly evidence: readonly Span[]
}

/** A line worth quoting, word for word but for fillers. */
export interface Quote {
  readonly text: string
  readonly speaker: number
  /** In [0, 1], against the best of the episode. */
  readonly score: number
  readonly evidence: readonly Span[]
}

/** What a listener reads. */
export interface Notes {
  readonly summary: readonly Statement[]
  /** Two to five, strongest first; fewer where the talk has no more. */
  readonly takeaways: readonly Statement[]
  /** The topics with sections of which nothing can be told joined to their neighbours. */
  readonly topics: Topics
  /** A paragraph for each of `topics.sections`, same rows. */
  readonly deepDives: readonly (readonly Statement[])[]
  readonly questions: readonly Question[]
  /** By score. */
  readonly quotes: readonly Quote[]
  /** Statements that failed the grounding check and were dropped. */
  readonly dropped: number
}
