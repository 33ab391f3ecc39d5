import type { Document } from '../model/document.ts'
import { TAKES_CLAUSE } from './clause-links.ts'
import { clauseVerb, formOf, isFiniteVerb, SUBJECT_FORMS, SUBORDINATORS, xposOf } from './grammar.ts'
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
  const main = clauseVerb(doc, words, 0)
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
    const known = verbOfKnown(doc, words, i + 1)
    // "We built rafts, as if they were boats, the only thing we do is sail": no "as" before it makes up for a joint.
    if (known >= 0 && main >= 0 && main < i && !TAKES_CLAUSE.has(formOf(doc, words[main]))) return true
    const verb = Math.max(clauseVerb(doc, words, i + 1), known)
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

/** The verb of "the only thing I do is", at `at`: of a noun with a clause that has no "that"; -1 where there is none. */
function verbOfKnown(doc: Document, words: readonly Word[], at: number): number {
  if (formOf(doc, words[at]) !== 'the') return -1
  let noun = at + 1
  while (/^(?:JJ[RS]?|CD|NN)$/.test(xposOf(doc, words[noun])) && noun < at + LONGEST_KNOWN) noun++
  if (!SUBJECT_FORMS.has(formOf(doc, words[noun])) || !/^NN/.test(xposOf(doc, words[noun - 1]))) return -1
  const own = clauseVerb(doc, words, noun)
  if (own < 0) return -1
  const rest = words.slice(own + 1, own + 1 + LONGEST_KNOWN)
  const verb = rest.findIndex((word) => word.text === ',' || /^(?:is|was|are|were|'s)$/.test(formOf(doc, word)))
  return verb < 0 || rest[verb]!.text === ',' ? -1 : own + 1 + verb
}

/** Most words between "the" and its noun, and between the verb of the clause and that of the noun. */
const LONGEST_KNOWN = 6
