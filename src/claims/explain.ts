import type { ClaimReason } from '../model/claim.ts'
import { type Document, tokenText } from '../model/document.ts'
import type { Contribution } from './check-worthiness.ts'

/** Most words that an explanation names. */
const MOST_WORDS = 8

/** The words that the model of debates leans on, strongest first; each word's features are summed. */
export function leadingWords(doc: Document, contributions: readonly Contribution[]): ClaimReason[] {
  const sums = new Map<number, number>()
  for (const { at, width, weight } of contributions) {
    // A pair is shared out over its words; what is counted over the whole has no word.
    for (let i = 0; i < width; i++) sums.set(at + i, (sums.get(at + i) ?? 0) + weight / width)
  }
  return [...sums]
    .sort(([a, x], [b, y]) => Math.abs(y) - Math.abs(x) || a - b)
    .slice(0, MOST_WORDS)
    .map(([row, weight]) => ({ label: tokenText(doc, row), weight }))
}
