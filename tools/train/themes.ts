import type { Trees } from '../../src/learn/trees.ts'
import { THEME_FEATURES } from '../../src/notes/theme-features.ts'
import { type GradedTheme, readGradedThemes } from '../eval/marked-themes.ts'
import type { Grade } from '../eval/marks.ts'
import { fitGraded, writeTrees } from './graded.ts'
import type { TreeOptions } from './trees.ts'

const TREES: TreeOptions = { trees: 100, depth: 2, rate: 0.08, leastLeaf: 5, ridge: 4 }

/** What a grade is worth. */
const WORTH: Readonly<Record<Grade, number>> = { 0: 0, 1: 0.2, 2: 0.7, 3: 1 }

/** Fits boosted trees to the grades that readers gave themes of episodes and writes `themes.bin`. */
export function train(): void {
  const { themes, grades } = readGradedThemes()
  console.error(`  ${themes.length} of ${grades} graded themes are still found`)
  writeTrees('themes', fitThemes(themes), THEME_FEATURES)
}

/** Trees whose sum is the log odds of what a grade is worth. */
export function fitThemes(themes: readonly GradedTheme[]): Trees {
  return fitGraded(themes, THEME_FEATURES.length, WORTH, TREES)
}
