import type { Problem } from '../model/error.ts'
import type { Item, Reading } from './reading.ts'
import { MOST_HOURS } from './timecode.ts'

const MOST_MS = MOST_HOURS * 3_600_000

/**
 * The reading without times that no episode has: past 999 hours, no numbers at all, or the same throughout, as a broken
 * export has them. Where all are past that, they count from another beginning than the episode's, and are taken from the earliest.
 */
export function dropImpossibleTimes(reading: Reading): Reading {
  const times = reading.items.flatMap(timesOf)
  if (isFiller(times, reading.items)) return withoutTimes(reading)
  if (times.every(isPossible) && isPossible(reading.durationMs ?? 0)) return reading
  const finite = times.filter((ms) => Number.isFinite(ms))
  const earliest = finite.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const zeroMs = earliest > MOST_MS && Number.isFinite(earliest) ? earliest : 0
  let dropped = 0
  const settle = (ms: number | null): number | null => {
    if (ms === null) return null
    // Captions that were moved ahead may begin before the episode does.
    if (Number.isFinite(ms) && ms < 0) return 0
    if (isPossible(ms - zeroMs)) return ms - zeroMs
    dropped++
    return null
  }
  const items = reading.items.map((item): Item => {
    if (item.kind !== 'words') return { ...item, startMs: settle(item.startMs) }
    const runs = item.runs.map((run) => ({ ...run, startMs: settle(run.startMs), endMs: settle(run.endMs) }))
    return { ...item, runs, startMs: settle(item.startMs), endMs: settle(item.endMs) }
  })
  const durationMs = settle(reading.durationMs) ?? latestOf(items)
  const warnings = dropped === 0 ? [] : [badTimes(dropped)]
  return { ...reading, items, durationMs, warnings: [...reading.warnings, ...warnings] }
}

/** The last end that is left: the length of the episode where the one told is none. */
function latestOf(items: readonly Item[]): number | null {
  const ends = items.flatMap((item) => (item.kind === 'words' ? [item.endMs, item.runs.at(-1)?.endMs ?? null] : []))
  return ends.filter((ms) => ms !== null).reduce<number | null>((a, b) => Math.max(a ?? 0, b), null)
}

/** Letters that take a minute at the usual pace. */
const MINUTE_LETTERS = 900

/** True where a talk of minutes has one and the same time throughout, as a form that nobody filled in. */
function isFiller(times: readonly number[], items: readonly Item[]): boolean {
  const [first] = times
  if (first === undefined || times.some((ms) => ms !== first)) return false
  const timed = items.filter((item) => timesOf(item).length > 0).length
  return timed > 2 && items.reduce((sum, item) => sum + lettersOf(item), 0) > MINUTE_LETTERS
}

function lettersOf(item: Item): number {
  return item.kind === 'words' ? item.runs.reduce((sum, { text }) => sum + text.length, 0) : 0
}

function withoutTimes(reading: Reading): Reading {
  const none = { startMs: null, endMs: null }
  const items = reading.items.map((item): Item => {
    if (item.kind !== 'words') return { ...item, startMs: null }
    return { ...item, ...none, runs: item.runs.map((run) => ({ ...run, ...none })) }
  })
  const message = 'All words have one and the same time: it is left out.'
  return {
    ...reading,
    items,
    durationMs: null,
    warnings: [...reading.warnings, { code: 'bad-timecode', message, line: null }],
  }
}

function badTimes(count: number): Problem {
  const message = `${count === 1 ? 'A time is' : `${count} times are`} past ${MOST_HOURS} hours, or no time at all, and left out.`
  return { code: 'bad-timecode', message, line: null }
}

function timesOf(item: Item): number[] {
  const times = item.kind === 'words' ? item.runs.flatMap((run) => [run.startMs, run.endMs]) : []
  const all = item.kind === 'words' ? [...times, item.startMs, item.endMs] : [item.startMs]
  return all.filter((ms) => ms !== null)
}

function isPossible(ms: number): boolean {
  return ms >= 0 && ms <= MOST_MS
}
