import { hashText } from './hash.ts'
import { rowOf } from './sorted.ts'
import { type Weights, weightsArray } from './weights.ts'

/** What English at large is like, to tell what is special about one episode. */
export interface Background {
  /**
   * How rare a stem is, or a phrase of stems joined by single spaces: minus log2 of the share of passages of a hundred
   * words that have it. In (0, 16]; 16 for what the background never has.
   */
  readonly rarity: (stems: string) => number
}

/** Rarity of a stem that the background does not have. */
export const UNSEEN_BITS = 16

/** Cap on rarity where words are weighed, in bits: past it more says nothing, and misheard words are the rarest of all. */
export const MOST_BITS = 12

/** Rarity of words that say nothing of a subject, in bits. */
export const LEAST_BITS = 2

/** Sixteenths of a bit, as the file stores rarities. */
export const RARITY_SCALE = 16

/** Reads `background.bin`: hashes of stems, rising, and a rarity for each. */
export function createBackground(weights: Weights): Background {
  const hashes = weightsArray(weights, 'hashes', 'u32')
  const rarities = weightsArray(weights, 'rarities', 'u8')
  return {
    rarity(stems) {
      const row = rowOf(hashes, hashText(stems))
      return row < 0 ? UNSEEN_BITS : (rarities[row]! + 1) / RARITY_SCALE
    },
  }
}
