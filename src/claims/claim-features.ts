import { SHOW_NOUNS } from '../lexicon/show-nouns.ts'
import { VAGUE_NOUNS } from '../lexicon/vague-nouns.ts'
import type { Certainty, ClaimKind } from '../model/claim.ts'
import type { Quantity } from '../model/entity.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { type Doubt, FAULT_OF } from '../prose/publishable.ts'
import type { Roughness } from '../prose/roughness.ts'
import {
  countsUnnamed,
  hasBareSubject,
  hasLooseOne,
  hasLooseThen,
  type IsNamed,
  isOpenNoun,
  pointsBack,
} from './loose.ts'
import type { NameKindAt } from './name-kinds.ts'
import type { Recall } from './recall.ts'
import { disowns, firstVerb, isBroken, isOwnRecord, isRecord, type Subject, saysOnlySo } from './standing.ts'
import { isConditional, isExample, isGuess, isTimeless } from './supposed.ts'
import { isAuxiliaryAt, isFiniteAt, type View } from './view.ts'

/** What the ranking knows of a claim. */
export interface RankingInput {
  readonly view: View
  /** Log odds of the model of debates (`CheckRater`). */
  readonly debates: number
  readonly kind: ClaimKind
  readonly certainty: Certainty
  readonly attributedTo: string | null
  readonly quantities: readonly Quantity[]
  /** Names of things in the claim, the speaker's own, those of made-up people and of the show left out. */
  readonly names: number
  /** True where another place of the talk tells whom or what it means. */
  readonly namedElsewhere: boolean
  readonly recall: Recall
  /** True where somebody is named who was made up to explain a thing: Alice, Bob. */
  readonly madeUp: boolean
  /** True where a dash ends it with its sentence. */
  readonly cut: boolean
  /** True where a sentence shortly before asks to think of a case. */
  readonly supposed: boolean
  /** What speaks against the words as a sentence that can stand alone; null where nothing is seen. */
  readonly doubt: Doubt | null
  /** Log odds that they are a whole sentence (`FluencyModel`). */
  readonly fluency: number
  /** What an editor would still leave out of them. */
  readonly roughness: Roughness
  readonly subject: Subject
  /** Row of the words that the resolver put names for. */
  readonly isNamed: IsNamed
  readonly nameKindAt: NameKindAt
}

/** What a claim is ranked by, named as an explanation names it. */
export const CLAIM_FEATURES = [
  'every claim',
  'words, as fact checkers choose them in debates',
  'a figure',
  'a date',
  'names somebody or something',
  'names more than one',
  'joins names with "and"',
  'a name found elsewhere in the talk',
  'a name before the verb',
  'words with capitals or figures inside ("SegWit")',
  'says what something is called',
  'a source is given',
  'a comparison',
  'says what something is',
  'an opinion',
  'about the future',
  'the speaker is not sure',
  'about the speaker',
  'about the speaker and others ("we")',
  'about anybody ("you")',
  'about somebody who is heard in the talk',
  'about shows and those who make them',
  'does not say of what',
  'about people in general',
  'tells of the speaker ("I")',
  'tells of a group ("we")',
  'speaks to somebody ("you")',
  'says "this" of its subject',
  'does not say which',
  'does not say what it counts',
  'says "one" without saying of what',
  'says "then" without saying when',
  'says "so" without saying what',
  'says "here", "there" or "now"',
  'things that nothing tells apart ("the bug")',
  'a record',
  'as far as the speaker has seen',
  'a case that is only imagined',
  'people made up for an example',
  'a condition inside ("if")',
  'may go on with a case that is only imagined',
  'a guess at how it may be',
  'broken off or begun anew',
  'points at something said before',
  'opens with a pronoun for something said before',
  'opens by pointing at something said before',
  'opens with "the"',
  'something under way ("is doing")',
  'goes on with what was said ("because", "then")',
  'no whole clause',
  'ends in the middle',
  'words as in broken sentences',
  'words that an editor would leave out',
  'a word that an editor would leave out for sure',
  'verbs beyond what links them',
  'commas',
  'letters that stand alone',
  'nouns that tell',
  'no noun that tells',
  'only one noun that tells',
  'long words',
  'nouns said shortly before',
  'a noun that the talk often says',
  'very short',
  'very long',
] as const

export type ClaimFeature = (typeof CLAIM_FEATURES)[number]

