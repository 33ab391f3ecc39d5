import { letterPattern } from '../lexicon/letters.ts'
import { MONTHS } from '../lexicon/units.ts'
import { type NumberRun, numberRuns } from './number-runs.ts'

const CURRENCIES = new Map([
  ['dollars', '$'],
  ['dollar', '$'],
  ['bucks', '$'],
  ['euros', '€'],
])

const MONTH_NAMES = [...MONTHS.keys()].filter((name) => name.length > 3 || name === 'may').join('|')

/** Numbers from here on stand in figures, as the Associated Press and most newspapers have it. */
const LEAST_FIGURE = 10

/**
 * The sentence with its numbers in the house style: figures from ten on, "$6 million", "17%", "January 20",
 * "October 2022", "the 1990s". A number that opens the sentence, "a hundred", and "two or three hundred" stay as they were said.
 */
export function houseFigures(text: string): string {
  const runs = numberRuns(text)
  if (runs.length === 0) return houseDates(text)
  let out = ''
  let at = 0
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i]!
    const replaced = rewriteRun(text, runs, i)
    if (replaced === null || run.start < at) continue
    out += text.slice(at, run.start - replaced.before) + replaced.text
    at = run.end + replaced.after
  }
  return houseDates(out + text.slice(at))
}

interface Rewritten {
  readonly text: string
  /** Characters before and after the run that go with it. */
  readonly before: number
  readonly after: number
}

function rewriteRun(text: string, runs: readonly NumberRun[], i: number): Rewritten | null {
  const run = runs[i]!
  const tail = text.slice(run.end)
  const percent = /^ ?(?:percent|per cent)\b/.exec(tail)
  const currency = /^ (dollars?|bucks|euros)\b/.exec(tail)
  if (run.start === 0 || run.ordinal || staysSaid(text, runs, i)) return null
  if (run.decade) return { text: `${run.value}s`, before: 0, after: 0 }
  const behindUnit = tail.slice((percent ?? currency)?.[0].length ?? 0)
  // "twelve dollars hundred": with the unit gone, the scale behind it would belong to the figure.
  if (AT_NUMBER.test(behindUnit)) return null
  const beforeText = text.slice(0, run.start)
  // "Every hundred and twenty days": the rest of a number in words.
  if (BEHIND_SCALE.test(beforeText)) return null
  const next = runs[i + 1]
  // "from four percent to seven": one in figures and one in words reads ill.
  if (percent !== null && next !== undefined && next.value < LEAST_FIGURE) {
    if (/^ ?(?:percent|per cent) to $/.test(text.slice(run.end, next.start))) {
      if (!/^ ?(?:percent|per cent)\b/.test(text.slice(next.end))) return null
    }
  }
  if (percent !== null) return { text: `${figure(run.value)}%`, before: 0, after: percent[0].length }
  if (currency !== null && !/[$€£]$/.test(beforeText)) {
    const sign = CURRENCIES.get(currency[1]!) ?? ''
    return { text: `${sign}${figure(run.value)}`, before: 0, after: currency[0].length }
  }
  if (run.digits || run.loose) return null
  // "for eight hours or for ten": a small number near by keeps its fellow in words.
  const near = runs[i - 1]
  const isSmall = near !== undefined && near.value < LEAST_FIGURE && Number.isInteger(near.value)
  const isPair = isSmall && !near.digits && run.value < 20 && Number.isInteger(run.value)
  if (isPair && / (?:or|to|and)(?: \p{L}+)? $/u.test(text.slice(near.end, run.start))) return null
  // "five to ten percent", "two or three hundred": both numbers or neither.
  const between = next === undefined ? '' : text.slice(run.end, next.start)
  const unit = next !== undefined && /^ (?:percent|dollars|euros|bucks)\b/.test(text.slice(next.end))
  if (next !== undefined && !next.digits && (/^(?: to | or |-)$/.test(between) || (unit && between === ', '))) {
    if (next.value > 10 * run.value || (!unit && run.value < LEAST_FIGURE)) return null
    return { text: isYear(text, run) ? String(run.value) : figure(run.value), before: 0, after: 0 }
  }
  const previous = runs[i - 1]
  if (previous !== undefined && /^(?: to | or | and |-| |, )$/.test(text.slice(previous.end, run.start))) {
    const isInWords = previous.value < LEAST_FIGURE && Number.isInteger(previous.value)
    if (isInWords || previous.start === 0) return null
  }
  if (run.value < LEAST_FIGURE && Number.isInteger(run.value)) return null
  if (/[-–]$/.test(beforeText) || /^-\p{L}/u.test(tail) || /^ (?:hundred|thousand|million)s?\b/.test(tail)) return null
  if (isYear(text, run)) return { text: String(run.value), before: 0, after: 0 }
  if (isShortYear(beforeText, tail, run.value)) return { text: `’${run.value}`, before: 0, after: 0 }
  return { text: figure(run.value), before: 0, after: 0 }
}

const SCALE = /hundred|thousand|million|billion/i

/**
 * True where a number makes sense only in the words that were said: "between eighty and ninety thousand", "fifty fifty", "a
 * dollar fifty", "four dollars and ten cents".
 */
