import { type Document, tokenForm } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { isFiniteAt, type View } from './view.ts'

/** "If Alice waits, Bob loses": what would be, not what was. */
export function isConditional(view: View): boolean {
  const first = view.form(0) === 'so' || view.form(0) === 'and' || view.form(0) === 'but' ? 1 : 0
  const form = view.form(first)
  return form === 'if' || form === 'let' || form === 'suppose' || form === 'imagine' || form === 'unless'
}

/** "For example, a node joins": what could be anybody's case. */
export function isExample(view: View): boolean {
  for (let k = 0; k < 6; k++) {
    const form = view.form(k)
    if (form === 'hypothetically') return true
    if (form === 'for' && (view.form(k + 1) === 'example' || view.form(k + 1) === 'instance')) return true
    if (form === 'say' && (view.form(k - 1) === "'s" || view.form(k - 1) === '’s') && view.form(k - 2) === 'let')
      return true
  }
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

const OPENINGS = new Set(['imagine', 'suppose', 'pretend', 'hypothetically', 'picture', 'if'])

/** True where a sentence asks its hearers to think of a case, in which the next ones may go on. */
export function isSupposition(doc: Document, firstToken: number, endToken: number): boolean {
  const { tag } = doc.tokens
  let first = firstToken
  while (
    first < endToken &&
    (tag[first] === UPOS_ROW.CCONJ || tag[first] === UPOS_ROW.PUNCT || tokenForm(doc, first) === 'so')
  )
    first++
  if (OPENINGS.has(tokenForm(doc, first))) return true
  if (tokenForm(doc, first) === 'say' && tag[first + 1] === UPOS_ROW.PRON) return true
  for (let i = first; i + 1 < endToken; i++) {
    const form = tokenForm(doc, i)
    const next = tokenForm(doc, i + 1)
    if (form === 'for' && (next === 'example' || next === 'instance')) return true
    if (next === 'say' && /^(?:['’]s|us)$/.test(form) && tokenForm(doc, i - 1) === 'let') return true
  }
  return false
}
