import { letterPattern } from '../lexicon/letters.ts'

/** "As far as I recall", "if Hill remembers correctly" where it ends a phrase: of the memory, and not of the matter. */
const RECALLS = letterPattern(
  String.raw`\b(?:[Aa]s far as|[Ii]f) (?:I|we|they|he|she|\p{Lu}[\p{L}'-]+) (?:recalls?|remembers?)(?: (?:correctly|right|rightly|well))?(?=[,.;]| I think)`,
)
/** "From the top of my head", "whose name I'm mispronouncing", ", which I'm sure we'll get to", "for I would say everybody". */
const ASIDE =
  /\btop of (?:my|his|her|their) head\b|\b(?:i'm|am|is|are|was|be) (?:probably )?mispronouncing\b|\bwhich i(?:'m| am) sure (?:we|you)(?:'ll| will)\b|\b(?:for|by|of|with|about|to|in|at) i (?:would|might) say\b/

/** True for a sentence, its apostrophes straight, that turns aside from its matter to how its speaker remembers it, says it or comes back to it. */
export function turnsAside(text: string): boolean {
  return RECALLS.test(text) || ASIDE.test(text.toLowerCase())
}
