import { SMALL_NUMBERS, TENS } from '../lexicon/number-words.ts'
import { MONTHS, WEEKDAYS } from '../lexicon/units.ts'
import { parseNumber } from './number-phrases.ts'
import { type Lexeme, word } from './quantity-lexemes.ts'

/** A figure as the grammar reads it, without modifier: lexemes up to `end`. */
export interface Figure {
  readonly type: 'money' | 'percent' | 'duration' | 'date' | 'time' | 'number' | 'measure' | 'ordinal'
  readonly value: number | string | null
  readonly unit: string | null
  readonly end: number
  /** Largest scale said, for "five to ten million". */
  readonly scale: number
}

const date = (value: string | null, end: number): Figure => ({ type: 'date', value, unit: null, end, scale: 1 })
const time = (hour: number, minute: number, end: number): Figure => ({
  type: 'time',
  value: `${two(hour)}:${two(minute)}`,
  unit: null,
  end,
  scale: 1,
})
const two = (n: number): string => String(n).padStart(2, '0')

/** Years that talk is about. */
const isYear = (n: number | null): n is number => n !== null && n >= 1000 && n <= 2199 && Number.isInteger(n)

/** A date at lexeme `i`, or null. `episode` is the day of the episode (ISO 8601) or null, for "last year". */
export function parseDate(lexemes: readonly Lexeme[], i: number, episode: string | null): Figure | null {
  const text = word(lexemes, i)
  if (text === 'early' || text === 'mid' || text === 'late') {
    let at = i + 1
    if (word(lexemes, at) === '-') at++
    if (word(lexemes, at) === 'the') at++
    const inner = parseDecade(lexemes, at) ?? parseMonth(lexemes, at, true) ?? parseYearAlone(lexemes, at)
    return inner === null ? null : inner
  }
  return (
    parseIso(lexemes, i) ??
    parseMonth(lexemes, i, false) ??
    parseDayOfMonth(lexemes, i) ??
    parseDecade(lexemes, i) ??
    parseRelative(lexemes, i, episode) ??
    parseYearAlone(lexemes, i)
  )
}

/** "2025-01-27", "1/27/2025" is left alone: nobody can tell the day from the month. */
function parseIso(lexemes: readonly Lexeme[], i: number): Figure | null {
  const year = lexemes[i]
  if (
    year?.kind !== 'numeral' ||
    year.text.length !== 4 ||
    word(lexemes, i + 1) !== '-' ||
    word(lexemes, i + 3) !== '-'
  )
    return null
  const month = Number(word(lexemes, i + 2))
  const day = Number(word(lexemes, i + 4))
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
    ? date(`${year.text}-${two(month)}-${two(day)}`, i + 5)
    : null
}

const MONTH_CUES =
  /^(in|of|last|next|this|since|until|till|by|during|every|early|mid|late|through|around|before|after)$/

/** "January", "January 27th, 2025", "October of 2022". */
function parseMonth(lexemes: readonly Lexeme[], i: number, cued: boolean): Figure | null {
  const name = word(lexemes, i)
  const month = MONTHS.get(name)
  if (month === undefined) return null
  let at = i + 1
  if (word(lexemes, at) === '.' && name.length <= 4) at++
  const dayAt = word(lexemes, at) === 'the' ? at + 1 : at
  const day = parseNumber(lexemes, dayAt)
  let dayOf = 0
  let end = i + 1
  if (
    day !== null &&
    !day.fourDigits &&
    day.kind !== 'vague' &&
    day.value !== null &&
    day.value >= 1 &&
    day.value <= 31 &&
    Number.isInteger(day.value) &&
    day.scale === 1
  ) {
    dayOf = day.value
    end = day.end
  }
  let yearAt = end
  if (word(lexemes, yearAt) === ',' || word(lexemes, yearAt) === 'of') yearAt++
  const year = parseNumber(lexemes, yearAt)
  const hasYear =
    year !== null &&
    isYear(year.value) &&
    (year.fourDigits || (year.value >= 2000 && year.value < 2100)) &&
    year.kind !== 'decade'
  if (hasYear) end = year.end
  // "May" and "March" are words too, so they want a figure or "in" beside them.
  const unsure = /^(may|march|mar|sun|dec|sep)$/.test(name)
  if (unsure && !cued && dayOf === 0 && !hasYear && !MONTH_CUES.test(word(lexemes, i - 1))) return null
  const known = hasYear ? String(year.value) : '-'
  return date(dayOf > 0 ? `${known}-${two(month)}-${two(dayOf)}` : `${known}-${two(month)}`, end)
}

