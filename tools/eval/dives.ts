import { fitDives, gradeOdds } from '../train/dives.ts'
import { scoresLeftOut, shareOf } from './folds.ts'
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
  const { sentences } = readMarkedDives()
  const byScore = bestOf(
    sentences,
    sentences.map(({ score }) => score),
  )
  const folds: readonly (readonly [string, number, (one: MarkedDiveSentence) => string])[] = [
    [`${FOLDS}-fold by episode`, FOLDS, ({ episode }) => episode],
    ['each set left out', Number.POSITIVE_INFINITY, ({ set }) => set],
  ]
  return folds.flatMap(([name, parts, groupOf]) => {
    const ours = bestOf(sentences, scoresLeftOut(sentences, parts, groupOf, fitDives, gradeOdds))
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

/** The marks of the `OF_SECTION` sentences of each section with the greatest scores. */
function bestOf(sentences: readonly MarkedDiveSentence[], scores: readonly number[]): MarkedDiveSentence['mark'][] {
  const ofSection = new Map<string, number[]>()
  sentences.forEach(({ episode, section }, row) => {
    const key = `${episode} ${section}`
    ofSection.set(key, [...(ofSection.get(key) ?? []), row])
  })
  return [...ofSection.values()]
    .filter((rows) => rows.length >= LEAST_MARKED)
    .flatMap((rows) =>
      [...rows]
        .sort((a, b) => scores[b]! - scores[a]! || a - b)
        .slice(0, OF_SECTION)
        .map((row) => sentences[row]!.mark),
    )
}
