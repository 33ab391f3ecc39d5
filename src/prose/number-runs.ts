import { letterPattern, matchesOf } from '../lexicon/letters.ts'
import { ORDINALS, SCALES, SMALL_NUMBERS, TENS } from '../lexicon/number-words.ts'

/** A number as a text writes it, in words or in figures. `start` and `end` are offsets of the text given. */
export interface NumberRun {
  readonly start: number
  readonly end: number
  readonly value: number
  /** True for "twentieth" and "20th". */
  readonly ordinal: boolean
  /** True where it is written with digits. */
  readonly digits: boolean
  /** True for "a hundred", "a million": as often a manner of speaking as a count. */
  readonly loose: boolean
  /** True for "nineteen nineties", of which the value is 1990. */
  readonly decade: boolean
}

interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
}

const LETTER_START = letterPattern(String.raw`^\p{L}`)

/** A word, a figure with its thousands and decimals, or a mark. A figure within a name ("R1", "GPT-4") is the name's. */
const PIECE = letterPattern(
  String.raw`[\p{L}_]+(?:['’]\p{L}+)?(?:[\p{N}_]+\p{L}*)?|\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[^\s]`,
  'g',
)

/** Every number of the text, in order. Linear in the text. */
export function numberRuns(text: string): NumberRun[] {
  if (!mayHaveNumber(text)) return []
  const pieces: Piece[] = []
  for (const match of matchesOf(PIECE, text)) {
    pieces.push({ text: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length })
  }
  const runs: NumberRun[] = []
  for (let i = 0; i < pieces.length; ) {
    const found = readFigures(text, pieces, i) ?? (OPENS.has(pieces[i]!.text) ? readWords(text, pieces, i) : null)
    if (found === null) i++
    else {
      runs.push(found.run)
      i = found.next
    }
  }
  return runs
}

/** Cheap: most sentences have no number. An "a" is one only before a scale. */
function mayHaveNumber(text: string): boolean {
  if (DIGIT.test(text)) return true
  return (
    text
      .toLowerCase()
      .match(PLAIN_WORDS)
      ?.some((word) => NUMBER_WORDS.has(word)) ?? false
  )
}

const DIGIT = /\d/
const PLAIN_WORDS = /[a-z]{2,}/g

interface Found {
  readonly run: NumberRun
  readonly next: number
}

const DIGIT_0 = 48
const DIGIT_9 = 57

/** "6,000", "$6 million", "20th", "1.5bn". */
function readFigures(text: string, pieces: readonly Piece[], i: number): Found | null {
  const piece = pieces[i]!
  const first = piece.text.charCodeAt(0)
  if (first < DIGIT_0 || first > DIGIT_9) return null
  let value = Number(piece.text.replaceAll(',', ''))
  let next = i + 1
  let ordinal = false
  const after = pieces[next]
  if (after !== undefined) {
    const touches = after.start === piece.end
    if (touches && /^(?:st|nd|rd|th)$/.test(after.text)) {
      ordinal = true
      next++
    } else {
      const scale = SCALES.get(after.text)
      if (scale !== undefined && (touches || (after.text.length > 3 && spaceBetween(text, piece.end, after.start)))) {
        value *= scale
        next++
      } else if (touches && LETTER_START.test(after.text) && !/^[a-z]{1,2}$/.test(after.text)) return null
    }
  }
  const end = pieces[next - 1]!.end
  return {
    run: { start: piece.start, end, value: round(value), ordinal, digits: true, loose: false, decade: false },
    next,
  }
}

/** What years begin with that are said as two pairs. */
const CENTURIES: ReadonlySet<number> = new Set([18, 19, 20])
/** "tens", "twenties", … "nineties". */
const DECADES: ReadonlyMap<string, number> = new Map([
  ['tens', 10],
  ...[...TENS].map(([word, value]) => [word.replace(/y$/, 'ies'), value] as const),
])

/** Words that a number in words may begin with. */
const OPENS: ReadonlySet<string> = new Set(['a', ...SMALL_NUMBERS.keys(), ...TENS.keys(), ...ORDINALS.keys()])
const NUMBER_WORDS: ReadonlySet<string> = new Set([...OPENS, ...SCALES.keys()])

