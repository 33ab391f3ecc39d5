import type { Problem } from '../model/error.ts'

/** Fewest times in a row that the same words stand before they count as a recogniser's loop: short talk repeats itself. */
const LOOP = { fewWords: 10, manyWords: 4 } as const
/** Words from which on four times in a row are a loop. */
const MANY_WORDS = 4

/**
 * Recognisers that lose the thread write the same segment many times over. Such a run is kept once, with the warning
 * "repeated-segments". `keyOf` gives the words of an item, `lineOf` its 1-based line.
 */
export function withoutRepeats<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  lineOf: (item: T) => number | null,
): { items: readonly T[]; warnings: Problem[] } {
  const warnings: Problem[] = []
  let kept: T[] | null = null
  let from = 0
  while (from < items.length) {
    const key = keyOf(items[from]!)
    let to = from + 1
    while (to < items.length && keyOf(items[to]!) === key) to++
    const count = to - from
    if (count > 1 && count >= (isLong(key) ? LOOP.manyWords : LOOP.fewWords)) {
      kept ??= items.slice(0, from)
      kept.push(items[from]!)
      const message = `The same words stand ${count} times in a row, as recognisers do; they were read once.`
      warnings.push({ code: 'repeated-segments', message, line: lineOf(items[from]!) })
    } else if (kept !== null) for (let i = from; i < to; i++) kept.push(items[i]!)
    from = to
  }
  return { items: kept ?? items, warnings }
}

function isLong(words: string): boolean {
  let spaces = 0
  const text = words.trim()
  for (let i = 0; i < text.length && spaces < MANY_WORDS - 1; i++) if (/\s/.test(text.charAt(i))) spaces++
  return spaces >= MANY_WORDS - 1
}
