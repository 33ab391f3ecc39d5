import { join } from 'node:path'
import { type Background, createBackground } from '../../src/learn/background.ts'
import { probability } from '../../src/learn/trees.ts'
import type { WeightsArray } from '../../src/learn/weights.ts'
import { loadModels } from '../../src/models.ts'
import { wordsBefore } from '../../src/topics/boundaries.ts'
import { CUE_BUCKETS, cueRows } from '../../src/topics/cues.ts'
import { GAP_FEATURES, gapFeatures } from '../../src/topics/gaps.ts'
import { findTerms } from '../../src/topics/terms.ts'
import { WEIGHTS } from '../data.ts'
import { type Episode, type Prepared, readEpisodes, sentenceOf } from '../episodes.ts'
import { createPrepare, type Prepare } from '../prepare.ts'
import { type Examples, fitTrees, type TreeOptions } from './trees.ts'
import { writeWeights } from './weights-file.ts'

/** Sets with human chapters, and how much an example of each counts: podcasts are what we are for. */
export const SEGMENT_SETS: readonly { readonly name: string; readonly weight: number }[] = [
  { name: 'podcasts-bitcoin', weight: 1 },
  { name: 'podcasts-syntax', weight: 1 },
  { name: 'podcasts-changelog-news', weight: 1 },
  { name: 'qmsum', weight: 0.25 },
]

/** Sentences this near to a human cut, in words, are neither examples of a cut nor of none. */
const BLUR_WORDS = 35

/** Trees of two questions each: deeper ones learn the shows, not the turns of talk. */
const TREES: TreeOptions = { trees: 160, depth: 2, rate: 0.1, leastLeaf: 10, ridge: 4 }

/** An episode to learn from. */
export interface SegmentExample {
  readonly set: string
  readonly cues: readonly Int32Array[]
  readonly gaps: Float32Array
  /** 1 for a human cut, 0 for none, -1 for neither, a row a sentence. */
  readonly labels: Int8Array
  readonly weight: number
}

/** What a weights file is made of. */
export interface SegmentModel {
  readonly meta: Readonly<Record<string, unknown>>
  readonly arrays: Readonly<Record<string, WeightsArray>>
}

/** Fits cue weights and boosted trees to the human chapters and writes `segments.bin`. */
export async function train(given?: Prepare): Promise<void> {
  const models = loadModels()
  const prepare = given ?? (await createPrepare(models))
  const background = createBackground(models('background'))
  const { meta, arrays } = fitSegments(readExamples(prepare, background))
  writeWeights(join(WEIGHTS, 'segments.bin'), meta, arrays)
}

/** The train parts of all sets as examples. */
export function readExamples(prepare: Prepare, background: Background): SegmentExample[] {
  return SEGMENT_SETS.flatMap(({ name, weight }) =>
    readEpisodes(name, 'train')
      .filter(({ chapters }) => chapters.length > 0)
      .map((episode): SegmentExample => {
        const prepared = prepare(episode)
        const { doc } = prepared
        return {
          set: name,
          cues: cueRows(doc, background),
          gaps: gapFeatures({ ...prepared, terms: findTerms(doc, background) }),
          labels: labelsOf(prepared, episode),
          weight,
        }
      }),
  )
}

/** Cue weights and trees, each fitted to the examples by itself. */
export function fitSegments(examples: readonly SegmentExample[]): SegmentModel {
  const trees = fitTrees(gapsOf(examples), TREES)
  const { table, bias } = fitCues(examples)
  const most = table.reduce((sum, one) => Math.max(sum, Math.abs(one)), 0)
  const cueScale = most / 127
  return {
    meta: { bias: trees.bias, cueScale, cueBias: bias, features: GAP_FEATURES },
    arrays: {
      cues: Int8Array.from(table, (one) => Math.round(one / cueScale)),
      feature: trees.feature,
      threshold: trees.threshold,
      left: trees.left,
      right: trees.right,
      roots: trees.roots,
    },
  }
}

function gapsOf(examples: readonly SegmentExample[]): Examples {
  const width = GAP_FEATURES.length
  const rows = examples.flatMap(({ gaps, labels, weight }) =>
    Array.from(labels.keys())
      .filter((row) => row > 0 && labels[row] !== -1)
      .map((row) => ({ values: gaps.subarray(row * width, (row + 1) * width), label: labels[row]!, weight })),
  )
  const values = new Float32Array(rows.length * width)
  for (const [at, row] of rows.entries()) values.set(row.values, at * width)
  console.error(`  ${rows.length} gaps, ${rows.reduce((sum, { label }) => sum + label, 0)} cuts`)
  return {
    width,
    values,
    labels: Float32Array.from(rows, ({ label }) => label),
    weights: Float32Array.from(rows, ({ weight }) => weight),
  }
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
const CUE_PASSES = 4
const CUE_RATE = 0.1
const CUE_DECAY = 3e-3

/** Every how many sentences that are no cut one is learnt from, for all of them: seen all, they are learnt by heart. */
const EVERY_MISS = 8

/** Logistic regression over the cues by AdaGrad, in the order of the data. Source: Duchi et al., JMLR 12, 2011. */
function fitCues(examples: readonly SegmentExample[]): { table: Float32Array; bias: number } {
  const table = new Float64Array(CUE_BUCKETS)
  const squares = new Float64Array(CUE_BUCKETS).fill(1)
  let bias = -4
  for (let pass = 0; pass < CUE_PASSES; pass++) {
    for (const { cues, labels, weight } of examples) {
      for (let row = 1; row < labels.length; row++) {
        if (labels[row] === -1 || (labels[row] === 0 && row % EVERY_MISS !== 0)) continue
        let sum = bias
        for (const at of cues[row]!) sum += table[at]!
        const error = (labels[row]! - probability(sum)) * weight * (labels[row] === 0 ? EVERY_MISS : 1)
        bias += 0.002 * error
        for (const at of cues[row]!) {
          const step = error - CUE_DECAY * table[at]!
          squares[at]! += step * step
          table[at]! += (CUE_RATE * step) / Math.sqrt(squares[at]!)
        }
      }
    }
  }
  return { table: Float32Array.from(table), bias }
}
