import type { Span } from './span.ts'

/** What a claim states. */
export type ClaimKind =
  | 'quantity'
  | 'event'
  | 'causal'
  | 'comparison'
  | 'prediction'
  | 'definition'
  | 'quote'
  | 'opinion'

/** `hedged`: "I think", "probably". `reported`: someone else's claim, retold. */
export type Certainty = 'asserted' | 'hedged' | 'reported' | 'denied'

/** Something said to be so that could be checked. Questions and wishes are not claims. */
export interface Claim {
  /** `c1`, `c2`, … by check-worthiness. */
  readonly id: string
  /** A clean sentence that stands alone. */
  readonly text: string
  /** The speaker's own words. */
  readonly said: string
  /** Row of `Structure.speakers`. */
  readonly speaker: number
  /** Who the speaker says it comes from ("DeepSeek"); null where it is the speaker's own. */
  readonly attributedTo: string | null
  readonly kind: ClaimKind
  /** Probability in [0, 1] that a fact checker would pick it. */
  readonly checkWorthiness: number
  readonly certainty: Certainty
  readonly negated: boolean
  /** Ids of entities named in it, by position. */
  readonly entities: readonly string[]
  /** Ids of quantities in it, by position. */
  readonly quantities: readonly string[]
  /** Ids of claims of other speakers that contradict it, by rank. */
  readonly disputedBy: readonly string[]
  readonly sentence: number
  /** Spans of `Document.text`, the statement first. Never empty. */
  readonly evidence: readonly Span[]
}

/** One thing that moves a claim up or down. */
export interface ClaimReason {
  /** In words: "a figure", "does not say of what". */
  readonly label: string
  /** Log odds added; below zero it makes a check less worth while. */
  readonly weight: number
}

/** Why a claim ranks where it does, ready to print. */
export interface ClaimExplanation {
  readonly id: string
  readonly text: string
  readonly said: string
  readonly checkWorthiness: number
  /** The strongest first; their weights add up to the log odds of `checkWorthiness`. */
  readonly reasons: readonly ClaimReason[]
  /** Words that the model of debates leans on, the strongest first, at most eight; parts of the first reason. */
  readonly words: readonly ClaimReason[]
}
