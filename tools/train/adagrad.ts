import { seededRandom, shuffle } from './random.ts'

/** A row for a linear model: features as slots and values, and whether it is of the class. */
export interface Example {
  readonly slots: Uint32Array
  readonly values: Float32Array
  readonly positive: boolean
}

export interface AdagradOptions {
  /** Size of the table of weights. */
  readonly size: number
  readonly passes: number
  /** How much more a positive row counts than a negative one. */
  readonly positiveWeight: number
  /** Strength of the pull to zero, against the sum of the rows' weights. */
  readonly l2: number
  readonly seed: number
}

const RATE = 0.1
/** The intercept has no bounds to keep to, so it moves slower than the weights. */
const INTERCEPT_RATE = 0.02
const FIRST_SQUARE = 0.01

/**
 * Logistic regression by stochastic gradient descent with a rate for each weight, so that rare features learn fast
 * (Duchi, Hazan and Singer, "Adaptive subgradient methods", JMLR 2011). Weights are the mean over the second half of
 * the passes; the intercept is left out, for calibration finds its own.
 */
export function fitAdagrad(rows: readonly Example[], options: AdagradOptions): Float64Array {
  const { size, passes, positiveWeight, l2, seed } = options
  const w = new Float64Array(size)
  const squares = new Float64Array(size).fill(FIRST_SQUARE)
  const mean = new Float64Array(size)
  const order = shuffle([...rows], () => 0)
  const random = seededRandom(seed)
  let total = 0
  for (const { positive } of rows) total += positive ? positiveWeight : 1
  const pull = l2 / total
  let intercept = 0
  let kept = 0
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random)
    for (const { slots, values, positive } of order) {
      const weight = positive ? positiveWeight : 1
      let z = intercept
      for (let i = 0; i < slots.length; i++) z += w[slots[i]!]! * values[i]!
      const error = (1 / (1 + Math.exp(-z)) - (positive ? 1 : 0)) * weight
      intercept -= INTERCEPT_RATE * error
      for (let i = 0; i < slots.length; i++) {
        const j = slots[i]!
        const gradient = error * values[i]! + pull * weight * w[j]!
        squares[j]! += gradient * gradient
        w[j]! -= (RATE * gradient) / Math.sqrt(squares[j]!)
      }
    }
    if (pass * 2 < passes) continue
    kept++
    for (let j = 0; j < size; j++) mean[j]! += w[j]!
  }
  for (let j = 0; j < size; j++) mean[j]! /= kept
  return mean
}
