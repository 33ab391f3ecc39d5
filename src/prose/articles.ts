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
