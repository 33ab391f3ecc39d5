import { allowedPairs, type Chain, chainRoom, decode, marginals } from '../learn/chain.ts'
import { hashText } from '../learn/hash.ts'
import { type Weights, weightsArray } from '../learn/weights.ts'
import { type Document, tokenForm, tokenSurface, tokenText } from '../model/document.ts'
import { type Gazetteer, openGazetteer } from './gazetteer.ts'
import {
  addPatterns,
  bucketAt,
  type Clusters,
  describeWord,
  edgeBucket,
  matchPhrases,
  OFFSETS,
  type Word,
} from './name-features.ts'
import { LABELS, OUTSIDE, SPAN_TYPES, type SpanType } from './name-labels.ts'
import { addMemories, newMemory, remember, rememberSmall } from './name-memory.ts'
import { markCandidates } from './name-runs.ts'

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
  readonly never: ReadonlySet<number>
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
    never: new Set(weightsArray(weights, 'never', 'u32')),
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
  const { words, candidates } = readWords(doc, tagger)
  const runs = findRuns(doc, words, candidates, tagger)
  const longest = runs.reduce((most, { from, to }) => Math.max(most, to - from), 1)
  const room = chainRoom(LABELS, longest)
  const probabilities = new Float64Array(doc.tokens.length === 0 ? 0 : longest * LABELS)
  const memory = newMemory()
  const read = runs.map(({ from, to, scores }) => {
    marginals(LABELS, tagger.odds, tagger.pairs, scores, to - from, null, room, probabilities, null)
    const own = probabilities.slice(0, (to - from) * LABELS)
    for (let i = from; i < to; i++) remember(memory, words[i]!.form, own, (i - from) * LABELS)
    return own
  })
  for (let i = 0; i < candidates.length; i++) {
    if (candidates[i] === 0 && tokenSurface(doc, i) === tokenForm(doc, i)) rememberSmall(memory, tokenForm(doc, i))
  }
  const labels = new Uint8Array(longest)
  const names: FoundName[] = []
  runs.forEach((run, row) => {
    const { sentence, from, to, scores } = run
    const { firstToken, endToken } = doc.sentences[sentence]!
    const own = (i: number): number =>
      i + firstToken >= from && i + firstToken < to ? (i + firstToken - from) * LABELS : -1
    const inSentence = words.slice(firstToken, endToken)
    const rows: number[] = []
    for (let i = from; i < to; i++) {
      rows.length = 0
      addMemories(memory, inSentence, i - firstToken, own, read[row]!, rows)
      for (const bucket of rows) addRow(tagger, bucket, scores, (i - from) * LABELS)
    }
    decode(tagger.chain, tagger.pairs, scores, to - from, labels, 0)
    if (!hasName(labels, to - from)) return
    marginals(tagger.chain.labels, tagger.odds, tagger.pairs, scores, to - from, null, room, probabilities, null)
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
  })
  return names
}

function hasName(labels: Uint8Array, length: number): boolean {
  for (let i = 0; i < length; i++) if (labels[i] !== OUTSIDE) return true
  return false
}

interface ReadWords {
  readonly words: readonly Word[]
  readonly candidates: Uint8Array
}

/** Least share of sentences that start with a capital in text that has capitals at all. */
const CASED_SHARE = 0.3

function readWords(doc: Document, tagger: NameTagger): ReadWords {
  const { tokens, sentences } = doc
  const cased = isCased(doc)
  const surfaces: string[] = []
  for (let i = 0; i < tokens.length; i++) surfaces.push(tokenSurface(doc, i))
  const candidates = new Uint8Array(tokens.length)
  const never = (form: string): boolean => tagger.never.has(hashText(form))
  for (const { firstToken, endToken } of sentences) {
    markCandidates(surfaces.slice(firstToken, endToken), cased, never, candidates.subarray(firstToken, endToken))
  }
  const known = new Map<string, Word>()
  const words = surfaces.map((surface, i) => {
    if (!isNear(candidates, i)) return FAR_WORD
    let word = known.get(surface)
    if (word === undefined) {
      word = describeWord(surface, cased, tagger.gazetteer, tagger.clusters)
      known.set(surface, word)
    }
    return word
  })
  return { words, candidates }
}

/** Stands for words that no candidate sees, so that they need not be looked up. */
const FAR_WORD: Word = {
  form: '',
  shape: '',
  known: 0,
  kind: 0,
  cluster: -1,
  near: new Uint32Array(0),
  far: new Uint32Array(0),
  hash: 0,
}

/** True where token `i` is a candidate or within sight of one. */
function isNear(candidates: Uint8Array, i: number): boolean {
  return OFFSETS.some((offset) => candidates[i + offset] === 1)
}

/** By the text itself: capitals that were put back are a guess, and the model does better without them. */
function isCased(doc: Document): boolean {
  let capital = 0
  for (const { firstToken } of doc.sentences) if (/^\P{L}*\p{Lu}/u.test(tokenText(doc, firstToken))) capital++
  return capital >= CASED_SHARE * doc.sentences.length
}

function findRuns(doc: Document, words: readonly Word[], candidates: Uint8Array, tagger: NameTagger): Run[] {
  const runs: Run[] = []
  const phrases = new Uint8Array(words.length)
  const cache = new Map<Word, (Float32Array | undefined)[]>()
  doc.sentences.forEach(({ firstToken, endToken }, sentence) => {
    let inSentence: readonly Word[] | null = null
    for (let from = firstToken; from < endToken; from++) {
      if (candidates[from] !== 1) continue
      let to = from
      while (to < endToken && candidates[to] === 1) to++
      inSentence ??= words.slice(firstToken, endToken)
      const marks = phrases.subarray(firstToken, endToken)
      matchPhrases(inSentence, from - firstToken, to - firstToken, tagger.gazetteer, marks)
      const scores = new Float64Array((to - from) * LABELS)
      for (let i = from; i < to; i++)
        scoreToken(tagger, cache, inSentence, i - firstToken, marks, scores, (i - from) * LABELS)
      runs.push({ sentence, from, to, scores })
      from = to
    }
  })
  return runs
}

/** Adds the scores of all labels of the token at `i` of a sentence to `scores` from `at`. */
function scoreToken(
  tagger: NameTagger,
  cache: Map<Word, (Float32Array | undefined)[]>,
  words: readonly Word[],
  i: number,
  phrases: Uint8Array,
  scores: Float64Array,
  at: number,
): void {
  OFFSETS.forEach((offset, column) => {
    const word = words[i + offset]
    if (word === undefined) {
      addRow(tagger, edgeBucket(column), scores, at)
      return
    }
    let sums = cache.get(word)
    if (sums === undefined) {
      sums = []
      cache.set(word, sums)
    }
    let sum = sums[column]
    if (sum === undefined) {
      sum = sumRows(tagger, Math.abs(offset) < 2 ? word.near : word.far, column)
      sums[column] = sum
    }
    for (let y = 0; y < LABELS; y++) scores[at + y]! += sum[y]!
  })
  const rows: number[] = []
  addPatterns(words, i, phrases, rows)
  for (const bucket of rows) addRow(tagger, bucket, scores, at)
}

/** Scores that a word adds to the labels of its neighbour: the same wherever the two meet, so it is summed once. */
function sumRows({ table, scale }: NameTagger, hashes: Uint32Array, column: number): Float32Array {
  const sum = new Float32Array(LABELS)
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
