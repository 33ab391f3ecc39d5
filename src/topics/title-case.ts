import { letterPattern } from '../lexicon/letters.ts'

/** Words that stay small inside a title: articles, conjunctions, prepositions of up to four letters. */
const SMALL = new Set(
  'a an the and but or nor for of in on at to by as from with into onto over than via per vs if'.split(' '),
)

/**
 * Words in title case, joined by single spaces: each with a capital but for small words inside. A word with a capital
 * past its first letter, or with a digit, stays as it is ("iOS", "NVIDIA", "A100"). Source of the rules: Chicago
 * Manual of Style, 17th edition, 8.159, with the short prepositions of the AP Stylebook.
 */
export function titleCase(words: readonly string[]): string {
  const last = words.length - 1
  return words
    .map((word, i) => {
      if (isSetForm(word) && !word.includes('-')) return word
      if (i > 0 && i < last && SMALL.has(word.toLowerCase())) return word.toLowerCase()
      return word
        .split('-')
        .map((part, at) =>
          (at > 0 && SMALL.has(part)) || isSetForm(part) ? part : part.charAt(0).toUpperCase() + part.slice(1),
        )
        .join('-')
    })
    .join(' ')
}

/** True for "iOS", "A100" and "x86", which are written so. */
function isSetForm(word: string): boolean {
  return CAPITAL_OR_DIGIT.test(word.slice(1))
}

const CAPITAL_OR_DIGIT = letterPattern(String.raw`[\p{Lu}\d]`)
