import { type Weights, weightsArray } from '../learn/weights.ts'
import type { Entity } from '../model/entity.ts'
import type { Structure } from '../model/structure.ts'
import type { Topics } from '../model/topic.ts'
import type { Candidate } from './candidates.ts'
import type { SpeakerNames } from './names.ts'
import { RANK_FEATURES, rankFeatures, weighLemmas } from './rank-features.ts'

/** What a candidate is worth to the notes, from what it says and where it stands. */
export interface Ranking {
  /** Worth by row of the candidates, above 0. */
  readonly score: Float64Array
  /** Weight of a lemma: how far the episode is about it, at least 0. */
  readonly lemmaWeight: ReadonlyMap<string, number>
}

export interface RankingInput {
  readonly candidates: readonly Candidate[]
  readonly topics: Topics
  readonly entities: readonly Entity[]
  readonly structure: Structure
  readonly names: SpeakerNames
}

/** Whatever can be printed is worth a little, where a section has nothing else. */
const LEAST = 0.01

/** How much the trained model counts against how well the sentence reads: shares differ by tenths. */
const TRAINED = 3

/**
 * Ranks candidates by how much a human summary would share of their content, a ridge regression over `RANK_FEATURES`
 * (`notes.bin`, trained by `tools/train/notes.ts`), less what makes a sentence a poor one to print.
 */
export function rankCandidates(input: RankingInput, weights: Weights): Ranking {
  const { candidates, topics, entities, structure, names } = input
  const w = weightsArray(weights, 'weights', 'f32')
  const lemmaWeight = weighLemmas(candidates, topics, entities)
  const hasGuest = structure.speakers.some(({ role }) => role === 'guest')
  const score = new Float64Array(candidates.length)
  const features = rankFeatures({ candidates, topics, entities, structure }, lemmaWeight)
  for (let row = 0; row < candidates.length; row++) {
    const candidate = candidates[row]!
    let worth = 0
    for (let j = 0; j < RANK_FEATURES.length; j++) worth += w[j]! * features[row * RANK_FEATURES.length + j]!
    score[row] = Math.max(LEAST, TRAINED * worth + readability(candidate, structure, names, hasGuest))
  }
  return { score, lemmaWeight }
}

const VAGUE = /\b(?:stuff|things?|something|a lot|guys?|some people|somebody|someone|nice|cool)\b/i

/** How well it would stand in print, from reading notes of development episodes; at most about 0.3, mostly below 0. */
function readability(candidate: Candidate, structure: Structure, names: SpeakerNames, hasGuest: boolean): number {
  const { form, text, words, lemmas, entities, bareDefinites, fluency, speaker } = candidate
  const role = structure.speakers[speaker]?.role
  let value = 0
  if (candidate.figures) value += 0.12
  if (candidate.claim !== null) value += 0.2 * candidate.claim.checkWorthiness
  value += 0.05 * Math.min(3, entities.length)
  value -= 0.1 * bareDefinites
  if (VAGUE.test(text)) value -= 0.15
  if (lemmas.length < 5) value -= 0.14 * (5 - lemmas.length)
  if (words < 8) value -= 0.05 * (8 - words)
  if (words > 28) value -= 0.02 * (words - 28)
  if (fluency < 0) value += 0.07 * Math.max(fluency, -4)
  if (form === 'quote') {
    value -= 0.4
    if (lemmas.length < 6) value -= 0.1 * (6 - lemmas.length)
    if (words < 12) value -= 0.04 * (12 - words)
    if (/\byou\b/i.test(text)) value -= 0.1
    if (hasGuest && role === 'host') value -= 0.4
  }
  if (form === 'told') value -= hasGuest && role === 'host' ? 0.35 : 0.15
  const isNamed = names.short(speaker) !== null
  if (!isNamed && (form === 'quote' || form === 'opinion')) value -= 0.35
  if (hasGuest && role === 'host') value -= 0.2
  if (role === 'clip') value -= 0.3
  return value
}
