import type { NameCorrection } from '../model/correction.ts'

/** What stands only where there is something to put right: most turns are read no further. */
const MAY_HOLD = /[A-Z]_[A-Z]|['’][Kk]ay|[a-z]\.[A-Z]|\d[a-z]|[a-z]\$?\d|\d\.[a-z]/

/** Units and function words that run into a figure where white space was lost. */
const AFTER_FIGURE = `people|years?|hours?|days?|minutes?|months?|weeks?|percent|dollars|million|billion|thousand|times|employees|to|and|or|of|in|is|that|the|for|on|at|per|with`
const BEFORE_FIGURE = `to|and|or|of|in|is|that|the|for|on|at|says|about|me|than|was|last|past|over|around|nearly|almost|these`
const MONTH = `January|February|March|April|May|June|July|August|September|October|November|December`

/** Openers of sentences that run into the figure before them. */
const OPENERS = `it['’]s|it|and|but|so|they|we|he|she|this|there|you`
const TITLES = `Mr|Mrs|Ms|Dr|Prof|Hon`

/** A piece of each slip, in a pattern that V8 compiles ten times sooner than that of all: "1st" and "mp3" have none. */
const LIKELY_HOLDS = new RegExp(
  [
    String.raw`[A-Z]_[A-Z]|['’][Kk]ay|(?:${TITLES})\.|[a-z]\$\d|(?:${MONTH})\d`,
    String.raw`[\d,.](?:${AFTER_FIGURE})(?![A-Za-z\d])`,
    String.raw`(?<![A-Za-z\d])(?:${BEFORE_FIGURE})\$?\d`,
    String.raw`\d\.(?:${OPENERS})(?![A-Za-z\d])`,
  ].join('|'),
)

let slips: RegExp | null = null

/**
 * Letters that are said one by one, a clipped "okay", and words between which white space was lost, each in a group. Made
 * when it is first used: few talks need it.
 */
function slipsPattern(): RegExp {
  slips ??= new RegExp(
    [
      String.raw`\b(?<letters>(?:[A-Z]_){2,}[A-Z]?(?![A-Za-z]{2}))`,
      String.raw`(?<![\p{L}\p{N}])['’](?<okay>[Kk]ay)(?!\p{L})`,
      String.raw`(?<before>\b(?:${TITLES})\.)(?=\p{Lu}\p{Ll})`,
      String.raw`(?<before>(?<=(?<![\p{L}\p{N}])(?:${BEFORE_FIGURE})|^|[^\p{L}\p{N}])\$?\d[\d,.]*)(?=(?:${AFTER_FIGURE})(?![\p{L}\p{N}]))`,
      String.raw`(?<before>(?<![\p{L}\p{N}])(?:${BEFORE_FIGURE}))(?=\$?\d)`,
      String.raw`(?<before>\b\p{Ll}{3,})(?=\$\d)`,
      String.raw`(?<before>\b(?:${MONTH}))(?=\d{4}\b)`,
      String.raw`(?<=\d\.)(?<opener>${OPENERS})(?![\p{L}\p{N}.'’])`,
    ]
      // One name for a group of each kind: V8 knows no doubled ones in the versions that Node 20 has.
      .map((part, i) => part.replace('<before>', `<before${i}>`))
      .join('|'),
    'gu',
  )
  return slips
}

/**
 * What a transcriber writes otherwise than people read it, as spans of `text` with what is read: "D_V_D_" for "DVD",
 * "'Kay" for "Okay", "Mr.Moss", "24hours", "December2019" and "14.it's" without their space, the numbers of a list. Spans
 * rise and do not overlap; a name such as "P_1", "mp3" or "H100" stays.
 */
export function findSpellings(text: string): NameCorrection[] {
  const numbers = findNumbering(text)
  if (!MAY_HOLD.test(text) || !LIKELY_HOLDS.test(text)) return numbers
  const found = [...text.matchAll(slipsPattern())].map(({ 0: written, index: start, groups = {} }) => ({
    start,
    end: start + written.length,
    name: readAs(written, groups),
  }))
  if (numbers.length === 0) return found
  const free = found.filter(({ start, end }) => !numbers.some((one) => one.start < end && start < one.end))
  return [...numbers, ...free].sort((a, b) => a.start - b.start)
}

/** Fewest items of a list that is numbered within a paragraph. */
const LEAST_ITEMS = 3
const ITEM = /(^|\s)(\d{1,2})[.)]\s+(?=["“'(]?\p{Lu})/gu

/**
 * The numbers of a list within a paragraph, "1. The board met 2. It voted 3. It left", each with the end of the item before
 * it in its place: they are read by nobody, and part sentences. Numbers that do not count from 1 are left alone.
 */
function findNumbering(text: string): NameCorrection[] {
  if (!/(?:^|\s)1[.)]\s/.test(text)) return []
  const items: { start: number; end: number; first: boolean }[] = []
  for (const { 0: whole, 1: space = '', 2: number, index } of text.matchAll(ITEM)) {
    if (Number(number) !== items.length + 1) continue
    items.push({ start: index, end: index + whole.length, first: index + space.length === 0 })
  }
  if (items.length < LEAST_ITEMS) return []
  return items.map(({ start, end, first }) => {
    // At the start of the text there is nothing to part: the number goes with the letter behind it.
    if (first) return { start, end: end + 1, name: text.slice(end, end + 1) }
    const isEnded = /[.!?:;,"”)]/.test(text[start - 1] ?? '')
    return { start, end, name: isEnded ? ' ' : '. ' }
  })
}

/** The text as people read it. */
export function asRead(text: string): string {
  let out = ''
  let at = 0
  for (const { start, end, name } of findSpellings(text)) {
    out += text.slice(at, start) + name
    at = end
  }
  return out + text.slice(at)
}

function readAs(written: string, { letters, okay, opener }: Record<string, string | undefined>): string {
  if (opener !== undefined) return ` ${opener.charAt(0).toUpperCase()}${opener.slice(1)}`
  if (letters !== undefined) return letters.replaceAll('_', '')
  if (okay !== undefined) return okay.startsWith('K') ? 'Okay' : 'okay'
  return `${written} `
}
