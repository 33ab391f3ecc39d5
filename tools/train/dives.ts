import { join } from 'node:path'
import { sumTrees, type Trees } from '../../src/learn/trees.ts'
import { DIVE_FEATURES, ofGrades } from '../../src/notes/dive-worth.ts'
import { WEIGHTS } from '../data.ts'
import { type MarkedDiveSentence, readMarkedDives } from '../eval/marked-dives.ts'
import { bySides, fitMixed, type MixedWeights, mixedOdds } from './mixed-logistic.ts'
import { fitTrees, type TreeOptions } from './trees.ts'
import { writeWeights } from './weights-file.ts'

/** Chosen by cross-validation over episodes among depths of 2 to 4, and 150 to 1,000. */
const TREES: TreeOptions = { trees: 300, depth: 2, rate: 0.06, leastLeaf: 20, ridge: 20 }
const L2 = 400

/** What a mark is worth: chosen over fine, and a weak sentence hardly more than a broken one, for it says nothing. */
const WORTH: Readonly<Record<MarkedDiveSentence['mark'], number>> = {
  chosen: 1,
  fine: 0.6,
  weak: 0.1,
  broken: 0,
  false: 0,
}

/**
 * The same of strict readers: what the first had said, on average, of 442 sentences that these marked again; of weak ones that
 * of those below a probability of 0.6, as most of the new are, and broken and false ones together. Of what the first called
 * broken or false these call 93% so, and of what these do the first 89%.
 */
const WORTH_OF_STRICT: typeof WORTH = { chosen: 0.91, fine: 0.68, weak: 0.22, broken: 0.02, false: 0.02 }

function worthOf({ mark, isStrict }: MarkedDiveSentence): number {
  return (isStrict ? WORTH_OF_STRICT : WORTH)[mark]
}

/** The two models that together tell what a sentence is worth to a paragraph. */
export interface DivesFit {
  readonly linear: MixedWeights
  readonly trees: Trees
}

/** Fits the models of readers' grades of sentences by section and writes `dives.bin`. */
export function train(): void {
  const { sentences, marks } = readMarkedDives()
  console.error(`  ${sentences.length} of ${marks} marked sentences are still made`)
  const { linear, trees } = fitDives(sentences)
  const { feature, threshold, left, right, roots, bias } = trees
  const arrays = { weights: Float32Array.from(linear.weights), feature, threshold, left, right, roots }
  writeWeights(join(WEIGHTS, 'dives.bin'), { bias, features: DIVE_FEATURES }, arrays)
}

const NO_SLOTS = new Uint32Array(0)

/** A logistic regression and boosted trees whose log-odds are those of what a mark is worth. */
export function fitDives(sentences: readonly MarkedDiveSentence[]): DivesFit {
  const width = DIVE_FEATURES.length
  const labels = Float32Array.from(sentences, worthOf)
  const rows = sentences.flatMap((sentence) =>
    bySides({ features: Float64Array.from(sentence.features), slots: NO_SLOTS }, worthOf(sentence)),
  )
  const values = new Float32Array(sentences.length * width)
  sentences.forEach(({ features }, row) => {
    values.set(features, row * width)
  })
  const weights = new Float32Array(sentences.length).fill(1)
  return {
    linear: fitMixed(rows, { size: 1, l2: L2, l2Slots: 1 }),
    trees: fitTrees({ width, values, labels, weights }, TREES),
  }
}

/** What the models say of a sentence, as log-odds. */
export function gradeOdds({ linear, trees }: DivesFit, { features }: MarkedDiveSentence): number {
  return ofGrades(
    mixedOdds(linear, { features: Float64Array.from(features), slots: NO_SLOTS }),
    sumTrees(trees, features, 0),
  )
}
