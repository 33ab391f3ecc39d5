import { stem } from '../lexicon/stems.ts'
import type { Document } from '../model/document.ts'
import type { Entity } from '../model/entity.ts'
import { segmentAt, type Topics } from '../model/topic.ts'
import type { Candidate } from './candidates.ts'
import { stemsOf } from './phrases.ts'
import type { Ranking } from './ranking.ts'

/** Kinds of things that a subject may be. */
const TYPES = ['PERSON', 'ORG', 'PLACE', 'PRODUCT'] as const
const KINDS = ['quantity', 'event', 'causal', 'comparison', 'prediction', 'definition'] as const

/** What a sentence tells beside the rest of its talk and section, as a reader of the notes sees it. */
export const STANDING_FEATURES: readonly string[] = [
  'log-odds that it can be printed',
  'worth to the notes',
  'share of a summary',
  'worth beside the best of the talk',
  'worth beside the best of its section',
  'content beside the richest of the talk',
  'check-worthiness',
  ...KINDS.map((kind) => `claim: ${kind}`),
  'a view',
  'retells',
  'reasons',
  'its subject is a name',
  'salience of its subject',
  ...TYPES.map((type) => `its subject is ${type}`),
  'its subject is a voice',
  'strongest keyphrases of the talk',
  'whole keyphrases of its section',
  'words of its section’s title',
  'share of the talk that its section has',
  'all of what was said',
  'doubts',
  'leans on the one before',
  'a name for a pronoun',
  'words that an editor would leave out',
  'likeliest of them',
  'words short of twelve',
  'words beyond twenty-two',
  'opens with "people"',
  'opens with "there"',
  'opens with "if" or "when"',
  'opens with "the"',
  'opens with a name',
  'people in it',
]

/** Reasons, conditions, contrasts and changes, in small letters. */
const CONSEQUENCES =
  /\b(?:because|so that|therefore|means? that|leads? to|led to|allows?|instead of|rather than|unless|if|although|while|more than|less than|fewer|faster|slower|cheaper|better|worse|largest|first|only|never|without|until|but|cannot|require[sd]?|must|should|fell|rose|grew|dropped|cost)\b/g

/** How often a sentence gives reasons, conditions, contrasts and changes. */
export function countConsequences(text: string): number {
  return text.toLowerCase().match(CONSEQUENCES)?.length ?? 0
}

/** Keyphrases of the episode that are looked for. */
const STRONGEST = 10

/** What sentences are weighed by. */
export interface StandingSource {
  readonly doc: Document
  readonly entities: readonly Entity[]
  readonly topics: Topics
  readonly candidates: readonly Candidate[]
  readonly ranking: Ranking
}

/** What the candidates at `rows` tell beside each other, `STANDING_FEATURES.length` values each. */
export function standingFeatures(source: StandingSource, rows: readonly number[]): Float32Array {
  const { doc, entities, topics, candidates, ranking } = source
  const width = STANDING_FEATURES.length
  const out = new Float32Array(rows.length * width)
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const strongest = topics.keyphrases.slice(0, STRONGEST).map(({ phrase }) => stemsOf({ text: phrase }))
  const sections = topics.sections.map(({ title, keyphrases, firstSentence, endSentence }) => ({
    title: stemsOf({ text: title }),
    keyphrases: keyphrases.map((text) => stemsOf({ text })),
    share: (endSentence - firstSentence) / Math.max(1, doc.sentences.length),
  }))
  const homes = rows.map((row) => segmentAt(topics.sections, candidates[row]!.sentence))
  const contents = rows.map((row) =>
    candidates[row]!.lemmas.reduce((sum, lemma) => sum + (ranking.lemmaWeight.get(lemma) ?? 0), 0),
  )
  let best = 0
  let richest = 0
  const bestOf = new Map<number, number>()
  rows.forEach((row, i) => {
    const score = ranking.score[row]!
    best = Math.max(best, score)
    richest = Math.max(richest, contents[i]!)
    bestOf.set(homes[i]!, Math.max(bestOf.get(homes[i]!) ?? 0, score))
  })
  rows.forEach((row, i) => {
    let at = i * width
    const put = (value: number | boolean): void => {
      out[at++] = Number(value)
    }
    const candidate = candidates[row]!
    const { text, claim, lemmas, words, subject } = candidate
    const odds = ranking.odds[row]!
    const score = ranking.score[row]!
    put(Math.max(-2, Math.min(4, odds)))
    put(Math.min(3, score))
    put(score / Math.max(0.01, ranking.printable[row]!) - 1)
    put(score / Math.max(0.01, best))
    put(score / Math.max(0.01, bestOf.get(homes[i]!) ?? 0))
    put(contents[i]! / Math.max(0.01, richest))
    put(claim?.checkWorthiness ?? 0)
    for (const kind of KINDS) put(claim?.kind === kind)
    put(candidate.view)
    put(candidate.retells)
    put(Math.min(3, countConsequences(text)))
    const about = subject === null ? undefined : byId.get(subject)
    put(about !== undefined)
    put(about?.salience ?? 0)
    for (const type of TYPES) put(about?.type === type)
    put(about !== undefined && about.speaker !== null)
    const stems = new Set(lemmas.map(stem))
    const has = (phrase: readonly string[]): boolean => phrase.length > 0 && phrase.every((one) => stems.has(one))
    const home = sections[homes[i]!]
    put(Math.min(4, strongest.filter(has).length))
    put(home === undefined ? 0 : home.keyphrases.filter(has).length / Math.max(1, home.keyphrases.length))
    put(home === undefined ? 0 : Math.min(3, home.title.filter((one) => stems.has(one)).length))
    put(home?.share ?? 0)
    put(candidate.whole)
    put(candidate.doubts.length)
    put(candidate.leans)
    put(candidate.pronounText !== null)
    put(Math.min(4, candidate.roughness.sum) / 2)
    put(candidate.roughness.most)
    put(Math.max(0, 12 - words) / 4)
    put(Math.max(0, words - 22) / 10)
    put(/^People\b/.test(text))
    put(/^There\b/.test(text))
    put(/^(?:If|When)\b/.test(text))
    put(/^The\b/.test(text))
    put(candidate.keepsCapital)
    put(candidate.entities.filter((id) => byId.get(id)?.type === 'PERSON').length)
  })
  return out
}
