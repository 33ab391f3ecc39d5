import type { DropChances } from '../model/disfluency.ts'
import type { Document } from '../model/document.ts'
import type { Word } from '../prose/words.ts'

/** What an editor would still leave out, by the chances of words. */
export interface Roughness {
  /** How many of the words of the stretch, as an expected number. */
  readonly sum: number
  /** The chance of the likeliest of them, in [0, 1]. */
  readonly most: number
  /** How many of all words of its sentence that no rule marks. */
  readonly ofSentence: number
}

/** How rough a stretch of the sentence of a row still is, when it consists of `words`. */
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
  let ofSentence = 0
  for (let i = 0; i < chance.length; i++) if (doc.tokens.fluency[firstToken + i] === 0) ofSentence += chance[i]!
  return { sum, most, ofSentence }
}