function staysSaid(text: string, runs: readonly NumberRun[], i: number): boolean {
  const run = runs[i]!
  if (/\b(?:dollar|dollars|euro|euros) $/.test(text.slice(0, run.start))) return true
  // "Every hundred and twenty days": half of a number.
  if (/\b(?:hundred|thousand|million|billion) and $/.test(text.slice(0, run.start))) return true
  const behind = text.slice(run.end)
  if (MONEY_AND.test(behind) && CENTS_BEHIND.test(behind)) return true
  const said = (one: NumberRun): string => text.slice(one.start, one.end)
  return [runs[i - 1], runs[i + 1]].some((other) => {
    if (other === undefined || other.digits || run.digits) return false
    const [first, second] = other.start < run.start ? [other, run] : [run, other]
    const between = text.slice(first.end, second.start)
    if (between === ' ') return true
    // The first borrows the scale of the second.
    const borrows = SCALE.test(said(second)) && !SCALE.test(said(first)) && second.value >= LEAST_FIGURE * first.value
    return borrows && /^(?: to | or | and |, | to a )$/.test(between)
  })
}

const MONEY_AND = /^ (?:dollar|euro|pound)s? and /
const CENTS_BEHIND = letterPattern(String.raw`^ \p{L}+ and [\p{L}-]+(?: [\p{L}-]+)? (?:cents?|pence)\b`)

/** "nineteen eighty-nine" and the like: said as two pairs, so no comma. */
function isYear(text: string, run: NumberRun): boolean {
  if (run.value < 1100 || run.value > 2100) return false
  if (!/hundred|thousand/i.test(text.slice(run.start, run.end))) return true
  return run.value > 2000 && run.value < 2010 && YEAR_BEFORE.test(text.slice(0, run.start))
}

/** "Since seventy-nine", "in the summer of seventy-eight", "In ninety-four, …": a year without its century. */
function isShortYear(before: string, behind: string, value: number): boolean {
  if (value < 20 || value > 99 || !Number.isInteger(value) || !ENDS_YEAR.test(behind)) return false
  return SHORT_YEAR_BEFORE.test(before) || (before === 'In ' && behind.startsWith(','))
}

/** Nothing is counted by it. */
const ENDS_YEAR = /^(?:[.,;]|$| (?:and|but|or|when|until|till|the|they|he|she|it|there|to)\b)/

const YEAR_BEFORE = new RegExp(`\\b(?:in|since|by|until|of|year|${MONTH_NAMES}) $`, 'i')

const SHORT_YEAR_BEFORE = new RegExp(
  `\\b(?:since|back in|(?:summer|spring|autumn|fall|winter|start|end|beginning|middle|${MONTH_NAMES}) of) $`,
  'i',
)

/** What a number behind it is the rest of. */
const BEHIND_SCALE = /\b(?:hundred|thousand|million|billion) (?:and )?$/i

/** A number that would run into the one just written. */
const AT_NUMBER = /^[ -]*(?:\d|(?:and )?(?:hundred|thousand|million|billion|trillion|k|m|b|t|bn|tn|mm)\b)/

/** 6000000 → "6 million", 2500 → "2,500", 1.5 → "1.5". */
function figure(value: number): string {
  for (const [scale, name] of [
    [1e12, 'trillion'],
    [1e9, 'billion'],
    [1e6, 'million'],
  ] as const) {
    const count = value / scale
    if (count >= 1 && Math.abs(count * 100 - Math.round(count * 100)) < 1e-9) return `${count} ${name}`
  }
  const [whole = '', part] = String(value).split('.')
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole
  return part === undefined ? grouped : `${grouped}.${part}`
}

/** Another number follows, so this one is part of it. */
const NOT_A_NUMBER = '(?![ -](?:\\d|hundred|thousand|million|billion|trillion|percent))'
const DAY_OF_MONTH = letterPattern(
  `\\b(?:the )?([\\p{L}-]+|\\d{1,2}(?:st|nd|rd|th)) of (${MONTH_NAMES})\\b${NOT_A_NUMBER}`,
  'gi',
)
const MONTH_DAY = letterPattern(
  `\\b(${MONTH_NAMES}) (?:the )?(\\p{L}+(?:-\\p{L}+)?|\\d{1,2}(?:st|nd|rd|th))(?![\\p{L}\\d])${NOT_A_NUMBER}`,
  'gi',
)
const MONTH_YEAR = new RegExp(`\\b(${MONTH_NAMES}) of ((?:1\\d|20)\\d\\d)\\b`, 'gi')

/** Cheap: most sentences name no month. */
const MONTH = new RegExp(MONTH_NAMES, 'i')

function houseDates(text: string): string {
  if (!MONTH.test(text)) return text
  return text
    .replace(DAY_OF_MONTH, (all, day: string, month: string, at: number) => {
      const number = dayNumber(day)
      const isDay = number !== null && !/^\p{Ll}/u.test(month) && opensNumber(text, at + all.indexOf(day), day)
      return isDay ? `${month} ${number}` : all
    })
    .replace(MONTH_DAY, (all, month: string, day: string) => {
      const number = dayNumber(day)
      return number === null || /^\p{Ll}/u.test(month) ? all : `${month} ${number}`
    })
    .replace(MONTH_YEAR, '$1 $2')
}

/** False for the last word of a number: "twelve thousand twentieth". */
function opensNumber(text: string, at: number, word: string): boolean {
  const runs = numberRuns(text.slice(0, at + word.length))
  return runs[runs.length - 1]?.start === at
}

/** "twentieth", "20th" → 20; null for what is no day of a month. */
function dayNumber(word: string): number | null {
  const [run] = numberRuns(word)
  if (run === undefined || !run.ordinal || run.start !== 0 || run.end !== word.length) return null
  return run.value >= 1 && run.value <= 31 ? run.value : null
}
