import { AnalyzeError } from '../model/error.ts'

/** Which part of the inputs this run does: `index` of `count`, both from 1. */
export interface Shard {
  readonly index: number
  readonly count: number
}

/** Reads "2/5". Throws `USAGE` where it is not that, or lies outside 1/1 to 9999/9999. */
export function readShard(text: string): Shard {
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(text.trim())
  const index = Number(match?.[1] ?? 0)
  const count = Number(match?.[2] ?? 0)
  if (index >= 1 && index <= count) return { index, count }
  throw new AnalyzeError(
    'USAGE',
    `--shard "${text}" is no part of a whole.`,
    'Write --shard 2/5 for the second of five.',
  )
}

/**
 * The items of one shard, in the order given. The largest item goes first to the shard with the least so far (greedy
 * longest-processing-time rule; Graham, "Bounds on multiprocessing timing anomalies", 1969), so no shard has more than
 * 4/3 of an even part, but where one item alone is larger. Depends on paths and sizes only, never on the order of `items`.
 */
export function shardOf<T extends { readonly path: string; readonly bytes: number }>(
  items: readonly T[],
  shard: Shard,
): T[] {
  const bySize = [...items].sort((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const loads = Array.from({ length: shard.count }, () => ({ bytes: 0, items: 0 }))
  const chosen = new Set<T>()
  for (const item of bySize) {
    let least = 0
    for (const [i, load] of loads.entries()) {
      const best = loads[least]!
      if (load.bytes < best.bytes || (load.bytes === best.bytes && load.items < best.items)) least = i
    }
    const load = loads[least]!
    load.bytes += item.bytes
    load.items++
    if (least === shard.index - 1) chosen.add(item)
  }
  return items.filter((item) => chosen.has(item))
}
