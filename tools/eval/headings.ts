import { sumTrees, treesOf } from '../../src/learn/trees.ts'
import { loadModels } from '../../src/models.ts'
import { fitHeadings } from '../train/headings.ts'
import { scoresLeftOut, shareOf } from './folds.ts'
import { type GradedTitle, readGradedTitles } from './marked-titles.ts'
import type { EvalRow } from './row.ts'

const FOLDS = 8

/**
 * What readers think of the best of the titles that they graded of each stretch, by trees fitted to other episodes and to
 * other sets; beside it the best by people's titles alone.
 */
export async function evaluateHeadings(): Promise<EvalRow[]> {
  const { titles } = await readGradedTitles()
  const people = treesOf(loadModels()('titles'))
  const byPeople = titles.map(({ features }) => sumTrees(people, features, 0))
  const folds: readonly (readonly [string, number, (one: GradedTitle) => string])[] = [
    [`${FOLDS}-fold by episode`, FOLDS, ({ episode }) => episode],
    ['each set left out', Number.POSITIVE_INFINITY, ({ set }) => set],
  ]
  return folds.flatMap(([name, parts, groupOf]) => {
    const scores = scoresLeftOut(titles, parts, groupOf, fitHeadings, (trees, { features }) =>
      sumTrees(trees, features, 0),
    )
    return (['chapter', 'section'] as const).flatMap((level) => {
      const ours = bestOf(titles, scores, level)
      const baseline = bestOf(titles, byPeople, level)
      const row = (measure: string, kinds: readonly GradedTitle['grade'][], lowerIsBetter: boolean): EvalRow => ({
        stage: 'titles',
        measure,
        data: `graded titles of a ${level}, ${name}`,
        documents: ours.length,
        ours: shareOf(kinds, ours),
        baseline: shareOf(kinds, baseline),
        baselineName: "people's titles alone",
        goal: null,
        lowerIsBetter,
      })
      return [row('best would do', [2, 3], false), row('best is wrong', [0], true)]
    })
  })
}

/** The grade of the title with the greatest score, of each stretch of a level. */
function bestOf(titles: readonly GradedTitle[], scores: readonly number[], level: GradedTitle['level']) {
  const best = new Map<number, number>()
  for (const [row, { stretch, level: own }] of titles.entries()) {
    const before = best.get(stretch)
    if (own === level && (before === undefined || scores[row]! > scores[before]!)) best.set(stretch, row)
  }
  return [...best.values()].map((row) => titles[row]!.grade)
}
