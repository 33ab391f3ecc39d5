import { VAGUE_NOUNS } from '../lexicon/vague-nouns.ts'
import { type Document, isQuestion, tokenForm, tokenLemma } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { BLOCK_KINDS, type Structure } from '../model/structure.ts'
import type { Syntax } from '../model/syntax.ts'
import type { Cleaner } from '../prose/clean.ts'
import { writeOut } from '../prose/contractions.ts'
import { countWords, formOf, xposOf } from '../prose/grammar.ts'
import { isOfOther } from '../prose/other-person.ts'
import { isOfSpeaker } from '../prose/person.ts'
import { pointsOutside } from '../prose/pointers.ts'
import { speechFault } from '../prose/publishable.ts'
import { lowerFirst, sentenceText, straightened, type Word } from '../prose/words.ts'
import { behindLinks, opensQuestion, questionWords } from './asking.ts'
import { tellIndirectly } from './indirect.ts'
import type { SpeakerNames } from './names.ts'
import { requestOf } from './requests.ts'

/** The question that a sentence answers, as it stands behind "Asked". */
export interface Asked {
  /** "whether the price is believable", "about her farm", or the question itself in quotation marks. */
  readonly text: string
  /** True where it is told, not quoted. */
  readonly isTold: boolean
  /** True where it asks for more than a word: whatever is said next answers it. */
  readonly isOpen: boolean
  readonly span: Span
  /** Rows of `Structure.speakers`: who asks, and who is asked. */
  readonly asker: number
  readonly answerer: number
  /** Nouns in it. */
  readonly nouns: number
}

/** What questions are read from. */
export interface AskedInput {
  readonly doc: Document
  readonly structure: Structure
  readonly syntax: Syntax
  readonly clean: Cleaner
  readonly names: Pick<SpeakerNames, 'teller'>
}

/** Longest question that is folded into its answer, in words: told, and in quotation marks. */
const MOST_TOLD = 26
const MOST_WORDS = 20
/** Sentences of the answering turn that still answer, and how far an answer goes on. */
const ANSWERING = 3
const ANSWER = 20
/** What a listener puts in between, in sentences and tokens, at most, and no question. */
const MOST_HEARD = 2
const LONGEST_HEARD = 12
/** Sentences at the end of the asking turn among which the question stands. */
const ASKING = 3

/** A question of fewer nouns says too little to stand without its answer. */
const LEAST_NOUNS = 2

/** What opens a sentence behind the question that it answers. */
export const ASKED = 'Asked'

/** The questions of a talk, by what answers them: rows of sentences. */
export interface Questions {
  /**
   * What a sentence answers that is among the first of an answer; null where no question was asked just before, by someone
   * else, that says by itself what it is about.
   */
  answeredBy(row: number): Asked | null
  /** What was asked before a voice began to say what it goes on with at the sentence, over a listener's "yeah". */
  askedBefore(row: number): Asked | null
}

/** Looks for questions as they are asked for. */
export function createQuestions(input: AskedInput): Questions {
  const { doc } = input
  const known = new Map<number, Asked | null>()
  const before = (first: number): Asked | null => {
    let asked = known.get(first)
    if (asked === undefined) {
      asked = first === 0 ? null : askedBefore(input, first)
      known.set(first, asked)
    }
    return asked
  }
  return {
    answeredBy(row) {
      const first = doc.turns[doc.sentences[row]!.turn]!.firstSentence
      return row - first < ANSWERING ? before(first) : null
    },
    askedBefore(row) {
      const first = startOfAnswer(input, row)
      return row - first < ANSWER ? before(first) : null
    },
  }
}

/**
 * The first sentence of what the voice of sentence `row` says in a row, over turns in which a listener only shows that they
 * listen; one that is too far back to tell is not looked for.
 */
function startOfAnswer({ doc, structure }: AskedInput, row: number): number {
  let { turn } = doc.sentences[row]!
  const goesOn = (at: number): boolean =>
    at > 1 && structure.turnSpeaker[at - 2] === structure.turnSpeaker[at] && onlyListens(doc, at - 1)
  // Two who say a word each for hours: only so far back.
  while (row - doc.turns[turn]!.firstSentence < ANSWER && goesOn(turn)) turn -= 2
  return doc.turns[turn]!.firstSentence
}

