import { asksToSuppose, givesExample, supposesHearer } from '../lexicon/supposing.ts'
import { type Document, tokenForm } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'
import type { Word } from '../prose/words.ts'
import { isFiniteAt, type View } from './view.ts'

/** "If Alice waits, Bob loses": what would be, not what was. */
export function isConditional(view: View): boolean {
  const first = view.form(0) === 'so' || view.form(0) === 'and' || view.form(0) === 'but' ? 1 : 0
  const form = view.form(first)
  return form === 'if' || form === 'let' || form === 'unless' || asksToSuppose(view.form, first)
}

/** Words in which an example says that it is one. */
const OPENING = 6

/** "For example, a node joins": what could be anybody's case. */
export function isExample(view: View): boolean {
  for (let k = 0; k < OPENING; k++) if (givesExample(view.form, k) || asksToSuppose(view.form, k)) return true
  return false
}

const GUESSES = new Set(['maybe', 'perhaps', 'probably', 'presumably'])

/** "Maybe 1% of the traffic hits the new one": made up to show how a thing goes. What is past is remembered, if badly. */
export function isGuess(view: View): boolean {
  return GUESSES.has(view.form(0)) && isTimeless(view)
}

/** True where the first finite verb is of no time in the past. */
export function isTimeless(view: View): boolean {
  for (let k = 0; k < view.length; k++) if (isFiniteAt(view, k)) return view.xpos(k) !== 'VBD'
  return false
}

/** True where a sentence asks its hearers to think of a case, in which the next ones may go on. */
export function isSupposition(doc: Document, firstToken: number, endToken: number): boolean {
  const { tag } = doc.tokens
  let first = firstToken
  while (
    first < endToken &&
    (tag[first] === UPOS_ROW.CCONJ || tag[first] === UPOS_ROW.PUNCT || tokenForm(doc, first) === 'so')
  )
    first++
  const form = (k: number): string => tokenForm(doc, k)
  if (form(first) === 'if' || asksToSuppose(form, first)) return true
  if (form(first) === 'say' && tag[first + 1] === UPOS_ROW.PRON) return true
  for (let i = first; i < endToken; i++) {
    if (givesExample(form, i) || (form(i) === 'say' && asksToSuppose(form, i))) return true
  }
  return false
}

/**
 * True where "I" in the words, a clause of `sentence`, need not be who speaks: what the sentence says before asks to think of
 * a case ("you could have one key, and then I have fifteen"), or it opens as a cry that is played ("like, oh, I'm late").
 */
export function isOfAnImagined(doc: Document, sentence: number, words: readonly Word[]): boolean {
  const { firstToken } = doc.sentences[sentence]!
  const form = (k: number): string => tokenForm(doc, k)
  const self = words.find(({ row }) => row >= 0 && form(row) === 'i')
  if (self === undefined) return false
  let cry = firstToken
  while (LEADS.has(form(cry)) || form(cry) === ',') cry++
  if (form(cry) === 'oh' && form(cry + 1) === ',' && form(cry - 1) === ',' && cry + 2 === self.row) return true
  for (let k = firstToken; k < self.row; k++) {
    if (supposesHearer(form, k) || asksToSuppose(form, k)) return true
  }
  return false
}

/** In front of "oh": "like, oh, …" plays somebody; "oh, I …" alone may be who speaks. */
const LEADS = new Set(['and', 'but', 'so', 'then', 'just', 'like', 'all'])
