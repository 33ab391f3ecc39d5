import { type Document, tokenForm } from '../model/document.ts'
import { wholeVerb } from '../prose/contractions.ts'
import { formOf } from '../prose/grammar.ts'
import type { Word } from '../prose/words.ts'

/** "I'd be able to read it" behind a bare comma: what would be, where what it hangs on may have been cut off. */
export function isSupposed(doc: Document, words: readonly Word[]): boolean {
  const would = words.findIndex((word) => formOf(doc, word) === 'would' || isWould(doc, word))
  if (would < 0 || would > LATEST_WOULD || WISHES.test(formOf(doc, words[would + 1]))) return false
  return !words.some((word) => /^(?:if|when|unless)$/.test(formOf(doc, word)))
}

function isWould(doc: Document, { row }: Word): boolean {
  return row >= 0 && /^['’]d$/.test(tokenForm(doc, row)) && wholeVerb(doc, row) === 'would'
}

/** Words before "would", at most. */
const LATEST_WOULD = 3
/** "I would say": a way to say it, and nothing that only would be. */
const WISHES = /^(?:like|love|say|argue|prefer|recommend|suggest|call|want|think|guess|hope)$/
