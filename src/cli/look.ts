import { WIDTH_RANGE } from '../render/formats.ts'
import { STDIN } from './inputs.ts'

/** What is known of the place that the output goes to. */
export interface Place {
  /** A terminal, and not a pipe or a file. */
  readonly terminal: boolean
  /** Its columns, where it is one and says so. */
  readonly columns: number | undefined
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The place that `-o` names, or standard output. */
export function placeOf(output: string | undefined): Place {
  const { stdout, env } = process
  if (output !== undefined && output !== STDIN) return { terminal: false, columns: undefined, env: {} }
  return { terminal: stdout.isTTY === true, columns: stdout.isTTY ? stdout.columns : undefined, env }
}

/**
 * Whether to draw in colour. What the call asks for wins; then `FORCE_COLOR` (any value but "0", "false" and ""), then
 * `NO_COLOR` (any value but ""; no-color.org), then whether the output is a terminal that knows colours.
 */
export function wantsColor(asked: boolean | undefined, { terminal, env }: Place): boolean {
  if (asked !== undefined) return asked
  const force = env['FORCE_COLOR']
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false'
  if ((env['NO_COLOR'] ?? '') !== '') return false
  return terminal && env['TERM'] !== 'dumb'
}

/** Columns to fill: what the call asks for, else the terminal's, else 80. */
export function chooseWidth(asked: number | undefined, { columns }: Place): number {
  const width = asked ?? (columns === undefined || columns === 0 ? USUAL_WIDTH : columns)
  return Math.min(WIDTH_RANGE.most, Math.max(WIDTH_RANGE.least, width))
}

const USUAL_WIDTH = 80
