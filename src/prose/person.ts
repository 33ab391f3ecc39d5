import type { Document } from '../model/document.ts'
import type { PersonPronoun } from '../model/entity.ts'
import { formOf } from './grammar.ts'
import type { Word } from './words.ts'

const FIRST_PERSON: ReadonlySet<string> = new Set('i me my mine myself we us our ours ourselves'.split(' '))
const SECOND_PERSON: ReadonlySet<string> = new Set("you your yours yourself yourselves y'all let".split(' '))

/** How somebody is spoken of in the third person. */
export interface PersonForms {
  readonly subject: string
  readonly object: string
  readonly possessive: string
  readonly reflexive: string
}

/** The pronouns that stand for one person, by what the person is called in the talk. */
export const THIRD_PERSON: Readonly<Record<PersonPronoun, PersonForms>> = {
  he: { subject: 'he', object: 'him', possessive: 'his', reflexive: 'himself' },
  she: { subject: 'she', object: 'her', possessive: 'her', reflexive: 'herself' },
  they: { subject: 'they', object: 'them', possessive: 'their', reflexive: 'themselves' },
}

/** Verbs behind "you" and "they" as they stand behind one person or thing; other verbs have `thirdSingular`. */
export const SINGULAR_OF: ReadonlyMap<string, string> = new Map([
  ['are', 'is'],
  ["'re", 'is'],
  ['were', 'was'],
  ['have', 'has'],
  ["'ve", 'has'],
  ['do', 'does'],
])

/** True where the words speak of the one who speaks: "us", no "US". */
export function isOfSpeaker(doc: Document, words: readonly Word[]): boolean {
  return words.some((word) => FIRST_PERSON.has(formOf(doc, word)) && word.text !== 'US')
}

/** True where the words speak of the one who speaks or the one who listens. */
export function isOfSpeakers(doc: Document, words: readonly Word[]): boolean {
  return isOfSpeaker(doc, words) || words.some((word) => SECOND_PERSON.has(formOf(doc, word)))
}

/** The present third person singular of a regular English verb: "watch" → "watches", "try" → "tries". */
export function thirdSingular(lemma: string): string {
  if (lemma === 'have') return 'has'
  if (lemma === 'be') return 'is'
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`
  return `${lemma}s`
}
