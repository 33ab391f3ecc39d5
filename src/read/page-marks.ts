import type { Lines } from './lines.ts'

/** "Page 2", "Page 2 of 3", "Column 502", "- 2 -", "2 | Page". */
const PAGE =
  /^\W{0,4}(?:(?:page|column) (\d{1,4})(?: ?(?:of|\/) ?\d{1,4})?\W{0,4}|[-–—] ?(\d{1,4}) ?[-–—]|(\d{1,4}) ?\| ?page)$/i
/** The same at the end of a line that each page has: "The Ledger.mp3 (Completed 03/04/25)    Page 2 of 3". */
const PAGE_BEHIND = /(?:\t| {2}| [|•·–—-]) *page (\d{1,4})(?: ?(?:of|\/) ?\d{1,4})?$/i
/** A number alone on its line. */
const NUMBER = /^(\d{1,4})$/
/** Longest line that stands at the head or foot of every page, and how many lines around a page's number are looked at. */
const MOST_CHARS = 160
const REACH = 3
/** Fewest pages, and least share of them whose number follows that of the page before, or that have a line. */
const PAGES = { count: 2, follows: 0.8, share: 0.6 } as const
/** Fewest numbers alone on their lines, and least lines from one to the next, for them to count pages. */
const BARE = { count: 3, apart: 4 } as const
/** Lines of the first page that may tell of the file. */
const TOP = 6

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
  const pages: Page[] = []
  const bare: Page[] = []
  for (let row = 0; row < lines.count; row++) {
    const line = textOf(row)
    if (!/\d/.test(line)) continue
    const match = PAGE.exec(line) ?? PAGE_BEHIND.exec(line)
    if (match !== null) pages.push({ row, page: Number(match[1] ?? match[2] ?? match[3]) })
    else if (NUMBER.test(line)) bare.push({ row, page: Number(line) })
  }
  if (pages.length === 0 && arePages(bare)) pages.push(...bare)
  if (pages.length < PAGES.count || countFollowing(pages) < (pages.length - 1) * PAGES.follows) return lines
  const dropped = new Set(pages.map(({ row }) => row))
  for (const row of runningLines(pages, textOf, lines.count)) dropped.add(row)
  const kept = Array.from({ length: lines.count }, (_, row) => row).filter((row) => !dropped.has(row))
  return {
    count: kept.length,
    start: kept.map((row) => lines.start[row]!),
    end: kept.map((row) => lines.end[row]!),
    line: kept.map((row) => lines.line?.[row] ?? row + 1),
  }
}

/** A number that may be a page's, and where it stands. */
interface Page {
  readonly row: number
  readonly page: number
}

function countFollowing(pages: readonly Page[]): number {
  return pages.filter(({ page }, i) => i > 0 && page === pages[i - 1]!.page + 1).length
}

/** Numbers that nothing else calls pages: all follow one another, with the lines of a page between. */
function arePages(bare: readonly Page[]): boolean {
  const isApart = bare.every(({ row }, i) => i === 0 || row - bare[i - 1]!.row >= BARE.apart)
  return bare.length >= BARE.count && isApart && countFollowing(bare) === bare.length - 1
}

/** Rows of lines that come again as far from the numbers of pages, those at the top of the file left out. */
function runningLines(pages: readonly Page[], textOf: (row: number) => string, count: number): number[] {
  const found: number[] = []
  for (let offset = -REACH; offset <= REACH; offset++) {
    const counts = new Map<string, number>()
    for (const { row } of pages) {
      const line = textOf(row + offset)
      if (offset !== 0 && /\p{L}/u.test(line)) counts.set(line, (counts.get(line) ?? 0) + 1)
    }
    const least = Math.max(PAGES.count, pages.length * PAGES.share)
    for (const [i, { row }] of pages.entries()) {
      const isTop = i === 0 && row + offset < TOP
      if (!isTop && (counts.get(textOf(row + offset)) ?? 0) >= least) found.push(row + offset)
    }
  }
  // The foot of the last page has no number below it.
  const running = new Set(found.map((row) => textOf(row)))
  const last = pages[pages.length - 1]!.row
  for (let row = last + 1; row < count; row++) if (running.has(textOf(row))) found.push(row)
  return found
}
