import { cohesion, depths, streamOf } from '../../src/topics/cohesion.ts'
import type { Terms } from '../../src/topics/terms.ts'
import type { Prepared } from '../episodes.ts'
import { seededRandom } from '../train/random.ts'

/** `count` cuts at even distances, in words. */
export function evenCuts(words: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => Math.round(((at + 1) * words) / (count + 1)))
}

/** `count` cuts at random sentence starts, in words; the seed makes them the same in every run. */
export function randomCuts(starts: Float64Array, count: number, seed: number): number[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => starts[1 + Math.floor(random() * (starts.length - 2))] ?? 0).sort(
    (a, b) => a - b,
  )
}

/** Content words on either side that TextTiling compares; the best of 30, 60 and 120 on the training podcasts. */
const TILE = 60

/** TextTiling snapped to turns (to sentences where there is one turn only), told how many cuts people made. In words. */
export function textTilingCuts({ doc }: Prepared, terms: Terms, starts: Float64Array, count: number): number[] {
  const depth = depths(
    cohesion(
      streamOf(doc, terms, () => true),
      terms.weight,
      TILE,
    ),
  )
  const turns =
    doc.turns.length > count ? doc.turns.map(({ firstSentence }) => firstSentence) : doc.sentences.map((_, row) => row)
  return turns
    .filter((row) => row > 0)
    .sort((a, b) => depth[b]! - depth[a]! || a - b)
    .slice(0, count)
    .map((row) => starts[row]!)
    .sort((a, b) => a - b)
}
