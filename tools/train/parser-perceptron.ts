/**
 * An averaged perceptron over hashed features: the weight of class `c` for the feature with base `b` is at `b ^ c` of one
 * table, where features may fall together.
 */
export interface SharedPerceptron {
  /** Scores of the classes listed, in their order. The array is reused by the next call. */
  readonly score: (bases: Int32Array, count: number, classes: ArrayLike<number>) => Float64Array
  /** Raises the class `right` and lowers `wrong` for these features; counts as a step. */
  readonly update: (bases: Int32Array, count: number, right: number, wrong: number) => void
  /** Counts a step without a mistake. */
  readonly tick: () => void
  /** The average of each weight over all steps. */
  readonly averaged: () => Float32Array
}

/** A perceptron with `size` weights, all zero. */
export function createSharedPerceptron(size: number): SharedPerceptron {
  const weights = new Float32Array(size)
  // Sum of change times step: the average is weight - late / steps (Daumé's trick).
  const late = new Float64Array(size)
  const scores = new Float64Array(64)
  let steps = 1
  return {
    score(bases, count, classes) {
      for (let c = 0; c < classes.length; c++) {
        const klass = classes[c]!
        let score = 0
        for (let k = 0; k < count; k++) score += weights[bases[k]! ^ klass]!
        scores[c] = score
      }
      return scores
    },
    update(bases, count, right, wrong) {
      for (let k = 0; k < count; k++) {
        const up = bases[k]! ^ right
        const down = bases[k]! ^ wrong
        weights[up]!++
        weights[down]!--
        late[up]! += steps
        late[down]! -= steps
      }
      steps++
    },
    tick() {
      steps++
    },
    averaged: () => weights.map((weight, i) => weight - late[i]! / steps),
  }
}
