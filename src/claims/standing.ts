import { DENY_VERBS, REPORT_VERBS } from '../lexicon/report-verbs.ts'
import { STOP_WORDS } from '../lexicon/stop-words.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { endsEarly, trailsOff } from './endings.ts'
import { type IsNamed, isDeterminer } from './loose.ts'
import { CUE, type CueWords, isFiniteAt, type View } from './view.ts'

/** What a statement is about, as far as its words tell without those before it. */
export type Subject = 'self' | 'group' | 'audience' | 'pronoun' | 'people' | 'other'

const SELF = new Set(['i', 'my', 'mine'])
const GROUP = new Set(['we', 'our', 'us'])
const PRONOUNS = new Set(
  'it they he she this that these those his her hers its their theirs one ones others both neither either'.split(' '),
)
const ANYBODY = new Set(
  'people everybody everyone somebody someone nobody anybody anyone folks lot some something things thing stuff'.split(
    ' ',
  ),
)
/** Before the verb, with no noun, they count what was said before: "two were sold". */
const COUNTS = new Set('one two three all most many few some both each another'.split(' '))
const BEFORE_VERB: ReadonlySet<number> = new Set([UPOS_ROW.ADV, UPOS_ROW.PART])

/** Words in which a subject is looked for. */
const REACH = 14

/**
 * What the words before the first finite verb are about. A pronoun right before the verb is the subject, whatever is
 * named in a phrase of time or place in front: "by the end of the day in London it was …".
 */
