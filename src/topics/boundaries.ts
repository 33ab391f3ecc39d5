import type { Background } from '../learn/background.ts'
import { probability, sumTrees, treesOf } from '../learn/trees.ts'
import { checkFeatures, type Weights, weightsArray } from '../learn/weights.ts'
import type { Document } from '../model/document.ts'
import type { Entity } from '../model/entity.ts'
import type { Structure } from '../model/structure.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { cueScores } from './cues.ts'
import { GAP_FEATURES, gapFeatures } from './gaps.ts'
import type { Terms } from './terms.ts'

/** Two places this many words apart count as the same turn of subject; half of the reach of `nearby`. */
const REACH_WORDS = 60

/** What the boundary model is asked about. */
export interface BoundaryQuery {
  readonly doc: Document
  readonly structure: Structure
  readonly entities: readonly Entity[]
  readonly terms: Terms
  readonly background: Background
  readonly weights: Weights
}

/**
 * Probability in (0, 1) that a producer would start a chapter with each sentence: the mean of what its words say and of
 * what the course of the talk says. Each was fitted alone, so neither drowns the other where a show has formulas that
 * the words' weights do not know, or turns that the trees do not. Throws an `Error` where the weights are of another model.
 */
export function boundaryProbabilities({
  doc,
  structure,
  entities,
  terms,
  background,
  weights,
}: BoundaryQuery): Float64Array {
  checkFeatures(weights, GAP_FEATURES)
  const cues = weightsArray(weights, 'cues', 'i8')
  const cue = cueScores(doc, background, cues, Number(weights.meta['cueScale']), Number(weights.meta['cueBias']))
  const values = gapFeatures({ doc, structure, entities, terms })
  const trees = treesOf(weights)
  return cue.map((sum, row) => (probability(sum) + probability(sumTrees(trees, values, row * GAP_FEATURES.length))) / 2)
}

/** Words before each sentence, and of the whole text at the end; punctuation is no word. */
export function wordsBefore(doc: Document): Float64Array {
  const out = new Float64Array(doc.sentences.length + 1)
  for (const [row, { firstToken, endToken }] of doc.sentences.entries()) {
    let count = 0
    for (let i = firstToken; i < endToken; i++) if (doc.tokens.tag[i] !== UPOS_ROW.PUNCT) count++
    out[row + 1] = out[row]! + count
  }
  return out
}

/**
 * For each sentence, how many boundaries are to be expected within `REACH_WORDS` of it, at most 1: the summed
 * probabilities, those farther off counting less. Walks a window, so the cost is linear where sentences have words.
 */
export function nearby(chances: Float64Array, words: Float64Array): Float64Array {
  const out = new Float64Array(chances.length)
  let first = 0
  for (let row = 0; row < chances.length; row++) {
    while (words[row]! - words[first]! > REACH_WORDS) first++
    let sum = 0
    for (let i = first; i < chances.length && words[i]! - words[row]! <= REACH_WORDS; i++) {
      sum += chances[i]! * (1 - (0.5 * Math.abs(words[i]! - words[row]!)) / REACH_WORDS)
    }
    out[row] = Math.min(1, sum)
  }
  return out
}
