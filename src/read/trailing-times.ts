import type { Row } from './plain-tally.ts'
import { timecodeAt } from './timecode.ts'

/** How much of a line's end is looked at, and least share of the paragraphs that end so, and fewest. */
const TAIL_CHARS = 40
const TRAILING = { share: 0.5, count: 3, rising: 0.9 } as const
/** "[00:21]", "(0:21)", "#00:00:21-5#" as f4 and MAXQDA write it. */
const TIME = /\s*(?:[[(](\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)[\])]|#(\d{1,2}:\d{2}:\d{2})(?:-\d{1,3})?#)\s*$/
/** A first time below this is when its paragraph begins, as no words are said in less. */
const MOST_START_MS = 1000

/** A paragraph, the time behind its words, and where they end. */
interface Trailing {
  readonly first: number
  readonly last: number
  readonly ms: number | null
  readonly end: number
}

/**
 * Takes times off the end of paragraphs, where most end with one: each tells when its paragraph was over and the next
 * begins, or, where the first is zero, when its own begins.
 */
export function withoutTrailingTimes(text: string, rows: readonly Row[]): readonly Row[] {
  const paragraphs = paragraphsOf(rows).map(({ first, last }) => trailingOf(text, rows, first, last))
  const timed = paragraphs.filter(({ ms }) => ms !== null)
  if (timed.length < Math.max(TRAILING.count, paragraphs.length * TRAILING.share)) return rows
  const rising = timed.filter(({ ms }, i) => (ms ?? 0) >= (timed[i - 1]?.ms ?? 0)).length
  if (rising < timed.length * TRAILING.rising) return rows
  const isOwn = (timed[0]!.ms ?? 0) < MOST_START_MS
  const out = [...rows]
  for (const [i, { first, last, ms, end }] of paragraphs.entries()) {
    const startMs = isOwn ? ms : i === 0 ? 0 : (paragraphs[i - 1]?.ms ?? null)
    if (ms !== null) out[last] = { ...out[last]!, end }
    const { opening } = out[first]!
    if (startMs !== null && opening.time === null)
      out[first] = { ...out[first]!, opening: { ...opening, startMs, time: 'bracket' } }
  }
  return out
}

/** Rows from one blank line or label to the next. */
function paragraphsOf(rows: readonly Row[]): { first: number; last: number }[] {
  const starts = rows.flatMap(({ afterBlank, opening: { sure } }, i) =>
    i === 0 || afterBlank || sure === 'colon' || sure === 'marked' || sure === 'odd' ? [i] : [],
  )
  return starts.map((first, i) => ({ first, last: (starts[i + 1] ?? rows.length) - 1 }))
}

function trailingOf(text: string, rows: readonly Row[], first: number, last: number): Trailing {
  const { start, end, opening } = rows[last]!
  const from = Math.max(start, end - TAIL_CHARS, opening.textStart)
  const match = TIME.exec(text.slice(from, end))
  const time = match === null ? null : timecodeAt(match[1] ?? match[2] ?? '', 0)
  const at = match === null ? end : from + match.index
  // What is a time and nothing else has no words to end, and titles have a time behind them, too.
  const isSaid = opening.heading === 0 && /[.!?…,;:"”’)\]—–-]$/.test(text.slice(from, at))
  if (match === null || time === null || !isSaid) return { first, last, ms: null, end }
  return { first, last, ms: time.ms, end: at }
}
