import { type Weights, weightsArray } from './weights.ts'

/**
 * Gradient-boosted decision trees. Node `i` sends a row left where `values[feature[i]] <= threshold[i]`; a node whose
 * `left` is 0 is a leaf and adds `threshold[i]` to the sum. Source: J. Friedman, "Greedy function approximation: a
 * gradient boosting machine", Annals of Statistics 29(5), 2001.
 */
export interface Trees {
  readonly feature: Uint8Array
  readonly threshold: Float32Array
  /** Rows of the child nodes; 0 marks a leaf. */
  readonly left: Uint16Array
  readonly right: Uint16Array
  readonly roots: Uint16Array
  readonly bias: number
}

/** The trees of a weights file: arrays `feature`, `threshold`, `left`, `right`, `roots`, and `bias` in its header. */
export function treesOf(weights: Weights): Trees {
  return {
    feature: weightsArray(weights, 'feature', 'u8'),
    threshold: weightsArray(weights, 'threshold', 'f32'),
    left: weightsArray(weights, 'left', 'u16'),
    right: weightsArray(weights, 'right', 'u16'),
    roots: weightsArray(weights, 'roots', 'u16'),
    bias: Number(weights.meta['bias'] ?? 0),
  }
}

/** Sum of the trees for the row of features that starts at `at`: log odds. */
export function sumTrees(trees: Trees, values: Float32Array, at: number): number {
  const { feature, threshold, left, right } = trees
  let sum = trees.bias
  for (let t = 0; t < trees.roots.length; t++) {
    let node = trees.roots[t]!
    for (let below = left[node]!; below !== 0; below = left[node]!) {
      node = values[at + feature[node]!]! <= threshold[node]! ? below : right[node]!
    }
    sum += threshold[node]!
  }
  return sum
}

/** The logistic function: log odds to a probability in (0, 1). */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}
