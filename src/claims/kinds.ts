import type { ClaimKind } from '../model/claim.ts'
import type { Quantity } from '../model/entity.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { isSubordinate } from './polarity.ts'
import {
  CUE,
  type CueWords,
  findPhrase,
  isFiniteAt,
  isQuoteMark,
  type Phrase,
  tellingWords,
  type View,
} from './view.ts'

const CAUSES = new Set([
  'because',
  'cause',
  'lead',
  'trigger',
  'prompt',
  'prevent',
  'force',
  'enable',
  'drive',
  'spark',
])
const CAUSE_LINKS: readonly Phrase[] = [
  ['due', 'to'],
  ['thanks', 'to'],
  ['as', 'a', 'result'],
  ['result', 'in'],
  ['resulted', 'in'],
  ['results', 'in'],
  ['so', 'that'],
  ['that', "'s", 'why'],
  ['which', 'means'],
  ['led', 'to'],
  ['leads', 'to'],
  ['grew', 'out', 'of'],
]
const FUTURE_VERBS = new Set(['expect', 'predict', 'forecast', 'project', 'anticipate'])
const VERDICTS = new Set(
  'best worst better worse great good bad terrible awful wonderful important interesting beautiful easy hard difficult amazing cool nice fair unfair wrong crazy smart stupid brilliant ridiculous incredible awesome fantastic happy sad scary weird fun'.split(
    ' ',
  ),
)

export const KIND_CUES: CueWords = [
  [CUE.quote, ['"', '“', '”']],
  [CUE.future, FUTURE_VERBS],
  [CUE.future, ['will', "'ll", 'wo', 'going', 'gon']],
  [CUE.cause, CAUSES],
  [CUE.cause, ['make']],
  [CUE.cause, tellingWords(CAUSE_LINKS)],
  [CUE.comparison, ['than', 'as', 'times', 'most']],
  [CUE.verdict, VERDICTS],
  [CUE.verdict, ['should', 'ought']],
]

const COUNTED: ReadonlySet<string> = new Set(['money', 'percent', 'number', 'measure', 'duration'])

/**
 * What sort of statement it is, the first that fits: quote, prediction, causal, comparison, quantity, opinion,
 * definition; event is what happened or is so, and what is none of the others. `quantities` are those in the claim.
 */
export function kindOf(view: View, quantities: readonly Quantity[]): ClaimKind {
  if (isQuote(view)) return 'quote'
  if (isPrediction(view)) return 'prediction'
  if (isCausal(view)) return 'causal'
  if (isComparison(view)) return 'comparison'
  const opinion = isOpinion(view)
  // "The two scoops book is pretty good" counts nothing.
  if (quantities.some((quantity) => COUNTED.has(quantity.type) && !isOne(quantity) && !(opinion && isFew(quantity))))
    return 'quantity'
  if (opinion) return 'opinion'
  return isDefinition(view) ? 'definition' : 'event'
}

/** "One" and "first" count nothing that could be checked. */
function isOne({ type, value }: Quantity): boolean {
  return (type === 'number' || type === 'duration') && value === 1
}

/** A small number of things, as talk often names without counting. */
function isFew({ type, value }: Quantity): boolean {
  return type === 'number' && typeof value === 'number' && value < 10
}

function isQuote(view: View): boolean {
  if ((view.cues & CUE.quote) === 0) return false
  let open = -1
  for (let k = 0; k < view.length; k++) {
    if (!isQuoteMark(view.words[k]?.text)) continue
    if (open >= 0 && k - open > 3) return true
    open = k
  }
  return false
}

function isPrediction(view: View): boolean {
  if ((view.cues & CUE.future) === 0) return false
  for (let k = 0; k < view.length; k++) if (isFutureAt(view, k) && !isSubordinate(view, k)) return true
  return false
}

function isFutureAt(view: View, k: number): boolean {
  const form = view.form(k)
  if (form === 'will' || form === "'ll" || form === 'wo') return view.xpos(k) === 'MD'
  if (form === 'going') return view.form(k + 1) === 'to' && view.xpos(k + 2) === 'VB'
  if (form === 'gon') return view.form(k + 1) === 'na'
  return FUTURE_VERBS.has(view.lemma(k)) && view.form(k + 1) === 'to'
}

function isCausal(view: View): boolean {
  if ((view.cues & CUE.cause) === 0) return false
  for (let k = 0; k < view.length; k++) {
    if (k > 0 && CAUSES.has(view.lemma(k)) && view.tag(k) !== UPOS_ROW.NOUN) return true
    // "Makes people work": a thing that makes somebody do something.
    if (view.lemma(k) === 'make' && view.tag(k + 1) === UPOS_ROW.PRON && view.xpos(k + 2) === 'VB') return true
  }
  return CAUSE_LINKS.some((phrase) => findPhrase(view, phrase) > 0)
}

function isComparison(view: View): boolean {
  if ((view.cues & CUE.comparison) === 0) return false
  for (let k = 0; k < view.length; k++) {
    const form = view.form(k)
    const xpos = view.xpos(k)
    if (form === 'than' && !isBound(view, k)) return true
    if (
      form === 'as' &&
      view.form(k + 2) === 'as' &&
      view.form(k + 1) !== 'long' &&
      view.form(k + 1) !== 'soon' &&
      view.form(k + 1) !== 'well'
    )
      return true
    if (form === 'times' && (view.form(k + 1) === 'as' || view.xpos(k + 1) === 'JJR')) return true
    if (
      (xpos === 'JJS' || form === 'most') &&
      view.form(k - 1) === 'the' &&
      !VERDICTS.has(form) &&
      view.form(k + 1) !== 'part' &&
      view.form(k + 1) !== 'thing'
    )
      return true
  }
  return false
}

/** "More than ten": a bound of a figure, not a comparison of two things. */
function isBound(view: View, k: number): boolean {
  const next = view.tag(k + 1)
  const before = view.form(k - 1)
  const bound =
    before === 'more' || before === 'less' || before === 'fewer' || before === 'other' || before === 'rather'
  return (
    (bound && (next === UPOS_ROW.NUM || next === UPOS_ROW.SYM || view.form(k + 1) === 'a')) ||
    before === 'rather' ||
    before === 'other'
  )
}

function isOpinion(view: View): boolean {
  if ((view.cues & CUE.verdict) === 0) return false
  for (let k = 0; k < view.length; k++) {
    const form = view.form(k)
    if (form === 'should' || form === 'ought') return true
    const isVerdict = VERDICTS.has(form) && view.tag(k) === UPOS_ROW.ADJ
    if (isVerdict && k < 12 && hasBeBefore(view, k)) return true
  }
  return false
}

function hasBeBefore(view: View, k: number): boolean {
  for (let t = k - 1; t > Math.max(-1, k - 6); t--) if (view.lemma(t) === 'be') return true
  return false
}

/** "X is a Y", "X is called Y", "X means Y", X no pronoun. */
function isDefinition(view: View): boolean {
  for (let k = 1; k < view.length; k++) {
    if (!isFiniteAt(view, k)) continue
    if (view.lemma(k) === 'mean' || (view.lemma(k) === 'stand' && view.form(k + 1) === 'for')) return true
    if (view.lemma(k) !== 'be' || view.xpos(k) === 'VBD') return false
    const next = view.form(k + 1)
    if (next === 'called' || next === 'what') return true
    return next === 'a' || next === 'an' || (next === 'the' && view.tag(k + 2) !== UPOS_ROW.ADJ)
  }
  return false
}
