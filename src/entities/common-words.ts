import type { Weights } from '../learn/weights.ts'
import { LIST_BITS, lookUp, openGazetteer, SOFT_TYPES, softBin } from './gazetteer.ts'

/** Bin of "outside any name" from which on a word is common: the likelihood is 0.6 and more. */
const COMMON_BIN = 9

/** A test for lower-cased words that are hardly ever a name or a part of one ("engineer", "community"). */
export function commonWords(gazetteer: Weights): (form: string) => boolean {
  const lists = openGazetteer(gazetteer)
  const outside = SOFT_TYPES.indexOf('outside')
  return (form) => {
    const row = lookUp(lists, form)
    return softBin(row, outside) >= COMMON_BIN && (row & (LIST_BITS.thing | LIST_BITS.country)) === 0
  }
}