const ROW = new Map<string, number>(CLAIM_FEATURES.map((label, row) => [label, row]))

/** From this many words on nothing is lacking, and beyond that many a claim is checked in parts. */
const LONG_ENOUGH = 9
const LONGEST = 38

/** `CLAIM_FEATURES.length` values, each about in [-1, 1]. */
export function claimFeatures(input: RankingInput): Float64Array {
  const { view, kind, certainty, quantities, subject, isNamed, doubt } = input
  const fault = doubt === null ? null : FAULT_OF[doubt]
  const out = new Float64Array(CLAIM_FEATURES.length)
  const put = (label: ClaimFeature, value: number | boolean): void => {
    out[ROW.get(label)!] = Number(value)
  }
  const counts = quantities.some(isCounted)
  const imagined = isConditional(view) || input.madeUp || isExample(view)
  const unnamed = input.names === 0 && isTimeless(view)
  put('every claim', 1)
  put('words, as fact checkers choose them in debates', input.debates / 4)
  put('a figure', counts)
  put(
    'a date',
    quantities.some(({ type }) => type === 'date'),
  )
  put('names somebody or something', input.names > 0)
  put('names more than one', input.names > 1)
  put('a name found elsewhere in the talk', input.namedElsewhere)
  put('a source is given', input.attributedTo !== null)
  put('a comparison', kind === 'comparison')
  put('says what something is', kind === 'definition')
  put('an opinion', kind === 'opinion')
  put('about the future', kind === 'prediction')
  put('the speaker is not sure', certainty === 'hedged' || disowns(view))
  put('about the speaker', subject === 'self')
  put('about the speaker and others ("we")', subject === 'group')
  put('about anybody ("you")', subject === 'audience')
  put('does not say of what', subject === 'pronoun')
  put('about people in general', subject === 'people')
  put('says "this" of its subject', subject !== 'pronoun' && pointsBack(view))
  put('does not say which', hasBareSubject(view))
  put('does not say what it counts', countsUnnamed(view, isNamed))
  put('says "one" without saying of what', hasLooseOne(view))
  put('says "then" without saying when', hasLooseThen(view))
  put('says "so" without saying what', saysOnlySo(view))
  put('a record', isRecord(view))
  put('as far as the speaker has seen', isOwnRecord(view))
  put('a case that is only imagined', imagined)
  put('people made up for an example', input.madeUp)
  put('may go on with a case that is only imagined', unnamed && !imagined && input.supposed)
  put('a guess at how it may be', input.names === 0 && isGuess(view))
  put('broken off or begun anew', input.cut || isBroken(view))
  put('points at something said before', fault === 'pointer')
  put('opens with a pronoun for something said before', doubt === 'pronoun')
  put('opens by pointing at something said before', doubt === 'pointer')
  put('opens with "the"', view.form(0) === 'the')
  put('goes on with what was said ("because", "then")', GOING_ON.has(view.form(0)))
  put('no whole clause', fault === 'clause')
  put('ends in the middle', fault === 'ending')
  put('words as in broken sentences', Math.max(0, Math.min(6, -input.fluency)) / 4)
  put('words that an editor would leave out', Math.min(4, input.roughness.sum) / 4)
  put('a word that an editor would leave out for sure', input.roughness.most)
  put('nouns said shortly before', input.recall.shortlyBefore)
  put('a noun that the talk often says', input.recall.often)
  putCounts(view, put)
  putNames(view, input.nameKindAt, put)
  return out
}

const SELF = new Set(['i', 'my', 'me', 'mine'])
const GROUP = new Set(['we', 'our', 'us', 'ours'])
const AUDIENCE = new Set(['you', 'your', 'yours'])
const POINTING = new Set(['here', 'there', 'now'])

/** In front of a clause they hang it on the one before. */
const GOING_ON = new Set('and because but cause so then or also plus just like not well yeah'.split(' '))

