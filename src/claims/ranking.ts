import { linearWeights, type Weights } from '../learn/weights.ts'
import type { ClaimReason } from '../model/claim.ts'
import { CLAIM_FEATURES } from './claim-features.ts'

/**
 * How claims are ranked: a logistic regression over `CLAIM_FEATURES`, fitted by `tools/train/claims.ts` to claims of
 * podcasts and meetings that were marked as worth a check where they stand alone. See docs/decisions/0041.
 */
export interface ClaimRanking {
  /** Log odds that a fact checker would pick the claim. */
  readonly rank: (features: Float64Array) => number
  /** What those log odds are made of, the strongest first. */
  readonly explain: (features: Float64Array) => ClaimReason[]
}

/** The model of `claims.bin`. Throws an `Error` where the file is another. */
export function createRanking(weights: Weights): ClaimRanking {
  const own = linearWeights(weights, CLAIM_FEATURES)
  return {
    rank(features) {
      let sum = 0
      for (let j = 0; j < own.length; j++) sum += own[j]! * features[j]!
      return sum
    },
    explain(features) {
      const reasons = CLAIM_FEATURES.map((label, j) => ({ label, weight: own[j]! * features[j]! }))
      return reasons.filter(({ weight }) => weight !== 0).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    },
  }
}
