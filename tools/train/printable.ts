import { join } from 'node:path'
import { sumTrees, type Trees } from '../../src/learn/trees.ts'
import { ofBoth } from '../../src/notes/printable.ts'
import { PRINTABLE_FEATURES } from '../../src/notes/printable-features.ts'
import { WORDING_SLOTS } from '../../src/notes/wording.ts'
import { WEIGHTS } from '../data.ts'
import { isPrintable, type MarkedSentence, readMarked } from '../eval/marked-sentences.ts'
import { fitMixed, type MixedWeights, mixedOdds } from './mixed-logistic.ts'
import { fitTrees, type TreeOptions } from './trees.ts'
import { wordingArrays, writeWeights } from './weights-file.ts'

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

/** What trees learn a sentence to be worth: a weak one is a lesser evil than a broken one. */
const WORTH: Readonly<Record<MarkedSentence['mark'], number>> = {
  chosen: 1,
  fine: 0.9,
  weak: 0.2,
  unusable: 0,
  good: 1,
  nit: 0.9,
  empty: 0.2,
  broken: 0,
  leans: 0.1,
}
/** Chosen by cross-validation over depths of 3 and 4, 150 and 200 trees; `WORTH` over three of its kind (note 0057). */
const TREES: TreeOptions = { trees: 150, depth: 4, rate: 0.06, leastLeaf: 10, ridge: 10 }

/** The two models that together tell how sure a sentence can be printed. */
export interface PrintableFit {
  readonly linear: MixedWeights
  readonly trees: Trees
}

function weightOf({ mark }: MarkedSentence): number {
  return WEIGHTS_OF_MARKS[mark]
}

/** Fits the models that tell a printable sentence and writes `printable.bin`. */
export function train(): void {
  const { sentences, marks } = readMarked()
  console.error(`  ${sentences.length} of ${marks} marked sentences are made today`)
  const { linear, trees } = fitPrintable(sentences)
  PRINTABLE_FEATURES.forEach((name, j) => {
    console.error(`  ${linear.weights[j]!.toFixed(3).padStart(7)} ${name}`)
  })
  const { feature, threshold, left, right, roots, bias } = trees
  const arrays = { ...wordingArrays(linear), feature, threshold, left, right, roots }
  writeWeights(join(WEIGHTS, 'printable.bin'), { bias, features: PRINTABLE_FEATURES }, arrays)
}

/**
 * A logistic regression over `PRINTABLE_FEATURES` and wordings by which sentences that can be printed are told from the
 * others, and boosted trees over the same features that learn what each is worth.
 */
export function fitPrintable(sentences: readonly MarkedSentence[]): PrintableFit {
  const rows = sentences.map((sentence) => ({
    features: sentence.features,
    slots: sentence.slots,
    isTrue: isPrintable(sentence.mark),
    weight: weightOf(sentence),
  }))
  const width = PRINTABLE_FEATURES.length
  const values = new Float32Array(sentences.length * width)
  sentences.forEach(({ features }, row) => {
    values.set(features, row * width)
  })
  const labels = Float32Array.from(sentences, ({ mark }) => WORTH[mark])
  const weights = Float32Array.from(sentences, weightOf)
  return {
    linear: fitMixed(rows, { size: WORDING_SLOTS, l2: L2, l2Slots: L2_WORDING }),
    trees: fitTrees({ width, values, labels, weights }, TREES),
  }
}

/** Log-odds of a sentence by both, as `printableModel` has it. */
export function printableOdds({ linear, trees }: PrintableFit, sentence: MarkedSentence): number {
  return ofBoth(mixedOdds(linear, sentence), sumTrees(trees, Float32Array.from(sentence.features), 0))
}
