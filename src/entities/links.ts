import { hashText } from '../learn/hash.ts'
import { rowOf } from '../learn/sorted.ts'
import { type Weights, weightsArray } from '../learn/weights.ts'
import type { EntityType } from '../model/entity.ts'

/** Stable ids of well-known things, by name. `links.card.md` says from which lists. */
export interface Links {
  readonly keys: Uint32Array
  /** Numbers of Wikidata items. */
  readonly items: Uint32Array
  readonly cities: Uint32Array
  /** GeoNames ids. */
  readonly places: Uint32Array
}

/** The ids of known names, from `links.bin`. */
export function openLinks(weights: Weights): Links {
  return {
    keys: weightsArray(weights, 'keys', 'u32'),
    items: weightsArray(weights, 'items', 'u32'),
    cities: weightsArray(weights, 'cities', 'u32'),
    places: weightsArray(weights, 'places', 'u32'),
  }
}

/** Under what a name stands in `Links.keys`: a bank and a river of one name are two. Names are lower case. */
export function linkKey(type: EntityType, name: string): number {
  return hashText(`${type} ${name}`)
}

/** The Wikidata id ("Q1397") of a region or body that goes by the lower-cased name; null where no list has it. */
export function wikidataOf({ keys, items }: Links, type: EntityType, name: string): string | null {
  const row = rowOf(keys, linkKey(type, name))
  return row < 0 ? null : `Q${items[row]!}`
}

/** The GeoNames id of the one big city that the lower-cased name can only mean; null where there is none. */
export function geonamesOf({ cities, places }: Links, type: EntityType, name: string): number | null {
  const row = type === 'PLACE' ? rowOf(cities, linkKey(type, name)) : -1
  return row < 0 ? null : places[row]!
}
