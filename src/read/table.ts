import { plainReading } from './json-text.ts'
import { MOST_SECONDS_A_WORD } from './json-times.ts'
import { type Item, NO_FACTS, type Reading, type Run, runOf } from './reading.ts'
import { parseClock } from './timecode.ts'

/** One field of a table: where its words stand, quotes left out. */
interface Field {
  readonly start: number
  readonly end: number
  /** True where quotes inside are doubled. */
  readonly doubled: boolean
}

const DELIMITERS = ['\t', ',', ';', '|'] as const
type Delimiter = (typeof DELIMITERS)[number]

const TEXT_NAMES =
  /^(?:text|transcript|transcription|content|body|caption|subtitle|sentence|utterance|speech|words?|dialogue|message)$/
const START_NAMES =
  /^(?:start|starttime|startms|begin|from|in|timecode|time|timestamp|timein|startseconds|starts|startsec)$/
const END_NAMES = /^(?:end|endtime|endms|stop|to|out|timeout|endseconds|ends|endsec)$/
const SPEAKER_NAMES = /^(?:speaker|speakername|speakerlabel|name|voice|who|person|participant|actor)$/

interface Columns {
  readonly delimiter: Delimiter
  readonly text: number
  readonly start: number
  readonly end: number
  readonly speaker: number
}

/** The columns that the first line names; null where it is no header with words and times or speakers. */
export function columnsOf(firstLine: string): Columns | null {
  for (const delimiter of DELIMITERS) {
    const names = firstLine.split(delimiter).map((name) => name.toLowerCase().replace(/[^a-z]/g, ''))
    if (names.length < 2) continue
    const find = (pattern: RegExp): number => names.findIndex((name) => pattern.test(name))
    const columns = {
      delimiter,
      text: find(TEXT_NAMES),
      start: find(START_NAMES),
      end: find(END_NAMES),
      speaker: find(SPEAKER_NAMES),
    }
    if (columns.text >= 0 && (columns.start >= 0 || columns.speaker >= 0)) return columns
  }
  return null
}

/** Reads CSV or TSV with a header: Whisper's, or any with a column of words and one of times or speakers. */
export function readTable(text: string): Reading {
  const firstEnd = text.search(/[\n\r]/)
  const columns = columnsOf(text.slice(0, firstEnd < 0 ? text.length : firstEnd).replace(/"/g, ''))
  if (columns === null) return { items: [], facts: NO_FACTS, durationMs: null, warnings: [] }
  // Whisper writes tabs and no quotes, so a quote there is the speaker's.
  const rows = rowsOf(text, columns.delimiter, columns.delimiter !== '\t').slice(1)
  const unit = unitOf(text, rows, columns)
  const items: Item[] = []
  let speaker: string | null = null
  for (const row of rows) {
    const isLast = columns.text === lastColumn(columns) && columns.delimiter !== '|'
    const words = isLast ? joined(row, columns.text) : row[columns.text]
    if (words === undefined || words.end <= words.start) continue
    // The rule below the head of a Markdown table.
    if (columns.delimiter === '|' && /^[\s:-]*$/.test(fieldText(text, words))) continue
    if (columns.speaker >= 0) speaker = fieldText(text, row[columns.speaker]) || speaker
    const startMs = timeOf(fieldText(text, row[columns.start]), unit)
    const endMs = timeOf(fieldText(text, row[columns.end]), unit)
    const ordered = startMs === null || endMs === null ? null : Math.max(startMs, endMs)
    items.push({ kind: 'words', speaker, opens: false, runs: runsOf(text, words), startMs, endMs: ordered })
  }
  return plainReading(items)
}

function lastColumn(columns: Columns): number {
  return Math.max(columns.text, columns.start, columns.end, columns.speaker)
}

/** Words in the last column may hold the delimiter unquoted: fields behind it belong to them. */
function joined(row: readonly Field[], column: number): Field | undefined {
  const first = row[column]
  const last = row[row.length - 1]
  if (first === undefined || last === undefined || row.length <= column + 1) return first
  return { start: first.start, end: last.end, doubled: first.doubled }
}

function fieldText(text: string, field: Field | undefined): string {
  return field === undefined ? '' : text.slice(field.start, field.end).trim()
}

function timeOf(value: string, unit: number): number | null {
  if (value === '') return null
  const clock = parseClock(value)
  if (clock !== null) return clock
  const number = Number(value.replace(',', '.'))
  return Number.isFinite(number) && number >= 0 ? Math.round(number * unit) : null
}

/** 1 for milliseconds, 1000 for seconds: by how many of them pass a word. */
function unitOf(text: string, rows: readonly (readonly Field[])[], columns: Columns): number {
  let words = 0
  let last = 0
  for (const row of rows) {
    words += fieldText(text, row[columns.text]).split(/\s+/).length
    const time = Number(fieldText(text, row[columns.end >= 0 ? columns.end : columns.start]).replace(',', '.'))
    if (Number.isFinite(time)) last = Math.max(last, time)
  }
  return last / Math.max(1, words) > MOST_SECONDS_A_WORD ? 1 : 1000
}

/** Fields as RFC 4180 has them: quotes around, doubled inside, line breaks allowed between them. */
function rowsOf(text: string, delimiter: string, quotes: boolean): Field[][] {
  const rows: Field[][] = []
  let row: Field[] = []
  const mark = delimiter.charCodeAt(0)
  let at = 0
  while (at < text.length) {
    const field = quotes && text.charCodeAt(at) === 34 ? quotedAt(text, at, mark) : bareAt(text, at, mark)
    row.push(field.field)
    at = field.next
    if (at >= text.length || text.charCodeAt(at) !== mark) {
      if (row.length > 1 || row[0]!.end > row[0]!.start) rows.push(row)
      row = []
      if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) at++
      at++
    } else at++
  }
  return rows
}

function bareAt(text: string, from: number, mark: number): { field: Field; next: number } {
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === mark || code === 10 || code === 13) break
    at++
  }
  return { field: { start: from, end: at, doubled: false }, next: at }
}

/** A quote that never closes runs to the end of the file; then the field is read to the end of its line instead. */
function quotedAt(text: string, from: number, mark: number): { field: Field; next: number } {
  let doubled = false
  let at = from + 1
  const limit = Math.min(text.length, from + MOST_FIELD_CHARS)
  while (at < limit) {
    if (text.charCodeAt(at) === 34) {
      if (text.charCodeAt(at + 1) !== 34) break
      doubled = true
      at++
    }
    at++
  }
  if (at >= limit) return bareAt(text, from + 1, mark)
  let next = at + 1
  while (next < text.length && text.charCodeAt(next) !== mark && !/[\n\r]/.test(text.charAt(next))) next++
  return { field: { start: from + 1, end: at, doubled }, next }
}

/** Longest field in quotes: what one voice may say without a break. Bounds the search for a quote that is missing. */
const MOST_FIELD_CHARS = 100_000

function runsOf(text: string, field: Field): Run[] {
  if (!field.doubled) return [runOf(text, field.start, field.end)]
  const runs: Run[] = []
  let from = field.start
  for (let at = text.indexOf('""', from); at >= 0 && at < field.end; at = text.indexOf('""', from)) {
    if (at > from) runs.push(runOf(text, from, at))
    runs.push({ text: '"', sourceStart: at, sourceEnd: at + 2, startMs: null, endMs: null })
    from = at + 2
  }
  if (from < field.end) runs.push(runOf(text, from, field.end))
  return runs
}
