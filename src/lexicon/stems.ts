/**
 * The form with its inflection taken off: plural "-s", "-ed" and "-ing", so that "chips" and "chip", "trained" and
 * "training" count as one term. Lighter than Porter's stemmer on purpose: it never joins words of different meaning
 * such as "universe" and "university". Source of the plural rules: D. Harman, "How effective is suffixing?", JASIS
 * 42(1), 1991 (the S-stemmer). Expects lower case.
 */
export function stem(form: string): string {
  const word = form.endsWith("'s") || form.endsWith('’s') ? form.slice(0, -2) : form
  if (word.length > 4 && word.endsWith('ies') && !/[ae]ies$/.test(word)) return `${word.slice(0, -3)}y`
  // "Classes", "viruses"; the "e" of "houses" and "sizes" is their own.
  if (word.length > 4 && word.endsWith('es') && /(?:ss|x|zz|ch|sh|[^aeo]us)es$/.test(word)) return word.slice(0, -2)
  if (word.length > 3 && word.endsWith('s') && !/(ss|us|is)$/.test(word)) return word.slice(0, -1)
  if (word.length > 5 && word.endsWith('ing')) return bare(word.slice(0, -3))
  if (word.length > 4 && word.endsWith('ed') && !word.endsWith('eed')) return bare(word.slice(0, -2))
  return word
}

/** The stem of each row of a document's distinct words, made once. */
export function stemsOf(words: readonly string[]): (row: number) => string {
  const stems: (string | undefined)[] = []
  return (row) => {
    const known = stems[row] ?? stem(words[row] ?? '')
    stems[row] = known
    return known
  }
}

/** A verb's stem after "-ed" or "-ing": "stopp" is "stop", "tri" is "try"; a final "e" is not put back. */
function bare(root: string): string {
  if (!/[aeiouy]/.test(root)) return root
  if (/([bdfgmnprt])\1$/.test(root)) return root.slice(0, -1)
  return root.endsWith('i') ? `${root.slice(0, -1)}y` : root
}
