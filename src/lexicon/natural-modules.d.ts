/*
 * The parts of natural (MIT) that we call, with their real shapes. The package's own types describe its root, which
 * loads database clients and prints; see natural.ts.
 */

declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string }
  export default stemmer
}

declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  export default function distance(a: string, b: string, options?: { ignoreCase?: boolean }): number
}

declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  const distances: {
    LevenshteinDistance(a: string, b: string): number
    DamerauLevenshteinDistance(a: string, b: string, options?: { restricted?: boolean }): number
  }
  export default distances
}

declare module 'natural/lib/natural/phonetics/double_metaphone.js' {
  export default class DoubleMetaphone {
    process(word: string): [string, string]
  }
}
