import { CAPITAL_START } from '../lexicon/letters.ts'
import type { Document } from '../model/document.ts'
import { formOf, isFiniteVerb, isMark, xposOf } from './grammar.ts'
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
  const form = formOf(doc, words[k])
  for (let n = LONGEST_DOUBLED; n >= 1; n--) {
    if (words[k + n] === undefined || formOf(doc, words[k + n]) !== form) continue
    let same = 0
    while (same < n && isSame(doc, words, k + same, k + n + same) && isPlain(doc, words, k + same)) same++
    if (same === n && !isMeant(doc, words, k, n)) return n
  }
  return 0
}

function isSame(doc: Document, words: readonly Word[], a: number, b: number): boolean {
  return words[b] !== undefined && formOf(doc, words[a]) === formOf(doc, words[b])
}

/** Names and figures are said twice on purpose, and of "well-known known" the second is too much. */
function isPlain(doc: Document, words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (word === undefined || word.row < 0 || isMark(word) || words[at - 1]?.text === '-') return false
  return !/^(?:NNPS?|CD)$/.test(xposOf(doc, word)) && !(at > 0 && CAPITAL_START.test(word.text))
}

function isMeant(doc: Document, words: readonly Word[], k: number, n: number): boolean {
  // "What it is is a list", "whatever it is it is cheap".
  if (n === 1)
    return MEANT.has(formOf(doc, words[k])) || (BEING.has(formOf(doc, words[k])) && opensWithQuestion(doc, words, k))
  const after = words[k + 2 * n]
  if (after === undefined || isMark(after)) return true
  // "Hours and hours and hours".
  const isLinked = words.slice(k, k + n).some((word) => /^(?:CC|IN)$/.test(xposOf(doc, word)))
  if (isLinked && (isSame(doc, words, k, k + 2 * n) || (k > 0 && isSame(doc, words, k - 1, k + n - 1)))) return true
  return isFiniteVerb(doc, words[k + 1]) && /^W/.test(xposOf(doc, words[k - 1]))
}

const BEING: ReadonlySet<string> = new Set(['is', 'was'])

function opensWithQuestion(doc: Document, words: readonly Word[], end: number): boolean {
  return words.slice(0, end).some((word) => /^W/.test(xposOf(doc, word)))
}
