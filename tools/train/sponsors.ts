import { writeFileSync } from 'node:fs'
import { SPONSOR_FEATURES, sponsorFeatures } from '../../src/structure/sponsor-features.ts'
import { saidIn, surfaceOf } from '../../src/structure/surface.ts'
import { goldKinds, readGoldBlocks } from '../eval/structure-blocks.ts'
import { buildEpisodes, type Episode } from '../eval/structure-episodes.ts'

/** Strength of the penalty on large weights; 1, 4 and 16 gave the same cross-validated F1 within 0.01. */
const L2 = 4
/** How much a sentence of a read counts against one of talk: reads of other kinds than the marked ones score lower. */
const READ_COUNTS = 2
const STEPS = 600
const RATE = 0.5

/** A cue of reads never speaks for talk: where it seems to, that is the way of the shows that were marked. */
const AGAINST = new Set(['bias', 'back', 'question'])
const IS_CUE = SPONSOR_FEATURES.map((name) => !AGAINST.has(name))

/**
 * Fits the weights of the sponsor model on the `fit` episodes of the marked set and writes
 * `src/structure/sponsor-weights.ts`. Gradient descent from zero, so it needs no seed.
 */
export function train(): void {
  const episodes = buildEpisodes(readGoldBlocks().filter(({ split }) => split === 'fit'))
  const weights = fitSponsors(episodes)
  const lines = SPONSOR_FEATURES.map((name, i) => `  ['${name}', ${Number(weights[i]!.toFixed(3))}],`)
  const text = `/**
 * Weights of the sponsor model by feature, in the order of \`SPONSOR_FEATURES\`: log-odds that a sentence is part of a
 * read. Written by \`npm run train -- sponsors\` from the episodes marked "fit" in tools/eval/gold/blocks.json.
 */
export const SPONSOR_WEIGHTS: readonly (readonly [feature: string, weight: number])[] = [
${lines.join('\n')}
]
`
  writeFileSync(new URL('../../src/structure/sponsor-weights.ts', import.meta.url), text)
  console.error(`sponsors: ${episodes.length} episodes`)
}

/** Logistic regression over the sentences of the episodes, in the order of `SPONSOR_FEATURES`. */
export function fitSponsors(episodes: readonly Episode[]): Float64Array {
  const rows: { x: Float32Array; y: number; weight: number }[] = []
  const width = SPONSOR_FEATURES.length
  for (const { doc, gold } of episodes) {
    const surface = surfaceOf(doc)
    const x = sponsorFeatures(doc, surface, saidIn(doc, surface))
    const kinds = goldKinds(doc, gold)
    doc.sentences.forEach((sentence, i) => {
      if (kinds[i] === 'credits') return
      // A sentence counts by its words, as the score does, but a long one for no more than 30 of them.
      const words = Math.min(30, doc.text.slice(sentence.start, sentence.end).split(/\s+/).length)
      const y = kinds[i] === 'sponsor' ? 1 : 0
      rows.push({
        x: x.subarray(i * width, (i + 1) * width),
        y,
        weight: Math.sqrt(words) * (y === 1 ? READ_COUNTS : 1),
      })
    })
  }
  return fit(rows, width)
}

function fit(rows: readonly { x: Float32Array; y: number; weight: number }[], width: number): Float64Array {
  const w = new Float64Array(width)
  const velocity = new Float64Array(width)
  const total = rows.reduce((sum, { weight }) => sum + weight, 0)
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(width)
    for (const { x, y, weight } of rows) {
      let z = 0
      for (let j = 0; j < width; j++) z += w[j]! * x[j]!
      const error = (weight * (1 / (1 + Math.exp(-z)) - y)) / total
      for (let j = 0; j < width; j++) gradient[j] = gradient[j]! + error * x[j]!
    }
    for (let j = 0; j < width; j++) {
      // The bias is not held back.
      const penalty = j === 0 ? 0 : (L2 * w[j]!) / total
      velocity[j] = 0.9 * velocity[j]! - RATE * (gradient[j]! + penalty)
      w[j] = w[j]! + velocity[j]!
      if (w[j]! < 0 && IS_CUE[j] === true) {
        w[j] = 0
        velocity[j] = 0
      }
    }
  }
  return w
}