/** "two hundred and five", "six million", "twenty-seventh", "nineteen eighty-nine", "a hundred". */
function readWords(text: string, pieces: readonly Piece[], i: number): Found | null {
  let total = 0
  let part = 0
  let last: 'none' | 'small' | 'tens' | 'hundred' | 'scale' = 'none'
  let ordinal = false
  let loose = false
  let decade = false
  let at = i
  let end = i
  if ((pieces[at]!.text === 'a' || pieces[at]!.text === 'one') && isScale(pieces[at + 1])) {
    loose = pieces[at]!.text === 'a'
    part = 1
    last = 'small'
    at++
    end = at
  }
  while (at < pieces.length) {
    const { text: word } = pieces[at]!
    const small = SMALL_NUMBERS.get(word)
    const tens = TENS.get(word)
    const rank = ORDINALS.get(word)
    const scale = SCALES.get(word)
    if (small !== undefined && total === 0 && end > i && isPairOfYear(part, small) && pieces[at + 1]?.text !== '-') {
      // "Nineteen ten", "twenty thirteen": no "twenty thirteen-year-olds".
      part = part * 100 + small
      last = 'small'
    } else if (small !== undefined && last !== 'small' && !(last === 'tens' && (small === 0 || small > 9))) {
      part += small
      last = 'small'
    } else if (tens !== undefined && last !== 'small' && last !== 'tens') {
      part += tens
      last = 'tens'
    } else if (
      // "nineteen eighty-nine", "twenty twenty-two": two pairs are a year.
      end > i &&
      total === 0 &&
      CENTURIES.has(part) &&
      tens !== undefined
    ) {
      part = part * 100 + tens
      last = 'tens'
    } else if (end > i && total === 0 && CENTURIES.has(part) && DECADES.has(word)) {
      part = part * 100 + DECADES.get(word)!
      decade = true
      at++
      end = at
      break
    } else if (word === 'hundred' && part > 0 && part < 100 && last !== 'hundred') {
      part *= 100
      last = 'hundred'
    } else if (scale !== undefined && word.length > 3 && scale > 100 && part > 0) {
      total += part * scale
      part = 0
      last = 'scale'
    } else if (rank !== undefined && word.length > 4 && rank > 3 - (last === 'none' ? 0 : 3) && last !== 'small') {
      part += rank
      ordinal = true
      at++
      end = at
      break
    } else if ((word === 'and' || word === '-') && isJoint(text, pieces, at, last)) {
      at++
      continue
    } else break
    at++
    end = at
  }
  if (end === i) return null
  // "A hundred and twenty" is a count, whatever "a hundred" is.
  loose &&= last === 'hundred' || last === 'scale'
  let value = total + part
  const decimals = ordinal || decade ? null : readDecimals(pieces, end)
  if (decimals !== null && value < 1000) {
    value = Number(`${value}.${decimals.digits}`)
    end = decimals.next
    const scale = SCALES.get(pieces[end]?.text ?? '')
    if (scale !== undefined && pieces[end]!.text.length > 3 && scale > 100) {
      value = round(value * scale)
      end++
    }
  }
  const run = { start: pieces[i]!.start, end: pieces[end - 1]!.end, value, ordinal, digits: false, loose, decade }
  return { run, next: end }
}

/** True for two pairs of which the second is a teen. */
function isPairOfYear(first: number, second: number): boolean {
  return CENTURIES.has(first) && second > 9
}

/** "point two five" after a number: its digits. Null where "point" is a word of its own. */
function readDecimals(pieces: readonly Piece[], at: number): { digits: string; next: number } | null {
  if (pieces[at]?.text !== 'point') return null
  let digits = ''
  let next = at + 1
  for (; next < pieces.length; next++) {
    const word = pieces[next]!.text
    const value = word === 'oh' ? 0 : SMALL_NUMBERS.get(word)
    if (value === undefined || value > 9) break
    digits += value
  }
  return digits === '' ? null : { digits, next }
}

/** "and" after a hundred or a scale, or the hyphen of "twenty-two", with a number behind it. */
function isJoint(text: string, pieces: readonly Piece[], at: number, last: string): boolean {
  const next = pieces[at + 1]
  if (next === undefined) return false
  const isNumber = SMALL_NUMBERS.has(next.text) || TENS.has(next.text) || ORDINALS.has(next.text)
  if (pieces[at]!.text === '-') return isNumber && last === 'tens' && text[pieces[at]!.end] !== ' '
  return isNumber && (last === 'hundred' || last === 'scale')
}

function isScale(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.text.length > 3 && SCALES.has(piece.text)
}

function spaceBetween(text: string, end: number, start: number): boolean {
  return text.slice(end, start) === ' '
}

/** Floating products such as 1.1 * 1000 end in noise; six decimals are more than talk has. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
