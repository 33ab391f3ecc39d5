import { allowedPairs, type Chain, chainRoom, decode, marginals } from '../learn/chain.ts'
import { type Weights, weightsArray } from '../learn/weights.ts'
import type { Document } from '../model/document.ts'
import { type Gazetteer, openGazetteer } from './gazetteer.ts'
import { addPatterns, bucketAt, type Clusters, edgeBucket, matchPhrases, OFFSETS, type Word } from './name-features.ts'
import { LABELS, OUTSIDE, SPAN_TYPES, type SpanType } from './name-labels.ts'
import { addMemories, newMemory, remember } from './name-memory.ts'
import { readWords } from './name-words.ts'

/** A name as the sequence model sees it: rows of tokens, half-open. */
export interface FoundName {
  readonly firstToken: number
  readonly endToken: number
  readonly type: SpanType
  readonly sentence: number
  /** Probability in [0, 1] that its first token is in a name of this type. */
  readonly confidence: number
}

/** The sequence model, opened from its weights. */
export interface NameTagger {
  readonly table: Int8Array
  readonly scale: number
  readonly chain: Chain
  readonly pairs: Uint8Array
  readonly odds: Float64Array
  /** Hashes of words that are hardly ever in names, rising. */
  readonly never: Uint32Array
  readonly gazetteer: Gazetteer
  readonly clusters: Clusters
}

export function openNameTagger(weights: Weights, gazetteer: Weights, clusters: Clusters): NameTagger {
  const transitions = Float64Array.from(weightsArray(weights, 'transitions', 'f64'), (one) =>
    one < -1e8 ? Number.NEGATIVE_INFINITY : one,
  )
  const chain = { labels: LABELS, transitions }
  return {
    table: weightsArray(weights, 'table', 'i8'),
    scale: Number(weights.meta['scale']),
    chain,
    pairs: allowedPairs(chain),
    odds: transitions.map(Math.exp),
    never: weightsArray(weights, 'never', 'u32'),
    gazetteer: openGazetteer(gazetteer),
    clusters,
  }
}

/** A stretch of tokens that may be in names, with the scores of its labels. */
interface Run {
  readonly sentence: number
  readonly from: number
  readonly to: number
  readonly scores: Float64Array
}

/**
 * The names of the document in order, by two readings: the first scores each run of candidate tokens by itself, the
 * second adds what the first made of the same words elsewhere.
 */
export function findNames(doc: Document, tagger: NameTagger): FoundName[] {
  const { words, candidates, small } = readWords(doc, tagger)
  const runs = findRuns(doc, words, candidates, tagger)
  const longest = runs.reduce((most, { from, to }) => Math.max(most, to - from), 1)
  const room = chainRoom(LABELS, longest)
  const probabilities = new Float64Array(longest * LABELS)
  const memory = newMemory()
  const read: Float64Array[] = []
  for (const { from, to, scores } of runs) {
    marginals(LABELS, tagger.odds, tagger.pairs, scores, to - from, null, room, probabilities, null)
    const own = probabilities.slice(0, (to - from) * LABELS)
    for (let i = from; i < to; i++) remember(memory, words[i]!.form, own, (i - from) * LABELS)
    read.push(own)
  }
  for (const [form, count] of small) memory.small.set(form, count)
  const labels = new Uint8Array(longest)
  const names: FoundName[] = []
  const rows: number[] = []
  for (let row = 0; row < runs.length; row++) {
    const { sentence, from, to, scores } = runs[row]!
    const { firstToken, endToken } = doc.sentences[sentence]!
    const own = (i: number): number => (i >= from && i < to ? (i - from) * LABELS : -1)
    for (let i = from; i < to; i++) {
      rows.length = 0
      addMemories(memory, words, i, firstToken, endToken, own, read[row]!, rows)
      for (const bucket of rows) addRow(tagger, bucket, scores, (i - from) * LABELS)
    }
    decode(tagger.chain, tagger.pairs, scores, to - from, labels, 0)
    if (!hasName(labels, to - from)) continue
    marginals(LABELS, tagger.odds, tagger.pairs, scores, to - from, null, room, probabilities, null)
    for (let i = 0; i < to - from; i++) {
      const label = labels[i]!
      if (label === OUTSIDE) continue
      let end = i
      if ((label - 1) % 4 === 0) while ((labels[end]! - 1) % 4 !== 2) end++
      const type = SPAN_TYPES[(label - 1) >> 2]!
      const confidence = probabilities[i * LABELS + label]!
      names.push({ firstToken: from + i, endToken: from + end + 1, type, sentence, confidence })
      i = end
    }
  }
  return names
}

