import { ORDINALS, PARTS, SCALES, SMALL_NUMBERS, TENS } from '../lexicon/number-words.ts'
import { type Lexeme, word } from './quantity-lexemes.ts'

/** A number as said or written, from the lexeme where it was looked for up to `end`. */
export interface NumberPhrase {
  /** Null where the words name no figure ("a few", "several"). */
  readonly value: number | null
  readonly end: number
  readonly kind: 'cardinal' | 'ordinal' | 'part' | 'year' | 'decade' | 'vague'
  /** Largest scale in it, 1 where there is none: so that "five to ten million" can share it. */
  readonly scale: number
  /** True for four digits in a row, without comma or point. */
  readonly fourDigits: boolean
  /** "fifty grand". */
  readonly isMoney: boolean
}

const cardinal = (value: number, end: number, scale = 1, isMoney = false): NumberPhrase => ({
  value,
  end,
  kind: 'cardinal',
  scale,
  fourDigits: false,
  isMoney,
})

const isHyphen = (lexemes: readonly Lexeme[], i: number): boolean => word(lexemes, i) === '-'

/** The longest number that starts at lexeme `i`, or null. Reads a bounded number of lexemes. */
export function parseNumber(lexemes: readonly Lexeme[], i: number): NumberPhrase | null {
  const first = lexemes[i]
  if (first === undefined) return null
  if (first.kind === 'numeral') return parseNumeral(lexemes, i)
  if (first.kind !== 'word') return null
  return (
    parseVague(lexemes, i) ??
    parsePart(lexemes, i) ??
    parseYear(lexemes, i) ??
    parseOrdinal(lexemes, i) ??
    parseWords(lexemes, i)
  )
}

