import jaroWinklerDistance from 'natural/lib/natural/distance/jaro-winkler_distance.js'
import levenshteinDistances from 'natural/lib/natural/distance/levenshtein_distance.js'
import grams from 'natural/lib/natural/ngrams/ngrams.js'
import DoubleMetaphone from 'natural/lib/natural/phonetics/double_metaphone.js'
import porterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js'
import TfIdf from 'natural/lib/natural/tfidf/tfidf.js'

/*
 * The only file that names natural (MIT, Chris Umbel and others), and only by its single modules: the package's root
 * loads database clients, reads `.env` and prints.
 */

/** Porter's stem of a lower-case word (Porter, "An algorithm for suffix stripping", Program 14, 1980). */
export function porterStem(word: string): string {
  return porterStemmer.stem(word)
}

/** All runs of `n` words, in order; none where there are fewer words. */
export function nGrams(words: readonly string[], n: number): readonly (readonly string[])[] {
  return words.length < n ? [] : grams.ngrams(words, n)
}

/** A term of a document with its weight: count times `1 + ln(documents / (1 + documents with the term))`. */
export interface WeightedTerm {
  readonly term: string
  readonly weight: number
}

/** Terms are marked, for natural keeps them as keys of a plain object, where "constructor" is there already. */
const MARK = '='

/** For each document, given as its words, its terms by falling weight; ties in order of the alphabet (code units). */
export function weighTerms(documents: readonly (readonly string[])[]): readonly (readonly WeightedTerm[])[] {
  const weights = new TfIdf()
  for (const words of documents) weights.addDocument(words.map((word) => MARK + word))
  return documents.map((_, row) =>
    weights
      .listTerms(row)
      .map(({ term, tfidf }) => ({ term: term.slice(MARK.length), weight: tfidf }))
      .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1)),
  )
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
