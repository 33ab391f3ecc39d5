import { damerauLevenshtein } from '../lexicon/natural.ts'

/**
 * The word of `known` that is spelled most like `word`, or null where none is near: at most a third of the letters
 * differ, and at least one letter is the same. Ties go to the earlier word. Letter case counts for nothing.
 */
export function nearest(word: string, known: readonly string[]): string | null {
  let best: string | null = null
  let least = Math.max(2, Math.floor(word.length / 3)) + 1
  for (const candidate of known) {
    const distance = damerauLevenshtein(word.toLowerCase(), candidate.toLowerCase())
    if (distance < least && distance < Math.max(word.length, candidate.length)) {
      best = candidate
      least = distance
    }
  }
  return best
}
