import type { Evidence } from './analysis.ts'
import type { NotesFormat } from './note-blocks.ts'

/*
 * What `take-analyze verify` prints: notes held against a transcript, as plain JSON data. Spans of sentences and issues
 * are half-open offsets in UTF-16 code units into the decoded notes; evidence points into the decoded transcript.
 */

/**
 * `supported`: something specific is in it, and the transcript bears it out. `unsupported`: the transcript does not bear
 * something out, which is not to say that it is false. `unchecked`: nothing specific is in it.
 */
export type Verdict = 'supported' | 'unsupported' | 'unchecked'

/** What in a sentence is not borne out. */
export type IssueKind = 'name' | 'number' | 'date' | 'quote' | 'speaker' | 'time' | 'negation'

/**
 * `not-found`: nothing like it is in the transcript. `differs`: the transcript has it otherwise, and `nearest` says how.
 * `elsewhere`: it is said, but not there or not by that voice. `approximate`: it is rounded or said in other small words.
 * `outside`: names such as links and credits hold, which need not be said aloud.
 */
export type IssueReason = 'not-found' | 'differs' | 'elsewhere' | 'approximate' | 'outside'

/** Something in a sentence of the notes that the transcript does not bear out as it stands. */
export interface VerificationIssue {
  readonly kind: IssueKind
  /** Only an `error` makes its sentence unsupported; a `note` is for a careful reader. */
  readonly level: 'error' | 'note'
  readonly reason: IssueReason
  /** The words of the notes that it is about, with their place. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** 1-based. */
  readonly line: number
  readonly column: number
  /** A sentence for a reader. */
  readonly message: string
  /** What the transcript has that is most like it; null where nothing is. */
  readonly nearest: string | null
  /** What `--fix` puts in place of `text`; null where there is no single sure candidate. */
  readonly fix: string | null
  /** Where `nearest` is said. */
  readonly evidence: readonly Evidence[]
}

/** A sentence, heading or line of the notes. */
export interface CheckedSentence {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly line: number
  readonly verdict: Verdict
  readonly issues: readonly VerificationIssue[]
  /** Where the transcript bears it out, in order of the talk. */
  readonly evidence: readonly Evidence[]
}

/** The notes, sentence by sentence. */
export interface Verification {
  readonly schema: 'take-analyze/verification/1'
  readonly tool: { readonly name: 'take-analyze'; readonly version: string }
  readonly notes: { readonly path: string; readonly format: NotesFormat; readonly sha256: string }
  readonly transcript: { readonly path: string; readonly format: string; readonly sha256: string }
  readonly counts: { readonly supported: number; readonly unsupported: number; readonly unchecked: number }
  /** In order of the notes. */
  readonly sentences: readonly CheckedSentence[]
}

/** What a caller may ask of a verification. */
export interface VerifyOptions {
  /** Names in links, lists of links and credits, and names that only sound like the transcript's, count as errors too. */
  readonly strict: boolean
  /** Issues whose words match one of these are left out. */
  readonly ignore: readonly RegExp[]
}

/** What a check does where the call does not say. */
export const VERIFY_DEFAULTS: VerifyOptions = { strict: false, ignore: [] }
