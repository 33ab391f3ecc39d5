import { UPOS_ROW } from '../model/tags.ts'
import type { Word } from '../prose/words.ts'
import { isQuoteMark, mainVerb, opensClause, standsAt, type View, type Views } from './view.ts'

const SUBJECTS: ReadonlySet<number> = new Set([UPOS_ROW.NOUN, UPOS_ROW.PROPN, UPOS_ROW.PRON])
const HANGING = new Set(['when', 'whenever', 'if', 'because', 'while'])

/**
 * The words without a clause at the end that never came to its verb: "…, and then miners, when they create a new block."
 * What stands before has to be a statement by itself.
 */
export function dropCutOff(given: View, views: Views): readonly Word[] {
  const view = views(dropJoint(given))
  let comma = view.length - 2
  while (comma > 2 && !(view.form(comma) === ',' && HANGING.has(view.form(comma + 1)))) comma--
  if (comma <= 2 || !SUBJECTS.has(view.tag(comma - 1)) || mainVerb(view, comma + 1, view.length) >= 0) return view.words
  let joint = comma - 1
  while (joint > 1 && !view.xpos(joint).startsWith('V') && view.tag(joint) !== UPOS_ROW.CCONJ) joint--
  const isJoint = view.tag(joint) === UPOS_ROW.CCONJ && view.form(joint - 1) === ','
  return isJoint && mainVerb(view, 0, joint) >= 0 ? view.words.slice(0, joint - 1) : view.words
}

/** Most words and marks of a claim: who reads more of them in a row no longer knows what to check. */
const LONGEST = 48
/** What joins a clause that the one before it can do without. "But" may take it back. */
const JOINTS = /^(?:and|so|whereas)$/

/** A rambling statement up to the last clause that still fits: what goes on after it is told by `said`. */
export function dropRamble(view: View, views: Views): readonly Word[] {
  if (view.length <= LONGEST) return view.words
  for (let k = LONGEST; k > LEAST_WHOLE; k--) {
    const isMark = view.form(k) === ';'
    if (!isMark && !isJointAt(view, k)) continue
    const next = isMark ? k + 1 : k + 2
    if (!opensClause(view, next) && !opensCase(view, next)) continue
    let last = k - 1
    while (last > 0 && !isJointAt(view, last)) last--
    // "It sails, and when it rains, and it is cold": what it does when it rains is still to come.
    if (last > 0 && mainVerb(view, last + 2, k) < 0) continue
    const before = view.words.slice(0, k)
    if (isWhole(views(before))) return [...before, FULL_STOP]
  }
  return view.words
}

function isJointAt(view: View, k: number): boolean {
  return view.form(k) === ',' && JOINTS.test(view.form(k + 1))
}

/** Fewest words of what is left of a ramble. */
const LEAST_WHOLE = 8
const FULL_STOP: Word = { text: '.', row: -1, glued: true }

/** "If it rains, …": a case before a clause of its own. */
function opensCase(view: View, k: number): boolean {
  return /^(?:if|when|while)$/.test(view.form(k)) && opensClause(view, k + 1)
}

/** A main clause, and no quotation that is still open. */
function isWhole(view: View): boolean {
  const quotes = view.words.filter(({ text }) => isQuoteMark(text)).length
  if (quotes % 2 === 1 || view.forms.includes('either') || mainVerb(view, 0, view.length) < 0) return false
  // "The rule is that if it rains, and it is cold": the case waits for what then.
  const last = view.forms.findLastIndex(
    (form, k) => (k === 0 && OPENS_FIRST.test(form)) || (CASES.test(form) && LEADS_TO_CASE.test(view.form(k - 1))),
  )
  for (let k = last + 1; last >= 0 && k < view.length; k++)
    if (/^(?:,|then)$/.test(view.form(k)) && opensClause(view, k + 1)) return true
  return last < 0
}

const CASES = /^(?:if|when|whenever|once)$/
const OPENS_FIRST = /^(?:if|when|whenever|once|since|because|although|though|while|as)$/
/** What stands before a case that waits for its clause. */
const LEADS_TO_CASE = /^(?:,|that|is|was|and|so|meaning)$/

/** What hangs on the end of a statement and tells only of the talk around it. */
const HANGERS: readonly (readonly string[])[] = [
  ['as', 'well'],
  ['too'],
  ['and', 'all', 'that', 'stuff'],
  ['and', 'all', 'kinds', 'of', 'stuff'],
  ['and', 'stuff', 'like', 'that'],
  ['and', 'things', 'like', 'that'],
  ['and', 'stuff'],
]
/** Words that a statement must have before what hangs on its end. */
const LEAST_BEFORE = 3

/** The words without "as well", "too" or "and stuff" at the end: as well as what, only the talk tells. */
export function dropHangers(view: View): readonly Word[] {
  let end = view.length
  while (end > 0 && view.tag(end - 1) === UPOS_ROW.PUNCT) end--
  for (const hanger of HANGERS) {
    let from = end - hanger.length
    if (from < LEAST_BEFORE || !standsAt(view, hanger, from)) continue
    if (view.form(from - 1) === ',') from--
    // "He did as well", "me too": the verb before it is told elsewhere.
    if (view.tag(from - 1) === UPOS_ROW.AUX || mainVerb(view, 0, from) < 0) return view.words
    return [...view.words.slice(0, from), ...view.words.slice(end)]
  }
  return view.words
}

/** "It failed once, and.", "it failed once, so.": what was to be joined never came. */
function dropJoint(view: View): readonly Word[] {
  let last = view.length - 1
  while (last > 0 && view.tag(last) === UPOS_ROW.PUNCT) last--
  const trails = view.form(last) === 'so' && view.form(last - 1) === ','
  let end = trails ? last - 1 : last
  while (end > 0 && (view.tag(end) === UPOS_ROW.CCONJ || view.tag(end) === UPOS_ROW.PUNCT)) end--
  const isOpen = (trails || view.tag(last) === UPOS_ROW.CCONJ) && mainVerb(view, 0, end + 1) >= 0
  return isOpen ? [...view.words.slice(0, end + 1), ...view.words.slice(last + 1)] : view.words
}
