import { sumTrees } from '../../src/learn/trees.ts'
import { fitTakeaways } from '../train/takeaways.ts'
import { scoresLeftOut, shareOf } from './folds.ts'
import { type GradedTakeaway, readGradedTakeaways } from './marked-takeaways.ts'
import type { EvalRow } from './row.ts'

const FOLDS = 8
/** So many of an episode are looked at, best first. */
const OF_EPISODE = 3

/**
 * What readers think of the three best sentences of each episode, of those that they graded as takeaways, by trees fitted
 * to other episodes and to other sets; beside it the three that the notes value most.
 */
export function evaluateTakeaways(): EvalRow[] {
  const { takeaways } = readGradedTakeaways()
  const byScore = bestOf(
    takeaways,
    takeaways.map(({ score }) => score),
  )
  const folds: readonly (readonly [string, number, (one: GradedTakeaway) => string])[] = [
    [`${FOLDS}-fold by episode`, FOLDS, ({ episode }) => episode],
    ['each set left out', Number.POSITIVE_INFINITY, ({ set }) => set],
  ]
  return folds.flatMap(([name, parts, groupOf]) => {
    const scores = scoresLeftOut(takeaways, parts, groupOf, fitTakeaways, (trees, { features }) =>
      sumTrees(trees, features, 0),
    )
    const ours = bestOf(takeaways, scores)
    const row = (measure: string, kinds: readonly GradedTakeaway['grade'][], lowerIsBetter: boolean): EvalRow => ({
      stage: 'notes',
      measure: `takeaways, best ${OF_EPISODE}: ${measure}`,
      data: `graded sentences, ${name}`,
      documents: ours.length,
      ours: shareOf(kinds, ours),
      baseline: shareOf(kinds, byScore),
      baselineName: 'worth to the notes',
      goal: null,
      lowerIsBetter,
    })
    return [
      row('as an editor would', [3], false),
      row('or could stand', [2, 3], false),
      row('not to be used', [0], true),
    ]
  })
}

/** The grades of the `OF_EPISODE` sentences of each episode with the greatest scores. */
function bestOf(takeaways: readonly GradedTakeaway[], scores: readonly number[]): GradedTakeaway['grade'][] {
  const order = [...takeaways.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b)
  const taken = new Map<string, number>()
  return order.flatMap((row) => {
    const { episode, grade } = takeaways[row]!
    const count = taken.get(episode) ?? 0
    taken.set(episode, count + 1)
    return count < OF_EPISODE ? [grade] : []
  })
}
