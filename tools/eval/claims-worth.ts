import { CLAIM_FEATURES, type ClaimFeature } from '../../src/claims/claim-features.ts'
import type { Models } from '../../src/models.ts'
import { fitClaims } from '../train/claims.ts'
import { dot } from '../train/logistic.ts'
import { rankFigures } from './claims-ranking.ts'
import { scoresLeftOut } from './folds.ts'
import { type MarkedClaim, readMarkedClaims } from './marked-claims.ts'
import type { EvalRow } from './row.ts'

const FOLDS = 10
const DEBATES: ClaimFeature = 'words, as fact checkers choose them in debates'

/**
 * How well claims that somebody should check are ranked, each episode by weights fitted to the others, and each set of
 * episodes by weights fitted to the other sets; beside it the model of debates alone.
 */
export function evaluateWorth(models: Models): EvalRow[] {
  const { claims } = readMarkedClaims(models)
  const labels = claims.map(({ mark }) => (mark === 'check' ? 1 : 0))
  const debates = claims.map(({ features }) => features[CLAIM_FEATURES.indexOf(DEBATES)]!)
  const averageOf = (scores: readonly number[]): number | null => rankFigures(labels, scores).average
  const row = {
    stage: 'claims',
    documents: claims.length,
    baseline: averageOf(debates),
    baselineName: 'model of debates alone',
    goal: null,
  }
  const leftOut = (groupOf: (claim: MarkedClaim) => string): number[] =>
    scoresLeftOut(claims, FOLDS, groupOf, fitClaims, (weights, { features }) => dot(weights, features))
  const byEpisode = leftOut(({ episode }) => episode)
  const bySet = leftOut(({ set }) => set)
  return [
    {
      ...row,
      measure: 'average precision, worth a check and standing alone',
      data: `marked claims, ${FOLDS}-fold by episode`,
      ours: averageOf(byEpisode),
    },
    {
      ...row,
      measure: 'average precision, worth a check and standing alone',
      data: 'marked claims, by set left out',
      ours: averageOf(bySet),
    },
    {
      ...row,
      measure: 'pairs of an episode in the right order, worth a check first',
      data: 'marked claims, by set left out',
      ours: pairsInOrder(claims, bySet),
      baseline: pairsInOrder(claims, debates),
    },
    {
      ...row,
      measure: 'Brier score, worth a check and standing alone',
      data: `marked claims, ${FOLDS}-fold by episode`,
      ours: meanOf(byEpisode.map((score, i) => (1 / (1 + Math.exp(-score)) - labels[i]!) ** 2)),
      baseline: meanOf(labels) * (1 - meanOf(labels)),
      baselineName: 'share of all',
      lowerIsBetter: true,
    },
  ]
}

/** Share of pairs of one episode, one worth a check and one not, of which the first has the higher score. */
function pairsInOrder(claims: readonly MarkedClaim[], scores: readonly number[]): number {
  let pairs = 0
  let right = 0
  claims.forEach(({ episode, mark }, i) => {
    if (mark !== 'check') return
    claims.forEach((other, j) => {
      if (other.episode !== episode || other.mark === 'check') return
      pairs++
      if (scores[i]! > scores[j]!) right++
    })
  })
  return right / Math.max(1, pairs)
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
