import { solve } from './solve.ts'

/** What a logistic regression is fitted to. The first value is 1, for the bias. */
export interface LogisticRow {
  readonly features: Float64Array
  readonly isTrue: boolean
  /** How often the row counts. */
  readonly weight: number
  /** Log odds that are given beforehand; 0 where left out. */
  readonly offset?: number
}

/** Steps of Newton's method; it stands still after seven or eight. */
const STEPS = 12

/**
 * Weights of the features by logistic regression: Newton's method from zero, with a ridge of `l2` that draws the weights,
 * but for the bias, to the `prior`: a normal distribution about it with a variance of 1 / `l2`.
 */
export function fitLogistic(rows: readonly LogisticRow[], l2: number, prior: Float64Array): Float64Array {
  const width = prior.length
  const w = new Float64Array(width)
  for (let step = 0; step < STEPS; step++) {
    const gradient = w.map((value, j) => (j === 0 ? 0 : -l2 * (value - prior[j]!)))
    const hessian = Array.from({ length: width }, (_, j) => new Float64Array(width).fill(j === 0 ? 0 : l2, j, j + 1))
    for (const { features: x, isTrue, weight, offset = 0 } of rows) {
      const p = 1 / (1 + Math.exp(-offset - dot(w, x)))
      const error = weight * ((isTrue ? 1 : 0) - p)
      const curve = weight * p * (1 - p)
      for (let j = 0; j < width; j++) {
        gradient[j]! += error * x[j]!
        for (let k = 0; k < width; k++) hessian[j]![k]! += curve * x[j]! * x[k]!
      }
    }
    const move = solve(hessian, gradient)
    for (let j = 0; j < width; j++) w[j]! += move[j]!
  }
  return w
}

/** The log-odds that `w` gives the features. */
export function dot(w: Float64Array, features: Float64Array): number {
  let sum = 0
  for (let j = 0; j < w.length; j++) sum += w[j]! * features[j]!
  return sum
}
