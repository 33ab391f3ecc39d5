import { REPORT_VERBS } from '../lexicon/report-verbs.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { CUE, type CueWords, isFiniteAt, type View } from './view.ts'

/** Tells of the row of a token whether a name was put for it. */
export type IsNamed = (row: number) => boolean

export const LOOSE_CUES: CueWords = [
  [CUE.looseThen, ['then']],
  [CUE.looseOne, ['one', 'ones']],
]

/** "This company": the word after says of what. */
export function isDeterminer(view: View, k: number): boolean {
  const next = view.tag(k + 1)
  return view.tag(k) === UPOS_ROW.DET && (next === UPOS_ROW.NOUN || next === UPOS_ROW.ADJ || next === UPOS_ROW.NUM)
}

/** True where the subject is "this bug", "those stores" or "the same thing": somebody has to know which. */
export function pointsBack(view: View): boolean {
  let k = 0
  while (view.tag(k) === UPOS_ROW.ADV || view.tag(k) === UPOS_ROW.CCONJ) k++
  if (view.form(k) === 'same' || (view.form(k) === 'the' && view.form(k + 1) === 'same')) return true
  return /^(?:this|that|these|those)$/.test(view.form(k)) && isDeterminer(view, k)
}

const OBJECTS = new Set(['it', 'them', 'him', 'those', 'these', 'that', 'this'])

const PARTS = new Set('all most many some half part parts one two three none each both lots plenty'.split(' '))

/** A figure or part of something that the words do not name: "ten thousand of them", "there were thirty-seven". */
export function countsUnnamed(view: View, isNamed: IsNamed): boolean {
  for (let k = 1; k < view.length; k++) {
    if (view.form(k) !== 'of' || !OBJECTS.has(view.form(k + 1))) continue
    const next = view.tag(k + 2)
    if (next === UPOS_ROW.NOUN || next === UPOS_ROW.ADJ || next === UPOS_ROW.NUM || next === UPOS_ROW.PROPN) continue
    if (isNamed(view.words[k + 1]?.row ?? -1)) continue
    const before = view.tag(k - 1)
    const counts = before === UPOS_ROW.NUM || before === UPOS_ROW.NOUN || PARTS.has(view.form(k - 1))
    if (counts && !hasPlural(view, k - 1)) return true
  }
  let last = view.length - 1
  while (last > 0 && view.tag(last) === UPOS_ROW.PUNCT) last--
  if (view.tag(last) !== UPOS_ROW.NUM || /^(?:1\d|20)\d\d$/.test(view.form(last))) return false
  let k = last
  while (k > 0 && view.lemma(k) !== 'be' && last - k < 8) k--
  if (k > 0 && view.xpos(k - 1) === 'EX') return true
  // "All models are 1.58": of what, the unit tells.
  return k > 0 && k === last - 1 && view.tag(k - 1) === UPOS_ROW.NOUN && !MEASURES.has(view.lemma(k - 1))
}

const MEASURES = new Set(
  'score ratio version rate price average number total count age temperature level size value sum result odds salary'.split(
    ' ',
  ),
)

/** A plural that may be what is counted; "the reports say" is not. */
function hasPlural(view: View, to: number): boolean {
  for (let k = 0; k < to; k++) {
    if ((view.xpos(k) === 'NNS' || view.xpos(k) === 'NNPS') && !REPORT_VERBS.has(view.lemma(k + 1))) return true
  }
  return false
}

/** "The new one", "those ones": somebody has to know of what. */
export function hasLooseOne(view: View): boolean {
  if ((view.cues & CUE.looseOne) === 0) return false
  for (let k = 1; k < view.length; k++) {
    const form = view.form(k)
    if (form !== 'one' && form !== 'ones') continue
    const next = view.tag(k + 1)
    const before = view.tag(k - 1)
    if (next === UPOS_ROW.NOUN || next === UPOS_ROW.ADJ || next === UPOS_ROW.NUM || next === UPOS_ROW.PROPN) continue
    // "There is one called Rill", "there was only one that worked".
    if (form === 'one' && view.form(k + 1) !== 'of' && isThere(view, k)) return true
    // "One of them", "the one that": said of what.
    if (view.form(k + 1) === 'of' || view.form(k + 1) === 'that' || view.form(k + 1) === 'who') continue
    const pointed = /^(?:the|that|this|those|these|another|a)$/.test(view.form(k - 1))
    if (before === UPOS_ROW.ADJ || pointed || form === 'ones') return true
  }
  return false
}

