import { letterPattern } from '../lexicon/letters.ts'
import { type Document, restoredMark, tokenForm, tokenSurface, tokenXpos } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { UPOS_ROW } from '../model/tags.ts'

/** A word of a sentence that is being made ready to read. */
export interface Word {
  readonly text: string
  /** Row of the token that it came from; -1 for a word put in. */
  readonly row: number
  /** True where it follows the word before without a space: punctuation, "n't", "'s". */
  readonly glued: boolean
}

const OPENING = new Set(['(', '[', '“', '‘', '$', '£', '€', '#'])

/**
 * The words of tokens `[first, end)` that carry the sentence: those that `isLeftOut` says are left out, restored case and
 * marks are put in, and the punctuation that the gaps leave behind is tidied.
 */
export function fluentWords(doc: Document, first: number, end: number, isLeftOut: (token: number) => boolean): Word[] {
  const { tokens } = doc
  const words: Word[] = []
  let gap = false
  for (let i = first; i < end; i++) {
    const stays = tokenForm(doc, i) === 'like' && (compares(doc, i) || givesExample(doc, i, first, end))
    if (isLeftOut(i) && !stays) {
      if (roughens(doc, i, end)) words.push({ text: 'about', row: i, glued: false })
      gap = true
      continue
    }
    const before = words[words.length - 1]
    const touches = i > first && tokens.start[i] === tokens.end[i - 1]
    const isMark = isPunctuation(doc, i)
    if (gap && isMark && tokenForm(doc, i) === ',') {
      // The commas that set off a filler go with it, but for one between two clauses.
      const next = i + 1 < end ? tokens.tag[i + 1] : undefined
      // "A knee thing, right, you know, for running": "right" is still set off.
      const isSetOff = isRemark(doc, i + 1) || (words.at(-3)?.text === ',' && isRemark(doc, words.at(-2)?.row ?? -1))
      if (before?.text === ',' && next !== UPOS_ROW.PRON && !isSetOff && !endsOpening(doc, words, i + 1)) words.pop()
      continue
    }
    gap = false
    const isPart = touches || CLITICS.has(tokenForm(doc, i))
    const glued = isMark ? touches && !opens(tokenForm(doc, i)) : isPart && before?.row === i - 1
    words.push({ text: tokenSurface(doc, i), row: i, glued })
    const mark = restoredMark(doc, i)
    if (mark !== '') words.push({ text: mark, row: i, glued: true })
  }
  return tidy(words)
}

/** "In the old harbour, uh, boats rest": the words up to their comma are a phrase that opens what token `next` begins. */
function endsOpening(doc: Document, words: readonly Word[], next: number): boolean {
  if (words.length > LONGEST_OPENING) return false
  const tags = words.map(({ row }) => tokenXpos(doc, row))
  const first = tags[0] === 'CC' ? 1 : 0
  if (!/^(?:IN|TO|VBG)$/.test(tags[first] ?? '') || !/^(?:NN|CD)/.test(tags.at(-2) ?? '')) return false
  const isOne = !tags.slice(0, -1).some((tag) => /^(?:VB[DZP]|MD|,)$/.test(tag))
  return isOne && !/^(?:IN|TO|VB|MD)/.test(tokenXpos(doc, next))
}

/** Longest such phrase, in words and marks. */
const LONGEST_OPENING = 10

/** True for a word that turns to the listener or corrects, with a mark behind it. */
function isRemark(doc: Document, token: number): boolean {
  if (token < 0 || !/^(?:right|okay|well|yeah|again|actually|basically)$/.test(tokenForm(doc, token))) return false
  return /^[,.?!]/.test(tokenForm(doc, token + 1))
}

/** What transcripts print apart from the word that it is said with: "there 's", "do n't". */
const CLITICS: ReadonlySet<string> = new Set("'s 're 've 'll 'd 'm n't".split(' '))

