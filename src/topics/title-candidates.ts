import { DULL_VERBS } from '../lexicon/dull-verbs.ts'
import { JUDGING_ADJECTIVES } from '../lexicon/judging-adjectives.ts'
import { CAPITAL_START } from '../lexicon/letters.ts'
import { DEEDS, FATES } from '../lexicon/nominalizations.ts'
import { PRONOUNS } from '../lexicon/pronouns.ts'
import { stem } from '../lexicon/stems.ts'
import { STOP_WORDS } from '../lexicon/stop-words.ts'
import { VAGUE_NOUNS } from '../lexicon/vague-nouns.ts'
import { type Document, isQuestion, tokenForm, tokenLemma, tokenSurface } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { compoundsOf, type IsCompound } from './compounds.ts'
import { gerund } from './gerunds.ts'
import { type Phrase, type PhrasesOf, phraseReader } from './phrases.ts'
import { titleCase } from './title-case.ts'
import { type ContentStems, contentStems, isHeading, SPOKEN_SIGNS } from './title-forms.ts'
import { isHyphen, wholePhrase } from './whole-phrases.ts'

/** How a title was made; each kind has a weight of its own. */
export const TITLE_KINDS = ['phrase', 'joined', 'both', 'gerund', 'deed', 'clause', 'question', 'pair'] as const
export type TitleKind = (typeof TITLE_KINDS)[number]

/** Something that a segment could be called. */
export interface TitleCandidate {
  readonly text: string
  /** The same words as they stand in running text: "the sale of advanced chips". */
  readonly plain: string
  readonly kind: TitleKind
  readonly words: number
  /** Stems of its content words, in order. */
  readonly stems: readonly string[]
  readonly sentence: number
  /** True where the talk says "a" before it: an example more often than a subject. */
  readonly indefinite: boolean
  /** Stem of the noun that it hangs on: "chip" in "Advanced Chips in China" and in "Selling Chips to China". */
  readonly head: string
  /** Its tokens in the sentence, with what it leaves out between them; null where it comes from more than one place. */
  readonly span: Phrase | null
}

/** Prepositions that mostly belong to a verb that is gone: "doors from the pump". */
export const LOOSE = / (?:from|into|to|over|under|across) /

/** Prepositions that join two noun phrases into one that reads as a heading: "sale of chips", "limits on exports". */
const JOINS = new Set('of in for on to from with against without under over into behind about across'.split(' '))

/**
 * First words of prepositions that end in another ("in relation to", "on behalf of"): cut short they name nothing. From
 * R. Quirk et al., "A Comprehensive Grammar of the English Language", 1985, 9.11 to 9.13.
 */
const CUT_PREPOSITIONS = new Set(
  ['relation', 'terms', 'addition', 'respect', 'regard', 'order', 'front', 'charge', 'favor', 'favour', 'spite', 'line']
    .map((noun) => `in ${noun}`)
    .concat('with respect', 'with regard', 'with help', 'on behalf', 'on top', 'on account'),
)

/** Longest candidate in words. */
const MOST_WORDS = 8

