import { LETTER, letterPattern } from '../lexicon/letters.ts'
import { stem } from '../lexicon/stems.ts'
import { STOP_WORDS } from '../lexicon/stop-words.ts'

/** What an address sounds like when it is read out ("uses dot tech slash Wes"), as stems. */
export const SPOKEN_SIGNS = new Set(['dot', 'slash', 'slasher', 'hashtag', 'www', 'com'])

/** The stem of a word as written; null where it is a stop word or has no letter. */
export type ContentStems = (word: string) => string | null

/** `ContentStems` that looks at each spelling once. */
export function contentStems(): ContentStems {
  const known = new Map<string, string | null>()
  return (word) => {
    const old = known.get(word)
    if (old !== undefined) return old
    const form = word.toLowerCase()
    const made = !STOP_WORDS.has(form) && LETTER.test(form) ? stem(form) : null
    known.set(word, made)
    return made
  }
}

/** What only counts or compares: a heading that ends with it has lost what it speaks of ("a solution of multiple"). */
const COUNTING: ReadonlySet<string> = new Set(
  'multiple several many various few such other others own more most pre non anti semi'.split(' '),
)
/** Nouns that say nothing without what they are of: "shining a light on the importance". */
const NEEDS_OF: ReadonlySet<string> = new Set(
  'importance lack kind sort type majority rest amount number bunch pros cons bits'.split(' '),
)

/** False for words that no heading is made of: "12th", "Tr", "A Solution of Multiple". */
export function isHeading(words: readonly string[]): boolean {
  const last = words[words.length - 1]?.toLowerCase() ?? ''
  if (words.length > 1 && (COUNTING.has(last) || NEEDS_OF.has(last))) return false
  if (words.every((word) => FIGURE.test(word))) return false
  return !words.every((word) => word.length <= 2 && SCRAP.test(word))
}

const FIGURE = /^\d+(?:st|nd|rd|th)?$/i
const SCRAP = letterPattern(String.raw`^\p{Lu}?\p{Ll}$`)