/** True where "there is" stands right before word `k`, or an adverb between. */
function isThere(view: View, k: number): boolean {
  const be = view.tag(k - 1) === UPOS_ROW.ADV ? k - 2 : k - 1
  return view.lemma(be) === 'be' && view.xpos(be - 1) === 'EX'
}

/** Words between "the" and the noun that tell it from nothing but what was said before: "the other two uses". */
const PLACING = new Set(
  'other whole same new last next former latter only entire main first second third fourth'.split(' '),
)
/** A longer claim says in passing what its subject is, in words. */
const LONGEST_BARE = 12

/**
 * "The number is fifty-two", "the second use is in C": a subject of "the" and a noun that no other word tells apart; "the
 * average delay was two seconds": one that measures, and nothing says what.
 */
export function hasBareSubject(view: View): boolean {
  if (view.form(0) !== 'the') return false
  if (measuresUnnamed(view)) return true
  let noun = 1
  while (PLACING.has(view.form(noun))) noun++
  if (view.xpos(noun) !== 'NN' && view.xpos(noun) !== 'NNS') return false
  let verb = noun + 1
  while (view.tag(verb) === UPOS_ROW.ADV) verb++
  if (!isFiniteAt(view, verb)) return false
  if (noun > 1) return true
  for (let k = verb; k < view.length; k++) if (view.tag(k) === UPOS_ROW.PROPN) return false
  return view.length <= LONGEST_BARE
}

/** What is measured, and the point of a scale that it has. */
const SCALES = new Set(
  'percentile average maximum minimum median mean total latency delay speed throughput frequency size rate ratio score'.split(
    ' ',
  ),
)

/** "The ninety-fifth percentile was …", "the average delay across all probes was …", and no name or owner in all the words. */
function measuresUnnamed(view: View): boolean {
  let head = 1
  while (IN_PHRASE.has(view.tag(head + 1)) && head <= LONGEST_PHRASE) head++
  if (!SCALES.has(view.lemma(head)) || TELLING.has(view.form(head + 1))) return false
  for (let k = 1; k < view.length; k++) {
    if (view.tag(k) === UPOS_ROW.PROPN || view.form(k) === "'s" || view.xpos(k) === 'PRP$') return false
  }
  return true
}

const UNTIL = new Set(['before', 'since', 'by', 'until', 'after'])

/** "Two years before then", "it started then": when that was, only the talk tells. */
export function hasLooseThen(view: View): boolean {
  if ((view.cues & CUE.looseThen) === 0) return false
  for (let k = 1; k < view.length; k++) {
    if (view.form(k) !== 'then') continue
    const ends = k + 1 >= view.length || view.tag(k + 1) === UPOS_ROW.PUNCT
    if (ends || UNTIL.has(view.form(k - 1))) return true
  }
  return false
}

/** What follows a noun that it tells apart from others. */
const TELLING = new Set(['of', 'that', 'which', 'who', 'in', 'for', 'where', "'s"])
/** Words of a noun phrase behind its article. */
const LONGEST_PHRASE = 5

/** True where nothing behind the article at `k` tells which: "the bug"; not "the Lightning network", "the cost of it". */
export function isOpenNoun(view: View, k: number): boolean {
  let at = k + 1
  let last = -1
  while (at <= k + LONGEST_PHRASE && IN_PHRASE.has(view.tag(at))) {
    last = view.tag(at)
    at++
  }
  return last === UPOS_ROW.NOUN && view.tag(at) !== UPOS_ROW.PROPN && !TELLING.has(view.form(at))
}

const IN_PHRASE: ReadonlySet<number> = new Set([UPOS_ROW.NOUN, UPOS_ROW.ADJ, UPOS_ROW.NUM])
