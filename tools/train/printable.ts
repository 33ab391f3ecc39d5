import { join } from 'node:path'
import { PRINTABLE_FEATURES } from '../../src/notes/printable-features.ts'
import { WEIGHTS } from '../data.ts'
import { type MarkedSentence, readMarked } from '../eval/marked-sentences.ts'
import { fitLogistic } from './logistic.ts'
import { writeWeights } from './weights-file.ts'

/** Ridge, chosen over 50 to 1,000 by cross-validation. */
const L2 = 200
/** A broken sentence in print is worse than a good one that is missed. */
const BROKEN_WEIGHT = 2

/** Fits the weights that tell a printable sentence by logistic regression and writes `printable.bin`. */
export function train(): void {
  const { sentences, marks } = readMarked()
  console.error(`  ${sentences.length} of ${marks} marked sentences are made today`)
  const w = fitPrintable(sentences)
  PRINTABLE_FEATURES.forEach((name, j) => {
    console.error(`  ${w[j]!.toFixed(3).padStart(7)} ${name}`)
  })
  writeWeights(join(WEIGHTS, 'printable.bin'), { features: PRINTABLE_FEATURES }, { weights: Float32Array.from(w) })
}

/** Weights of `PRINTABLE_FEATURES` by which good sentences are told from the others. */
export function fitPrintable(sentences: readonly MarkedSentence[]): Float64Array {
  const rows = sentences.map(({ features, mark }) => ({
    features,
    isTrue: mark === 'good',
    weight: mark === 'broken' ? BROKEN_WEIGHT : 1,
  }))
  return fitLogistic(rows, L2)
}