/** True for a turn of a few words, and no question, with which somebody shows that they listen. */
function onlyListens(doc: Document, turn: number): boolean {
  const { firstSentence, endSentence } = doc.turns[turn]!
  if (endSentence - firstSentence > MOST_HEARD) return false
  const rows = Array.from({ length: endSentence - firstSentence }, (_, i) => firstSentence + i)
  const tokens = doc.sentences[endSentence - 1]!.endToken - doc.sentences[firstSentence]!.firstToken
  return tokens <= LONGEST_HEARD && !rows.some((row) => isQuestion(doc, row))
}

/**
 * The question between sentences `[from, to)` that says most, as a sentence of the notes' material: asked by one voice
 * and answered by another. Null where none can be told.
 */
export function strongestQuestion(
  input: AskedInput,
  { from, to }: { readonly from: number; readonly to: number },
): Asked | null {
  const { doc, structure } = input
  let best: Asked | null = null
  for (let row = from; row < Math.min(to, doc.sentences.length - 1); row++) {
    if (BLOCK_KINDS[structure.sentenceBlock[row]!] !== 'content') continue
    const asker = structure.turnSpeaker[doc.sentences[row]!.turn]!
    const next = doc.sentences[row + 1]!
    if (structure.turnSpeaker[next.turn] === asker) continue
    // Who says "yeah" to it, and leaves the word to the one who asks, is not asked.
    if (onlyListens(doc, next.turn) && structure.turnSpeaker[next.turn + 1] === asker) continue
    const asked = tellQuestion(input, row, structure.turnSpeaker[next.turn]!)
    if (asked !== null && asked.nouns >= LEAST_NOUNS && (best === null || asked.nouns > best.nouns)) best = asked
  }
  return best
}

/** The last question that can be told at the end of the turn before the sentence `first`, asked by someone else. */
function askedBefore(input: AskedInput, first: number): Asked | null {
  const { doc, structure } = input
  const { turn } = doc.sentences[first]!
  const asking = doc.sentences[first - 1]!.turn
  if (structure.turnSpeaker[asking] === structure.turnSpeaker[turn]) return null
  for (let at = first - 1; at >= Math.max(0, first - ASKING); at--) {
    if (doc.sentences[at]!.turn !== asking || BLOCK_KINDS[structure.sentenceBlock[at]!] !== 'content') return null
    const asked = tellQuestion(input, at, structure.turnSpeaker[turn]!)
    if (asked !== null) return asked
  }
  return null
}