/** "the 27th of January 2025", "27 January", "fifth of May". */
function parseDayOfMonth(lexemes: readonly Lexeme[], i: number): Figure | null {
  const day = parseNumber(lexemes, i)
  if (
    day === null ||
    day.value === null ||
    day.value < 1 ||
    day.value > 31 ||
    day.scale > 1 ||
    !Number.isInteger(day.value)
  )
    return null
  const at = word(lexemes, day.end) === 'of' ? day.end + 1 : day.end
  if (at > day.end ? day.kind !== 'ordinal' : lexemes[i]!.kind !== 'numeral') return null
  const month = parseMonth(lexemes, at, true)
  if (month === null || typeof month.value !== 'string') return null
  const [, year = '-', number = ''] = /^(-|\d{4})-(\d\d)$/.exec(month.value) ?? []
  return number === '' ? null : date(`${year}-${number}-${two(day.value)}`, month.end)
}

/** Earliest year whose decade is meant without an article. */
const FIRST_DECADE = 1500

/** "1990s", "the nineties", "the 80s", "nineteen eighties". The last digit is "X", as in ISO 8601-2. */
function parseDecade(lexemes: readonly Lexeme[], i: number): Figure | null {
  const number = parseNumber(lexemes, i)
  if (number?.kind === 'decade' && number.value !== null) {
    const year = number.value < 100 ? 1900 + number.value : number.value
    // "1000s of students" counts; "the 1400s" are a century.
    const isSaid = /^(?:the|early|mid|late|-)$/.test(word(lexemes, i - 1))
    if (!isSaid && number.value >= 100 && (year < FIRST_DECADE || word(lexemes, number.end) === 'of')) return null
    return number.value % 10 === 0 && isYear(year) ? date(`${Math.floor(year / 10)}X`, number.end) : null
  }
  if (lexemes[i]?.text === "'") return null
  const century = SMALL_NUMBERS.get(word(lexemes, i)) ?? 0
  const at = century >= 17 && century <= 19 ? i + 1 : i
  const text = word(lexemes, at)
  if (!text.endsWith('ies')) return null
  const tens = TENS.get(`${text.slice(0, -3)}y`)
  // "in her thirties" is an age.
  if (tens === undefined || (at === i && !/^(the|early|mid|late|-)$/.test(word(lexemes, i - 1)))) return null
  return date(`${(at === i ? 19 : century) * 10 + tens / 10}X`, at + 1)
}

/** "2023", "twenty twenty-three", "two thousand and eight" after "in". */
function parseYearAlone(lexemes: readonly Lexeme[], i: number): Figure | null {
  const number = parseNumber(lexemes, i)
  if (number === null || !isYear(number.value)) return null
  const said = number.kind === 'year' || (number.fourDigits && number.kind === 'cardinal')
  const cued = /^(in|since|year|until|by|of|from|before|after|during|through|around|early|mid|late|-)$/.test(
    word(lexemes, i - 1),
  )
  const wanted = said
    ? number.value >= 1600 && number.value <= 2099
    : cued && number.value >= 2000 && number.value <= 2039 && number.kind === 'cardinal'
  if (!wanted || /^[%$€£]$/.test(word(lexemes, number.end)) || /^[$€£#]$/.test(word(lexemes, i - 1))) return null
  const next = word(lexemes, number.end)
  // "2000 people", "1900 dollars": a count. A year is hardly ever followed by a plural.
  if (!cued && number.kind !== 'year' && /^[a-z]{3,}s$/.test(next) && !/^(was|is|has|this|vs)$/.test(next)) return null
  return date(String(number.value), number.end)
}

const SPANS = /^(day|week|month|year|decade|century|quarter|weekend|summer|winter|spring|fall|autumn|night|morning)$/

/** "yesterday", "last year", "next week", "Monday". */
function parseRelative(lexemes: readonly Lexeme[], i: number, episode: string | null): Figure | null {
  const text = word(lexemes, i)
  if (WEEKDAYS.has(text)) return date(null, i + 1)
  const days = text === 'today' || text === 'tonight' ? 0 : text === 'yesterday' ? -1 : text === 'tomorrow' ? 1 : null
  if (days !== null) return date(shiftDays(episode, days), i + 1)
  const step = text === 'last' ? -1 : text === 'next' ? 1 : text === 'this' ? 0 : null
  if (step === null) return null
  const unit = word(lexemes, i + 1)
  if (WEEKDAYS.has(unit)) return date(text === 'last' ? lastWeekday(episode, WEEKDAY_ORDER.indexOf(unit)) : null, i + 2)
  if (MONTHS.has(unit)) return date(null, i + 2)
  if (!SPANS.test(unit) || (text === 'this' && unit === 'day')) return null
  return date(shiftSpan(episode, unit, step), i + 2)
}

const DAY_MS = 86_400_000

function shiftDays(episode: string | null, days: number): string | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(episode ?? '') ?? []
  if (year === undefined) return null
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)) + days * DAY_MS).toISOString().slice(0, 10)
}

const WEEKDAY_ORDER = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** The nearest day before the episode that is this day of the week (0 Monday); null without a date. */
function lastWeekday(episode: string | null, weekday: number): string | null {
  const today = shiftDays(episode, 0)
  if (today === null || weekday < 0) return null
  const back = (dayOfWeek(today) - weekday + 7) % 7 || 7
  return shiftDays(episode, -back)
}

