import type { GumDocument } from './gum.ts'

/** A pair of Penn and Universal tag is a label of its own when it is this frequent; else the Penn tag's usual one is. */
const LEAST_PAIR = 40
const LEAST_SHARE = 0.02

/** The labels of a tagger, such as "IN|SCONJ", the commonest first. */
export interface Labels {
  readonly list: readonly string[]
  readonly rowOf: (xpos: string, upos: string) => number
  /** Rows of the labels with a Penn tag. */
  readonly withXpos: ReadonlyMap<string, readonly number[]>
}

/** The labels that occur in `docs`. */
export function chooseLabels(docs: readonly GumDocument[]): Labels {
  const counts = new Map<string, number>()
  const totals = new Map<string, number>()
  for (const { tokens } of docs) {
    for (const { xpos, upos } of tokens) {
      counts.set(`${xpos}|${upos}`, (counts.get(`${xpos}|${upos}`) ?? 0) + 1)
      totals.set(xpos, (totals.get(xpos) ?? 0) + 1)
    }
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const usual = new Map<string, string>()
  const kept: string[] = []
  for (const [label, count] of sorted) {
    const xpos = label.split('|')[0]!
    const first = !usual.has(xpos)
    if (first) usual.set(xpos, label)
    if (first || (count >= LEAST_PAIR && count >= LEAST_SHARE * totals.get(xpos)!)) kept.push(label)
  }
  const rows = new Map(kept.map((label, row) => [label, row]))
  const withXpos = new Map<string, number[]>()
  for (const [row, label] of kept.entries()) {
    const xpos = label.split('|')[0]!
    withXpos.set(xpos, [...(withXpos.get(xpos) ?? []), row])
  }
  return {
    list: kept,
    rowOf: (xpos, upos) => rows.get(`${xpos}|${upos}`) ?? rows.get(usual.get(xpos) ?? '') ?? 0,
    withXpos,
  }
}
