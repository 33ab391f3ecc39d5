import type { Span } from './span.ts'
import type { Turn } from './transcript.ts'

/**
 * The one text that later stages point into. Nobody writes here after `buildDocument`.
 * Invariants: turns, sentences and tokens are sorted and do not overlap; each sentence lies in one turn and each
 * token in one sentence; every sentence has at least one token; what no token covers is white space. `text` is the
 * turns' texts joined by a line feed, so a turn's pieces are shifted by `turn.start`.
 */
export interface Document {
  readonly text: string
  readonly turns: readonly DocumentTurn[]
  readonly sentences: readonly Sentence[]
  readonly tokens: Tokens
  /** What was restored where the transcript had no punctuation or no case; null where it had both. */
  readonly restoration: Restoration | null
  /** Offsets at which the transcript says that words could not be heard, ascending. */
  readonly unheard: readonly number[]
}

/** A turn and where its text stands in `Document.text`. */
export interface DocumentTurn extends Turn, Span {
  /** Rows of `Document.sentences`, half-open. */
  readonly firstSentence: number
  readonly endSentence: number
}

/** `firstToken` and `endToken` are rows of `Tokens`, half-open. `turn` is a row of `Document.turns`. */
export interface Sentence extends Span {
  readonly turn: number
  /** Number of its paragraph in the document; each turn begins one, and so does each of `Turn.paragraphs`. */
  readonly paragraph: number
  readonly firstToken: number
  readonly endToken: number
}

/**
 * Tokens as columns: row `i` of each column tells of token `i`. An hour of talk (some 10,000 words) is a handful of
 * allocations, and moves to a worker without a copy. Contractions are split as in Universal Dependencies
 * ("do" + "n't", "DeepSeek" + "'s").
 */
export interface Tokens {
  readonly length: number
  readonly start: Uint32Array
  readonly end: Uint32Array
  /** Row of `UPOS`. */
  readonly tag: Uint8Array
  /** Row of `xposTags`: the Penn Treebank tag. */
  readonly xpos: Uint8Array
  /** Row of `FLUENCY`. */
  readonly fluency: Uint8Array
  /** Rows of `words`: the lower-cased form, and the dictionary form. */
  readonly form: Uint32Array
  readonly lemma: Uint32Array
  /** Each distinct word once, in order of first use. */
  readonly words: readonly string[]
  /** Names of the tags in `xpos`, as the tagger's weights list them. */
  readonly xposTags: readonly string[]
}

/** Case and punctuation as a reader would write them, a row a token. The text itself stays as the source has it. */
export interface Restoration {
  /** 0 as in the text, 1 lower case, 2 first letter a capital, 3 all capitals. */
  readonly letterCase: Uint8Array
  /** Mark to put after the token: 0 none, 1 comma, 2 full stop, 3 question mark. `restoredMark` reads it. */
  readonly mark: Uint8Array
}

/** The words of token `i` as they stand in the text. */
export function tokenText(doc: Document, i: number): string {
  return doc.text.slice(doc.tokens.start[i], doc.tokens.end[i])
}

/** The lower-cased form of token `i`, with straight apostrophes; "" where there is no such token. */
export function tokenForm({ tokens }: Document, i: number): string {
  return i >= 0 && i < tokens.length ? tokens.words[tokens.form[i]!]! : ''
}

/** The Penn tag of token `i`; "" where there is no such token. */
export function tokenXpos({ tokens }: Document, i: number): string {
  return i >= 0 && i < tokens.length ? tokens.xposTags[tokens.xpos[i]!]! : ''
}

/** The dictionary form of token `i`, lower case except for names; "" where there is no such token. */
export function tokenLemma({ tokens }: Document, i: number): string {
  return i >= 0 && i < tokens.length ? tokens.words[tokens.lemma[i]!]! : ''
}

/** Token `i` as a reader would write it: the text's own form, with case restored where the text has none. */
export function tokenSurface(doc: Document, i: number): string {
  const text = tokenText(doc, i)
  switch (doc.restoration?.letterCase[i] ?? 0) {
    case 1:
      return text.toLowerCase()
    case 2:
      return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase()
    case 3:
      return text.toUpperCase()
    default:
      return text
  }
}

const MARKS = ['', ',', '.', '?'] as const

/** The mark that was restored after token `i`; "" for none. */
export function restoredMark({ restoration }: Document, i: number): string {
  return MARKS[restoration?.mark[i] ?? 0] ?? ''
}

/** True where sentence `row` ends with a question mark, its own or a restored one. */
export function isQuestion(doc: Document, row: number): boolean {
  const sentence = doc.sentences[row]
  if (sentence === undefined) return false
  return doc.text[sentence.end - 1] === '?' || restoredMark(doc, sentence.endToken - 1) === '?'
}

/**
 * Tokens `[first, end)` as a reader would write them: the slice of the text where nothing was restored, else with
 * restored case and marks between the tokens, spaces as in the text.
 */
export function surfaceText(doc: Document, first: number, end: number): string {
  const { tokens, restoration } = doc
  if (first >= end) return ''
  if (restoration === null) return doc.text.slice(tokens.start[first], tokens.end[end - 1])
  let out = ''
  for (let i = first; i < end; i++) {
    if (i > first && (tokens.start[i] ?? 0) > (tokens.end[i - 1] ?? 0)) out += ' '
    out += tokenSurface(doc, i)
    if (i + 1 < end) out += restoredMark(doc, i)
  }
  return out
}

/** Row of the sentence that holds offset `at` of the text, or the last one that starts before it; -1 before the first. */
export function sentenceAt(doc: Document, at: number): number {
  let low = 0
  let high = doc.sentences.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (doc.sentences[middle]!.start <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Row of the first token that ends after offset `at` of the text; `tokens.length` if there is none. */
export function tokenAt(doc: Document, at: number): number {
  let low = 0
  let high = doc.tokens.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (doc.tokens.end[middle]! <= at) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * True where the transcript says that words within `span` could not be heard, or right behind it where no stop ends it:
 * what stands on either side of them was not said in one piece.
 */
export function hasUnheard({ text, unheard }: Document, { start, end }: Span): boolean {
  let low = 0
  let high = unheard.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (unheard[middle]! <= start) low = middle + 1
    else high = middle
  }
  const at = unheard[low]
  if (at === undefined || at < end) return at !== undefined
  const isEnded = /[.?!…]["”’')]*$/.test(text.slice(Math.max(start, end - 3), end))
  return !isEnded && at <= end + 1
}
