import { parseNumber } from './number-phrases.ts'
import type { Figure } from './quantity-dates.ts'
import { type Lexeme, word } from './quantity-lexemes.ts'

const number = (value: number, end: number, scale = 1): Figure => ({ type: 'number', value, unit: null, end, scale })

/** What shares are counted out of: "one in five", but not "one in seventeen". */
const WHOLES: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000, 10_000, 1_000_000])

/** "One in five", "two out of three", "10x", "a hundred x", "a half dozen", "another dozen" at lexeme `i`, or null. */
export function parseRatio(lexemes: readonly Lexeme[], i: number): Figure | null {
  return parseDozen(lexemes, i) ?? parseShare(lexemes, i) ?? parseTimes(lexemes, i)
}

function parseDozen(lexemes: readonly Lexeme[], i: number): Figure | null {
  const at = /^(a|another)$/.test(word(lexemes, i)) ? i + 1 : i
  const text = word(lexemes, at)
  if (text === 'dozen' && word(lexemes, i) === 'another') return number(12, at + 1)
  if (word(lexemes, at + 1) !== 'dozen') return null
  return text === 'half' ? number(6, at + 2) : text === 'couple' ? number(24, at + 2) : null
}

function parseShare(lexemes: readonly Lexeme[], i: number): Figure | null {
  const part = parseNumber(lexemes, i)
  if (part === null || part.kind !== 'cardinal' || part.value === null || part.value < 1) return null
  const out = word(lexemes, part.end) === 'out' && word(lexemes, part.end + 1) === 'of'
  if (!out && word(lexemes, part.end) !== 'in') return null
  const whole = parseNumber(lexemes, part.end + (out ? 2 : 1))
  if (whole === null || whole.kind !== 'cardinal' || whole.value === null || whole.value <= part.value) return null
  // "One in 10 minutes", "three in 2020": only what is counted follows a share.
  if (
    !WHOLES.has(whole.value) ||
    /^(years?|months?|weeks?|days?|hours?|minutes?|seconds?|percent|%)$/.test(word(lexemes, whole.end))
  ) {
    return null
  }
  return number(Number((part.value / whole.value).toPrecision(12)), whole.end)
}

function parseTimes(lexemes: readonly Lexeme[], i: number): Figure | null {
  const times = parseNumber(lexemes, i)
  if (times === null || times.kind !== 'cardinal' || times.value === null) return null
  const sign = word(lexemes, times.end)
  if (sign !== 'x' && sign !== '×') return null
  // "4 x 4" is a size.
  return parseNumber(lexemes, times.end + 1) === null ? number(times.value, times.end + 1, times.scale) : null
}
