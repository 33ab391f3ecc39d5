import type { DropChances } from '../model/disfluency.ts'
import type { Document } from '../model/document.ts'
import type { Word } from './words.ts'

/** What an editor would still leave out, by the chances of words. */
export interface Roughness {
  /** How many of the words, as an expected number. */
  readonly sum: number
  /** The chance of the likeliest of them, in [0, 1]. */
  readonly most: number
}

/** How rough `words` of the sentence of a row still are. */
export function roughnessOf(doc: Document, chances: DropChances, row: number, words: readonly Word[]): Roughness {
  const { firstToken } = doc.sentences[row]!
  const chance = chances(row)
  let sum = 0
  let most = 0
  for (const { row: token } of words) {
    const one = chance[token - firstToken] ?? 0
    sum += one
    most = Math.max(most, one)
  }
  return { sum, most }
}

/** The same of a part of a sentence, beside its whole. */
export interface RoughnessWithin extends Roughness {
  /** How many words of the sentence an editor would leave out beyond what the rules mark. */
  readonly ofSentence: number
}

/** As `roughnessOf`, with the whole sentence, which is read at each call. */
export function roughnessWithin(
  doc: Document,
  chances: DropChances,
  row: number,
  words: readonly Word[],
): RoughnessWithin {
  const { firstToken } = doc.sentences[row]!
  const isUnmarked = (i: number): boolean => doc.tokens.fluency[firstToken + i] === 0
  const ofSentence = chances(row).reduce((sum, one, i) => (isUnmarked(i) ? sum + one : sum), 0)
  return { ...roughnessOf(doc, chances, row, words), ofSentence }
}
