/** Two lists lined up: what is in both, what only in the first, what only in the second. */
export interface Pairing<T> {
  readonly both: readonly (readonly [before: T, after: T])[]
  readonly removed: readonly T[]
  readonly added: readonly T[]
}

/**
 * Lines up two lists: first what has the same key, in order; then, of what is left, the likest by `likeness` (in [0, 1])
 * that is at least `least`. Ties go to the earlier. Pairs are in the order of `after`.
 */
export function pairUp<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
  likeness: (a: T, b: T) => number,
  least: number,
): Pairing<T> {
  const partner = new Map<number, number>()
  const byKey = new Map<string, number[]>()
  for (const [row, item] of before.entries()) {
    const rows = byKey.get(keyOf(item))
    if (rows === undefined) byKey.set(keyOf(item), [row])
    else rows.push(row)
  }
  for (const [row, item] of after.entries()) {
    const first = byKey.get(keyOf(item))?.shift()
    if (first !== undefined) partner.set(row, first)
  }
  const taken = new Set(partner.values())
  const candidates: { readonly a: number; readonly b: number; readonly score: number }[] = []
  const open = [...before.keys()].filter((row) => !taken.has(row))
  for (const [b, item] of after.entries()) {
    if (partner.has(b)) continue
    for (const a of open) {
      const score = likeness(before[a]!, item)
      if (score >= least) candidates.push({ a, b, score })
    }
  }
  candidates.sort((x, y) => y.score - x.score || x.b - y.b || x.a - y.a)
  for (const { a, b } of candidates) {
    if (taken.has(a) || partner.has(b)) continue
    taken.add(a)
    partner.set(b, a)
  }
  return {
    both: after.flatMap((item, b) => (partner.has(b) ? [[before[partner.get(b)!]!, item] as const] : [])),
    removed: before.filter((_, row) => !taken.has(row)),
    added: after.filter((_, row) => !partner.has(row)),
  }
}

/** The words of a text, in lower case, each once. */
function wordSet(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}

/** Share of the words of either text that both have (Jaccard); 0 where neither has any. */
export function sharedWords(a: string, b: string): number {
  return jaccard(wordSet(a), wordSet(b))
}

/** Size of the intersection by that of the union; 0 for two empty sets. */
function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0
  for (const word of a) if (b.has(word)) both++
  const either = a.size + b.size - both
  return either === 0 ? 0 : both / either
}
