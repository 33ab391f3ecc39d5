import { CURRENCIES, CURRENCY_SIGNS, MEASURE_UNITS, PRICES, SMALL_COINS, TIME_UNITS } from '../lexicon/units.ts'
import { type NumberPhrase, parseNumber } from './number-phrases.ts'
import { dateBefore, type Figure, parseDate, parseTime } from './quantity-dates.ts'
import { type Lexeme, word } from './quantity-lexemes.ts'
import { parseRatio } from './quantity-ratios.ts'

/** The figure that starts at lexeme `i`, or null. `episode` is the episode's day or null. */
export function parseFigure(lexemes: readonly Lexeme[], i: number, episode: string | null): Figure | null {
  const money = parseSignedMoney(lexemes, i)
  if (money !== null) return money
  const below = parseBelowZero(lexemes, i)
  if (below !== null) return below
  const since = parseAgo(lexemes, i, episode)
  if (since !== null) return since
  const when = parseTime(lexemes, i) ?? parseLongHour(lexemes, i) ?? parseRatio(lexemes, i)
  if (when !== null) return when
  const number = parseNumber(lexemes, i)
  // "2020 dollars" and "2000 meters" are no years.
  if (number !== null && number.kind !== 'year') {
    const measured = withUnit(lexemes, number)
    if (measured !== null) return measured
  }
  const date = parseDate(lexemes, i, episode)
  if (date !== null) return date
  return number === null ? null : plainNumber(lexemes, i, number)
}

/** Dollars of other countries: "A$20", "$20 AUD". */
const DOLLAR_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['a', 'AUD'],
  ['c', 'CAD'],
  ['nz', 'NZD'],
  ['hk', 'HKD'],
])
/** True for dollars of other countries than the United States. */
export const isDollar = (unit: string | null | undefined): boolean =>
  unit != null && [...DOLLAR_PREFIXES.values()].includes(unit)

/** "$5.6 million", "US$ 20", "€3bn". */
function parseSignedMoney(lexemes: readonly Lexeme[], i: number): Figure | null {
  const prefix = word(lexemes, i)
  const prefixed = /^(us|u|a|c|nz|hk)$/.test(prefix) && word(lexemes, i + 1) === '$' && !lexemes[i + 1]!.apart
  const at = prefixed ? i + 1 : i
  const unit = CURRENCY_SIGNS.get(word(lexemes, at))
  if (unit === undefined) return null
  const number = parseNumber(lexemes, at + 1)
  if (number === null || number.kind === 'ordinal' || number.value === null) return null
  const named = CURRENCIES.get(word(lexemes, number.end))
  const end = named === undefined ? number.end : number.end + 1
  const dollar = (prefixed ? DOLLAR_PREFIXES.get(prefix) : undefined) ?? (isDollar(named) ? named : undefined)
  return {
    type: 'money',
    value: number.value,
    unit: (unit === 'USD' ? dollar : undefined) ?? unit,
    end,
    scale: number.scale,
  }
}

/** "Minus five degrees", "negative 3%". */
function parseBelowZero(lexemes: readonly Lexeme[], i: number): Figure | null {
  if (!/^(minus|negative)$/.test(word(lexemes, i))) return null
  const number = parseNumber(lexemes, i + 1)
  const measured = number === null ? null : withUnit(lexemes, number)
  if (measured === null || typeof measured.value !== 'number') return null
  return measured.type === 'measure' || measured.type === 'percent' ? { ...measured, value: -measured.value } : null
}

/** "Three years ago", "a decade ago" as the date that it was; null where the episode has no date. */
function parseAgo(lexemes: readonly Lexeme[], i: number, episode: string | null): Figure | null {
  if (episode === null) return null
  const article = /^an?$/.test(word(lexemes, i)) && TIME_UNITS.has(word(lexemes, i + 1))
  const number = article ? null : parseNumber(lexemes, i)
  const unitAt = article ? i + 1 : (number?.end ?? i)
  const unit = TIME_UNITS.get(word(lexemes, unitAt))
  const count = article ? 1 : (number?.value ?? null)
  if (unit === undefined || count === null || word(lexemes, unitAt + 1) !== 'ago') return null
  const value = dateBefore(episode, count, unit)
  return value === null ? null : { type: 'date', value, unit: null, end: unitAt + 2, scale: 1 }
}

