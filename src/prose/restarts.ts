import type { Document } from '../model/document.ts'
import { isApart } from './dislocation.ts'
import { formOf, isFiniteVerb, isMark, xposOf } from './grammar.ts'
import type { Word } from './words.ts'

/**
 * True for a sentence that was begun, left and begun anew, or cut off before its last word had come: "the harbour is, at
 * bottom it is a ditch", "they have built for Riga for", "Monday, that from May on, each boat pays". As `isBroken` it settles.
 */
export function isRestarted(doc: Document, words: readonly Word[]): boolean {
  return (
    endsInPreposition(doc, words) ||
    asksAndSupposes(doc, words) ||
    isApart(doc, words) ||
    words.some(
      ({ text }, at) =>
        text === ',' &&
        (beginsWithPronoun(doc, words, at) || opensThat(doc, words, at) || breaksAtClitic(doc, words, at)),
    )
  )
}

/** Prepositions that are hardly ever adverbs, so that a noun must follow. */
const WANTS_NOUN: ReadonlySet<string> = new Set(['for', 'with', 'from', 'at', 'into', 'than', 'of'])

/** "Ana has built boats for Riga for": no noun came. "What he has respect for", "she is part of" and "boats to pay for" have theirs before. */
function endsInPreposition(doc: Document, words: readonly Word[]): boolean {
  let last = words.length - 1
  while (last > 0 && isMark(words[last])) last--
  const form = formOf(doc, words[last])
  if (!WANTS_NOUN.has(form) || xposOf(doc, words[last]) !== 'IN') return false
  const before = xposOf(doc, words[last - 1])
  if (!(form === 'of' ? /^NNPS?$/ : /^(?:NN.*|CD)$/).test(before)) return false
  const hasObject = words.some((word) => /^(?:W|TO$)/.test(xposOf(doc, word)) || formOf(doc, word) === 'that')
  return !hasObject && words.filter((word) => isFiniteVerb(doc, word)).length === 1
}

/** "Why if you're a baker, you …": a question that became another sentence. "What if" asks. */
function asksAndSupposes(doc: Document, words: readonly Word[]): boolean {
  return /^(?:why|how|where|who)$/.test(formOf(doc, words[0])) && /^(?:if|because)$/.test(formOf(doc, words[1]))
}

const BE = /^(?:is|are|was|were|'s|'re)$/
/** Nouns whose clause follows "is" at once: "the trouble is, on Sundays it is shut". */
const TAKES_CLAUSE =
  /^(?:things?|problem|question|points?|idea|issue|fact|answer|truth|reason|deal|trick|catch|trouble|key|difference|upshot|news|beauty|rule|line|word|concern|thinking|argument|theory|hope|fear|worry|result|part|reality|challenge|irony|story|risk|downside|upside|assumption|logic|view|feeling|sense|bit|lesson|case|effect|message|goal|plan|bet|guess|chances|odds|joke|takeaway|advantage|benefit|shame)$/
/** Most words from the comma to the pronoun. */
const LONGEST_BETWEEN = 5

/** "The harbour is, at bottom it is a ditch": the noun gets its verb and, behind a phrase, a pronoun gets it again. */
function beginsWithPronoun(doc: Document, words: readonly Word[], at: number): boolean {
  // "Since New Year's, and it is": no verb.
  if (!isFiniteVerb(doc, words[at - 1]) || !BE.test(formOf(doc, words[at - 1]))) return false
  if (!/^NN/.test(xposOf(doc, words[at - 2]))) return false
  // "The question is, somebody moves in": what is asked of it was never said.
  if (formOf(doc, words[at - 2]) === 'question' && /^(?:NN|PRP|EX|DT)/.test(xposOf(doc, words[at + 1]))) return true
  const before = words.slice(0, at - 1)
  if (before.some((word) => /^W/.test(xposOf(doc, word)) || TAKES_CLAUSE.test(formOf(doc, word)))) return false
  for (let i = at + 1; i <= at + LONGEST_BETWEEN; i++) {
    if (words[i]?.text === ',') return false
    if (/^(?:it|they|he|she)$/.test(formOf(doc, words[i])) && BE.test(formOf(doc, words[i + 1]))) return true
    if (isFiniteVerb(doc, words[i])) return false
  }
  return false
}

/** "Monday, that from May on, each boat pays": when something was announced, and of that only what. */
function opensThat(doc: Document, words: readonly Word[], at: number): boolean {
  if (formOf(doc, words[at + 1]) !== 'that' || !/^(?:VBG|DT|PDT|EX|IN)$/.test(xposOf(doc, words[at + 2]))) return false
  const isDay = /day$/.test(formOf(doc, words[at - 1]))
  return isDay && words.slice(0, at).every((word) => /^(?:NN|DT|JJ|IN|RB|CC)/.test(xposOf(doc, word)))
}

/** "The harbour's, I did not know this, the harbour's deep": a short form leans on nothing that follows. "At Ana's, I ate" has a name. */
function breaksAtClitic(doc: Document, words: readonly Word[], at: number): boolean {
  if (formOf(doc, words[at - 1]) !== "'s" || at > LONGEST_BETWEEN) return false
  if (!words.slice(0, at - 1).every((word) => /^(?:NN|DT|JJ|PRP\$)/.test(xposOf(doc, word)))) return false
  return /^(?:PRP|NNP)$/.test(xposOf(doc, words[at + 1])) && isFiniteVerb(doc, words[at + 2])
}
