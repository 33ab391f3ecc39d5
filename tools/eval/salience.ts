import type { GumDocument } from '../train/names-corpora.ts'
import type { AnalysedText } from './entity-documents.ts'

/** A thing counts as salient where this many of five summaries name it, as in training. */
const LEAST_SCORE = 2

/**
 * Mean average precision of three orders of the named things that we found: ours, by number of mentions, by first mention.
 * Right are things that enough summaries name; those that we did not find count as never reached.
 */
export function averagePrecisions(
  gold: readonly GumDocument[],
  analysed: readonly AnalysedText[],
): { readonly documents: number; readonly ours: number; readonly frequency: number; readonly position: number } {
  const sums = { ours: 0, frequency: 0, position: 0 }
  let documents = 0
  gold.forEach((gum, row) => {
    const salient = new Set(
      gum.salientEntities.filter(({ score }) => score >= LEAST_SCORE).map(({ corefId }) => corefId),
    )
    const places = new Map<number, string>()
    const wanted = new Set<string>()
    for (const { named, nameStart, corefId } of gum.entities) {
      if (!named || nameStart === undefined) continue
      places.set(nameStart, corefId)
      if (salient.has(corefId)) wanted.add(corefId)
    }
    if (wanted.size === 0) return
    documents++
    const { entities, origin } = analysed[row]!
    const things = entities.map(({ mentions }) => {
      const names = mentions.filter(({ form }) => form === 'name' || form === 'alias')
      const hit = names.map(({ start }) => places.get(origin(start)) ?? '').find((id) => salient.has(id)) ?? null
      return { hit, count: names.length, first: names[0]?.start ?? 0 }
    })
    const score = (order: readonly { readonly hit: string | null }[]): number => {
      const seen = new Set<string>()
      let sum = 0
      order.forEach(({ hit }, rank) => {
        if (hit === null || seen.has(hit)) return
        seen.add(hit)
        sum += seen.size / (rank + 1)
      })
      return sum / wanted.size
    }
    sums.ours += score(things)
    sums.frequency += score([...things].sort((a, b) => b.count - a.count || a.first - b.first))
    sums.position += score([...things].sort((a, b) => a.first - b.first))
  })
  const mean = (sum: number): number => sum / Math.max(1, documents)
  return {
    documents,
    ours: mean(sums.ours),
    frequency: mean(sums.frequency),
    position: mean(sums.position),
  }
}