/** "an hour and a half", "a year and a half", "a week or two" is a range and not read here. */
function parseLongHour(lexemes: readonly Lexeme[], i: number): Figure | null {
  if (!/^an?$/.test(word(lexemes, i))) return null
  const unit = TIME_UNITS.get(word(lexemes, i + 1))
  if (unit === undefined) return null
  if (word(lexemes, i + 2) === 'or' && word(lexemes, i + 3) === 'two') {
    return { type: 'duration', value: '1/2', unit, end: i + 4, scale: 1 }
  }
  const value = andPart(lexemes, i + 2)
  if (value !== null) return { type: 'duration', value: 1 + value.value, unit, end: value.end, scale: 1 }
  const more = moreTime(lexemes, i + 2, unit)
  return more === null ? null : { type: 'duration', value: rounded(1 + more.value), unit, end: more.end, scale: 1 }
}

function andPart(lexemes: readonly Lexeme[], i: number): { value: number; end: number } | null {
  if (word(lexemes, i) !== 'and') return null
  if (/^(a|one)$/.test(word(lexemes, i + 1))) {
    if (word(lexemes, i + 2) === 'half') return { value: 0.5, end: i + 3 }
    if (word(lexemes, i + 2) === 'quarter') return { value: 0.25, end: i + 3 }
  }
  return word(lexemes, i + 1) === 'half' ? { value: 0.5, end: i + 2 } : null
}

/** Seconds in the units that are added up: "two hours and ten minutes". */
const SECONDS: ReadonlyMap<string, number> = new Map([
  ['second', 1],
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
  ['week', 604_800],
])

/** "[and] ten minutes" after a longer unit, in that unit. */
function moreTime(lexemes: readonly Lexeme[], i: number, unit: string): { value: number; end: number } | null {
  const at = word(lexemes, i) === 'and' || word(lexemes, i) === ',' ? i + 1 : i
  const number = parseNumber(lexemes, at)
  if (number === null || number.kind !== 'cardinal' || number.value === null) return null
  const smaller = TIME_UNITS.get(word(lexemes, number.end)) ?? ''
  const whole = SECONDS.get(unit) ?? 0
  const part = SECONDS.get(smaller) ?? 0
  if (part === 0 || part >= whole || number.value * part >= whole) return null
  return { value: (number.value * part) / whole, end: number.end + 1 }
}

const rounded = (value: number): number => Number(value.toPrecision(12))

/** The number with the unit that follows it, or null where none does. */
function withUnit(lexemes: readonly Lexeme[], number: NumberPhrase): Figure | null {
  const { value, scale, kind } = number
  const at = /^(-|plus|\+)$/.test(word(lexemes, number.end)) ? number.end + 1 : number.end
  const text = word(lexemes, at)
  if (kind === 'ordinal' || kind === 'decade') {
    const century = kind === 'ordinal' && /^centur(y|ies)$/.test(text) && value !== null && value >= 1 && value <= 25
    return century ? { type: 'date', value: String(value - 1).padStart(2, '0'), unit: null, end: at + 1, scale } : null
  }
  const figure = (type: Figure['type'], unit: string, end: number, more = value): Figure => ({
    type,
    value: more,
    unit,
    end,
    scale,
  })
  if (text === '%' || text === 'percent' || text === 'pct') return figure('percent', '%', at + 1)
  if (text === 'per' && word(lexemes, at + 1) === 'cent') return figure('percent', '%', at + 2)
  if (text === 'percentage' && /^points?$/.test(word(lexemes, at + 1))) return figure('percent', '%', at + 2)
  const named = /^(us|american|canadian|australian|hong|british)$/.test(text) ? at + 1 : at
  const currency = CURRENCIES.get(word(lexemes, named))
  if (currency !== undefined && !weighs(lexemes, named, number)) return moneyOf(lexemes, number, currency, named + 1)
  const coin = SMALL_COINS.get(text)
  if (coin !== undefined) return figure('money', coin, at + 1, value === null ? null : rounded(value / 100))
  if (number.isMoney) return figure('money', 'USD', number.end)
  const period = TIME_UNITS.get(text)
  // "One day we will" is a tale, not a figure.
  if (period !== undefined && value === 1 && /^(day|night)$/.test(text) && at === number.end) return null
  if (period !== undefined) return periodOf(lexemes, number, period, at + 1)
  if (/^(square|cubic)$/.test(text)) {
    const unit = MEASURE_UNITS.get(word(lexemes, at + 1))
    return unit === undefined ? null : figure('measure', `${text} ${unit}`, at + 2)
  }
  const unit = MEASURE_UNITS.get(text) ?? (/^pounds?$/.test(text) ? 'pound' : undefined)
  if (unit === undefined) return null
  const scaleOf = unit === 'degree' ? word(lexemes, at + 1) : ''
  if (scaleOf === 'celsius' || scaleOf === 'fahrenheit') return figure('measure', `degree ${scaleOf}`, at + 2)
  // "Sixty miles an hour".
  const rate = /^(per|an?|\/)$/.test(word(lexemes, at + 1)) ? TIME_UNITS.get(word(lexemes, at + 2)) : undefined
  if (rate !== undefined && /^(second|minute|hour)$/.test(rate)) return figure('measure', `${unit} per ${rate}`, at + 3)
  return figure('measure', unit, at + 1)
}

