import { isAddress } from '../lexicon/addresses.ts'
import { isIdiom } from '../lexicon/idioms.ts'
import { LETTER, letterPattern } from '../lexicon/letters.ts'
import { SOUND_STEMS } from '../lexicon/sound-cues.ts'
import { stemsOf } from '../lexicon/stems.ts'
import { STOP_WORDS } from '../lexicon/stop-words.ts'
import { CURRENCIES, MEASURE_UNITS, SMALL_COINS } from '../lexicon/units.ts'
import { VAGUE_NOUNS } from '../lexicon/vague-nouns.ts'
import { type Document, tokenForm, tokenText, tokenXpos } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'

/** A noun phrase without its determiner, or a part of one that ends where it ends. Rows of `Tokens`, half-open. */
export interface Phrase {
  readonly first: number
  readonly end: number
}

/** Longest phrase in words: longer ones are hardly ever said twice. */
const LONGEST_PHRASE = 4

const NOMINAL = new Set([UPOS_ROW.NOUN, UPOS_ROW.PROPN])

/** The noun phrases of sentence `row`. */
export type PhrasesOf = (row: number) => readonly Phrase[]

/**
 * Reads the maximal runs of adjectives and nouns that end in a noun, at most `LONGEST_PHRASE` words each. Every sentence
 * and every distinct word is looked at once.
 */
export function phraseReader(doc: Document): PhrasesOf {
  const made: (readonly Phrase[] | undefined)[] = []
  const classOf = wordClasses(doc)
  return (row) => {
    const known = made[row]
    if (known !== undefined) return known
    const fresh = nounPhrases(doc, row, classOf)
    made[row] = fresh
    return fresh
  }
}

function nounPhrases(doc: Document, row: number, classOf: (form: number) => number): Phrase[] {
  const { tokens } = doc
  const sentence = doc.sentences[row]
  const phrases: Phrase[] = []
  if (sentence === undefined) return phrases
  const isTelling = (i: number): boolean => tells(doc, i, classOf(tokens.form[i]!)) && !isMeasured(doc, i)
  let first = -1
  for (let i = sentence.firstToken; i <= sentence.endToken; i++) {
    const isIn = i < sentence.endToken && mayStandInPhrase(doc, i, classOf)
    if (isIn && !(first >= 0 && isSeam(doc, i))) {
      if (first < 0) first = i
      continue
    }
    if (first >= 0) {
      let end = i
      while (end > first && !(NOMINAL.has(tokens.tag[end - 1]!) && isTelling(end - 1))) end--
      let start = Math.max(first, end - LONGEST_PHRASE)
      while (start < end && !isTelling(start)) start++
      if (start < end) phrases.push({ first: start, end })
      first = isIn ? i : -1
    }
  }
  return phrases
}

/** "How to reduce barriers | favourite boats to sail": behind a noun of many an adjective belongs to what follows. */
function isSeam(doc: Document, i: number): boolean {
  const before = tokenForm(doc, i - 1)
  return tokenXpos(doc, i) === 'JJ' && tokenXpos(doc, i - 1) === 'NNS' && /[^s]s$/.test(before)
}

/** What the form of a word says of it, as bits. */
const WORD = 1
const VAGUE = 2
const STOP = 4
const FIGURE = 8
const KNOWN = 16

/** The bits of each distinct word, by row of `Tokens.words`. */
function wordClasses({ tokens }: Document): (form: number) => number {
  const classes = new Uint8Array(tokens.words.length)
  return (row) => {
    if (classes[row] !== 0) return classes[row]!
    const form = (tokens.words[row] ?? '').replace('’', "'")
    classes[row] =
      KNOWN |
      (isWord(form) ? WORD : 0) |
      (VAGUE_NOUNS.has(form) ? VAGUE : 0) |
      (STOP_WORDS.has(form) ? STOP : 0) |
      (isFigure(form) ? FIGURE : 0)
    return classes[row]!
  }
}

function mayStandInPhrase(doc: Document, i: number, classOf: (form: number) => number): boolean {
  const { tokens } = doc
  const tag = tokens.tag[i]!
  if (tokens.fluency[i] !== 0) return false
  if (tag !== UPOS_ROW.ADJ && !NOMINAL.has(tag)) return false
  const bits = classOf(tokens.form[i]!)
  if ((bits & WORD) === 0 || ((bits & STOP) !== 0 && tag !== UPOS_ROW.PROPN && (bits & VAGUE) === 0)) return false
  return !isCode(doc, i) && !isCode(doc, i + 1) && !isHalf(doc, i) && !isNoise(doc, i)
}

/**
 * "Sixty-five centimetres", "12 million acre-feet", "eight hundred pounds", "per cent": what something is measured in is
 * nothing that the talk is about.
 */
