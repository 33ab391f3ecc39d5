import { type Weights, weightsArray } from './weights.ts'

/**
 * Weights of a linear model with hashed features: an open-addressing table from a feature's hash to a row of
 * (label, weight) pairs, laid out in the file so that nothing is built when it loads. Free slots have an empty row.
 */
export interface SparseRows {
  /** Upper 16 bits of the hash that a slot holds. A stranger's hash is taken for a known one once in 65,536 probes. */
  readonly checks: Uint16Array
  /** Row `s` is `[offsets[s], offsets[s + 1])` of `labels` and `values`. */
  readonly offsets: Uint32Array
  readonly labels: Uint8Array
  readonly values: Int8Array
}

/** The rows under `prefix` in a weights file. Throws an `Error` where the file has none. */
export function sparseRowsOf(weights: Weights, prefix = ''): SparseRows {
  return {
    checks: weightsArray(weights, `${prefix}checks`, 'u16'),
    offsets: weightsArray(weights, `${prefix}offsets`, 'u32'),
    labels: weightsArray(weights, `${prefix}labels`, 'u8'),
    values: weightsArray(weights, `${prefix}values`, 'i8'),
  }
}

/** Adds the weights of the feature with this hash to `scores`, label by label from `at`. Nothing where it is unknown. */
export function addRow(rows: SparseRows, hash: number, scores: Int32Array, at: number): void {
  const { checks, offsets, labels, values } = rows
  const mask = checks.length - 1
  const check = hash >>> 16
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const from = offsets[slot]!
    const to = offsets[slot + 1]!
    if (from === to) return
    if (checks[slot] === check) {
      for (let i = from; i < to; i++) scores[at + labels[i]!]! += values[i]!
      return
    }
  }
}
