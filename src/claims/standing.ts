import { DENY_VERBS, REPORT_VERBS } from '../lexicon/report-verbs.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { isFiniteAt, type View } from './view.ts'

/** What a statement is about, as far as its words tell without those before it. */
export type Subject = 'self' | 'group' | 'audience' | 'pronoun' | 'people' | 'other'

const SELF = new Set(['i', 'my', 'mine'])
const GROUP = new Set(['we', 'our', 'us'])
const PRONOUNS = new Set(
  'it they he she this that these those his her hers its their theirs one ones others both neither either'.split(' '),
)
const OBJECTS = new Set(['it', 'them', 'him', 'those', 'these', 'that', 'this'])
const ANYBODY = new Set(
  'people everybody everyone somebody someone nobody anybody anyone folks lot some something things thing stuff'.split(
    ' ',
  ),
)
const BEFORE_VERB: ReadonlySet<number> = new Set([UPOS_ROW.ADV, UPOS_ROW.PART])

/** Words in which a subject is looked for. */
const REACH = 14

/**
 * What the words before the first finite verb are about. A pronoun right before the verb is the subject, whatever is
 * named in a phrase of time or place in front: "by the end of the day in London it was …".
 */
export function subjectOf(view: View, isNamed: (row: number) => boolean): Subject {
  const verb = firstVerb(view)
  const last = wordBefore(view, verb)
  const direct = last < 0 ? null : pronounAt(view, last)
  if (direct === 'pronoun') return isKnown(view, last, isNamed) ? 'other' : 'pronoun'
  if (direct !== null) return direct
  let nouns = 0
  let seen: Subject = 'other'
  for (let k = 0; k < verb; k++) {
    const form = view.form(k)
    if (form === ',') nouns = 0
    if (view.tag(k) === UPOS_ROW.PROPN) return 'other'
    const own = pronounAt(view, k)
    if (own === 'pronoun') seen = nouns > 0 || isDeterminer(view, k) ? seen : isKnown(view, k, isNamed) ? 'other' : own
    else if (own !== null) seen = own
    else if (ANYBODY.has(form)) seen = 'people'
    if (view.tag(k) === UPOS_ROW.NOUN) nouns++
  }
  return seen
}

/** True where the words say what they are about: no pronoun that is open, nobody of the talk itself. */
export function standsAlone(view: View, isNamed: (row: number) => boolean): boolean {
  const subject = subjectOf(view, isNamed)
  return subject === 'other' || subject === 'people'
}

function firstVerb(view: View): number {
  const end = Math.min(view.length, REACH)
  for (let k = 0; k < end; k++) if (isFiniteAt(view, k)) return k
  return end
}

function wordBefore(view: View, verb: number): number {
  let k = verb - 1
  while (k >= 0 && BEFORE_VERB.has(view.tag(k))) k--
  return k
}

function pronounAt(view: View, k: number): Subject | null {
  const form = view.form(k)
  if (SELF.has(form)) return 'self'
  if (GROUP.has(form)) return 'group'
  if (form === 'you' || form === 'your') return 'audience'
  if (!PRONOUNS.has(form) || view.tag(k) === UPOS_ROW.SCONJ) return null
  // "The company that built it": a relative takes up the noun before it.
  if (form === 'that' && k > 0 && (view.xpos(k).startsWith('W') || view.tag(k - 1) === UPOS_ROW.NOUN)) return null
  return form === 'one' && view.tag(k) === UPOS_ROW.NUM ? null : 'pronoun'
}

/** A name was put for the pronoun. */
function isKnown(view: View, k: number, isNamed: (row: number) => boolean): boolean {
  const row = view.words[k]?.row ?? -1
  return row >= 0 && isNamed(row)
}

/** "This company": the word after says of what. */
function isDeterminer(view: View, k: number): boolean {
  const next = view.tag(k + 1)
  return view.tag(k) === UPOS_ROW.DET && (next === UPOS_ROW.NOUN || next === UPOS_ROW.ADJ || next === UPOS_ROW.NUM)
}

/** True where the subject is "this bug" or "those stores": somebody has to know which. */
export function pointsBack(view: View): boolean {
  let k = 0
  while (view.tag(k) === UPOS_ROW.ADV || view.tag(k) === UPOS_ROW.CCONJ) k++
  return /^(?:this|that|these|those)$/.test(view.form(k)) && isDeterminer(view, k)
}

/** "That" or "this" as a thing of its own after the verb. */
export function hasLooseThat(view: View): boolean {
  for (let k = 2; k < view.length; k++) {
    const form = view.form(k)
    if ((form !== 'that' && form !== 'this' && form !== 'those' && form !== 'ones') || view.xpos(k) === 'IN') continue
    if (view.xpos(k).startsWith('W')) continue
    const next = view.tag(k + 1)
    if (next === UPOS_ROW.PUNCT || next === -1 || next === UPOS_ROW.ADP) return true
  }
  return false
}

