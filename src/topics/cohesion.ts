import type { Document } from '../model/document.ts'
import type { Terms } from './terms.ts'

/** Content words of a text in order: the vocabulary row of each, and how many stand before each sentence. */
export interface Stream {
  readonly terms: Int32Array
  /** One more than there are sentences; `before[s]` content words stand before sentence `s`. */
  readonly before: Uint32Array
  /** Place of the same term before each place; a very low number where there is none. */
  readonly previous: Int32Array
}

/** The content words of the sentences for which `keep` holds; other sentences add none. */
export function streamOf(doc: Document, terms: Terms, keep: (sentence: number) => boolean): Stream {
  const all = new Int32Array(doc.tokens.length)
  const before = new Uint32Array(doc.sentences.length + 1)
  let count = 0
  for (let row = 0; row < doc.sentences.length; row++) {
    before[row] = count
    if (!keep(row)) continue
    const { firstToken, endToken } = doc.sentences[row]!
    for (let i = firstToken; i < endToken; i++) {
      const term = terms.term[i]!
      if (term >= 0) all[count++] = term
    }
  }
  before[doc.sentences.length] = count
  return streamFrom(all.subarray(0, count), before, terms.vocabulary.length)
}

/** A stream of `terms`, rows of a vocabulary of that size. */
export function streamFrom(terms: Int32Array, before: Uint32Array, vocabulary: number): Stream {
  return { terms, before, previous: previousPlaces(terms, vocabulary) }
}

/**
 * For each sentence, the cosine in [0, 1] between the `width` content words before it and the `width` from it on, each
 * word weighted by its rarity; 1 where either side has none. Both windows slide, so the cost is linear in the text.
 * Source: M. Hearst, "TextTiling", Computational Linguistics 23(1), 1997 (block comparison).
 */
export function cohesion(stream: Stream, weight: Float64Array, width: number): Float64Array {
  const { terms, before } = stream
  const left = new Int32Array(weight.length)
  const right = new Int32Array(weight.length)
  const squares = new Float64Array(weight.length)
  for (let i = 0; i < weight.length; i++) squares[i] = weight[i]! ** 2
  // In an array, since numbers that functions share are otherwise made anew at each change.
  const sums = new Float64Array(3)
  const moveLeft = (row: number, step: 1 | -1): void => {
    const w = squares[row]!
    sums[LEFT_NORM]! += w * (1 + 2 * step * left[row]!)
    left[row]! += step
    sums[DOT]! += step * w * right[row]!
  }
  const moveRight = (row: number, step: 1 | -1): void => {
    const w = squares[row]!
    sums[RIGHT_NORM]! += w * (1 + 2 * step * right[row]!)
    right[row]! += step
    sums[DOT]! += step * w * left[row]!
  }
  const out = new Float64Array(before.length - 1).fill(1)
  let tail = 0
  let middle = 0
  let head = 0
  for (let row = 0; row < out.length; row++) {
    const at = before[row]!
    while (middle < at) {
      // A word that the right window skipped over has yet to enter it before it can leave.
      if (head <= middle) moveRight(terms[head++]!, 1)
      moveRight(terms[middle]!, -1)
      moveLeft(terms[middle++]!, 1)
    }
    const end = Math.min(terms.length, at + width)
    while (head < end) moveRight(terms[head++]!, 1)
    while (tail < at - width) moveLeft(terms[tail++]!, -1)
    const norm = sums[LEFT_NORM]! * sums[RIGHT_NORM]!
    if (norm > 1e-9) out[row] = Math.max(0, Math.min(1, sums[DOT]! / Math.sqrt(norm)))
  }
  return out
}

/** Places in the sums of `cohesion`. */
const DOT = 0
const LEFT_NORM = 1
const RIGHT_NORM = 2

/**
 * How far the value at each place lies below the peak on either side, summed and halved: in [0, 1] for cosines. The
 * climb stops at the first fall. Source: Hearst 1997 (depth score). Linear: each run of rises is walked once a side.
 */
export function depths(values: Float64Array): Float64Array {
  const { length } = values
  const out = new Float64Array(length)
  let peak = values[0] ?? 0
  for (let i = 1; i < length; i++) {
    if (values[i]! > values[i - 1]!) peak = values[i]!
    out[i]! += (peak - values[i]!) / 2
  }
  peak = values[length - 1] ?? 0
  for (let i = length - 2; i >= 0; i--) {
    if (values[i]! > values[i + 1]!) peak = values[i]!
    out[i]! += (peak - values[i]!) / 2
  }
  return out
}

/**
 * For each sentence, how much of the `width` content words from it on is new: the share of their weight that did not
 * occur among the `memory` content words before it. In [0, 1]. Source of the idea: G. Youmans, "A new tool for
 * discourse analysis", Language 67(4), 1991 (vocabulary management profile).
 */
export function novelty(stream: Stream, weight: Float64Array, width: number, memory: number): Float64Array {
  const { terms, before, previous } = stream
  const out = new Float64Array(before.length - 1)
  for (let row = 0; row < out.length; row++) {
    const at = before[row]!
    const end = Math.min(terms.length, at + width)
    let fresh = 0
    let all = 0
    for (let i = at; i < end; i++) {
      const w = weight[terms[i]!]!
      all += w
      if (firstBefore(previous, i, at) < at - memory) fresh += w
    }
    out[row] = all === 0 ? 0 : fresh / all
  }
  return out
}

/**
 * For each sentence, how far a new word takes over: of the `width` content words from it on, the share of the weight
 * that falls on words said there three times or more and not at all among the `width` before. In [0, 1].
 */
export function bursts(stream: Stream, weight: Float64Array, width: number): Float64Array {
  const { terms, before, previous } = stream
  const out = new Float64Array(before.length - 1)
  for (let row = 0; row < out.length; row++) {
    const at = before[row]!
    const end = Math.min(terms.length, at + width)
    let all = 0
    let fresh = 0
    for (let i = at; i < end; i++) {
      const w = weight[terms[i]!]!
      all += w
      // Where it is said for the third time there, and was not before.
      const second = previous[i]!
      const first = second < at ? second : previous[second]!
      if (first < at) continue
      const place = previous[first]!
      if (place < at - width) fresh += LEAST_BURST * w
    }
    out[row] = all === 0 ? 0 : Math.min(1, fresh / all)
  }
  return out
}

/** Times that a new word must be said to take over; `bursts` looks back twice for it. */
const LEAST_BURST = 3

/** See `Stream.previous`. */
function previousPlaces(terms: Int32Array, vocabulary: number): Int32Array {
  const last = new Int32Array(vocabulary).fill(-0x40000000)
  const out = new Int32Array(terms.length)
  for (let i = 0; i < terms.length; i++) {
    out[i] = last[terms[i]!]!
    last[terms[i]!] = i
  }
  return out
}

/** The latest place of the term at `i` that lies before `at`; walks back over repeats within the window. */
function firstBefore(previous: Int32Array, i: number, at: number): number {
  let place = previous[i]!
  while (place >= at) place = previous[place]!
  return place
}
