import { join } from 'node:path'
import { loadModels } from '../../src/models.ts'
import { type Background, createBackground } from '../../src/topics/background.ts'
import { wordsBefore } from '../../src/topics/boundaries.ts'
import { streamOf } from '../../src/topics/cohesion.ts'
import { CUE_BUCKETS, cueRows, cueScores } from '../../src/topics/cues.ts'
import { GAP_FEATURES, gapFeatures } from '../../src/topics/gaps.ts'
import { findTerms } from '../../src/topics/terms.ts'
import { WEIGHTS } from '../data.ts'
import { type Episode, type Prepared, readEpisodes, sentenceOf } from '../episodes.ts'
import { createPrepare, type Prepare } from '../prepare.ts'
import { fitTrees, type TreeOptions } from './trees.ts'
import { writeWeights } from './weights-file.ts'

/** Sets with human chapters, and how much an example of each counts: podcasts are what we are for. */
const SEGMENT_SETS: readonly { readonly name: string; readonly weight: number }[] = [
  { name: 'podcasts-bitcoin', weight: 1 },
  { name: 'podcasts-syntax', weight: 1 },
  { name: 'podcasts-changelog-news', weight: 1 },
  { name: 'qmsum', weight: 0.25 },
]

/** Sentences this near to a human cut, in words, are neither examples of a cut nor of none. */
const BLUR_WORDS = 35

/** Folds by document: the cue scores that the trees learn from come from cue weights that never saw the document. */
const FOLDS = 5

const TREES: TreeOptions = { trees: 220, depth: 4, rate: 0.06, leastLeaf: 4, ridge: 4 }

interface Example {
  readonly prepared: Prepared
  readonly cues: readonly Int32Array[]
  /** 1 for a human cut, 0 for none, -1 for neither, a row a sentence. */
  readonly labels: Int8Array
  readonly weight: number
  readonly fold: number
}

/** Fits cue weights and boosted trees to the human chapters and writes `segments.bin`. */
export async function train(given?: Prepare): Promise<void> {
  const models = loadModels()
  const prepare = given ?? (await createPrepare(models))
  const background = createBackground(models('background'))
  const examples = readExamples(prepare, background)
  fitSegments(examples, background)
}

function readExamples(prepare: Prepare, background: Background): Example[] {
  const examples: Example[] = []
  for (const { name, weight } of SEGMENT_SETS) {
    for (const episode of readEpisodes(name, 'train')) {
      if (episode.chapters.length === 0) continue
      const prepared = prepare(episode)
      const cues = cueRows(prepared.doc, background)
      examples.push({ prepared, cues, labels: labelsOf(prepared, episode), weight, fold: examples.length % FOLDS })
    }
  }
  return examples
}

function fitSegments(examples: readonly Example[], background: Background): void {
  const folds = Array.from({ length: FOLDS }, (_, fold) => fitCues(examples.filter((one) => one.fold !== fold)))
  const width = GAP_FEATURES.length
  const values: number[] = []
  const labels: number[] = []
  const weights: number[] = []
  for (const { prepared, labels: own, weight, fold } of examples) {
    const { table, bias } = folds[fold]!
    const gaps = featuresOf(prepared, cueScores(prepared.doc, background, table, 1, bias), background)
    for (let row = 1; row < own.length; row++) {
      if (own[row] === -1) continue
      for (let f = 0; f < width; f++) values.push(gaps[row * width + f]!)
      labels.push(own[row]!)
      weights.push(weight)
    }
  }
  const data = {
    width,
    values: Float32Array.from(values),
    labels: Float32Array.from(labels),
    weights: Float32Array.from(weights),
  }
  console.error(`  ${labels.length} gaps, ${labels.reduce((sum, one) => sum + one, 0)} cuts`)
  const trees = fitTrees(data, TREES)
  const { table, bias } = fitCues(examples)
  const most = table.reduce((sum, one) => Math.max(sum, Math.abs(one)), 0)
  const cueScale = most / 127
  writeWeights(
    join(WEIGHTS, 'segments.bin'),
    { bias: trees.bias, cueScale, cueBias: bias, features: GAP_FEATURES },
    {
      cues: Int8Array.from(table, (one) => Math.round(one / cueScale)),
      feature: trees.feature,
      threshold: trees.threshold,
      left: trees.left,
      right: trees.right,
      roots: trees.roots,
    },
  )
}

function featuresOf({ doc, structure, entities }: Prepared, cue: Float64Array, background: Background): Float32Array {
  const terms = findTerms(doc, background)
  const stream = streamOf(doc, terms, () => true)
  return gapFeatures({ doc, structure, entities, terms, stream, cue }).values
}

function labelsOf({ doc }: Prepared, episode: Episode): Int8Array {
  const labels = new Int8Array(doc.sentences.length)
  const words = wordsBefore(doc)
  const cuts = episode.chapters.flatMap((chapter) => sentenceOf(doc, chapter) ?? [])
  for (const cut of cuts) {
    for (let row = cut; row >= 0 && words[cut]! - words[row]! <= BLUR_WORDS; row--) labels[row] = -1
    for (let row = cut; row < labels.length && words[row]! - words[cut]! <= BLUR_WORDS; row++) labels[row] = -1
  }
  for (const cut of cuts) labels[cut] = 1
  return labels
}

/** Passes over the data, step and decay of the cue weights. */
const CUE_PASSES = 12
const CUE_RATE = 0.1
const CUE_DECAY = 3e-6

/** Logistic regression over the cues by AdaGrad, in the order of the data. Source: Duchi et al., JMLR 12, 2011. */
export function fitCues(examples: readonly Example[]): { table: Float32Array; bias: number } {
  const table = new Float64Array(CUE_BUCKETS)
  const squares = new Float64Array(CUE_BUCKETS).fill(1)
  let bias = -4
  for (let pass = 0; pass < CUE_PASSES; pass++) {
    for (const { cues, labels, weight } of examples) {
      for (let row = 1; row < labels.length; row++) {
        if (labels[row] === -1) continue
        let sum = bias
        for (const at of cues[row]!) sum += table[at]!
        const error = (labels[row]! - 1 / (1 + Math.exp(-sum))) * weight
        bias += 0.002 * error
        for (const at of cues[row]!) {
          const step = error - CUE_DECAY * 100 * table[at]!
          squares[at]! += step * step
          table[at]! += (CUE_RATE * step) / Math.sqrt(squares[at]!)
        }
      }
    }
  }
  return { table: Float32Array.from(table), bias }
}