/** Everything that sentence `row` offers as a title. Linear in the sentence. */
export function titleCandidates(
  doc: Document,
  row: number,
  phrasesOf: PhrasesOf = phraseReader(doc),
  stems: ContentStems = contentStems(),
  isCompound: IsCompound = compoundsOf(doc),
): TitleCandidate[] {
  const out: TitleCandidate[] = []
  const phrases = phrasesOf(row)
    .filter((phrase) => !isOwner(doc, phrase) && !DENIALS.has(tokenForm(doc, phrase.first - 1)))
    .filter(({ first, end }) => !isOpened(doc, first) && tokenForm(doc, end) !== '$')
    .flatMap((phrase) => wholePhrase(doc, row, withoutJudgement(doc, phrase)) ?? [])
  let head = ''
  const add = (kind: TitleKind, words: readonly string[], span: Phrase | null): void => {
    // "Tools for note-taking", "excellence-seeking perfectionists": cut at a hyphen they name something else.
    if (span !== null && (isHyphen(doc, span.first - 1) || isHyphen(doc, span.end))) return
    const made = candidate(kind, words, row, head, span, stems)
    if (made !== null) out.push(indefinite ? { ...made, indefinite } : made)
  }
  let indefinite = false
  for (const [at, phrase] of phrases.entries()) {
    indefinite = isIndefinite(doc, phrase.first)
    head = stem(tokenForm(doc, phrase.end - (doc.tokens.tag[phrase.end - 1] === UPOS_ROW.NUM ? 2 : 1)))
    const owning = owner(doc, phrase.first)
    const own = [...owning, ...wordsOf(doc, phrase)]
    const first = phrase.first - 2 * owning.length
    const shorter = { words: own, end: phrase.end }
    const longer = chainFrom(doc, phrases, at).map((last) => ({
      words: [...own, ...tailOf(doc, phrases, at, last)],
      end: phrases[last]!.end,
    }))
    const determiner = isDefinite(doc, phrase.first) ? ['The'] : []
    add('phrase', own, { first, end: phrase.end })
    for (const { words, end } of longer) add('joined', [...determiner, ...words], { first, end })
    const other = phrases[at + 1]
    if (other !== undefined && isCoordinated(doc, phrase, other)) {
      add('both', [...own, 'and', ...wordsOf(doc, other)], { first, end: other.end })
    }
    const verb = verbBefore(doc, phrase, isCompound)
    if (verb !== null) {
      for (const { words, end } of [shorter, ...longer]) {
        const span = { first: verb.at, end }
        add('gerund', [...verb.gerund, ...words], span)
        if (verb.deed !== null) add('deed', [...verb.deed, ...verb.article, ...words], span)
      }
    }
    const fate = fateOf(doc, phrase)
    if (fate !== null) add('deed', [...fate, ...own], { first, end: phrase.end + 1 })
    const clause = clauseFrom(doc, phrase, other)
    if (clause !== null && other !== undefined) {
      add('clause', clause, { first: phrase.first, end: other.end })
      for (const last of chainFrom(doc, phrases, at + 1)) {
        const span = { first: phrase.first, end: phrases[last]!.end }
        add('clause', [...clause, ...tailOf(doc, phrases, at + 1, last)], span)
      }
    }
  }
  indefinite = false
  const question = questionOf(doc, row)
  if (question !== null) add('question', question, null)
  return out
}

/** A candidate of given words, or null where it is too long or has no content. `head` is the stem of its head noun. */
export function candidate(
  kind: TitleKind,
  words: readonly string[],
  sentence: number,
  head: string,
  span: Phrase | null,
  stemOf: ContentStems = contentStems(),
): TitleCandidate | null {
  if (words.length > MOST_WORDS || words.length === 0 || !isHeading(words)) return null
  const stems: string[] = []
  for (const word of words) {
    const one = stemOf(word)
    if (one === null) continue
    if (stems.includes(one) || SPOKEN_SIGNS.has(one)) return null
    stems.push(one)
  }
  const mark = kind === 'question' ? '?' : ''
  if (stems.length === 0) return null
  return {
    text: titleCase(words) + mark,
    plain: words.join(' ').replace(/^(?:The|the) /, '') + mark,
    kind,
    words: words.length,
    stems,
    sentence,
    indefinite: false,
    head,
    span,
  }
}

/** "We might open source Cheddar": "source" belongs to the verb. */
function isOpened(doc: Document, first: number): boolean {
  if (tokenForm(doc, first) !== 'source' || tokenForm(doc, first - 1) !== 'open') return false
  return doc.tokens.tag[first + 1] === UPOS_ROW.PROPN
}

/** The words of a phrase as a reader would write them; "n't" and "'s" glued to the word before. */
function wordsOf(doc: Document, { first, end }: Phrase): string[] {
  const words: string[] = []
  for (let i = first; i < end; i++) {
    const text = tokenSurface(doc, i)
    if (i > first && doc.tokens.start[i] === doc.tokens.end[i - 1] && words.length > 0) words[words.length - 1] += text
    else words.push(text)
  }
  return words
}

