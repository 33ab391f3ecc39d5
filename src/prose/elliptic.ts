import { LETTER_OR_DIGIT } from '../lexicon/letters.ts'

const HELPING = /^(?:is|are|was|were|does|do|did|can|could|will|would|has|have|had|should|might)$/
const AFTER_HELPING = /^(?:if|when|because|once|now|too)$/

/**
 * True for a clause at `at` whose helping verb has no verb to help: "but it does", "but they can't if it fails". It takes back
 * what stands before it, so neither can be told alone. `formOf` and `xposOf` give the lower-cased word and the Penn tag of a
 * place; "" outside the sentence.
 */
export function isElliptic(formOf: (at: number) => string, xposOf: (at: number) => string, at: number): boolean {
  if (xposOf(at) !== 'PRP') return false
  let verb = at + 1
  while (xposOf(verb) === 'RB') verb++
  if (!HELPING.test(formOf(verb))) return false
  let next = verb + 1
  while (/^(?:n't|not)$/.test(formOf(next))) next++
  // "I will (in time) answer": the verb stands behind the bracket.
  if (formOf(next) === '(') return false
  return !LETTER_OR_DIGIT.test(formOf(next)) || AFTER_HELPING.test(formOf(next))
}
