import { addRow, type SparseRows, sparseRowsOf } from '../learn/sparse-rows.ts'
import { type Weights, weightsArray, weightsList } from '../learn/weights.ts'
import { clustersOf, type WordClusters } from '../learn/word-clusters.ts'
import { UPOS, type Upos } from '../model/tags.ts'
import {
  EDGE,
  HISTORY,
  historyFeatures,
  PAIRS,
  pairFeatures,
  ROLES,
  roleFeatures,
  suffixHash,
  type WordFacts,
  wordFacts,
} from './tag-features.ts'
import { SHAPE, type WordTable } from './words.ts'

/** A trained tagger: labels join a Penn tag and a Universal one. */
export interface Tagger {
  readonly rows: SparseRows
  readonly clusters: WordClusters
  readonly xposTags: readonly string[]
  /** For each label, the row of `xposTags` and of `UPOS`. */
  readonly xposOf: Uint8Array
  readonly uposOf: Uint8Array
  /** Hashes of the words that have one tag only, rising, and its label. */
  readonly certainHashes: Uint32Array
  readonly certainLabels: Uint8Array
}

/** Opens `tagger.bin` and the clusters it was trained with. Throws an `Error` where a file is another. */
export function openTagger(weights: Weights, clusters: Weights): Tagger {
  const labels = weightsList(weights, 'labels').map((label) => label.split('|'))
  const xposTags = [...new Set(labels.map(([xpos = '']) => xpos))]
  return {
    rows: sparseRowsOf(weights),
    clusters: clustersOf(clusters),
    xposTags,
    xposOf: Uint8Array.from(labels, ([xpos = '']) => xposTags.indexOf(xpos)),
    uposOf: Uint8Array.from(labels, ([, upos]) => UPOS.indexOf(upos as Upos)),
    certainHashes: weightsArray(weights, 'certainHashes', 'u32'),
    certainLabels: weightsArray(weights, 'certainLabels', 'u8'),
  }
}

/** A run of tokens that is tagged as one: rows `[firstToken, endToken)`. */
interface Run {
  readonly firstToken: number
  readonly endToken: number
}

/**
 * Penn and Universal tags of all tokens, sentence by sentence, greedily from the left (Collins, "Discriminative
 * Training Methods for Hidden Markov Models", EMNLP 2002, without its search).
 */
export function tagTokens(
  tagger: Tagger,
  table: WordTable,
  sentences: readonly Run[],
): { tag: Uint8Array; xpos: Uint8Array } {
  const { rows, clusters, xposOf, uposOf } = tagger
  const { form, words, hashes } = table
  const shape = hasCase(table) ? table.shape : new Uint8Array(form.length).fill(SHAPE.unknown)
  const labels = xposOf.length
  const tag = new Uint8Array(form.length)
  const xpos = new Uint8Array(form.length)
  const facts = words.map((word, row) => wordFacts(word, hashes[row]!, clusters))
  const suffixes = Uint32Array.from(words, suffixHash)
  // Words that hardly ever have another tag need no scoring; in most talk they are half of all.
  const certain = Int16Array.from(hashes, (hash) => certainLabel(tagger, hash))
  const cache = scoreCache(rows, labels, facts)
  const scores = new Int32Array(labels)
  const pairs = new Uint32Array(PAIRS)
  const history = new Uint32Array(HISTORY)
  for (const { firstToken, endToken } of sentences) {
    let tag1 = labels
    let tag2 = labels
    for (let i = firstToken; i < endToken; i++) {
      const row = form[i]!
      let best = certain[row]!
      if (best < 0) {
        const row1 = i > firstToken ? form[i - 1]! : -1
        const row2 = i > firstToken + 1 ? form[i - 2]! : -1
        const next1 = i + 1 < endToken ? form[i + 1]! : -1
        const next2 = i + 2 < endToken ? form[i + 2]! : -1
        const own = facts[row]!
        const after = next1 < 0 ? EDGE : facts[next1]!
        const before = row1 < 0 ? EDGE : facts[row1]!
        scores.fill(0)
        cache.add(row, shape[i]!, 0, scores)
        cache.add(row1, row1 < 0 ? 0 : shape[i - 1]!, 1, scores)
        cache.add(next1, next1 < 0 ? 0 : shape[i + 1]!, 2, scores)
        cache.add(row2, row2 < 0 ? 0 : shape[i - 2]!, 3, scores)
        cache.add(next2, next2 < 0 ? 0 : shape[i + 2]!, 4, scores)
        pairFeatures(row2 < 0 ? EDGE : facts[row2]!, before, own, after, next2 < 0 ? EDGE : facts[next2]!, pairs)
        for (let f = 0; f < PAIRS; f++) addRow(rows, pairs[f]!, scores, 0)
        historyFeatures(tag1, tag2, own, after, suffixes[row]!, history)
        for (let f = 0; f < HISTORY; f++) addRow(rows, history[f]!, scores, 0)
        best = 0
        for (let label = 1; label < labels; label++) if (scores[label]! > scores[best]!) best = label
      }
      tag[i] = uposOf[best]!
      xpos[i] = xposOf[best]!
      tag2 = tag1
      tag1 = best
    }
  }
  return { tag, xpos }
}

/** Label of a word that hardly ever has another one; -1 where there is a choice. */
function certainLabel({ certainHashes, certainLabels }: Tagger, hash: number): number {
  let low = 0
  let high = certainHashes.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (certainHashes[middle]! < hash) low = middle + 1
    else high = middle
  }
  return certainHashes[low] === hash ? certainLabels[low]! : -1
}

const SHAPES = Object.keys(SHAPE).length

/** Sums of the role features of each word, made when first asked for and kept for the document. */
function scoreCache(
  rows: SparseRows,
  labels: number,
  facts: readonly WordFacts[],
): { add: (row: number, shape: number, role: number, scores: Int32Array) => void } {
  const slots = new Int32Array((facts.length + 1) * SHAPES * ROLES).fill(-1)
  let sums = new Int32Array(labels * 1024)
  let held = 0
  const features: number[] = []
  const fill = (key: number, word: WordFacts, shape: number, role: number): number => {
    if ((held + 1) * labels > sums.length) {
      const grown = new Int32Array(sums.length * 2)
      grown.set(sums)
      sums = grown
    }
    features.length = 0
    roleFeatures(word, shape, role, features)
    for (let f = 0; f < features.length; f++) addRow(rows, features[f]!, sums, held * labels)
    slots[key] = held
    return held++
  }
  return {
    add(row, shape, role, scores) {
      const key = ((row + 1) * SHAPES + shape) * ROLES + role
      const slot = slots[key]! >= 0 ? slots[key]! : fill(key, row < 0 ? EDGE : facts[row]!, shape, role)
      const at = slot * labels
      for (let label = 0; label < labels; label++) scores[label]! += sums[at + label]!
    },
  }
}

/** Least share of words with a capital, and without one, for capitals to say anything. */
const CASE_SHARE = 0.01

/** False for a text in small letters or in capitals throughout. */
export function hasCase({ shape }: WordTable): boolean {
  let capitals = 0
  let all = 0
  for (let i = 0; i < shape.length; i++) {
    if (shape[i] === SHAPE.capital || shape[i] === SHAPE.mixed) capitals++
    else if (shape[i] === SHAPE.capitals) all++
  }
  const least = CASE_SHARE * shape.length
  return capitals >= least && all <= shape.length / 2
}
