import { DULL_VERBS } from '../lexicon/dull-verbs.ts'
import { CAPITAL_START } from '../lexicon/letters.ts'
import { DEEDS, FATES } from '../lexicon/nominalizations.ts'
import { type Document, tokenForm, tokenLemma, tokenSurface, tokenXpos } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'
import type { IsCompound } from './compounds.ts'
import { gerund } from './gerunds.ts'
import type { Phrase } from './phrases.ts'
import { isArticle, isDefinite } from './title-words.ts'

/** A verb that a title can be made of. */
export interface Verb {
  /** Its token. */
  readonly at: number
  /** "Training", with the article that follows the verb. */
  readonly gerund: readonly string[]
  /** "Restrictions on", where the verb's deed has a noun of its own. */
  readonly deed: readonly string[] | null
  readonly article: readonly string[]
}

/** The verb that governs the phrase at `first`, "trained the model", with an article between at most; else null. */
export function verbBefore(doc: Document, { first, end }: Phrase, isCompound: IsCompound): Verb | null {
  const { tokens } = doc
  const hasArticle = isArticle(doc, first - 1)
  // "Writing a PHP articles" was misheard, and a heading is about payments, whichever the talk spoke of.
  const isMass = tokenForm(doc, end - 1) === 'source' && tokenForm(doc, end - 2) === 'open'
  const article = hasArticle && !isMass && tokenXpos(doc, end - 1) !== 'NNS' ? [tokenForm(doc, first - 1)] : []
  const at = first - (hasArticle ? 2 : 1)
  const lemma = tokenLemma(doc, at)
  if (at < 0 || tokens.tag[at] !== UPOS_ROW.VERB || tokens.fluency[at] !== 0) return null
  if (DULL_VERBS.has(lemma) || LIGHT.has(tokenForm(doc, at)) || !/^[a-z]{3,}$/.test(lemma) || isDenied(doc, at))
    return null
  // "Renamed to react cache", "we had JavaScript modules": such a verb has no object, and a name is none.
  if (WITHOUT_OBJECT.has(lemma) || (isInName(doc, at) && /\p{L}/u.test(tokenForm(doc, at - 1)))) return null
  // "A colourful yacht" has a misread adjective.
  if (/(?:ful|ous)$/.test(lemma)) return null
  const form = tokenForm(doc, at)
  const before = tokens.tag[at - 1]
  const isIng = form.endsWith('ing')
  if (isNaming(doc, at) || isTold(doc, at, end)) return null
  // "Lead poisoning is", "press releases will": the words are the subject of what follows.
  const isSubject = !hasArticle && !isIng && FINITE.test(tokenXpos(doc, end)) && tokenXpos(doc, at - 1) !== 'TO'
  if (isSubject) return null
  // "React hooks are …", "using react hooks", "a court appearance": it is part of what the phrase is called.
  const isBare = /^VBP?$/.test(tokenXpos(doc, at)) && !hasArticle
  if (isBare && (!takesBareVerb(doc, at - 1) || isInName(doc, at) || isCompound(at))) return null
  // A participle after "be" is a passive, and one after a preposition or an article stands for an adjective.
  if (!isIng && (before === UPOS_ROW.ADP || before === UPOS_ROW.DET || before === UPOS_ROW.ADJ)) return null
  // "But weighted blankets for adults": who did it would have been named.
  const isUnsaid = before === undefined || before === UPOS_ROW.CCONJ || before === UPOS_ROW.PUNCT
  if (!hasArticle && isUnsaid && tokenXpos(doc, at) === 'VBD' && form.endsWith('ed')) return null
  if (tokenXpos(doc, at) === 'VBN' && !PERFECT.has(tokenForm(doc, at - 1))) return null
  const noun = DEEDS.get(lemma)
  // "Support for" is a state, "The Discovery of" tells what has happened.
  // "A demanding trade" demands no trade.
  const isQuality = isIng && !hasArticle && (before === UPOS_ROW.DET || before === UPOS_ROW.ADJ)
  const isNoDeed = noun === undefined || isQuality || (noun.startsWith('The ') && !isDone(doc, at))
  const deed = isNoDeed ? null : noun.split(' ')
  return { at, gerund: [isIng ? form : gerund(lemma), ...article], deed, article }
}

const FINITE = /^(?:MD|VBZ)$/

