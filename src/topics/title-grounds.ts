import type { Syntax } from '../model/syntax.ts'
import type { TitleCandidate } from './title-candidates.ts'

/** Prepositions that often belong to the verb. "In", "on" and "for" belong to the thing more often than trees have it. */
const VERBAL = / (?:with|without|from|to|into|at|over|under|across|behind) /

/**
 * True where the words of a title belong together in the sentence that it comes from: all but one of them hang on
 * another of them. "Lessons with a Tidy Bow" from "we wrap the lessons with a tidy bow" does not, as the bow hangs on
 * the wrapping. Only titles with a preposition that may hang so are looked at.
 */
export function belongsTogether(syntax: Syntax, { plain, sentence, span }: TitleCandidate): boolean {
  if (span === null || !VERBAL.test(plain)) return true
  const { firstToken, head } = syntax(sentence)
  const first = span.first - firstToken
  const end = span.end - firstToken
  let outside = 0
  for (let i = first; i < end; i++) {
    const above = head[i] ?? -1
    if (above < first || above >= end) outside++
  }
  return outside === 1
}
