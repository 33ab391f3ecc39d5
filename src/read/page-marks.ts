import type { Lines } from './lines.ts'

/** "Page 2", "Page 2 of 3", "- 2 -", "2 | Page". */
const PAGE = /^\W{0,4}(?:page (\d{1,4})(?: ?(?:of|\/) ?\d{1,4})?\W{0,4}|[-–—] ?(\d{1,4}) ?[-–—]|(\d{1,4}) ?\| ?page)$/i
/** Longest line that stands at the head or foot of every page, and how many lines around a page's number are looked at. */
const MOST_CHARS = 160
const REACH = 3
/** Fewest pages, and least share of them whose number follows that of the page before, or that have a line. */
const PAGES = { count: 2, follows: 0.8, share: 0.6 } as const

/**
 * The lines without those that a printed page has at its head or foot: its number, and what comes again around it. What
 * stands above the first page's number stays: it tells of the file.
 */
export function withoutPageMarks(text: string, lines: Lines): Lines {
  const textOf = (row: number): string => {
    const start = lines.start[row] ?? 0
    const end = lines.end[row] ?? 0
    return end - start > MOST_CHARS ? '' : text.slice(start, end).trim()
  }
  const pages: { row: number; page: number }[] = []
  for (let row = 0; row < lines.count; row++) {
    const match = PAGE.exec(textOf(row))
    if (match !== null) pages.push({ row, page: Number(match[1] ?? match[2] ?? match[3]) })
  }
  const follows = pages.filter(({ page }, i) => i > 0 && page === pages[i - 1]!.page + 1).length
  if (pages.length < PAGES.count || follows < (pages.length - 1) * PAGES.follows) return lines
  const dropped = new Set(pages.map(({ row }) => row))
  for (const row of runningLines(pages, textOf)) dropped.add(row)
  const kept = Array.from({ length: lines.count }, (_, row) => row).filter((row) => !dropped.has(row))
  return {
    count: kept.length,
    start: kept.map((row) => lines.start[row]!),
    end: kept.map((row) => lines.end[row]!),
    line: kept.map((row) => lines.line?.[row] ?? row + 1),
  }
}

/** Rows of lines that come again as far from the numbers of pages, those of the first page left out. */
function runningLines(pages: readonly { row: number }[], textOf: (row: number) => string): number[] {
  const found: number[] = []
  for (let offset = -REACH; offset <= REACH; offset++) {
    const counts = new Map<string, number>()
    for (const { row } of pages) {
      const line = textOf(row + offset)
      if (offset !== 0 && /\p{L}/u.test(line)) counts.set(line, (counts.get(line) ?? 0) + 1)
    }
    const least = Math.max(PAGES.count, pages.length * PAGES.share)
    for (const { row } of pages.slice(1)) if ((counts.get(textOf(row + offset)) ?? 0) >= least) found.push(row + offset)
  }
  return found
}
