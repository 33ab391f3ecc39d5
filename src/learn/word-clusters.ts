import { type Weights, weightsArray } from './weights.ts'

/**
 * Word clusters at three grains: words that occur in like company share a number. Rows are slots of an open-addressing
 * hash table laid out in the weights file, so nothing is built when it loads. Only the `size` commonest English words
 * have a row.
 */
export interface WordClusters {
  /** Hash of the lower-cased word in each slot; 0 where the slot is free. The length is a power of two. */
  readonly keys: Uint32Array
  /** Number of the cluster among 64, among 256 and among 1,024, for each slot. */
  readonly coarse: Uint8Array
  readonly middle: Uint8Array
  readonly fine: Uint16Array
}

/** The clusters of `clusters.bin`. Throws an `Error` where the file is another. */
export function clustersOf(weights: Weights): WordClusters {
  return {
    keys: weightsArray(weights, 'keys', 'u32'),
    coarse: weightsArray(weights, 'coarse', 'u8'),
    middle: weightsArray(weights, 'middle', 'u8'),
    fine: weightsArray(weights, 'fine', 'u16'),
  }
}

/** Row of the word whose lower-cased form has the hash `hashText(form)`; -1 where the word is not among the common. */
export function clusterRow(clusters: WordClusters, hash: number): number {
  const { keys } = clusters
  const mask = keys.length - 1
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const key = keys[slot]!
    if (key === hash) return slot
    if (key === 0) return -1
  }
}
