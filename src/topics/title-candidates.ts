import { PRONOUNS } from '../lexicon/pronouns.ts'
import { STOP_WORDS } from '../lexicon/stop-words.ts'
import { VAGUE_NOUNS } from '../lexicon/vague-nouns.ts'
import { type Document, tokenForm, tokenSurface } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { nounPhrases, type Phrase } from './phrases.ts'
import { stem } from './stems.ts'
import { titleCase } from './title-case.ts'

/** How a title was made; each kind has a weight of its own. */
export const TITLE_KINDS = ['phrase', 'joined', 'gerund', 'clause', 'question', 'pair'] as const
export type TitleKind = (typeof TITLE_KINDS)[number]

/** Something that a segment could be called. */
export interface TitleCandidate {
  readonly text: string
  readonly kind: TitleKind
  readonly words: number
  /** Stems of its content words, in order. */
  readonly stems: readonly string[]
  readonly sentence: number
}

/** Prepositions that join two noun phrases into one that reads as a heading: "sale of chips", "limits on exports". */
const JOINS = new Set(
  'of in for on to from with between against without under over into behind about across'.split(' '),
)

/** Verb forms that tell little in a heading: "DeepSeek is", "the company has". */
const DULL_VERBS = new Set(
  `be is are was were been being have has had do does did get got gets getting go goes went going come came say said
  says saying think thought thinking know knew mean meant want wanted let need seem see saw look looking talking talk
  trying try start started starting keep kept call called calling doing having saying making making put kind wondering
  asking guess guessing feel feeling felt hear heard`.split(/\s+/),
)

/** Longest candidate in words. */
const MOST_WORDS = 8

/** Everything that sentence `row` offers as a title. Linear in the sentence. */
export function titleCandidates(doc: Document, row: number): TitleCandidate[] {
  const out: TitleCandidate[] = []
  const phrases = nounPhrases(doc, row)
  const add = (kind: TitleKind, words: readonly string[]): void => {
    const made = candidate(kind, words, row)
    if (made !== null) out.push(made)
  }
  for (const [at, phrase] of phrases.entries()) {
    const own = wordsOf(doc, phrase)
    add('phrase', own)
    const next = joinedTo(doc, phrase, phrases[at + 1])
    const far = next === null ? null : joinedTo(doc, next, phrases[at + 2])
    const determiner = definite(doc, phrase.first) ? ['The'] : []
    if (next !== null) add('joined', [...determiner, ...own, ...between(doc, phrase, next), ...wordsOf(doc, next)])
    if (next !== null && far !== null) {
      add('joined', [
        ...determiner,
        ...own,
        ...between(doc, phrase, next),
        ...wordsOf(doc, next),
        ...between(doc, next, far),
        ...wordsOf(doc, far),
      ])
    }
    const gerund = gerundBefore(doc, phrase)
    if (gerund !== null) {
      add('gerund', [...gerund, ...own])
      if (next !== null) add('gerund', [...gerund, ...own, ...between(doc, phrase, next), ...wordsOf(doc, next)])
    }
    const clause = clauseFrom(doc, phrase, phrases[at + 1])
    if (clause !== null) add('clause', clause)
  }
  const question = questionOf(doc, row)
  if (question !== null) add('question', question)
  return out
}

/** A candidate of given words, or null where it is too long or has no content. */
export function candidate(kind: TitleKind, words: readonly string[], sentence: number): TitleCandidate | null {
  if (words.length > MOST_WORDS || words.length === 0) return null
  const stems = words.map((word) => word.toLowerCase()).filter((word) => !STOP_WORDS.has(word) && /\p{L}/u.test(word))
  const mark = kind === 'question' ? '?' : ''
  if (stems.length === 0 || new Set(stems.map(stem)).size < stems.length) return null
  return { text: titleCase(words) + mark, kind, words: words.length, stems: stems.map(stem), sentence }
}

/** The words of a phrase as a reader would write them; "n't" and "'s" glued to the word before. */
export function wordsOf(doc: Document, { first, end }: Phrase): string[] {
  const words: string[] = []
  for (let i = first; i < end; i++) {
    const text = tokenSurface(doc, i)
    if (i > first && doc.tokens.start[i] === doc.tokens.end[i - 1] && words.length > 0) words[words.length - 1] += text
    else words.push(text)
  }
  return words
}

