import type { Trees } from '../../src/learn/trees.ts'
import { TAKEAWAY_FEATURES } from '../../src/notes/takeaway-features.ts'
import { type GradedTakeaway, readGradedTakeaways } from '../eval/marked-takeaways.ts'
import type { Grade } from '../eval/marks.ts'
import { fitGraded, writeTrees } from './graded.ts'
import type { TreeOptions } from './trees.ts'

const TREES: TreeOptions = { trees: 100, depth: 2, rate: 0.06, leastLeaf: 6, ridge: 8 }

/** What a grade is worth. */
const WORTH: Readonly<Record<Grade, number>> = { 0: 0, 1: 0.15, 2: 0.6, 3: 1 }

/** Fits boosted trees to the grades that readers gave sentences as takeaways and writes `takeaways.bin`. */
export function train(): void {
  const { takeaways, grades } = readGradedTakeaways()
  console.error(`  ${takeaways.length} of ${grades} graded sentences are still made`)
  writeTrees('takeaways', fitTakeaways(takeaways), TAKEAWAY_FEATURES)
}

/** Trees whose sum is the log odds of what a grade is worth. */
export function fitTakeaways(takeaways: readonly GradedTakeaway[]): Trees {
  return fitGraded(takeaways, TAKEAWAY_FEATURES.length, WORTH, TREES)
}
