import {
  AFTER_KNOWING,
  BEFORE_KNOWING,
  CLAUSE_OPENERS,
  FILLED_PAUSES,
  HEDGING_VERBS,
  LEANING_WORDS,
  OWNING_VERBS,
  PAUSED_DOUBLES,
  PROMISING_DETERMINERS,
  SAYING_VERBS,
  SET_OFF_PAUSES,
  SOFTENING_ADVERBS,
  SORTING_WORDS,
  SUBJECT_PRONOUNS,
  UNDOUBLED_WORDS,
  UNFINISHED_WORDS,
} from '../lexicon/disfluency-cues.ts'
import type { Tokens } from '../model/document.ts'
import { FLUENCY, UPOS_ROW } from '../model/tags.ts'

/** What `findDisfluencies` reads of the tokens. */
export type SpokenTokens = Pick<Tokens, 'length' | 'start' | 'end' | 'tag' | 'form' | 'words'>

/** A document being marked. Word classes are bit sets, a row a distinct word. */
export interface Marking {
  readonly tokens: SpokenTokens
  readonly classes: Uint32Array
  /** Rows of `FLUENCY`, filled by the rules. */
  readonly fluency: Uint8Array
}

/** Rows of `FLUENCY`. */
export const FILLER = FLUENCY.indexOf('filler')
export const REPETITION = FLUENCY.indexOf('repetition')
export const RESTART = FLUENCY.indexOf('restart')
export const PARENTHETICAL = FLUENCY.indexOf('parenthetical')

/** Bits of word classes. */
export const FILLED_PAUSE = 1
export const UNDOUBLED = 1 << 1
export const PAUSED_DOUBLE = 1 << 2
export const UNFINISHED = 1 << 3
export const SUBJECT = 1 << 4
export const BEFORE_KNOW = 1 << 5
export const AFTER_KNOW = 1 << 6
export const COMMA = 1 << 7
export const DASH = 1 << 8
/** A word broken off: "th-". */
export const CUT_OFF = 1 << 9
/** One to three consonants: no word of its own. */
export const FRAGMENT = 1 << 10
export const OWNING = 1 << 11
export const PROMISING = 1 << 12
export const OPENER = 1 << 13
export const SORTING = 1 << 14
export const SAYING = 1 << 15
/** The words by which asides are found. */
export const KNOW = 1 << 16
export const MEAN = 1 << 17
export const LIKE = 1 << 18
export const OF = 1 << 19
const ME = 1 << 20
/** "'s", "'re" and the like. */
export const CLITIC = 1 << 21
export const ELLIPSIS = 1 << 22
export const LEANING = 1 << 23
export const SOFTENING = 1 << 24
export const HEDGING = 1 << 25
/** Small letters of English and nothing else. */
export const LETTERS = 1 << 26
/** A filled pause where it opens a sentence and a comma follows. */
export const SET_OFF = 1 << 27

/** Any of the words by which asides are found. */
export const ASIDE = KNOW | MEAN | LIKE | OF | ME

const BITS: ReadonlyMap<string, number> = wordBits([
  [FILLED_PAUSES, FILLED_PAUSE],
  [SET_OFF_PAUSES, SET_OFF],
  [UNDOUBLED_WORDS, UNDOUBLED],
  [PAUSED_DOUBLES, PAUSED_DOUBLE],
  [UNFINISHED_WORDS, UNFINISHED],
  [SUBJECT_PRONOUNS, SUBJECT],
  [BEFORE_KNOWING, BEFORE_KNOW],
  [AFTER_KNOWING, AFTER_KNOW],
  [OWNING_VERBS, OWNING],
  [PROMISING_DETERMINERS, PROMISING],
  [CLAUSE_OPENERS, OPENER],
  [SORTING_WORDS, SORTING],
  [SAYING_VERBS, SAYING],
  [LEANING_WORDS, LEANING],
  [SOFTENING_ADVERBS, SOFTENING],
  [HEDGING_VERBS, HEDGING],
  [[','], COMMA],
  [['-', '--', '---', '–', '—'], DASH],
  [['...', '…'], DASH | ELLIPSIS],
  [['know'], KNOW],
  [['mean'], MEAN],
  [['like'], LIKE],
  [['of'], OF],
  [['me'], ME],
])

function wordBits(lists: readonly (readonly [Iterable<string>, number])[]): Map<string, number> {
  const bits = new Map<string, number>()
  for (const [words, bit] of lists) for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit)
  return bits
}

/** The marking of a document in which nothing is marked yet. */
export function openMarking(tokens: SpokenTokens): Marking {
  const { words } = tokens
  const classes = new Uint32Array(words.length)
  for (let i = 0; i < words.length; i++) classes[i] = (BITS.get(words[i]!) ?? 0) | spelling(words[i]!)
  return { tokens, classes, fluency: new Uint8Array(tokens.length) }
}

const VOWELS = 'aeiouy'

/** `CUT_OFF`, `FRAGMENT`, `LETTERS` and `CLITIC`, by how a word is written. */
function spelling(word: string): number {
  const { length } = word
  const last = word.charCodeAt(length - 1)
  if (last === 0x2d) return /^\p{L}+-$/u.test(word) ? CUT_OFF : 0
  if (word.charCodeAt(0) === 0x27) return CLITIC
  let vowels = 0
  for (let i = 0; i < length; i++) {
    const code = word.charCodeAt(i)
    if (code < 0x61 || code > 0x7a) return 0
    if (VOWELS.includes(word.charAt(i))) vowels++
  }
  return length > 3 || vowels > 0 ? (length > 1 ? LETTERS : 0) : LETTERS | FRAGMENT
}

/** The classes of token `i`; a comma for what lies outside the sentence, and for its closing mark. */
export function classAt({ tokens, classes }: Marking, i: number, first: number, end: number): number {
  if (i < first || i >= end) return COMMA
  const bits = classes[tokens.form[i]!]!
  return tokens.tag[i] === UPOS_ROW.PUNCT && (bits & DASH) === 0 ? bits | COMMA : bits
}

/** The lower-cased word of token `i`; empty outside the sentence. */
export function wordAt({ tokens }: Marking, i: number, first: number, end: number): string {
  return i >= first && i < end ? tokens.words[tokens.form[i]!]! : ''
}

/** Whether token `i` is a punctuation mark. */
export function isMark({ tokens, classes }: Marking, i: number): boolean {
  return tokens.tag[i] === UPOS_ROW.PUNCT || (classes[tokens.form[i]!]! & (COMMA | DASH)) !== 0
}
