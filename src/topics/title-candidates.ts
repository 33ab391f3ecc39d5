import { JUDGING_ADJECTIVES } from '../lexicon/judging-adjectives.ts'
import { stem } from '../lexicon/stems.ts'
import { type Document, type Sentence, tokenForm, tokenXpos } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { articleBefore } from '../prose/articles.ts'
import { compoundsOf, type IsCompound, type IsVerb, verbsOf } from './compounds.ts'
import { endsIdiom, type Phrase, type PhrasesOf, phraseReader } from './phrases.ts'
import { titleCase } from './title-case.ts'
import { clauseFrom, questionOf } from './title-clauses.ts'
import { type ContentStems, contentStems, isHeading, SPOKEN_SIGNS } from './title-forms.ts'
import { DENIALS, fateOf, verbBefore } from './title-verbs.ts'
import { isArticle, isDefinite, isFluent, wordsOf } from './title-words.ts'
import { isCounted, isHyphen, isName, wholePhrase } from './whole-phrases.ts'

/** How a title was made; each kind has a weight of its own. */
export const TITLE_KINDS = ['phrase', 'joined', 'both', 'gerund', 'deed', 'clause', 'question', 'pair'] as const
/** One of `TITLE_KINDS`. */
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
  [
    'relation',
    'terms',
    'addition',
    'respect',
    'regard',
    'order',
    'front',
    'charge',
    'favor',
    'favour',
    'spite',
    'line',
    'lieu',
    'midst',
  ]
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
  isVerb: IsVerb = verbsOf(doc),
): TitleCandidate[] {
  const out: TitleCandidate[] = []
  const sentence = doc.sentences[row]
  if (sentence === undefined) return out
  const phrases = phrasesOf(row)
    .filter((phrase) => !isOwner(doc, phrase) && !DENIALS.has(tokenForm(doc, phrase.first - 1)))
    .filter(({ first, end }) => !isOpened(doc, first) && tokenForm(doc, end) !== '$' && !endsIdiom(doc, end))
    // "How to structure teams": behind "to" the first word is the verb, whatever its tag.
    .filter(({ first }) => first === sentence.firstToken || tokenXpos(doc, first - 1) !== 'TO')
    .filter(({ first }) => !CUT_PREPOSITIONS.has(`${tokenForm(doc, first - 1)} ${tokenForm(doc, first)}`))
    .flatMap((phrase) => wholePhrase(doc, row, withoutJudgement(doc, phrase)) ?? [])
    .filter((phrase) => !isCounted(doc, phrase))
  let head = ''
  const add = (kind: TitleKind, words: readonly string[], span: Phrase | null): void => {
    // "Tools for note-taking", "excellence-seeking perfectionists": cut at a hyphen they name something else.
    if (span !== null && (isHyphen(doc, span.first - 1) || isHyphen(doc, span.end))) return
    if (span !== null && goesOn(doc, sentence, span)) return
    const made = candidate(kind, words, row, head, span, stems)
    if (made !== null) out.push(indefinite ? { ...made, indefinite } : made)
  }
  let indefinite = false
  for (const [at, phrase] of phrases.entries()) {
    indefinite = isIndefinite(doc, phrase.first)
    head = stem(tokenForm(doc, phrase.end - (doc.tokens.tag[phrase.end - 1] === UPOS_ROW.NUM ? 2 : 1)))
    const owning = owner(doc, sentence, phrase.first)
    const own = [...owning, ...wordsOf(doc, phrase)]
    const first = owning.length === 0 ? phrase.first : phrase.first - owning.length - 1
    const shorter = { words: own, end: phrase.end }
    const longer = chainFrom(doc, phrases, at).map((last) => ({
      words: [...own, ...tailOf(doc, phrases, at, last)],
      end: phrases[last]!.end,
    }))
    const determiner = isDefinite(doc, phrase.first) ? ['The'] : []
    // "Configure" was read as a noun once.
    if (phrase.end - phrase.first > 1 || owning.length > 0 || !isVerb(phrase.first))
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
  said: readonly string[],
  sentence: number,
  head: string,
  span: Phrase | null,
  stemOf: ContentStems = contentStems(),
): TitleCandidate | null {
  const words = said.map((word, at) => articleBefore(word, said[at + 1] ?? ''))
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
  if (next.first !== phrase.end + 1 || tokenForm(doc, phrase.end) !== 'and') return false
  // "To make accounts and post race, racist memes": a comma behind the second goes on with what it is part of.
  if (tokenForm(doc, next.end) === ',' && doc.tokens.tag[next.end + 1] === UPOS_ROW.ADJ) return false
  return !opensSubject(doc, phrase, next) && isFluent(doc, phrase.end, next.first)
}

/** "We told the press and Ann was cross": behind an object the second is the subject of what follows. */
function opensSubject(doc: Document, phrase: Phrase, next: Phrase): boolean {
  let after = next.end
  while (doc.tokens.tag[after] === UPOS_ROW.ADV) after++
  if (!/^(?:MD|VB[DPZ])$/.test(tokenXpos(doc, after))) return false
  let before = phrase.first - 1
  while (before >= 0 && /^(?:DT|PRP\$|JJ)$/.test(tokenXpos(doc, before))) before--
  return /^(?:VB|IN$)/.test(tokenXpos(doc, before)) && tokenForm(doc, before) !== 'that'
}

/** What a noun phrase cannot be followed by: who or what is done to, and whose. */
const OBJECTS = /^(?:the|an?|me|him|us|them|my|your|his|its|our|their|these|those)$/

/**
 * True where the words behind a phrase show that it was read wrongly or ends too early: "put the kettle [on]",
 * "how Sunda stores [its maps]", "the edition [three]", "Poe [& Sons]".
 */
function goesOn(doc: Document, { firstToken, endToken }: Sentence, { first, end }: Phrase): boolean {
  const isAnd = (i: number): boolean => i > firstToken && i < endToken && tokenForm(doc, i) === '&'
  const isNamed = isName(doc, first) && isName(doc, end - 1)
  if ((isAnd(end) && isName(doc, end - 1)) || (isAnd(first - 1) && isNamed)) return true
  if (end >= endToken) return false
  const xpos = tokenXpos(doc, end)
  return xpos === 'RP' || xpos === 'CD' || OBJECTS.test(tokenForm(doc, end))
}

/** A phrase less the adjectives at its front that only judge. */
function withoutJudgement(doc: Document, { first, end }: Phrase): Phrase {
  let at = first
  while (at < end - 1 && JUDGING_ADJECTIVES.has(tokenForm(doc, at))) at++
  return { first: at, end }
}

/** True for "Snow" in "read Snow's theory": what is read is the theory. */
function isOwner(doc: Document, { end }: Phrase): boolean {
  if (!isPossessive(doc, end)) return false
  const next = doc.tokens.tag[end + 1]
  return next === UPOS_ROW.NOUN || next === UPOS_ROW.PROPN || next === UPOS_ROW.ADJ
}

/** True for "'s", and for the lone mark of "the makers' tools" and "Lakin' Donuts". */
function isPossessive(doc: Document, i: number): boolean {
  return /^['’]s?$/.test(tokenForm(doc, i)) && tokenXpos(doc, i) === 'POS'
}

/** "NVIDIA's" before "chips", "Ann Poe's" before "maps": the name that owns the phrase; else nothing. */
function owner(doc: Document, sentence: Sentence, first: number): string[] {
  const { tokens } = doc
  if (first < 2 || !isPossessive(doc, first - 1) || tokens.tag[first - 2] !== UPOS_ROW.PROPN) return []
  let from = first - 2
  while (from > sentence.firstToken && isName(doc, from) && isName(doc, from - 1)) from--
  const names = wordsOf(doc, { first: from, end: first - 1 })
  return [...names.slice(0, -1), `${names.at(-1)}${tokenForm(doc, first - 1)}`]
}

function isIndefinite(doc: Document, first: number): boolean {
  const form = tokenForm(doc, first - 1)
  return form === 'a' || form === 'an' || form === 'another'
}
