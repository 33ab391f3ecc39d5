import { factsOfHeader } from './header.ts'
import { plainReading } from './json-text.ts'
import { readMarkdownText } from './markdown-text.ts'
import { type Item, NO_FACTS, type Reading } from './reading.ts'
import { type Columns, findTable } from './table-columns.ts'
import { type Field, fieldRuns, fieldsOf, fieldText } from './table-fields.ts'
import { unitOf } from './time-unit.ts'
import { parseClock } from './timecode.ts'

/**
 * Reads CSV or TSV, with a header or without, or a Markdown table: any with a column of words and one of times or
 * speakers. Around a Markdown table stand a title, headings and other lines.
 */
export function readTable(text: string): Reading {
  const table = findTable(text, true)
  if (table === null) return { items: [], facts: NO_FACTS, durationMs: null, warnings: [] }
  const { columns } = table
  // Whisper writes tabs and no quotes, so a quote there is the speaker's, unless some are doubled.
  const bare = columns.delimiter === '\t' || columns.delimiter === '|'
  const quotes = !bare || hasQuotes(text, fieldsOf(text, columns.delimiter, false, table.at))
  const rows = fieldsOf(text, columns.delimiter, quotes, table.at)
  const unit = unitIn(text, rows, columns)
  const items: Item[] = []
  let speaker: string | null = null
  for (const row of rows) {
    if (columns.delimiter === '|' && row.length <= columns.text) {
      items.push(...besideTable(text, row))
      continue
    }
    const isLast = columns.text === columns.width - 1 && columns.delimiter !== '|'
    const words = isLast ? joined(row, columns.text) : row[columns.text]
    if (words === undefined || words.end <= words.start) continue
    // The rule below the head of a Markdown table.
    if (columns.delimiter === '|' && /^[\s:-]*$/.test(fieldText(text, words))) continue
    if (columns.speaker >= 0) speaker = nameOf(text, row[columns.speaker], columns) || speaker
    const [start, end] = timesOf(text, row, columns)
    const startMs = timeOf(start, unit)
    const endMs = timeOf(end, unit)
    const ordered = startMs === null || endMs === null ? null : Math.max(startMs, endMs)
    const runs =
      columns.delimiter === '|' && !words.doubled
        ? readMarkdownText(text, words.start, words.end)
        : fieldRuns(text, words)
    items.push({ kind: 'words', speaker, opens: false, runs, startMs, endMs: ordered })
  }
  const above = text.slice(0, table.at).split(/[\n\r]+/)
  const header = columns.delimiter === '|' ? above.filter((line) => line.trim() !== '' && !line.includes('|')) : []
  return { ...plainReading(items), facts: factsOfHeader(header, '', NO_FACTS) }
}

/** A line below a Markdown table: a heading is a chapter; other words stay words. */
function besideTable(text: string, [field]: readonly Field[]): Item[] {
  const line = fieldText(text, field)
  const heading = /^#{1,6}\s+(.*)$/.exec(line)?.[1]
  if (heading !== undefined) return [{ kind: 'chapter', title: heading, startMs: null }]
  if (field === undefined || line === '') return []
  const runs = readMarkdownText(text, field.start, field.end)
  return [{ kind: 'words', speaker: null, opens: true, runs, startMs: null, endMs: null }]
}

function nameOf(text: string, field: Field | undefined, { delimiter }: Columns): string {
  if (field === undefined || delimiter !== '|') return fieldText(text, field)
  const runs = readMarkdownText(text, field.start, field.end)
  return runs
    .map((run) => run.text)
    .join('')
    .trim()
    .replace(/:$/, '')
}

/** Start and end as written; both may stand in one field: "00:00:01:12 - 00:00:04:00". */
function timesOf(text: string, row: readonly Field[], columns: Columns): [string, string] {
  const start = fieldText(text, row[columns.start])
  const [first = '', second] = start.split(/\s+(?:-|–|—|→|-->|to)\s+/)
  return [first, columns.end < 0 && second !== undefined ? second : fieldText(text, row[columns.end])]
}

/** True where a field stands in quotes and has quotes inside, all of them doubled: no words of a talk look so. */
function hasQuotes(text: string, rows: readonly (readonly Field[])[]): boolean {
  return rows.some((row) =>
    row.some((field) => {
      if (text.charCodeAt(field.start) !== 34 || text.charCodeAt(field.end - 1) !== 34) return false
      const inner = text.slice(field.start + 1, field.end - 1)
      return inner.includes('""') && !inner.replaceAll('""', '').includes('"')
    }),
  )
}

/** Words in the last column may hold the delimiter unquoted: fields behind it belong to them. */
function joined(row: readonly Field[], column: number): Field | undefined {
  const first = row[column]
  const last = row[row.length - 1]
  if (first === undefined || last === undefined || row.length <= column + 1) return first
  return { start: first.start, end: last.end, doubled: first.doubled }
}

function timeOf(value: string, unit: number): number | null {
  if (value === '') return null
  const clock = parseClock(value)
  if (clock !== null) return clock
  const number = Number(value.replace(',', '.'))
  return Number.isFinite(number) && number >= 0 ? Math.round(number * unit) : null
}

/** 1 for milliseconds, 1000 for seconds: by how many of them pass a word. */
function unitIn(text: string, rows: readonly (readonly Field[])[], columns: Columns): number {
  let words = 0
  const figures: number[] = []
  for (const row of rows) {
    words += fieldText(text, row[columns.text]).split(/\s+/).length
    const time = Number(fieldText(text, row[columns.end >= 0 ? columns.end : columns.start]).replace(',', '.'))
    if (Number.isFinite(time)) figures.push(time)
  }
  return unitOf(figures, words)
}
