import { letterPattern } from '../lexicon/letters.ts'
import { REASONS } from '../lexicon/reasons.ts'
import { stem } from '../lexicon/stems.ts'
import { STOP_WORDS } from '../lexicon/stop-words.ts'
import { type Document, sentenceAt, surfaceText, tokenAt, tokenForm, tokenText, tokenXpos } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { FLUENCY } from '../model/tags.ts'
import { articleBefore } from '../prose/articles.ts'
import { lowerFirst } from '../prose/words.ts'

/** A thing as it is written after "about": "the trackpad", "outbound connections", "Lambda". */
export interface Phrase {
  readonly text: string
  readonly span: Span
}

/** Longest phrase, in words, the article counted. */
const MOST_WORDS = 5

/** Endings of nouns that are said without an article. */
const ABSTRACT = /(?:ing|tion|sion|ity|ism|ment|ness|ance|ence|ship|logy|nomy|ware|phy|ics|work|data)$/

/** Nouns that name a matter as a whole, whatever article they were said with: "the empathy", "the usability". */
const ALWAYS_BARE =
  /(?<!^(?:busi|wit|har|wilder|high))ness$|bility$|pathy$|^(?:anxiety|sobriety|piety|grief|privacy|creativity|productivity|connectivity|diversity|equity|honesty|poverty|resilience|patience|nutrition)$/

/** Heads and parts that tell a reader nothing, or were meant for those in the room. */
const EMPTY =
  /^(?:thing|stuff|lot|bit|kind|sort|way|one|person|people|guy|time|day|week|month|year|hour|minute|second|millisecond|laughter|episode|podcast|show|question|answer|example|part|point|side|end|beginning|couple|bunch|last|next|first|same|other|whole|new|different|certain|little|big|great|good|bad|nice|cool|own|current|previous|many|much|more|most|few|several|half|today|tomorrow|yesterday|everybody|someone|something|music|intro|sponsor|conclusion|chuckle|various|entire|successful|laugh|applause|inaudible|crosstalk|thanks|fun|benefit|opportunity|content|fact|sense|idea|reason|case|number|amount|level|set|place|issue|problem|rest|heck)s?$/

/** `any` takes "a brutal commute" too, where a part of the talk has nothing better; `mass` a bare noun of one. */
export type Choice = 'telling' | 'any' | 'mass'

/**
 * The whole noun phrase around a mention of a keyphrase, with the article that it was said with; null where it was said
 * with "my" or "that", is cut off, a figure, or would want an article that was not said.
 */
export function phraseAround(doc: Document, { start, end }: Span, choice: Choice = 'telling'): Phrase | null {
  let first = tokenAt(doc, start)
  let last = tokenAt(doc, end - 1)
  const tag = (i: number): string => tokenXpos(doc, i)
  const isSpoken = (i: number): boolean => doc.tokens.fluency[i] === FLUENT
  const joins = (i: number): boolean =>
    i > 0 && i < doc.tokens.length && doc.tokens.start[i]! - doc.tokens.end[i - 1]! <= 1 && isSpoken(i)
  while (
    last + 1 < doc.tokens.length &&
    joins(last + 1) &&
    /^NNP?S?$/.test(tag(last + 1)) &&
    !opensClause(doc, last + 1) &&
    !endsQuestion(doc, last + 1)
  )
    last++
  while (joins(first) && /^(?:JJ|NNP?|HYPH)$/.test(tag(first - 1)) && !EMPTY.test(tokenForm(doc, first - 1))) first--
  if (tag(first).startsWith('NNP')) {
    if (isNameCut(doc, last)) return null
    first = startOfName(doc, first)
  }
  for (let i = first; i <= last; i++) if (!isSpoken(i) || tokenForm(doc, i) === 'only') return null
  first = figureOf(doc, first)
  const isEmpty = EMPTY.test(tokenForm(doc, last)) && !(tag(first) === 'CD' && SPAN_OF_TIME.test(tokenForm(doc, last)))
  if (tag(first) === 'HYPH' || !/^NN/.test(tag(last)) || isEmpty) return null
  if (/^(?:HYPH|POS)$/.test(tag(last + 1)) || /^(?:HYPH|CD|POS|PRP\$|NN|NNP|\$)$/.test(tag(first - 1))) return null
  const before = tokenForm(doc, first - 1)
  if (isCall(doc, first, last)) return null
  const isArticle = joins(first) && /^(?:a|an|the)$/.test(before)
  if (!isArticle && (/^(?:DT|PDT|WDT|WP\$|WP|JJR|JJS|CD)$/.test(tag(first - 1)) || EMPTY.test(before))) return null
  const isName = tag(last).startsWith('NNP')
  // "a brutal commute" is a moment of the talk, "a job offer" can be what it is about.
  if (choice !== 'any' && isArticle && before !== 'the' && (first === last || !/^NN/.test(tag(first)))) return null
  const isMass = choice === 'mass' || ABSTRACT.test(tokenForm(doc, last))
  if (!isArticle && tag(last) === 'NN' && !isMass) return null
  const isWhole = !isName && before === 'the' && ALWAYS_BARE.test(tokenForm(doc, last))
  const from = isArticle && !isWhole && !(isName && before !== 'the') ? first - 1 : first
  if (last - from + 1 > MOST_WORDS) return null
  const said = surfaceText(doc, from, last + 1)
  const text =
    isArticle && from < first
      ? said.replace(/^(\S+) (\S+)/, (_, one, next) => `${articleBefore(one, next)} ${next}`)
      : said
  if (!PLAIN.test(text)) return null
  // "Prosecutors say": no name, but what opens a sentence.
  const isOpening = !tag(first).startsWith('NNP') && ONE_CAPITAL.test(text) && opensSentence(doc, first)
  return {
    text: from < first || isOpening ? lowerFirst(text) : text,
    span: { start: doc.tokens.start[from]!, end: doc.tokens.end[last]! },
  }
}

