import { type Document, tokenForm } from '../model/document.ts'
import { FLUENCY, UPOS_ROW } from '../model/tags.ts'
import { formOf } from './grammar.ts'
import type { Word } from './words.ts'

/** Words of a start that was given up, at least, so that leaving them out welds two thoughts; and how far they are looked for. */
const LEAST_GIVEN_UP = 3
const AGAIN_WITHIN = 10

/**
 * True where words that were begun and given up are left out between others, and are not said again behind: "I want to make
 * sure [that I keep the skill of --] it is a hard place" would be nobody's sentence.
 */
export function isWelded(doc: Document, words: readonly Word[]): boolean {
  return words.some((word, i) => {
    const from = (words[i - 1]?.row ?? -1) + 1
    if (from <= 0 || word.row - from < LEAST_GIVEN_UP) return false
    const rows = Array.from({ length: word.row - from }, (_, k) => from + k)
    const left = rows.filter((row) => doc.tokens.tag[row] !== UPOS_ROW.PUNCT && doc.tokens.fluency[row] === RESTART)
    const behind = new Set(words.slice(i, i + AGAIN_WITHIN).map((one) => formOf(doc, one)))
    return left.filter((row) => !behind.has(tokenForm(doc, row))).length >= LEAST_GIVEN_UP
  })
}

const RESTART = FLUENCY.indexOf('restart')
