import { FIRST_NAMES } from '../lexicon/first-names.ts'
import type { Document } from '../model/document.ts'
import type { Entity } from '../model/entity.ts'
import type { NamedPlace } from '../prose/named-places.ts'
import type { Referent } from '../prose/resolve.ts'

/**
 * Whom a name means: somebody who is heard in the talk, somebody of whom no more than a given name is said, the show itself, or
 * anybody and anything else.
 */
export type NameKind = 'voice' | 'given' | 'show' | 'other'

/** Ids of entities whose names tell no fact checker of whom or what, or only of the show. */
export interface PoorNames {
  readonly given: ReadonlySet<string>
  readonly show: ReadonlySet<string>
}

/** The kind of the name that the token in a row is part of, or that was put for it; null where it is none. */
export type NameKindAt = (row: number) => NameKind | null

/**
 * `given`: people of whom the talk says a given name and nothing that tells who they are, no surname, no description, no entry
 * of a list: "Jean worked in the library" is of a Jean whom nobody but the speaker can find. `show`: what is called as the show.
 */
export function findPoorNames(entities: readonly Entity[], show: string | null): PoorNames {
  // "Donald" is Donald Reed where the talk says so once.
  const whole = new Set(entities.flatMap(({ type, name }) => (type === 'PERSON' ? firstOfMore(name) : [])))
  const isGiven = ({ type, name, speaker, wikidata, description }: Entity): boolean =>
    type === 'PERSON' &&
    speaker === null &&
    wikidata === null &&
    description === null &&
    FIRST_NAMES.has(name.toLowerCase()) &&
    !whole.has(name)
  const bare = show === null ? null : bareName(show)
  const isShow = ({ name, speaker }: Entity): boolean => speaker === null && bareName(name) === bare
  const idsOf = (has: (entity: Entity) => boolean): ReadonlySet<string> =>
    new Set(entities.filter(has).map(({ id }) => id))
  return { given: idsOf(isGiven), show: idsOf(isShow) }
}

/** The first word of a name of several. */
function firstOfMore(name: string): string[] {
  const space = name.indexOf(' ')
  return space < 0 ? [] : [name.slice(0, space)]
}

/** "The Rill Podcast" is called "Rill", too. */
function bareName(name: string): string {
  return name.toLowerCase().replace(/^the | (?:podcast|show)$/g, '')
}

/**
 * Reads the names of one sentence; `speakerOf` gives the voice of an entity, null for those that are not heard, and `poor`
 * is what `findPoorNames` gives.
 */
export function createNameKinds(
  doc: Document,
  names: readonly NamedPlace[],
  referents: readonly Referent[],
  speakerOf: ReadonlyMap<string, number | null>,
  poor: PoorNames,
): NameKindAt {
  const kindOf = (id: string): NameKind => {
    if ((speakerOf.get(id) ?? null) !== null) return 'voice'
    return poor.given.has(id) ? 'given' : poor.show.has(id) ? 'show' : 'other'
  }
  return (row) => {
    if (row < 0) return null
    const at = doc.tokens.start[row]!
    const place = names.find(({ start, end }) => start <= at && at < end)
    if (place !== undefined) return kindOf(place.entity.id)
    const referent = referents.find(({ firstToken, endToken }) => firstToken <= row && row < endToken)
    return referent === undefined ? null : kindOf(referent.entity ?? '')
  }
}
