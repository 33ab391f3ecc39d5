import { fitDives, gradeOdds } from '../train/dives.ts'
import { bestOfGroups, leftOut, scoresLeftOut, shareOf } from './folds.ts'
import { type MarkedDiveSentence, readMarkedDives } from './marked-dives.ts'
import type { EvalRow } from './row.ts'

const FOLDS = 8
/** So many of a section are looked at, best first, where so many of it were marked at least. */
const OF_SECTION = 3
const LEAST_MARKED = 5

/**
 * What readers think of the three best sentences of each section, of those that they marked for a paragraph about it, by
 * models fitted to other episodes and to other sets; beside it the three that the notes value most.
 */
export function evaluateDives(): EvalRow[] {
  const { sentences: all } = readMarkedDives()
  // Shares are of one kind of readers: the strict ones marked only what speakers tell of themselves.
  const sentences = all.filter(({ isStrict }) => !isStrict)
  const bestBy = (scores: readonly number[]): MarkedDiveSentence['mark'][] =>
    bestOfGroups(sentences, scores, ({ episode, section }) => `${episode} ${section}`, OF_SECTION, LEAST_MARKED).map(
      ({ mark }) => mark,
    )
  const byScore = bestBy(sentences.map(({ score }) => score))
  return leftOut<MarkedDiveSentence>(FOLDS).flatMap(({ name, parts, groupOf }) => {
    const ours = bestBy(scoresLeftOut(sentences, parts, groupOf, fitDives, gradeOdds))
    const row = (measure: string, kinds: readonly MarkedDiveSentence['mark'][], lowerIsBetter: boolean): EvalRow => ({
      stage: 'notes',
      measure: `deep dives, best ${OF_SECTION}: ${measure}`,
      data: `marked sentences, ${name}`,
      documents: ours.length,
      ours: shareOf(kinds, ours),
      baseline: shareOf(kinds, byScore),
      baselineName: 'worth to the notes',
      goal: null,
      lowerIsBetter,
    })
    return [
      row('chosen', ['chosen'], false),
      row('chosen or fine', ['chosen', 'fine'], false),
      row('broken or false', ['broken', 'false'], true),
    ]
  })
}
