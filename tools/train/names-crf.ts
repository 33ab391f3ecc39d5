import { BUCKETS } from '../../src/entities/name-features.ts'
import { LABELS, mayFollow } from '../../src/entities/name-labels.ts'
import { allowedPairs, type Chain, chainRoom, marginals } from '../../src/learn/chain.ts'
import { seededRandom, shuffle } from './random.ts'

/** A run of tokens that may be in names: rows of the table for each token, and its allowed labels. */
export interface Run {
  readonly features: readonly Int32Array[]
  readonly allowed: Uint32Array
  readonly weight: number
}

export interface Crf {
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
export function fitCrf(runs: readonly Run[], options: CrfOptions = CRF_DEFAULTS): Crf {
  const random = seededRandom(options.seed)
  const table = new Float32Array(BUCKETS * LABELS)
  const squares = new Float32Array(BUCKETS * LABELS).fill(1)
  const transitions = new Float64Array(LABELS * LABELS)
  const transitionSquares = new Float64Array(LABELS * LABELS).fill(1)
  for (let a = 0; a < LABELS; a++) {
    for (let b = 0; b < LABELS; b++) if (!mayFollow(a, b)) transitions[a * LABELS + b] = Number.NEGATIVE_INFINITY
  }
  const chain = { labels: LABELS, transitions }
  const pairs = allowedPairs(chain)
  const longest = runs.reduce((most, run) => Math.max(most, run.features.length), 0)
  const room = chainRoom(LABELS, longest)
  const scores = new Float64Array(longest * LABELS)
  const free = new Float64Array(longest * LABELS)
  const bound = new Float64Array(longest * LABELS)
  const odds = transitions.map(Math.exp)
  const error = new Float64Array(LABELS)
  const sum = new Float32Array(table.length)
  let summed = 0
  const order = [...runs]
  for (let pass = 0; pass < options.passes; pass++) {
    let loss = 0
    for (const { features: every, allowed, weight } of shuffle(order, random)) {
      const features = options.drop === 0 ? every : every.map((list) => list.filter(() => random() >= options.drop))
      const length = features.length
      scoreRun(table, features, scores)
      const freeMass = new Float64Array(LABELS * LABELS)
      const boundMass = new Float64Array(LABELS * LABELS)
      const all = marginals(LABELS, odds, pairs, scores, length, null, room, free, freeMass)
      const right = marginals(LABELS, odds, pairs, scores, length, allowed, room, bound, boundMass)
      if (!Number.isFinite(right)) continue
      loss += all - right
      for (let t = 0; t < length; t++) {
        const row = t * LABELS
        let most = 0
        for (let y = 0; y < LABELS; y++) {
          error[y] = weight * (free[row + y]! - bound[row + y]!)
          most = Math.max(most, Math.abs(error[y]!))
        }
        if (most < 1e-3) continue
        for (const bucket of features[t]!) {
          const at = bucket * LABELS
          for (let y = 0; y < LABELS; y++) {
            const gradient = error[y]! + options.decay * table[at + y]!
            const square = squares[at + y]! + gradient * gradient
            squares[at + y] = square
            table[at + y]! -= (options.rate * gradient) / Math.sqrt(square)
          }
        }
      }
      for (let p = 0; p < pairs.length; p += 2) {
        const at = pairs[p]! * LABELS + pairs[p + 1]!
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
export function scoreRun(table: Float32Array, features: readonly Int32Array[], scores: Float64Array): void {
  features.forEach((buckets, t) => {
    const row = t * LABELS
    for (let y = 0; y < LABELS; y++) scores[row + y] = 0
    for (const bucket of buckets) {
      const at = bucket * LABELS
      for (let y = 0; y < LABELS; y++) scores[row + y]! += table[at + y]!
    }
  })
}
