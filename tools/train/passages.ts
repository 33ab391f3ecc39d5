import { join } from 'node:path'
import { PASSAGE_FEATURES } from '../../src/notes/passage-features.ts'
import { WEIGHTS } from '../data.ts'
import { type MarkedPassage, readPassages } from '../eval/marked-passages.ts'
import { bySides, fitMixed } from './mixed-logistic.ts'
import { writeWeights } from './weights-file.ts'

/** Chosen by cross-validation over 3 to 300. */
const L2 = 100

/** How far an editor would have the passage. */
const WORTH: Readonly<Record<MarkedPassage['mark'], number>> = {
  chosen: 1,
  fine: 0.7,
  idle: 0.2,
  unclear: 0.1,
  broken: 0,
}

/** Fits the weights that tell a passage worth printing by logistic regression and writes `passages.bin`. */
export function train(): void {
  const { passages, marks } = readPassages()
  console.error(`  ${passages.length} of ${marks} marked passages are made today`)
  const weights = fitPassages(passages)
  PASSAGE_FEATURES.forEach((name, j) => {
    console.error(`  ${weights[j]!.toFixed(3).padStart(7)} ${name}`)
  })
  writeWeights(join(WEIGHTS, 'passages.bin'), { features: PASSAGE_FEATURES }, { weights: Float32Array.from(weights) })
}

const NO_SLOTS = new Uint32Array(0)

/** Weights of `PASSAGE_FEATURES`. A mark between yes and no counts in part for both. */
export function fitPassages(passages: readonly MarkedPassage[]): Float64Array {
  const rows = passages.flatMap(({ features, mark }) => bySides({ features, slots: NO_SLOTS }, WORTH[mark]))
  return fitMixed(rows, { size: 0, l2: L2, l2Slots: 1 }).weights
}
