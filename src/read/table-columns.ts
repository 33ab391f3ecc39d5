import { fieldsOf, fieldText } from './table-fields.ts'
import { parseClock } from './timecode.ts'

const DELIMITERS = ['\t', ',', ';', '|'] as const
type Delimiter = (typeof DELIMITERS)[number]

const TEXT_NAMES =
  /^(?:text|transcript|transcription|content|body|caption|subtitle|sentence|utterance|speech|words?|dialog(?:ue)?|message|captiontext|subtitletext|transcripttext)$/
/** What may stand behind the name of a column of times: "Start Time (s)". */
const UNIT = '(?:in)?(?:ms|msec|milliseconds|s|sec|secs|seconds|hhmmss|hhmmssms|hhmmssff|mmss)?'
const START_NAMES = new RegExp(
  `^(?:(?:start|begin|from|in|cuein)(?:time|timecode|timestamp)?|(?:time)?(?:code|stamp)?(?:in|start)|time|timecode|timestamp|timespan|timerange)${UNIT}$`,
)
const END_NAMES = new RegExp(
  `^(?:(?:end|stop|to|out|finish|cueout)(?:time|timecode|timestamp)?|time(?:code|stamp)?(?:out|end))${UNIT}$`,
)
const SPEAKER_NAMES =
  /^(?:speaker|speakername|speakerlabel|speakerid|name|voice|who|person|participant|actor|character|author|username|displayname)$/

/** Names of columns, and of keys, in small letters and nothing else, by what they hold. */
export const COLUMN_NAMES = { text: TEXT_NAMES, start: START_NAMES, end: END_NAMES, speaker: SPEAKER_NAMES } as const

/** A table in a text: its columns, and where its first row below the header stands. */
export interface Table {
  readonly columns: Columns
  readonly at: number
}

/** Which column of a table holds what; -1 where none does. */
export interface Columns {
  readonly delimiter: Delimiter
  readonly text: number
  readonly start: number
  readonly end: number
  readonly speaker: number
  /** How many columns the header names, or the rows have. */
  readonly width: number
}

/** The columns that a line names; null where it is no header with words and times or speakers. */
function namedColumns(firstLine: string): Columns | null {
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
      width: names.length,
    }
    if (columns.text >= 0 && (columns.start >= 0 || columns.speaker >= 0)) return columns
  }
  return null
}

/** The rule below the header of a Markdown table. */
const RULE = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/
/** Characters of the first lines, by which a table is known. */
const HEAD_CHARS = 8192

/**
 * The table that a text is, or a Markdown table that holds most of it below a title. Null where there is none. With
 * `anyDelimiter` the file's name says that it is a table.
 */
export function findTable(text: string, anyDelimiter: boolean): Table | null {
  const start = startOf(text)
  const head = text.slice(start, start + HEAD_CHARS)
  const firstEnd = endOfLine(head, 0)
  const named = namedColumns(head.slice(0, firstEnd).replace(/"/g, ''))
  if (named !== null) return { columns: named, at: start + firstEnd }
  const own = markdownTable(head) ?? bareTable(head, anyDelimiter)
  return own === null ? null : { columns: own.columns, at: start + own.at }
}

/** Where the first row begins: behind blank lines and the line by which spreadsheets are told the delimiter ("sep=;"); a first
 *  field without a name is a field. */
function startOf(text: string): number {
  let start = Math.max(0, text.search(/[^\s\0\ufeff]/))
  start += /^"?sep=.?"?[\r\n]+/i.exec(text.slice(start, start + 16))?.[0].length ?? 0
  while (start > 0 && text.charCodeAt(start - 1) === 9) start--
  return start
}

function endOfLine(text: string, from: number): number {
  const end = text.slice(from).search(/[\n\r]/)
  return end < 0 ? text.length : from + end
}

/** Least share of what is below the header that stands in the rows of a Markdown table. */
const IN_ROWS = 0.6

function markdownTable(head: string): Table | null {
  const lines = head.split('\n')
  let at = 0
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]
    if (line.trimStart().startsWith('|') && next !== undefined && RULE.test(next)) {
      const body = lines.slice(i + 2)
      const rows = body.filter((one) => one.trimStart().startsWith('|'))
      const from = at + line.length + 1 + next.length
      const chars = (some: readonly string[]): number => some.reduce((sum, one) => sum + one.trim().length, 0)
      const columns = namedColumns(line) ?? columnsOfRows(rows.join('\n'), '|', { from: 0, isNamed: true })
      return columns === null || chars(rows) < chars(body) * IN_ROWS ? null : { columns, at: from }
    }
    at += line.length + 1
  }
  return null
}

