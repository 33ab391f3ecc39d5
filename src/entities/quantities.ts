import { ORDINALS, PARTS, SCALES, SMALL_NUMBERS, TENS } from '../lexicon/number-words.ts'
import { CURRENCY_SIGNS, MONTHS, TIME_UNITS, WEEKDAYS } from '../lexicon/units.ts'
import type { Document } from '../model/document.ts'
import type { Quantity, QuantityModifier } from '../model/entity.ts'
import type { Figure } from './quantity-dates.ts'
import { isDollar, parseFigure } from './quantity-figures.ts'
import { type Lexeme, lexemesOf } from './quantity-lexemes.ts'
import { modifierAfter, modifierBefore } from './quantity-modifiers.ts'

/** Words that can open a figure; a sentence with none of them and no digit has no figures. */
const OPENERS: ReadonlySet<string> = new Set([
  ...SMALL_NUMBERS.keys(),
  ...TENS.keys(),
  ...[...TENS.keys()].map((tens) => `${tens.slice(0, -1)}ies`),
  ...ORDINALS.keys(),
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...CURRENCY_SIGNS.keys(),
  ...[...SCALES.keys()].filter((scale) => scale.length > 2),
  ...[...SCALES.keys()].map((scale) => `${scale}s`),
  ...PARTS.keys(),
  ...'noon midnight today tonight yesterday tomorrow last next this few couple dozen dozens another minus negative half several tens early mid late'.split(
    ' ',
  ),
])

/** What "this" and "last" make a date of, beside the units of time. */
const SEASONS: ReadonlySet<string> = new Set(
  'quarter summer winter spring fall autumn morning evening afternoon'.split(' '),
)

/** True where a figure may open at lexeme `i`: most words are passed over by one look. */
function mayOpen(lexemes: readonly Lexeme[], i: number): boolean {
  const { kind, text } = lexemes[i]!
  if (kind === 'numeral' || OPENERS.has(text)) return true
  const next = lexemes[i + 1]?.text ?? ''
  // "A hundred", "an hour and a half"; "US$".
  if (text === 'a' || text === 'an') return OPENERS.has(next) || TIME_UNITS.has(next)
  return next === '$'
}

/** Kinds of words, as bits: what tells of a figure only beside a unit of time ("this week", "an hour"), a unit, what opens one. */
const NEEDS_UNIT = 1
const UNIT = 2
const OPENS = 4

function kindOfWord(form: string): number {
  if (form === 'a' || form === 'an' || form === 'this' || form === 'last' || form === 'next') return NEEDS_UNIT
  if (TIME_UNITS.has(form) || SEASONS.has(form)) return OPENERS.has(form) ? OPENS : UNIT
  return OPENERS.has(form) || form.includes('-') || /[\d$€£¥]/.test(form) ? OPENS : 0
}

/** The figures of the document, in order, none over another. `episode` is the episode's day (ISO 8601) or null. */
export function findQuantities(doc: Document, episode: string | null = null): Quantity[] {
  const { tokens } = doc
  const kinds = Uint8Array.from(tokens.words, kindOfWord)
  const out: Quantity[] = []
  doc.sentences.forEach(({ start, end, firstToken, endToken }, sentence) => {
    let some = 0
    for (let i = firstToken; i < endToken && some < OPENS; i++) some |= kinds[tokens.form[i]!]!
    if (some < (NEEDS_UNIT | UNIT)) return
    for (const { figure, from, to, modifier } of figuresOf(lexemesOf(doc.text, start, end), episode)) {
      const { type, value, unit } = figure
      out.push({ id: `q${out.length + 1}`, type, value, unit, modifier, sentence, start: from, end: to })
    }
  })
  return out
}

interface Found {
  readonly figure: Figure
  readonly modifier: QuantityModifier
  readonly from: number
  readonly to: number
}

