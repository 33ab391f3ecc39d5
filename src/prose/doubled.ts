import type { Document } from '../model/document.ts'
import { formOf, isFiniteVerb, isMark, SUBJECT_FORMS, xposOf } from './grammar.ts'
import type { Word } from './words.ts'

/** Words of a phrase that is said twice on end. */
const LONGEST_DOUBLED = 3
/** "That that", "had had", "very very" may be meant. */
const MEANT: ReadonlySet<string> = new Set('that had very really so much many long far again more'.split(' '))

/**
 * How many words from `k` on are said again right after, as a slip of the tongue: "each each channel" has one, "lots of lots
 * of people" two; 0 where none are, or where they may be meant: "day by day by day", "Duran Duran", "what it is it is".
 */
export function doubledLength(doc: Document, words: readonly Word[], k: number): number {
  for (let n = LONGEST_DOUBLED; n >= 1; n--) {
    let same = 0
    while (same < n && isPlain(doc, words[k + same]) && isSame(doc, words, k + same, k + n + same)) same++
    if (same === n && !(n === 1 ? MEANT.has(formOf(doc, words[k])) : isMeant(doc, words, k, n))) return n
  }
  return 0
}

function isSame(doc: Document, words: readonly Word[], a: number, b: number): boolean {
  return words[b] !== undefined && formOf(doc, words[a]) === formOf(doc, words[b])
}

/** Names and figures are said twice on purpose. */
function isPlain(doc: Document, word: Word | undefined): boolean {
  return word !== undefined && word.row >= 0 && !isMark(word) && !/^(?:NNPS?|CD)$/.test(xposOf(doc, word))
}

function isMeant(doc: Document, words: readonly Word[], k: number, n: number): boolean {
  const after = words[k + 2 * n]
  // "What is new is new."
  if (after === undefined || isMark(after)) return true
  // "Hours and hours and hours".
  if (isSame(doc, words, k, k + 2 * n) || (k > 0 && isSame(doc, words, k - 1, k + n - 1))) return true
  const isClause = SUBJECT_FORMS.has(formOf(doc, words[k])) && isFiniteVerb(doc, words[k + 1])
  return isClause && words.slice(0, k).some((word) => /^(?:W|IN)/.test(xposOf(doc, word)))
}
