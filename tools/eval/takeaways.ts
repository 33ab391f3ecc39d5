import { probability, sumTrees } from '../../src/learn/trees.ts'
import { worthOfKind } from '../../src/notes/takeaways.ts'
import { fitTakeaways } from '../train/takeaways.ts'
import { bestOfGroups, leftOut, scoresLeftOut, shareOf } from './folds.ts'
import { type GradedTakeaway, readGradedTakeaways } from './marked-takeaways.ts'
import type { EvalRow } from './row.ts'

const FOLDS = 8
/** So many of an episode are looked at, best first. */
const OF_EPISODE = 3

/**
 * What readers think of the three best sentences of each episode, of those that they graded as takeaways, by trees fitted
 * to other episodes and to other sets, and by what kind of sentence each is, as the notes choose them; beside it the three that the notes value most.
 */
export function evaluateTakeaways(): EvalRow[] {
  const { takeaways } = readGradedTakeaways()
  const bestBy = (scores: readonly number[]): GradedTakeaway['grade'][] =>
    bestOfGroups(takeaways, scores, ({ episode }) => episode, OF_EPISODE).map(({ grade }) => grade)
  const byScore = bestBy(takeaways.map(({ score }) => score))
  return leftOut<GradedTakeaway>(FOLDS).flatMap(({ name, parts, groupOf }) => {
    const ours = bestBy(
      scoresLeftOut(
        takeaways,
        parts,
        groupOf,
        fitTakeaways,
        (trees, { features, kind, score }) => score * worthOfKind(probability(sumTrees(trees, features, 0)), kind),
      ),
    )
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
