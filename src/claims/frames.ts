import { CLAIM_NOUNS, DENY_VERBS, DOUBTING_VERBS, OWN_FRAMES, REPORT_VERBS } from '../lexicon/report-verbs.ts'
import { TIME_UNITS } from '../lexicon/units.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { readCleft, readHeldView, readNounFrame } from './clefts.ts'
import { complementStart } from './complements.ts'
import { FIRST, type Frame } from './frame.ts'
import { canSay, isNobody, isShare, isSourceStart, isUnknownName } from './holders.ts'
import { findInsert } from './inserts.ts'
import {
  CUE,
  type CueWords,
  holdsClause,
  isAuxiliaryAt,
  isFiniteAt,
  isNegationAt,
  opensClause,
  type View,
} from './view.ts'

/** Subjects that hold no view: "this shows that …" is the speaker's own inference. */
const NO_SOURCES = new Set([
  'this',
  'that',
  'these',
  'those',
  'which',
  'what',
  'who',
  'you',
  'there',
  'here',
  'how',
  'why',
  'where',
  'when',
  'if',
  'as',
])
const IDLE_VERBS = new Set([
  'hope',
  'wish',
  'wonder',
  'want',
  'love',
  'recommend',
  'suggest',
  'propose',
  'promise',
  'swear',
])
const RELATIVES = new Set(['who', 'whom', 'which', 'that'])
const HYPOTHETICAL = new Set(['can', 'could', 'should', 'may', 'might', 'must', 'shall'])

export const FRAME_CUES: CueWords = [
  ...[REPORT_VERBS, DENY_VERBS, DOUBTING_VERBS, OWN_FRAMES, IDLE_VERBS].map((verbs) => [CUE.report, verbs] as const),
  [CUE.claimNoun, CLAIM_NOUNS],
]

/** The frame that a statement opens with; null where it has none. */
export function readFrame(view: View): Frame | null {
  const verbs = (view.cues & CUE.report) !== 0
  const cleft = verbs ? readCleft(view) : null
  return (
    cleft ??
    ((view.cues & CUE.claimNoun) === 0 ? null : (readNounFrame(view) ?? readHeldView(view))) ??
    (verbs ? readVerbFrame(view) : null)
  )
}

function readVerbFrame(view: View): Frame | null {
  for (const from of subjectStarts(view)) {
    const frame = readVerbFrameAt(view, from)
    if (frame !== null) return frame
  }
  return null
}

function readVerbFrameAt(view: View, begin: number): Frame | null {
  const insert = findInsert(view, begin)
  const after = insert?.to ?? begin
  const verb = matrixVerb(view, after)
  if (verb < 0) return null
  let end = verb
  let negated = false
  let hypothetical = false
  let passive = false
  const unknown = verb === 1 && isUnknownName(view)
  while (
    !unknown &&
    end > after &&
    (isAuxiliaryAt(view, end - 1) || isNegationAt(view, end - 1) || view.tag(end - 1) === UPOS_ROW.ADV)
  ) {
    end--
    if (isNegationAt(view, end)) negated = true
    if (HYPOTHETICAL.has(view.lemma(end))) hypothetical = true
    if (view.lemma(end) === 'be' && view.xpos(verb) === 'VBN') passive = true
  }
  // "The minister yesterday said": the day is no part of who said it.
  while (end - 1 > begin && DAYS.has(view.form(end - 1))) end--
  if (insert !== null) end = insert.from
  const from = subjectStart(view, begin, end)
  if (end <= from) return null
  const lemma = view.lemma(verb)
  if (lemma === 'point' && view.form(verb + 1) !== 'out') return null
  const subject = view.form(from)
  // "What I've seen …", "the reason why I say …": a part of the subject. "From what I hear, …" is a frame.
  if (from > 0 && view.xpos(from - 1).startsWith('W') && view.tag(from - 2) !== UPOS_ROW.ADP) return null
  const claim = complementStart(view, verb)
  if (passive) {
    // "I was told that …": somebody has said it, nobody says who.
    // "It was suggested that …" as well.
    const isOfAnybody = subject === 'it' && REPORT_VERBS.has(lemma) && view.form(verb + 1) === 'that'
    const told = (lemma === 'tell' && FIRST.has(subject)) || (isOfAnybody && !hypothetical)
    return told && end === from + 1 && claim >= 0 && !negated
      ? { claim, source: null, stance: 'reported', idle: false }
      : null
  }
  if (FIRST.has(subject) && end === from + 1) return ownFrame(view, verb, claim, negated, hypothetical)
  if (NO_SOURCES.has(subject) || hypothetical || isFiniteAt(view, from) || isInfinitive(view, verb)) return null
  if (!unknown && (!isSourceStart(view, from) || !canSay(view, from, end))) return null
  // Who sees or knows a thing passes nothing on: "Bob sees the secret that Carol published".
  if (!REPORT_VERBS.has(lemma) && !DENY_VERBS.has(lemma) && !DOUBTING_VERBS.has(lemma)) return null
  // "Ann is hoping that it fails": what is hoped nobody has said to be so.
  if (lemma === 'hope' || lemma === 'wish') return null
  const source = { from, to: sourceEnd(view, from, end) }
  if (DENY_VERBS.has(lemma)) return { claim: 0, source, stance: 'denied', idle: false }
  if (claim < 0)
    return isBareReport(view, verb) || isClaimedTo(view, verb)
      ? { claim: 0, source, stance: 'reported', idle: false }
      : null
  // "Nobody says that …" and "he does not believe that …" lose their sense without the frame.
  if (negated || isNobody(view, from, end))
    return { claim: 0, source: negated ? source : null, stance: 'denied', idle: false }
  return { claim: isShare(view, from, end) ? 0 : claim, source, stance: 'reported', idle: false }
}

