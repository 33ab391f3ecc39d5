import { CLAIM_NOUNS, HEARSAY_ADVERBS, HEDGES, MAY_MODALS, SEEMING_VERBS } from '../lexicon/report-verbs.ts'
import type { Tree } from '../model/syntax.ts'
import { UPOS_ROW } from '../model/tags.ts'
import {
  CUE,
  type CueWords,
  findPhrase,
  isFiniteAt,
  isNegationAt,
  NEGATIONS,
  type Phrase,
  SUBORDINATORS,
  tellingWords,
  type View,
} from './view.ts'

/** What the words of a claim say of how sure it is and whether it denies something. */
export interface Polarity {
  readonly negated: boolean
  readonly hedged: boolean
  readonly hearsay: boolean
  /** "It is not true that …": the whole is denied. */
  readonly denied: boolean
}

/** Relations that lead into a clause of its own: what is denied there is not what the claim denies. */
const CLAUSES = new Set(['acl', 'acl:relcl', 'advcl', 'ccomp', 'csubj', 'csubj:pass', 'parataxis'])

const NOTHING = new Set(['nobody', 'nothing', 'none', 'neither', 'nowhere'])
const TRUTHS = new Set(['true', 'right', 'correct', 'accurate', 'real'])
const FALSEHOODS = new Set(['false', 'wrong', 'untrue', 'myth', 'lie', 'nonsense', 'misconception'])
const SAID_PASSIVES = new Set([
  'say',
  'believe',
  'think',
  'report',
  'rumor',
  'rumour',
  'allege',
  'suppose',
  'understand',
  'estimate',
])
const DOUBTS: readonly Phrase[] = [
  ['if', 'it', "'s", 'true'],
  ['if', 'that', "'s", 'true'],
  ['not', 'sure'],
  ['as', 'far', 'as', 'i', 'know'],
  ['i', 'do', "n't", 'know'],
  ['my', 'guess'],
  ['my', 'understanding'],
  ['in', 'theory'],
  ['or', 'so', 'i'],
  ['might', 'have'],
]

export const POLARITY_CUES: CueWords = [
  [CUE.denial, NEGATIONS],
  [CUE.denial, NOTHING],
  [CUE.denial, ['no']],
  ...[HEDGES, MAY_MODALS, SEEMING_VERBS, HEARSAY_ADVERBS, SAID_PASSIVES, ['could']].map(
    (words) => [CUE.doubt, words] as const,
  ),
  [CUE.doubtPhrase, tellingWords(DOUBTS)],
  [CUE.truth, TRUTHS],
  [CUE.truth, FALSEHOODS],
]

/**
 * Reads negation and doubt of a claim's words. `tree` is asked for only where a cue stands in them: a cue counts where
 * it hangs on the main clause, not in one below it. `first` is the row of the tree's first token.
 */
export function readPolarity(view: View, tree: () => Tree): Polarity {
  let negated = false
  let hedged = (view.cues & CUE.doubtPhrase) !== 0 && DOUBTS.some((phrase) => findPhrase(view, phrase) >= 0)
  let hearsay = false
  const cued = (view.cues & (CUE.denial | CUE.doubt)) !== 0
  for (let k = 0; cued && k < view.length; k++) {
    const form = view.form(k)
    const lemma = view.lemma(k)
    if (isDenial(view, k)) {
      if (!negated && isInMain(view, k, tree)) negated = true
    } else if (HEDGES.has(form) || isMayAt(view, k) || isUnsureCould(view, k)) {
      if (!hedged && isInMain(view, k, tree)) hedged = true
    } else if (SEEMING_VERBS.has(lemma) && view.tag(k) === UPOS_ROW.VERB) {
      if (!hedged && isInMain(view, k, tree)) hedged = true
    } else if (HEARSAY_ADVERBS.has(form)) {
      if (!hearsay && isInMain(view, k, tree)) hearsay = true
    } else if (isSaidPassive(view, k)) hearsay = true
  }
  return { negated, hedged, hearsay, denied: isTruthDenied(view) }
}

/** "Not", "never", "no longer", "no noun", "nobody"; "not only" and "no doubt" deny nothing. */
function isDenial(view: View, k: number): boolean {
  const next = view.form(k + 1)
  if (isNegationAt(view, k)) return next !== 'only' && next !== 'just' && next !== 'necessarily'
  if (NOTHING.has(view.form(k))) return true
  return view.form(k) === 'no' && next !== 'doubt' && next !== ',' && next !== 'matter' && view.tag(k) !== UPOS_ROW.INTJ
}

