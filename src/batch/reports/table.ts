import { clockTime, counted, grouped } from '../../render/clock.ts'
import { plainLine } from '../../render/escape.ts'
import { widthOf } from '../../render/width.ts'
import { padEnd, padStart } from '../../render/wrap.ts'
import type { Row } from '../batch.ts'

const RANK: Readonly<Record<Row['status'], number>> = { failed: 0, gated: 1, left: 2, done: 3, cached: 4 }

const WORDS: Readonly<Record<Row['status'], string>> = {
  failed: 'FAILED',
  gated: 'GATE',
  left: 'left',
  done: 'done',
  cached: 'unchanged',
}

/** Runs up to this size are listed whole; of larger ones only what went wrong, which is what one looks for. */
const LISTED_WHOLE = 20

/** More than this scrolls away unread. */
const MOST_LISTED = 100

/**
 * A table of the rows in plain text, what failed first, then by input: how it went, episode, words, length, and what is
 * wrong. Of a long run only what went wrong, unless `all`. Empty where there is nothing to list.
 */
export function renderTable(rows: readonly Row[], all: boolean): string {
  const listed = all || rows.length <= LISTED_WHOLE ? [...rows] : rows.filter(({ status }) => RANK[status] < 2)
  const sorted = listed.sort((a, b) => RANK[a.status] - RANK[b.status])
  if (sorted.length === 0) return ''
  const shown = all ? sorted : sorted.slice(0, MOST_LISTED)
  const cells = shown.map(cellsOf)
  const widths = [0, 1, 2, 3].map((c) => Math.max(...cells.map((row) => widthOf(row[c] ?? ''))))
  const lines = cells.map(([status = '', path = '', words = '', length = '', what = '']) => {
    const start = `  ${padEnd(status, widths[0]!)}  ${padEnd(path, widths[1]!)}  `
    return `${start}${padStart(words, widths[2]!)}  ${padStart(length, widths[3]!)}  ${what}`.trimEnd()
  })
  const left = sorted.length - shown.length
  return [...lines, ...(left > 0 ? [`  and ${grouped(left)} more`] : [])].join('\n')
}

function cellsOf({ path, status, report, failure }: Row): string[] {
  const warnings = report?.warnings.length ?? 0
  const gates = (report?.tripped ?? []).map(({ expression }) => expression)
  const notes = [...gates, ...(warnings === 0 ? [] : [counted(warnings, 'warning')])]
  return [
    WORDS[status],
    plainLine(path),
    report === null ? '' : counted(report.words, 'word'),
    report?.durationMs == null ? '' : clockTime(report.durationMs),
    plainLine(failure === null ? notes.join('; ') : failure.message.replace(`${path} `, '')),
  ]
}