function hasName(labels: Uint8Array, length: number): boolean {
  for (let i = 0; i < length; i++) if (labels[i] !== OUTSIDE) return true
  return false
}

function findRuns(doc: Document, words: readonly Word[], candidates: Uint8Array, tagger: NameTagger): Run[] {
  const runs: Run[] = []
  const phrases = new Uint8Array(words.length)
  const sums: Sums = new Map()
  const rows: number[] = []
  for (let sentence = 0; sentence < doc.sentences.length; sentence++) {
    const { firstToken, endToken } = doc.sentences[sentence]!
    for (let from = firstToken; from < endToken; from++) {
      if (candidates[from] !== 1) continue
      let to = from
      while (to < endToken && candidates[to] === 1) to++
      matchPhrases(words, from, to, tagger.gazetteer, phrases)
      const scores = new Float64Array((to - from) * LABELS)
      for (let i = from; i < to; i++) {
        const at = (i - from) * LABELS
        addWords(tagger, sums, words, i, firstToken, endToken, scores, at)
        rows.length = 0
        addPatterns(words, i, firstToken, endToken, phrases[i]!, rows)
        for (const bucket of rows) addRow(tagger, bucket, scores, at)
      }
      runs.push({ sentence, from, to, scores })
      from = to
    }
  }
  return runs
}

/** What each word adds to the labels of a token, for each of `OFFSETS`: the same wherever the two meet. */
type Sums = Map<Word, (Float64Array | undefined)[]>

/** Adds what the words around the token at `i` of the sentence `[first, end)` give its labels to `scores` from `at`. */
function addWords(
  tagger: NameTagger,
  sums: Sums,
  words: readonly Word[],
  i: number,
  first: number,
  end: number,
  scores: Float64Array,
  at: number,
): void {
  for (let column = 0; column < OFFSETS.length; column++) {
    const offset = OFFSETS[column]!
    if (i + offset < first || i + offset >= end) {
      addRow(tagger, edgeBucket(column), scores, at)
      continue
    }
    const word = words[i + offset]!
    let columns = sums.get(word)
    if (columns === undefined) {
      columns = new Array(OFFSETS.length)
      sums.set(word, columns)
    }
    let sum = columns[column]
    if (sum === undefined) {
      sum = sumRows(tagger, Math.abs(offset) < 2 ? word.near : word.far, column)
      columns[column] = sum
    }
    for (let y = 0; y < LABELS; y++) scores[at + y]! += sum[y]!
  }
}

function sumRows({ table, scale }: NameTagger, hashes: Uint32Array, column: number): Float64Array {
  const sum = new Float64Array(LABELS)
  for (const hash of hashes) {
    const at = bucketAt(hash, column) * LABELS
    for (let y = 0; y < LABELS; y++) sum[y]! += table[at + y]!
  }
  for (let y = 0; y < LABELS; y++) sum[y]! *= scale
  return sum
}

function addRow({ table, scale }: NameTagger, bucket: number, scores: Float64Array, at: number): void {
  const row = bucket * LABELS
  for (let y = 0; y < LABELS; y++) scores[at + y]! += table[row + y]! * scale
}