const PARTS = new Set('all most many some half part parts one two three none each both lots plenty'.split(' '))

/** A figure or part of something that the words do not name: "ten thousand of them", "there were thirty-seven". */
export function countsUnnamed(view: View, isNamed: (row: number) => boolean): boolean {
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
  return k > 0 && view.xpos(k - 1) === 'EX'
}

/** A plural that may be what is counted; "the reports say" is not. */
function hasPlural(view: View, to: number): boolean {
  for (let k = 0; k < to; k++) {
    if ((view.xpos(k) === 'NNS' || view.xpos(k) === 'NNPS') && !REPORT_VERBS.has(view.lemma(k + 1))) return true
  }
  return false
}

/** Broken off or begun anew: it trails away in dots, a dash cuts it between words, or one word comes three times. */
export function isBroken(view: View): boolean {
  const last = view.words[view.length - 1]?.text ?? ''
  if (/^(?:\.{2,}|…)/.test(last) || /(?:\.{3}|…)\.?$/.test(last)) return true
  for (let k = 1; k < view.length - 1; k++) {
    const text = view.words[k]?.text ?? ''
    if (view.tag(k) !== UPOS_ROW.NUM && view.form(k - 1) === view.form(k) && view.form(k) === view.form(k + 1))
      return true
    // A dash before a pronoun: "Nubank - they acquired it".
    if (text === '--' || (/^[-–—]$/.test(text) && view.tag(k + 1) === UPOS_ROW.PRON)) return true
  }
  return false
}

/** True where "you" or "your" stands anywhere: it tells the audience or the other speaker something of themselves. */
export function addressesSomebody(view: View): boolean {
  for (let k = 0; k < view.length; k++) if (view.form(k) === 'you' || view.form(k) === 'your') return true
  return false
}

/** "The new one", "those ones": somebody has to know of what. */
export function hasLooseOne(view: View): boolean {
  for (let k = 1; k < view.length; k++) {
    const form = view.form(k)
    if (form !== 'one' && form !== 'ones') continue
    const next = view.tag(k + 1)
    const before = view.tag(k - 1)
    if (next === UPOS_ROW.NOUN || next === UPOS_ROW.ADJ || next === UPOS_ROW.NUM || next === UPOS_ROW.PROPN) continue
    // "One of them", "the one that": said of what.
    if (view.form(k + 1) === 'of' || view.form(k + 1) === 'that' || view.form(k + 1) === 'who') continue
    const pointed = /^(?:the|that|this|those|these|another|a)$/.test(view.form(k - 1))
    if (before === UPOS_ROW.ADJ || pointed || form === 'ones') return true
  }
  return false
}

const UNTIL = new Set(['before', 'since', 'by', 'until', 'after'])

/** "Two years before then": when that was, only the talk tells. */
export function hasLooseThen(view: View): boolean {
  for (let k = 1; k < view.length; k++) {
    if (view.form(k) !== 'then') continue
    const ends = k + 1 >= view.length || view.tag(k + 1) === UPOS_ROW.PUNCT
    if (UNTIL.has(view.form(k - 1)) || ends) return true
  }
  return false
}

/** "The largest loss in one day, ever, in the history of …": it is so or it is not, and somebody keeps count. */
export function isRecord(view: View): boolean {
  let most = false
  for (let k = 0; k < view.length; k++) {
    const form = view.form(k)
    if (
      view.xpos(k) === 'JJS' ||
      (form === 'first' && view.form(k + 1) !== 'time') ||
      form === 'most' ||
      form === 'least'
    )
      most = true
    else if (most && form === 'ever') return !isOwnRecord(view)
    else if (most && (form === 'history' || form === 'record') && view.tag(k - 1) !== UPOS_ROW.ADJ) return true
    else if (most && form === 'all' && view.form(k + 1) === 'time') return true
  }
  return false
}

/** "DeepSeek denies it", "the policy says so": what, only the talk tells. */
export function saysOnlySo(view: View): boolean {
  for (let k = 1; k < Math.min(view.length, 6); k++) {
    if (!REPORT_VERBS.has(view.lemma(k)) && !DENY_VERBS.has(view.lemma(k))) continue
    const object = view.form(k + 1)
    if (object !== 'so' && object !== 'it' && object !== 'that') return false
    return view.tag(k + 2) === UPOS_ROW.PUNCT || view.tag(k + 2) === -1 || view.xpos(k + 2) === 'PRP'
  }
  return false
}

/** "The best I've ever seen": taste, however it compares. */
export function isOwnRecord(view: View): boolean {
  for (let k = 1; k + 1 < view.length; k++) {
    if (view.form(k) !== 'ever') continue
    const verb = view.lemma(k + 1)
    if (verb === 'see' || verb === 'hear' || verb === 'have' || verb === 'meet' || verb === 'use' || verb === 'read')
      return true
  }
  return false
}
