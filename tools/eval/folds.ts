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

/** The ways in which graded rows are left out: by episode in so many parts, and each set as a whole. */
export function leftOut<Row extends { readonly episode: string; readonly set: string }>(
  parts: number,
): readonly { readonly name: string; readonly parts: number; readonly groupOf: (row: Row) => string }[] {
  return [
    { name: `${parts}-fold by episode`, parts, groupOf: ({ episode }) => episode },
    { name: 'each set left out', parts: Number.POSITIVE_INFINITY, groupOf: ({ set }) => set },
  ]
}

/** The `most` rows with the greatest scores of each group that has `least` or more. */
export function bestOfGroups<Row>(
  rows: readonly Row[],
  scores: readonly number[],
  groupOf: (row: Row) => string,
  most: number,
  least = 1,
): Row[] {
  const groups = new Map<string, number[]>()
  rows.forEach((row, i) => {
    const own = groups.get(groupOf(row))
    if (own === undefined) groups.set(groupOf(row), [i])
    else own.push(i)
  })
  return [...groups.values()]
    .filter(({ length }) => length >= least)
    .flatMap((own) => own.sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, most))
    .map((i) => rows[i]!)
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
