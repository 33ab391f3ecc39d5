import { UPOS_ROW } from '../model/tags.ts'
import type { View } from './view.ts'

const WITHIN: ReadonlySet<number> = new Set([
  UPOS_ROW.PROPN,
  UPOS_ROW.ADJ,
  UPOS_ROW.NUM,
  UPOS_ROW.DET,
  UPOS_ROW.ADP,
  UPOS_ROW.PART,
])

/** "Hello, I'm Bob Reed", "this is Money Trails, I'm Ann Cole": who speaks and what is heard, nothing of the world. */
export function isIntroduction(view: View): boolean {
  if (presentsSomebody(view)) return true
  let k = 0
  do {
    const end = introductionEnd(view, afterGreeting(view, k))
    if (end < 0) return false
    k = end
    while (view.form(k) === ',' || view.tag(k) === UPOS_ROW.CCONJ) k++
  } while (k < view.length && view.tag(k) !== UPOS_ROW.PUNCT)
  return true
}

/** Words between "with me" and its "is". */
const LONGEST_WITH = 6

/** "With me, as always, is Ann Cole", "now we have with us Bob Reed himself". */
function presentsSomebody(view: View): boolean {
  const at = view.forms.findIndex((form, k) => form === 'with' && /^(?:me|us)$/.test(view.form(k + 1)))
  if (at < 0) return false
  if (at > 0) {
    const hasSubject = /^(?:have|'ve)$/.test(view.form(at - 1)) && /^(?:we|i)$/.test(view.form(at - 2))
    return hasSubject && (view.tag(at + 2) === UPOS_ROW.PROPN || view.tag(at + 3) === UPOS_ROW.PROPN)
  }
  for (let k = 2; k < LONGEST_WITH + 2; k++)
    if (/^(?:is|are|'s)$/.test(view.form(k))) return view.tag(k + 1) === UPOS_ROW.PROPN
  return false
}

/** Behind "hello," and "from Hollow Road,". */
function afterGreeting(view: View, from: number): number {
  const tag = view.tag(from)
  if (tag !== UPOS_ROW.INTJ && tag !== UPOS_ROW.ADP) return from
  let k = from
  while (k < view.length && view.form(k) !== ',') k++
  return k + 1
}

/** Where "I'm Ann Cole" or "this is Cold Creek" that begins at `from` ends; -1 where it says something else. */
function introductionEnd(view: View, from: number): number {
  const isSelf = view.form(from) === 'i'
  if (!isSelf && view.form(from) !== 'this' && view.form(from) !== 'that') return -1
  if (!/^(?:'m|am|'s|is)$/.test(view.form(from + 1))) return -1
  const first = from + 2
  let named = false
  let k = first
  for (; WITHIN.has(view.tag(k)) || isTitleWord(view, k); k++) {
    if (view.tag(k) === UPOS_ROW.PROPN || (!isSelf && isTitleWord(view, k))) named = true
    // "I'm a New Yorker", "I'm from Leeds" and "this is good for Acme" say something.
    else if (!named && !(isSelf ? ADDED_TO_PEOPLE : ADDED).has(view.tag(k))) return -1
    else if (view.form(k) === 'a' || view.form(k) === 'an') return -1
  }
  const ends = k >= view.length || view.tag(k) === UPOS_ROW.PUNCT || view.tag(k) === UPOS_ROW.CCONJ
  return named && ends ? k : -1
}

/** "The Morning Ledger": a noun in a capital. */
function isTitleWord(view: View, k: number): boolean {
  return view.tag(k) === UPOS_ROW.NOUN && /^\p{Lu}/u.test(view.words[k]?.text ?? '')
}

/** What may stand before the first word of a name: "Big Mike Tresser", "The One Show". */
const ADDED_TO_PEOPLE: ReadonlySet<number> = new Set([UPOS_ROW.ADJ])
const ADDED: ReadonlySet<number> = new Set([UPOS_ROW.ADJ, UPOS_ROW.DET, UPOS_ROW.NUM])
