import { join } from 'node:path'
import type { Trees } from '../../src/learn/trees.ts'
import { TITLE_FEATURES } from '../../src/topics/title-scores.ts'
import { WEIGHTS } from '../data.ts'
import { type Grade, type GradedTitle, readGradedTitles } from '../eval/marked-titles.ts'
import { fitTrees, type TreeOptions } from './trees.ts'
import { writeWeights } from './weights-file.ts'

const TREES: TreeOptions = { trees: 150, depth: 3, rate: 0.06, leastLeaf: 5, ridge: 4 }

/** What a grade is worth: a title that is nearly right serves a listener, one that names an aside hardly does. */
const WORTH: Readonly<Record<Grade, number>> = { 0: 0, 1: 0.15, 2: 0.75, 3: 1 }

/** Fits boosted trees to the grades that readers gave titles and writes `headings.bin`. */
export async function train(): Promise<void> {
  const { titles, grades } = await readGradedTitles()
  console.error(`  ${titles.length} of ${grades} graded titles are still offered`)
  const { feature, threshold, left, right, roots, bias } = fitHeadings(titles)
  const arrays = { feature, threshold, left, right, roots }
  writeWeights(join(WEIGHTS, 'headings.bin'), { bias, features: TITLE_FEATURES }, arrays)
}

/** Trees whose sum is the log odds of what a grade is worth. */
export function fitHeadings(titles: readonly GradedTitle[]): Trees {
  return fitTrees(
    {
      width: TITLE_FEATURES.length,
      values: Float32Array.from(titles.flatMap(({ features }) => [...features])),
      labels: Float32Array.from(titles, ({ grade }) => WORTH[grade]),
      weights: new Float32Array(titles.length).fill(1),
    },
    TREES,
  )
}
