import type { Document } from '../model/document.ts'
import { clauseVerb, formOf, isFiniteVerb, SUBORDINATORS, xposOf } from './grammar.ts'
import { partsComparison } from './unfinished.ts'
import type { Word } from './words.ts'

/** Adverbs that open a clause and close none. */
const FRONTED: ReadonlySet<string> = new Set(
  'maybe perhaps sometimes usually often typically probably apparently hopefully eventually certainly personally actually basically obviously now'.split(
    ' ',
  ),
)

/** True where a clause opens at `at` that says more than "as he said", "as most do". */
function opensFullClause(doc: Document, words: readonly Word[], at: number): boolean {
  const verb = clauseVerb(doc, words, at)
  if (verb < 0 || /^(?:said|says|say|mentioned|told)$/.test(formOf(doc, words[verb]))) return false
  const last = /^(?:MD|RB)$/.test(xposOf(doc, words[verb + 1])) || xposOf(doc, words[verb]) === 'MD' ? verb + 1 : verb
  const next = words[last + 1]
  return next !== undefined && !/^(?:CC|[,.:])$/.test(xposOf(doc, next)) && !/^[,.;:!?]/.test(next.text)
}

/** Two main clauses with only a comma between: "they sold, it fell". */
export function isSpliced(doc: Document, words: readonly Word[]): boolean {
  const opening = formOf(doc, words[0])
  const tag = xposOf(doc, words[0])
  let open = SUBORDINATORS.has(opening) || /^(?:IN|TO|VBG|WRB|RB|VBN|WP|RBR|CD|NN)$/.test(tag)
  let list = 0
  for (let i = 1; i < words.length - 2; i++) {
    if (words[i]!.text !== ',' || partsComparison(doc, words, i)) continue
    const next = formOf(doc, words[i + 1])
    // "It has a dark side, like it is a great place": said for "I mean".
    if (next === 'like' && opensFullClause(doc, words, i + 2)) return true
    if (/^(?:and|but|so|or|which|who|where|because|if|when|while|that)$/.test(next)) {
      // "…, but if you run it, most is gone": the clause after "if" may follow its comma.
      if (SUBORDINATORS.has(next) || SUBORDINATORS.has(formOf(doc, words[i + 2]))) open = true
      continue
    }
    const verb = clauseVerb(doc, words, i + 1)
    // "Ahmed, a boy from Irving, Texas, was held": the subject still waits for its verb.
    if (words[verb - 1]?.text === ',' && !words.slice(0, i).some((word) => isFiniteVerb(doc, word))) return false
    // "They plan ahead, maybe they have ten years": the adverb joins nothing. What an "if" opens goes on.
    if (FRONTED.has(next) && clauseVerb(doc, words, i + 2) >= 0) {
      const isOwed = open || words.slice(0, i).some((word) => SUBORDINATORS.has(formOf(doc, word)))
      if (!isOwed) return true
    }
    if (SUBORDINATORS.has(next) || /^(?:IN|TO|VBG|RB)$/.test(xposOf(doc, words[i + 1]))) {
      open = true
      continue
    }
    if (verb < 0) continue
    if (open) {
      open = false
      continue
    }
    list++
  }
  return list > 0
}
