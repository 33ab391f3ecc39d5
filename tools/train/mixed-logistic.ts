import { dot } from './logistic.ts'

/** What a model of a few values and many words is fitted to. */
export interface MixedRow {
  /** Values; the first is 1, for the bias. */
  readonly features: Float64Array
  /** Slots of what is there, below the size of the table. */
  readonly slots: Uint32Array
  readonly isTrue: boolean
  /** How often the row counts. */
  readonly weight: number
}

export interface MixedWeights {
  readonly weights: Float64Array
  readonly table: Float64Array
}

export interface MixedOptions {
  /** Slots of the table. */
  readonly size: number
  /** Ridge on the weights of values brought to unit variance, and on those of slots. The bias goes free. */
  readonly l2: number
  readonly l2Slots: number
}

/** A row that is true to the degree `worth`, in [0, 1], as rows of which each is true or not; one of them where it is 0 or 1. */
export function bySides(row: Pick<MixedRow, 'features' | 'slots'>, worth: number): MixedRow[] {
  const both = [
    { ...row, isTrue: true, weight: worth },
    { ...row, isTrue: false, weight: 1 - worth },
  ]
  return both.filter(({ weight }) => weight > 0)
}

/** Log odds of a row by the weights. */
export function mixedOdds({ weights, table }: MixedWeights, row: Pick<MixedRow, 'features' | 'slots'>): number {
  let sum = dot(weights, row.features)
  for (const slot of row.slots) sum += table[slot]!
  return sum
}

const STEPS = 10
const MOST_INNER = 60
/** The inner solution stands where the residual is this much of the first. */
const NEAR = 0.01
const LEAST_VARIANCE = 1e-9

/**
 * Logistic regression by Newton's method from zero, each step solved by conjugate gradients (Lin, Weng and Keerthi,
 * "Trust region Newton method for logistic regression", JMLR 2008, without the region: the ridge keeps steps short).
 */
export function fitMixed(rows: readonly MixedRow[], { size, l2, l2Slots }: MixedOptions): MixedWeights {
  const width = rows[0]?.features.length ?? 0
  const { mean, scale } = spreadOf(rows, width)
  const dense = rows.map(({ features }) => features.map((value, j) => (j === 0 ? 1 : (value - mean[j]!) * scale[j]!)))
  const length = width + size
  const ridge = Float64Array.from({ length }, (_, j) => (j === 0 ? 0 : j < width ? l2 : l2Slots))
  const w = new Float64Array(length)

  /** `x · v` of a row. */
  function along(i: number, v: Float64Array): number {
    let sum = 0
    for (let j = 0; j < width; j++) sum += dense[i]![j]! * v[j]!
    for (const slot of rows[i]!.slots) sum += v[width + slot]!
    return sum
  }

  /** Adds `by` times the row to `out`. */
  function add(i: number, by: number, out: Float64Array): void {
    for (let j = 0; j < width; j++) out[j]! += by * dense[i]![j]!
    for (const slot of rows[i]!.slots) out[width + slot]! += by
  }

  const curve = new Float64Array(rows.length)
  for (let step = 0; step < STEPS; step++) {
    const gradient = w.map((value, j) => -ridge[j]! * value)
    rows.forEach(({ isTrue, weight }, i) => {
      const p = 1 / (1 + Math.exp(-along(i, w)))
      curve[i] = weight * p * (1 - p)
      add(i, weight * ((isTrue ? 1 : 0) - p), gradient)
    })
    const timesHessian = (v: Float64Array): Float64Array => {
      const out = v.map((value, j) => ridge[j]! * value)
      for (let i = 0; i < rows.length; i++) add(i, curve[i]! * along(i, v), out)
      return out
    }
    const move = conjugateGradients(timesHessian, gradient)
    for (let j = 0; j < length; j++) w[j]! += move[j]!
  }
  const weights = w.slice(0, width).map((value, j) => (j === 0 ? value : value * scale[j]!))
  for (let j = 1; j < width; j++) weights[0]! -= weights[j]! * mean[j]!
  return { weights, table: w.slice(width) }
}

/** Solves `a x = b` for a symmetric positive `a`, given by what it makes of a vector. */
function conjugateGradients(times: (v: Float64Array) => Float64Array, b: Float64Array): Float64Array {
  const x = new Float64Array(b.length)
  const residual = b.slice()
  const direction = b.slice()
  let square = dot(residual, residual)
  const goal = square * NEAR * NEAR
  for (let k = 0; k < MOST_INNER && square > goal; k++) {
    const moved = times(direction)
    const length = square / dot(direction, moved)
    for (let j = 0; j < x.length; j++) {
      x[j]! += length * direction[j]!
      residual[j]! -= length * moved[j]!
    }
    const next = dot(residual, residual)
    for (let j = 0; j < x.length; j++) direction[j] = residual[j]! + (next / square) * direction[j]!
    square = next
  }
  return x
}

/** The mean of each value, and one by its standard deviation; 0 for one that hardly varies. */
function spreadOf(rows: readonly MixedRow[], width: number): { mean: Float64Array; scale: Float64Array } {
  const mean = new Float64Array(width)
  const variance = new Float64Array(width)
  for (const { features } of rows) for (let j = 0; j < width; j++) mean[j]! += features[j]! / rows.length
  for (const { features } of rows)
    for (let j = 0; j < width; j++) variance[j]! += (features[j]! - mean[j]!) ** 2 / rows.length
  return { mean, scale: variance.map((value) => (value > LEAST_VARIANCE ? 1 / Math.sqrt(value) : 0)) }
}
