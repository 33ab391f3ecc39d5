import { opensFooter } from './footers.ts'
import { isFactLine, isTitleLine, NO_TITLE } from './header.ts'
import type { Lines } from './lines.ts'
import { readMarkdownText } from './markdown-text.ts'
import type { Belief } from './plain-belief.ts'
import type { Row } from './plain-tally.ts'
import { timecodeAt } from './timecode.ts'

/** Row where the talk begins: what stands above it is header. */
export function firstTalkRow(text: string, lines: Lines, rows: readonly Row[], belief: Belief): number {
  const line = (row: Row): string => text.slice(row.start, Math.min(row.end, row.start + 600))
  let first = 0
  if (
    belief.labels.size > 0 ||
    belief.bareTimes ||
    belief.chevrons ||
    rows.some((row) => row.opening.time === 'bracket')
  ) {
    const limit = Math.min(rows.length, MOST_HEADER_LINES)
    for (let i = 0; i < limit; i++) {
      const row = rows[i]!
      if (isFactLine(line(row))) continue
      if (opensTalk(row, belief) || belief.chapters.has(row)) return i
    }
    return 0
  }
  // Nothing marks the talk, so only a line set apart from the paragraphs below it is a title.
  while (first < rows.length - 1 && first < 3) {
    const row = rows[first]!
    const apart = row.afterBlank && (row.beforeBlank || first > 0 || isTitleLine(line(rows[first + 1]!)))
    if (isFactLine(line(row)) || (apart && isTitleLine(line(row)) && row.opening.heading === 0)) first++
    else break
  }
  const rest = rows.slice(first).reduce((sum, row) => sum + row.end - row.start, 0)
  return rest > (rows[first]?.start ?? 0) && lines.count > first ? first : 0
}

/** "# Transcript", also without the mark of a heading where it stands by itself. */
function isTranscriptHeading(text: string, row: Row): boolean {
  const isApart = row.opening.heading > 0 || (row.afterBlank && row.beforeBlank)
  return isApart && row.end - row.start < FOOTER_CHARS && NO_TITLE.test(titleOf(text, row.opening.withoutTime, row.end))
}

/** How much of a line tells that it is about the file. */
const FOOTER_CHARS = 120
/** Most lines that may stand above the talk. */
const MOST_HEADER_LINES = 60

function opensTalk(row: Row, belief: Belief): boolean {
  const { label, time } = row.opening
  if (label !== null && belief.labels.has(label)) return true
  if (row.opening.opens === 'chevrons' && belief.chevrons) return true
  return time === 'bracket' || (time === 'bare' && belief.bareTimes)
}

/** What stands above the talk: lines that state something of it, other lines of the page, and what is talk after all. */
interface Header {
  readonly stated: readonly string[]
  readonly notes: readonly string[]
  readonly talk: readonly Row[]
}

/** Sorts the lines above the talk. */
export function sortHeader(text: string, rows: readonly Row[]): Header {
  const headed = rows.findLastIndex((row) => isTranscriptHeading(text, row))
  const lines = rows.map((row) => text.slice(row.start, row.end))
  const isKnown = lines.map((line) => isHeaderLine(line) || opensFooter(line))
  const title = lines.findIndex((line, i) => i < TITLE_ROWS && !isKnown[i] && isAskedTitle(line))
  const hasTitle = title >= 0 && isKnown.every((known, i) => known || i === title)
  const stated: string[] = []
  const notes: string[] = []
  const talk: Row[] = []
  for (const [i, line] of lines.entries()) {
    const row = rows[i]!
    if (isHeaderLine(line) || (hasTitle && i === title)) stated.push(line)
    // Prose and lesser headings above one that says "Transcript" are the page's own; else they are talk and chapters.
    else if (i < headed && row.opening.heading !== 1) notes.push(line.replace(/^\s*#+/, '').trim())
    else talk.push(row)
  }
  return { stated, notes, talk }
}

/** Among how many lines a title is looked for that ends as sentences do. */
const TITLE_ROWS = 3

/** "Who Owns the Night Bus?", "“The Lock Keeper”": a title where nothing else stands above the talk but lines about it. */
function isAskedTitle(line: string): boolean {
  return /^\s*(?:[\p{Lu}\d][^.!?]{3,90}[?!]|["“][^."“”]{3,90}["”])\s*$/u.test(line)
}

function isHeaderLine(line: string): boolean {
  if (/^\s*#/.test(line)) return false
  return isFactLine(line) || isTitleLine(line) || NO_TITLE.test(line)
}

/** The words of a heading, marks taken off. */
export function titleOf(text: string, start: number, end: number): string {
  const words = readMarkdownText(text, start, end)
    .map((run) => run.text)
    .join('')
  return words
    .trim()
    .replace(/\s?#{1,6}$/, '')
    .replace(/\s+/g, ' ')
}

/** "Name of a chapter [00:12:30]" */
const TIME_BEHIND = /^(.*\S)\s*[[(](\d{1,3}:\d{2}(?::\d{2})?)[\])]$/

/** The title of a heading, and when it begins where a time stands before or behind it; `isTimed` where the former is sure. */
export function headingOf(
  text: string,
  { opening, end }: Row,
  isTimed: boolean,
): { readonly title: string; readonly startMs: number | null } {
  const before = text.slice(opening.withoutTime, opening.withoutLabel)
  const isMarked = opening.time === 'bare' && /\d:\d{2}:\d{2}|[|:–—-]\s*$/.test(before)
  const hasTime = isTimed || isMarked
  const title = titleOf(text, hasTime ? opening.withoutLabel : opening.withoutTime, end)
  const behind = TIME_BEHIND.exec(title)
  if (behind !== null) return { title: behind[1]!, startMs: timecodeAt(behind[2]!, 0)?.ms ?? null }
  return { title, startMs: hasTime ? opening.startMs : null }
}
