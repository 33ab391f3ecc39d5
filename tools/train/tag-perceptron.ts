import { seededRandom, shuffle } from './random.ts'

/** A token as the perceptron sees it: features are bases of weights, and the weight of label `l` is at `base ^ l`. */
export interface TaggedToken {
  /** Bases of the features that do not depend on other tags. */
  readonly features: Int32Array
  /** The labels that it may have, never empty. */
  readonly candidates: Uint8Array
  readonly label: number
  /** Writes the bases of the features that need the two labels before into `into`, from `from` to its end. */
  readonly history: (label1: number, label2: number, into: Int32Array) => void
}

export type TaggedSentence = readonly TaggedToken[]

export interface PerceptronOptions {
  readonly passes: number
  readonly seed: number
  /** The right label must lead by this much, or it counts as an error. */
  readonly margin: number
  /** Share of a token's features that are left out at each look, so that none is leant on alone; in [0, 1). */
  readonly dropout: number
  /** How many models, each of another seed, are summed. */
  readonly members: number
}

/** Where in the array given to `history` its features stand: rows `[from, to)`. */
export interface HistoryRows {
  readonly from: number
  readonly to: number
}

/**
 * Averaged perceptron over greedy tags (Collins, EMNLP 2002): it learns from the history that it makes itself. Weights
 * lie in one table of `1 << bits` where features may fall together; what comes back is the sum over the members.
 */
export function fitTags(
  sentences: readonly TaggedSentence[],
  edge: number,
  bits: number,
  rows: HistoryRows,
  options: PerceptronOptions,
): Float32Array {
  const sum = new Float32Array(1 << bits)
  for (let member = 0; member < options.members; member++) {
    const weights = fitOne(sentences, edge, bits, rows, { ...options, seed: options.seed + member })
    for (let i = 0; i < sum.length; i++) sum[i]! += weights[i]!
  }
  return sum
}

function fitOne(
  sentences: readonly TaggedSentence[],
  edge: number,
  bits: number,
  rows: HistoryRows,
  { passes, seed, margin, dropout }: PerceptronOptions,
): Float32Array {
  const weights = new Float32Array(1 << bits)
  // Sum of change times step: the average is weight - late / steps (Daumé's trick).
  const late = new Float64Array(1 << bits)
  const random = seededRandom(seed)
  const history = new Int32Array(rows.to)
  const kept = new Int32Array(256)
  let steps = 1
  for (let pass = 0; pass < passes; pass++) {
    let wrong = 0
    let all = 0
    for (const tokens of shuffle([...sentences], random)) {
      let label1 = edge
      let label2 = edge
      for (const token of tokens) {
        const { candidates, label: gold } = token
        let best = candidates[0]!
        if (candidates.length > 1) {
          let count = 0
          for (const base of token.features) if (random() >= dropout) kept[count++] = base
          token.history(label1, label2, history)
          for (let f = rows.from; f < rows.to; f++) kept[count++] = history[f]!
          let most = Number.NEGATIVE_INFINITY
          let rival = -1
          let rivalScore = Number.NEGATIVE_INFINITY
          let goldScore: number | null = null
          for (const label of candidates) {
            let score = 0
            for (let k = 0; k < count; k++) score += weights[kept[k]! ^ label]!
            if (score > most) {
              most = score
              best = label
            }
            if (label === gold) goldScore = score
            else if (score > rivalScore) {
              rivalScore = score
              rival = label
            }
          }
          all++
          if (best !== gold) wrong++
          if (goldScore !== null && goldScore - rivalScore < margin) {
            for (let k = 0; k < count; k++) {
              const right = kept[k]! ^ gold
              const other = kept[k]! ^ rival
              weights[right]!++
              late[right]! += steps
              weights[other]!--
              late[other]! -= steps
            }
          }
          steps++
        }
        label2 = label1
        label1 = best
      }
    }
    console.error(`  seed ${seed}, pass ${pass + 1}: ${((100 * wrong) / all).toFixed(2)}% of the open words wrong`)
  }
  for (let i = 0; i < weights.length; i++) weights[i] = weights[i]! - late[i]! / steps
  return weights
}

/** The share of weights that must fit eight bits without being cut. */
const FITTING = 0.99999

/** Weights smaller than this, of 127, are dropped: they are mostly chance. */
const LEAST_VALUE = 2

/** Weights as bytes on one scale: only the order of the sums matters. */
export function quantiseTags(weights: Float32Array): Int8Array {
  const sizes = weights
    .filter((value) => value !== 0)
    .map(Math.abs)
    .sort()
  const scale = 127 / (sizes[Math.floor(sizes.length * FITTING)] ?? 1)
  return Int8Array.from(weights, (weight) => {
    const value = Math.max(-127, Math.min(127, Math.round(weight * scale)))
    return Math.abs(value) < LEAST_VALUE ? 0 : value
  })
}
