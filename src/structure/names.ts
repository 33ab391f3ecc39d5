import { FIRST_NAMES } from '../lexicon/first-names.ts'
import { letterPattern } from '../lexicon/letters.ts'
import { HONORIFICS, LEGISLATOR, NAME_PARTICLES, NAME_SUFFIXES, NOT_NAMES } from '../lexicon/name-words.ts'
import { damerauLevenshtein } from '../lexicon/natural.ts'
import type { Span } from '../model/span.ts'

/** A person's name as it stands in a text: the span without forms of address and degrees. */
export interface NameSpan extends Span {
  /** As written, single spaces, no form of address, no degree. */
  readonly name: string
  /** Where the reader stood when it was done, behind degrees too. */
  readonly next: number
}

/** One word of a name: a capital, then letters, apostrophes and hyphens; or an initial with its stop. */
const WORD = letterPattern(
  String.raw`(?:\p{Lu}\.)+(?=[ ]\p{Lu})|(?:(?:[a-z]{2}|[A-Z][a-z]?)[-'’])?\p{Lu}[\p{L}\p{M}\p{N}]*(?:[-'’‑]\p{L}[\p{L}\p{M}]*)*`,
  'y',
)
const LOWER_WORD = letterPattern(String.raw`[\p{Ll}'’]+`, 'y')
const SUFFIX = letterPattern(String.raw`,? ?((?:[A-Z][A-Za-z]{0,3}\.?){1,3}|[IV]{2,3})(?![\p{L}])`, 'y')

const NEXT_CAPITAL = letterPattern(String.raw`^ \p{Lu}`)
const TWO_LETTERS = letterPattern(String.raw`\p{L}{2}`)
const NO_LETTERS = letterPattern(String.raw`[^\p{L}\p{N}-]`, 'g')
const HONORIFIC = letterPattern(String.raw`[A-Z][a-z]+\.? (?=\p{Lu})`, 'y')

/** Most words a name has ("Juan Carlos de la Torre y Vega"). */
const MAX_NAME_WORDS = 6

/**
 * Reads a person's name that starts at `at` of `text`, not past `limit`; null where none stands there. A name is one to
 * six capitalised words with particles between them, and none of its words is one of those that begin no name.
 */