/** Verbs that are done to nothing: a noun right behind one makes one name with it, or says when and how much. */
const WITHOUT_OBJECT = new Set(
  'react respond reply arrive occur emerge belong consist collaborate participate compete interact differ'.split(' '),
)

/** "A test called the Long Walk": the participle gives the name of what stands before it. */
export function isNaming(doc: Document, verb: number): boolean {
  return /^(?:called|named|titled|dubbed)$/.test(tokenForm(doc, verb)) && !isSubjectPronoun(doc, verb - 1)
}

function isSubjectPronoun(doc: Document, i: number): boolean {
  return /^(?:i|you|he|she|we|they|who)$/.test(tokenForm(doc, i))
}

/** Verbs whose object does or is what follows: "allow users to log in", "tell a node a bunch of addresses". */
const CATENATIVE = new Set('allow tell ask enable force let cause require expect encourage remind order'.split(' '))

/** True where what stands behind a verb is told or allowed to do something, which a heading would leave out. */
function isTold(doc: Document, verb: number, end: number): boolean {
  return CATENATIVE.has(tokenLemma(doc, verb)) && /^(?:TO|VB)$/.test(tokenXpos(doc, end))
}

const BEFORE_BARE: ReadonlySet<number> = new Set([
  UPOS_ROW.PRON,
  UPOS_ROW.AUX,
  UPOS_ROW.PART,
  UPOS_ROW.ADV,
  UPOS_ROW.CCONJ,
])
const CAUSING = new Set(['help', 'let', 'make', 'go'])

/** True where a verb without an ending may stand behind token `i`: "to", "we", "stores", "can", "help". */
function takesBareVerb(doc: Document, i: number): boolean {
  const tag = doc.tokens.tag[i] ?? UPOS_ROW.PUNCT
  // "Your react application" has an owner and no subject.
  if (BEFORE_BARE.has(tag)) return tokenXpos(doc, i) !== 'PRP$'
  if (tag === UPOS_ROW.VERB) return CAUSING.has(tokenLemma(doc, i))
  return /^NNP?S$/.test(tokenXpos(doc, i))
}

/** "The Rise of" where the phrase is the subject of a verb such as "rose" that has no object; else null. */
export function fateOf(doc: Document, { first, end }: Phrase): string[] | null {
  const { tokens } = doc
  if (tokens.tag[end] !== UPOS_ROW.VERB || !isDone(doc, end) || isInName(doc, end)) return null
  if (tokens.tag[first - 1] === UPOS_ROW.ADP || isDenied(doc, end + 1)) return null
  // Who grew up has not grown more.
  if (tokenXpos(doc, end + 1) === 'RP') return null
  const follows = tokens.tag[end + 1]
  if (follows === UPOS_ROW.NOUN || follows === UPOS_ROW.PROPN || follows === UPOS_ROW.DET) return null
  const words = FATES.get(tokenLemma(doc, end))
  if (words === undefined) return null
  return [...words.split(' '), ...(isDefinite(doc, first) ? ['the'] : [])]
}

/** True for a verb of what has happened: who would like to discover a thing has made no discovery. */
function isDone(doc: Document, verb: number): boolean {
  const xpos = tokenXpos(doc, verb)
  return xpos === 'VBD' || xpos === 'VBN'
}

/** True for "Beat" of an orchestra called Afro Beat: behind its subject a verb has no capital. */
export function isInName(doc: Document, verb: number): boolean {
  return CAPITAL_START.test(tokenSurface(doc, verb))
}

/** Forms of "be" and "have" that a tagger takes for verbs of their own. */
const LIGHT = new Set(['being', 'having', 'doing', 'going', 'getting'])
/** Forms of "have" before a participle, lower case. */
export const PERFECT = new Set(['have', 'has', 'had', "'ve", "'d"])
/** Words that deny the verb behind them, lower case. */
export const DENIALS = new Set(["n't", 'not', 'never', 'no', 'n’t', 'cannot'])
/** Who refuses to do a thing has not done it. */
const REFUSALS = new Set(['refuse', 'prevent', 'stop', 'avoid', 'forbid', 'decline', 'fail'])

/** True where one of the three words before a verb denies it or refuses what it does. */
export function isDenied(doc: Document, verb: number): boolean {
  for (let i = Math.max(0, verb - 3); i < verb; i++)
    if (DENIALS.has(tokenForm(doc, i)) || REFUSALS.has(tokenLemma(doc, i))) return true
  return false
}
