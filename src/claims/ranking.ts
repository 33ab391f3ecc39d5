import type { Certainty, ClaimKind, ClaimReason } from '../model/claim.ts'
import type { Quantity } from '../model/entity.ts'
import { UPOS_ROW } from '../model/tags.ts'
import type { ProseFault } from '../prose/publishable.ts'
import { countsUnnamed, hasBareSubject, hasLooseOne, hasLooseThen, type IsNamed, pointsBack } from './loose.ts'
import { addressesSomebody, isBroken, isOwnRecord, isRecord, type Subject, saysOnlySo } from './standing.ts'
import { isConditional, isExample, isGuess, isTimeless } from './supposed.ts'
import type { View } from './view.ts'

/** What the ranking knows of a claim beside its words. */
export interface RankingInput {
  readonly view: View
  readonly kind: ClaimKind
  readonly certainty: Certainty
  readonly attributedTo: string | null
  readonly quantities: readonly Quantity[]
  /** Names of things in the claim, the speaker's own and those of made-up people left out. */
  readonly names: number
  /** True where somebody is named who was made up to explain a thing: Alice, Bob. */
  readonly madeUp: boolean
  /** True where a sentence shortly before asks to think of a case. */
  readonly supposed: boolean
  /** Why the words make no sentence that can stand alone; null where nothing is seen. */
  readonly fault: () => ProseFault | null
  /** Log odds that they are a whole sentence (`FluencyModel`). */
  readonly fluency: () => number
  readonly subject: Subject
  /** Row of the words that the resolver put names for. */
  readonly isNamed: IsNamed
}

/**
 * How much the model of debates counts: its words are those of presidential candidates, so that "taxes" alone would
 * outrank a price. The rest is what fact checkers name as worth a check in any field (Konstantinovskiy et al., "Toward
 * Automated Factchecking", 2021): figures, names, dates, comparisons and events, said so that a reader knows of what.
 * Weights are log odds, set by hand on 292 marked podcast sentences, see docs/decisions/0041.
 */
const DEBATES_SHARE = 0.5

/** Longest claim that is checked as one, in words. */
const LONGEST = 38
const SHORTEST = 6

/** Log odds from which on it is asked whether the words make a whole sentence: below, the claim is among the last anyway. */
const CLOSE_LOOK = -2

/** How much the model of whole sentences counts where it finds none, and at the most, in log odds. */
const FLUENCY_SHARE = 0.25
const MOST_BROKEN = 1.5

/** Log odds that somebody should check the claim, and what they are made of; `debates` is the model's own log odds. */
export function rankClaim(debates: number, input: RankingInput): { logOdds: number; reasons: readonly ClaimReason[] } {
  const reasons: ClaimReason[] = [
    { label: 'words, as fact checkers choose them in debates', weight: DEBATES_SHARE * debates },
  ]
  const add = (holds: boolean, label: string, weight: number): void => {
    if (holds) reasons.push({ label, weight })
  }
  const { view, kind, certainty, quantities, subject } = input
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
  add(subject === 'self', 'about the speaker', -1.6)
  add(subject === 'group', 'about the speaker and others ("we")', -1.5)
  add(subject === 'audience', 'about anybody ("you")', -2)
  add(subject !== 'audience' && addressesSomebody(view), 'speaks to somebody', -0.7)
  add(subject === 'pronoun', 'does not say of what', -3)
  add(subject === 'people', 'about people in general', -1.1)
  add(subject !== 'pronoun' && pointsBack(view), 'says "this" of its subject', -1)
  add(hasBareSubject(view), 'does not say which', -0.7)
  add(countsUnnamed(view, input.isNamed), 'does not say what it counts', -1.8)
  add(view.xpos(0) === 'EX' && input.names === 0, 'says only that there is something', -0.7)
  add(hasLooseOne(view), 'says "one" without saying of what', -0.7)
  add(hasLooseThen(view), 'says "then" without saying when', -1)
  add(isRecord(view), 'a record', 0.8)
  add(saysOnlySo(view), 'says "so" without saying what', -1)
  add(isOwnRecord(view), 'as far as the speaker has seen', -0.6)
  const imagined = isConditional(view) || input.madeUp || isExample(view)
  add(imagined, 'a case that is only imagined', -1.3)
  add(input.madeUp, 'people made up for an example', -0.6)
  const vague = input.names === 0 && isTimeless(view)
  add(vague && !imagined && input.supposed, 'may go on with a case that is only imagined', -0.6)
  add(isGuess(view) && input.names === 0, 'a guess at how it may be', -1.6)
  add(isBroken(view), 'broken off or begun anew', -1.5)
  add(words < SHORTEST, 'very short', -0.6)
  add(words > LONGEST, 'very long', -0.7)
  if (sumOf(reasons) > CLOSE_LOOK) {
    const fault = input.fault()
    add(subject !== 'pronoun' && fault === 'pointer', 'points at something said before', -1)
    add(fault === 'ending', 'broken off', -1.5)
    const fluency = input.fluency()
    add(fluency < 0, 'words as in broken sentences', Math.max(-MOST_BROKEN, FLUENCY_SHARE * fluency))
  }
  return { logOdds: sumOf(reasons), reasons }
}

function sumOf(reasons: readonly ClaimReason[]): number {
  return reasons.reduce((sum, { weight }) => sum + weight, 0)
}

/** "One", "a few weeks" and ordinals count nothing that could be checked. */
function isCounted({ type, value, modifier }: Quantity): boolean {
  if (type === 'money' || type === 'percent' || type === 'measure') return true
  if (value === null) return type === 'number' && modifier !== null
  return (type === 'number' || type === 'duration') && value !== 1
}

function countWords(view: View): number {
  let words = 0
  for (let k = 0; k < view.length; k++) if (view.tag(k) !== UPOS_ROW.PUNCT) words++
  return words
}
