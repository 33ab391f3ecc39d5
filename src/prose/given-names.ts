import { FIRST_NAMES } from '../lexicon/first-names.ts'
import { FEMALE_NAMES, MALE_NAMES } from '../lexicon/name-genders.ts'
import type { Document } from '../model/document.ts'
import type { Entity } from '../model/entity.ts'

/** Pronouns of people, to the one that stands for its gender. */
export const PERSON_FORMS: ReadonlyMap<string, string> = new Map([
  ['he', 'he'],
  ['him', 'he'],
  ['his', 'he'],
  ['she', 'she'],
  ['her', 'she'],
])

/** All forms of "he" and "she". */
export const OF_A_PERSON: ReadonlySet<string> = new Set('he him his himself she her hers herself'.split(' '))

/** Whether "he" or "she" can mean somebody of that name, as far as lists of given names tell. */
export function mayBe(name: string, gender: string): boolean {
  const given = name.split(' ')[0]?.toLowerCase() ?? ''
  return !(gender === 'he' ? FEMALE_NAMES : MALE_NAMES).has(given)
}

/** A person, or somebody made up for an example: "Alice pays Bob". */
export function isPerson({ type, madeUp }: Entity): boolean {
  return type === 'PERSON' || madeUp
}

/**
 * Whether the whole name may stand where talk uses a part of it: a first word must be a given name that the lists know,
 * or a voice's, or of somebody who is a "he" or "she" to the talk ("Liang" of Liang Wenfeng), or "Caniuse" becomes "Caniuse
 * Alfred" after the Alfred workflow for Caniuse.
 */
export function standsForWhole(
  doc: Document,
  part: string,
  { name, speaker, mentions }: Pick<Entity, 'name' | 'speaker' | 'mentions'>,
): boolean {
  const words = name.split(' ')
  if (!words.includes(part)) return false
  if (part !== words[0] || speaker !== null || FIRST_NAMES.has(part.toLowerCase())) return true
  return mentions.some(
    ({ form, start, end }) => form === 'pronoun' && OF_A_PERSON.has(doc.text.slice(start, end).toLowerCase()),
  )
}
