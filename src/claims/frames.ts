import {
  CLAIM_NOUNS,
  CLOSE_VERBS,
  DENY_VERBS,
  DOUBTING_VERBS,
  OWN_FRAMES,
  REPORT_VERBS,
  SOURCE_NOUNS,
  TELLING_VERBS,
  THAT_VERBS,
} from '../lexicon/report-verbs.ts'
import { UPOS_ROW } from '../model/tags.ts'
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

/** How a statement is framed: "DeepSeek says that …", "I think …". Places are of words, half-open. */
export interface Frame {
  /** Where the claim itself begins; 0 where the frame has to stay. */
  readonly claim: number
  /** Who is said to hold it; null for the speaker and where nobody is named. */
  readonly source: { readonly from: number; readonly to: number } | null
  readonly stance: 'own' | 'hedged' | 'reported' | 'denied'
  /** True where the frame is about what is wished or wondered, so that nothing is claimed. */
  readonly idle: boolean
}

const FIRST = new Set(['i', 'we'])
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
/** Noun complements with which frames are interrupted: "he said in an interview that". */
const LONGEST_INSERT = 8

export const FRAME_CUES: CueWords = [
  ...[REPORT_VERBS, DENY_VERBS, DOUBTING_VERBS, OWN_FRAMES, IDLE_VERBS].map((verbs) => [CUE.report, verbs] as const),
  [CUE.claimNoun, CLAIM_NOUNS],
]

