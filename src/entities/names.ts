import {
  allowedPairs,
  type Chain,
  type ChainRoom,
  chainRoom,
  decode,
  decodeUnit,
  marginals,
  unitLabels,
  unitMarginals,
} from '../learn/chain.ts'
import { type Gazetteer, openGazetteer } from '../learn/gazetteer.ts'
import { type Weights, weightsArray } from '../learn/weights.ts'
import type { Document } from '../model/document.ts'
import {
  addPatterns,
  bucketAt,
  type Clusters,
  edgeBucket,
  matchPhrases,
  OFFSETS,
  seenAt,
  type Word,
} from './name-features.ts'
import { LABELS, OUTSIDE, SPAN_TYPES, type SpanType } from './name-labels.ts'
import { addMemories, newMemory, remember, rememberOutside } from './name-memory.ts'
import { type ReadWords, readWords } from './name-words.ts'

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
  /** Labels of a name of one token, and outside. */
  readonly units: Uint8Array
  /** Hashes of words that are hardly ever in names, rising. */
  readonly never: Uint32Array
  readonly gazetteer: Gazetteer
  readonly clusters: Clusters
}

/** The tagger of names, from its weights and lists. */
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
    units: unitLabels(chain),
    never: weightsArray(weights, 'never', 'u32'),
    gazetteer: openGazetteer(gazetteer),
    clusters,
  }
}

/** Stretches of tokens that may be in names, one after another in columns. */
interface Runs {
  readonly sentence: number[]
  readonly from: number[]
  readonly to: number[]
  /** Row of `scores` where the tokens of a run begin; rows are `LABELS` wide. */
  readonly row: number[]
  /** What the features of each token add up to for each label, in steps of the scale. */
  readonly sums: Int32Array
  readonly longest: number
}

/**
 * The names of the document in order, by two readings: the first scores each run of candidate tokens by itself, the
 * second adds what the first made of the same words elsewhere.
 */
