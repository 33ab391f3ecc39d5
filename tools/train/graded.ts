import { join } from 'node:path'
import type { Trees } from '../../src/learn/trees.ts'
import { WEIGHTS } from '../data.ts'
import type { Grade } from '../eval/marks.ts'
import { fitTrees, type TreeOptions } from './trees.ts'
import { writeWeights } from './weights-file.ts'

/** Something that readers graded, with what a model sees of it. */
export interface Graded {
  readonly grade: Grade
  readonly features: Float32Array
}

/** Trees whose sum is the log odds of what a grade is `worth`, in [0, 1]. Throws as `fitTrees` does. */
export function fitGraded(
  rows: readonly Graded[],
  width: number,
  worth: Readonly<Record<Grade, number>>,
  options: TreeOptions,
): Trees {
  return fitTrees(
    {
      width,
      values: Float32Array.from(rows.flatMap(({ features }) => [...features])),
      labels: Float32Array.from(rows, ({ grade }) => worth[grade]),
      weights: new Float32Array(rows.length).fill(1),
    },
    options,
  )
}

/** Writes trees as `<name>.bin`, with the names of their features. */
export function writeTrees(name: string, trees: Trees, features: readonly string[]): void {
  const { feature, threshold, left, right, roots, bias } = trees
  writeWeights(join(WEIGHTS, `${name}.bin`), { bias, features }, { feature, threshold, left, right, roots })
}
