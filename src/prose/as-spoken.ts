import { type Document, restoredMark, tokenForm, tokenSurface, tokenXpos } from '../model/document.ts'
import { isMark } from './grammar.ts'
import type { Word } from './words.ts'

/** Most tokens in a row that are put back: what is longer was taken out for more than its emptiness. */
const LONGEST_GAP = 6
/** After these "kind of" weakens what is said, whatever it was taken for. */
const BE = /^(?:is|are|was|were|am|be|been|being|'(?:s|re|m))$/
const SOFTENS = /^(?:kind|sort)$/
/** Words of what only turns to the listener or trails off. */
const PADS = /^(?:right|correct|yeah|okay|ok|man|know|mean|whatever|whatnot|stuff)$/

/**
 * Words of one sentence in their order, with what was taken from among them though it was said fluently: what stands in
 * quotation marks is word for word. Brackets, words said twice and pronouns for what was just named stay out. `end` is the token at which the sentence ends,
 * where the words are all of it: then what closes it is put back as well; else -1.
 */
export function asSpoken(doc: Document, words: readonly Word[], end = -1): readonly Word[] {
  const out: Word[] = []
  for (const word of words) {
    const last = out.at(-1)?.row ?? -1
    if (last >= 0 && word.row > last + 1 && isSpoken(doc, last, word.row)) out.push(...wordsOf(doc, last + 1, word.row))
    out.push(word)
  }
  const last = out.at(-1)?.row ?? -1
  if (end > last + 1 && last >= 0 && closes(doc, last, end)) out.push(...wordsOf(doc, last + 1, end))
  return out
}

/** True where the tokens between `last` and `next` were said as well. */
function isSpoken(doc: Document, last: number, next: number): boolean {
  const form = (i: number): string => tokenForm(doc, i)
  if (next === last + 3 && SOFTENS.test(form(last + 1)) && form(last + 2) === 'of' && BE.test(form(last))) return true
  if (next - last - 1 > LONGEST_GAP || !isFluent(doc, last + 1, next)) return false
  let first = last + 1
  while (first < next && isPunctuation(doc, first)) first++
  // "The yard, it is mine".
  if (tokenXpos(doc, first) === 'PRP' && first + 1 === next) return false
  if (isSearch(doc, first, next)) return false
  // "For for training", "it's, it's a": what is said again follows.
  return first < next && form(first) !== form(next) && form(first) !== form(last)
}

/** "It cost, what, ten pounds", "he rowed for, it's ten years": said while the rest was looked for. */
function isSearch(doc: Document, first: number, next: number): boolean {
  const said: string[] = []
  for (let i = first; i < next; i++) if (!isPunctuation(doc, i)) said.push(tokenForm(doc, i))
  return /^(?:what|(?:it|that) (?:'s|is|was|were))$/.test(said.join(' ')) && tokenForm(doc, first - 1) === ','
}

function closes(doc: Document, last: number, end: number): boolean {
  let final = end - 1
  while (final > last && isPunctuation(doc, final)) final--
  const isAsked = tokenForm(doc, end - 1) === '?' || restoredMark(doc, end - 1) === '?'
  const isShort = final > last && end - last - 1 <= LONGEST_GAP
  return isShort && !isAsked && isFluent(doc, last + 1, end)
}

function isFluent(doc: Document, first: number, end: number): boolean {
  for (let i = first; i < end; i++)
    if (doc.tokens.fluency[i] !== 0 || PADS.test(tokenForm(doc, i)) || /^[[\](){}]$/.test(tokenForm(doc, i)))
      return false
  return true
}

function isPunctuation(doc: Document, i: number): boolean {
  return isMark({ text: tokenForm(doc, i), row: i, glued: false })
}

function wordsOf(doc: Document, first: number, end: number): Word[] {
  const { tokens } = doc
  const out: Word[] = []
  for (let row = first; row < end; row++) {
    const isOpening = /^[“‘"']$/.test(tokenForm(doc, row)) && tokenXpos(doc, row) !== "''"
    out.push({
      text: tokenSurface(doc, row),
      row,
      glued: !isOpening && row > 0 && tokens.start[row] === tokens.end[row - 1],
    })
    const mark = restoredMark(doc, row)
    if (mark !== '') out.push({ text: mark, row, glued: true })
  }
  return out
}
