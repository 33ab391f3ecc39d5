import { type Document, tokenForm, tokenText } from '../model/document.ts'
import type { EntityType } from '../model/entity.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { opensWithCapital } from './capitals.ts'
import type { NameMention } from './mentions.ts'

/** Fewest and most letters that stand for a phrase. */
const FEWEST = 2
const MOST = 6
/** Such letters, with the plural's "s". */
const LETTERS = /^(\p{Lu}{2,6})s?$/u
/** What letters are taken for by mistake where they stand for a term. */
const MISTAKEN: ReadonlySet<EntityType> = new Set(['ORG', 'PERSON', 'PLACE', 'WORK'])
/** Fewest letters of which a phrase that stands elsewhere tells: two are spelled by chance. */
const LEAST_LETTERS = 3
/** Places of such a phrase from which it is no chance. */
const LEAST_PLACES = 2

/**
 * The mentions with letters that stand for a term as none of a body: where the talk spells them out in small letters, in
 * brackets beside ("high-performance computing (HPC)") or time and again ("convolutional neural networks"). Where capitals
 * were put back small letters tell nothing.
 */
export function withSpelledOut(doc: Document, mentions: readonly NameMention[]): NameMention[] {
  if (doc.restoration !== null) return [...mentions]
  const wanted = new Map<string, number>()
  for (const { text, type } of mentions) {
    const letters = MISTAKEN.has(type) ? LETTERS.exec(text)?.[1] : undefined
    if (letters !== undefined) wanted.set(letters.toLowerCase(), 0)
  }
  if (wanted.size === 0) return [...mentions]
  const openings = new Set([...wanted.keys()].map((letters) => letters.slice(0, FEWEST)))
  const initialsOfWord = doc.tokens.words.map(initialsIn)
  doc.sentences.forEach(({ firstToken, endToken }) => {
    const { initials, tokens } = initialsOf(doc, firstToken, endToken, initialsOfWord)
    for (let at = 0; at < initials.length; at++) {
      if (!openings.has(initials.slice(at, at + FEWEST))) continue
      for (let length = FEWEST; length <= MOST && at + length <= initials.length; length++) {
        const letters = initials.slice(at, at + length)
        const places = wanted.get(letters)
        if (places === undefined) continue
        const own = tokens.slice(at, at + length)
        if (!isTerm(doc, own)) continue
        if (isBeside(doc, own, letters)) wanted.set(letters, places + LEAST_PLACES)
        else if (length >= LEAST_LETTERS) wanted.set(letters, places + 1)
      }
    }
  })
  return mentions.map((mention) => {
    const letters = MISTAKEN.has(mention.type) ? LETTERS.exec(mention.text)?.[1] : undefined
    const isSpelled = letters !== undefined && wanted.get(letters.toLowerCase())! >= LEAST_PLACES
    return isSpelled ? { ...mention, type: 'OTHER' } : mention
  })
}

/** The first letters of the words of a sentence, those behind hyphens too, and the token of each. */
function initialsOf(
  { tokens: { form } }: Document,
  first: number,
  end: number,
  ofWord: readonly string[],
): { initials: string; tokens: number[] } {
  const tokens: number[] = []
  let initials = ''
  for (let i = first; i < end; i++) {
    const own = ofWord[form[i]!]!
    initials += own
    for (let k = 0; k < own.length; k++) tokens.push(i)
  }
  return { initials, tokens }
}

/** The first letter of each part of a word; a space for a mark or figure, which ends a phrase. */
function initialsIn(word: string): string {
  let initials = ''
  for (const part of word.split('-')) {
    const letter = /^\p{L}/u.exec(part)?.[0]
    // A letter that is longer in small ("İ") would shift all that follows.
    if (letter !== undefined && letter.length === 1) initials += letter
    else if (part !== '' && part !== '(' && part !== ')') initials += ' '
  }
  return initials
}

/** True for words in small letters that a noun ends, and that no small word opens. */
function isTerm(doc: Document, own: readonly number[]): boolean {
  const { tokens } = doc
  const [first = 0] = own
  const last = own[own.length - 1]!
  if (tokens.tag[last] !== UPOS_ROW.NOUN || !isContent(tokens.tag[first]!)) return false
  return own.every((i) => !opensWithCapital(doc, i))
}

const isContent = (tag: number): boolean => tag === UPOS_ROW.NOUN || tag === UPOS_ROW.ADJ || tag === UPOS_ROW.VERB

/** "computing (HPC)", "HPC (high-performance computing)" */
function isBeside(doc: Document, own: readonly number[], letters: string): boolean {
  const [first = 0] = own
  const last = own[own.length - 1]!
  const isIt = (i: number): boolean =>
    i >= 0 && i < doc.tokens.length && tokenForm(doc, i).replace(/s$/, '') === letters
  if (last + 2 < doc.tokens.length && tokenText(doc, last + 1) === '(' && isIt(last + 2)) return true
  return first > 1 && tokenText(doc, first - 1) === '(' && isIt(first - 2)
}
