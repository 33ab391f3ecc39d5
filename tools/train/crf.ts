import { allowedPairs, type Chain, chainRoom, marginals } from '../../src/learn/chain.ts'
import { seededRandom, shuffle } from './random.ts'

/** What a chain tells apart, and how many rows its table of features has. */
export interface CrfShape {
  readonly labels: number
  readonly buckets: number
  readonly mayFollow: (a: number, b: number) => boolean
}

/** A run of tokens: rows of the table for each token, and bit sets of its allowed labels. */
export interface Run {
  readonly features: readonly Int32Array[]
  readonly allowed: Uint32Array
  readonly weight: number
}

export interface Crf {
  /** A row a bucket, a column a label. */
  readonly table: Float32Array
  readonly chain: Chain
}

export interface CrfOptions {
  readonly passes: number
  readonly rate: number
  readonly decay: number
  /** Share of a token's features left out at each visit, in [0, 1). */
  readonly drop: number
  readonly seed: number
}

export const CRF_DEFAULTS: CrfOptions = { passes: 8, rate: 0.15, decay: 0.002, drop: 0, seed: 30 }

/**
 * Fits a chain by AdaGrad to the likelihood of the allowed labels, summing over them where a token has several
 * (partially labelled data: Tsuboi et al., "Training Conditional Random Fields Using Incomplete Annotations", 2008).
 */
export function fitCrf(
  runs: readonly Run[],
  { labels, buckets, mayFollow }: CrfShape,
  options: CrfOptions = CRF_DEFAULTS,
): Crf {
  const random = seededRandom(options.seed)
  const table = new Float32Array(buckets * labels)
  const squares = new Float32Array(buckets * labels).fill(1)
  const transitions = new Float64Array(labels * labels)
  const transitionSquares = new Float64Array(labels * labels).fill(1)
  for (let a = 0; a < labels; a++) {
    for (let b = 0; b < labels; b++) if (!mayFollow(a, b)) transitions[a * labels + b] = Number.NEGATIVE_INFINITY
  }
  const chain = { labels, transitions }
  const pairs = allowedPairs(chain)
  const longest = runs.reduce((most, run) => Math.max(most, run.features.length), 0)
  const room = chainRoom(labels, longest)
  const scores = new Float64Array(longest * labels)
  const free = new Float64Array(longest * labels)
  const bound = new Float64Array(longest * labels)
  const odds = transitions.map(Math.exp)
  const error = new Float64Array(labels)
  const sum = new Float32Array(table.length)
  let summed = 0
  const order = [...runs]
  for (let pass = 0; pass < options.passes; pass++) {
    let loss = 0
    for (const { features: every, allowed, weight } of shuffle(order, random)) {
      const features = options.drop === 0 ? every : every.map((list) => list.filter(() => random() >= options.drop))
      const length = features.length
      scoreRun(table, labels, features, scores)
      const freeMass = new Float64Array(labels * labels)
      const boundMass = new Float64Array(labels * labels)
      const all = marginals(labels, odds, pairs, scores, length, null, room, free, freeMass)
      const right = marginals(labels, odds, pairs, scores, length, allowed, room, bound, boundMass)
      if (!Number.isFinite(right)) continue
      loss += all - right
      for (let t = 0; t < length; t++) {
        const row = t * labels
        let most = 0
        for (let y = 0; y < labels; y++) {
          error[y] = weight * (free[row + y]! - bound[row + y]!)
          most = Math.max(most, Math.abs(error[y]!))
        }
        if (most < 1e-3) continue
        for (const bucket of features[t]!) {
          const at = bucket * labels
          for (let y = 0; y < labels; y++) {
            const gradient = error[y]! + options.decay * table[at + y]!
            const square = squares[at + y]! + gradient * gradient
            squares[at + y] = square
            table[at + y]! -= (options.rate * gradient) / Math.sqrt(square)
          }
        }
      }
      for (let p = 0; p < pairs.length; p += 2) {
        const at = pairs[p]! * labels + pairs[p + 1]!
        const gradient = weight * (freeMass[at]! - boundMass[at]!)
        if (gradient === 0) continue
        transitionSquares[at]! += gradient * gradient
        transitions[at]! -= (options.rate * gradient) / Math.sqrt(transitionSquares[at]!)
        odds[at] = Math.exp(transitions[at]!)
      }
    }
    console.error(`  pass ${pass + 1}: loss ${(loss / runs.length).toFixed(4)}`)
    // The mean over the later passes generalises better than the last (Polyak and Juditsky, 1992).
    if (pass < options.passes / 2 - 1) continue
    for (let at = 0; at < table.length; at++) sum[at]! += table[at]!
    summed++
  }
  for (let at = 0; at < table.length; at++) sum[at]! /= summed
  return { table: sum, chain }
}

/** Sums the rows of each token's features. */
export function scoreRun(
  table: Float32Array,
  labels: number,
  features: readonly Int32Array[],
  scores: Float64Array,
): void {
  features.forEach((rows, t) => {
    const row = t * labels
    for (let y = 0; y < labels; y++) scores[row + y] = 0
    for (const bucket of rows) {
      const at = bucket * labels
      for (let y = 0; y < labels; y++) scores[row + y]! += table[at + y]!
    }
  })
}