/** What is counted over all the words. */
function putCounts(view: View, put: (label: ClaimFeature, value: number | boolean) => void): void {
  const nouns = new Set<string>()
  let words = 0
  let open = 0
  let verbs = 0
  let links = 0
  let commas = 0
  let letters = 0
  let inside = 0
  for (let k = 0; k < view.length; k++) {
    const form = view.form(k)
    const tag = view.tag(k)
    const xpos = view.xpos(k)
    if (tag === UPOS_ROW.PUNCT) {
      links += Number(LINKING_MARKS.has(form))
      commas += Number(form === ',')
      continue
    }
    words++
    if (LINKING.has(tag) || form === 'that' || xpos.startsWith('W')) links++
    else if (isFiniteAt(view, k) && (xpos === 'MD' || !isAuxiliaryAt(view, k - 1))) verbs++
    if (xpos.startsWith('NN') && !VAGUE_NOUNS.has(form)) nouns.add(view.lemma(k))
    if (form === 'the' && isOpenNoun(view, k)) open++
    if (tag === UPOS_ROW.PROPN && view.form(k + 1) === 'and') put('joins names with "and"', 1)
    if (form === 'called') put('says what something is called', 1)
    else if (form === 'if' && k > 0) put('a condition inside ("if")', 1)
    else if (SHOW_NOUNS.has(form) && tag !== UPOS_ROW.VERB) put('about shows and those who make them', 1)
    if (xpos === 'VBG' && view.lemma(k - 1) === 'be') put('something under way ("is doing")', 1)
    letters += view.words[k]!.text.length
    inside += Number(MARKED_INSIDE.test(view.words[k]!.text))
    if (SELF.has(form)) put('tells of the speaker ("I")', 1)
    else if (GROUP.has(form) && tag !== UPOS_ROW.PROPN) put('tells of a group ("we")', 1)
    else if (AUDIENCE.has(form)) put('speaks to somebody ("you")', 1)
    else if (POINTING.has(form) && xpos !== 'EX') put('says "here", "there" or "now"', 1)
    else if (form.length === 1 && /^[b-hj-z]$/.test(form)) put('letters that stand alone', 1)
  }
  put('things that nothing tells apart ("the bug")', Math.min(3, open) / 2)
  put('verbs beyond what links them', Math.max(0, Math.min(3, verbs - links - 1)) / 2)
  put('commas', Math.min(4, commas) / 2)
  put('nouns that tell', Math.min(6, nouns.size) / 4)
  put('no noun that tells', nouns.size === 0)
  put('only one noun that tells', nouns.size === 1)
  put('very short', Math.max(0, LONG_ENOUGH - words) / 4)
  put('very long', words > LONGEST)
  put('long words', letters / Math.max(1, words) / USUAL_LETTERS)
  put('words with capitals or figures inside ("SegWit")', Math.min(3, inside) / 2)
}

/** A word of talk has about this many letters. */
const USUAL_LETTERS = 5
const MARKED_INSIDE = /[a-z].{0,40}[A-Z]|[A-Z]{2}|[A-Za-z]\d|\d[A-Za-z]/

/** Whose names the words have before their first verb. */
function putNames(
  view: View,
  nameKindAt: NameKindAt,
  put: (label: ClaimFeature, value: number | boolean) => void,
): void {
  const verb = firstVerb(view)
  let named = false
  let given = false
  for (let k = 0; k < verb; k++) {
    const kind = nameKindAt(view.words[k]!.row)
    if (kind === 'voice') put('about somebody who is heard in the talk', 1)
    else if (kind === 'show') put('about shows and those who make them', 1)
    else if (kind === 'given' && standsByItself(view, k)) given = true
    else if (kind !== null || view.tag(k) === UPOS_ROW.PROPN) named = true
  }
  put('a name before the verb', named)
  // "Jean worked in the library": which Jean, only the speaker knows.
  if (given && !named) put('does not say which', 1)
}

/** "Liana wallet" is a thing that is called so, "Jean's sister" and "General Kelly" are told apart by the word beside the name. */
function standsByItself(view: View, k: number): boolean {
  return view.form(k + 1) !== "'s" && ![k - 1, k + 1].some((at) => NOUNS.has(view.tag(at)))
}

const NOUNS: ReadonlySet<number> = new Set([UPOS_ROW.NOUN, UPOS_ROW.PROPN])

/** Between two verbs of a sentence one of these stands, or the two were said in two breaths. */
const LINKING: ReadonlySet<number> = new Set([UPOS_ROW.CCONJ, UPOS_ROW.SCONJ])
const LINKING_MARKS = new Set([',', ':', ';'])

/** "One", "a few weeks" and ordinals count nothing that could be checked. */
function isCounted({ type, value, modifier }: Quantity): boolean {
  if (type === 'money' || type === 'percent' || type === 'measure') return true
  if (value === null) return type === 'number' && modifier !== null
  return (type === 'number' || type === 'duration') && value !== 1
}
