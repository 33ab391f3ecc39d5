import { PERSON_NOUNS } from '../lexicon/person-nouns.ts'
import { DOUBTING_VERBS, OWN_FRAMES, REPORT_VERBS, SOURCE_NOUNS } from '../lexicon/report-verbs.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { tidy, type Word } from '../prose/words.ts'
import {
  CUE,
  type CueWords,
  isAuxiliaryAt,
  isDashAt,
  isFiniteAt,
  isNegationAt,
  mainVerb,
  opensClause,
  type Phrase,
  standsAt,
  tellingWords,
  type View,
} from './view.ts'

/** What says in passing whose claim it is: "according to the paper", ", she says,". Places are of words, half-open. */
export interface Aside {
  readonly from: number
  readonly to: number
  readonly source: { readonly from: number; readonly to: number } | null
  readonly stance: 'own' | 'hedged' | 'reported'
}

/** Longest aside, in words: a longer one is a clause of its own. */
const LONGEST = 7
/** With "as", and when it was said: "and as the prime minister said just a moment ago". */
const LONGEST_AS = 12

const SELF = new Set(['i', 'we', 'me', 'us', 'you'])
const NO_SOURCES = new Set(['plan', 'schedule', 'law', 'this', 'that'])

/** What talk puts in while it looks for a word: ", what is it, six platforms". */
const SEARCHES: readonly Phrase[] = [
  ['what', 'is', 'it'],
  ['what', 'is', 'it', 'now'],
  ['what', 'was', 'it'],
  ['what', "'s", 'it', 'called'],
  ['what', 'do', 'you', 'call', 'it'],
  ['i', 'do', "n't", 'know'],
  ['how', 'do', 'you', 'say'],
]

export const ASIDE_CUES: CueWords = [
  [CUE.according, ['according', 'per']],
  [CUE.search, tellingWords(SEARCHES)],
  [CUE.report, REPORT_VERBS],
  [CUE.report, DOUBTING_VERBS],
]

/** The words without a search for one of them, and the commas that set it off. */
export function dropSearch(view: View): readonly Word[] {
  if ((view.cues & CUE.search) === 0) return view.words
  for (let k = 1; k + 3 < view.length; k++) {
    if (view.form(k) !== ',') continue
    for (const search of SEARCHES) {
      if (view.form(k + search.length + 1) !== ',' || !standsAt(view, search, k + 1)) continue
      const next = k + search.length + 2
      return tidy([
        ...view.words.slice(0, beginsAnew(view, next) ? beforeBegun(view, k) : k),
        ...view.words.slice(next),
      ])
    }
  }
  return view.words
}

/** Most words of a phrase behind which a clause begins anew. */
const LONGEST_PHRASE = 8

/** "It's, what is it now, in twenty twenty it was ten": a phrase and then a whole clause follow the search. */
function beginsAnew(view: View, from: number): boolean {
  if (view.tag(from) !== UPOS_ROW.ADP) return false
  for (let k = from + 1; k < from + LONGEST_PHRASE && !isFiniteAt(view, k); k++)
    if (view.xpos(k) === 'PRP' && isFiniteAt(view, k + 1)) return true
  return false
}

/** Before the subject and verb that end at `end` and were given up; `end` where none stand there. */
function beforeBegun(view: View, end: number): number {
  return view.xpos(end - 2) === 'PRP' && view.lemma(end - 1) === 'be' ? end - 2 : end
}

/** Longest aside to the hearers, in words. */
const LONGEST_TO_HEARERS = 14

/** The words without a question to the hearers between dashes: "- I don't know if you were following -". */
export function dropToHearers(view: View): readonly Word[] {
  if ((view.cues & CUE.search) === 0) return view.words
  for (let open = 1; open + 6 < view.length; open++) {
    const asks = isDashAt(view, open) && standsAt(view, TO_HEARERS, open + 1)
    if (!asks || !/^(?:if|whether)$/.test(view.form(open + 5)) || view.form(open + 6) !== 'you') continue
    for (let close = open + 7; close < Math.min(view.length, open + LONGEST_TO_HEARERS); close++) {
      if (isDashAt(view, close)) return tidy([...view.words.slice(0, open), ...view.words.slice(close + 1)])
    }
  }
  return view.words
}

const TO_HEARERS: Phrase = ['i', 'do', "n't", 'know']

/** The first aside of a statement; null where it has none. */
export function findAside(view: View): Aside | null {
  const according = (view.cues & CUE.according) === 0 ? null : findAccordingTo(view)
  return according ?? ((view.cues & CUE.report) === 0 ? null : (findAsSaid(view) ?? findInserted(view)))
}