/** Ends (rows of `phrases`) of the one or two longer phrases that joining prepositions make from phrase `at` on. */
function chainFrom(doc: Document, phrases: readonly Phrase[], at: number): number[] {
  const ends: number[] = []
  for (let next = at + 1; next <= at + 2 && isJoined(doc, phrases[next - 1], phrases[next]); next++) ends.push(next)
  return ends
}

/** The words from the end of phrase `at` to the end of phrase `end`. */
function tailOf(doc: Document, phrases: readonly Phrase[], at: number, end: number): string[] {
  const words: string[] = []
  for (let next = at + 1; next <= end; next++) {
    const gap = { first: phrases[next - 1]!.end, end: phrases[next]!.first }
    words.push(...wordsOf(doc, gap).map((word) => word.toLowerCase()), ...wordsOf(doc, phrases[next]!))
  }
  return words
}

/** True where only a joining preposition, and perhaps an article, stands between the two. */
function isJoined(doc: Document, phrase: Phrase | undefined, next: Phrase | undefined): boolean {
  if (phrase === undefined || next === undefined) return false
  const gap = next.first - phrase.end
  if (gap < 1 || gap > 2 || !JOINS.has(tokenForm(doc, phrase.end))) return false
  if (CUT_PREPOSITIONS.has(`${tokenForm(doc, phrase.end)} ${tokenForm(doc, next.first)}`)) return false
  // "the wallet to sign" is no place that something goes to.
  const isTo = tokenForm(doc, phrase.end) === 'to' && gap === 1 && doc.tokens.tag[next.first] !== UPOS_ROW.PROPN
  if (isTo || doc.tokens.tag[phrase.end] === UPOS_ROW.VERB || (gap === 2 && !isArticle(doc, phrase.end + 1)))
    return false
  return isFluent(doc, phrase.end, next.first)
}

function isCoordinated(doc: Document, phrase: Phrase, next: Phrase): boolean {
  // "To make accounts and post race, racist memes": a comma behind the second goes on with what it is part of.
  const goesOn = tokenForm(doc, next.end) === ',' && doc.tokens.tag[next.end + 1] === UPOS_ROW.ADJ
  const isNext = next.first === phrase.end + 1 && tokenForm(doc, phrase.end) === 'and'
  return isNext && !goesOn && isFluent(doc, phrase.end, next.first)
}

function isFluent(doc: Document, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (doc.tokens.fluency[i] !== 0) return false
  return true
}

/** A phrase less the adjectives at its front that only judge. */
function withoutJudgement(doc: Document, { first, end }: Phrase): Phrase {
  let at = first
  while (at < end - 1 && JUDGING_ADJECTIVES.has(tokenForm(doc, at))) at++
  return { first: at, end }
}

/** True for "Snow" in "read Snow's theory": what is read is the theory. */
function isOwner(doc: Document, { end }: Phrase): boolean {
  const form = tokenForm(doc, end)
  if (form !== "'s" && form !== '’s') return false
  const next = doc.tokens.tag[end + 1]
  return next === UPOS_ROW.NOUN || next === UPOS_ROW.PROPN || next === UPOS_ROW.ADJ
}

/** "NVIDIA's" before "chips": a name that owns the phrase; else nothing. */
function owner(doc: Document, first: number): string[] {
  const { tokens } = doc
  const form = tokenForm(doc, first - 1)
  if (first < 2 || (form !== "'s" && form !== '’s') || tokens.tag[first - 2] !== UPOS_ROW.PROPN) return []
  return [tokenSurface(doc, first - 2) + form]
}

const isArticle = (doc: Document, i: number): boolean => /^(?:the|an?)$/.test(tokenForm(doc, i))

function isIndefinite(doc: Document, first: number): boolean {
  const form = tokenForm(doc, first - 1)
  return form === 'a' || form === 'an' || form === 'another'
}

function isDefinite(doc: Document, first: number): boolean {
  return first > 0 && tokenForm(doc, first - 1) === 'the'
}

interface Verb {
  /** Its token. */
  readonly at: number
  /** "Training", with the article that follows the verb. */
  readonly gerund: readonly string[]
  /** "Restrictions on", where the verb's deed has a noun of its own. */
  readonly deed: readonly string[] | null
  readonly article: readonly string[]
}

