import type { Entity } from '../model/entity.ts'
import type { Structure } from '../model/structure.ts'
import type { Topics } from '../model/topic.ts'
import type { Candidate } from './candidates.ts'

/** What a candidate is worth to the notes, from what it says and where it stands. */
export interface Ranking {
  /** Worth by row of the candidates, at least 0. */
  readonly score: Float64Array
  /** Weight of a lemma: how far the episode is about it, at least 0. */
  readonly lemmaWeight: ReadonlyMap<string, number>
}

/** Length in words that show notes prefer: the mean over the human summaries of the development sets is 21. */
const BEST_WORDS = 20

/**
 * Ranks candidates by the weight of what they are about against their length, with a bonus for figures, check-worthy
 * claims, reasons and consequences, and the guest's voice. The terms are those of H. P. Edmundson, "New Methods in
 * Automatic Extracting", Journal of the ACM 16(2), 1969: cue, key, title, location.
 */
export function rankCandidates(
  candidates: readonly Candidate[],
  topics: Topics,
  entities: readonly Entity[],
  structure: Structure,
): Ranking {
  const lemmaWeight = weighLemmas(candidates, topics, entities)
  const hasGuest = structure.speakers.some((speaker) => speaker.role === 'guest')
  const score = new Float64Array(candidates.length)
  for (let row = 0; row < candidates.length; row++) {
    const candidate = candidates[row]!
    let content = 0
    for (const lemma of candidate.lemmas) content += lemmaWeight.get(lemma) ?? 0
    let value = content / Math.sqrt(candidate.words + 8)
    if (candidate.figures) value += 0.25
    if (candidate.claim !== null) value += 0.5 * candidate.claim.checkWorthiness
    if (REASONS.test(candidate.text)) value += 0.2
    if (VAGUE.test(candidate.text)) value -= 0.25
    const role = structure.speakers[candidate.speaker]?.role
    if (hasGuest && role === 'guest') value += 0.2
    if (role === 'clip') value -= 0.3
    if (candidate.form === 'quote') value -= 0.45
    if (candidate.form === 'told') value -= 0.1
    value -= 0.15 * candidate.bareDefinites
    value += 0.08 * Math.min(3, candidate.entities.length)
    if (candidate.lemmas.length < 4) value -= 0.15 * (4 - candidate.lemmas.length)
    if (hasGuest && role === 'host') value -= 0.3
    value -= 0.012 * Math.abs(candidate.words - BEST_WORDS)
    score[row] = Math.max(0, value)
  }
  return { score, lemmaWeight }
}

const REASONS =
  /\b(?:because|which means|meaning that|the reason|so that|led to|leads to|as a result|result|instead of|rather than|the first|biggest|largest|most|more than|less than|never|only)\b/i
const VAGUE = /\b(?:stuff|things?|whatever|something|kind of|sort of|like this|like that|you know|or so|a lot|guys?)\b/i

/** Frequency of a lemma among the candidates, lifted by the keyphrases and the salient names that hold it. */
function weighLemmas(
  candidates: readonly Candidate[],
  topics: Topics,
  entities: readonly Entity[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const candidate of candidates) {
    for (const lemma of candidate.lemmas) counts.set(lemma, (counts.get(lemma) ?? 0) + 1)
  }
  const lift = new Map<string, number>()
  const raise = (text: string, by: number): void => {
    for (const word of text.toLowerCase().split(/[^\p{L}\p{N}'.-]+/u)) {
      if (word.length > 2) lift.set(word, Math.max(lift.get(word) ?? 0, by))
    }
  }
  for (const { phrase, score } of topics.keyphrases) raise(phrase, score)
  for (const entity of entities) if (entity.speaker === null) raise(entity.name, entity.salience)
  const weights = new Map<string, number>()
  for (const [lemma, count] of counts) {
    const frequency = Math.min(1, Math.log2(1 + count) / 6)
    weights.set(lemma, 0.25 * frequency + (lift.get(lemma) ?? lift.get(`${lemma}s`) ?? 0))
  }
  return weights
}