/** The words without an aside and the commas that set it off. */
export function withoutAside(words: readonly Word[], { from, to }: Aside): Word[] {
  const before = words.slice(0, from)
  let after = words.slice(to)
  const opens = before.length === 0
  const last = before[before.length - 1]?.text ?? ''
  if (after[0]?.text === ',' && (opens || /^(?:,|and|but|so|that)$/.test(last))) after = after.slice(1)
  if (last === ',') before.pop()
  return [...before, ...after]
}

function findAccordingTo(view: View): Aside | null {
  for (let k = 0; k + 2 < view.length; k++) {
    // "According to", "as per".
    const leads = view.form(k) === 'according' && view.form(k + 1) === 'to'
    if (!leads && !(view.form(k) === 'as' && view.form(k + 1) === 'per')) continue
    const said = whatTheySay(view, k + 2)
    if (said !== null) return { ...said, from: k, stance: 'reported' }
    let end = k + 2
    while (end < view.length && view.tag(end) !== UPOS_ROW.PUNCT && !isFiniteAt(view, end)) end++
    // At the head of a sentence a comma ends the name; without one a pronoun begins the clause.
    if (isFiniteAt(view, end) || (k < LEAST_BEFORE && view.form(end) !== ',')) {
      end = k + 3
      while (end < view.length && !BEGINS_CLAUSE.has(view.tag(end))) end++
    }
    const loose = NO_SOURCES.has(view.form(k + 2)) && !(view.tag(k + 2) === UPOS_ROW.DET && end > k + 3)
    if (end <= k + 2 || loose || !namesSource(view, k + 2, end)) return null
    if (view.form(end - 1) === 'that') end--
    const own = SELF.has(view.form(k + 2))
    // "…, as per the testimony we heard yesterday": after the statement what is said of the source goes with it.
    let to = end
    // "According to the people who looked into it, it happened": what tells who they are goes with them.
    if (RELATIVES.has(view.form(end))) while (to < view.length && view.form(to) !== ',') to++
    if (to === view.length && end < to && k <= LEAST_BEFORE) return null
    if (k > LEAST_BEFORE && mainVerb(view, 0, k) >= 0) while (to < view.length && view.tag(to) !== UPOS_ROW.PUNCT) to++
    return { from: k, to, source: own ? null : { from: k + 2, to: end }, stance: own ? 'own' : 'reported' }
  }
  return null
}

const RELATIVES = new Set(['who', 'which', 'that'])

/** Fewest words of a statement before its source. */
const LEAST_BEFORE = 4

/** Words that begin the clause where no comma ends the source: "according to the report ninety percent …". */
const BEGINS_CLAUSE: ReadonlySet<number> = new Set([UPOS_ROW.PRON, UPOS_ROW.DET, UPOS_ROW.NUM])

/** "According to what they say": `source` is "they". */
function whatTheySay(view: View, what: number): Pick<Aside, 'to' | 'source'> | null {
  if (view.form(what) !== 'what') return null
  for (let k = what + 2; k < what + 6; k++) {
    if (!view.xpos(k).startsWith('V')) continue
    if (!REPORT_VERBS.has(view.lemma(k)) || SELF.has(view.form(what + 1))) return null
    return { to: k + 1, source: { from: what + 1, to: k } }
  }
  return null
}

/** A name, a person or something written: claims are not "according to" a rule or a plan. */
function namesSource(view: View, from: number, to: number): boolean {
  if (SELF.has(view.form(from))) return true
  let head = from
  while (head < to && view.tag(head) !== UPOS_ROW.ADP && !view.xpos(head).startsWith('W')) head++
  head--
  while (head > from && view.tag(head) !== UPOS_ROW.NOUN && view.tag(head) !== UPOS_ROW.PROPN) head--
  // "The user choice": what it is according to is the choice.
  if (view.tag(head) === UPOS_ROW.PROPN || SOURCE_NOUNS.has(view.lemma(head)) || PERSON_NOUNS.has(view.lemma(head)))
    return true
  return /^(?:he|she|him|her|them)$/.test(view.form(from))
}

/** "As Scott said, …" in front. */
function findAsSaid(view: View): Aside | null {
  if (view.form(0) !== 'as' && view.form(0) !== 'like') return null
  for (let k = 2; k < Math.min(view.length, LONGEST + 2); k++) {
    // "As Ben mentioned hardware wallets need …"
    const said = view.xpos(k).startsWith('V') && REPORT_VERBS.has(view.lemma(k)) && opensClause(view, k + 1)
    if (said && view.form(k + 1) !== 'that') {
      const aside = readInserted(view, 1, k + 1)
      return aside === null ? null : { ...aside, from: 0 }
    }
    if (view.form(k) !== ',') continue
    const aside = readInserted(view, 1, withoutWhen(view, 1, k))
    return aside === null ? null : { ...aside, from: 0, to: k + 1 }
  }
  return null
}

