import { join } from 'node:path'
import type { Trees } from '../../src/learn/trees.ts'
import { THEME_FEATURES } from '../../src/notes/theme-features.ts'
import { WEIGHTS } from '../data.ts'
import { type Grade, type GradedTheme, readGradedThemes } from '../eval/marked-themes.ts'
import { fitTrees, type TreeOptions } from './trees.ts'
import { writeWeights } from './weights-file.ts'

const TREES: TreeOptions = { trees: 100, depth: 2, rate: 0.08, leastLeaf: 5, ridge: 4 }

/** What a grade is worth. */
const WORTH: Readonly<Record<Grade, number>> = { 0: 0, 1: 0.2, 2: 0.7, 3: 1 }

/** Fits boosted trees to the grades that readers gave themes of episodes and writes `themes.bin`. */
export function train(): void {
  const { themes, grades } = readGradedThemes()
  console.error(`  ${themes.length} of ${grades} graded themes are still found`)
  const { feature, threshold, left, right, roots, bias } = fitThemes(themes)
  const arrays = { feature, threshold, left, right, roots }
  writeWeights(join(WEIGHTS, 'themes.bin'), { bias, features: THEME_FEATURES }, arrays)
}

/** Trees whose sum is the log odds of what a grade is worth. */
export function fitThemes(themes: readonly GradedTheme[]): Trees {
  return fitTrees(
    {
      width: THEME_FEATURES.length,
      values: Float32Array.from(themes.flatMap(({ features }) => [...features])),
      labels: Float32Array.from(themes, ({ grade }) => WORTH[grade]),
      weights: new Float32Array(themes.length).fill(1),
    },
    TREES,
  )
}
