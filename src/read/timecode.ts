/** A time read from text: whole milliseconds, and the offset behind its last character. */
export interface Timecode {
  readonly ms: number
  readonly end: number
}

/** Longest time that is taken for one: 999 hours, as captions of whole days have. */
export const MOST_HOURS = 999

/**
 * Reads `H:MM:SS.mmm`, `MM:SS`, `H:MM:SS,mmm` and the like at `at`; null where none stands there. The fraction may have
 * one to nine digits, after a full stop or a comma; minutes may pass 59 where no hour is given. "0:0:4.5", as Teams
 * writes it, is a time for its three fields and fraction. Frames (`HH:MM:SS:FF`) are left to the caller: the fourth
 * field is not read.
 */
export function timecodeAt(text: string, at: number): Timecode | null {
  let fields = 0
  let seconds = 0
  let isShort = false
  let i = at
  for (;;) {
    let value = 0
    let digits = 0
    let code = text.charCodeAt(i)
    while (code >= 48 && code <= 57 && digits < 6) {
      value = value * 10 + code - 48
      digits++
      code = text.charCodeAt(++i)
    }
    if (digits === 0 || digits > (fields === 0 ? 5 : 2)) return null
    // A field behind the first has two digits and is below 60, else "10:5" and "3:75" would be times.
    if (fields > 0 && value > 59) return null
    if (fields > 0 && digits !== 2) isShort = true
    seconds = seconds * 60 + value
    fields++
    if (code !== 58 || fields === 3) break
    const next = text.charCodeAt(i + 1)
    if (next < 48 || next > 57) break
    i++
  }
  if (fields < 2 || seconds > MOST_HOURS * 3600) return null
  let ms = seconds * 1000
  const mark = text.charCodeAt(i)
  if (mark === 46 || mark === 44) {
    const fraction = fractionAt(text, i + 1)
    if (fraction !== null) {
      ms += fraction.ms
      i = fraction.end
      if (fields === 3) isShort = false
    }
  }
  return isShort ? null : { ms, end: i }
}

function fractionAt(text: string, at: number): Timecode | null {
  let unit = 100
  let ms = 0
  let i = at
  let code = text.charCodeAt(i)
  while (code >= 48 && code <= 57 && i < at + 9) {
    ms += (code - 48) * unit
    unit /= 10
    code = text.charCodeAt(++i)
  }
  return i === at ? null : { ms: Math.round(ms), end: i }
}

/** A whole string that is a clock time ("1:02:03.5"; frames behind it count for nothing), in milliseconds; else null. */
export function parseClock(text: string): number | null {
  const trimmed = text.trim()
  const time = timecodeAt(trimmed, 0)
  if (time === null) return null
  return time.end === trimmed.length || /^[:;]\d{2,3}$/.test(trimmed.slice(time.end)) ? time.ms : null
}

/** A time in words of a clock: "1h02m03s", "4m 5s", "12.5s", "12.5 sec"; in milliseconds, null for anything else. */
export function parseUnits(text: string): number | null {
  const match =
    /^(?:(\d{1,3})\s?h(?:ours?)?)?[ ,]*(?:(\d{1,4})\s?m(?:in(?:ute)?s?)?)?[ ,]*(?:(\d{1,6}(?:[.,]\d{1,6})?)\s?s(?:ec(?:ond)?s?)?)?$/i.exec(
      text.trim(),
    )
  if (match === null || match[0] === '') return null
  const [, hours = '0', minutes = '0', seconds = '0'] = match
  return Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'))) * 1000)
}

/** Seconds as a number or numeric string, to whole milliseconds; null where it is no finite number. */
export function secondsToMs(value: number | string | null): number | null {
  if (value === null || value === '') return null
  const ms = Math.round(Number(value) * 1000)
  return Number.isFinite(ms) ? ms : null
}

/** "1:02:03" or "2:03", as people write times in lists. */
export function clockText(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const two = (value: number): string => String(value).padStart(2, '0')
  const minutes = Math.floor(seconds / 60)
  const head = minutes < 60 ? String(minutes) : `${Math.floor(minutes / 60)}:${two(minutes % 60)}`
  return `${head}:${two(seconds % 60)}`
}
