import type { ClaimFacts, FigureFacts } from './facts.ts'

/** A claim of the archive; `episode` is a row of its episodes. */
export interface PlacedClaim {
  readonly episode: number
  readonly claim: ClaimFacts
}

/** Two claims about the same matter, and how. */
export interface Likeness {
  /** Rows of the claims, the earlier first. */
  readonly a: number
  readonly b: number
  /** Stems that both have, and their share of all that either has, in [0, 1]. */
  readonly common: number
  readonly share: number
}

/** Fewer stems in common say nothing: two sentences on "the company" and "a year". */
const LEAST_COMMON = 3

/** Share of stems from which two claims are about the same matter. */
const SAME_MATTER = 0.5

/** A stem of more claims than this narrows nothing down. */
const COMMON_STEM = 200

/**
 * Pairs of claims about the same matter, by row. Found through the stems that few claims have, so the work grows with
 * the matches and not with the square of the claims.
 */
export function likeClaims(claims: readonly PlacedClaim[]): Likeness[] {
  const rowsOf = new Map<string, number[]>()
  for (const [row, { claim }] of claims.entries()) {
    for (const stem of claim.stems) {
      const rows = rowsOf.get(stem)
      if (rows === undefined) rowsOf.set(stem, [row])
      else rows.push(row)
    }
  }
  const found: Likeness[] = []
  for (const [b, { claim }] of claims.entries()) {
    const candidates = new Set<number>()
    for (const stem of claim.stems) {
      const rows = rowsOf.get(stem)!
      if (rows.length > COMMON_STEM) continue
      for (const a of rows) if (a < b) candidates.add(a)
    }
    for (const a of candidates) {
      const others = claims[a]!.claim.stems
      const common = commonOf(others, claim.stems)
      const share = common / (others.length + claim.stems.length - common)
      if (common >= LEAST_COMMON && share >= SAME_MATTER) found.push({ a, b, common, share })
    }
  }
  return found
}

/** How many stems two sorted lists have in common. */
function commonOf(a: readonly string[], b: readonly string[]): number {
  let both = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      both++
      i++
      j++
    } else if (a[i]! < b[j]!) i++
    else j++
  }
  return both
}

/** Two figures of one kind, one in each claim, where each claim has just one of that kind; null where there are none. */
export function sameKindFigures(a: ClaimFacts, b: ClaimFacts): readonly [FigureFacts, FigureFacts] | null {
  for (const figure of a.figures) {
    const isKind = ({ type, unit }: FigureFacts) => type === figure.type && unit === figure.unit
    const others = b.figures.filter(isKind)
    if (others.length === 1 && a.figures.filter(isKind).length === 1) return [figure, others[0]!]
  }
  return null
}

/** Rounding and "about": figures this near each other are the same. */
const SAME_FIGURE = 0.02
const SAME_ROUGH_FIGURE = 0.1

/** True where two figures say about the same. */
export function agree(a: FigureFacts, b: FigureFacts): boolean {
  const most = Math.max(Math.abs(a.value), Math.abs(b.value))
  const share = a.isRough || b.isRough ? SAME_ROUGH_FIGURE : SAME_FIGURE
  return Math.abs(a.value - b.value) <= most * share
}

/** True where both claims name dates and share none: what changed with the years is no contradiction. */
export function differInDate(a: ClaimFacts, b: ClaimFacts): boolean {
  return a.dates.length > 0 && b.dates.length > 0 && !a.dates.some((date) => b.dates.includes(date))
}
