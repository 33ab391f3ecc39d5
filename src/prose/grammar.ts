import { letterPattern } from '../lexicon/letters.ts'
import { REASONS } from '../lexicon/reasons.ts'
import { type Document, tokenForm, tokenXpos } from '../model/document.ts'
import { startsAsWord, straightened, type Word } from './words.ts'

/** Lower-cased form of the token that a word came from; of the word itself where it was put in. "" for no word. */
export function formOf(doc: Document, word: Word | undefined): string {
  if (word === undefined) return ''
  // A restored mark has the row of the word before it.
  if (isRestored(word.text)) return word.text
  return word.row >= 0 ? tokenForm(doc, word.row) : plainForm(word.text)
}

/** True for what may be a restored mark. */
function isRestored(text: string): boolean {
  return text.length === 1 && (text === ',' || text === '.' || text === '?')
}

/** True where something else is printed than was said: a name for a pronoun, "has" for "have". */
export function isOtherThanSaid(doc: Document, word: Word): boolean {
  const form = formOf(doc, word)
  return word.text !== form && plainForm(word.text) !== form
}

/** As the forms of tokens are written: in small letters, with straight apostrophes. */
function plainForm(text: string): string {
  return straightened(text.toLowerCase())
}

/** Penn tag of the token that a word came from, or of a mark that was restored; "" for a word put in. */
export function xposOf(doc: Document, word: Word | undefined): string {
  if (word === undefined) return ''
  if (isRestored(word.text)) return word.text === ',' ? ',' : '.'
  return word.row < 0 ? '' : tokenXpos(doc, word.row)
}

/** Penn tags of finite verbs. */
export const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD'])

/** True for a verb that can carry a clause: "went", "goes", "will". */
export function isFiniteVerb(doc: Document, word: Word | undefined): boolean {
  return FINITE.has(xposOf(doc, word))
}

/** True where token `row` is the "had" of "had lost", "had never been". */
export function isPastPerfect(doc: Document, row: number): boolean {
  const form = tokenForm(doc, row)
  if (form !== 'had' && form !== "'d") return false
  for (let i = row + 1; i < Math.min(doc.tokens.length, row + 4); i++) {
    const tag = tokenXpos(doc, i)
    if (tag !== 'RB') return tag === 'VBN'
  }
  return false
}

const MARK = letterPattern(String.raw`^[^\p{L}\p{N}$€£%&#@]+$`)
const CLITIC = letterPattern(String.raw`^(?:['’]\p{L}{1,2}|n['’]t)$`)

/** True for punctuation, restored marks included. */
export function isMark(word: Word | undefined): boolean {
  return word !== undefined && !startsAsWord(word.text) && MARK.test(word.text)
}

/** Number of words that are no marks. */
export function countWords(words: readonly Word[]): number {
  let count = 0
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (!isMark(word) && !(word.glued && CLITIC.test(word.text))) count++
  }
  return count
}

/** Pronouns that can be the subject of a clause. */
export const SUBJECT_FORMS: ReadonlySet<string> = new Set(['i', 'you', 'he', 'she', 'it', 'we', 'they'])

/** Words that open a clause which hangs on another. */
export const SUBORDINATORS: ReadonlySet<string> = new Set([
  ...REASONS,
  ...'if when although though while since as once unless whether after before until whereas wherever whenever where given instead anytime'.split(
    ' ',
  ),
])

const PHRASE_TAGS: ReadonlySet<string> = new Set(
  'DT PDT JJ JJR JJS NN NNS NNP NNPS CD PRP$ POS IN HYPH RB RBR RBS VBG VBN ADD AFX FW $'.split(' '),
)
const PHRASE_STARTS: ReadonlySet<string> = new Set('DT PDT JJ JJR JJS NN NNS NNP NNPS CD PRP$ VBG'.split(' '))

/** A word of these ends a noun phrase, whatever its tag: what follows is another clause. */
const CLAUSE_WORDS: ReadonlySet<string> = new Set(
  'that if because whether than when while since unless though although after before until'.split(' '),
)

/** Longest subject, in words, that is looked over for its verb. */
const MOST_SUBJECT = 9

/**
 * Index of the finite verb of the clause that opens at `at`, whose subject stands there; -1 where no clause opens:
 * "they quietly built", "the data protection authority there said".
 */
export function clauseVerb(doc: Document, words: readonly Word[], at: number): number {
  const first = words[at]
  const form = formOf(doc, first)
  const tag = xposOf(doc, first)
  const isPronoun =
    SUBJECT_FORMS.has(form) || tag === 'EX' || (tag === 'DT' && /^(?:this|that|these|those)$/.test(form))
  if (!isPronoun && !PHRASE_STARTS.has(tag)) return tag === 'PRP' || tag === 'WP' ? nextFinite(doc, words, at, 3) : -1
  if (isPronoun) {
    const verb = nextFinite(doc, words, at, 3)
    if (verb >= 0 || SUBJECT_FORMS.has(form) || tag === 'EX') return verb
  }
  for (let i = at; i < Math.min(words.length, at + MOST_SUBJECT + 1); i++) {
    const here = xposOf(doc, words[i])
    if (i > at) {
      if (FINITE.has(here) || isReportingPast(doc, words, i)) return i
      const word = formOf(doc, words[i])
      // "More than 250 people" is one phrase.
      const isAmount = word === 'than' && /^(?:CD|\$)$/.test(xposOf(doc, words[i + 1]))
      if (!isAmount && CLAUSE_WORDS.has(word)) return -1
      if (words[i]!.text === ',') return verbAfterApposition(doc, words, i)
      if (word.endsWith('self')) continue
    }
    if (PHRASE_TAGS.has(here)) continue
    const isNoun = i > at && /^(?:NN|CD|PRP|EX)/.test(xposOf(doc, words[i - 1]))
    if (!(here === 'CC' && isNoun) && !(here === 'PRP' && i === at)) return -1
  }
  return -1
}

/** "One firm estimated that": past tense, though the tagger may take it for a participle. */
function isReportingPast(doc: Document, words: readonly Word[], i: number): boolean {
  return (
    xposOf(doc, words[i]) === 'VBN' && formOf(doc, words[i + 1]) === 'that' && /^NN/.test(xposOf(doc, words[i - 1]))
  )
}

/**
 * "Marc Andreessen, the investor, called", "the second call, in the spring, is": the verb behind the second comma; -1 where
 * the phrase is none of that kind.
 */
function verbAfterApposition(doc: Document, words: readonly Word[], comma: number): number {
  const opening = words[comma + 1]
  if (!/^(?:DT|NN|NNP|JJ|PRP\$|IN)$/.test(xposOf(doc, opening)) || SUBORDINATORS.has(formOf(doc, opening))) return -1
  for (let i = comma + 1; i < Math.min(words.length - 1, comma + MOST_SUBJECT); i++) {
    if (words[i]!.text === ',') return isFiniteVerb(doc, words[i + 1]) ? i + 1 : -1
    if (!PHRASE_TAGS.has(xposOf(doc, words[i])) || isFiniteVerb(doc, words[i])) return -1
  }
  return -1
}

/** The first finite verb within `reach` words after `at`, past adverbs only; -1 where another word comes first. */
function nextFinite(doc: Document, words: readonly Word[], at: number, reach: number): number {
  for (let i = at + 1; i <= Math.min(words.length - 1, at + reach); i++) {
    if (isFiniteVerb(doc, words[i])) return i
    const tag = xposOf(doc, words[i])
    if (tag !== 'RB' && formOf(doc, words[i]) !== 'all' && formOf(doc, words[i]) !== 'both') return -1
  }
  return -1
}
