import type { Problem } from '../model/error.ts'
import type { Item } from './reading.ts'
import { clockText } from './timecode.ts'

/**
 * A warning where a paragraph has an earlier time than one before it; else none. `lineOf` gives the line of an offset of
 * the source. Paragraphs stay as they stand, unlike captions: words in a wrong order are worse than times.
 */
export function findFallingTimes(items: readonly Item[], lineOf: (offset: number) => number | null): Problem[] {
  let latest = 0
  for (const item of items) {
    if (item.kind !== 'words' || item.startMs === null) continue
    if (item.startMs < latest) {
      const times = `${clockText(item.startMs)} behind ${clockText(latest)}`
      const line = lineOf(item.runs[0]?.sourceStart ?? 0)
      return [{ code: 'times-out-of-order', message: `Times do not rise: ${times}. They are left as they are.`, line }]
    }
    latest = item.startMs
  }
  return []
}