const DAYS = new Set(['yesterday', 'today', 'recently', 'earlier', 'tonight', 'tomorrow'])

/** Before what is said of the source: "a survey conducted by the union". */
function sourceEnd(view: View, from: number, end: number): number {
  for (let k = from + 1; k < end; k++) if (view.xpos(k) === 'VBN' || view.xpos(k) === 'VBG') return k
  return end
}

/** "They claimed to have a third of the market": what they claim is in the sentence. */
function isClaimedTo(view: View, verb: number): boolean {
  return view.lemma(verb) === 'claim' && view.form(verb + 1) === 'to' && view.xpos(verb + 2) === 'VB'
}

/** "Certainly Dr. Tam has said"; "only Dr. Tam" is another subject. */
function isOutside(view: View, k: number): boolean {
  return !view.xpos(k).startsWith('W') && !FOCUS.has(view.form(k))
}

const FOCUS = new Set('only just even not also maybe perhaps about around nearly almost hardly'.split(' '))

const PERIODS = new Set('every each this last next that one'.split(' '))

/** Behind "a lot of times", "most of the time"; `from` where nothing of the kind stands there. */
function afterOften(view: View, from: number): number {
  if (!/^(?:a|many|most|some|half|all)$/.test(view.form(from))) return from
  for (let k = from + 1; k < from + 5; k++) if (/^times?$/.test(view.form(k))) return k + 1
  return from
}

/** Where the subject itself begins: after adverbs ("certainly Dr. Tam"), and the name after a phrase ("on the forum Ann"). */
function subjectStart(view: View, begin: number, end: number): number {
  let from = lastPhraseStart(view, begin, end)
  // "Every year people say": when, then who; "this year's report" is one thing.
  const period = PERIODS.has(view.form(from)) && TIME_UNITS.has(view.form(from + 1)) && isSourceStart(view, from + 2)
  if (period && from + 2 < end) return from + 2
  const often = afterOften(view, from)
  if (often > from && often < end && isSourceStart(view, often)) return often
  while (from < end - 1 && view.tag(from) === UPOS_ROW.ADV && isOutside(view, from)) from++
  if (view.tag(from) !== UPOS_ROW.ADP) return from
  let name = end
  while (name > from && view.tag(name - 1) === UPOS_ROW.PROPN) name--
  return name < end && view.tag(name - 1) === UPOS_ROW.NOUN ? name : from
}

/** Where the subject that ends before `end` begins: after the last comma, and at a pronoun that ends it. */
function lastPhraseStart(view: View, begin: number, end: number): number {
  const last = view.tag(end - 1)
  const own = last === UPOS_ROW.PRON && view.xpos(end - 1) === 'PRP' && !view.form(end - 1).endsWith('self')
  if (own && end - begin > 1) return end - 1
  // "For three years people said": when, then who; "some people" and "most people" are one thing.
  const isAnybody = /^(?:people|folks|everyone|everybody)$/.test(view.form(end - 1))
  if (isAnybody && end - begin > 2 && view.tag(begin) === UPOS_ROW.ADP && view.tag(end - 2) === UPOS_ROW.NOUN)
    return end - 1
  for (let k = end - 2; k > begin; k--) {
    if (view.form(k) !== ',') continue
    // "Cynthia Joseph, a councillor with the … says": what follows the comma only adds to the name.
    const adds = /^an?$/.test(view.form(k + 1)) || (view.form(k + 1) === 'the' && view.form(end - 1) === ',')
    return adds && view.tag(begin) === UPOS_ROW.PROPN ? begin : k + 1
  }
  return begin
}

/** "He said so", "the reports say ten thousand": reported, though no clause follows. */
function isBareReport(view: View, verb: number): boolean {
  if (opensQuote(view, verb + 1) || opensLater(view, verb)) return true
  // Money and refunds are claimed too: only what can be held true follows the verb of saying.
  if (view.lemma(verb) === 'claim' && view.tag(verb + 1) !== UPOS_ROW.NUM && view.form(verb + 1) !== 'so') return false
  return BARE_VERBS.has(view.lemma(verb)) && verb + 1 < view.length && view.tag(verb + 1) !== UPOS_ROW.ADP
}

/** "She says for satisfaction, you have to …", "they noted something: …": a phrase, then the claim. */
function opensLater(view: View, verb: number): boolean {
  const phrase = BARE_VERBS.has(view.lemma(verb)) && view.tag(verb + 1) === UPOS_ROW.ADP
  for (let k = verb + 2; k < view.length - 2; k++) {
    const form = view.form(k)
    if (form === ':') return holdsClause(view, k + 1, view.length)
    if (phrase && form === ',' && opensClause(view, k + 1)) return true
  }
  return false
}

