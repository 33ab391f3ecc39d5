import { hashRange } from '../learn/hash.ts'
import { clusterRow, type WordClusters } from '../learn/word-clusters.ts'
import { setOfWord, type TagSets } from './tag-sets.ts'

/**
 * What the tagger's features ask of the words of a document, as columns. Row 0 is the place before or after a
 * sentence, row `i + 1` the word `i`.
 */
export interface WordFacts {
  readonly words: readonly string[]
  readonly hash: Int32Array
  /** Cluster numbers plus one; 0 for a rare word. */
  readonly coarse: Uint8Array
  readonly middle: Uint16Array
  readonly fine: Uint16Array
  /** Hash of the last three letters. */
  readonly ending: Int32Array
  /** Row of the set of labels that the word may have. */
  readonly set: Uint16Array
  /** `NEIGHBOUR` features of each row, for words near by: what it says from any of four places. */
  readonly neighbour: Int32Array
}

/** Features that a word gives its neighbours: five from before and after, two from two words before and after. */
const BESIDE = 5
const BEYOND = 2
const NEIGHBOUR = 2 * (BESIDE + BEYOND)

/** Looks up lower-cased words; `hashes` holds `hashText` of each. */
export function wordFacts(
  words: readonly string[],
  hashes: ArrayLike<number>,
  clusters: WordClusters,
  sets: TagSets,
): WordFacts {
  const rows = words.length + 1
  const facts = {
    words,
    hash: new Int32Array(rows),
    coarse: new Uint8Array(rows),
    middle: new Uint16Array(rows),
    fine: new Uint16Array(rows),
    ending: new Int32Array(rows),
    set: new Uint16Array(rows),
    neighbour: new Int32Array(rows * NEIGHBOUR),
  }
  facts.hash[0] = 1
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const hash = hashes[i]!
    const row = i + 1
    facts.hash[row] = hash
    facts.ending[row] = hashRange(word, Math.max(0, word.length - 3), word.length)
    facts.set[row] = setOfWord(sets, word, hash)
    const cluster = clusterRow(clusters, hash)
    if (cluster < 0) continue
    facts.coarse[row] = clusters.coarse[cluster]! + 1
    facts.middle[row] = clusters.middle[cluster]! + 1
    facts.fine[row] = clusters.fine[cluster]! + 1
  }
  for (let row = 0; row < rows; row++) addNeighbour(facts, row)
  return facts
}

/** What a word says to its neighbours is worked out once, however often it occurs. */
function addNeighbour({ hash, middle, fine, ending, set, neighbour }: WordFacts, row: number): void {
  const word = hash[row]!
  let at = row * NEIGHBOUR
  for (let first = 21; first <= 27; first += 6) {
    neighbour[at++] = base(first, word, 0)
    neighbour[at++] = base(first + 1, set[row]!, 0)
    neighbour[at++] = base(first + 2, middle[row]!, 0)
    neighbour[at++] = base(first + 3, fine[row]!, 0)
    neighbour[at++] = base(first + 4, ending[row]!, 0)
  }
  for (let first = 33; first <= 35; first += 2) {
    neighbour[at++] = base(first, word, 0)
    neighbour[at++] = base(first + 1, set[row]!, 0)
  }
}

/** Features of a word by itself with the given `SHAPE`, as bases of weights, appended to `out`. */
export function ownFeatures(facts: WordFacts, row: number, shape: number, out: number[]): void {
  const word = facts.words[row - 1] ?? ''
  const { length } = word
  const hash = facts.hash[row]!
  const set = facts.set[row]!
  const coarse = facts.coarse[row]!
  const middle = facts.middle[row]!
  const two = hashRange(word, Math.max(0, length - 2), length)
  const three = facts.ending[row]!
  out.push(base(1, 0, 0), base(2, hash, 0), base(3, hash, shape + 1))
  for (let n = 1; n <= 6 && n < length; n++) out.push(base(4, hashRange(word, length - n, length), n))
  for (let n = 1; n <= 4 && n < length; n++) out.push(base(5, hashRange(word, 0, n), n))
  out.push(base(6, shape, 0), base(7, set, 0), base(8, set, shape + 1), base(9, set, middle + 1))
  out.push(base(10, three, shape), base(11, two, shape), base(12, two, coarse), base(13, three, coarse))
  out.push(base(14, coarse, 0), base(15, middle, 0), base(16, facts.fine[row]!, 0), base(17, middle, shape + 1))
  out.push(base(18, Math.min(length, 8), 0))
}

/** How many features `contextFeatures` and `historyFeatures` write. */
export const CONTEXT = 20
export const HISTORY = 6

/**
 * Features of the words around the one in row `own`, written to `out` from 0 on: two before, two after, and the shapes
 * of the nearest.
 */
export function contextFeatures(
  facts: WordFacts,
  before2: number,
  before: number,
  own: number,
  after: number,
  after2: number,
  shapeBefore: number,
  shapeAfter: number,
  out: Int32Array,
): void {
  const { hash, coarse, set, neighbour } = facts
  const word = hash[own]!
  const ownSet = set[own]!
  const afterSet = set[after]!
  const from = before * NEIGHBOUR
  const to = after * NEIGHBOUR + BESIDE
  const far = before2 * NEIGHBOUR + 2 * BESIDE
  const beyond = after2 * NEIGHBOUR + 2 * BESIDE + BEYOND
  for (let k = 0; k < BESIDE; k++) {
    out[k] = neighbour[from + k]!
    out[6 + k] = neighbour[to + k]!
  }
  out[5] = base(26, coarse[before]!, shapeBefore)
  out[11] = base(32, coarse[after]!, shapeAfter)
  for (let k = 0; k < BEYOND; k++) {
    out[12 + k] = neighbour[far + k]!
    out[14 + k] = neighbour[beyond + k]!
  }
  out[16] = base(37, word, hash[before]!)
  out[17] = base(38, word, hash[after]!)
  out[18] = base(39, ownSet, afterSet)
  out[19] = base(40, (ownSet << 12) | afterSet, set[after2]!)
}

/** Features that need the labels of the two tokens before, written to `out` from `CONTEXT` on. */
export function historyFeatures(
  facts: WordFacts,
  own: number,
  after: number,
  label1: number,
  label2: number,
  out: Int32Array,
): void {
  const { hash, set } = facts
  const both = (label2 << 6) | label1
  out[CONTEXT] = base(41, label1, 0)
  out[CONTEXT + 1] = base(42, both, 0)
  out[CONTEXT + 2] = base(43, hash[own]!, label1)
  out[CONTEXT + 3] = base(44, set[own]!, label1)
  out[CONTEXT + 4] = base(45, set[own]!, both)
  out[CONTEXT + 5] = base(46, (set[own]! << 12) | set[after]!, label1)
}

/** Bits of the row of a weight: the table of the tagger has two to the power of these. */
export const TABLE_BITS = 20

/**
 * Where the weights of a feature lie. The weight of label `l` is at `base ^ l`, so that those of all labels, which are
 * fewer than 64, share one line of the processor's cache. `a` and `b` may be small numbers or hashes.
 */
function base(template: number, a: number, b: number): number {
  const h = Math.imul(a ^ Math.imul(b + 1, 0x85ebca6b), 0x9e3779b1) ^ Math.imul(template, 0xc2b2ae35)
  return Math.imul(h ^ (h >>> 15), 0x27d4eb2f) >>> (32 - TABLE_BITS)
}
