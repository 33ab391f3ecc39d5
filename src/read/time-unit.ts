import { MOST_HOURS } from './timecode.ts'

/** Speech is 100 to 200 words a minute; more than this many seconds a word, and the figures are milliseconds. */
const MOST_SECONDS_A_WORD = 20

const MOST_MS = MOST_HOURS * 3_600_000

/**
 * 1 for milliseconds, 1000 for seconds: by how many of them pass a word, for figures whose unit no name tells. What no unit
 * makes a time of an episode says nothing of it, and talk may count from another beginning than its own.
 */
export function unitOf(figures: readonly number[], words: number): 1 | 1000 {
  let least = Number.POSITIVE_INFINITY
  let last = 0
  let count = 0
  for (const figure of figures) {
    if (!(figure >= 0 && figure <= MOST_MS)) continue
    least = Math.min(least, figure)
    last = Math.max(last, figure)
    count++
  }
  const passed = count > 1 ? last - least : last
  return passed / Math.max(1, words) > MOST_SECONDS_A_WORD ? 1 : 1000
}
