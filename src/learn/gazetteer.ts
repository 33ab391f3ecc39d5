import { hashText } from './hash.ts'
import { rowOf } from './sorted.ts'
import { type Weights, weightsArray } from './weights.ts'

/** What a word's company tells of it, in the order of `softBin`: how likely it stands in a name, and in which part. */
export const SOFT_TYPES = ['given', 'family', 'org', 'place', 'misc', 'outside'] as const

/** Lists that a phrase may stand in, by bit. */
export const LIST_BITS = {
  givenName: 1,
  nationality: 2,
  country: 4,
  city: 8,
  person: 16,
  place: 32,
  thing: 64,
  company: 128,
} as const

/** The bits of a row that say that some list has the word. */
export const LISTED = 255

/** Bins that a probability falls in, by their lower edges; finer towards both ends. Bin 15 stands for unknown words. */
export const SOFT_EDGES = [0, 0.01, 0.03, 0.06, 0.12, 0.2, 0.3, 0.45, 0.6, 0.75, 0.85, 0.92, 0.96] as const

/** Words and phrases with what is known of them. */
export interface Gazetteer {
  readonly keys: Uint32Array
  readonly rows: Uint32Array
}

/** The words and their rows, from `gazetteer.bin`. */
export function openGazetteer(weights: Weights): Gazetteer {
  return { keys: weightsArray(weights, 'keys', 'u32'), rows: weightsArray(weights, 'rows', 'u32') }
}

/**
 * What is known of a lower-cased word or of words with single spaces between: bits 0 to 7 are `LIST_BITS`, then four
 * bits for each of `SOFT_TYPES`. 0 where it stands in no list and has no vector.
 */
export function lookUp({ keys, rows }: Gazetteer, phrase: string): number {
  const row = rowOf(keys, hashText(phrase))
  return row < 0 ? 0 : rows[row]!
}

/** Bin of soft type `type` in a row of the gazetteer: 0 where nothing is known, else 1 and up. */
export function softBin(row: number, type: number): number {
  return (row >>> (8 + 4 * type)) & 15
}
