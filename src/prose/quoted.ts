import { type Document, sentenceAt } from '../model/document.ts'

/** How many sentences back a quotation may open that is still open. */
const LONGEST_QUOTATION = 12
const MARK = /["“”]/

/** True where the paragraph of sentence `row` is marked with ">": the words of someone else, read out. */
export function isReadOut(doc: Document, row: number): boolean {
  const { paragraph } = doc.sentences[row]!
  let first = row
  while (doc.sentences[first - 1]?.paragraph === paragraph) first--
  return doc.text.startsWith('>', doc.sentences[first]!.start)
}

/**
 * True where sentence `row` is one of several that stand in quotation marks together, or is read out. What is quoted in one
 * sentence is mostly made up while it is spoken ('I thought, "This is great"').
 */
export function isPartOfQuotation(doc: Document, row: number): boolean {
  if (isReadOut(doc, row)) return true
  const { start, end, firstToken } = doc.sentences[row]!
  const text = doc.text.slice(start, end)
  const first = text.search(MARK)
  if (first === 0) return text.slice(1).search(MARK) < 0
  const closes = first < 0 || /^.[.,!?]*\s*$/.test(text.slice(first))
  return closes && isQuoted(doc, firstToken)
}

/** True where "I" at token `i` need not be who speaks: the last quotation mark before it opens, or the words are read out. */
export function isQuoted(doc: Document, i: number): boolean {
  const at = doc.tokens.start[i]!
  const row = sentenceAt(doc, at)
  const { turn } = doc.sentences[row]!
  const first = Math.max(doc.turns[turn]!.firstSentence, row - LONGEST_QUOTATION)
  const from = doc.sentences[first]!.start
  const before = doc.text.slice(from, at)
  const last = Math.max(before.lastIndexOf('"'), before.lastIndexOf('“'), before.lastIndexOf('”'))
  return isReadOut(doc, row) || (last >= 0 && opens(doc.text, from + last))
}

/** A mark with space before it and a word after it opens; “ always does. */
function opens(text: string, at: number): boolean {
  if (text[at] !== '"') return text[at] === '“'
  return /[\s(—-]/.test(text[at - 1] ?? ' ') && /\w/.test(text[at + 1] ?? '')
}