/** "Pounds" are money where a price is spoken of or thousands are; a body and a parcel weigh some. */
function weighs(lexemes: readonly Lexeme[], i: number, { scale }: NumberPhrase): boolean {
  if (!/^pounds?$/.test(word(lexemes, i))) return false
  for (let j = Math.max(0, i - 6); j < i; j++)
    if (/^(weigh|lost|lose|gain|lift|heav|bench|squat|carry)/.test(lexemes[j]!.text)) return true
  if (/^(of|heavier|lighter|overweight)$/.test(word(lexemes, i + 1))) return true
  const isRate = /^an?$/.test(word(lexemes, i + 1)) && TIME_UNITS.has(word(lexemes, i + 2))
  if (isRate || scale >= 1000 || /^(sterling|per|each)$/.test(word(lexemes, i + 1))) return false
  return !lexemes.some(({ text }) => PRICES.has(text))
}

/** "five dollars and fifty cents" too. */
function moneyOf(lexemes: readonly Lexeme[], { value, scale }: NumberPhrase, unit: string, end: number): Figure {
  const cents = parseNumber(lexemes, word(lexemes, end) === 'and' ? end + 1 : end)
  if (
    cents !== null &&
    cents.value !== null &&
    value !== null &&
    cents.value < 100 &&
    SMALL_COINS.has(word(lexemes, cents.end))
  ) {
    return { type: 'money', value: rounded(value + cents.value / 100), unit, end: cents.end + 1, scale }
  }
  return { type: 'money', value, unit, end, scale }
}

function periodOf(lexemes: readonly Lexeme[], { value, scale }: NumberPhrase, unit: string, end: number): Figure {
  const more = value === null ? null : (andPart(lexemes, end) ?? moreTime(lexemes, end, unit))
  let to = more?.end ?? end
  const hyphened = word(lexemes, to) === '-' ? to + 1 : to
  if (unit === 'year' && /^olds?$/.test(word(lexemes, hyphened))) to = hyphened + 1
  return { type: 'duration', value: value === null ? null : rounded(value + (more?.value ?? 0)), unit, end: to, scale }
}

const NOT_COUNTED = /^(of|off|thing|things|person|and)$/

/** A figure without unit. "One" is mostly a pronoun, and "first" mostly opens a sentence: those are left alone. */
function plainNumber(lexemes: readonly Lexeme[], i: number, number: NumberPhrase): Figure | null {
  const { value, kind, end, scale } = number
  const text = word(lexemes, i)
  const next = word(lexemes, end)
  if (kind === 'decade') return null
  if (kind === 'ordinal') {
    if (text === 'first' && (i === 0 || /^(at|,)$/.test(word(lexemes, i - 1)) || /^(of|off|,)$/.test(next))) return null
    // "In the first place", "face-first".
    if (text === 'first' && next === 'place' && word(lexemes, i - 1) === 'the') return null
    if (word(lexemes, i - 1) === '-' && lexemes[i - 2]?.kind === 'word' && !lexemes[i]!.apart) return null
    if (text === 'second' && (i === 0 || /^(a|every|per|,|split)$/.test(word(lexemes, i - 1)))) return null
    return { type: 'ordinal', value, unit: null, end, scale }
  }
  if (text === 'one' && end === i + 1) return null
  // "24/7"
  if (next === '/' && lexemes[end]?.apart === false) return null
  if (kind === 'vague' && NOT_COUNTED.test(next) && !/^(dozens|hundreds|thousands|millions|billions)$/.test(text))
    return null
  // A letter or figure glued on: a name such as "GPT-4" or "3D", not a count.
  const before = lexemes[i - 1]
  const glued =
    before !== undefined &&
    !lexemes[i]!.apart &&
    (before.kind === 'word' || /^[-_/.:#@]$/.test(before.text)) &&
    before.text !== '-'
  const named = before?.text === '-' && !before.apart && lexemes[i - 2]?.kind === 'word' && !lexemes[i]!.apart
  const tail = lexemes[end]
  if (glued || named || (tail !== undefined && !tail.apart && tail.kind === 'word')) return null
  return { type: 'number', value, unit: null, end, scale }
}
