import type { Entity } from '../model/entity.ts'
import { bareText, overlaps, type Phrase, stemsOf } from './phrases.ts'
import { findStated } from './stated.ts'
import { recurs, type SubjectSource, subjectsIn, tellingFirst } from './topic-line.ts'

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

/** The same of one that a host names at the start as what the episode is about, and what one weighs that is no keyphrase. */
const STATED = 3
const ONLY_STATED = 0.5
/** Places from which on it comes again, and counts twice. */
const LEAST_SAID = 3
/** Of two that weigh the same the one that was stated comes first. */
const TIE = 0.001

/** What the episode is about in one to three things that say different things, weightiest first. */
export function pickThemes(source: SubjectSource): readonly Phrase[] {
  const { doc, topics, entities, structure } = source
  const all = { start: 0, end: doc.text.length }
  const named = new Map(entities.flatMap((entity) => [entity.name, ...entity.aliases].map((name) => [name, entity])))
  const { title, show } = structure.facts
  // "The Slow Boat - E57 - Kerala": the show is no subject of the episode.
  const titled = new Set(stemsOf({ text: (title ?? '').replace(show ?? '', '') }))
  const stated = findStated(doc, structure, source.lower)
  const saidFirst = new Set(stated.flatMap(stemsOf))
  const scores = new Map<string, number>()
  for (const { phrase, score } of topics.keyphrases.slice(0, MOST_PHRASES)) scores.set(phrase, score)
  for (const { keyphrases, share } of topics.topics)
    for (const phrase of keyphrases) if (!scores.has(phrase)) scores.set(phrase, SHARED * share)
  const weighed: { phrase: Phrase; weight: number; isName: boolean }[] = []
  for (const [keyphrase, score] of scores) {
    const entity = named.get(keyphrase)
    const phrase = subjectsIn(source, [keyphrase], all)[0]
    if (phrase === undefined || (entity !== undefined && !isSubject(entity))) continue
    const isStated = stemsOf(phrase).every((stem) => saidFirst.has(stem))
    const lift = stemsOf(phrase).some((stem) => titled.has(stem)) ? IN_TITLE : isStated ? STATED : 1
    weighed.push({ phrase, weight: lift * score * worthOf(phrase, entity), isName: entity !== undefined })
  }
  for (const phrase of stated) {
    const stems = stemsOf(phrase)
    // "CSS layout" tells more than "CSS" and "layouts", which the talk says oftener.
    const parts = weighed.filter((one) => stemsOf(one.phrase).every((stem) => stems.includes(stem)))
    if (parts.some((one) => stemsOf(one.phrase).length >= stems.length)) continue
    const recurs = source.lower.split(bareText(phrase).toLowerCase()).length > LEAST_SAID
    const own = (recurs ? 2 : 1) * ONLY_STATED * worthOf(phrase, undefined)
    const weight = Math.max(own, ...parts.map((one) => one.weight))
    weighed.push({ phrase, weight: weight + TIE, isName: false })
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
/** Sentences from which on a talk is long. */
export const LONG_TALK = 150
/** Keyphrases of a section that are looked at for its subject. */
const STRONGEST = 4

/** Subjects of sections that `themes` do not name, one a section at most, those that are said most, in the order of the talk. */
export function pickFurther(source: SubjectSource, themes: readonly Phrase[]): readonly Phrase[] {
  const { doc, topics, entities, lower } = source
  // In a long talk much is said in passing, where somebody lives among it.
  const isLong = doc.sentences.length >= LONG_TALK
  const places = new Set(
    entities.flatMap(({ type, name, aliases }) => (type === 'PLACE' || type === 'GROUP' ? [name, ...aliases] : [])),
  )
  const out: { phrase: Phrase; count: number }[] = []
  for (const { firstSentence, endSentence, keyphrases } of topics.sections) {
    const first = doc.sentences[firstSentence]
    const last = doc.sentences[endSentence - 1]
    if (first === undefined || last === undefined) continue
    const within = { start: first.start, end: last.end }
    const inside = subjectsIn(source, keyphrases.slice(0, STRONGEST), within).filter(
      (phrase) =>
        !/^an? /.test(phrase.text) &&
        !(isLong && (places.has(phrase.text) || !recurs(source, phrase, within) || isPassing(lower, phrase))),
    )
    const isFresh = (phrase: Phrase): boolean =>
      ![...themes, ...out.map((one) => one.phrase)].some((other) => overlaps(phrase, other))
    const phrase = tellingFirst(inside).find(isFresh)
    if (phrase === undefined) continue
    out.push({ phrase, count: lower.split(bareText(phrase).toLowerCase()).length })
  }
  const kept = new Set([...out].sort((a, b) => b.count - a.count).slice(0, MOST_FURTHER))
  return out.filter((one) => kept.has(one)).map(({ phrase }) => phrase)
}

/** A thing whose places lie closer together than this share of the talk is told of in passing. */
const LEAST_SPREAD = 0.02

/** True where all places of a phrase stand together: a story on the way to something else. */
function isPassing(lower: string, phrase: Phrase): boolean {
  const bare = bareText(phrase).toLowerCase()
  return lower.lastIndexOf(bare) - lower.indexOf(bare) < LEAST_SPREAD * lower.length
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
