/** A time as podcast players write it: "0:47", "12:05", "1:02:03". `ms` counts from the start of the episode. */
export function clockTime(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / 1000)
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  const rest = String(seconds % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}

/** The first and last time that a transcript gives; null where it gives none. */
export interface KnownTimes {
  readonly timesFromMs: number | null
  readonly timesToMs: number | null
}

/** So near to a time of the transcript another is as sure as those between two. */
const NEAR_MS = 60_000

/** True where a time is told by the pace of the talk alone, well before the first or behind the last of the transcript. */
export function isByPace(ms: number, { timesFromMs, timesToMs }: KnownTimes): boolean {
  return ms < (timesFromMs ?? 0) - NEAR_MS || ms > (timesToMs ?? ms) + NEAR_MS
}

/** "12:05", "about 31:07" where it is told by pace alone; null where there is none. */
export function clockAt(ms: number | null, known: KnownTimes): string | null {
  if (ms === null) return null
  return isByPace(ms, known) ? `about ${clockTime(ms)}` : clockTime(ms)
}

/**
 * "0:47–3:29", with "about" before it where a time was interpolated; "0:47" where it is over within the second or nobody
 * knows its end; null where there are no times.
 */
export function clockRange(startMs: number | null, endMs: number | null, estimated: boolean): string | null {
  if (startMs === null) return null
  const [start, end] = [clockTime(startMs), endMs === null ? null : clockTime(endMs)]
  const range = end === null || end === start ? start : `${start}–${end}`
  return estimated ? `about ${range}` : range
}

/** A whole number with commas between thousands, the same in every locale: "12,345". */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** "1 word", "2,000 words". */
export function counted(value: number, noun: string): string {
  return `${grouped(value)} ${noun}${value === 1 ? '' : 's'}`
}
