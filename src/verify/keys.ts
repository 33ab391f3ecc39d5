import { ORDINALS, SMALL_NUMBERS, TENS } from '../lexicon/number-words.ts'

const DIGITS: ReadonlyMap<string, string> = new Map(
  [...SMALL_NUMBERS, ...TENS].map(([word, value]) => [word, String(value)] as const),
)

const PLACES: ReadonlyMap<string, string> = new Map(
  [...ORDINALS].map(([word, value]) => [word, String(value)] as const),
)

/** Spellings of one word that talk and notes mix. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['&', 'and'],
  ['%', 'percent'],
  ['ok', 'okay'],
  ['gonna', 'going'],
  ['wanna', 'want'],
  ["n't", 'not'],
  ['n’t', 'not'],
  ['ca', 'can'],
  ['wo', 'will'],
  ["'re", 'are'],
  ["'m", 'am'],
  ["'ve", 'have'],
  ["'ll", 'will'],
])

/**
 * What a token of talk or notes is compared by: small letters and digits without accents or signs, number words as
 * digits, "C#" as "csharp"; "" for punctuation and the possessive "'s".
 */
export function keyOf(token: string): string {
  const lower = token.toLowerCase().replaceAll('’', "'")
  const same = SAME.get(lower) ?? DIGITS.get(lower) ?? PLACES.get(lower)
  if (same !== undefined) return same
  if (lower === "'s" || lower === "'") return ''
  return lower
    .normalize('NFD')
    .replace(/(?<=[a-z])#/g, 'sharp')
    .replace(/(?<=[a-z])\+\+/g, 'plusplus')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^(\d+)(?:st|nd|rd|th)$/, '$1')
}

/** The key of several words that stand together: "Deep Seek" and "DeepSeek" have one. */
export function phraseKey(text: string): string {
  return text
    .split(/[\s/_–—-]+|(?<=\p{Ll})(?=')/u)
    .map(keyOf)
    .join('')
}