/** A table without a header, or with one that names no column as others do. Where the file's name does not call it one,
 *  bars part no columns, and whole numbers are no times: they may be parts of one. */
function bareTable(head: string, isNamed: boolean): Table | null {
  for (const delimiter of isNamed ? DELIMITERS : (['\t', ',', ';'] as const)) {
    const bare = columnsOfRows(head, delimiter, { from: 0, isNamed })
    if (bare !== null) return { columns: bare, at: 0 }
    const headed = columnsOfRows(head, delimiter, { from: 1, isNamed })
    if (headed !== null) return { columns: headed, at: endOfLine(head, 0) }
  }
  return null
}

/** Fewest rows and columns of a table that is known by what stands in it, and most rows that are looked at. */
const ROWS = { least: 3, columns: 3, most: 20 } as const
/** Longest name in a table. */
const MOST_NAME_CHARS = 50

/** Columns by what stands in them: times that rise, words in the longest, and names. Null where there is no time or no words. */
function columnsOfRows(
  head: string,
  delimiter: Delimiter,
  { from, isNamed }: { readonly from: number; readonly isNamed: boolean },
): Columns | null {
  // The last row may be cut.
  const rows = fieldsOf(head, delimiter, delimiter !== '\t').slice(from, ROWS.most + from + 1)
  if (head.length >= HEAD_CHARS) rows.pop()
  const width = Math.min(...rows.map((row) => row.length))
  if (rows.length < ROWS.least || width < ROWS.columns) return null
  const columns = Array.from({ length: width }, (_, i) => rows.map((row) => fieldText(head, row[i])))
  const times = columns.map((cells) => (isNamed || !cells.every(isWhole) ? timesOf(cells) : null))
  const isTime = times.map((column) => column !== null)
  const start = isTime.indexOf(true)
  // Some tables have each time twice: as a clock has it and in seconds.
  const end = times.findIndex((column, i) => i > start && column?.some((time, row) => time !== times[start]![row]))
  // Text in columns is set with tabs, too; a table has both times and more.
  if (delimiter === '\t' && !isNamed && (end < 0 || width <= ROWS.columns)) return null
  const chars = columns.map((cells) => cells.reduce((sum, cell) => sum + cell.length, 0))
  // Words without quotes may hold the delimiter, and then they are last.
  const isRagged = rows.some((row) => row.length !== width)
  const text = isRagged && delimiter !== '|' ? width - 1 : chars.indexOf(Math.max(...chars))
  const hasWords = columns[text]!.filter((cell) => /\p{L}\s+\p{L}/u.test(cell)).length >= rows.length / 2
  if (start < 0 || isTime[text] || !hasWords) return null
  const isName = (cells: readonly string[]): boolean =>
    cells.every((cell) => cell.length <= MOST_NAME_CHARS) && cells.some((cell) => /\p{L}/u.test(cell))
  const speaker = columns.findIndex((cells, i) => i !== text && !isTime[i] && isName(cells) && comesAgain(cells))
  return { delimiter, text, start, end, speaker, width }
}

function comesAgain(cells: readonly string[]): boolean {
  return new Set(cells).size < cells.length
}

function isWhole(cell: string): boolean {
  return /^\d+$/.test(cell)
}

/** Times that rise, those of clocks in seconds; null where a cell is none, and for a number that counts the rows. */
function timesOf(cells: readonly string[]): number[] | null {
  const times = cells.map((cell) => {
    const clock = parseClock(cell)
    if (clock !== null) return clock / 1000
    return /^\d+(?:[.,]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : Number.NaN
  })
  const steps = times.slice(1).map((time, i) => time - times[i]!)
  const isRising = steps.every((step) => step >= 0) && steps.some((step) => step > 0)
  return isRising && !(cells.every(isWhole) && steps.every((step) => step === 1)) ? times : null
}
