import type { Entity } from '../model/entity.ts'
import type { Phrase } from './phrases.ts'
import { type SubjectSource, subjectsIn, tellingFirst } from './topic-line.ts'

const MOST_THEMES = 3
/** Keyphrases under this share of the strongest are asides. */
const LEAST_SCORE = 0.08
/** Themes of a smaller share of the talk are asides. */
const LEAST_SHARE = 0.08
/** Keyphrases that are looked at. */
const MOST_PHRASES = 16

/**
 * What the episode is about in one to three things that say different things: its most salient name first, then what
 * takes several words ("export controls"), then other names, then single nouns.
 */
export function pickThemes(source: SubjectSource): readonly Phrase[] {
  const { doc, topics, entities } = source
  const strong = topics.keyphrases.filter(({ score }) => score >= LEAST_SCORE).slice(0, MOST_PHRASES)
  const shared = topics.topics.filter(({ share }) => share >= LEAST_SHARE).flatMap(({ keyphrases }) => keyphrases)
  const all = { start: 0, end: doc.text.length }
  const named = new Map(entities.flatMap((entity) => [entity.name, ...entity.aliases].map((name) => [name, entity])))
  const phrases = strong.map(({ phrase }) => phrase)
  const isSubject = (text: string): boolean => isThing(named.get(text))
  const names = phrases.filter(isSubject)
  const longer = [...phrases, ...shared].filter((phrase) => phrase.includes(' ') && !named.has(phrase))
  const people = phrases.filter((phrase) => named.get(phrase)?.type === 'PERSON')
  const rest = phrases.filter((phrase) => !named.has(phrase))
  const first = names.slice(0, 1)
  const ordered = [...first, ...(first.length === 0 ? people.slice(0, 1) : []), ...longer, ...names.slice(1), ...rest]
  const found = subjectsIn(source, [...new Set([...ordered, ...people.slice(0, 1)])], all)
  return tellingFirst(found).slice(0, MOST_THEMES)
}

/** A company, product, work or law can be what a talk is about; a place or a group seldom is. */
function isThing(entity: Entity | undefined): boolean {
  return entity !== undefined && entity.speaker === null && /^(?:ORG|PRODUCT|WORK|EVENT|LAW|OTHER)$/.test(entity.type)
}
