import { REPORT_VERBS } from '../lexicon/report-verbs.ts'
import { TIME_UNITS } from '../lexicon/units.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { SUBJECT_FORMS } from '../prose/grammar.ts'
import { tidy, type Word } from '../prose/words.ts'
import { isFiniteAt, opensClause, type View } from './view.ts'

/** Most words of a start, and of what is put in before it is said again. */
const LONGEST_START = 5
const LONGEST_PUT_IN = 10

/**
 * How many words in front are a start that was given up, by what follows it: the same start again behind a remark ("Norway's,
 * I didn't know this, Norway's the biggest exporter"), another name with the same verb ("Oslo's the, I mean Bergen's the one"), a
 * name for its pronoun ("she's, Rill Books has a fifth of it"), who says the rest ("she was no, she said it is closed"), or
 * another subject ("the company's plan, there was a slide"). 0 where none is.
 */
export function begunAnewLength(view: View): number {
  return (
    saidAgainLength(view) ||
    otherNameLength(view) ||
    namedAnewLength(view) ||
    saidInsteadLength(view) ||
    leftHangingLength(view)
  )
}

/** "Norway's, I didn't know this, Norway's the biggest exporter." */
function saidAgainLength(view: View): number {
  let start = 1
  while (start <= LONGEST_START && view.form(start) !== ',') start++
  if (start < 2 || start > LONGEST_START || !isVerbAt(view, start - 1)) return 0
  for (let k = start + 2; k < Math.min(view.length - start, start + LONGEST_PUT_IN); k++) {
    if (view.form(k) !== ',' || !isSame(view, k + 1, start)) continue
    // "It is, he says, it is cheap" and the like have nothing in the end but what was begun.
    return view.tag(k + 1 + start) === UPOS_ROW.PUNCT ? 0 : k + 1
  }
  return 0
}

function isSame(view: View, from: number, length: number): boolean {
  for (let k = 0; k < length; k++) if (view.form(k) !== view.form(from + k)) return false
  return true
}

/** A verb; "'s" may be one whatever the tagger thinks. */
function isVerbAt(view: View, k: number): boolean {
  return isFiniteAt(view, k) || view.form(k) === "'s"
}

/** "Oslo's the, I mean Bergen's the one": what stood between the two names is gone already, the first verb perhaps with it. */
function otherNameLength(view: View): number {
  const next = view.form(1) === "'s" ? 2 : 1
  const names = view.tag(0) === UPOS_ROW.PROPN && view.tag(next) === UPOS_ROW.PROPN && view.form(next + 1) === "'s"
  return names && isParted(view, next - 1) && /^(?:DT|CD|IN|RB|JJ)/.test(view.xpos(next + 2)) ? next : 0
}

/** True where words between `k` and the next one were left out. */
function isParted(view: View, k: number): boolean {
  const row = view.words[k]?.row ?? -1
  const next = view.words[k + 1]?.row ?? -1
  return row >= 0 && next - row > 1
}

/** "She's, Rill Books has a fifth of it": the name comes in place of the pronoun. */
function namedAnewLength(view: View): number {
  if (!SUBJECT_FORMS.has(view.form(0)) || !isFiniteAt(view, 1) || view.form(2) !== ',') return 0
  if (view.tag(3) !== UPOS_ROW.PROPN || !opensClause(view, 3)) return 0
  let verb = 4
  while (verb < view.length && !isFiniteAt(view, verb)) verb++
  // "It's, Ann says, a mistake" goes on behind the second comma.
  return REPORT_VERBS.has(view.lemma(verb)) || view.tag(verb + 1) === UPOS_ROW.PUNCT ? 0 : 3
}

/** "She was no, she said it is closed": a verb of being and no more than "no" or an article before who says the rest. */
function saidInsteadLength(view: View): number {
  const first = SUBJECT_FORMS.has(view.form(0))
  if (!first || view.lemma(1) !== 'be' || !/^(?:no|a|an|the)$/.test(view.form(2)) || view.form(3) !== ',') return 0
  return view.form(4) === view.form(0) && REPORT_VERBS.has(view.lemma(5)) && isFiniteAt(view, 5) ? 4 : 0
}

