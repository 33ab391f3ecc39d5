import type { Document } from '../model/document.ts'
import type { NamedPlace } from '../prose/named-places.ts'
import type { Referent } from '../prose/resolve.ts'

/** Whom a name means: somebody who is heard in the talk, or anybody and anything else. */
export type NameKind = 'voice' | 'other'

/** The kind of the name that the token in a row is part of, or that was put for it; null where it is none. */
export type NameKindAt = (row: number) => NameKind | null

/** Reads the names of one sentence; `speakerOf` gives the voice of an entity, null for those that are not heard. */
export function createNameKinds(
  doc: Document,
  names: readonly NamedPlace[],
  referents: readonly Referent[],
  speakerOf: ReadonlyMap<string, number | null>,
): NameKindAt {
  return (row) => {
    if (row < 0) return null
    const at = doc.tokens.start[row]!
    const place = names.find(({ start, end }) => start <= at && at < end)
    if (place !== undefined) return place.entity.speaker === null ? 'other' : 'voice'
    const referent = referents.find(({ firstToken, endToken }) => firstToken <= row && row < endToken)
    if (referent === undefined) return null
    return (speakerOf.get(referent.entity ?? '') ?? null) === null ? 'other' : 'voice'
  }
}
