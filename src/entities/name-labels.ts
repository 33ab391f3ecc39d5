/** Types that the sequence model tells apart; MISC is split into the finer ones by `name-types.ts`. */
export const SPAN_TYPES = ['PERSON', 'ORG', 'PLACE', 'MISC'] as const

/** One of `SPAN_TYPES`. */
export type SpanType = (typeof SPAN_TYPES)[number]

/** The label of a token that is in no name. */
export const OUTSIDE = 0

/**
 * Number of labels: outside, then for each type begin, inside, last and unit, in that order (BILOU; Ratinov and Roth,
 * "Design Challenges and Misconceptions in Named Entity Recognition", CoNLL 2009).
 */
export const LABELS = 1 + 4 * SPAN_TYPES.length

/** The labels of one type as a bit set. */
export function labelsOfType(type: SpanType): number {
  return 0b1111 << (1 + 4 * SPAN_TYPES.indexOf(type))
}

/** True where label `next` may follow label `label`: names open with begin or unit, and end with last or unit. */
export function mayFollow(label: number, next: number): boolean {
  const open = label !== OUTSIDE && (label - 1) % 4 < 2
  const goesOn = next !== OUTSIDE && ((next - 1) % 4 === 1 || (next - 1) % 4 === 2)
  return open ? goesOn && (label - 1) >> 2 === (next - 1) >> 2 : !goesOn
}
