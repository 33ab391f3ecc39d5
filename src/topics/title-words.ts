import { type Document, tokenForm, tokenSurface } from '../model/document.ts'
import type { Phrase } from './phrases.ts'

/** The words of a phrase as a reader would write them; "n't" and "'s" glued to the word before. */
export function wordsOf(doc: Document, { first, end }: Phrase): string[] {
  const words: string[] = []
  for (let i = first; i < end; i++) {
    const text = tokenSurface(doc, i)
    if (i > first && doc.tokens.start[i] === doc.tokens.end[i - 1] && words.length > 0) words[words.length - 1] += text
    else words.push(text)
  }
  return words
}

/** True where nothing in `[first, end)` is a filler or is said again. */
export function isFluent(doc: Document, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (doc.tokens.fluency[i] !== 0) return false
  return true
}

/** True for an article at token `i`. */
export const isArticle = (doc: Document, i: number): boolean => /^(?:the|an?)$/.test(tokenForm(doc, i))

/** True where "the" stands before token `first`. */
export function isDefinite(doc: Document, first: number): boolean {
  return first > 0 && tokenForm(doc, first - 1) === 'the'
}
