import { type Gazetteer, LIST_BITS, lookUp } from '../learn/gazetteer.ts'
import { COMMON_PLACES } from '../lexicon/common-places.ts'
import { KNOWN_NAMES } from '../lexicon/known-names.ts'
import type { Restoration } from '../model/document.ts'
import { LETTER_CASE, MARK } from './restoration.ts'
import type { WordTable } from './words.ts'

/** Longest name that is looked for, in tokens. */
const LONGEST = 3
/** What stays small inside a name. */
const SMALL: ReadonlySet<string> = new Set(['of', 'the', 'and', 'for', 'de', 'la'])

/**
 * Puts right what was restored inside of names that the lists have in several words: no mark stands in "Santa Fe", and
 * all of "New Mexico" has capitals. Names of all but places ("Red Hat") only where one of their words was taken for one.
 */
export function keepNamesWhole(
  { letterCase, mark }: Restoration,
  { words, form }: WordTable,
  turns: readonly { readonly firstToken: number; readonly endToken: number }[],
  gazetteer: Gazetteer,
): void {
  for (const { firstToken, endToken } of turns) {
    for (let i = firstToken; i + 1 < endToken; i++) {
      let phrase = words[form[i]!]!
      let end = i
      for (let j = i + 1; j < Math.min(endToken, i + LONGEST); j++) {
        phrase += ` ${words[form[j]!]}`
        if (isPlace(phrase, gazetteer) || (KNOWN_NAMES.has(phrase) && isTaken(letterCase, i, j))) end = j
      }
      if (end === i) continue
      mark.fill(MARK.none, i, end)
      for (let k = i; k <= end; k++) {
        if (letterCase[k] === LETTER_CASE.lower && (k === i || !SMALL.has(words[form[k]!]!)))
          letterCase[k] = LETTER_CASE.capital
      }
      i = end
    }
  }
}

/** A place that is a city or a country too: "High Point" alone is a city, and as often a point that is high. */
function isPlace(phrase: string, gazetteer: Gazetteer): boolean {
  if (COMMON_PLACES.has(phrase)) return true
  const row = lookUp(gazetteer, phrase)
  return (row & LIST_BITS.place) !== 0 && (row & (LIST_BITS.city | LIST_BITS.country)) !== 0
}

/** True where a word of `[first, last]` has a capital, or all stand as they were written. */
function isTaken(letterCase: Uint8Array, first: number, last: number): boolean {
  for (let k = first; k <= last; k++) if (letterCase[k] !== LETTER_CASE.lower) return true
  return false
}
