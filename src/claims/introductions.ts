import { JOB_TITLES } from '../lexicon/job-titles.ts'
import { PERSON_NOUNS } from '../lexicon/person-nouns.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { isFiniteAt, isNegationAt, type View } from './view.ts'

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
/** Words between "we have" and "with us". */
const LONGEST_BROUGHT = 12

/** "With me, as always, is Ann Cole", "now we have with us Bob Reed himself", "we've got a sailor with us today". */
function presentsSomebody(view: View): boolean {
  if (bringsOn(view)) return true
  const at = view.forms.findIndex((form, k) => form === 'with' && /^(?:me|us)$/.test(view.form(k + 1)))
  if (at < 0) return false
  if (isBroughtWith(view, at)) return true
  if (at > 0) {
    const hasSubject = /^(?:have|'ve)$/.test(view.form(at - 1)) && /^(?:we|i)$/.test(view.form(at - 2))
    return hasSubject && (view.tag(at + 2) === UPOS_ROW.PROPN || view.tag(at + 3) === UPOS_ROW.PROPN)
  }
  for (let k = 2; k < LONGEST_WITH + 2; k++)
    if (/^(?:is|are|'s)$/.test(view.form(k))) return view.tag(k + 1) === UPOS_ROW.PROPN
  return false
}

const MEETING = /^(?:joined|talking|speaking|chatting|back|here)$/
const AS_ALWAYS = new Set('today tonight now once again as always usual ever ,'.split(' '))
/** Words between "joined by" and a name. */
const LONGEST_BEFORE_NAME = 7

/** "I'm joined, as always, by my co-host Ann Cole", "we're talking to Bob Reed". */
function bringsOn(view: View): boolean {
  if (!/^(?:i|we)$/.test(view.form(0)) || !/^(?:'m|'re|am|are)$/.test(view.form(1)) || !MEETING.test(view.form(2)))
    return false
  let k = 3
  while (AS_ALWAYS.has(view.form(k))) k++
  if (!/^(?:by|to|with)$/.test(view.form(k))) return false
  for (let at = k + 1; at <= k + LONGEST_BEFORE_NAME && !isFiniteAt(view, at); at++) {
    if (view.tag(at) === UPOS_ROW.PROPN) return true
    // "We are talking to farmers in Leeds".
    if (view.tag(at) === UPOS_ROW.ADP && view.form(at) !== 'of') return false
  }
  return false
}

/** "We've got a real sailor with us today", "we have Ann in the studio with us, Bob Reed, and …". */
function isBroughtWith(view: View, at: number): boolean {
  const isToday = /^(?:today|tonight)$/.test(view.form(at + 2))
  const isNamed = view.form(at + 2) === ',' && view.tag(at + 3) === UPOS_ROW.PROPN
  if (!isToday && !isNamed) return false
  for (let k = at - 1; k > 0 && k > at - LONGEST_BROUGHT; k--)
    if (/^(?:have|'ve)$/.test(view.form(k)) && /^(?:we|i)$/.test(view.form(k - 1))) return true
  return false
}

/** Words in which what a voice is stands behind "is". */
const ROLE_REACH = 12
/** What sets one apart from others of the kind is worth a check, whoever it is said of. */
const APART = /^(?:first|second|third|only|sole|last)$/

/**
 * "Ann Cole is a sailor at Cold Creek", said of one who is heard: who speaks, and nothing of what the talk is about.
 * `isVoice` says of the row of a token whether it names another voice, or stands for one.
 */
export function presentsVoice(view: View, isVoice: (row: number) => boolean): boolean {
  let k = 0
  while (k < view.length && isVoice(view.words[k]?.row ?? -1)) k++
  if (k === 0 || !/^(?:is|'s)$/.test(view.form(k)) || isNegationAt(view, k + 1)) return false
  let role = false
  for (let at = k + 1; at < Math.min(view.length, k + ROLE_REACH); at++) {
    if (APART.test(view.form(at)) || view.xpos(at) === 'JJS') return false
    if (role && view.tag(at) !== UPOS_ROW.NOUN) break
    if (isFiniteAt(view, at) || view.xpos(at) === 'VBG' || view.form(at) === ',') return false
    const lemma = view.lemma(at)
    role = JOB_TITLES.has(lemma) || PERSON_NOUNS.has(lemma)
  }
  // "Ann is the sailor who found the wreck" says what she did.
  for (let at = k + 1; at < view.length; at++) if (view.xpos(at) === 'VBD') return false
  return role
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
