import { PERSON_NOUNS } from '../lexicon/person-nouns.ts'
import { DOUBTING_VERBS, OWN_FRAMES, REPORT_VERBS, SOURCE_NOUNS } from '../lexicon/report-verbs.ts'
import { UPOS_ROW } from '../model/tags.ts'
import type { Word } from '../prose/words.ts'
import { CUE, type CueWords, isAuxiliaryAt, isFiniteAt, isNegationAt, type View } from './view.ts'

/** What says in passing whose claim it is: "according to the paper", ", she says,". Places are of words, half-open. */
export interface Aside {
  readonly from: number
  readonly to: number
  readonly source: { readonly from: number; readonly to: number } | null
  readonly stance: 'own' | 'hedged' | 'reported'
}

/** Longest aside, in words: a longer one is a clause of its own. */
const LONGEST = 7

const SELF = new Set(['i', 'we', 'me', 'us', 'you'])
const NO_SOURCES = new Set(['plan', 'schedule', 'law', 'this', 'that'])

export const ASIDE_CUES: CueWords = [
  [CUE.according, ['according']],
  [CUE.report, REPORT_VERBS],
  [CUE.report, DOUBTING_VERBS],
]

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
  if (after[0]?.text === ',' && (opens || before[before.length - 1]?.text === ',')) after = after.slice(1)
  if (before[before.length - 1]?.text === ',' && (after.length === 0 || /^[.!?]/.test(after[0]?.text ?? '')))
    before.pop()
  else if (before[before.length - 1]?.text === ',') before.pop()
  return [...before, ...after]
}

function findAccordingTo(view: View): Aside | null {
  for (let k = 0; k + 2 < view.length; k++) {
    if (view.form(k) !== 'according' || view.form(k + 1) !== 'to') continue
    let end = k + 2
    while (end < view.length && view.tag(end) !== UPOS_ROW.PUNCT && !isFiniteAt(view, end)) end++
    // At the head of a sentence a comma ends the name; without one a pronoun begins the clause.
    if (isFiniteAt(view, end)) {
      end = k + 3
      while (end < view.length && view.tag(end) !== UPOS_ROW.PRON && view.tag(end) !== UPOS_ROW.DET) end++
    }
    if (end <= k + 2 || NO_SOURCES.has(view.form(k + 2)) || !namesSource(view, k + 2, end)) return null
    const own = SELF.has(view.form(k + 2))
    return { from: k, to: end, source: own ? null : { from: k + 2, to: end }, stance: own ? 'own' : 'reported' }
  }
  return null
}

/** A name, a person or something written: claims are not "according to" a rule or a plan. */
function namesSource(view: View, from: number, to: number): boolean {
  if (SELF.has(view.form(from))) return true
  for (let k = from; k < to; k++) {
    if (view.tag(k) === UPOS_ROW.ADP) break
    if (view.tag(k) === UPOS_ROW.PROPN || SOURCE_NOUNS.has(view.lemma(k)) || PERSON_NOUNS.has(view.lemma(k)))
      return true
  }
  return /^(?:he|she|him|her|them)$/.test(view.form(from))
}

/** "As Scott said, …" in front. */
function findAsSaid(view: View): Aside | null {
  if (view.form(0) !== 'as' && view.form(0) !== 'like') return null
  for (let k = 2; k < Math.min(view.length, LONGEST + 2); k++) {
    if (view.form(k) !== ',') continue
    const aside = readInserted(view, 1, k)
    return aside === null ? null : { ...aside, from: 0, to: k + 1 }
  }
  return null
}

/** ", DeepSeek says," or ", said the company" between marks. */
function findInserted(view: View): Aside | null {
  for (let open = 1; open < view.length; open++) {
    if (view.form(open) !== ',') continue
    let close = open + 1
    while (close < view.length && close - open <= LONGEST && view.tag(close) !== UPOS_ROW.PUNCT) close++
    const atEnd = close >= view.length || /^[.!?]/.test(view.words[close]?.text ?? '')
    if (!atEnd && view.form(close) !== ',') continue
    const as = view.form(open + 1) === 'as' ? 1 : 0
    const aside = readInserted(view, open + 1 + as, close)
    if (aside !== null) return { ...aside, from: open + 1 }
  }
  return null
}

function readInserted(view: View, from: number, to: number): Aside | null {
  if (to - from < 2 || to - from > LONGEST) return null
  const inverted = SPEAKING.has(view.form(from)) && from + 1 < to
  // "As Bob pointed out": the particle belongs to the verb.
  const verb = inverted ? from : view.form(to - 1) === 'out' ? to - 2 : to - 1
  const lemma = view.lemma(verb)
  if (!view.xpos(verb).startsWith('V') || !(REPORT_VERBS.has(lemma) || DOUBTING_VERBS.has(lemma))) return null
  const start = inverted ? from + 1 : from
  let end = inverted ? to : verb
  for (let k = start; k < end; k++) if (view.xpos(k).startsWith('W') || view.tag(k) === UPOS_ROW.CCONJ) return null
  while (!inverted && end > start && (isAuxiliaryAt(view, end - 1) || view.tag(end - 1) === UPOS_ROW.ADV)) end--
  for (let k = start; k < to; k++) if (isNegationAt(view, k)) return null
  for (let k = start; k < end; k++) if (view.xpos(k).startsWith('V') || view.xpos(k) === 'MD') return null
  if (end <= start || view.tag(start) === UPOS_ROW.ADP) return null
  if (SELF.has(view.form(start))) {
    if (view.form(start) === 'you') return null
    const hedged = DOUBTING_VERBS.has(lemma)
    return hedged || OWN_FRAMES.has(lemma) ? { from, to, source: null, stance: hedged ? 'hedged' : 'own' } : null
  }
  return { from, to, source: { from: start, to: end }, stance: 'reported' }
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
