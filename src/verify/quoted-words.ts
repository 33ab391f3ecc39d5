import { type Document, tokenAt, tokenForm } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { keyOf } from './keys.ts'
import type { QuotedWord } from './quote-alignment.ts'

/** The words between two offsets of the notes, as the talk is compared with them. */
export function quotedWords(doc: Document, { start, end }: Span): QuotedWord[] {
  const words: QuotedWord[] = []
  let free = false
  let gap = false
  for (let i = tokenAt(doc, start); i < doc.tokens.length && doc.tokens.start[i]! < end; i++) {
    const form = tokenForm(doc, i)
    if (form === '[' || form === '(') free = form === '['
    if (/^(?:…|\.{2,}|—|–|--+)$/.test(form)) gap = form !== '—' && form !== '–'
    const key = keyOf(form)
    if (key !== '') {
      words.push({ key, free, afterGap: gap })
      gap = false
    }
    if (form === ']') {
      free = false
      gap = words.length === 0 ? gap : true
    }
  }
  return words
}