function parseNumeral(lexemes: readonly Lexeme[], i: number): NumberPhrase | null {
  const { text, start, end } = lexemes[i]!
  const value = Number(text)
  const next = lexemes[i + 1]
  const fourDigits = text.length === 4 && end - start === 4 && !text.includes('.')
  if (next !== undefined && !next.apart && next.kind === 'word') {
    if (/^(st|nd|rd|th)$/.test(next.text)) return { ...cardinal(value, i + 2), kind: 'ordinal' }
    if (/^'?s$/.test(next.text)) return { ...cardinal(value, i + 2), kind: 'decade', fourDigits }
    const scale = SCALES.get(next.text)
    if (scale !== undefined) return cardinal(scaled(value, scale), i + 2, scale)
  }
  if (word(lexemes, i + 1) === "'" && word(lexemes, i + 2) === 's')
    return { ...cardinal(value, i + 3), kind: 'decade', fourDigits }
  if (word(lexemes, i + 1) === '/' && lexemes[i + 2]?.kind === 'numeral' && !lexemes[i + 1]!.apart && value < 10) {
    const under = Number(word(lexemes, i + 2))
    if (under > value && under <= 10) return { ...cardinal(value / under, i + 3), kind: 'part' }
  }
  return { ...withScales(lexemes, i + 1, value), fourDigits: fourDigits && !isScale(lexemes, i + 1) }
}

const isScale = (lexemes: readonly Lexeme[], i: number): boolean => {
  const text = word(lexemes, isHyphen(lexemes, i) ? i + 1 : i)
  return text.length > 2 && SCALES.has(text)
}

/** Products such as 5.6 times a million without binary dust. */
function scaled(value: number, scale: number): number {
  return Number((value * scale).toPrecision(12))
}

/** "and a half", "and three quarters" at `i`: its worth and where it ends. */
function parseAndPart(lexemes: readonly Lexeme[], i: number): { value: number; end: number } | null {
  if (word(lexemes, i) !== 'and') return null
  const count = word(lexemes, i + 1)
  const under = PARTS.get(word(lexemes, i + 2))
  if (under === undefined) return count === 'half' ? { value: 0.5, end: i + 2 } : null
  if (count === 'a' || count === 'one') return { value: 1 / under, end: i + 3 }
  const times = SMALL_NUMBERS.get(count)
  return times !== undefined && times < under ? { value: times / under, end: i + 3 } : null
}

/** Goes on after a leading value: "5 [and a half] [hundred] [million] [and a half]". */
function withScales(lexemes: readonly Lexeme[], from: number, start: number): NumberPhrase {
  let value = start
  let i = from
  let largest = 1
  let isMoney = false
  const part = parseAndPart(lexemes, i)
  if (part !== null) {
    value += part.value
    i = part.end
  }
  for (let steps = 0; steps < 3; steps++) {
    const at = isHyphen(lexemes, i) ? i + 1 : i
    const text = word(lexemes, at)
    const scale = text.length > 2 || text === 'k' || text === 'bn' ? SCALES.get(text) : undefined
    if (scale === undefined) break
    value = scaled(value, scale)
    largest = Math.max(largest, scale)
    isMoney ||= text === 'grand'
    i = at + 1
  }
  if (largest > 1) {
    const half = parseAndPart(lexemes, i)
    if (half !== null) return cardinal(value + scaled(half.value, largest), half.end, largest, isMoney)
  }
  return cardinal(value, i, largest, isMoney)
}

const VAGUE = /^(several|many|dozens|hundreds|thousands|millions|billions|trillions|zillions|tens)$/

/** "a few", "a couple of", "dozens of", "hundreds of thousands of", "several hundred". */
function parseVague(lexemes: readonly Lexeme[], i: number): NumberPhrase | null {
  const text = word(lexemes, i)
  let end = -1
  let scale = 1
  if (text === 'a' && /^(few|couple)$/.test(word(lexemes, i + 1))) end = i + 2
  else if (text === 'few' || text === 'couple') end = i + 1
  else if (VAGUE.test(text) && text !== 'many') end = i + 1
  if (end < 0) return null
  if (/s$/.test(text) && word(lexemes, end) === 'of' && VAGUE.test(word(lexemes, end + 1))) end += 2
  const couple = word(lexemes, end - 1) === 'couple'
  if (
    word(lexemes, end) === 'of' &&
    !/^(the|my|your|his|her|our|their|these|those|us|them|you)$/.test(word(lexemes, end + 1))
  ) {
    end++
  }
  while (SCALES.has(word(lexemes, end)) && word(lexemes, end).length > 2) {
    scale *= SCALES.get(word(lexemes, end))!
    end++
  }
  if (couple) return { ...cardinal(scaled(2, scale), end, scale), kind: 'vague' }
  return { ...cardinal(0, end, scale), value: null, kind: 'vague' }
}

/** "a third", "two thirds", "three-quarters", "half of", "half a million". */
function parsePart(lexemes: readonly Lexeme[], i: number): NumberPhrase | null {
  const text = word(lexemes, i)
  if (text === 'half') {
    const next = word(lexemes, i + 1)
    const scale = SCALES.get(word(lexemes, i + 2))
    if (next === 'a' && scale !== undefined && scale > 100) return cardinal(scale / 2, i + 3, scale)
    if (next === 'a' && word(lexemes, i + 2) === 'dozen') return cardinal(6, i + 3)
    if (next === 'a' || next === 'an') return { ...cardinal(0.5, i + 2), kind: 'part' }
    if (/^(of|the|its|their|my|your|our)$/.test(next)) return { ...cardinal(0.5, i + 1), kind: 'part' }
    return null
  }
  const times = text === 'a' ? 1 : SMALL_NUMBERS.get(text)
  if (times === undefined) return null
  const at = isHyphen(lexemes, i + 1) ? i + 2 : i + 1
  const part = word(lexemes, at)
  const under = PARTS.get(part)
  // "A half-baked plan" is no half of one.
  if (under === undefined || times >= under || isHyphen(lexemes, at + 1)) return null
  // "a third time" counts, "a third of the users" divides.
  const divides = part.endsWith('s') || part === 'half' || word(lexemes, at + 1) === 'of'
  return divides ? { ...cardinal(times / under, at + 1), kind: 'part' } : null
}

/** "nineteen eighty-four", "twenty twenty three", "twenty oh eight". */
function parseYear(lexemes: readonly Lexeme[], i: number): NumberPhrase | null {
  const century = SMALL_NUMBERS.get(word(lexemes, i)) ?? TENS.get(word(lexemes, i)) ?? 0
  if (century < 11 || century > 20) return null
  let at = i + 1
  if (isHyphen(lexemes, at)) at++
  const text = word(lexemes, at)
  let rest = -1
  if (/^(oh|o|aught)$/.test(text)) {
    rest = SMALL_NUMBERS.get(word(lexemes, isHyphen(lexemes, at + 1) ? ++at + 1 : at + 1)) ?? -1
    if (rest < 1 || rest > 9) return null
    at += 2
  } else if (TENS.has(text)) {
    rest = TENS.get(text)!
    at++
    const unitAt = isHyphen(lexemes, at) ? at + 1 : at
    const unit = SMALL_NUMBERS.get(word(lexemes, unitAt)) ?? 0
    if (unit >= 1 && unit <= 9) {
      rest += unit
      at = unitAt + 1
    }
  } else {
    rest = SMALL_NUMBERS.get(text) ?? -1
    if (rest < 10 || rest > 19) return null
    at++
  }
  return { ...cardinal(century * 100 + rest, at), kind: 'year', fourDigits: true }
}

/** "first", "twenty-first", "two hundredth". */
function parseOrdinal(lexemes: readonly Lexeme[], i: number): NumberPhrase | null {
  const text = word(lexemes, i)
  const value = ORDINALS.get(text)
  if (value !== undefined) return { ...cardinal(value, i + 1), kind: 'ordinal' }
  const tens = TENS.get(text)
  if (tens === undefined) return null
  const at = isHyphen(lexemes, i + 1) ? i + 2 : i + 1
  const unit = ORDINALS.get(word(lexemes, at))
  return unit !== undefined && unit < 10 ? { ...cardinal(tens + unit, at + 1), kind: 'ordinal' } : null
}

/** Most lexemes in one number: "nine hundred and ninety-nine million nine hundred …" and to spare. */
const LONGEST = 24

/** Cardinals in words: "two hundred and five thousand", "a million and a half", "three point five billion". */
function parseWords(lexemes: readonly Lexeme[], start: number): NumberPhrase | null {
  let i = start
  let total = 0
  let current = 0
  let seen = false
  let largest = 1
  let lowest = Number.POSITIVE_INFINITY
  let isMoney = false
  if (/^(a|an)$/.test(word(lexemes, i))) {
    const next = word(lexemes, i + 1)
    if (next === 'dozen') return withScales(lexemes, i + 2, 12)
    if (!(SCALES.has(next) && next.length > 3)) return null
    current = 1
    i++
  }
  while (i < start + LONGEST) {
    const joined = seen && isHyphen(lexemes, i) && !lexemes[i]!.apart
    const at = joined ? i + 1 : i
    const text = word(lexemes, at)
    const small = SMALL_NUMBERS.get(text)
    const tens = TENS.get(text)
    const scale = text.length > 2 || text === 'k' ? SCALES.get(text) : undefined
    if (small !== undefined) {
      if (
        seen &&
        (current % 10 !== 0 || (current % 100 !== 0 && small > 9) || small === 0 || (current === 0 && total === 0))
      )
        break
      current += small
    } else if (tens !== undefined) {
      if (current % 100 !== 0) break
      current += tens
    } else if (text === 'dozen' && seen && total === 0) {
      return withScales(lexemes, at + 1, current * 12)
    } else if (scale === 100 && current > 0 && current < 100) {
      current *= 100
      largest = Math.max(largest, 100)
    } else if (scale !== undefined && scale > 100 && current > 0 && scale < lowest) {
      total += current * scale
      current = 0
      lowest = scale
      largest = Math.max(largest, scale)
      isMoney ||= text === 'grand'
    } else if (text === 'and' && seen) {
      const part = parseAndPart(lexemes, at)
      if (part !== null) {
        if (current > 0 && largest === 1) return withScales(lexemes, part.end, current + part.value)
        return cardinal(total + current + part.value * lowestScale(lowest), part.end, largest, isMoney)
      }
      const next = word(lexemes, at + 1)
      if (largest < 100 || !(SMALL_NUMBERS.has(next) || TENS.has(next))) break
    } else if (text === 'point' && seen && SMALL_NUMBERS.has(word(lexemes, at + 1))) {
      return parsePoint(lexemes, at + 1, total + current)
    } else break
    seen = true
    i = at + 1
  }
  while (i > start && word(lexemes, i - 1) === 'and') i--
  return seen ? cardinal(total + current, i, largest, isMoney) : null
}

const lowestScale = (lowest: number): number => (Number.isFinite(lowest) ? lowest : 1)

function parsePoint(lexemes: readonly Lexeme[], from: number, whole: number): NumberPhrase {
  let digits = ''
  let i = from
  while (i < from + 6) {
    const text = word(lexemes, i)
    const digit = text === 'oh' ? 0 : (SMALL_NUMBERS.get(text) ?? TENS.get(text))
    if (digit === undefined) break
    digits += String(digit)
    i++
  }
  return withScales(lexemes, i, Number(`${whole}.${digits}`))
}
