import { letterPattern } from '../lexicon/letters.ts'
import type { Entity } from '../model/entity.ts'
import type { Structure } from '../model/structure.ts'
import type { Topics } from '../model/topic.ts'
import type { Candidate } from './candidates.ts'

/**
 * What a sentence is ranked by, in the order of the weights. The terms are those of H. P. Edmundson, "New Methods in
 * Automatic Extracting", Journal of the ACM 16(2), 1969 (cue, key, title, location), and of salience and centrality.
 */
export const RANK_FEATURES = [
  'bias',
  'weight of its lemmas, by the root of its length',
  'weight of its strongest lemma',
  'likeness to the whole talk',
  'salience of its names',
  'names',
  'content words',
  'words',
  'words beyond twenty',
  'figures',
  'reasons and consequences',
  'superlatives and firsts',
  'defines what the talk is about',
  'words of the title',
  'how early in the episode',
  'in the first tenth',
  'in the last tenth',
  'how early in its section',
  'said by a guest',
  'said by a host',
  'share of the words that its speaker has',
  'opinion',
  'told of the speaker',
  'quotation',
  'nouns with a bare "the"',
  'how whole it reads',
  'early, where one voice speaks',
  'in the first twentieth, where one voice speaks',
] as const

export interface RankSource {
  readonly candidates: readonly Candidate[]
  readonly topics: Topics
  readonly entities: readonly Entity[]
  readonly structure: Structure
}

/* In small letters. */
const REASONS =
  /\b(?:because|which means|meaning that|the reason|so that|led to|leads? to|as a result|result|instead of|rather than|in order to|cause[sd]?|allow(?:s|ed)?|help(?:s|ed)?|enable[sd]?|affect(?:s|ed)?)\b/
const FIRSTS = /\b(?:first|biggest|largest|most|best|only|never|more than|less than|main|key|important|major|new)\b/

const LONG_WORDS = letterPattern(String.raw`\p{L}{4,}`, 'g')
const BETWEEN_WORDS = letterPattern(String.raw`[^\p{L}\p{N}'.-]+`)

/** `RANK_FEATURES.length` values a candidate, row by row, each about in [0, 1]. Linear in the candidates' words. */
export function rankFeatures(
  { candidates, topics, entities, structure }: RankSource,
  lemmaWeight: ReadonlyMap<string, number>,
): Float64Array {
  const width = RANK_FEATURES.length
  const out = new Float64Array(candidates.length * width)
  const salience = new Map(entities.map((entity) => [entity.id, entity.speaker === null ? entity.salience : 0.2]))
  const title = new Set((structure.facts.title ?? '').toLowerCase().match(LONG_WORDS) ?? [])
  const norm = Math.sqrt([...lemmaWeight.values()].reduce((sum, value) => sum + value * value, 0)) || 1
  const last = Math.max(1, candidates.at(-1)?.sentence ?? 1)
  const starts = topics.sections.map(({ firstSentence, endSentence }) => ({ firstSentence, endSentence }))
  // A talk, an article or a story says first what it is about; a conversation greets.
  const alone = structure.speakers.length === 1
  let section = 0
  for (let row = 0; row < candidates.length; row++) {
    const candidate = candidates[row]!
    const { lemmas, words, text, sentence, speaker, form } = candidate
    const lower = text.toLowerCase()
    while (section + 1 < starts.length && sentence >= starts[section]!.endSentence) section++
    const home = starts[section]
    let content = 0
    let most = 0
    let inTitle = 0
    for (const lemma of lemmas) {
      const weight = lemmaWeight.get(lemma) ?? 0
      content += weight
      most = Math.max(most, weight)
      if (title.has(lemma)) inTitle++
    }
    const named = candidate.entities.reduce((sum, id) => sum + (salience.get(id) ?? 0), 0)
    const voice = structure.speakers[speaker]
    const length = home === undefined ? 1 : Math.max(1, home.endSentence - home.firstSentence)
    const depth = home === undefined ? 0.5 : Math.min(1, Math.max(0, (sentence - home.firstSentence) / length))
    const values: number[] = [
      1,
      content / Math.sqrt(words + 8),
      most,
      content / (norm * Math.sqrt(lemmas.length + 1)),
      Math.min(1.5, named),
      Math.min(3, candidate.entities.length) / 3,
      Math.min(1, lemmas.length / 10),
      Math.min(1, words / 20),
      Math.max(0, words - 20) / 20,
      candidate.figures ? 1 : 0,
      REASONS.test(lower) ? 1 : 0,
      FIRSTS.test(lower) ? 1 : 0,
      / (?:is|are|was) (?:an?|the|one of) /.test(text) ? Math.min(1, named) : 0,
      Math.min(1, inTitle / 2),
      1 - sentence / last,
      sentence < last / 10 ? 1 : 0,
      sentence > 0.9 * last ? 1 : 0,
      1 - depth,
      voice?.role === 'guest' ? 1 : 0,
      voice?.role === 'host' ? 1 : 0,
      voice?.share ?? 0,
      form === 'opinion' ? 1 : 0,
      form === 'told' ? 1 : 0,
      form === 'quote' ? 1 : 0,
      Math.min(1, candidate.bareDefinites / 3),
      Math.max(-1, Math.min(1, candidate.fluency / 4)),
      alone ? 1 - sentence / last : 0,
      alone && sentence < last / 20 ? 1 : 0,
    ]
    out.set(values, row * width)
  }
  return out
}

/** Frequency of a lemma among the candidates, lifted by the keyphrases and the salient names that hold it. */
export function weighLemmas(
  candidates: readonly Candidate[],
  topics: Topics,
  entities: readonly Entity[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const candidate of candidates) {
    if (candidate.follows || candidate.doubts.length > 0) continue
    for (const lemma of candidate.lemmas) counts.set(lemma, (counts.get(lemma) ?? 0) + 1)
  }
  const lift = new Map<string, number>()
  const raise = (text: string, by: number): void => {
    for (const word of text.toLowerCase().split(BETWEEN_WORDS)) {
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
