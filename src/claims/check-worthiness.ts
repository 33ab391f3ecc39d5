import { hashPair } from '../learn/hash.ts'
import { type Weights, weightsArray } from '../learn/weights.ts'
import type { WordClusters } from '../learn/word-clusters.ts'
import type { Document } from '../model/document.ts'
import { createFeatureReader, LETTERS } from './check-features.ts'

/**
 * A linear model over hashed features, weighed by rarity and brought to a Euclidean length of 1 for each statement
 * (Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988), and the line that turns its score
 * into a probability.
 */
export interface CheckModel {
  /** The weight of a feature is `table[slot] * scale`, `slot` as `featureSlot` says. The length is a power of two. */
  readonly table: Int8Array
  readonly scale: number
  /** How rare a slot is in the training's statements, on a scale of no account; as long as `table`. */
  readonly rarity: Uint8Array
  /** Log odds are `slope * score + intercept` (Platt, "Probabilistic outputs for support vector machines", 1999). */
  readonly slope: number
  readonly intercept: number
}

/** What one thing in a statement did to its score. `at` and `width` are tokens; a count has a width of 0. */
export interface Contribution {
  /** Row of `FAMILIES`. */
  readonly family: number
  /** Row of `COUNTS` where the family is "count"; else a hash. */
  readonly key: number
  readonly at: number
  readonly width: number
  /** Log odds added; below zero it makes a check less worth while. */
  readonly weight: number
}

/** Rates statements of one document, given as rows of tokens, rising. */
export interface CheckRater {
  /** Log odds that a fact checker would pick the statement. */
  readonly rate: (rows: readonly number[]) => number
  /** What made the score, in order of the words. Its weights and the intercept add up to `rate`. */
  readonly explain: (rows: readonly number[]) => Contribution[]
}

/** The model of `check-worthiness.bin`. Throws an `Error` where the file is another. */
export function checkModel(weights: Weights): CheckModel {
  const numbers = weightsArray(weights, 'calibration', 'f64')
  return {
    table: weightsArray(weights, 'table', 'i8'),
    scale: numbers[0]!,
    rarity: weightsArray(weights, 'rarity', 'u8'),
    slope: numbers[1]!,
    intercept: numbers[2]!,
  }
}

/** Slot of a feature in a table of `size`, a power of two. */
export function featureSlot(family: number, key: number, size: number): number {
  return hashPair(key, family) & (size - 1)
}

/** A rater of the statements of one document; what a form adds up to is kept for the next statement that has it. */
export function createCheckRater(doc: Document, model: CheckModel, clusters: WordClusters): CheckRater {
  const reader = createFeatureReader(doc, clusters)
  const { table, scale, rarity, slope, intercept } = model
  const unit = scale * slope
  const { form, lemma, words } = doc.tokens
  // What the features of each form add up to for a value of 1, with the lemma that it had there: -1 for "not yet".
  const lemmas = new Int32Array(words.length).fill(-1)
  const ownSums = new Int32Array(words.length)
  const ownSquares = new Int32Array(words.length)
  const letterSums = new Float64Array(words.length)
  const letterSquares = new Float64Array(words.length)
  let sum = 0
  let squares = 0
  // Most features of a statement have one of two values, that of its words and that of their letters: these are added up
  // for a value of 1, as whole numbers, for which V8 need allocate nothing.
  let wordValue = 0
  let wordSum = 0
  let wordSquares = 0
  let letterValue = 0
  let letterSum = 0
  let letterSquare = 0

  function add(family: number, key: number, value: number): void {
    const slot = featureSlot(family, key, table.length)
    const rare = rarity[slot]!
    if (value === wordValue) {
      wordSum += table[slot]! * rare
      wordSquares += rare * rare
    } else {
      sum += table[slot]! * rare * value
      squares += rare * rare * value * value
    }
  }

  function sumOwn(at: number): void {
    const row = form[at]!
    ownSums[row] = ownSquares[row] = letterSums[row] = letterSquares[row] = 0
    reader.readOwn(at, 1, 1, (family, key) => {
      const slot = featureSlot(family, key, table.length)
      const rare = rarity[slot]!
      if (family === LETTERS) {
        letterSums[row]! += table[slot]! * rare
        letterSquares[row]! += rare * rare
      } else {
        ownSums[row]! += table[slot]! * rare
        ownSquares[row]! += rare * rare
      }
    })
    lemmas[row] = lemma[at]!
  }

  function addOwn(at: number, ownValue: number, ownLetterValue: number): void {
    const row = form[at]!
    if (lemmas[row] !== lemma[at]) sumOwn(at)
    wordValue = ownValue
    wordSum += ownSums[row]!
    wordSquares += ownSquares[row]!
    letterValue = ownLetterValue
    letterSum += letterSums[row]!
    letterSquare += letterSquares[row]!
  }

  return {
    rate(rows) {
      sum = squares = wordValue = wordSum = wordSquares = letterValue = letterSum = letterSquare = 0
      reader.read(rows, add, addOwn)
      sum += wordSum * wordValue + letterSum * letterValue
      squares += wordSquares * wordValue * wordValue + letterSquare * letterValue * letterValue
      return (sum * unit) / Math.sqrt(squares) + intercept
    },
    explain(rows) {
      const out: Contribution[] = []
      let squares = 0
      reader.read(rows, (family, key, value, at, width) => {
        const slot = featureSlot(family, key, table.length)
        const weighed = rarity[slot]! * value
        squares += weighed * weighed
        const weight = table[slot]! * weighed * unit
        if (weight !== 0) out.push({ family, key, at, width, weight })
      })
      const length = Math.sqrt(squares)
      return out.map((one) => ({ ...one, weight: one.weight / length }))
    },
  }
}