export function findNames(doc: Document, tagger: NameTagger): FoundName[] {
  const read = readWords(doc, tagger)
  const { words } = read
  const runs = findRuns(doc, read, tagger)
  const { sums } = runs
  const room = chainRoom(LABELS, runs.longest)
  const scores = new Float64Array(runs.longest * LABELS)
  const first = new Float64Array(sums.length)
  const chances = new Float64Array(runs.longest * LABELS)
  const memory = newMemory()
  for (let run = 0; run < runs.from.length; run++) {
    const at = runs.row[run]! * LABELS
    const from = runs.from[run]!
    const length = runs.to[run]! - from
    scale(tagger, sums, at, length, scores)
    probabilities(tagger, scores, length, room, chances)
    for (let i = 0; i < length * LABELS; i++) first[at + i] = chances[i]!
    for (let i = 0; i < length; i++) remember(memory, words[from + i]!.form, first, at + i * LABELS)
  }
  for (const [form, count] of read.starters) rememberOutside(memory, form, count)
  for (const [form, count] of read.small) memory.small.set(form, count)
  const labels = new Uint8Array(runs.longest)
  const names: FoundName[] = []
  const rows: number[] = []
  for (let run = 0; run < runs.from.length; run++) {
    const from = runs.from[run]!
    const to = runs.to[run]!
    const sentence = runs.sentence[run]!
    const base = runs.row[run]! - from
    const { firstToken, endToken } = doc.sentences[sentence]!
    const own = (i: number): number => (i >= from && i < to ? (base + i) * LABELS : -1)
    for (let i = from; i < to; i++) {
      rows.length = 0
      addMemories(memory, words, i, firstToken, endToken, own, first, rows)
      for (const bucket of rows) addRow(tagger.table, bucket, sums, (base + i) * LABELS)
    }
    scale(tagger, sums, (base + from) * LABELS, to - from, scores)
    if (to - from === 1) labels[0] = decodeUnit(tagger.chain, tagger.units, scores)
    else decode(tagger.chain, tagger.pairs, scores, to - from, labels, 0)
    if (!hasName(labels, to - from)) continue
    probabilities(tagger, scores, to - from, room, chances)
    for (let i = 0; i < to - from; i++) {
      const label = labels[i]!
      if (label === OUTSIDE) continue
      let end = i
      if ((label - 1) % 4 === 0) while ((labels[end]! - 1) % 4 !== 2) end++
      const type = SPAN_TYPES[(label - 1) >> 2]!
      const confidence = chances[i * LABELS + label]!
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

/** The scores of `length` tokens, from the sums of their features. */
function scale(tagger: NameTagger, sums: Int32Array, at: number, length: number, out: Float64Array): void {
  for (let i = 0; i < length * LABELS; i++) out[i] = sums[at + i]! * tagger.scale
}

function probabilities(
  { odds, pairs, units }: NameTagger,
  scores: Float64Array,
  length: number,
  room: ChainRoom,
  out: Float64Array,
): void {
  if (length === 1) unitMarginals(LABELS, odds, units, scores, out)
  else marginals(LABELS, odds, pairs, scores, length, null, room, out, null)
}

function findRuns(doc: Document, { words, distinct, candidates }: ReadWords, tagger: NameTagger): Runs {
  const { sentences } = doc
  const runs = { sentence: [] as number[], from: [] as number[], to: [] as number[], row: [] as number[] }
  let count = 0
  let longest = 1
  let sentence = 0
  for (let from = candidates.indexOf(1); from >= 0; from = candidates.indexOf(1, from)) {
    while (sentences[sentence]!.endToken <= from) sentence++
    const { endToken } = sentences[sentence]!
    let to = from
    while (to < endToken && candidates[to] === 1) to++
    runs.sentence.push(sentence)
    runs.from.push(from)
    runs.to.push(to)
    runs.row.push(count)
    count += to - from
    longest = Math.max(longest, to - from)
    from = to
  }
  const sums = new Int32Array(count * LABELS)
  const phrases = new Uint8Array(words.length)
  const slots = distinct.length * OFFSETS.length
  const known = { table: tagger.table, sums: new Int32Array(slots * LABELS), done: new Uint8Array(slots) }
  const rows: number[] = []
  for (let run = 0; run < runs.from.length; run++) {
    const from = runs.from[run]!
    const to = runs.to[run]!
    const { firstToken, endToken } = sentences[runs.sentence[run]!]!
    if (to - from > 1) matchPhrases(words, from, to, tagger.gazetteer, phrases)
    for (let i = from; i < to; i++) {
      const at = (runs.row[run]! + i - from) * LABELS
      addWords(known, words, i, firstToken, endToken, sums, at)
      rows.length = 0
      addPatterns(words, i, firstToken, endToken, phrases[i]!, rows)
      for (const bucket of rows) addRow(tagger.table, bucket, sums, at)
    }
  }
  return { ...runs, sums, longest }
}

/** What each word adds to the labels of a token: the same wherever the two meet. */
interface WordSums {
  readonly table: Int8Array
  /** `LABELS` numbers for each word by its row and each of `OFFSETS`. */
  readonly sums: Int32Array
  /** 1 where the numbers have been summed. */
  readonly done: Uint8Array
}

/** Adds what the words around the token at `i` of the sentence `[first, end)` give its labels to `out` from `at`. */
function addWords(
  known: WordSums,
  words: readonly Word[],
  i: number,
  first: number,
  end: number,
  out: Int32Array,
  at: number,
): void {
  for (let column = 0; column < OFFSETS.length; column++) {
    const near = i + OFFSETS[column]!
    if (near < first || near >= end) {
      addRow(known.table, edgeBucket(column), out, at)
      continue
    }
    const word = words[near]!
    const slot = word.row * OFFSETS.length + column
    const sum = slot * LABELS
    if (known.done[slot] === 0) sumRows(known, word, column, sum)
    known.done[slot] = 1
    for (let y = 0; y < LABELS; y++) out[at + y]! += known.sums[sum + y]!
  }
}

function sumRows({ table, sums }: WordSums, word: Word, column: number, at: number): void {
  const count = seenAt(word, column)
  for (let i = 0; i < count; i++) addRow(table, bucketAt(word.features[i]!, column), sums, at)
}

function addRow(table: Int8Array, bucket: number, out: Int32Array, at: number): void {
  const row = bucket * LABELS
  for (let y = 0; y < LABELS; y++) out[at + y]! += table[row + y]!
}
