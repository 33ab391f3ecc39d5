import type { Document } from '../model/document.ts'
import { LINKS } from './clause-links.ts'
import { clauseVerb, formOf, isFiniteVerb, SUBJECT_FORMS, xposOf } from './grammar.ts'
import type { Word } from './words.ts'

/** "Every setting that is possible with it": the only verb is the relative clause's. */
export function isOnlyRelative(doc: Document, words: readonly Word[]): boolean {
  const first = words.findIndex((word) => isFiniteVerb(doc, word))
  const comma = words.findIndex((word) => word.text === ',')
  // "Transaction IDs, which include this": the main verb must follow the comma that closes the clause.
  if (comma > 0 && comma < first && /^(?:which|who)$/.test(formOf(doc, words[comma + 1]))) {
    const closes = words.some((word, i) => i > comma + 1 && word.text === ',' && closesAt(doc, words, i + 1))
    if (!closes) return true
  }
  if (first < 0) return false
  if (isAllRelative(doc, words, first)) return true
  // "The one we had at the start, which is old": other verbs are those of other clauses of that kind.
  const isOther = (word: Word, i: number): boolean =>
    i > first && isFiniteVerb(doc, word) && !isOfRelative(doc, words, i)
  if (words.some(isOther)) return false
  // "The last video he did": the verb is the video's, and the sentence has none.
  let before = first - 1
  while (xposOf(doc, words[before]) === 'RB') before--
  const isContact = xposOf(doc, words[before]) === 'PRP' && /^(?:NNS?|CD)$/.test(xposOf(doc, words[before - 1]))
  if (isContact && (xposOf(doc, words[0]) === 'DT' || (xposOf(doc, words[0]) === 'CD' && first > 3))) return true
  return words.slice(1, first).some((word, i) => {
    const isRelative = /^(?:that|which|who|whom|whose|where)$/.test(formOf(doc, word))
    // "The way the parts are built": "way" takes its clause without a "that".
    const isWay = /^ways?$/.test(formOf(doc, words[i])) && /^(?:DT|PRP|PRP\$)$/.test(xposOf(doc, word))
    return isWay || (isRelative && /^(?:NN|DT|CD|VBG)/.test(xposOf(doc, words[i])))
  })
}

/** True for the verb at `at` of "which is", "which still is", "where people row". */
function isOfRelative(doc: Document, words: readonly Word[], at: number): boolean {
  if (/^(?:which|who|that)$/.test(formOf(doc, words[at - 1]))) return true
  return !isFiniteVerb(doc, words[at - 1]) && /^W/.test(xposOf(doc, words[at - 2]))
}

/** "The ones that row it in winter, and then we sell it": the first half has no verb but that of its relative clause. */
export function opensWithRelative(doc: Document, words: readonly Word[]): boolean {
  if (!/^(?:DT|NNS)$/.test(xposOf(doc, words[0]))) return false
  const joint = words.findIndex((word, i) => {
    if (word.text !== ',' || !/^(?:and|but|so)$/.test(formOf(doc, words[i + 1]))) return false
    const next = formOf(doc, words[i + 2]) === 'then' ? i + 3 : i + 2
    return SUBJECT_FORMS.has(formOf(doc, words[next])) && clauseVerb(doc, words, next) >= 0
  })
  return joint > 0 && isOnlyRelative(doc, words.slice(0, joint))
}

/**
 * "Nodes that have come out and are pretty good": true where all that the opening noun gets is a relative clause, whose
 * first verb is `first`, its other verbs joined to that by "and" or in clauses of their own.
 */
function isAllRelative(doc: Document, words: readonly Word[], first: number): boolean {
  const opens = words.findIndex((word, i) => i > 0 && i < first && /^(?:WDT|WP|WP\$)$/.test(xposOf(doc, word)))
  if (opens < 1 || !/^NN/.test(xposOf(doc, words[opens - 1])) || first - opens > FAR_VERB) return false
  let isLinked = false
  const last = words.findLastIndex((word) => isFiniteVerb(doc, word))
  for (const [at, word] of words.slice(first + 1, last + 1).entries()) {
    if (word.text === ',' && !/^(?:and|but|or)$/.test(formOf(doc, words[first + 2 + at]))) return false
    if (xposOf(doc, word) === 'TO' || LINKS.has(formOf(doc, word))) isLinked = true
    else if (isFiniteVerb(doc, word)) {
      if (!isLinked) return false
      isLinked = false
    }
  }
  return true
}

/** Farthest that the verb of a relative clause stands behind its "that". */
const FAR_VERB = 4

/** True where a finite verb stands at `at`, or behind an adverb there. */
function closesAt(doc: Document, words: readonly Word[], at: number): boolean {
  return isFiniteVerb(doc, words[at]) || (xposOf(doc, words[at]) === 'RB' && isFiniteVerb(doc, words[at + 1]))
}