/** The figures of one sentence with their modifiers and ranges. */
export function figuresOf(lexemes: readonly Lexeme[], episode: string | null): Found[] {
  const out: Found[] = []
  let free = 0
  for (let i = 0; i < lexemes.length; i++) {
    const first = mayOpen(lexemes, i) ? parseFigure(lexemes, i, episode) : null
    if (first === null) continue
    const range = parseRange(lexemes, i, first, episode)
    const figure = range ?? monthOfYear(lexemes, first, episode) ?? first
    let from = i
    let modifier: QuantityModifier = null
    const before = modifierBefore(lexemes, i)
    if (before !== null && before.from >= free) {
      from = before.from
      modifier = before.modifier
    } else if (range !== null && i > free && /^(between|from)$/.test(lexemes[i - 1]!.text)) from = i - 1
    else if (/^(early|mid|late)$/.test(lexemes[i]!.text)) modifier = 'about'
    // "hundreds of" reads on to its noun, which is no part of the figure.
    let end = lexemes[figure.end - 1]!.text === 'of' ? figure.end - 1 : figure.end
    const after = modifierAfter(lexemes, end)
    if (after !== null) {
      end = after.end
      modifier ??= after.modifier
    }
    if (range !== null || isRange(figure)) modifier = 'range'
    out.push({ figure, modifier, from: lexemes[from]!.start, to: lexemes[end - 1]!.end })
    free = end
    i = end - 1
  }
  return out
}

const isRange = ({ type, value }: Figure): boolean => type === 'duration' && typeof value === 'string'

/** "2018-January". */
function monthOfYear(lexemes: readonly Lexeme[], year: Figure, episode: string | null): Figure | null {
  if (!isYear(year) || !/^[-–—]$/.test(lexemes[year.end]?.text ?? '')) return null
  const month = parseFigure(lexemes, year.end + 1, episode)
  return month === null || !isBareMonth(month)
    ? null
    : { ...month, value: `${year.value}${String(month.value).slice(1)}` }
}

function isYear({ type, value }: Figure): boolean {
  return type === 'date' && /^\d{4}$/.test(String(value))
}

function isBareMonth({ value }: Figure): boolean {
  return /^--\d\d$/.test(String(value))
}

/** "five to ten percent", "between two and three years", "two or three", "2010 to 2012": both ends as "low/high". */
function parseRange(lexemes: readonly Lexeme[], i: number, low: Figure, episode: string | null): Figure | null {
  const link = lexemes[low.end]?.text ?? ''
  const between =
    lexemes[i - 1]?.text === 'between' || (lexemes[i - 1]?.text === 'of' && lexemes[i - 2]?.text === 'between')
  const links = between ? link === 'and' : /^(to|-|–|—|through|or)$/.test(link)
  if (!links || low.value === null || low.type === 'ordinal') return null
  // "Two or three weeks ago" is a length of time; only its second half alone would be a date.
  const high = parseFigure(lexemes, low.end + 1, low.type === 'number' ? null : episode)
  if (high === null || high.value === null) return null
  if (link === 'or' && low.type !== 'number') return null
  // "14.04 or 16.04" are versions: what has a point and no unit on either side is no amount.
  const hasPoint = (at: number): boolean => lexemes[at]?.text.includes('.') === true
  if (link === 'or' && high.type === 'number' && hasPoint(i) && hasPoint(low.end + 1)) return null
  if (low.type === 'date' || low.type === 'time') {
    if (high.type !== low.type) return null
    if (isYear(low) && isBareMonth(high)) return null
    return { ...high, value: `${low.value}/${high.value}` }
  }
  // "$190 to $200 AUD"
  const isLater = low.unit === 'USD' && isDollar(high.unit)
  const sameKind = high.type === low.type && (high.unit === low.unit || isLater)
  const shared = low.type === 'number' || (low.type === 'money' && high.type === 'number')
  if (!(sameKind || shared) || typeof low.value !== 'number' || typeof high.value !== 'number') return null
  if (high.type === 'date' || high.type === 'time' || high.type === 'ordinal') return null
  const lowValue =
    low.scale === 1 && high.scale > 1 && low.value * high.scale < high.value ? low.value * high.scale : low.value
  if (lowValue >= high.value) return null
  const kind = high.type === 'number' ? low : high
  return { type: kind.type, unit: kind.unit, end: high.end, scale: high.scale, value: `${lowValue}/${high.value}` }
}
