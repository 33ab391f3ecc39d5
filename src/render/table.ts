import Table from 'cli-table3'
import { widthOf } from './width.ts'
import { wrapLines } from './wrap.ts'

/** One column: its heading, how wide it may grow, on which side its words stand, how its lines are coloured. */
export interface Column {
  readonly head: string
  /** The flexible column of a table takes the room that is left; the others are as wide as their widest cell, up to `most`. */
  readonly most: number | 'flexible'
  readonly align?: 'right'
  readonly paint?: Paint
}

/** Adds colour to a line, and nothing that takes room. */
export type Paint = (line: string) => string

/** Least columns for the flexible column; below it a table is no help. */
const LEAST_FLEXIBLE = 18

/** Columns between two columns. */
const GAP = 2

/** Rules only where they help, as books set tables: one below the heads, none around and between. */
const RULES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '─',
  'mid-mid': '─'.repeat(GAP),
  right: '',
  'right-mid': '',
  middle: ' '.repeat(GAP),
} as const

/**
 * The lines of a table no wider than `width` columns; null where the columns do not fit. Cells are plain single lines of
 * text and are wrapped here. A row with a wrapped cell has an empty line below it.
 */
export function drawTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  paint: { readonly rule: Paint; readonly head: Paint },
): string[] | null {
  const widths = columnWidths(columns, rows, width)
  if (widths === null) return null
  // cli-table3 counts the columns of emoji and of combining marks by older tables than ours, so it is given
  // placeholders of private-use characters, each one column wide, and the words take their place afterwards.
  const held: string[][] = columns.map(() => [])
  const hold = (text: string, c: number, paintLine: Paint): string => {
    const room = widths[c]!
    const lines = wrapLines(text, room).map((line) => {
      const rest = ' '.repeat(Math.max(0, room - widthOf(line)))
      return columns[c]?.align === 'right' ? rest + paintLine(line) : paintLine(line) + rest
    })
    held[c]?.push(...lines)
    return lines.map(() => String.fromCharCode(FIRST_MARK + c) + TAIL_MARK.repeat(room - 1)).join('\n')
  }
  const table = new Table({
    head: columns.map((column, c) => hold(column.head, c, paint.head)),
    chars: RULES,
    colWidths: widths,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  })
  for (const row of rows) table.push(row.map((text, c) => hold(text, c, columns[c]?.paint ?? asItIs)))
  // The lines of one column come out in the order in which they went in.
  const next = columns.map(() => 0)
  const [head = [], ...body] = rowsOf(table.toString())
  const wraps = body.some((row) => row.length > 1)
  const drawn = [...head, '─'.repeat(columnsOf(widths)), ...body.flatMap((row) => (wraps ? [...row, ''] : row))]
  if (wraps) drawn.pop()
  return drawn.map((line) =>
    line
      .replace(RULE, (rule) => paint.rule(rule))
      .replace(PLACEHOLDER, (mark) => {
        const c = mark.charCodeAt(0) - FIRST_MARK
        const row = next[c] ?? 0
        next[c] = row + 1
        return held[c]?.[row] ?? ''
      })
      .trimEnd(),
  )
}

/** The lines of each row of a drawn table, the heads first: a rule ends a row. */
function rowsOf(drawn: string): string[][] {
  const rows: string[][] = [[]]
  for (const line of drawn.split('\n')) {
    if (line.startsWith('─')) rows.push([])
    else rows[rows.length - 1]!.push(line)
  }
  return rows
}

function columnsOf(widths: readonly number[]): number {
  return widths.reduce((sum, room) => sum + room, GAP * (widths.length - 1))
}

/** Stands for the first column of a line in column 0 of the table; the following code units for the other columns. */
const FIRST_MARK = 0xe000
const TAIL_MARK = '\uf8ff'
const PLACEHOLDER = /[\ue000-\uf8fe]\uf8ff*/g
const RULE = /\u2500+/g
const asItIs: Paint = (line) => line

/** Null where the flexible column would get less than it needs. */
function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): number[] | null {
  const widest = (c: number): number => Math.max(widthOf(columns[c]!.head), ...rows.map((row) => widthOf(row[c] ?? '')))
  let left = width - GAP * (columns.length - 1)
  for (const [c, column] of columns.entries()) {
    if (column.most !== 'flexible') left -= Math.max(1, Math.min(column.most, widest(c)))
  }
  if (left < LEAST_FLEXIBLE) return null
  return columns.map(({ most }, c) => Math.max(1, Math.min(most === 'flexible' ? left : most, widest(c))))
}
