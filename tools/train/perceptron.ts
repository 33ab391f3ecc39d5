/** An averaged perceptron over hashed features: `slots` rows of `width` weights. */
export interface Perceptron {
  readonly slots: number
  readonly width: number
  /** Scores of the classes for the first `count` hashes of a row. The array is reused by the next call. */
  readonly score: (features: Int32Array, count: number) => Float32Array
  /** Raises the class `right` and lowers `wrong` for these features; counts as a step. */
  readonly update: (features: Int32Array, count: number, right: number, wrong: number) => void
  /** Counts a step without a mistake. */
  readonly tick: () => void
  /** The average of each weight over all steps. */
  readonly averaged: () => Float32Array
}

/** A perceptron with all weights zero. `slots` is a power of two. */
export function createPerceptron(slots: number, width: number): Perceptron {
  const weights = new Float32Array(slots * width)
  // Sum of change times step: the average is weight - late / steps (Daumé's trick).
  const late = new Float64Array(slots * width)
  const scores = new Float32Array(width)
  const mask = slots - 1
  let steps = 1
  return {
    slots,
    width,
    score(features, count) {
      scores.fill(0)
      for (let k = 0; k < count; k++) {
        const at = (features[k]! & mask) * width
        for (let c = 0; c < width; c++) scores[c]! += weights[at + c]!
      }
      return scores
    },
    update(features, count, right, wrong) {
      for (let k = 0; k < count; k++) {
        const at = (features[k]! & mask) * width
        weights[at + right]!++
        weights[at + wrong]!--
        late[at + right]! += steps
        late[at + wrong]! -= steps
      }
      steps++
    },
    tick() {
      steps++
    },
    averaged: () => weights.map((weight, i) => weight - late[i]! / steps),
  }
}

/** Share of the non-zero weights that quantising may clip, so that a few large ones do not coarsen the rest. */
const CLIPPED = 0.0005

/** Averaged weights as bytes on one scale: only the order of the sums matters. */
export function quantise(averaged: Float32Array): Int8Array {
  const sizes = averaged.map(Math.abs).filter((size) => size > 0)
  sizes.sort()
  const top = sizes[Math.max(0, Math.floor(sizes.length * (1 - CLIPPED)) - 1)] ?? 1
  return Int8Array.from(averaged, (weight) => Math.max(-127, Math.min(127, Math.round((127 * weight) / top))))
}