/** The verb that governs the phrase at `first`, "trained the model", with an article between at most; else null. */
function verbBefore(doc: Document, { first, end }: Phrase, isCompound: IsCompound): Verb | null {
  const { tokens } = doc
  const hasArticle = isArticle(doc, first - 1)
  // "Writing a PHP articles" was misheard, and a heading is about payments, whichever the talk spoke of.
  const article = hasArticle && xposOf(doc, end - 1) !== 'NNS' ? [tokenForm(doc, first - 1)] : []
  const at = first - (hasArticle ? 2 : 1)
  const lemma = tokenLemma(doc, at)
  if (at < 0 || tokens.tag[at] !== UPOS_ROW.VERB || tokens.fluency[at] !== 0) return null
  if (DULL_VERBS.has(lemma) || LIGHT.has(tokenForm(doc, at)) || !/^[a-z]{3,}$/.test(lemma) || isDenied(doc, at))
    return null
  const form = tokenForm(doc, at)
  const before = tokens.tag[at - 1]
  const isIng = form.endsWith('ing')
  // "React hooks are …", "using react hooks", "a court appearance": it is part of what the phrase is called.
  const isBare = /^VBP?$/.test(xposOf(doc, at) ?? '') && !hasArticle
  if (isBare && (!takesBareVerb(doc, at - 1) || isInName(doc, at) || isCompound(at))) return null
  // A participle after "be" is a passive, and one after a preposition or an article stands for an adjective.
  if (!isIng && (before === UPOS_ROW.ADP || before === UPOS_ROW.DET || before === UPOS_ROW.ADJ)) return null
  if (xposOf(doc, at) === 'VBN' && !PERFECT.has(tokenForm(doc, at - 1))) return null
  const noun = DEEDS.get(lemma)
  // "Support for" is a state, "The Discovery of" tells what has happened.
  const deed = noun === undefined || (noun.startsWith('The ') && !isDone(doc, at)) ? null : noun.split(' ')
  return { at, gerund: [isIng ? form : gerund(lemma), ...article], deed, article }
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
  if (BEFORE_BARE.has(tag)) return xposOf(doc, i) !== 'PRP$'
  if (tag === UPOS_ROW.VERB) return CAUSING.has(tokenLemma(doc, i))
  return /^NNP?S$/.test(xposOf(doc, i) ?? '')
}

/** "The Rise of" where the phrase is the subject of a verb such as "rose" that has no object; else null. */
function fateOf(doc: Document, { first, end }: Phrase): string[] | null {
  const { tokens } = doc
  if (tokens.tag[end] !== UPOS_ROW.VERB || !isDone(doc, end) || isInName(doc, end)) return null
  if (tokens.tag[first - 1] === UPOS_ROW.ADP || isDenied(doc, end + 1)) return null
  const follows = tokens.tag[end + 1]
  if (follows === UPOS_ROW.NOUN || follows === UPOS_ROW.PROPN || follows === UPOS_ROW.DET) return null
  const words = FATES.get(tokenLemma(doc, end))
  if (words === undefined) return null
  return [...words.split(' '), ...(isDefinite(doc, first) ? ['the'] : [])]
}

/** True for a verb of what has happened: who would like to discover a thing has made no discovery. */
function isDone(doc: Document, verb: number): boolean {
  const xpos = xposOf(doc, verb)
  return xpos === 'VBD' || xpos === 'VBN'
}

/** True for "Beat" of an orchestra called Afro Beat: behind its subject a verb has no capital. */
function isInName(doc: Document, verb: number): boolean {
  return CAPITAL_START.test(tokenSurface(doc, verb))
}

function xposOf({ tokens }: Document, i: number): string | undefined {
  return tokens.xposTags[tokens.xpos[i] ?? -1]
}

/** Forms of "be" and "have" that a tagger takes for verbs of their own. */
const LIGHT = new Set(['being', 'having', 'doing', 'going', 'getting'])
const PERFECT = new Set(['have', 'has', 'had', "'ve", "'d"])
const DENIALS = new Set(["n't", 'not', 'never', 'no', 'n’t', 'cannot'])
/** Who refuses to do a thing has not done it. */
const REFUSALS = new Set(['refuse', 'prevent', 'stop', 'avoid', 'forbid', 'decline', 'fail'])

