import type { Entity } from '../model/entity.ts'
import { bareText, overlaps, type Phrase, stemsOf } from './phrases.ts'
import { type SubjectSource, subjectsIn, tellingFirst } from './topic-line.ts'

const MOST_THEMES = 3
/** Names among them, where there is a common thing as well. */
const MOST_NAMES = 2
/** Keyphrases that are looked at. */
const MOST_PHRASES = 16
/** What a theme of the talk that is no keyphrase weighs, times its share. */
const SHARED = 0.3
/** Things under this weight are asides, where enough stand above. */
const LEAST_WEIGHT = 0.1

/*
 * What a form is worth as a theme, set by reading openings of development episodes: a name or a thing of several words
 * tells most, "chips" more than "the file", "a file" hardly anything. A person is a theme only where all is about them.
 */
const WORTH = { name: 1.2, person: 0.7, longer: 1.3, bare: 1, definite: 0.6, indefinite: 0.2 } as const

/** How much more a theme weighs of which the title has a word: who named the episode knew what it is about. */
const IN_TITLE = 4

/** What the episode is about in one to three things that say different things, weightiest first. */
export function pickThemes(source: SubjectSource): readonly Phrase[] {
  const { doc, topics, entities, structure } = source
  const all = { start: 0, end: doc.text.length }
  const named = new Map(entities.flatMap((entity) => [entity.name, ...entity.aliases].map((name) => [name, entity])))
  const { title, show } = structure.facts
  // "The Slow Boat - E57 - Kerala": the show is no subject of the episode.
  const titled = new Set(stemsOf({ text: (title ?? '').replace(show ?? '', '') }))
  const scores = new Map<string, number>()
  for (const { phrase, score } of topics.keyphrases.slice(0, MOST_PHRASES)) scores.set(phrase, score)
  for (const { keyphrases, share } of topics.topics)
    for (const phrase of keyphrases) if (!scores.has(phrase)) scores.set(phrase, SHARED * share)
  const weighed: { phrase: Phrase; weight: number; isName: boolean }[] = []
  for (const [keyphrase, score] of scores) {
    const entity = named.get(keyphrase)
    const phrase = subjectsIn(source, [keyphrase], all)[0]
    if (phrase === undefined || (entity !== undefined && !isSubject(entity))) continue
    const lift = stemsOf(phrase).some((stem) => titled.has(stem)) ? IN_TITLE : 1
    weighed.push({ phrase, weight: lift * score * worthOf(phrase, entity), isName: entity !== undefined })
  }
  weighed.sort((a, b) => b.weight - a.weight)
  const hasThing = weighed.some(({ isName, weight }) => !isName && weight >= LEAST_WEIGHT)
  const picked: Phrase[] = []
  let names = 0
  for (const { phrase, weight, isName } of weighed) {
    if ((isName && names >= MOST_NAMES && hasThing) || (picked.length > 1 && weight < LEAST_WEIGHT)) continue
    if (picked.some((other) => overlaps(phrase, other))) continue
    picked.push(phrase)
    if (isName) names++
    if (picked.length >= MOST_THEMES) break
  }
  return picked
}

/** Most further subjects of a talk that the summary names. */
export const MOST_FURTHER = 4
/** Keyphrases of a section that are looked at for its subject. */
const STRONGEST = 4

/** A subject of each section that `themes` do not name, in the order of the talk. */
export function pickFurther(source: SubjectSource, themes: readonly Phrase[]): readonly Phrase[] {
  const { doc, topics } = source
  const out: Phrase[] = []
  for (const { firstSentence, endSentence, keyphrases } of topics.sections) {
    const first = doc.sentences[firstSentence]
    const last = doc.sentences[endSentence - 1]
    if (out.length >= MOST_FURTHER || first === undefined || last === undefined) continue
    const inside = subjectsIn(source, keyphrases.slice(0, STRONGEST), { start: first.start, end: last.end })
    const fresh = tellingFirst(inside).find((phrase) => ![...themes, ...out].some((other) => overlaps(phrase, other)))
    if (fresh !== undefined && !/^an? /.test(fresh.text)) out.push(fresh)
  }
  return out
}

function worthOf(phrase: Phrase, entity: Entity | undefined): number {
  if (entity !== undefined) return entity.type === 'PERSON' ? WORTH.person : WORTH.name
  const bare = bareText(phrase)
  const longer = bare.includes(' ') ? WORTH.longer : 1
  if (/^an? /.test(phrase.text)) return WORTH.indefinite * longer
  return (bare === phrase.text ? WORTH.bare : WORTH.definite) * longer
}

/** A company, product, work, law or person can be what a talk is about; a place or a group seldom is. */
function isSubject({ speaker, type }: Entity): boolean {
  return speaker === null && /^(?:ORG|PRODUCT|WORK|EVENT|LAW|OTHER|PERSON)$/.test(type)
}
