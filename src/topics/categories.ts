import { stem, stemsOf } from '../lexicon/stems.ts'
import { TOPIC_CATEGORIES } from '../lexicon/topic-categories.ts'
import type { Document } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'

/** The coarse category of a part of the talk, or null where it is not sure. */
export type CategoryOf = (sentences: Iterable<number>) => string | null

/** Distinct telling words that a category needs. */
const LEAST_WORDS = 4

/** Its least score in a part of this many nouns; in others in step with the score that repetition leaves. */
const LEAST_SCORE = 14
const USUAL_NOUNS = 1000

/** How many times the score of the next category the first must have. */
const LEAD = 2

/** What of a word's further mentions counts: the fourth says less than the first. */
const REPEAT_POWER = 0.6

/** Least nouns of a part that are enough to tell. */
const LEAST_NOUNS = 25

/**
 * Tells parts of a document by telling words (`TOPIC_CATEGORIES`): each distinct word counts by the root of its
 * mentions, against all nouns. A category is named only where it leads by far, so that null is common.
 */
export function categoryReader(doc: Document): CategoryOf {
  const { tokens } = doc
  const single = new Map<string, number>()
  const double = new Map<string, number>()
  for (const [row, { words }] of TOPIC_CATEGORIES.entries()) {
    for (const word of words) (word.includes(' ') ? double : single).set(word.split(' ').map(stem).join(' '), row)
  }
  const stemOf = stemsOf(tokens.words)
  return (sentences) => {
    const counts = new Map<string, { row: number; times: number }>()
    let nouns = 0
    for (const sentence of sentences) {
      const { firstToken, endToken } = doc.sentences[sentence]!
      for (let i = firstToken; i < endToken; i++) {
        const tag = tokens.tag[i]
        if (tag !== UPOS_ROW.NOUN && tag !== UPOS_ROW.PROPN && tag !== UPOS_ROW.ADJ) continue
        if (tag !== UPOS_ROW.ADJ) nouns++
        const own = stemOf(tokens.form[i]!)
        const pair = i + 1 < endToken ? `${own} ${stemOf(tokens.form[i + 1]!)}` : own
        const word = double.has(pair) ? pair : own
        const row = double.get(word) ?? single.get(word)
        if (row === undefined) continue
        const known = counts.get(word)
        if (known === undefined) counts.set(word, { row, times: 1 })
        else known.times++
      }
    }
    return nouns < LEAST_NOUNS ? null : surest(counts.values(), nouns)
  }
}

function surest(counts: Iterable<{ readonly row: number; readonly times: number }>, nouns: number): string | null {
  const scores = new Float64Array(TOPIC_CATEGORIES.length)
  const words = new Uint32Array(TOPIC_CATEGORIES.length)
  for (const { row, times } of counts) {
    scores[row]! += times ** REPEAT_POWER
    words[row]!++
  }
  let best = 0
  for (let row = 1; row < scores.length; row++) if (scores[row]! > scores[best]!) best = row
  const next = scores.reduce((most, score, row) => (row === best ? most : Math.max(most, score)), 0)
  const least = LEAST_SCORE * (nouns / USUAL_NOUNS) ** REPEAT_POWER
  return words[best]! >= LEAST_WORDS && scores[best]! >= least && scores[best]! >= LEAD * next
    ? TOPIC_CATEGORIES[best]!.name
    : null
}