function isDenied(doc: Document, verb: number): boolean {
  for (let i = Math.max(0, verb - 3); i < verb; i++)
    if (DENIALS.has(tokenForm(doc, i)) || REFUSALS.has(tokenLemma(doc, i))) return true
  return false
}

/** Own by the subject of the clause itself: "How DeepSeek Trained Its Model". */
const OWN = new Set(['its', 'their'])

/** "How DeepSeek trained the model": subject phrase, one finite past verb, object phrase. */
function clauseFrom(doc: Document, phrase: Phrase, next: Phrase | undefined): string[] | null {
  if (next === undefined) return null
  const { tokens } = doc
  let verb = phrase.end
  // "has actually blocked": what stands before the verb says nothing of its own.
  while (verb < next.first && (tokens.tag[verb] === UPOS_ROW.ADV || PERFECT.has(tokenForm(doc, verb)))) verb++
  const isPerfect = verb > phrase.end && PERFECT.has(tokenForm(doc, verb - 1))
  const form = tokenForm(doc, verb)
  const gap = next.first - verb
  if (tokens.tag[verb] !== UPOS_ROW.VERB || tokens.fluency[verb] !== 0 || DULL_VERBS.has(tokenLemma(doc, verb)))
    return null
  const mayGo = gap === 1 || (gap === 2 && (isArticle(doc, verb + 1) || OWN.has(tokenForm(doc, verb + 1))))
  if (!mayGo || isInName(doc, verb) || isDenied(doc, verb) || !isFluent(doc, phrase.end, next.first)) return null
  const xpos = xposOf(doc, verb)
  const isPast = xpos === 'VBD' || (xpos === 'VBN' && isPerfect && form.endsWith('ed'))
  if (!isPast && xpos !== 'VBZ') return null
  if (tokens.tag[phrase.first - 1] === UPOS_ROW.ADP) return null
  // "If Apple had created a foundation": nobody did.
  if (/^(?:if|unless|whether)$/.test(tokenForm(doc, phrase.first - (isArticle(doc, phrase.first - 1) ? 2 : 1))))
    return null
  const subject = wordsOf(doc, phrase)
  const determiner = isDefinite(doc, phrase.first) ? ['the'] : []
  const isName = tokens.tag[phrase.first] === UPOS_ROW.PROPN
  if (!isName && determiner.length === 0 && !form.endsWith('ed') && !subject.at(-1)?.endsWith('s')) return null
  return ['How', ...determiner, ...subject, ...wordsOf(doc, { first: verb, end: next.first }), ...wordsOf(doc, next)]
}

const ASKING = new Set(['what', 'why', 'how', 'who', 'when', 'where', 'which'])

/** A whole question about something named: opens with a question word, ends with its mark, has no pronoun in it. */
function questionOf(doc: Document, row: number): string[] | null {
  const sentence = doc.sentences[row]
  if (sentence === undefined || !isQuestion(doc, row)) return null
  const { firstToken, endToken } = sentence
  let first = firstToken
  while (first < endToken && /^(so|and|but|okay|ok|well|now|then|right|,)$/.test(tokenForm(doc, first))) first++
  const end = tokenForm(doc, endToken - 1) === '?' ? endToken - 1 : endToken
  if (!ASKING.has(tokenForm(doc, first)) || end - first < 3 || end - first > MOST_WORDS) return null
  let hasVerb = false
  for (let i = first; i < end; i++) {
    const form = tokenForm(doc, i)
    if (doc.tokens.tag[i] === UPOS_ROW.VERB || doc.tokens.tag[i] === UPOS_ROW.AUX) hasVerb = true
    if (doc.tokens.fluency[i] !== 0 || PRONOUNS.has(form) || DENIALS.has(form) || /^[\p{P}]+$/u.test(form)) return null
  }
  if (!hasVerb) return null
  const words = wordsOf(doc, { first, end })
  const last = words.at(-1)?.toLowerCase() ?? ''
  return VAGUE_NOUNS.has(last) || (STOP_WORDS.has(last) && last !== 'work') ? null : words
}