export function readName(text: string, at: number, limit = text.length): NameSpan | null {
  let position = skipHonorifics(text, at, limit)
  const start = position
  let end = -1
  let words = 0
  while (words < MAX_NAME_WORDS) {
    const word = match(WORD, text, position)
    if (word === null || position + word.length > limit) break
    if (words > 1 && LEGISLATOR.test(word)) break
    if (NOT_NAMES.has(plain(word)) || (words > 0 && HONORIFICS.has(plain(word)) && !/^[A-Z]\.$/.test(word))) break
    end = position + word.length
    words++
    const possessive = /['’]s$/.exec(word)
    if (possessive !== null) {
      end -= possessive[0].length
      break
    }
    if (text[end] === '.' && word.length === 1 && NEXT_CAPITAL.test(text.slice(end + 1, end + 3))) end++
    position = end
    if (text[position] !== ' ') break
    position++
    position = skipParticles(text, position)
  }
  if (end < 0 || end - start < 2) return null
  const name = text.slice(start, end).replace(/\s+/g, ' ')
  // A lone initial, or a word all of whose letters are stops, is no name.
  if (!TWO_LETTERS.test(name)) return null
  return { start, end, name, next: skipSuffixes(text, end, limit) }
}

/** The parts of a name in lower case without accents, initials, forms of address and degrees: "mireille reece". */
export function nameKey(name: string): string {
  return nameParts(name).join(' ')
}

/** The words of `nameKey`. */
export function nameParts(name: string): string[] {
  const words = fold(name)
    .replace(/,.*$/, '')
    .split(/\s+/)
    .map((word) => word.replace(/['’]s$/, '').replace(NO_LETTERS, ''))
    .filter((word) => word !== '')
  const kept = words.filter(
    (word, i) => !(i === 0 && words.length > 1 && HONORIFICS.has(word)) && !(i > 0 && NAME_SUFFIXES.has(word)),
  )
  const whole = kept.filter((word, i) => word.length > 1 || i === 0)
  return whole.length > 0 ? whole : kept
}

/**
 * True where one of the two keys can stand for the other: the same first and last word, or one is a single word and is
 * the other's first or last ("kevin", "hirten" for "kevin hirten").
 */
export function sameName(a: string, b: string): boolean {
  if (a === b) return a !== ''
  const [short, long] = a.length <= b.length ? [a.split(' '), b.split(' ')] : [b.split(' '), a.split(' ')]
  const first = long[0]
  const last = long[long.length - 1]
  if (short.length === 1) return short[0] !== '' && (short[0] === first || short[0] === last)
  return short[0] === first && short[short.length - 1] === last
}

/** Letters of a surname in which two may differ and be one that the recogniser misheard, and shortest such surname. */
const MISHEARD = 2
const LEAST_SURNAME = 5
/** In a shorter one a letter may have been swallowed: "Doler", "Doer". */
const SHORT_SURNAME = 4

/** True for "scott tolinski" and "scott tolinksi", keys of full names: the same first name, and hardly another surname. */
export function soundsSame(a: string, b: string): boolean {
  const [own, other] = [a.split(' '), b.split(' ')]
  if (own.length < 2 || other.length < 2 || own[0] !== other[0]) return false
  const [last, otherLast] = [own.at(-1)!, other.at(-1)!]
  const least = Math.min(last.length, otherLast.length)
  if (least < SHORT_SURNAME || last[0] !== otherLast[0]) return false
  const distance = damerauLevenshtein(last, otherLast)
  return least < LEAST_SURNAME ? distance === 1 && last.length !== otherLast.length : distance <= MISHEARD
}

/** Lower case, accents taken off ("Miško" and "Misko" are one). */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** "KEVIN O'BRIEN" as "Kevin O'Brien"; a name that has small letters comes back as it is. */
export function titleCase(name: string): string {
  const letters = name.replace(/[^\p{L}]/gu, '')
  // Three capitals may be initials, unless they are a name ("GUS").
  const isInitials = letters.length <= 3 && !(letters.length === 3 && FIRST_NAMES.has(letters.toLowerCase()))
  const shouted = !isInitials && letters === letters.toUpperCase()
  const whispered = letters === letters.toLowerCase()
  if (!shouted && !whispered) return name
  return name
    .split(' ')
    .map((word, i) => (i > 0 && NAME_PARTICLES.has(word.toLowerCase()) ? word.toLowerCase() : capitalWord(word)))
    .join(' ')
}

function capitalWord(word: string): string {
  return word
    .toLowerCase()
    .replace(/(^|[-'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/^Mc(\p{L})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`)
}

function skipHonorifics(text: string, at: number, limit: number): number {
  let position = at
  for (;;) {
    HONORIFIC.lastIndex = position
    const found = HONORIFIC.exec(text)
    if (found === null || position + found[0].length >= limit) return position
    if (!HONORIFICS.has(found[0].trim().replace('.', '').toLowerCase())) return position
    position += found[0].length
  }
}

/** Steps over particles if a capitalised word follows them; else stays. */
function skipParticles(text: string, at: number): number {
  let position = at
  for (let i = 0; i < 3; i++) {
    const word = match(LOWER_WORD, text, position)
    if (word === null || !NAME_PARTICLES.has(word) || text[position + word.length] !== ' ') break
    position += word.length + 1
  }
  return match(WORD, text, position) === null ? at : position
}

function skipSuffixes(text: string, at: number, limit: number): number {
  SUFFIX.lastIndex = at
  const found = SUFFIX.exec(text)
  if (found === null || at + found[0].length > limit) return at
  const suffix = found[1] ?? ''
  const isSuffix = NAME_SUFFIXES.has(plain(suffix).replaceAll('.', '')) || LEGISLATOR.test(suffix)
  return isSuffix ? at + found[0].length : at
}

/** What a sticky pattern matches at `at`; null where it does not. */
export function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll('’', "'")
}
