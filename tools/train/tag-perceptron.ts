import { seededRandom, shuffle } from './random.ts'

/** A token as the perceptron sees it. */
export interface TaggedToken {
  /** Hashes of the features that do not depend on other tags. */
  readonly features: readonly number[]
  readonly label: number
  /** Writes the hashes of those that do; the tag before the first token is the number of labels. */
  readonly history: (tag1: number, tag2: number, into: Uint32Array) => number
  readonly width: number
}

export type TaggedSentence = TaggedToken[]

export interface PerceptronOptions {
  readonly passes: number
  readonly seed: number
  /** The right label must lead by this much, or it counts as an error. */
  readonly margin: number
  /** Share of a token's features that are left out at each look, so that none is leant on alone; in [0, 1). */
  readonly dropout: number
}

/** Features by hash, and for each a row of weights, one a label. */
export interface DenseModel {
  readonly hashes: Uint32Array
  readonly weights: Float32Array
}

/** Features seen fewer times are left out. */
const LEAST_SEEN = 2

/** Averaged perceptron over greedy tags (Collins, EMNLP 2002): it learns from the history that it makes itself. */
export function fitTags(sentences: readonly TaggedSentence[], labels: number, options: PerceptronOptions): DenseModel {
  const index = indexFeatures(sentences, labels)
  const { rowOf, count } = index
  const weights = new Float32Array(count * labels)
  const sums = new Float32Array(count * labels)
  const encoded = sentences.map((tokens) =>
    tokens.map((token) => ({ token, rows: Int32Array.from(token.features.map(rowOf).filter((row) => row >= 0)) })),
  )
  const random = seededRandom(options.seed)
  const scores = new Float64Array(labels)
  const into = new Uint32Array(64)
  let steps = 1
  for (let pass = 0; pass < options.passes; pass++) {
    let wrong = 0
    let all = 0
    for (const tokens of shuffle([...encoded], random)) {
      let tag1 = labels
      let tag2 = labels
      for (const { token, rows: known } of tokens) {
        const rows = options.dropout > 0 ? known.filter(() => random() >= options.dropout) : known
        scores.fill(0)
        for (const row of rows) {
          const at = row * labels
          for (let label = 0; label < labels; label++) scores[label]! += weights[at + label]!
        }
        const width = token.history(tag1, tag2, into)
        const extra: number[] = []
        for (let f = 0; f < width; f++) {
          const row = rowOf(into[f]!)
          if (row < 0) continue
          extra.push(row)
          const at = row * labels
          for (let label = 0; label < labels; label++) scores[label]! += weights[at + label]!
        }
        let best = 0
        for (let label = 1; label < labels; label++) if (scores[label]! > scores[best]!) best = label
        const gold = token.label
        let rival = best
        if (best === gold) {
          rival = gold === 0 ? 1 : 0
          for (let label = 0; label < labels; label++)
            if (label !== gold && scores[label]! > scores[rival]!) rival = label
        } else wrong++
        all++
        if (scores[gold]! - scores[rival]! < options.margin) {
          const update = (row: number): void => {
            weights[row * labels + gold]! += 1
            sums[row * labels + gold]! += steps
            weights[row * labels + rival]! -= 1
            sums[row * labels + rival]! -= steps
          }
          for (const row of rows) update(row)
          for (const row of extra) update(row)
        }
        steps++
        tag2 = tag1
        tag1 = best
      }
    }
    console.error(`  pass ${pass + 1}: ${((100 * wrong) / all).toFixed(2)}% wrong, ${count} features`)
  }
  for (let i = 0; i < weights.length; i++) weights[i] = weights[i]! - sums[i]! / steps
  return { hashes: index.hashes, weights }
}

function indexFeatures(
  sentences: readonly TaggedSentence[],
  labels: number,
): { rowOf: (hash: number) => number; count: number; hashes: Uint32Array } {
  const size = 1 << 23
  const keys = new Uint32Array(size)
  const seen = new Uint16Array(size)
  const slotOf = (hash: number): number => {
    let slot = hash & (size - 1)
    while (seen[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (size - 1)
    return slot
  }
  const note = (hash: number): void => {
    const slot = slotOf(hash)
    keys[slot] = hash
    if (seen[slot]! < 65_535) seen[slot]!++
  }
  const into = new Uint32Array(64)
  for (const tokens of sentences) {
    let tag1 = labels
    let tag2 = labels
    for (const token of tokens) {
      for (const hash of token.features) note(hash)
      const width = token.history(tag1, tag2, into)
      for (let f = 0; f < width; f++) note(into[f]!)
      tag2 = tag1
      tag1 = token.label
    }
  }
  const rows = new Int32Array(size).fill(-1)
  const hashes: number[] = []
  for (let slot = 0; slot < size; slot++) {
    if (seen[slot]! < LEAST_SEEN) continue
    rows[slot] = hashes.length
    hashes.push(keys[slot]!)
  }
  return {
    count: hashes.length,
    hashes: Uint32Array.from(hashes),
    rowOf: (hash) => {
      const slot = slotOf(hash)
      return seen[slot] === 0 ? -1 : rows[slot]!
    },
  }
}
