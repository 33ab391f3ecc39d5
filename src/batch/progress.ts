import { basename } from 'node:path'
import { clockTime, grouped } from '../render/clock.ts'
import { plainLine } from '../render/escape.ts'
import { widthOf } from '../render/width.ts'
import type { Row } from './batch.ts'

/** How far a run has come; times in milliseconds. */
export interface ProgressState {
  readonly total: number
  readonly finished: number
  readonly failed: number
  readonly words: number
  readonly elapsedMs: number
  /** Names of what is under way, the oldest first. */
  readonly current: readonly string[]
}

const BAR_COLUMNS = 20

/** One line for a terminal of `columns`: bar, count, rate, time left, what is under way. Never longer than the terminal. */
export function progressLine(state: ProgressState, columns: number): string {
  const { total, finished, current } = state
  const filled = total === 0 ? BAR_COLUMNS : Math.floor((finished / total) * BAR_COLUMNS)
  const bar = `[${'='.repeat(filled)}${' '.repeat(BAR_COLUMNS - filled)}]`
  const names = current.map((path) => plainLine(basename(path))).join(', ')
  return cut(`${bar} ${figures(state)}${names === '' ? '' : `  ${names}`}`, columns - 1)
}

/** The same without a bar, for a log. */
function progressNote(state: ProgressState): string {
  return `take-analyze: ${figures(state)}`
}

function figures({ total, finished, failed, elapsedMs }: ProgressState): string {
  const parts = [`${grouped(finished)} of ${grouped(total)}`]
  if (failed > 0) parts.push(`${grouped(failed)} failed`)
  const rate = elapsedMs > 0 ? (finished * 1000) / elapsedMs : 0
  if (finished > 0 && rate > 0) {
    parts.push(`${rate >= 10 ? Math.round(rate) : rate.toFixed(1)} a second`)
    if (finished < total) parts.push(`${clockTime(((total - finished) * 1000) / rate + 999)} left`)
  }
  return parts.join(', ')
}

/** At most `columns` wide, with a mark where something is missing. */
function cut(line: string, columns: number): string {
  if (widthOf(line) <= columns) return line
  let out = ''
  for (const character of line) {
    if (widthOf(out + character) > columns - 1) break
    out += character
  }
  return `${out}…`
}

/** The stream that progress is shown on, and whether it is a terminal. */
export interface Screen {
  readonly write: (text: string) => void
  /** Null where it is no terminal. */
  readonly columns: () => number | null
}

/** Shows a run as it goes. `clear` takes the line away before another message is written; `end` for good. */
export interface Progress {
  readonly started: (path: string) => void
  readonly finished: (row: Row) => void
  readonly clear: () => void
  readonly end: () => void
}

/** A line is drawn at most so often; a log gets a line at most so often. */
const DRAW_EVERY_MS = 100
const LOG_EVERY_MS = 15_000

/** Runs shorter than this show nothing: a line that flashes up is of no use. */
const QUIET_MS = 500

/** Progress on `screen`: a line that is drawn over on a terminal, plain lines now and then elsewhere. */
export function createProgress(total: number, screen: Screen, now: () => number): Progress {
  const startedMs = now()
  const current = new Map<string, true>()
  let finished = 0
  let failed = 0
  let words = 0
  let shownMs = startedMs
  let isDrawn = false
  const state = (): ProgressState => {
    return { total, finished, failed, words, elapsedMs: now() - startedMs, current: [...current.keys()] }
  }
  const clear = () => {
    if (isDrawn) screen.write('\r\u001b[K')
    isDrawn = false
  }
  const show = () => {
    const columns = screen.columns()
    const time = now()
    if (time - startedMs < QUIET_MS || time - shownMs < (columns === null ? LOG_EVERY_MS : DRAW_EVERY_MS)) return
    shownMs = time
    if (columns === null) {
      screen.write(`${progressNote(state())}\n`)
      return
    }
    clear()
    screen.write(progressLine(state(), columns))
    isDrawn = true
  }
  return {
    started: (path) => {
      current.set(path, true)
      show()
    },
    finished: (row) => {
      current.delete(row.path)
      finished++
      words += row.report?.words ?? 0
      if (row.status === 'failed' || row.status === 'gated') failed++
      show()
    },
    clear,
    end: clear,
  }
}