/** "May fall"; the month is no modal. */
function isMayAt(view: View, k: number): boolean {
  return MAY_MODALS.has(view.form(k)) && view.xpos(k) === 'MD'
}

/** "Could be", "could have": what may be; "could build" is what somebody was able to do. */
function isUnsureCould(view: View, k: number): boolean {
  return view.form(k) === 'could' && (view.form(k + 1) === 'be' || view.form(k + 1) === 'have')
}

/** "Is said to", "was rumored to have". */
function isSaidPassive(view: View, k: number): boolean {
  if (view.xpos(k) !== 'VBN' || !SAID_PASSIVES.has(view.lemma(k)) || view.form(k + 1) !== 'to') return false
  return view.lemma(k - 1) === 'be' || view.lemma(k - 2) === 'be'
}

/** "It is not true that", "that is false": said of the whole. */
function isTruthDenied(view: View): boolean {
  if ((view.cues & CUE.truth) === 0) return false
  const limit = Math.min(view.length, 8)
  let isNot = false
  for (let k = 0; k < limit; k++) {
    if (isNegationAt(view, k) || view.form(k) === 'no') isNot = true
    const after = view.form(k + 1)
    const closes = after === '' || after === '.' || after === 'that' || after === ','
    if (isNot && TRUTHS.has(view.form(k)) && closes) return true
    if (!isNot && FALSEHOODS.has(view.form(k)) && closes && isSaidOfClaim(view, k)) return true
  }
  return false
}

const DEGREES =
  /^(?:a|an|the|just|simply|completely|totally|absolutely|actually|entirely|plain|plainly|all|total|complete)$/

/** "That's just wrong", "this theory is false": of what was claimed; "she knows something's wrong" denies nothing. */
function isSaidOfClaim(view: View, falsehood: number): boolean {
  let be = falsehood - 1
  while (be > 0 && DEGREES.test(view.form(be))) be--
  if (view.lemma(be) !== 'be') return false
  if (be === 1) return /^(?:it|that|this|which)$/.test(view.form(0))
  return CLAIM_NOUNS.has(view.lemma(be - 1))
}

/** These and words that mostly lead into a clause when they stand before its verb. */
const LINKS = new Set([...SUBORDINATORS, 'that', 'since', 'until', 'as'])

/** True where a subordinator stands before word `k` in the same stretch between commas, and no verb of the main clause after it yet. */
export function isSubordinate(view: View, k: number): boolean {
  let finite = 0
  for (let at = k - 1; at >= 0; at--) {
    if (view.form(at) === ',') return false
    if (isFiniteAt(view, at)) finite++
    const isLink = LINKS.has(view.form(at)) && view.xpos(at) !== 'DT'
    if (isLink) return finite <= 1
  }
  return false
}

/** How far from the verb "not" or "probably" stands at most, in words. */
const BESIDE = 2

/**
 * True where word `k` stands by a finite verb that is plainly the main one: the first of the words, or the first after a
 * clause within the subject ("in a field that moves this quickly a model is not a moat"). There no tree need be asked.
 */
function isAtMainVerb(view: View, k: number): boolean {
  let verb = -1
  for (let at = Math.max(0, k - BESIDE); at <= k + BESIDE && verb < 0; at++) if (isFiniteAt(view, at)) verb = at
  if (verb < 0) return false
  let within = 0
  for (let at = verb - 1; at >= 0; at--) {
    if (isFiniteAt(view, at)) within++
    else if (LINKS.has(view.form(at)) && view.xpos(at) !== 'DT') return within === 1 && !hasFinite(view, at)
  }
  return within === 0
}

function hasFinite(view: View, to: number): boolean {
  for (let k = 0; k < to; k++) if (isFiniteAt(view, k)) return true
  return false
}

/** True where word `k` hangs on the main clause of the words, as far as the tree tells. */
function isInMain(view: View, k: number, treeOf: () => Tree): boolean {
  if (isSubordinate(view, k)) return false
  if (isAtMainVerb(view, k)) return true
  const tree = treeOf()
  const own = new Set<number>()
  for (const { row } of view.words) if (row >= 0) own.add(row - tree.firstToken)
  let at = (view.words[k]?.row ?? -1) - tree.firstToken
  let steps = 0
  while (at >= 0 && at < tree.head.length && steps < tree.head.length) {
    const above = tree.head[at]!
    if (above < 0 || !own.has(above)) return true
    // The first step leads from the cue to what it denies; a clause below the main one begins above that.
    if (steps > 0 && CLAUSES.has(tree.labels[tree.label[at]!] ?? '')) return false
    at = above
    steps++
  }
  return true
}