/** "Just like Patrick", "much like a worker", 'format it "like a person"': a "like" without which the sentence says something else. */
function compares(doc: Document, i: number): boolean {
  // "It's like living on a boat": nobody lives on one.
  const isOfDoing = tokenXpos(doc, i + 1) === 'VBG' && /^(?:'s|is|was)$/.test(tokenForm(doc, i - 1))
  const isWhole = i > 1 && /^(?:it|that|this)$/.test(tokenForm(doc, i - 2))
  // "Some of that is, like, sailing" says what.
  if (isOfDoing && isWhole && (i < 3 || tokenXpos(doc, i - 3) !== 'IN')) return true
  return i > 0 && /^(?:just|much|exactly|not|more|lot|something|["“])$/.test(tokenForm(doc, i - 1))
}

/** "For like eight bucks": without the "like" the figure would be exact. */
function roughens(doc: Document, i: number, end: number): boolean {
  const isFigure = i + 1 < end && doc.tokens.tag[i + 1] === UPOS_ROW.NUM && doc.tokens.fluency[i + 1] === 0
  return isFigure && tokenForm(doc, i) === 'like' && !/^(?:one|two)$/.test(tokenForm(doc, i + 1))
}

const NOUNS: ReadonlySet<number> = new Set([UPOS_ROW.NOUN, UPOS_ROW.PROPN])

/** "Layers outside of the chain, like running a node": a "like" between a noun's comma and what the noun stands for. */
function givesExample(doc: Document, i: number, first: number, end: number): boolean {
  const { tag } = doc.tokens
  if (i < first + 2 || i + 1 >= end || tokenForm(doc, i - 1) !== ',' || !NOUNS.has(tag[i - 2]!)) return false
  if (!NOUNS.has(tag[i + 1]!) && tokenXpos(doc, i + 1) !== 'VBG') return false
  for (let at = i + 1; at < end && tokenForm(doc, at) !== ','; at++)
    if (/^(?:VBZ|VBP|VBD|MD|PRP)$/.test(tokenXpos(doc, at))) return false
  return true
}

/** True where token `i` is punctuation by its tag. */
function isPunctuation(doc: Document, i: number): boolean {
  return doc.tokens.tag[i] === UPOS_ROW.PUNCT
}

/** Where the talk has the words, from the first to the last of them that was said, in `Document.text`; at least one was. */
export function spanOfWords(doc: Document, words: readonly Word[]): Span {
  let first = Number.POSITIVE_INFINITY
  let last = -1
  for (const { row } of words) {
    if (row < 0) continue
    first = Math.min(first, row)
    last = Math.max(last, row)
  }
  return { start: doc.tokens.start[first]!, end: doc.tokens.end[last]! }
}

/** Sentence text: spaces put in, first letter a capital, a full stop where no mark ends it. "" for no words. */
export function sentenceText(words: readonly Word[]): string {
  const shown = joinWords(words).replace(PICTURES, '')
  const text = shown.includes('..') || shown.includes('…') ? shown.replace(TRAILING, '') : shown
  if (text === '') return ''
  const capital = isCapital(text.charCodeAt(0)) ? text : text.replace(SMALL_START, (start) => start.toUpperCase())
  const last = capital.charAt(capital.length - 1)
  if (last === '.') return capital
  // Nearly all others end in a letter.
  if (startsAsWord(last)) return `${capital}.`
  return /[.!?]["'”’)]*$/.test(capital) ? capital : `${capital.replace(/[,;:\s–—-]+$/u, '')}.`
}

/** Dots with which a sentence trails off. */
const TRAILING = /\s*(?:\.{2,}|…)(?=["'”’)]*$)/

/** Signs that are pictures, and the space before them. */
const PICTURES = /\s?(?:[\u2600-\u27bf]|[\ud83c-\ud83e][\udc00-\udfff])\ufe0f?/g

/** A small letter that opens a sentence; "iPhone" and "jQuery" keep theirs. */
const SMALL_START = letterPattern(String.raw`^["'“‘(]*\p{Ll}(?!\p{Ll}{0,8}\p{Lu})`)

/** The words with single spaces where they belong. */
export function joinWords(words: readonly Word[]): string {
  let out = ''
  let open = false
  for (const word of words) {
    out += out === '' || word.glued || open ? word.text : ` ${word.text}`
    open = opens(word.text)
  }
  return out
}

/** The words from the first that is no punctuation, with marks that follow one another made one. */
export function tidy(words: readonly Word[]): Word[] {
  const out: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (!isMarkText(word.text)) {
      out.push(word)
      continue
    }
    const before = out[out.length - 1]
    if (before === undefined) continue
    if (isMarkText(before.text)) {
      // Of two marks that now meet, the one that ends more wins: ", ." is "."
      if (strength(word.text) > strength(before.text)) out[out.length - 1] = { ...word, glued: true }
      continue
    }
    out.push(!word.glued && !DASH.test(word.text) ? { ...word, glued: true } : word)
  }
  return out
}

const MARK = /^(?:[,;:.!?…]+|-{1,3}|–|—)$/
const DASH = /^(?:-{1,3}|–|—)$/

function isMarkText(text: string): boolean {
  return !startsAsWord(text) && MARK.test(text)
}

/** True for what begins with an ASCII letter or digit: nearly every word, told without a pattern. */
export function startsAsWord(text: string): boolean {
  const code = text.charCodeAt(0)
  return (code >= 97 && code <= 122) || isCapital(code) || (code >= 48 && code <= 57)
}

/** True for A to Z. */
function isCapital(code: number): boolean {
  return code >= 65 && code <= 90
}

function strength(mark: string): number {
  if (/^[.!?…]/.test(mark)) return 3
  return mark === ',' ? 1 : 2
}

function opens(text: string): boolean {
  return OPENING.has(text)
}

/** The text with straight apostrophes, as patterns are written. */
export function straightened(text: string): string {
  return text.includes('’') ? text.replaceAll('’', "'") : text
}

/** The sentence with its full stop, which "D.C." and "Inc." have. */
export function withStop(text: string): string {
  return text.endsWith('.') ? text : `${text}.`
}

/** The text with its first letter a capital. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The text with its first letter small. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
