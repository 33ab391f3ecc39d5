/** A time as podcast players write it: "0:47", "12:05", "1:02:03". `ms` counts from the start of the episode. */
export function clockTime(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / 1000)
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  const rest = String(seconds % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}

/** "0:47–3:29", with "about" before it where a time was interpolated; null where there are none. */
export function clockRange(startMs: number | null, endMs: number | null, estimated: boolean): string | null {
  if (startMs === null) return null
  const range = endMs === null ? clockTime(startMs) : `${clockTime(startMs)}–${clockTime(endMs)}`
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
