import type { Document } from '../model/document.ts'

/** What says that the sentence before does not hold. */
const DENIAL =
  /^(?:no[.!]|(?:no, )?(?:it|that|he|she|they|this)(?:['’]s| is| was|['’]re| are| were)? (?:(?:just |simply )?(?:not true|untrue|false|wrong|nonsense|a lie|a rumou?r|a myth|a hoax)\b|did not\s*[.,!]|didn['’]t\s*[.,!]|was withdrawn\b|were withdrawn\b)|(?:but )?(?:he|she|they)(?:['’]s| is|['’]re| are| was| were) (?:wrong|mistaken|lying)\b|i made (?:that|it) up\b)/i
const NEGATED = /\b(?:not|never|no|nobody|nothing|cannot)\b|n['’]t\b/i

/** True where one of the next two sentences, of whatever voice, says that what sentence `row` states does not hold. */
export function isTakenBack({ sentences, text }: Document, row: number): boolean {
  const { start, end } = sentences[row]!
  const said = text.slice(start, end)
  for (const next of sentences.slice(row + 1, row + 3)) {
    const words = text.slice(next.start, next.end)
    if (!DENIAL.test(words)) continue
    // "They never paid." "No.": that agrees.
    if (!(/^no[.!]/i.test(words) && NEGATED.test(said))) return true
  }
  return false
}
