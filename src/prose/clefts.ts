import type { Document } from '../model/document.ts'
import { EMPTY_ADVERBS } from './fillers.ts'
import { formOf, isFiniteVerb, xposOf } from './grammar.ts'
import { tidy, type Word } from './words.ts'

/** Longest phrase between the name and its "that", in words. */
const LONGEST_APPOSITION = 14

/**
 * "It was actually Ann Hill, the head of the bank, that said so" to "Ann Hill, the head of the bank, said so": an
 * it-cleft (Quirk et al., "A Comprehensive Grammar of the English Language", 1985, 18.25) on a name. The words as they are
 * where there is none.
 */
export function mendCleft(doc: Document, words: readonly Word[]): readonly Word[] {
  if (formOf(doc, words[0]) !== 'it' || !/^(?:is|was|'s)$/.test(formOf(doc, words[1]))) return words
  const first = EMPTY_ADVERBS.has(formOf(doc, words[2])) ? 3 : 2
  let end = first
  while (xposOf(doc, words[end]).startsWith('NNP')) end++
  if (end === first) return words
  let link = end
  if (words[end]?.text === ',') {
    link = end + 1
    while (link < end + LONGEST_APPOSITION && words[link] !== undefined && words[link]!.text !== ',') {
      if (isFiniteVerb(doc, words[link])) return words
      link++
    }
    if (words[link]?.text !== ',') return words
    link++
  }
  if (!/^(?:that|who)$/.test(formOf(doc, words[link])) || !isFiniteVerb(doc, words[link + 1])) return words
  return tidy([...words.slice(first, link), ...words.slice(link + 1)])
}
