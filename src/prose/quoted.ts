import { matchesOf } from '../lexicon/letters.ts'
import { type Document, sentenceAt } from '../model/document.ts'
import { countBefore } from '../model/search.ts'

/** How many sentences back a quotation may open that is still open. */
const LONGEST_QUOTATION = 12
const MARK = /["“”]/

/** True where the paragraph of sentence `row` is marked with ">": the words of someone else, read out. */
export function isReadOut(doc: Document, row: number): boolean {
  const { paragraph } = doc.sentences[row]!
  const first = countBefore(row, (before) => doc.sentences[before]!.paragraph < paragraph)
  return doc.text.startsWith('>', doc.sentences[first]!.start)
}

/** Offsets of the quotation marks of a document, looked for once. */
const MARKS = new WeakMap<Document, readonly number[]>()

function marksOf(doc: Document): readonly number[] {
  const known = MARKS.get(doc)
  if (known !== undefined) return known
  const marks = matchesOf(ALL_MARKS, doc.text).map(({ index }) => index)
  MARKS.set(doc, marks)
  return marks
}

const ALL_MARKS = /["“”]/g

/** The last quotation mark before offset `at`; -1 for none. */
function markBefore(doc: Document, at: number): number {
  const marks = marksOf(doc)
  return marks[countBefore(marks.length, (row) => marks[row]! < at) - 1] ?? -1
}

/**
 * True where sentence `row` is one of several that stand in quotation marks together, or is read out. What is quoted in one
 * sentence is mostly made up while it is spoken ('I thought, "This is great"').
 */
export function isPartOfQuotation(doc: Document, row: number): boolean {
  if (isReadOut(doc, row)) return true
  const { start, end, firstToken } = doc.sentences[row]!
  // Cheap: most talk has no such marks.
  if (marksOf(doc).length === 0) return false
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
  const last = markBefore(doc, at)
  return isReadOut(doc, row) || (last >= doc.sentences[first]!.start && opens(doc.text, last))
}

/** A mark with space before it and a word after it opens; “ always does. */
function opens(text: string, at: number): boolean {
  if (text[at] !== '"') return text[at] === '“'
  return /[\s(—-]/.test(text[at - 1] ?? ' ') && /\w/.test(text[at + 1] ?? '')
}
