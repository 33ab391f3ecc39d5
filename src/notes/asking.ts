import type { Document } from '../model/document.ts'
import type { Cleaner } from '../prose/clean.ts'
import { countWords, formOf, isFiniteVerb, xposOf } from '../prose/grammar.ts'
import type { Word } from '../prose/words.ts'

/** Shortest question that asks something: "Really?" and "You think so?" do not. */
const LEAST_WORDS = 4

/** Lower-cased words that open a question. */
export const QUESTION_WORDS = /^(?:what|how|why|when|where|who|which)$/
/** Lower-cased verbs that stand before the subject of a question. */
export const AUXILIARY = /^(?:is|are|was|were|can|could|will|would|should|has|have|does|do)$/

/** "Which is proof of work, right?" states, and only wants a nod. */
const TAG = /,\s*(?:right|yeah|correct|okay|ok)\s*\?\s*$/i

/**
 * The words of sentence `row` from where it asks, without what leads over to it and without its mark; null where it does
 * not ask as a sentence does.
 */
export function questionWords(doc: Document, row: number, clean: Cleaner): readonly Word[] | null {
  const { start, end } = doc.sentences[row]!
  if (TAG.test(doc.text.slice(start, end))) return null
  let words = behindLinks(doc, clean(row))
  if (words[words.length - 1]?.text === '?') words = words.slice(0, -1)
  words = words.slice(questionStart(doc, words))
  if (words.at(-2)?.text === ',' && /^NNP/.test(xposOf(doc, words.at(-1)))) words = words.slice(0, -2)
  words = firstAsked(doc, words)
  if (countWords(words) < LEAST_WORDS || !opensQuestion(formOf(doc, words[0]))) return null
  if (words.some((word) => /^[.?!;:]$/.test(word.text)) || !words.some((word) => isFiniteVerb(doc, word))) return null
  return isInverted(doc, words) ? words : null
}

/** "So what about …", "And how did …": the link leads over from what stood before. */
export function behindLinks(doc: Document, words: readonly Word[]): readonly Word[] {
  let at = 0
  while (/^(?:and|so|but|then|now|okay|well|yeah|,)$/.test(formOf(doc, words[at]))) at++
  return words.slice(at)
}

/** "How did you start and what came of it": told as one question the second would stay turned round, so the first is asked. */
function firstAsked(doc: Document, words: readonly Word[]): readonly Word[] {
  const second = words.findIndex(
    (word, i) =>
      i > 1 &&
      /^(?:and|or|but)$/.test(formOf(doc, words[i - 1])) &&
      opensQuestion(formOf(doc, word)) &&
      isFiniteVerb(doc, words[i + 1]),
  )
  if (second < 0) return words
  return words.slice(0, words[second - 2]?.text === ',' ? second - 2 : second - 1)
}

/** True for a word that opens a question which can be told: no "right?" after a statement. */
export function opensQuestion(form: string): boolean {
  return QUESTION_WORDS.test(form) || AUXILIARY.test(form) || form === 'did'
}

/** Index where the question opens: "So if it is free, who pays for the servers" asks from "who" on. */
function questionStart(doc: Document, words: readonly Word[]): number {
  if (opensQuestion(formOf(doc, words[0]))) return 0
  for (let i = words.length - LEAST_WORDS; i > 0; i--) {
    const before = formOf(doc, words[i - 1])
    const isNew = /^(?:,|:|[-–—]+)$/.test(before) || (/^(?:and|but|so)$/.test(before) && words[i - 2]?.text === ',')
    if (isNew && opensQuestion(formOf(doc, words[i]))) return i
  }
  return 0
}

/** True where the words ask as a sentence does: "where are you", "who pays", no "where you are". */
function isInverted(doc: Document, words: readonly Word[]): boolean {
  const isWh = /^W/.test(xposOf(doc, words[0])) || QUESTION_WORDS.test(formOf(doc, words[0]))
  if (!isWh) {
    const next = formOf(doc, words[1]) === "n't" ? words[2] : words[1]
    return /^(?:PRP|DT|NN|JJ|EX|CD|VBG|PDT)/.test(xposOf(doc, next))
  }
  const verb = words.findIndex((word) => isFiniteVerb(doc, word))
  return verb > 0 && verb < 5 && !words.slice(0, verb).some((word) => /^(?:PRP|DT)$/.test(xposOf(doc, word)))
}
