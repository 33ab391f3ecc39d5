/** One line of the table that `npm run eval` prints. Scores are as the scorer gives them, mostly in [0, 1]. */
export interface EvalRow {
  readonly stage: string
  readonly measure: string
  /** The data set and split, with the genre where the row is for one. */
  readonly data: string
  readonly documents: number
  /** Our figure; null where it could not be measured. */
  readonly ours: number | null
  readonly baseline: number | null
  readonly baselineName: string
  /** The figure we aim at; null where none is set. */
  readonly goal: number | null
  readonly lowerIsBetter?: boolean
}
