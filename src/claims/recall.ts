import { type Document, tokenXpos } from '../model/document.ts'
import type { Word } from '../prose/words.ts'

/** What the talk around a claim tells of its nouns. */
export interface Recall {
  /** Share of its nouns that one of the sentences right before has too, in [0, 1]. */
  readonly shortlyBefore: number
  /** How often the talk says the noun that it says most, in [0, 1] on a scale of logarithms. */
  readonly often: number
}

/** How many sentences back a noun is still in mind. */
const REACH = 6
/** In this many sentences a noun is said often; more add nothing. */
const OFTEN = Math.log(20)

/** Reads the nouns of claims; `row` is their sentence and may not fall from one call to the next. */
export function createRecall(doc: Document): (row: number, words: readonly Word[]) => Recall {
  const { lemma, words: forms } = doc.tokens
  const ids = new Map<string, number>()
  const idOf = Int32Array.from(forms, (form) => {
    const key = form.toLowerCase()
    const id = ids.get(key) ?? ids.size
    ids.set(key, id)
    return id
  })
  const sentences = new Int32Array(ids.size)
  const last = new Int32Array(ids.size).fill(-1)
  readSentences(0, doc.sentences.length, (id) => sentences[id]!++)
  last.fill(-1)
  let read = 0

  /** Gives each word of sentences `[from, to)` once a sentence, as its dictionary form. */
  function readSentences(from: number, to: number, onWord: (id: number) => void): void {
    for (let row = from; row < to; row++) {
      const { firstToken, endToken } = doc.sentences[row]!
      for (let i = firstToken; i < endToken; i++) {
        const id = idOf[lemma[i]!]!
        if (last[id] !== row) onWord(id)
        last[id] = row
      }
    }
  }

  return (row, words) => {
    readSentences(read, row, () => {})
    read = Math.max(read, row)
    let nouns = 0
    let before = 0
    let most = 1
    for (const word of words) {
      if (word.row < 0 || !tokenXpos(doc, word.row).startsWith('NN')) continue
      const id = idOf[lemma[word.row]!]!
      nouns++
      if (last[id]! >= 0 && last[id]! >= row - REACH) before++
      most = Math.max(most, sentences[id]!)
    }
    return { shortlyBefore: before / Math.max(1, nouns), often: Math.min(1, Math.log(most) / OFTEN) }
  }
}
