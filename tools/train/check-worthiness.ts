import { join } from 'node:path'
import { loadModels } from '../../src/models.ts'
import { WEIGHTS } from '../data.ts'
import { type Example, fitAdagrad } from './adagrad.ts'
import { examplesOf, rarityOf, readCheckThat, readClaimBuster } from './check-statements.ts'
import { writeWeights } from './weights-file.ts'

const SIZE = 1 << 18
const FOLDS = 5
const SEED = 7
/** Share of the model of whole debates in the sum, against one of the model of single sentences. */
const DEBATES_SHARE = 0.3
const DENSE = { size: SIZE, passes: 30, positiveWeight: 1, l2: 0.3, seed: SEED }
/** One sentence in eighty of a debate was checked, and many that were not could have been. */
const SPARSE = { size: SIZE, passes: 12, positiveWeight: 10, l2: 2, seed: SEED }

/**
 * Fits the sum of two models, one on single sentences (dense labels), one on whole debates (sparse labels), and the
 * calibration on sentences that the fold's model had not seen; writes `check-worthiness.bin`.
 */
export function train(): void {
  const models = loadModels()
  const single = readClaimBuster('train')
  const whole = readCheckThat('train').flatMap((debate) => debate.sentences)
  const rarity = rarityOf([...single, ...whole], models, SIZE)
  const sentences = examplesOf(single, models, rarity)
  const debates = examplesOf(whole, models, rarity)
  const sparse = fitAdagrad(debates, SPARSE)
  const sum = (dense: Float64Array): Float64Array => dense.map((w, j) => w + DEBATES_SHARE * sparse[j]!)
  const scored: { score: number; positive: boolean }[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const w = sum(
      fitAdagrad(
        sentences.filter((_, i) => i % FOLDS !== fold),
        DENSE,
      ),
    )
    sentences.forEach((row, i) => {
      if (i % FOLDS === fold) scored.push({ score: dot(w, row), positive: row.positive })
    })
  }
  const { slope, intercept } = platt(scored)
  const w = sum(fitAdagrad(sentences, DENSE))
  const largest = w.reduce((most, v) => Math.max(most, Math.abs(v)), 0)
  const scale = largest / 127
  writeWeights(
    join(WEIGHTS, 'check-worthiness.bin'),
    {},
    {
      table: Int8Array.from(w, (v) => Math.round(v / scale)),
      rarity,
      calibration: Float64Array.of(scale, slope, intercept),
    },
  )
  console.error(`  slope ${slope.toFixed(3)} intercept ${intercept.toFixed(3)} largest weight ${largest.toFixed(2)}`)
}

function dot(w: Float64Array, { slots, values }: Example): number {
  let sum = 0
  for (let i = 0; i < slots.length; i++) sum += w[slots[i]!]! * values[i]!
  return sum
}

/** The line from scores to log odds that fits best, by Newton's method (Platt 1999; Lin, Lin and Weng 2007). */
function platt(rows: readonly { readonly score: number; readonly positive: boolean }[]): {
  slope: number
  intercept: number
} {
  // Scores are brought to a spread of 1 first, or Newton's steps run away.
  const mean = rows.reduce((sum, { score }) => sum + score, 0) / rows.length
  const spread = Math.sqrt(rows.reduce((sum, { score }) => sum + (score - mean) ** 2, 0) / rows.length)
  let slope = 1
  let intercept = -1
  for (let step = 0; step < 50; step++) {
    let ga = 0
    let gb = 0
    let haa = 1e-6
    let hab = 0
    let hbb = 1e-6
    for (const { score: given, positive } of rows) {
      const score = (given - mean) / spread
      const p = 1 / (1 + Math.exp(-(slope * score + intercept)))
      const error = p - (positive ? 1 : 0)
      const h = p * (1 - p)
      ga += error * score
      gb += error
      haa += h * score * score
      hab += h * score
      hbb += h
    }
    const determinant = haa * hbb - hab * hab
    slope -= (hbb * ga - hab * gb) / determinant
    intercept -= (haa * gb - hab * ga) / determinant
  }
  return { slope: slope / spread, intercept: intercept - (slope * mean) / spread }
}
