import type { Certainty, ClaimKind, ClaimReason } from '../model/claim.ts'
import type { Quantity } from '../model/entity.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { isFiniteAt, type View } from './view.ts'

/** What the ranking knows of a claim beside its words. */
export interface RankingInput {
  readonly view: View
  readonly kind: ClaimKind
  readonly certainty: Certainty
  readonly attributedTo: string | null
  readonly quantities: readonly Quantity[]
  /** Names of things in the claim, the speaker's own left out. */
  readonly names: number
  /** Row of the words that the resolver put names for. */
  readonly isNamed: (row: number) => boolean
}

/**
 * How much the model of debates counts: its words are those of presidential candidates, so that "taxes" alone would
 * outrank a price. The rest is what fact checkers name as worth a check in any field (Konstantinovskiy et al., "Toward
 * Automated Factchecking", 2021): figures, names, dates, comparisons and events, said so that a reader knows of what.
 * Weights are log odds, set by hand on 292 marked podcast sentences, see docs/decisions/0041.
 */
const DEBATES_SHARE = 0.5
const START = -1.7

/** Longest claim that is checked as one, in words. */
const LONGEST = 38
const SHORTEST = 6

/** Log odds that somebody should check the claim, and what they are made of; `debates` is the model's own log odds. */
export function rankClaim(debates: number, input: RankingInput): { logOdds: number; reasons: readonly ClaimReason[] } {
  const reasons: ClaimReason[] = [
    { label: 'words, as fact checkers choose them in debates', weight: DEBATES_SHARE * debates },
  ]
  const add = (holds: boolean, label: string, weight: number): void => {
    if (holds) reasons.push({ label, weight })
  }
  const { view, kind, certainty, quantities } = input
  const counted = quantities.filter(isCounted)
  const words = countWords(view)
  add(counted.length > 0, 'a figure', 0.9)
  add(counted.length > 1, 'more than one figure', 0.3)
  add(
    counted.some(({ type }) => type === 'money' || type === 'percent'),
    'money or a share',
    0.3,
  )
  add(
    quantities.some(({ type }) => type === 'date'),
    'a date',
    0.5,
  )
  add(input.names > 0, 'names somebody or something', 0.5)
  add(input.attributedTo !== null, 'a source is given', 0.3)
  add(kind === 'comparison', 'a comparison', 0.4)
  add(kind === 'opinion', 'an opinion', -0.9)
  add(kind === 'prediction', 'about the future', -0.6)
  add(certainty === 'hedged', 'the speaker is not sure', -0.4)
  const subject = subjectOf(view)
  add(subject === 'self', 'about the speaker', -1.6)
  add(subject === 'group', 'about the speaker and others', -0.8)
  add(subject === 'audience', 'about anybody ("you")', -1.2)
  const vague = subject === 'pronoun' && !isResolved(view, input.isNamed)
  add(vague, 'does not say of what', -1.3)
  add(subject === 'people', 'about people in general', -1.1)
  add(hasLooseThat(view), 'points at something said before', -0.7)
  add(words < SHORTEST, 'very short', -0.6)
  add(words > LONGEST, 'very long', -0.7)
  let logOdds = START
  for (const { weight } of reasons) logOdds += weight
  return { logOdds, reasons: [...reasons, { label: 'few statements are worth a check', weight: START }] }
}

/** "One" and ordinals count nothing that could be checked. */
function isCounted({ type, value }: Quantity): boolean {
  if (type === 'money' || type === 'percent' || type === 'measure') return true
  return (type === 'number' || type === 'duration') && value !== 1
}

const SELF = new Set(['i', 'my'])
const GROUP = new Set(['we', 'our'])
const PRONOUNS = new Set([
  'it',
  'they',
  'he',
  'she',
  'this',
  'that',
  'these',
  'those',
  'his',
  'her',
  'its',
  'their',
  'one',
  'others',
])
const ANYBODY = new Set([
  'people',
  'everybody',
  'everyone',
  'somebody',
  'someone',
  'nobody',
  'anybody',
  'anyone',
  'folks',
  'lot',
  'some',
  'something',
  'things',
  'thing',
  'stuff',
])

type Subject = 'self' | 'group' | 'audience' | 'pronoun' | 'people' | 'other'

/** What the words before the first finite verb are about. */
function subjectOf(view: View): Subject {
  let nouns = 0
  let seen: Subject = 'other'
  for (let k = 0; k < Math.min(view.length, 14); k++) {
    if (isFiniteAt(view, k)) break
    const form = view.form(k)
    if (form === ',') nouns = 0
    if (view.tag(k) === UPOS_ROW.PROPN) return 'other'
    if (SELF.has(form)) seen = 'self'
    else if (GROUP.has(form)) seen = 'group'
    else if (form === 'you' || form === 'your') seen = 'audience'
    else if (PRONOUNS.has(form) && view.tag(k) !== UPOS_ROW.SCONJ && nouns === 0)
      seen = isDeterminer(view, k) ? seen : 'pronoun'
    else if (ANYBODY.has(form)) seen = 'people'
    if (view.tag(k) === UPOS_ROW.NOUN) nouns++
  }
  return seen
}

/** "This company": the word after says of what. */
function isDeterminer(view: View, k: number): boolean {
  const next = view.tag(k + 1)
  return view.tag(k) === UPOS_ROW.DET && (next === UPOS_ROW.NOUN || next === UPOS_ROW.ADJ || next === UPOS_ROW.NUM)
}

function isResolved(view: View, isNamed: (row: number) => boolean): boolean {
  for (let k = 0; k < Math.min(view.length, 14); k++) {
    const row = view.words[k]?.row ?? -1
    if (PRONOUNS.has(view.form(k))) return row >= 0 && isNamed(row)
  }
  return false
}

/** "That" or "this" as a thing of its own after the verb. */
function hasLooseThat(view: View): boolean {
  for (let k = 2; k < view.length; k++) {
    const form = view.form(k)
    if ((form !== 'that' && form !== 'this' && form !== 'those' && form !== 'ones') || view.xpos(k) === 'IN') continue
    if (view.xpos(k).startsWith('W')) continue
    const next = view.tag(k + 1)
    if (next === UPOS_ROW.PUNCT || next === -1 || next === UPOS_ROW.ADP) return true
  }
  return false
}

function countWords(view: View): number {
  let words = 0
  for (let k = 0; k < view.length; k++) if (view.tag(k) !== UPOS_ROW.PUNCT) words++
  return words
}