/** What opens the names of bodies and places before "of": "the Bank of England", "the City of London". */
const OPENS_NAME =
  /^(?:Academy|Archdiocese|Association|Bank|Bay|Board|Bureau|Cape|Chamber|Church|City|College|Commonwealth|Council|County|Court|Department|Diocese|Duchy|Faculty|Federation|Gulf|House|Institute|Isle|Kingdom|League|Library|Ministry|Museum|Office|Order|Parliament|Port|Province|Republic|School|Sea|Society|State|Strait|Town|Union|University)$/

/** Where the name begins of which token `first` opens the part behind "of". */
export function startOfName(doc: Document, first: number): number {
  const opens = first > 1 && tokenForm(doc, first - 1) === 'of' && OPENS_NAME.test(tokenText(doc, first - 2))
  return opens ? first - 2 : first
}

/** True where token `last` ends only the part of a name that stands before "of". */
function isNameCut(doc: Document, last: number): boolean {
  return (
    OPENS_NAME.test(tokenText(doc, last)) &&
    tokenForm(doc, last + 1) === 'of' &&
    tokenXpos(doc, last + 2).startsWith('NNP')
  )
}

/** A phrase without odd marks; one with no capital but its first letter; and marks alone. */
const PLAIN = letterPattern(String.raw`^[\p{L}\p{N}][\p{L}\p{N} .'’+#/&-]*$`)
const ONE_CAPITAL = letterPattern(String.raw`^\p{Lu}\p{Ll}+(?: [^\p{Lu}]*)?$`)
const MARKS = letterPattern(String.raw`^[^\p{L}\p{N}]+$`)

/** What a figure makes a thing of that tells something: "the four-day week". */
const SPAN_OF_TIME = /^(?:day|week|month|year)s?$/

/** The figure that is one word with what stands at `first`, or before it: "four" of "four-day week"; else `first`. */
function figureOf(doc: Document, first: number): number {
  const isGlued = (i: number): boolean => doc.tokens.start[i] === doc.tokens.end[i - 1]
  for (const hyphen of [first, first - 1, first - 2]) {
    const isFigure =
      tokenXpos(doc, hyphen) === 'HYPH' && tokenXpos(doc, hyphen - 1) === 'CD' && tokenXpos(doc, hyphen + 1) !== 'CD'
    if (hyphen > 0 && isFigure && isGlued(hyphen) && isGlued(hyphen + 1)) return hyphen - 1
  }
  return first
}

/** "The overall picture cuz we …", "the picture, right?": no noun, whatever its tag; "the root cause" is one. */
function opensClause(doc: Document, token: number): boolean {
  const form = tokenForm(doc, token)
  // "How compilers work", "how a compiler works".
  if (form === 'works' || (form === 'work' && tokenXpos(doc, token - 1) === 'NNS')) return true
  if (form === 'cause') return /^(?:PRP|EX)$/.test(tokenXpos(doc, token + 1))
  return form === 'right' || REASONS.has(form)
}

/** "How do nodes work?": what is tagged a noun behind a plural is the verb that "do" still lacks. */
function endsQuestion(doc: Document, token: number): boolean {
  if (tokenXpos(doc, token) !== 'NN' || !/S$/.test(tokenXpos(doc, token - 1))) return false
  const { firstToken } = doc.sentences[sentenceAt(doc, doc.tokens.start[token]!)]!
  for (let i = token - 1; i >= firstToken; i--) {
    if (/^(?:do|does|did)$/.test(tokenForm(doc, i))) return true
    if (/^(?:VB|MD|TO)/.test(tokenXpos(doc, i))) return false
  }
  return false
}