/** "He said, “…”", "she told me: …" */
function opensQuote(view: View, from: number): boolean {
  let k = from
  while (k < from + 3 && (view.tag(k) === UPOS_ROW.PRON || view.form(k) === ',' || view.form(k) === ':')) k++
  return view.form(k - 1) === ':' || /^["“‘]/.test(view.words[k]?.text ?? '')
}

const BARE_VERBS = new Set(['say', 'claim', 'estimate', 'allege', 'report'])

function ownFrame(view: View, verb: number, claim: number, negated: boolean, hypothetical: boolean): Frame | null {
  const lemma = view.lemma(verb)
  if (IDLE_VERBS.has(lemma)) return { claim: 0, source: null, stance: 'own', idle: true }
  if (DENY_VERBS.has(lemma)) return { claim: 0, source: null, stance: 'denied', idle: false }
  if (claim < 0) {
    const unsure = DOUBTING_VERBS.has(lemma) && !negated && !hypothetical && view.xpos(verb) === 'VBP'
    const firm = lemma === 'hear' || lemma === 'read' || lemma === 'understand' || lemma === 'imagine'
    return unsure && !firm && holdsClause(view, verb + 1, view.length)
      ? { claim: 0, source: null, stance: 'hedged', idle: false }
      : null
  }
  if (negated) {
    const stance = DOUBTING_VERBS.has(lemma) ? 'denied' : 'own'
    return { claim: 0, source: null, stance, idle: lemma === 'know' }
  }
  if (DOUBTING_VERBS.has(lemma)) {
    // "I thought that …": what was believed then and may not be now.
    if (view.xpos(verb) === 'VBD' && lemma !== 'hear' && lemma !== 'read')
      return { claim: 0, source: null, stance: 'own', idle: false }
    return { claim, source: null, stance: 'hedged', idle: false }
  }
  if (!OWN_FRAMES.has(lemma)) return null
  const past = view.xpos(verb) === 'VBD' && lemma !== 'find' && lemma !== 'see'
  if (past || hypothetical) return { claim: 0, source: null, stance: 'own', idle: false }
  const mild = view.form(verb - 1) === "'d" || view.form(verb - 1) === 'would'
  return { claim, source: null, stance: mild ? 'hedged' : 'own', idle: false }
}

/** Longest lead before the subject, in words. */
const LONGEST_LEAD = 24

const LEADING = new Set('when while if as because although though after before since once until given'.split(' '))

/**
 * Where the subject may begin: at the front, or after a comma that ends a phrase or a clause that only leads up to it
 * ("when the bill came up, the minister said …").
 */
function subjectStarts(view: View): number[] {
  const starts = [0]
  let finite = false
  // "Just before I bring him in, …"
  const leads =
    LEADING.has(view.form(0)) ||
    view.tag(0) === UPOS_ROW.SCONJ ||
    (view.tag(0) === UPOS_ROW.ADV && LEADING.has(view.form(1)))
  for (let k = 1; k < Math.min(view.length - 2, LONGEST_LEAD); k++) {
    if (isFiniteAt(view, k)) finite = true
    if (view.form(k) === ',' && (!finite || leads)) starts.push(k + 1)
  }
  return leads ? starts.slice(1) : starts
}

/** The first full verb, if it is one of saying or thinking; verbs of relative clauses ("people who know say") aside. */
function matrixVerb(view: View, from: number): number {
  let relative = false
  for (let k = from; k < view.length; k++) {
    if (k > from && RELATIVES.has(view.form(k))) {
      relative = true
      continue
    }
    if (!view.xpos(k).startsWith('V') && view.xpos(k) !== 'MD') continue
    // "A survey conducted by the union shows": said of the noun before it.
    const afterNoun = view.tag(k - 1) === UPOS_ROW.NOUN || view.tag(k - 1) === UPOS_ROW.PROPN
    const reduced = k > from && (view.xpos(k) === 'VBN' || view.xpos(k) === 'VBG') && afterNoun
    if (reduced && view.tag(k + 1) === UPOS_ROW.ADP) continue
    if (isAuxiliaryAt(view, k) && (isVerbNear(view, k + 1) || relative)) continue
    if (relative) {
      relative = false
      continue
    }
    const lemma = view.lemma(k)
    return REPORT_VERBS.has(lemma) ||
      DENY_VERBS.has(lemma) ||
      DOUBTING_VERBS.has(lemma) ||
      OWN_FRAMES.has(lemma) ||
      IDLE_VERBS.has(lemma)
      ? k
      : -1
  }
  return -1
}

function isVerbNear(view: View, from: number): boolean {
  for (let k = from; k < from + 3; k++) {
    if (view.xpos(k).startsWith('V')) return true
    if (view.tag(k) !== UPOS_ROW.ADV && !isNegationAt(view, k)) return false
  }
  return false
}

function isInfinitive(view: View, verb: number): boolean {
  return view.form(verb - 1) === 'to'
}