/** Longest phrase that is left hanging, in words. */
const LONGEST_HANGING = 8
const IN_PHRASE = /^(?:DT|PRP\$|NNP?S?|NNPS|POS|JJ|CD|HYPH)$/
/** After these "there is" says where or when. */
const PLACES: ReadonlySet<string> = new Set(
  'morning evening afternoon night summer winter spring autumn fall time today tonight yesterday tomorrow'.split(' '),
)

/** "The company's plan, there was a slide that got out": a phrase that is no part of the clause behind it. */
function leftHangingLength(view: View): number {
  let k = 0
  while (k < LONGEST_HANGING && IN_PHRASE.test(view.xpos(k))) k++
  if (k === 0 || view.form(k) !== ',' || view.xpos(k + 1) !== 'EX' || !isFiniteAt(view, k + 2)) return 0
  if (view.tag(k - 1) !== UPOS_ROW.NOUN || view.tag(0) === UPOS_ROW.NUM) return 0
  return PLACES.has(view.lemma(k - 1)) || TIME_UNITS.has(view.form(k - 1)) ? 0 : k + 1
}

/** Most words between a source and what it says. */
const LONGEST_BETWEEN = 24

/**
 * The words without what is told in passing between who says something and what: "the court said, that was last year, that the
 * right is protected", "Ann Hall, who's the president, she rides for Rill, she said that the files are safe".
 */
export function closeSource(view: View): readonly Word[] {
  const from = view.form(0) === 'because' ? 1 : 0
  const comma = firstComma(view, from)
  if (comma < 0) return view.words
  if (REPORT_VERBS.has(view.lemma(comma - 1)) && isFiniteAt(view, comma - 1)) return closeSaid(view, comma)
  return view.xpos(comma + 1) === 'WP' && view.form(comma + 1) === 'who' ? closeName(view, from, comma) : view.words
}

function firstComma(view: View, from: number): number {
  for (let k = from + 1; k < Math.min(view.length, from + LONGEST_HANGING); k++) if (view.form(k) === ',') return k
  return -1
}

/** "The court said, that was last year, it was a case from Ohio, that the right is protected." */
function closeSaid(view: View, comma: number): readonly Word[] {
  if (!/^(?:that|this|it)$/.test(view.form(comma + 1)) || view.lemma(comma + 2) !== 'be') return view.words
  for (let k = comma + 3; k < Math.min(view.length, comma + LONGEST_BETWEEN); k++) {
    if (view.form(k) !== ',' || view.form(k + 1) !== 'that' || isFiniteAt(view, k + 2)) continue
    return opensClause(view, k + 2) ? tidy([...view.words.slice(0, comma), ...view.words.slice(k + 1)]) : view.words
  }
  return view.words
}

/** "Ann Hall, who's the president, she rides for Rill, she said that …": the name, and then what is said. */
function closeName(view: View, from: number, comma: number): readonly Word[] {
  for (let k = from; k < comma; k++) if (isFiniteAt(view, k)) return view.words
  if (view.tag(comma - 1) !== UPOS_ROW.PROPN) return view.words
  let pronoun = ''
  for (let k = comma + 2; k < Math.min(view.length, comma + LONGEST_BETWEEN); k++) {
    if (view.form(k) !== ',') continue
    const next = view.form(k + 1)
    // What stands between tells of the same person.
    if (!/^(?:he|she)$/.test(next) || (pronoun !== '' && pronoun !== next)) return view.words
    pronoun = next
    if (isFiniteAt(view, k + 2) && REPORT_VERBS.has(view.lemma(k + 2)))
      return tidy([...view.words.slice(0, comma), ...view.words.slice(k + 2)])
  }
  return view.words
}

/** True where a preposition lost what it was to have, and a new clause follows: "they used it in like, it was a day." */
export function isTornAtPreposition(view: View): boolean {
  for (let k = 1; k + 2 < view.length; k++) {
    if (view.xpos(k) !== 'IN' || view.tag(k) !== UPOS_ROW.ADP || !isParted(view, k)) continue
    if (view.xpos(k + 1) === 'PRP' && SUBJECT_FORMS.has(view.form(k + 1)) && isFiniteAt(view, k + 2)) return true
  }
  return false
}
