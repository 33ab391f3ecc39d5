import type { Trees } from '../../src/learn/trees.ts'
import { TITLE_FEATURES } from '../../src/topics/title-scores.ts'
import { type GradedTitle, readGradedTitles } from '../eval/marked-titles.ts'
import type { Grade } from '../eval/marks.ts'
import { fitGraded, writeTrees } from './graded.ts'
import type { TreeOptions } from './trees.ts'

const TREES: TreeOptions = { trees: 150, depth: 3, rate: 0.06, leastLeaf: 5, ridge: 4 }

/** What a grade is worth: a title that is nearly right serves a listener, one that names an aside hardly does. */
const WORTH: Readonly<Record<Grade, number>> = { 0: 0, 1: 0.15, 2: 0.75, 3: 1 }

/** Fits boosted trees to the grades that readers gave titles and writes `headings.bin`. */
export async function train(): Promise<void> {
  const { titles, grades } = await readGradedTitles()
  console.error(`  ${titles.length} of ${grades} graded titles are still offered`)
  writeTrees('headings', fitHeadings(titles), TITLE_FEATURES)
}

/** Trees whose sum is the log odds of what a grade is worth. */
export function fitHeadings(titles: readonly GradedTitle[]): Trees {
  return fitGraded(titles, TITLE_FEATURES.length, WORTH, TREES)
}
