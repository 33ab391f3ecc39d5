import { letterPattern } from '../lexicon/letters.ts'

/** What is spelled out letter by letter, as no letter of it is a vowel; many read "SQL" as a word. */
const SPELLED = /^(?!SQL)[B-DF-HJ-NP-TV-Z]{2,}s?$/
/** Letters whose names begin with a vowel: "an HTML page". */
const VOWEL_NAMES = /^[FHLMNRSX]/
/** Beginnings that sound as they are written; "u" and "h" do not always, nor do "one", "Europe" and "npm". */
const VOWEL = /^(?!one|once|eu|ew)[aeio]/i
const CONSONANT = /^[b-df-gj-np-tv-z].*[aeiouy]/i
/** Capitals with a vowel among them: whether "LED" and "MIT" are spelled or read is for the speaker to say. */
const CAPITALS = /^[A-Z\d]{2,}/

/** "An" for "a" before "HTML page" and "article", "a" for "an" before "drum"; where the sound cannot be told, as it was said. */
export function articleBefore(article: string, word: string): string {
  if (!/^an?$/i.test(article)) return article
  const bare = article.charAt(0)
  if (SPELLED.test(word)) return VOWEL_NAMES.test(word) ? `${bare}n` : bare
  if (VOWEL.test(word)) return `${bare}n`
  return CONSONANT.test(word) && !CAPITALS.test(word) ? bare : article
}

/** "A instruction", "a 80": vowels that are no "you" or "one"; a capital within a sentence is a name, as of "plan A". */
const BARE_A = letterPattern(
  String.raw`(?:(?<!\p{L} )\bA|\ba) (?=(?!eu|Eu|ewe|and\b|are\b|into\b|one\b|once\b|one-)[aeioAEIO]\p{Ll}{2}|(?:[iIoO]n|[uU]p)-|8\d{0,2}(?![\d:])|8,\d{3}|1[18](?:,\d{3})?(?![\d:]))`,
  'g',
)
/** "An massive": a word of some length whose beginning is no name of a letter. */
const AN_BEFORE_CONSONANT = letterPattern(
  String.raw`\b([Aa])n (?=(?:[bcdfgjklmnpqrstvwz]|[bcfgps]l|[bcdfgpt]r|s[cmnptw]|[cstw]h|th|tw)[aeiou]\p{Ll}{2,}(?!\p{Lu}))`,
  'g',
)

/** The text with "an" where "a" stands before a vowel, and "a" where "an" stands before a consonant. */
export function mendArticles(text: string): string {
  return text.replace(BARE_A, (article) => article.replace(' ', 'n ')).replace(AN_BEFORE_CONSONANT, '$1 ')
}
