/**
 * A dependency tree over one sentence. Row `i` of each column tells of token `firstToken + i`. Relations are those of
 * Universal Dependencies (universaldependencies.org/u/dep), subtypes included ("nsubj:pass").
 */
export interface Tree {
  readonly firstToken: number
  /** Row of the head in the same tree; -1 for the root. Exactly one root; no cycles. */
  readonly head: Int16Array
  /** Row of `labels`. */
  readonly label: Uint8Array
  readonly labels: readonly string[]
}

/** Parses sentence `row` of the document on demand and remembers the tree, so a stage pays only for what it asks. */
export type Syntax = (sentence: number) => Tree