function isMeasured(doc: Document, i: number): boolean {
  if (i === 0 || doc.tokens.tag[i] === UPOS_ROW.PROPN) return false
  const before = tokenForm(doc, i - 1)
  const form = tokenForm(doc, i)
  if (before === 'per' && SMALL_COINS.has(form)) return true
  if (doc.tokens.tag[i - 1] !== UPOS_ROW.NUM && !COUNTS.test(before)) return false
  const unit = MEASURE_UNITS.get(form) ?? CURRENCIES.get(form) ?? SMALL_COINS.get(form)
  return unit !== undefined && !OF_DATA.test(unit)
}

const COUNTS = /^(?:half|quarter|few|several|hundred|thousand|million)$/
/** Units that talk of software and coins is about. */
const OF_DATA = /byte$|^(?:bit|pixel|satoshi|BTC|ETH)$/

/** Most words in brackets that tell of a sound: "[Dan laughs]". */
const LONGEST_NOISE = 4

/** "[laughter]": a sound in brackets that the source has among the words is no word of the talk. */
function isNoise(doc: Document, i: number): boolean {
  let open = i - 1
  while (open > i - LONGEST_NOISE && tokenForm(doc, open) !== '[' && tokenForm(doc, open) !== ']') open--
  if (tokenForm(doc, open) !== '[') return false
  let isSound = false
  let close = open + 1
  for (; close <= open + LONGEST_NOISE && tokenForm(doc, close) !== ']'; close++) {
    isSound ||= SOUND_STEMS.some(([stem]) => tokenForm(doc, close).startsWith(stem))
  }
  return isSound && tokenForm(doc, close) === ']'
}

/** "The code SPUD": what listeners are to type in is nothing that the talk is about. */
function isCode(doc: Document, i: number): boolean {
  if (i === 0 || i >= doc.tokens.length || tokenForm(doc, i - 1) !== 'code') return false
  const text = tokenText(doc, i)
  return text.length >= LEAST_CODE && OF_CAPITALS.test(text)
}

const LEAST_CODE = 3
const OF_CAPITALS = letterPattern(String.raw`^[\p{Lu}\d]+$`)

/** "Wan" and "na" of "wanna": a half of a word is nothing that the talk is about. */
function isHalf({ text, tokens }: Document, i: number): boolean {
  const isApart = tokens.end[i - 1] !== tokens.start[i] && tokens.end[i] !== tokens.start[i + 1]
  if (isApart) return false
  return [tokens.start[i]!, tokens.end[i]!].some((at) => /^[a-z]{2}$/i.test(text.slice(Math.max(0, at - 1), at + 1)))
}

/** True where a phrase may open or end with token `i`: no vague noun ("people problem"), no bare "other". */
function tells(doc: Document, i: number, bits: number): boolean {
  if ((bits & (VAGUE | FIGURE)) !== 0) return false
  if ((bits & STOP) === 0) return true
  // "US" and "IT" are names, "Alright" at the start of a sentence is none.
  const text = tokenText(doc, i)
  return doc.tokens.tag[i] === UPOS_ROW.PROPN && text.length > 1 && text === text.toUpperCase()
}

/** "TCP/IP" is a phrase as it is said; a term of its own (`terms.ts`) would share its stem with neither of its parts. */
const WORDLIKE = letterPattern(String.raw`^[\p{L}\p{N}][\p{L}\p{N}.'&+#/-]*$`)

/** True for numbers in words, and for what is said after them: "thirty-two", "o'clock". */
function isFigure(form: string): boolean {
  return form === "o'clock" || (form.includes('-') && form.split('-').every((part) => STOP_WORDS.has(part)))
}

function isWord(form: string): boolean {
  if (isAddress(form)) return false
  return form.length > 1 && form.length < 40 && WORDLIKE.test(form) && LETTER.test(form)
}

/** True where the noun before token `end` is only half of an idiom: "under the hood", "a whole heap of". */
export function endsIdiom(doc: Document, end: number): boolean {
  const head = end - 1
  let before = ''
  for (let i = Math.max(0, head - 3); i < head; i++) before += ` ${tokenForm(doc, i)}`
  return isIdiom(tokenForm(doc, head), before, end < doc.tokens.length ? tokenForm(doc, end) : '')
}

/** The stems of a phrase, joined by single spaces: what two spellings of it have in common. */
export function phraseKeys({ tokens }: Document): (phrase: Phrase) => string {
  const stemOf = stemsOf(tokens.words)
  return ({ first, end }) => {
    let key = ''
    for (let i = first; i < end; i++) {
      const own = stemOf(tokens.form[i]!)
      key = i === first ? own : `${key} ${own}`
    }
    return key
  }
}
