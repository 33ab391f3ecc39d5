import { type Weights, weightsArray } from '../learn/weights.ts'

/**
 * Which labels a word may have: sets of labels, and a hash table from words to sets laid out in the weights file, so that
 * nothing is built when it loads. The first `KINDS` sets are for words that are not in the table.
 */
export interface TagSets {
  /** Upper half of the hash in each slot, and its set, 0 where the slot is free. Lengths are a power of two. */
  readonly checks: Uint16Array
  readonly sets: Uint16Array
  /**
   * Set `s` in small letters is `[offsets[2 * s], offsets[2 * s + 1])` of `labels`; written with a capital it runs from
   * there to `offsets[2 * s + 2]`.
   */
  readonly offsets: Uint16Array
  readonly labels: Uint8Array
}

/** The sets of `tagger.bin`. Throws an `Error` where the file is another. */
export function tagSetsOf(weights: Weights): TagSets {
  return {
    checks: weightsArray(weights, 'checks', 'u16'),
    sets: weightsArray(weights, 'sets', 'u16'),
    offsets: weightsArray(weights, 'setOffsets', 'u16'),
    labels: weightsArray(weights, 'setLabels', 'u8'),
  }
}

/** Row of the set of a lower-cased word with the hash `hashText(word)`. */
export function setOfWord({ checks, sets }: TagSets, word: string, hash: number): number {
  const mask = checks.length - 1
  const check = hash >>> 16
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const set = sets[slot]!
    if (set === 0) return kindOf(word)
    if (checks[slot] === check) return set
  }
}

/** Whether the table has the word: seen in training, or listed in the lexicon. */
export function isListed(table: TagSets, word: string, hash: number): boolean {
  return setOfWord(table, word, hash) >= KINDS
}

/** How many kinds `kindOf` tells apart. Sets of the table have higher rows. */
export const KINDS = 11

/** Digits, hyphens and the like in a lower-cased word, as a small number. */
export function kindOf(word: string): number {
  let digits = 0
  let letters = 0
  let dashes = 0
  let dots = 0
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code >= 0x30 && code <= 0x39) digits++
    else if (code === 0x2d) dashes++
    else if (code === 0x2e || code === 0x2c || code === 0x3a || code === 0x2f) dots++
    else if (code === 0x40 || code === 0x23) return 1
    else if ((code >= 0x61 && code <= 0x7a) || code > 0xbf) letters++
  }
  if (digits > 0) return letters > 0 ? 2 : dots > 0 ? 3 : digits === 4 ? 4 : 5
  if (letters === 0) return 6
  if (dashes > 0) return word.endsWith('-') ? 7 : 8
  return dots > 0 ? 9 : 10
}
