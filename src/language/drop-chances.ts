import { binaryMarginals } from '../learn/chain.ts'
import { hashText } from '../learn/hash.ts'
import { type Weights, weightsArray } from '../learn/weights.ts'
import { clusterRow, clustersOf, type WordClusters } from '../learn/word-clusters.ts'
import type { DropChances } from '../model/disfluency.ts'
import { type Document, restoredMark } from '../model/document.ts'
import {
  closeSpokenWords,
  createSpokenWords,
  disfluencyFeatures,
  GAP,
  LEAD,
  MOST_FEATURES,
  type SpokenWords,
} from './disfluency-features.ts'

/** Labels of the chain: a word stays (0) or is left out (1). */
export const DROP_LABELS = 2

/** Longer sentences are read in stretches of so many words. */
const LONGEST_STRETCH = 250

/**
 * How likely each word of a sentence is left out when it is written down cleanly: a chain of two labels (a conditional
 * random field) over words, tags, marks, copies and what the rules of `disfluency.ts` say. `weights` is
 * `disfluency.bin`, `clusterWeights` is `clusters.bin`; throws where they are others, and a `RangeError` for a sentence
 * that is not there.
 */
export function createDropChances(doc: Document, weights: Weights, clusterWeights: Weights): DropChances {
  const table = weightsArray(weights, 'table', 'i8')
  const [scale = 1] = weightsArray(weights, 'scale', 'f32')
  const odds = Float64Array.from(weightsArray(weights, 'transitions', 'f32'), (score) => Math.exp(score))
  const scores = new Float64Array(LONGEST_STRETCH)
  const out = new Float64Array(LONGEST_STRETCH)
  const bits = Math.log2(table.length)
  const features = new Int32Array(MOST_FEATURES)
  const reader = createSpokenReader(doc, clustersOf(clusterWeights))
  const known: (Float32Array | undefined)[] = new Array(doc.sentences.length)
  return (row) => {
    const before = known[row]
    if (before !== undefined) return before
    const sentence = doc.sentences[row]
    if (sentence === undefined) throw new RangeError(`no sentence ${row}`)
    const { firstToken, endToken } = sentence
    const chances = new Float32Array(endToken - firstToken)
    for (let from = firstToken; from < endToken; ) {
      const { words, rows, end } = reader(from, endToken)
      from = end
      if (words.length === 0) continue
      for (let k = 0; k < words.length; k++) {
        scores[k] = scale * sumAt(table, features, disfluencyFeatures(words, k, bits, features))
      }
      binaryMarginals(odds, scores, words.length, out)
      for (let k = 0; k < words.length; k++) chances[rows[k]! - firstToken] = out[k]!
    }
    known[row] = chances
    return chances
  }
}

/** A function by itself: the compiler sees its loop early. */
function sumAt(table: Int8Array, rows: Int32Array, count: number): number {
  let sum = 0
  for (let i = 0; i < count; i++) sum += table[rows[i]!]!
  return sum
}

/** Words of a stretch of tokens, the token of each, and where the stretch ends. The same columns are filled at each call. */
export interface SpokenStretch {
  readonly words: SpokenWords
  /** Row of the token of each word. */
  readonly rows: Int32Array
  readonly end: number
}

/** Reads the words of tokens `[first, end)`, up to `LONGEST_STRETCH` of them, into columns. */
export function createSpokenReader(
  doc: Document,
  clusters: WordClusters,
): (first: number, end: number) => SpokenStretch {
  const { tokens, text } = doc
  const words = createSpokenWords(LONGEST_STRETCH)
  const rows = new Int32Array(LONGEST_STRETCH)
  // Each distinct form is read once, when it is first met; 0 stands for "not yet".
  const hashes = new Uint32Array(tokens.words.length)
  const slots = new Int32Array(tokens.words.length)
  const marks = new Int8Array(tokens.words.length)
  const gapOf = (form: number): number => {
    if (hashes[form] === 0) {
      hashes[form] = hashText(tokens.words[form]!)
      slots[form] = clusterRow(clusters, hashes[form]!)
      marks[form] = markOf(tokens.words[form]!)
    }
    return marks[form]!
  }
  return (first, end) => {
    let count = 0
    let gap: number = GAP.none
    let at = first
    for (; at < end && count < LONGEST_STRETCH; at++) {
      const form = tokens.form[at]!
      const mark = gapOf(form)
      if (mark !== GAP.none) {
        gap = stronger(gap, mark)
        continue
      }
      const row = count + LEAD
      const slot = slots[form]!
      rows[count] = at
      words.word[row] = hashes[form]!
      words.tag[row] = tokens.xpos[at]! + 1
      words.gap[row] = gap
      words.rule[row] = tokens.fluency[at]!
      words.capital[row] = count > 0 && hasCapital(text.charCodeAt(tokens.start[at]!)) ? 1 : 0
      words.middle[row] = slot < 0 ? 0 : clusters.middle[slot]! + 1
      words.fine[row] = slot < 0 ? 0 : clusters.fine[slot]! + 1
      words.begins[row] = 0
      const whole = tokens.words[form]!
      if (count > 0 && isBeginning(tokens.words[tokens.form[rows[count - 1]!]!]!, whole)) words.begins[row - 1]! |= 1
      if (count > 1 && isBeginning(tokens.words[tokens.form[rows[count - 2]!]!]!, whole)) words.begins[row - 2]! |= 2
      count++
      gap = doc.restoration === null ? GAP.none : markOf(restoredMark(doc, at))
    }
    words.length = count
    words.gap[count + LEAD] = at < end ? GAP.none : gap
    closeSpokenWords(words)
    return { words, rows, end: at }
  }
}

/** `GAP.none` for a word, else what sort of mark it is. */
function markOf(form: string): number {
  if (form === '') return GAP.none
  const code = form.charCodeAt(0)
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) return GAP.none
  if (/[\p{L}\p{N}]/u.test(form)) return GAP.none
  if (form === ',') return GAP.comma
  if (/^(?:[-–—]+|\.{2,}|…)$/.test(form)) return GAP.dash
  if (/^[.;:!?]+$/.test(form)) return GAP.stop
  return /["“”()[\]]/.test(form) ? GAP.quote : GAP.other
}

/** Of several marks between two words a dash counts most, then a quote, a stop, a comma. */
function stronger(a: number, b: number): number {
  return STRENGTH[a]! >= STRENGTH[b]! ? a : b
}

const STRENGTH = [0, 2, 5, 3, 4, 1]

function hasCapital(code: number): boolean {
  if (code < 0x80) return code <= 0x5a && code >= 0x41
  const letter = String.fromCharCode(code)
  return letter !== letter.toLowerCase()
}

function isBeginning(part: string, whole: string): boolean {
  return whole.length > part.length && whole.charCodeAt(0) === part.charCodeAt(0) && whole.startsWith(part)
}
