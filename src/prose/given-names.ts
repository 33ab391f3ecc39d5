import { FIRST_NAMES } from '../lexicon/first-names.ts'
import { FEMALE_NAMES, MALE_NAMES } from '../lexicon/name-genders.ts'
import type { Entity } from '../model/entity.ts'

/** Whether "he" or "she" can mean somebody of that name, as far as lists of given names tell. */
export function mayBe(name: string, gender: string): boolean {
  const given = name.split(' ')[0]?.toLowerCase() ?? ''
  return !(gender === 'he' ? FEMALE_NAMES : MALE_NAMES).has(given)
}

/** A person, or somebody made up for an example: "Alice pays Bob". */
export function isPerson(entity: Entity): boolean {
  return entity.type === 'PERSON' || isMadeUp(entity)
}

/** Somebody made up for an example, whom `entities` gives no type of its own: what is told of her is no news. */
export function isMadeUp({ type, name }: Entity): boolean {
  return type === 'OTHER' && FIRST_NAMES.has(name.toLowerCase())
}