/** The frame that a statement opens with; null where it has none. */
export function readFrame(view: View): Frame | null {
  const verbs = (view.cues & CUE.report) !== 0
  const cleft = verbs ? readCleft(view) : null
  return (
    cleft ?? ((view.cues & CUE.claimNoun) === 0 ? null : readNounFrame(view)) ?? (verbs ? readVerbFrame(view) : null)
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
  const verb = matrixVerb(view, begin)
  if (verb < 0) return null
  let end = verb
  let negated = false
  let hypothetical = false
  let passive = false
  while (
    end > begin &&
    (isAuxiliaryAt(view, end - 1) || isNegationAt(view, end - 1) || view.tag(end - 1) === UPOS_ROW.ADV)
  ) {
    end--
    if (isNegationAt(view, end)) negated = true
    if (HYPOTHETICAL.has(view.lemma(end))) hypothetical = true
    if (view.lemma(end) === 'be' && view.xpos(verb) === 'VBN') passive = true
  }
  const from = lastPhraseStart(view, begin, end)
  if (end <= from || passive) return null
  const lemma = view.lemma(verb)
  if (lemma === 'point' && view.form(verb + 1) !== 'out') return null
  const subject = view.form(from)
  const claim = complementStart(view, verb)
  if (FIRST.has(subject) && end === from + 1) return ownFrame(view, verb, claim, negated, hypothetical)
  if (NO_SOURCES.has(subject) || hypothetical || isFiniteAt(view, from) || !isSourceStart(view, from)) return null
  if (isInfinitive(view, verb)) return null
  // Who sees or knows a thing passes nothing on: "Bob sees the secret that Carol published".
  if (!REPORT_VERBS.has(lemma) && !DENY_VERBS.has(lemma) && !DOUBTING_VERBS.has(lemma)) return null
  const source = { from, to: end }
  if (DENY_VERBS.has(lemma)) return { claim: 0, source, stance: 'denied', idle: false }
  if (claim < 0) return isBareReport(view, verb) ? { claim: 0, source, stance: 'reported', idle: false } : null
  // "Nobody says that …" and "he does not believe that …" lose their sense without the frame.
  if (negated || isNobody(view, from, end))
    return { claim: 0, source: negated ? source : null, stance: 'denied', idle: false }
  return { claim, source, stance: 'reported', idle: false }
}

const SOURCE_TAGS: ReadonlySet<number> = new Set([
  UPOS_ROW.PROPN,
  UPOS_ROW.NOUN,
  UPOS_ROW.PRON,
  UPOS_ROW.DET,
  UPOS_ROW.ADJ,
  UPOS_ROW.NUM,
])

function isSourceStart(view: View, k: number): boolean {
  return SOURCE_TAGS.has(view.tag(k)) || view.xpos(k) === 'PRP$'
}

/** Where the subject that ends before `end` begins: after the last comma, and at a pronoun that ends it. */
function lastPhraseStart(view: View, begin: number, end: number): number {
  const last = view.tag(end - 1)
  const own = last === UPOS_ROW.PRON && view.xpos(end - 1) === 'PRP' && !view.form(end - 1).endsWith('self')
  if (own && end - begin > 1) return end - 1
  for (let k = end - 2; k > begin; k--) {
    if (view.form(k) !== ',') continue
    // "Cynthia Joseph, a councillor with the … says": what follows the comma only adds to the name.
    const apposed = view.tag(begin) === UPOS_ROW.PROPN && (view.form(k + 1) === 'a' || view.form(k + 1) === 'an')
    return apposed ? begin : k + 1
  }
  return begin
}

/** "He said so", "the reports say ten thousand": reported, though no clause follows. */
function isBareReport(view: View, verb: number): boolean {
  if (opensQuote(view, verb + 1)) return true
  // Money and refunds are claimed too: only what can be held true follows the verb of saying.
  if (view.lemma(verb) === 'claim' && view.tag(verb + 1) !== UPOS_ROW.NUM && view.form(verb + 1) !== 'so') return false
  return BARE_VERBS.has(view.lemma(verb)) && verb + 1 < view.length && view.tag(verb + 1) !== UPOS_ROW.ADP
}

/** "He said, “…”", "she told me: …" */
function opensQuote(view: View, from: number): boolean {
  let k = from
  while (k < from + 3 && (view.tag(k) === UPOS_ROW.PRON || view.form(k) === ',' || view.form(k) === ':')) k++
  return view.form(k - 1) === ':' || /^["“‘]/.test(view.words[k]?.text ?? '')
}

const BARE_VERBS = new Set(['say', 'claim', 'estimate', 'allege', 'report'])

function isNobody(view: View, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (NOBODY.has(view.form(k))) return true
  return false
}

const NOBODY = new Set(['nobody', 'none', 'no', 'neither'])

function ownFrame(view: View, verb: number, claim: number, negated: boolean, hypothetical: boolean): Frame | null {
  const lemma = view.lemma(verb)
  if (IDLE_VERBS.has(lemma)) return { claim: 0, source: null, stance: 'own', idle: true }
  if (DENY_VERBS.has(lemma)) return { claim: 0, source: null, stance: 'denied', idle: false }
  if (claim < 0) return null
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
  const leads = LEADING.has(view.form(0)) || view.tag(0) === UPOS_ROW.SCONJ
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

/** Where the clause after the verb begins; -1 where no clause follows. */
function complementStart(view: View, verb: number): number {
  const lemma = view.lemma(verb)
  const after = verb + (view.form(verb + 1) === 'out' ? 2 : 1)
  let k = after
  while (view.tag(k) === UPOS_ROW.ADV && view.form(k) !== 'so') k++
  if (view.form(k) === 'so') return -1
  const reach = CLOSE_VERBS.has(lemma) ? 1 : LONGEST_INSERT
  for (let t = k; t < Math.min(view.length, k + reach); t++) {
    if (view.form(t) === 'that' && !isNounAfterThat(view, t)) return afterThat(view, t)
    if (isFiniteAt(view, t) || QUESTION_WORDS.has(view.form(t))) break
    if (view.form(t) === ',' && view.form(t + 1) !== 'that') break
  }
  if (THAT_VERBS.has(lemma) && !SOURCE_NOUNS.has(view.lemma(verb - 1))) return -1
  const telling = TELLING_VERBS.has(lemma) && (view.tag(k) === UPOS_ROW.PRON || view.tag(k) === UPOS_ROW.PROPN)
  if (telling) k++
  else if (opensClause(view, after) && holdsClause(view, after, view.length)) return after
  if (view.form(k) === 'like' && lemma === 'feel') k++
  if (view.tag(k) === UPOS_ROW.ADP && !CLOSE_VERBS.has(lemma)) {
    // "Says in the comments he thinks …": a pronoun begins the clause.
    for (let t = k + 1; t < k + 6; t++) if (view.xpos(t) === 'PRP' && opensClause(view, t)) return t
  }
  if (view.form(k) === ',' && opensClause(view, k + 1)) k++
  return opensClause(view, k) && holdsClause(view, k, view.length) ? k : -1
}

const QUESTION_WORDS = new Set(['what', 'how', 'why', 'whether', 'if', 'who', 'where', 'when', 'which'])

/** "Say that model is", "that" being of the model: rare, so only where no clause would be left else. */
function isNounAfterThat(view: View, t: number): boolean {
  return view.xpos(t) === 'DT' && !holdsClause(view, t + 1, view.length)
}

/** "That" said twice, a comma after it: the clause begins behind. */
function afterThat(view: View, t: number): number {
  // "Said that's a bad idea": the word is the subject.
  if (isFiniteAt(view, t + 1)) return holdsClause(view, t, view.length) ? t : -1
  let k = t + 1
  while (view.form(k) === 'that' && !isFiniteAt(view, k + 1) && view.tag(k + 1) !== UPOS_ROW.AUX) k++
  while (view.form(k) === ',') k++
  return holdsClause(view, k, view.length) ? k : -1
}

/** "What he found was that …", "what I would say is that …". */
function readCleft(view: View): Frame | null {
  if (view.form(0) !== 'what') return null
  for (let k = 2; k < Math.min(view.length, 9); k++) {
    if (view.lemma(k) !== 'be' || !view.xpos(k - 1).startsWith('V')) continue
    const verb = k - 1
    const lemma = view.lemma(verb)
    if (!REPORT_VERBS.has(lemma) && !DOUBTING_VERBS.has(lemma) && !OWN_FRAMES.has(lemma)) return null
    const claim = view.form(k + 1) === 'that' ? afterThat(view, k + 1) : opensClause(view, k + 1) ? k + 1 : -1
    if (claim < 0) return null
    let to = verb
    while (to > 2 && (isAuxiliaryAt(view, to - 1) || view.tag(to - 1) === UPOS_ROW.ADV)) to--
    if (FIRST.has(view.form(1))) {
      const stance = DOUBTING_VERBS.has(lemma) ? 'hedged' : 'own'
      return { claim, source: null, stance, idle: false }
    }
    if (view.form(1) === 'you') return null
    return { claim, source: { from: 1, to }, stance: 'reported', idle: false }
  }
  return null
}

/** "Liang's argument is that …", "the accusation is that …". */
function readNounFrame(view: View): Frame | null {
  for (let k = 1; k < Math.min(view.length, 8); k++) {
    if (isFiniteAt(view, k) && view.lemma(k) !== 'be') return null
    if (view.lemma(k) !== 'be') continue
    if (!CLAIM_NOUNS.has(view.lemma(k - 1)) || view.form(k + 1) !== 'that') return null
    const claim = afterThat(view, k + 1)
    if (claim < 0) return null
    const owner = ownerEnd(view, k - 1)
    if (owner > 0 && FIRST.has(view.form(0))) return null
    if (view.form(0) === 'my' || view.form(0) === 'our') return { claim, source: null, stance: 'hedged', idle: false }
    return { claim, source: owner > 0 ? { from: 0, to: owner } : null, stance: 'reported', idle: false }
  }
  return null
}

/** Where the owner of the noun at `noun` ends: before "'s", or after "his"; 0 where it has none. */
function ownerEnd(view: View, noun: number): number {
  for (let k = noun - 1; k > 0; k--) if (view.form(k) === "'s" || view.form(k) === '’s') return k
  return view.xpos(0) === 'PRP$' ? 1 : 0
}
