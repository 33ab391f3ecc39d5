import { type Weights, weightsArray, weightsList } from '../learn/weights.ts'
import { clustersOf, type WordClusters } from '../learn/word-clusters.ts'
import { UPOS, type Upos } from '../model/tags.ts'
import { CONTEXT, contextFeatures, HISTORY, historyFeatures, ownFeatures, wordFacts } from './tag-features.ts'
import { type TagSets, tagSetsOf } from './tag-sets.ts'
import { SHAPE, type WordTable } from './words.ts'

/** A trained tagger: labels join a Penn tag and a Universal one. */
export interface Tagger {
  /** The weight of label `l` for the feature with base `b` is at `b ^ l`. */
  readonly table: Int8Array
  readonly sets: TagSets
  readonly clusters: WordClusters
  readonly xposTags: readonly string[]
  /** For each label, the row of `xposTags` and of `UPOS`. */
  readonly xposOf: Uint8Array
  readonly uposOf: Uint8Array
}

/** Opens `tagger.bin` and the clusters it was trained with. Throws an `Error` where a file is another. */
export function openTagger(weights: Weights, clusters: Weights): Tagger {
  const labels = weightsList(weights, 'labels').map((label) => label.split('|'))
  const xposTags = [...new Set(labels.map(([xpos = '']) => xpos))]
  return {
    table: weightsArray(weights, 'table', 'i8'),
    sets: tagSetsOf(weights),
    clusters: clustersOf(clusters),
    xposTags,
    xposOf: Uint8Array.from(labels, ([xpos = '']) => xposTags.indexOf(xpos)),
    uposOf: Uint8Array.from(labels, ([, upos]) => UPOS.indexOf(upos as Upos)),
  }
}

/** A run of tokens that is tagged as one: rows `[firstToken, endToken)`. */
interface Run {
  readonly firstToken: number
  readonly endToken: number
}

/**
 * Penn and Universal tags of all tokens, sentence by sentence, greedily from the left (Collins, "Discriminative
 * Training Methods for Hidden Markov Models", EMNLP 2002, without its search). A word is only scored for the labels
 * that it may have, and not at all where there is but one.
 */
export function tagTokens(
  tagger: Tagger,
  words: WordTable,
  sentences: readonly Run[],
): { tag: Uint8Array; xpos: Uint8Array } {
  const { table, sets, clusters, xposOf, uposOf } = tagger
  const { offsets, labels } = sets
  const { form } = words
  const shape = hasCase(words) ? words.shape : new Uint8Array(form.length).fill(SHAPE.unknown)
  const edge = xposOf.length
  const tag = new Uint8Array(form.length)
  const xpos = new Uint8Array(form.length)
  const facts = wordFacts(words.words, words.hashes, clusters, sets)
  const features = new Int32Array(CONTEXT + HISTORY)
  // Scores of a word by itself, worked out when it is first met in a shape; 0 stands for "not yet".
  const ownAt = new Int32Array(facts.hash.length * SHAPES)
  let own = new Int32Array(OWN_ROOM)
  let held = 1
  const bases: number[] = []
  for (const { firstToken, endToken } of sentences) {
    let label1 = edge
    let label2 = edge
    for (let i = firstToken; i < endToken; i++) {
      const row = form[i]! + 1
      const how = shape[i]!
      // Small letters have the first of a set's two lists.
      const list = 2 * facts.set[row]! + (how === 0 ? 0 : 1)
      const from = offsets[list]!
      const to = offsets[list + 1]!
      let best = labels[from]!
      if (to - from > 1) {
        const key = row * SHAPES + how
        let at = ownAt[key]!
        if (at === 0) {
          if (held + to - from > own.length) own = grown(own)
          at = held
          ownAt[key] = at
          bases.length = 0
          ownFeatures(facts, row, how, bases)
          for (let c = from; c < to; c++) own[held++] = sumOf(table, bases, bases.length, labels[c]!)
        }
        const before = i > firstToken ? form[i - 1]! + 1 : 0
        const before2 = i > firstToken + 1 ? form[i - 2]! + 1 : 0
        const after = i + 1 < endToken ? form[i + 1]! + 1 : 0
        const after2 = i + 2 < endToken ? form[i + 2]! + 1 : 0
        const shapeBefore = before === 0 ? 0 : shape[i - 1]!
        const shapeAfter = after === 0 ? 0 : shape[i + 1]!
        contextFeatures(facts, before2, before, row, after, after2, shapeBefore, shapeAfter, features)
        historyFeatures(facts, row, after, label1, label2, features)
        best = bestLabel(table, features, labels, from, to, own, at)
      }
      tag[i] = uposOf[best]!
      xpos[i] = xposOf[best]!
      label2 = label1
      label1 = best
    }
  }
  return { tag, xpos }
}

/**
 * The best of `labels[from, to)`, which have a score for the word by itself in `own` from `at` on. A function of its own,
 * since so small a one is compiled early.
 */
function bestLabel(
  table: Int8Array,
  features: Int32Array,
  labels: Uint8Array,
  from: number,
  to: number,
  own: Int32Array,
  at: number,
): number {
  let best = 0
  let most = -0x40000000
  for (let c = from; c < to; c++) {
    const label = labels[c]!
    let score = own[at + c - from]!
    for (let f = 0; f < CONTEXT + HISTORY; f++) score += table[features[f]! ^ label]!
    if (score > most) {
      most = score
      best = label
    }
  }
  return best
}

const SHAPES = Object.keys(SHAPE).length

const OWN_ROOM = 8192

function grown(scores: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(scores.length * 2)
  larger.set(scores)
  return larger
}

function sumOf(table: Int8Array, bases: readonly number[], count: number, label: number): number {
  let sum = 0
  for (let f = 0; f < count; f++) sum += table[bases[f]! ^ label]!
  return sum
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
