import { join } from 'node:path'
import { PRINTABLE_FEATURES } from '../../src/notes/printable-features.ts'
import { WORDING_SLOTS } from '../../src/notes/wording.ts'
import { WEIGHTS } from '../data.ts'
import { isPrintable, type MarkedSentence, readMarked } from '../eval/marked-sentences.ts'
import { fitMixed, type MixedWeights } from './mixed-logistic.ts'
import { writeWordingModel } from './weights-file.ts'

/** Ridges, chosen by cross-validation over 50 to 500 and 15 to 60. */
const L2 = 150
const L2_WORDING = 40
/** What marks count for: those of readers who knew the section tell most of what a paragraph needs. */
const WEIGHTS_OF_MARKS: Readonly<Record<MarkedSentence['mark'], number>> = {
  chosen: 1,
  fine: 1,
  weak: 1,
  unusable: 1,
  good: 0.3,
  nit: 0.3,
  empty: 0.3,
  broken: 0.45,
  leans: 0.1,
}

/** Fits the weights that tell a printable sentence by logistic regression and writes `printable.bin`. */
export function train(): void {
  const { sentences, marks } = readMarked()
  console.error(`  ${sentences.length} of ${marks} marked sentences are made today`)
  const model = fitPrintable(sentences)
  PRINTABLE_FEATURES.forEach((name, j) => {
    console.error(`  ${model.weights[j]!.toFixed(3).padStart(7)} ${name}`)
  })
  writeWordingModel(join(WEIGHTS, 'printable.bin'), PRINTABLE_FEATURES, model)
}

/** Weights of `PRINTABLE_FEATURES` and of wordings by which sentences that can be printed are told from the others. */
export function fitPrintable(sentences: readonly MarkedSentence[]): MixedWeights {
  const rows = sentences.map(({ features, slots, mark }) => ({
    features,
    slots,
    isTrue: isPrintable(mark),
    weight: WEIGHTS_OF_MARKS[mark],
  }))
  return fitMixed(rows, { size: WORDING_SLOTS, l2: L2, l2Slots: L2_WORDING })
}
