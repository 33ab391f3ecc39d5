import type { EvalRow } from './row.ts'

/**
 * A score a row, in their order: each by a model fitted to the rows of the groups (episodes, sets) that its own part has
 * not. Groups are dealt to the `folds` parts in the order of their names.
 */
export function scoresLeftOut<Row, Model>(
  rows: readonly Row[],
  folds: number,
  groupOf: (row: Row) => string,
  learn: (rows: readonly Row[]) => Model,
  score: (model: Model, row: Row) => number,
): number[] {
  const groups = [...new Set(rows.map(groupOf))].sort()
  const fold = new Map(groups.map((group, i) => [group, i % folds]))
  const scores = new Array<number>(rows.length).fill(0)
  for (let k = 0; k < Math.min(folds, groups.length); k++) {
    const model = learn(rows.filter((row) => fold.get(groupOf(row)) !== k))
    rows.forEach((row, i) => {
      if (fold.get(groupOf(row)) === k) scores[i] = score(model, row)
    })
  }
  return scores
}

/** Share of `list` that is of one of the `kinds`, in [0, 1]. */
export function shareOf<Kind>(kinds: readonly Kind[], list: readonly Kind[]): number {
  return list.filter((one) => kinds.includes(one)).length / Math.max(1, list.length)
}

/** A figure of marks about the notes, beside what the marks are like as they come. */
export function markRow(
  data: string,
  documents: number,
  [measure, ours, baseline, lowerIsBetter]: readonly [string, number, number, boolean],
): EvalRow {
  return {
    stage: 'notes',
    measure,
    data,
    documents,
    ours,
    baseline,
    baselineName: 'as they come',
    goal: null,
    lowerIsBetter,
  }
}
