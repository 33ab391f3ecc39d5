import { sumTrees } from '../../src/learn/trees.ts'
import { overlaps } from '../../src/notes/phrases.ts'
import { THEME_FEATURES } from '../../src/notes/theme-features.ts'
import { fitThemes } from '../train/themes.ts'
import { scoresLeftOut, shareOf } from './folds.ts'
import { type GradedTheme, readGradedThemes } from './marked-themes.ts'
import type { EvalRow } from './row.ts'

const FOLDS = 8
/** Themes that an opening names. */
const NAMED = 3
const KEY_SCORE = THEME_FEATURES.indexOf('keyScore')

/**
 * What readers think of the three things that an opening would name, of those that they graded, by trees fitted to other
 * episodes and to other sets; beside it the three strongest keyphrases.
 */
export function evaluateThemes(): EvalRow[] {
  const { themes } = readGradedThemes()
  const byKeyphrase = pickedOf(
    themes,
    themes.map(({ features }) => features[KEY_SCORE]!),
  )
  const folds: readonly (readonly [string, number, (one: GradedTheme) => string])[] = [
    [`${FOLDS}-fold by episode`, FOLDS, ({ episode }) => episode],
    ['each set left out', Number.POSITIVE_INFINITY, ({ set }) => set],
  ]
  return folds.flatMap(([name, parts, groupOf]) => {
    const scores = scoresLeftOut(themes, parts, groupOf, fitThemes, (trees, { features }) =>
      sumTrees(trees, features, 0),
    )
    const ours = pickedOf(themes, scores)
    const row = (measure: string, kinds: readonly GradedTheme['grade'][], lowerIsBetter: boolean): EvalRow => ({
      stage: 'notes',
      measure: `themes of the opening ${measure}`,
      data: `graded themes, ${name}`,
      documents: ours.length,
      ours: shareOf(kinds, ours),
      baseline: shareOf(kinds, byKeyphrase),
      baselineName: 'strongest keyphrases',
      goal: null,
      lowerIsBetter,
    })
    return [row('are what it is about', [3], false), row('or talked about', [2, 3], false), row('are none', [0], true)]
  })
}

/** The grades of the `NAMED` themes of each episode with the greatest scores that say different things. */
function pickedOf(themes: readonly GradedTheme[], scores: readonly number[]): GradedTheme['grade'][] {
  const order = [...themes.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b)
  const picked = new Map<string, GradedTheme[]>()
  for (const row of order) {
    const theme = themes[row]!
    const own = picked.get(theme.episode) ?? []
    picked.set(theme.episode, own)
    if (own.length < NAMED && !own.some(({ phrase }) => overlaps(phrase, theme.phrase))) own.push(theme)
  }
  return [...picked.values()].flat().map(({ grade }) => grade)
}