/** The next phrase where only a joining preposition, and perhaps an article, stands between the two; else null. */
function joinedTo(doc: Document, phrase: Phrase, next: Phrase | undefined): Phrase | null {
  if (next === undefined) return null
  const gap = next.first - phrase.end
  if (gap < 1 || gap > 2 || !JOINS.has(tokenForm(doc, phrase.end))) return null
  if (doc.tokens.tag[phrase.end] === UPOS_ROW.VERB) return null
  if (gap === 2 && !isArticle(doc, phrase.end + 1)) return null
  for (let i = phrase.end; i < next.first; i++) if (doc.tokens.fluency[i] !== 0) return null
  return next
}

function between(doc: Document, phrase: Phrase, next: Phrase): string[] {
  return wordsOf(doc, { first: phrase.end, end: next.first }).map((word) => word.toLowerCase())
}

function isArticle(doc: Document, i: number): boolean {
  const form = tokenForm(doc, i)
  return form === 'the' || form === 'a' || form === 'an'
}

function definite(doc: Document, first: number): boolean {
  return first > 0 && tokenForm(doc, first - 1) === 'the'
}

/** "training" before "the model": an -ing form that governs the phrase, with an article between at most. */
function gerundBefore(doc: Document, { first }: Phrase): string[] | null {
  const article = isArticle(doc, first - 1)
  const at = article ? first - 2 : first - 1
  const form = tokenForm(doc, at)
  if (doc.tokens.tag[at] !== UPOS_ROW.VERB || !form.endsWith('ing') || form.length < 6 || DULL_VERBS.has(form))
    return null
  if (doc.tokens.fluency[at] !== 0) return null
  return article ? [form, tokenForm(doc, first - 1)] : [form]
}

/** "How DeepSeek trained the model": subject phrase, one finite past verb, object phrase. */
function clauseFrom(doc: Document, phrase: Phrase, next: Phrase | undefined): string[] | null {
  if (next === undefined) return null
  const { tokens } = doc
  const verb = phrase.end
  const form = tokenForm(doc, verb)
  const gap = next.first - verb
  if (tokens.tag[verb] !== UPOS_ROW.VERB || tokens.fluency[verb] !== 0 || DULL_VERBS.has(form)) return null
  if (gap < 1 || gap > 2 || (gap === 2 && !isArticle(doc, verb + 1))) return null
  const xpos = tokens.xposTags[tokens.xpos[verb]!]
  if (xpos !== 'VBD' && xpos !== 'VBZ') return null
  if (tokens.tag[phrase.first - 1] === UPOS_ROW.ADP) return null
  const subject = wordsOf(doc, phrase)
  const determiner = definite(doc, phrase.first) ? ['the'] : []
  const isName = tokens.tag[phrase.first] === UPOS_ROW.PROPN
  if (!isName && determiner.length === 0 && !form.endsWith('ed') && !subject.at(-1)?.endsWith('s')) return null
  return ['How', ...determiner, ...subject, ...wordsOf(doc, { first: verb, end: next.first }), ...wordsOf(doc, next)]
}

const ASKING = new Set(['what', 'why', 'how', 'who', 'when', 'where', 'which'])

/** A whole question about something named: opens with a question word, ends with its mark, has no pronoun in it. */
function questionOf(doc: Document, row: number): string[] | null {
  const sentence = doc.sentences[row]
  if (sentence === undefined) return null
  const { firstToken, endToken } = sentence
  const asks = tokenForm(doc, endToken - 1) === '?' || doc.restoration?.mark[endToken - 1] === 3
  if (!asks) return null
  let first = firstToken
  while (first < endToken && /^(so|and|but|okay|ok|well|now|then|right|,)$/.test(tokenForm(doc, first))) first++
  const end = tokenForm(doc, endToken - 1) === '?' ? endToken - 1 : endToken
  if (!ASKING.has(tokenForm(doc, first)) || end - first < 3 || end - first > MOST_WORDS) return null
  for (let i = first; i < end; i++) {
    const form = tokenForm(doc, i)
    if (doc.tokens.fluency[i] !== 0 || PRONOUNS.has(form) || /^[\p{P}]+$/u.test(form)) return null
  }
  const words = wordsOf(doc, { first, end })
  const last = words.at(-1)?.toLowerCase() ?? ''
  return VAGUE_NOUNS.has(last) || (STOP_WORDS.has(last) && last !== 'work') ? null : words
}