/** The question of sentence `row`, asked of the voice `answerer`; null where it cannot be printed. */
function tellQuestion(
  { doc, structure, syntax, clean, names }: AskedInput,
  row: number,
  answerer: number,
): Asked | null {
  const { start, end, turn } = doc.sentences[row]!
  const asking = isQuestion(doc, row) ? questionWords(doc, row, clean) : requestWords(doc, row, clean)
  if (asking === null) return null
  const words = withoutNow(doc, asking)
  const size = countWords(words)
  if (size > MOST_TOLD) return null
  if (words.filter((word) => word.text === ',').length > 1) return null
  const nouns = words.filter((word) => /^NN/.test(xposOf(doc, word))).length
  if (nouns === 0 && !asksOfTurn(doc, words)) return null
  const asker = structure.turnSpeaker[turn]!
  const span = { start: doc.tokens.start[words[0]!.row] ?? start, end }
  const bare = sentenceText(words).replace(/[.?!]+$/, '')
  if (/["“”]/.test(bare) || speechFault(bare) !== null || EMPTY.test(straightened(bare))) return null
  const outside = pointsOutside(doc, words, () => true)
  if (outside === 'pointer' || outside === 'late pointer') return null
  const pronoun = names.teller(answerer)?.pronoun ?? null
  const told = tellIndirectly(doc, syntax(row), words, pronoun)
  const shared = { isOpen: isOpen(words.map((word) => formOf(doc, word))), span, asker, answerer, nouns }
  const isQuotable = size <= MOST_WORDS && nouns > 0 && !isOfSpeaker(doc, words) && !ASKS_TO_TELL.test(bare)
  const said = sentenceText(asking).replace(/[.?!]+$/, '')
  const quoted = isQuotable && outside === null ? { text: `“${said}?”`, isTold: false, ...shared } : null
  if (told === null) return quoted
  // "How long did it take to": once turned, the "it" is seen to mean nothing.
  if (outside !== null && pointsOutside(doc, told, () => true) !== null) return null
  const text = lowerFirst(sentenceText(writeOut(doc, told)).replace(/[.?]$/, ''))
  if (isEmpty(text)) return null
  // One who is asked is no "they" to a reader, and "how do you find a boat" may ask how anybody does: the words can stand.
  const stands = quoted !== null && isOfOther(doc, words) && (pronoun === 'they' || MAY_BE_ANYBODY.test(bare))
  return stands ? quoted : { text, isTold: true, ...shared }
}

const MAY_BE_ANYBODY =
  /^(?:how|why|what|where|when)\b.* do you (?!(?:think|feel|believe|find|see|like|love|miss|hope|expect|remember|want)\b)/i

/** True for a question that one word does not answer: "how", "why", "what", a request; no "how many", "who" or "did you". */
function isOpen([first = '', second = '', ...rest]: readonly string[]): boolean {
  if (first === 'how') return !/^(?:many|much|long|often|old|big|far)$/.test(second)
  if (/^(?:what|what's)$/.test(first)) return !rest.slice(0, 2).includes('one') && second !== 'time'
  return first === 'why' || (/^(?:can|could|would|will)$/.test(first) && second === 'you') || !opensQuestion(first)
}

/** The words of a sentence that asks for telling without a mark: "tell us about the farm", "I'd love to hear how it began". */
function requestWords(doc: Document, row: number, clean: Cleaner): readonly Word[] | null {
  const first = tokenForm(doc, doc.sentences[row]!.firstToken)
  // Cheap: most sentences are none.
  if (!/^(?:i|tell|talk|walk|give|speak|so|and|but|well|okay|yeah|now|can|could)$/.test(first)) return null
  const words = behindLinks(doc, clean(row)).filter((word) => !/^[.?!]$/.test(word.text))
  return requestOf(doc, words) === null ? null : words
}

/** "Right now" and "then" at the end are of the moment of the talk. */
function withoutNow(doc: Document, words: readonly Word[]): readonly Word[] {
  const last = formOf(doc, words.at(-1))
  if (last === 'now' && formOf(doc, words.at(-2)) === 'right') return words.slice(0, -2)
  return /^(?:then|exactly|specifically|anyway|though|actually)$/.test(last)
    ? words.slice(0, words.at(-2)?.text === ',' ? -2 : -1)
    : words
}

/** True for a question about what somebody's way turned on, which needs no noun: "how did you get started". */
function asksOfTurn(doc: Document, words: readonly Word[]): boolean {
  const isPast = words.some((word) => formOf(doc, word) === 'did')
  return isPast && words.some((word) => word.row >= 0 && TURNS.has(tokenLemma(doc, word.row)))
}

const TURNS: ReadonlySet<string> = new Set('start begin become decide switch learn'.split(' '))

/** True for what tells a reader nothing: "about the problem", "about themselves", "where people can find them". */
function isEmpty(told: string): boolean {
  const [, thing] = /^what (?:an? )?([a-z]+) (?:is|are)$/.exec(told) ?? []
  if (thing !== undefined && VAGUE_NOUNS.has(thing)) return true
  return EMPTY_SUBJECT.test(told) || OF_ENDING.test(told)
}

const EMPTY_SUBJECT =
  /^about (?:themselves|himself|herself|(?:the|their|his|her|some|one) [a-z]+|one\b.*|\S{1,3}|the (?:woman|man|guy|person|people|lady|kid|girl|boy|ones?)\b.*)$/

const OF_ENDING =
  /\b(?:(?:listeners|people|folks|everyone|everybody|audience|they|one|viewers) can (?:find|follow|reach|learn|connect|go|get)|anything (?:else )?to (?:add|say|share|plug)|final thoughts|last words|there (?:around|that)|(?:listeners|people|folks) should|that (?:what|how|why|who))\b|^which \S+s\b/

/** "Could you tell us": what is asked stands behind it. */
const ASKS_TO_TELL = /^(?:can|could|would|will) you\b/i

/** Questions after nothing but the one who is asked. */
const EMPTY =
  /\b(?:is that|how are you|how is it going|how's it going|introduce|what do you think|what's up|who are you|do you (?:want|know|mean|agree|think so)|does that|did you know|other|episode|would you (?:like|mind)|have you (?:heard|seen)|are you (?:ready|there|sure|kidding|serious)|what about)\b|\b(?:do|does) [a-z]+[^su]s [a-z]+$|\bdoes [a-z]+[^sui]s\b/i
