import { STOP_WORDS } from '../lexicon/stop-words.ts'
import { VAGUE_NOUNS } from '../lexicon/vague-nouns.ts'
import { type Document, tokenForm, tokenText } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { stem } from './stems.ts'

/** A noun phrase without its determiner, or a part of one that ends where it ends. Rows of `Tokens`, half-open. */
export interface Phrase {
  readonly first: number
  readonly end: number
}

/** Longest phrase in words: longer ones are hardly ever said twice. */
const LONGEST_PHRASE = 4

const NOMINAL = new Set([UPOS_ROW.NOUN, UPOS_ROW.PROPN])

/** The maximal runs of adjectives and nouns that end in a noun, in sentence `row`; at most `LONGEST_PHRASE` words each. */
export function nounPhrases(doc: Document, row: number): Phrase[] {
  const { tokens } = doc
  const sentence = doc.sentences[row]
  const phrases: Phrase[] = []
  if (sentence === undefined) return phrases
  let first = -1
  for (let i = sentence.firstToken; i <= sentence.endToken; i++) {
    if (i < sentence.endToken && mayStandInPhrase(doc, i)) {
      if (first < 0) first = i
      continue
    }
    if (first >= 0) {
      let end = i
      while (end > first && !(NOMINAL.has(tokens.tag[end - 1]!) && isTelling(doc, end - 1))) end--
      let start = Math.max(first, end - LONGEST_PHRASE)
      while (start < end && !isTelling(doc, start)) start++
      if (start < end) phrases.push({ first: start, end })
      first = -1
    }
  }
  return phrases
}

/** The stems of a phrase, joined by single spaces: what two spellings of it have in common. */
export function phraseKey(doc: Document, { first, end }: Phrase): string {
  let key = ''
  for (let i = first; i < end; i++) {
    if (i > first) key += ' '
    key += stem(tokenForm(doc, i))
  }
  return key
}

function mayStandInPhrase(doc: Document, i: number): boolean {
  const tag = doc.tokens.tag[i]!
  if (doc.tokens.fluency[i] !== 0) return false
  if (tag !== UPOS_ROW.ADJ && !NOMINAL.has(tag)) return false
  const form = formOf(doc, i)
  return isWord(form) && !(STOP_WORDS.has(form) && tag !== UPOS_ROW.PROPN && !VAGUE_NOUNS.has(form))
}

/** True where a phrase may open or end with token `i`: no vague noun ("people problem"), no bare "other". */
function isTelling(doc: Document, i: number): boolean {
  const form = formOf(doc, i)
  if (VAGUE_NOUNS.has(form) || isFigure(form)) return false
  if (!STOP_WORDS.has(form)) return true
  // "US" and "IT" are names, "Alright" at the start of a sentence is none.
  const text = tokenText(doc, i)
  return doc.tokens.tag[i] === UPOS_ROW.PROPN && text.length > 1 && text === text.toUpperCase()
}

function formOf(doc: Document, i: number): string {
  return tokenForm(doc, i).replace('’', "'")
}

/** True for numbers in words: "thirty-two". */
function isFigure(form: string): boolean {
  return form.includes('-') && form.split('-').every((part) => STOP_WORDS.has(part))
}

function isWord(form: string): boolean {
  return form.length > 1 && form.length < 40 && /^[\p{L}\p{N}][\p{L}\p{N}.'&+#/-]*$/u.test(form) && /\p{L}/u.test(form)
}