export function subjectOf(view: View, isNamed: IsNamed): Subject {
  const verb = statedVerb(view)
  const last = wordBefore(view, verb)
  // "Started as a copywriter": nobody.
  if (last < 0) return 'pronoun'
  const direct = COUNTS.has(view.form(last)) ? 'pronoun' : pronounAt(view, last)
  if (direct === 'pronoun') return isKnown(view, last, isNamed) ? 'other' : 'pronoun'
  if (direct !== null) return direct
  if (saysOfOpen(view, verb, isNamed)) return 'pronoun'
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
export function standsAlone(subject: Subject): boolean {
  return subject === 'other' || subject === 'people'
}

/** Place of the first finite verb, looked for in the first words alone; the end of these where there is none. */
export function firstVerb(view: View): number {
  const end = Math.min(view.length, REACH)
  for (let k = 0; k < end; k++) if (isFiniteAt(view, k)) return k
  return end
}

/**
 * The first finite verb, but for that of a relative in a phrase in front: in "for the year that began in May it was ten" what
 * is stated is "it was".
 */
function statedVerb(view: View): number {
  const verb = firstVerb(view)
  if (view.tag(0) !== UPOS_ROW.ADP || !RELATIVES.has(view.form(verb - 1)) || view.tag(verb - 2) !== UPOS_ROW.NOUN)
    return verb
  for (let k = verb + 1; k < Math.min(view.length, verb + REACH); k++) {
    if (!isFiniteAt(view, k)) continue
    return pronounAt(view, wordBefore(view, k)) === null ? verb : k
  }
  return verb
}

const RELATIVES = new Set(['that', 'which', 'who'])

/** "The agency says that doubles": what doubles, only the talk tells. "It" and "they" are mostly who says so. */
function saysOfOpen(view: View, verb: number, isNamed: IsNamed): boolean {
  // "The one who said that works": who is told of is the one.
  if (!REPORT_VERBS.has(view.lemma(verb)) || RELATIVES.has(view.form(wordBefore(view, verb)))) return false
  const object = verb + 1
  if (!/^(?:that|this)$/.test(view.form(object)) || isKnown(view, object, isNamed)) return false
  // "Says that doubles, and": a verb that the tagger took for a noun.
  const isBare = view.xpos(object + 1) === 'NNS' && view.tag(object + 2) === UPOS_ROW.PUNCT
  return isBare || isFiniteAt(view, object + 1)
}

function wordBefore(view: View, verb: number): number {
  let k = verb - 1
  while (k >= 0 && BEFORE_VERB.has(view.tag(k))) k--
  return k
}

function pronounAt(view: View, k: number): Subject | null {
  // "The US".
  if (view.tag(k) === UPOS_ROW.PROPN) return null
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
function isKnown(view: View, k: number, isNamed: IsNamed): boolean {
  const row = view.words[k]?.row ?? -1
  return row >= 0 && isNamed(row)
}

const ASKING: ReadonlySet<string> = new Set('is are was were has have do does did can could would will'.split(' '))
const ASKED = /^(?:it|he|she|they|we|you|anyone|anybody)$/
const BEFORE_ASKING: ReadonlySet<number> = new Set([UPOS_ROW.NOUN, UPOS_ROW.PROPN, UPOS_ROW.PUNCT])

/**
 * Broken off, begun anew or run into another: it ends before it is whole, a dash cuts it between words, one word comes three
 * times, a word is cut short before it ("the ne needs"), two figures stand side by side, a sentence opens in the middle of
 * it ("Canadian Of course"), or a verb stands before its subject as in a question ("the designer is it").
 */
export function isBroken(view: View): boolean {
  if (trailsOff(view) || endsEarly(view)) return true
  const { forms, words } = view
  for (let k = 1; k < view.length - 1; k++) {
    const { text } = words[k]!
    const form = forms[k]!
    const next = forms[k + 1]!
    if (form === next && forms[k - 1] === form && view.tag(k) !== UPOS_ROW.NUM) return true
    if (/^\d+$/.test(text) && /^\d+$/.test(words[k + 1]!.text) && !/^(?:1\d|20)\d\d$/.test(text)) return true
    if (isCutShort(form, next) || opensInside(view, k)) return true
    if (ASKING.has(form) && ASKED.test(next) && BEFORE_ASKING.has(view.tag(k - 1))) return true
    // A dash before a pronoun: "Nubank - they acquired it".
    if (text === '--' || (view.tag(k + 1) === UPOS_ROW.PRON && /^[-–—]$/.test(text))) return true
  }
  return false
}

function isCutShort(form: string, next: string): boolean {
  return next.length > form.length && next.startsWith(form) && /^[a-z]{2,3}$/.test(form) && !STOP_WORDS.has(form)
}

const SENTENCE_STARTS: ReadonlySet<string> = new Set(
  'Of Has Have Is Are And But So Then Because When There They'.split(' '),
)

function opensInside(view: View, k: number): boolean {
  return SENTENCE_STARTS.has(view.words[k]!.text) && /^\p{Ll}/u.test(view.words[k - 1]!.text)
}

/** What a record is told by beside "most" and its like. */
const OF_RECORD = ['ever', 'history', 'record', 'all']

export const STANDING_CUES: CueWords = [[CUE.record, OF_RECORD]]

/** "The largest loss in one day, ever, in the history of …": it is so or it is not, and somebody keeps count. */
export function isRecord(view: View): boolean {
  if ((view.cues & CUE.record) === 0) return false
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

const DISOWNED =
  /\b(?:or whatever(?: it is)?|or something(?: like that)?|i (?:have n't|did n't) (?:check|look)ed?|i forget|i do n't (?:know|remember) (?:if|how|what|the)|do n't quote me)\b/

const DISOWNING_WORD = /whatever|something|check|look|forget|know|remember|quote/

/** Bits of words that the pattern cannot do without. */
export function standingBits(word: string): number {
  return DISOWNING_WORD.test(word) ? CUE.disowning : 0
}

/** "3,000, or whatever it is, I haven't checked": whoever says so does not vouch for the rest. */
export function disowns(view: View): boolean {
  return (view.cues & CUE.disowning) !== 0 && DISOWNED.test(view.forms.join(' '))
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
  if ((view.cues & CUE.record) === 0) return false
  for (let k = 1; k + 1 < view.length; k++) {
    if (view.form(k) !== 'ever') continue
    const verb = view.lemma(k + 1)
    if (verb === 'see' || verb === 'hear' || verb === 'have' || verb === 'meet' || verb === 'use' || verb === 'read')
      return true
  }
  return false
}
