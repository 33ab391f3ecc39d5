import { SCALES } from '../lexicon/number-words.ts'
import { CURRENCIES, MEASURE_UNITS, TIME_UNITS } from '../lexicon/units.ts'

/** A piece of a sentence as the figures' grammar reads it. Offsets are into the document's text. */
export interface Lexeme {
  /** A numeral ("5,600.5"), a word, or one other sign. */
  readonly kind: 'numeral' | 'word' | 'sign'
  /** Lower case; a numeral without its commas, and with a point for one that is a decimal sign. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** True where white space stands before it. */
  readonly apart: boolean
}

/** Text of the lexeme at `i`; "" where there is none. */
export function word(lexemes: readonly Lexeme[], i: number): string {
  return lexemes[i]?.text ?? ''
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code > 191

/** Splits `text[start, end)` in one pass. White space is dropped; hyphens are signs. */
export function lexemesOf(text: string, start: number, end: number): Lexeme[] {
  const out: Lexeme[] = []
  let at = start
  let apart = true
  while (at < end) {
    const code = text.charCodeAt(at)
    if (code <= 32 || code === 160) {
      apart = true
      at++
      continue
    }
    let to = at + 1
    let kind: Lexeme['kind'] = 'sign'
    if (isDigit(code)) {
      kind = 'numeral'
      to = numeralEnd(text, at, end)
    } else if (isLetter(code)) {
      kind = 'word'
      while (to < end && (isLetter(text.charCodeAt(to)) || isApostrophe(text, to, end))) to++
    }
    const raw = text.slice(at, to)
    out.push({
      kind,
      text: kind === 'numeral' ? plainNumeral(raw) : raw.toLowerCase().replace('’', "'"),
      start: at,
      end: to,
      apart,
    })
    apart = false
    at = to
  }
  return out
}

function plainNumeral(raw: string): string {
  const comma = raw.length - raw.lastIndexOf(',') - 1
  return comma > 0 && comma < 3 ? raw.replace(/,(?=\d+$)/, '.') : raw.replaceAll(',', '')
}

function isApostrophe(text: string, at: number, end: number): boolean {
  return (text[at] === "'" || text[at] === '’') && at + 1 < end && isLetter(text.charCodeAt(at + 1))
}

/** Digits, commas before three digits, one decimal point before a digit, or a decimal comma before a unit. */
function numeralEnd(text: string, start: number, end: number): number {
  let at = start
  let point = false
  while (at < end) {
    const code = text.charCodeAt(at)
    if (isDigit(code)) at++
    else if (code === 44 && !point && threeDigits(text, at + 1, end)) at += 4
    else if (code === 46 && !point && at + 1 < end && isDigit(text.charCodeAt(at + 1))) {
      point = true
      at++
    } else break
  }
  return point ? at : (decimalCommaEnd(text, start, at, end) ?? at)
}

/** "2,5 days": where a figure ends whose comma at `at` stands for a point. "1,2,3 days" and "2,5 and 7" have none. */
function decimalCommaEnd(text: string, start: number, at: number, end: number): number | null {
  if (text[at] !== ',' || text[start - 1] === ',') return null
  const next = /^,\d\d?(?= ?(%|[a-z]+))/i.exec(text.slice(at, Math.min(end, at + LONGEST_TAIL)))
  if (next === null) return null
  const unit = next[1]!.toLowerCase()
  const isUnit =
    unit === '%' || unit === 'percent' || [TIME_UNITS, MEASURE_UNITS, CURRENCIES, SCALES].some((list) => list.has(unit))
  return isUnit ? at + next[0].length : null
}

/** Characters behind a comma in which a unit stands: two digits, a space and the longest unit. */
const LONGEST_TAIL = 20

function threeDigits(text: string, at: number, end: number): boolean {
  if (at + 3 > end) return false
  for (let i = at; i < at + 3; i++) if (!isDigit(text.charCodeAt(i))) return false
  return at + 3 === end || !isDigit(text.charCodeAt(at + 3))
}
