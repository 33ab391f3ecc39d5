import jaroWinklerDistance from 'natural/lib/natural/distance/jaro-winkler_distance.js'
import levenshteinDistances from 'natural/lib/natural/distance/levenshtein_distance.js'
import DoubleMetaphone from 'natural/lib/natural/phonetics/double_metaphone.js'
import porterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js'

/*
 * The only file that names natural (MIT, Chris Umbel and others), and only by its single modules: the package's root
 * loads database clients, reads `.env` and prints.
 */

/** Porter's stem of a lower-case word (Porter, "An algorithm for suffix stripping", Program 14, 1980). */
export function porterStem(word: string): string {
  return porterStemmer.stem(word)
}

/** Likeness of two strings in [0, 1], favouring a common beginning (Winkler, 1990). Case counts. */
export function jaroWinkler(a: string, b: string): number {
  return jaroWinklerDistance(a, b)
}

/** Fewest insertions, deletions and replacements that turn `a` into `b`. Time and memory grow with both lengths. */
export function levenshtein(a: string, b: string): number {
  return levenshteinDistances.LevenshteinDistance(a, b)
}

/** As `levenshtein`, but swapping two neighbours counts as one step (optimal string alignment). */
export function damerauLevenshtein(a: string, b: string): number {
  return levenshteinDistances.DamerauLevenshteinDistance(a, b, { restricted: true })
}

/** The two codes of how a word may be said in English (Philips, "The double metaphone search algorithm", 2000). */
export function soundCodes(word: string): readonly [string, string] {
  return new DoubleMetaphone().process(word)
}