function opensSentence(doc: Document, token: number): boolean {
  return doc.sentences[sentenceAt(doc, doc.tokens.start[token]!)]!.firstToken === token
}

/** "Cześć! Thank you", "Łukasz, cześć.": what stands by itself at the edge of a sentence is a greeting or a call. */
function isCall(doc: Document, first: number, last: number): boolean {
  const { firstToken, endToken } = doc.sentences[sentenceAt(doc, doc.tokens.start[first]!)]!
  const isMark = (i: number): boolean => i < firstToken || i >= endToken || MARKS.test(tokenForm(doc, i))
  const opens = first <= firstToken
  const closes = last >= endToken - 1 || (isMark(last + 1) && last + 1 >= endToken - 1)
  return (opens && isMark(last + 1)) || (closes && isMark(first - 1))
}

/** True where two phrases name one thing, or one in part: they share a word, or one is the other said short. */
export function overlaps(a: Phrase, b: Phrase): boolean {
  const stems = stemsOf(b)
  const isShared = (one: string): boolean => stems.some((other) => one === other || isVersionOf(one, other))
  return stemsOf(a).some(isShared) || isShortFor(a, b)
}

/** True where one is the other said short: "AFib" is "atrial fibrillation", "NHS" the "National Health Service". */
function isShortFor(a: Phrase, b: Phrase): boolean {
  const [short, long] = a.text.length < b.text.length ? [a.text, b.text] : [b.text, a.text]
  const words = long
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => !/^(?:the|of|and|for|an?)$/.test(word))
  const letters = short.toLowerCase().replace(/^the /, '')
  return (
    words.length > 1 && (isMadeOf(letters, words) || (letters.endsWith('s') && isMadeOf(letters.slice(0, -1), words)))
  )
}

/** True where one stem is the other with a version: "yolov9" is a "yolo". */
function isVersionOf(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return long.startsWith(short) && /^[ -]?v?\d+$/.test(long.slice(short.length))
}

/** True where `text` is a beginning of each of the words, one after another. */
function isMadeOf(text: string, [word, ...rest]: readonly string[]): boolean {
  if (word === undefined) return text === ''
  for (
    let length = 1;
    length <= Math.min(text.length, word.length) && text[length - 1] === word[length - 1];
    length++
  ) {
    if (isMadeOf(text.slice(length), rest)) return true
  }
  return false
}

/** A thing as a subject of the talk: "the bottlenecks" are some that the reader has not met, "bottlenecks" a subject. */
export function asSubject(doc: Document, { text, span }: Phrase): string {
  return tokenXpos(doc, tokenAt(doc, span.end - 1)) === 'NNS' ? text.replace(/^the /, '') : text
}

/** The phrase without its article. */
export function bareText({ text }: Pick<Phrase, 'text'>): string {
  return text.replace(/^(?:an?|the) /, '')
}

/** Shorter words tell no phrases apart. */
const LEAST_LETTERS = 3

/** What tells phrases apart: the stems of their words that are no function words. */
export function stemsOf({ text }: Pick<Phrase, 'text'>): string[] {
  const words = text.toLowerCase().split(BETWEEN_WORDS)
  const telling = words.filter((word) => word.length >= LEAST_LETTERS && !STOP_WORDS.has(word)).map(stem)
  // "The four-day week" has no other word that tells it apart.
  return telling.length > 0
    ? telling
    : text
        .toLowerCase()
        .split(' ')
        .filter((word) => COMPOUND.test(word))
}

const BETWEEN_WORDS = letterPattern(String.raw`\.*(?:[^\p{L}\p{N}.+#]+|$)`)
const COMPOUND = letterPattern(String.raw`^[\p{L}\p{N}]+-\p{L}`)

const FLUENT = FLUENCY.indexOf('fluent')

/**
 * True where a noun is said without an article for a state or a means, as "on strike", "at school" and "by train" are: that
 * does not tell that it needs none. "To strike" is a verb as often.
 */
export function isSetPhraseAt(doc: Document, { start }: Pick<Span, 'start'>): boolean {
  const before = tokenForm(doc, tokenAt(doc, start) - 1)
  return /^(?:on|at|by|in|to|off|under)$/.test(before)
}

/** True where a noun of one stands by itself: "debt", no "the debt", "debt collector" or "debts". */
export function isBareAt(doc: Document, { start, end }: Span): boolean {
  const first = tokenAt(doc, start)
  const last = tokenAt(doc, end - 1)
  const before = tokenXpos(doc, first - 1)
  return (
    tokenXpos(doc, last) === 'NN' &&
    !/^(?:NN|HYPH|POS)/.test(tokenXpos(doc, last + 1)) &&
    (before === '' || /^(?:IN|VB|CC|,|TO|\.)/.test(before))
  )
}
