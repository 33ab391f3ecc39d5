import { UPOS_ROW } from '../model/tags.ts'
import type { Word } from '../prose/words.ts'
import { mainVerb, standsAt, type View, type Views } from './view.ts'

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