/** ", DeepSeek says," or ", said the company" between marks. */
function findInserted(view: View): Aside | null {
  for (let open = 1; open < view.length; open++) {
    if (view.form(open) !== ',') continue
    let close = open + 1
    const joined = view.tag(open + 1) === UPOS_ROW.CCONJ ? 1 : 0
    const likens = /^(?:as|like)$/.test(view.form(open + 1 + joined))
    const reach = likens ? LONGEST_AS : LONGEST
    while (close < view.length && close - open <= reach && view.tag(close) !== UPOS_ROW.PUNCT) close++
    const atEnd = close >= view.length || /^[.!?]/.test(view.words[close]?.text ?? '')
    if (!atEnd && view.form(close) !== ',') continue
    const as = likens ? 1 + joined : 0
    const aside = readInserted(view, open + 1 + as, as > 0 ? withoutWhen(view, open + 1 + as, close) : close)
    // "…, and like Bob said, it grew": what joins the two stays.
    if (aside !== null) return { ...aside, from: open + 1 + (as > 0 ? joined : 0), to: close }
  }
  return null
}

const WHEN = new Set(
  'just now a an the moment minute ago earlier before already last week year month today yesterday'.split(' '),
)

/** Where what was said ends: "as the minister said just a moment ago" says when. */
function withoutWhen(view: View, from: number, to: number): number {
  let end = to
  while (end > from && WHEN.has(view.form(end - 1))) end--
  return end
}

function readInserted(view: View, from: number, to: number): Aside | null {
  if (to - from < 2 || to - from > LONGEST) return null
  const inverted = SPEAKING.has(view.form(from)) && from + 1 < to
  // "As Bob pointed out": the particle belongs to the verb.
  const verb = inverted ? from : view.form(to - 1) === 'out' ? to - 2 : to - 1
  const lemma = view.lemma(verb)
  if (!view.xpos(verb).startsWith('V') || !(REPORT_VERBS.has(lemma) || DOUBTING_VERBS.has(lemma)))
    return inverted ? null : readBeforePhrase(view, from, to)
  const start = inverted ? from + 1 : from
  let end = inverted ? to : verb
  for (let k = start; k < end; k++) if (view.xpos(k).startsWith('W') || view.tag(k) === UPOS_ROW.CCONJ) return null
  while (!inverted && end > start && (isAuxiliaryAt(view, end - 1) || view.tag(end - 1) === UPOS_ROW.ADV)) {
    end--
    // "As soon as it was announced": nobody is said to say it.
    if (view.lemma(end) !== 'be' || view.xpos(verb) !== 'VBN') continue
    // "I'm told": somebody has said it, nobody says who.
    return lemma === 'tell' && view.form(start) === 'i' && end === start + 1
      ? { from, to, source: null, stance: 'reported' }
      : null
  }
  if (view.tag(start) === UPOS_ROW.ADV) return null
  for (let k = start; k < to; k++) if (isNegationAt(view, k)) return null
  for (let k = start; k < end; k++) if (view.xpos(k).startsWith('V') || view.xpos(k) === 'MD') return null
  if (end <= start || view.tag(start) === UPOS_ROW.ADP || view.tag(start) === UPOS_ROW.SCONJ) return null
  if (view.form(start) === 'if' || view.form(start) === 'when') return null
  if (SELF.has(view.form(start))) {
    if (view.form(start) === 'you') return null
    const hedged = DOUBTING_VERBS.has(lemma)
    return hedged || OWN_FRAMES.has(lemma) ? { from, to, source: null, stance: hedged ? 'hedged' : 'own' } : null
  }
  return { from, to, source: { from: start, to: end }, stance: 'reported' }
}

/** "The firm said in a statement", "she writes on her blog": where it was said goes with it. */
function readBeforePhrase(view: View, from: number, to: number): Aside | null {
  for (let verb = from + 1; verb + 2 < to; verb++) {
    if (!SPEAKING.has(view.form(verb)) || view.tag(verb + 1) !== UPOS_ROW.ADP) continue
    for (let k = verb + 1; k < to; k++)
      if (view.xpos(k).startsWith('V') || view.xpos(k) === 'MD' || view.xpos(k).startsWith('W')) return null
    const aside = readInserted(view, from, verb + 1)
    return aside === null ? null : { ...aside, to }
  }
  return null
}

const SPEAKING = new Set([
  'said',
  'says',
  'wrote',
  'writes',
  'claims',
  'claimed',
  'argues',
  'argued',
  'reports',
  'reported',
])
