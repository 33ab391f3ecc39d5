import { isTimeLine, type Row } from './plain-tally.ts'
import { parseClock, parseUnits } from './timecode.ts'

/** Longest line that is a time in words, or that and a name. */
const MOST_CHARS = 120
/** "1 minute 4 seconds" and, where a line break was lost behind it, "1:04". */
const IN_WORDS = /^((?:\d{1,2} hours?,? ?)?(?:\d{1,3} minutes?,? ?)?(?:\d{1,2} seconds?)?)(\d{1,3}:\d{2}(?::\d{2})?)?$/

/**
 * The panels of YouTube and Teams, copied, say each time twice: "0:04" and "4 seconds", and Teams once more with the name.
 * What repeats the line before goes; two times on one line are one.
 */
export function withoutDoubledTimes(text: string, rows: readonly Row[]): Row[] {
  const kept: Row[] = []
  let dropped = false
  const keep = (row: Row): void => {
    kept.push(dropped && !row.afterBlank ? { ...row, afterBlank: kept.at(-1)?.beforeBlank ?? true } : row)
    dropped = false
  }
  for (const [i, row] of rows.entries()) {
    const line = row.end - row.start > MOST_CHARS ? '' : text.slice(row.start, row.end).trim()
    const match = /\d (?:second|minute|hour)/.test(line) ? IN_WORDS.exec(line) : null
    const ms = match === null ? null : parseUnits(match[1] ?? '')
    const before = kept[kept.length - 1]
    if (match?.[2] !== undefined && ms !== null && parseClock(match[2]) === ms) {
      keep({ ...row, opening: timeOnly(row, ms) })
    } else if (ms !== null && [before, rows[i + 1]].some((one) => isTimeLine(one) && one!.opening.startMs === ms)) {
      dropped ||= row.afterBlank
    } else if (!repeatsName(line, kept)) keep(row)
  }
  return kept
}

function timeOnly({ opening, end }: Row, startMs: number): Row['opening'] {
  return {
    ...opening,
    label: null,
    sure: null,
    startMs,
    endMs: null,
    time: 'bracket',
    textStart: end,
    withoutLabel: end,
  }
}

/** "Mara Ellison 1 minute 4 seconds" below "Mara Ellison" and "1:04". */
function repeatsName(line: string, kept: readonly Row[]): boolean {
  const time = kept[kept.length - 1]
  const name = kept[kept.length - 2]?.opening.label
  if (time === undefined || !isTimeLine(time) || name == null || !line.startsWith(`${name} `)) return false
  return parseUnits(line.slice(name.length + 1)) === time.opening.startMs
}
