import { sumTrees, treesOf } from '../learn/trees.ts'
import type { Weights } from '../learn/weights.ts'
import type { Document } from '../model/document.ts'
import type { Candidate } from './candidates.ts'
import { PRINTABLE_FEATURES } from './printable-features.ts'
import { wordingModel } from './wording.ts'

/** What each model counts for, by a logistic regression over their log-odds for sentences of episodes left out. */
const OF_WORDINGS = 0.53
const OF_TREES = 0.67

/** Log-odds by both models from the log-odds of each. */
export function ofBoth(wordings: number, trees: number): number {
  return OF_WORDINGS * wordings + OF_TREES * trees
}

/**
 * How sure an editor would print a sentence, as log-odds, by two models over `PRINTABLE_FEATURES`: a logistic regression
 * that looks at wordings too, and boosted trees, which see what counts only beside something else and tell broken from
 * weak (`tools/train/printable.ts`, docs/decisions/0057). The function gives it for a candidate whose values stand in
 * `values` from `from` on.
 */
export function printableModel(
  model: Weights,
): (doc: Document, candidate: Candidate, values: Float64Array, from: number) => number {
  const ofWordings = wordingModel(model, PRINTABLE_FEATURES)
  const trees = treesOf(model)
  const row = new Float32Array(PRINTABLE_FEATURES.length)
  return (doc, candidate, values, from) => {
    row.set(values.subarray(from, from + row.length))
    return ofBoth(ofWordings(doc, candidate, values, from), sumTrees(trees, row, 0))
  }
}
