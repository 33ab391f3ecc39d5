import { join } from 'node:path'
import { CLAIM_FEATURES, type ClaimFeature } from '../../src/claims/claim-features.ts'
import { WEIGHTS } from '../data.ts'
import { type MarkedClaim, readMarkedClaims } from '../eval/marked-claims.ts'
import { fitLogistic } from './logistic.ts'
import { writeWeights } from './weights-file.ts'

/** One by the variance of the prior, chosen over 1 to 16 by cross-validation. */
const L2 = 4

/**
 * Weight of the model of debates, three quarters of its log odds. The marks alone would give a third, since its words are
 * those of presidential candidates, but then talk of public affairs is ranked worse than its sentences by themselves.
 */
const DEBATES = CLAIM_FEATURES.indexOf('words, as fact checkers choose them in debates')
const DEBATES_WEIGHT = 3

/**
 * Log odds that were held right before there were marks: what fact checkers name as worth a check in any field
 * (Konstantinovskiy et al., "Toward Automated Factchecking", 2021), said so that a reader knows of what. Cues that hardly
 * occur among the marks stay near them; of the others the marks decide.
 */
const PRIOR: Readonly<Partial<Record<ClaimFeature, number>>> = {
  'a figure': 0.9,
  'a date': 0.5,
  'names somebody or something': 0.5,
  'a source is given': 0.3,
  'a comparison': 0.4,
  'an opinion': -0.9,
  'about the future': -0.6,
  'the speaker is not sure': -0.4,
  'about the speaker': -1.6,
  'about the speaker and others ("we")': -1.5,
  'about anybody ("you")': -2,
  'about somebody who is heard in the talk': -1,
  'about shows and those who make them': -1,
  'does not say of what': -2,
  'about people in general': -1.1,
  'speaks to somebody ("you")': -0.7,
  'says "this" of its subject': -1,
  'does not say which': -0.7,
  'does not say what it counts': -1.8,
  'says "one" without saying of what': -0.7,
  'says "then" without saying when': -1,
  'says "so" without saying what': -1,
  'a record': 0.8,
  'as far as the speaker has seen': -0.6,
  'a case that is only imagined': -1.3,
  'people made up for an example': -2,
  'may go on with a case that is only imagined': -0.6,
  'a guess at how it may be': -1.6,
  'broken off or begun anew': -1.5,
  'points at something said before': -1,
  'ends in the middle': -1.5,
  'words as in broken sentences': -1,
  'very short': -0.6,
  'very long': -0.7,
}

/** Fits the weights that rank claims by logistic regression and writes `claims.bin`. */
export function train(): void {
  const { claims, marks } = readMarkedClaims()
  console.error(`  ${claims.length} of ${marks} marked claims are made today`)
  const weights = fitClaims(claims)
  CLAIM_FEATURES.forEach((label, j) => {
    console.error(`  ${weights[j]!.toFixed(2).padStart(6)} ${label}`)
  })
  writeWeights(join(WEIGHTS, 'claims.bin'), { features: CLAIM_FEATURES }, { weights: Float32Array.from(weights) })
}

/** Weights of `CLAIM_FEATURES` by which claims that somebody should check are told from the others. */
export function fitClaims(claims: readonly MarkedClaim[]): Float64Array {
  const rows = claims.map(({ features, mark }) => ({
    features: features.with(DEBATES, 0),
    isTrue: mark === 'check',
    weight: 1,
    offset: DEBATES_WEIGHT * features[DEBATES]!,
  }))
  const prior = Float64Array.from(CLAIM_FEATURES, (label) => PRIOR[label] ?? 0)
  return fitLogistic(rows, L2, prior).fill(DEBATES_WEIGHT, DEBATES, DEBATES + 1)
}
