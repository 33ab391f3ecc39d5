import Table from 'cli-table3'
import { widthOf } from './width.ts'
import { padEnd, padStart, wrapLines } from './wrap.ts'

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

/** What a frame and a cell's margins take, for each column, and one line more at the end. */
const FRAME_PER_COLUMN = 3

/**
 * A framed table no wider than `width` columns, without a line feed at its end; null where the columns do not fit.
 * Cells are plain single lines of text and are wrapped here.
 */
export function drawTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  paint: { readonly frame: Paint; readonly head: Paint },
): string | null {
  const widths = columnWidths(columns, rows, width)
  if (widths === null) return null
  // cli-table3 counts the columns of emoji and of combining marks by older tables than ours, so it is given
  // placeholders of private-use characters, each one column wide, and the words take their place afterwards.
  const held: string[][] = columns.map(() => [])
  const hold = (text: string, c: number, paintLine: Paint): string => {
    const room = widths[c]!
    const pad = columns[c]?.align === 'right' ? padStart : padEnd
    const lines = wrapLines(text, room).map((line) => paintLine(pad(line, room)))
    held[c]?.push(...lines)
    return lines.map(() => String.fromCharCode(FIRST_MARK + c) + TAIL_MARK.repeat(room - 1)).join('\n')
  }
  const table = new Table({
    head: columns.map((column, c) => hold(column.head, c, paint.head)),
    colWidths: widths.map((room) => room + 2),
    style: { head: [], border: [] },
  })
  for (const row of rows) table.push(row.map((text, c) => hold(text, c, columns[c]?.paint ?? asItIs)))
  // The lines of one column come out in the order in which they went in.
  const next = columns.map(() => 0)
  return table
    .toString()
    .replace(FRAME, (line) => paint.frame(line))
    .replace(PLACEHOLDER, (mark) => {
      const c = mark.charCodeAt(0) - FIRST_MARK
      const row = next[c] ?? 0
      next[c] = row + 1
      return held[c]?.[row] ?? ''
    })
}

/** Stands for the first column of a line in column 0 of the table; the following code units for the other columns. */
const FIRST_MARK = 0xe000
const TAIL_MARK = '\uf8ff'
const PLACEHOLDER = /[\ue000-\uf8fe]\uf8ff*/g
const FRAME = /[\u2500-\u257f]+/g
const asItIs: Paint = (line) => line

/** Null where the flexible column would get less than it needs. */
function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): number[] | null {
  const widest = (c: number): number => Math.max(widthOf(columns[c]!.head), ...rows.map((row) => widthOf(row[c] ?? '')))
  let left = width - columns.length * FRAME_PER_COLUMN - 1
  for (const [c, column] of columns.entries()) {
    if (column.most !== 'flexible') left -= Math.max(1, Math.min(column.most, widest(c)))
  }
  if (left < LEAST_FLEXIBLE) return null
  return columns.map(({ most }, c) => Math.max(1, Math.min(most === 'flexible' ? left : most, widest(c))))
}