/** 0 Monday to 6 Sunday. */
const dayOfWeek = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

/** The ISO 8601 week of a day: that of its Thursday. */
function weekOf(day: string): string {
  const thursday = shiftDays(day, 3 - dayOfWeek(day)) ?? day
  const year = thursday.slice(0, 4)
  const days = (Date.parse(`${thursday}T00:00:00Z`) - Date.parse(`${year}-01-01T00:00:00Z`)) / DAY_MS
  return `${year}-W${two(Math.floor(days / 7) + 1)}`
}

function shiftSpan(episode: string | null, unit: string, step: number): string | null {
  const [, year, month] = /^(\d{4})(?:-(\d\d))?/.exec(episode ?? '') ?? []
  if (year === undefined) return null
  if (unit === 'year') return String(Number(year) + step)
  if (unit === 'week') {
    const day = shiftDays(episode, 7 * step)
    return day === null ? null : weekOf(day)
  }
  if (unit !== 'month' || month === undefined) return null
  const months = Number(year) * 12 + Number(month) - 1 + step
  return `${Math.floor(months / 12)}-${two((months % 12) + 1)}`
}

const YEARS: ReadonlyMap<string, number> = new Map([
  ['year', 1],
  ['decade', 10],
  ['century', 100],
])

/** The date so many units before the episode, as exact as the unit; null where that cannot be said. */
export function dateBefore(episode: string, count: number, unit: string): string | null {
  const years = YEARS.get(unit)
  if (years !== undefined) {
    const year = Number(episode.slice(0, 4)) - Math.round(count * years)
    return year >= 1000 ? String(year) : null
  }
  if (!Number.isInteger(count) || count > 1000) return null
  if (unit === 'month') return shiftSpan(episode, 'month', -count)
  return unit === 'day' || unit === 'week' ? shiftDays(episode, -count * (unit === 'week' ? 7 : 1)) : null
}

/** "5:30 pm", "three o'clock", "half past five", "noon" at lexeme `i`, or null. Twelve-hour times without "pm" stay as said. */
export function parseTime(lexemes: readonly Lexeme[], i: number): Figure | null {
  const text = word(lexemes, i)
  if (text === 'noon' || text === 'midnight') return time(text === 'noon' ? 12 : 0, 0, i + 1)
  if (/^(half|quarter|a)$/.test(text)) {
    const at = text === 'a' ? i + 1 : i
    const part = word(lexemes, at)
    const side = word(lexemes, at + 1)
    if (!/^(half|quarter)$/.test(part) || !/^(past|to|after|till)$/.test(side)) return null
    const hour = parseNumber(lexemes, at + 2)
    if (hour === null || !isHour(hour.value)) return null
    const minutes = part === 'half' ? 30 : 15
    return /^(to|till)$/.test(side)
      ? time((hour.value + 23) % 24 || 12, 60 - minutes, hour.end)
      : time(hour.value, minutes, hour.end)
  }
  const number = parseNumber(lexemes, i)
  if (number === null || !isHour(number.value) || number.kind !== 'cardinal') return null
  let minute = 0
  let end = number.end
  const clock = word(lexemes, end) === ':' && lexemes[end + 1]?.kind === 'numeral' && !lexemes[end + 1]!.apart
  if (clock && /^[0-5]\d$/.test(word(lexemes, end + 1))) {
    minute = Number(word(lexemes, end + 1))
    end += 2
  } else {
    const said = parseNumber(lexemes, end)
    const half =
      said !== null && said.value !== null && said.value >= 10 && said.value < 60 ? halfDay(lexemes, said.end) : null
    if (half !== null && said?.value != null) return time(hourOf(number.value, half.pm), said.value, half.end)
  }
  const half = halfDay(lexemes, end)
  if (half !== null) return time(hourOf(number.value, half.pm), minute, half.end)
  if (/^o'?clock$/.test(word(lexemes, end))) return time(number.value, minute, end + 1)
  return clock && end > number.end ? time(number.value, minute, end) : null
}

const isHour = (n: number | null): n is number => n !== null && Number.isInteger(n) && n >= 0 && n <= 24
const hourOf = (hour: number, pm: boolean): number => (pm && hour < 12 ? hour + 12 : !pm && hour === 12 ? 0 : hour)

/** "pm", "p.m.", "p m" at `i`. */
function halfDay(lexemes: readonly Lexeme[], i: number): { pm: boolean; end: number } | null {
  const text = word(lexemes, i)
  if (text === 'am' || text === 'pm') return { pm: text === 'pm', end: i + 1 }
  if (text !== 'a' && text !== 'p') return null
  const dotted = word(lexemes, i + 1) === '.'
  if (word(lexemes, dotted ? i + 2 : i + 1) !== 'm') return null
  const last = dotted ? i + 3 : i + 2
  return { pm: text === 'p', end: dotted && word(lexemes, last) === '.' && !lexemes[last]!.apart ? last + 1 : last }
}
