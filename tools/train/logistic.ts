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
/** A feature that varies less tells nothing. */
const LEAST_VARIANCE = 1e-9

/**
 * Weights of the features by logistic regression: Newton's method from zero, with a ridge of `l2` on the weights of
 * features brought to unit variance; the bias goes free. With a `prior` the ridge draws the weights to it, not to zero, and
 * takes the features as they are: the prior is a normal distribution about it with a variance of 1 / `l2`.
 */
export function fitLogistic(rows: readonly LogisticRow[], l2: number, prior?: Float64Array): Float64Array {
  const width = rows[0]?.features.length ?? 0
  const { mean, scale } = prior === undefined ? spreadOf(rows, width) : asTheyAre(width)
  const scaled = rows.map(({ features }) => features.map((value, j) => (j === 0 ? 1 : (value - mean[j]!) * scale[j]!)))
  const w = new Float64Array(width)
  for (let step = 0; step < STEPS; step++) {
    const gradient = w.map((value, j) => (j === 0 ? 0 : -l2 * (value - (prior?.[j] ?? 0))))
    const hessian = Array.from({ length: width }, (_, j) => new Float64Array(width).fill(j === 0 ? 0 : l2, j, j + 1))
    scaled.forEach((x, i) => {
      const { isTrue, weight, offset = 0 } = rows[i]!
      const p = 1 / (1 + Math.exp(-offset - dot(w, x)))
      const error = weight * ((isTrue ? 1 : 0) - p)
      const curve = weight * p * (1 - p)
      for (let j = 0; j < width; j++) {
        gradient[j]! += error * x[j]!
        for (let k = 0; k < width; k++) hessian[j]![k]! += curve * x[j]! * x[k]!
      }
    })
    const move = solve(hessian, gradient)
    for (let j = 0; j < width; j++) w[j]! += move[j]!
  }
  const out = w.map((value, j) => value * (j === 0 ? 1 : scale[j]!))
  for (let j = 1; j < width; j++) out[0]! -= out[j]! * mean[j]!
  return out
}

function asTheyAre(width: number): { mean: Float64Array; scale: Float64Array } {
  return { mean: new Float64Array(width), scale: new Float64Array(width).fill(1) }
}

/** The mean of each feature, and one by its standard deviation. */
function spreadOf(rows: readonly LogisticRow[], width: number): { mean: Float64Array; scale: Float64Array } {
  const mean = new Float64Array(width)
  const variance = new Float64Array(width)
  for (const { features } of rows) for (let j = 0; j < width; j++) mean[j]! += features[j]! / rows.length
  for (const { features } of rows)
    for (let j = 0; j < width; j++) variance[j]! += (features[j]! - mean[j]!) ** 2 / rows.length
  return { mean, scale: variance.map((value) => (value > LEAST_VARIANCE ? 1 / Math.sqrt(value) : 0)) }
}

/** The log-odds that `w` gives the features. */
export function dot(w: Float64Array, features: Float64Array): number {
  let sum = 0
  for (let j = 0; j < w.length; j++) sum += w[j]! * features[j]!
  return sum
}
