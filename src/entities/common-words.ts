import { LIST_BITS, lookUp, openGazetteer, SOFT_TYPES, softBin } from '../learn/gazetteer.ts'
import type { Weights } from '../learn/weights.ts'

/** Bin of "outside any name" from which on a word is common: the likelihood is 0.6 and more. */
const COMMON_BIN = 9

/** Tests of lower-cased words. */
export interface ListedWords {
  /** True for a word that is hardly ever a name or a part of one ("engineer", "community"). */
  readonly isCommon: (form: string) => boolean
  /** True for a word that some list or the word vectors have: a spelling that is in use. */
  readonly isKnown: (form: string) => boolean
}

/** What the lists of the gazetteer say of words that are not always names. */
export function listedWords(gazetteer: Weights): ListedWords {
  const lists = openGazetteer(gazetteer)
  const outside = SOFT_TYPES.indexOf('outside')
  return {
    isCommon(form) {
      const row = lookUp(lists, form)
      return softBin(row, outside) >= COMMON_BIN && (row & (LIST_BITS.thing | LIST_BITS.country)) === 0
    },
    isKnown: (form) => lookUp(lists, form) !== 0,
  }
}
