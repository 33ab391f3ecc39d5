import { porterStem } from '../lexicon/natural.ts'
import { STOP_WORDS } from '../lexicon/stop-words.ts'
import type { Talk } from './talk.ts'

/** One word of a quotation. `free` words need not be said: those in brackets. */
export interface QuotedWord {
  readonly key: string
  readonly free: boolean
  /** Something is left out before it: "…". */
  readonly afterGap: boolean
}

/** How a quotation lies on the talk: tokens `[first, end)` of it, and where they part. */
export interface Alignment {
  readonly first: number
  readonly end: number
  /** 0 for word for word; a content word put in, left out or changed counts 1, a small word less. */
  readonly cost: number
  /** Share of the quotation's words that are said there. */
  readonly matched: number
  /** Words that tell the meaning and differ: rows of the quotation, or -1 for one that was left out of it. */
  readonly changed: readonly { readonly word: number; readonly token: number }[]
  /** True where a negation stands on one side only. */
  readonly negationDiffers: boolean
  /** The token of the talk that each word lies on; -1 where it lies on none. */
  readonly tokens: Int32Array
}

const SUBSTITUTED = 1.2
const CONTENT = 1
const SMALL_WORD = 0.3
const LOST_NEGATION = 0.25
/** Another form of the same word. */
const INFLECTED = 0.2
/** Candidate places that are aligned in full. */
const MOST_PLACES = 6
/** Words of a longer quotation behind these are not looked at: time and memory grow with their square. */
const MOST_WORDS = 400
/** Tokens of talk that "…" may stand for. */
const GAP_TOKENS = 80
const MOST_GAPS = 6

const NEGATIONS: ReadonlySet<string> = new Set([
  'not',
  'never',
  'no',
  'none',
  'nobody',
  'nothing',
  'cannot',
  'without',
  'neither',
  'nor',
])

/** True for the key of a word that denies. */
export const isNegation = (key: string): boolean => NEGATIONS.has(key)

/** Words that speech is full of and quotations leave out. */
const DROPPED: ReadonlySet<string> = new Set(
  'um uh er erm ah oh hmm mm like well so yeah yes okay right know mean you i actually basically just kind of sort and but literally really then now that is it was'.split(
    ' ',
  ),
)

/** The place of the talk where the quotation lies best; null where hardly a word of it is said together. */
export function alignQuote(talk: Talk, quoted: readonly QuotedWord[]): Alignment | null {
  const words = quoted.length > MOST_WORDS ? quoted.slice(0, MOST_WORDS) : quoted
  let best: Alignment | null = null
  for (const start of startsOf(talk, words)) {
    const found = alignAt(talk, words, start)
    if (found !== null && (best === null || found.cost < best.cost)) best = found
  }
  return best
}

/** Where the quotation may begin, by votes of its words: the rarer a word, the more its vote counts. */
function startsOf(talk: Talk, words: readonly QuotedWord[]): number[] {
  const votes = new Map<number, number>()
  words.forEach(({ key }, i) => {
    const positions = talk.positions.get(key) ?? []
    if (positions.length === 0 || positions.length > 2000) return
    for (const position of positions) {
      const bucket = Math.max(0, position - Math.round(i * 1.15)) >> 3
      const vote = 1 / Math.sqrt(positions.length)
      votes.set(bucket, (votes.get(bucket) ?? 0) + vote)
      votes.set(bucket - 1, (votes.get(bucket - 1) ?? 0) + vote / 2)
      votes.set(bucket + 1, (votes.get(bucket + 1) ?? 0) + vote / 2)
    }
  })
  return [...votes]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_PLACES)
    .map(([bucket]) => Math.max(0, bucket * 8 - 12))
}

/** Steps of an alignment. */
const STEP = { none: 0, both: 1, skip: 2, insert: 3 } as const

/** Lays the whole quotation on a part of the talk around `start` (dynamic programming, as Needleman and Wunsch). */
function alignAt(talk: Talk, words: readonly QuotedWord[], start: number): Alignment | null {
  const gaps = Math.min(MOST_GAPS, words.filter(({ afterGap }) => afterGap).length)
  const width = Math.min(talk.keys.length - start, Math.ceil(words.length * 1.8) + 40 + gaps * GAP_TOKENS)
  if (width <= 0) return null
  const rows = words.length + 1
  const cost = new Float64Array(rows * (width + 1)).fill(Number.POSITIVE_INFINITY)
  const steps = new Uint8Array(rows * (width + 1))
  const at = (i: number, j: number): number => i * (width + 1) + j
  for (let j = 0; j <= width; j++) cost[at(0, j)] = 0
  for (let i = 1; i < rows; i++) {
    const word = words[i - 1]!
    for (let j = 0; j <= width; j++) {
      let least = cost[at(i - 1, j)]! + insertCost(word)
      let step: number = STEP.insert
      if (j > 0) {
        const token = start + j - 1
        const both = cost[at(i - 1, j - 1)]! + pairCost(word, talk.keys[token]!)
        // Talk behind the last word of the quotation is not part of it.
        const skip =
          cost[at(i, j - 1)]! + (i === words.length ? Number.POSITIVE_INFINITY : skipCost(talk, token, words[i]!))
        if (both <= least) {
          least = both
          step = STEP.both
        }
        if (skip < least) {
          least = skip
          step = STEP.skip
        }
      }
      cost[at(i, j)] = least
      steps[at(i, j)] = step
    }
  }
  let end = 0
  for (let j = 0; j <= width; j++) if (cost[at(words.length, j)]! < cost[at(words.length, end)]!) end = j
  return traceBack(talk, words, start, end, cost[at(words.length, end)]!, (i, j) => steps[at(i, j)]!)
}

function traceBack(
  talk: Talk,
  words: readonly QuotedWord[],
  start: number,
  endColumn: number,
  cost: number,
  stepAt: (i: number, j: number) => number,
): Alignment | null {
  const changed: { word: number; token: number }[] = []
  const tokens = new Int32Array(words.length).fill(-1)
  let matched = 0
  let negations = 0
  let i = words.length
  let j = endColumn
  let first = -1
  while (i > 0) {
    const step = stepAt(i, j)
    const word = words[i - 1]!
    if (step === STEP.insert) {
      if (!word.free && word.key !== '') {
        if (isNegation(word.key)) negations++
        if (!isSmall(word.key)) changed.unshift({ word: i - 1, token: -1 })
      }
      i--
      continue
    }
    const token = start + j - 1
    const key = talk.keys[token]!
    if (step === STEP.both) {
      first = token
      if (key === word.key || sameStem(key, word.key)) tokens[i - 1] = token
      if (key === word.key) matched++
      else {
        if (isNegation(key) !== isNegation(word.key)) negations++
        if (pairCost(word, key) >= CONTENT) changed.unshift({ word: i - 1, token })
        else if (sameStem(key, word.key)) matched++
      }
      i--
    } else if (isNegation(key) && skipCost(talk, token, words[i]!) > 0) negations++
    else if (skipCost(talk, token, words[i]!) >= CONTENT) changed.unshift({ word: -1, token })
    j--
  }
  if (first < 0) return null
  const counted = words.filter(({ free, key }) => !free && key !== '').length
  return {
    first,
    end: start + endColumn,
    cost,
    matched: counted === 0 ? 0 : matched / counted,
    changed,
    negationDiffers: negations > 0,
    tokens,
  }
}

/** True where the named voice says the words too: people repeat what they hear. */
export function saidAlsoBy(talk: Talk, words: readonly QuotedWord[], speaker: number): boolean {
  const anchor = words.reduce((best, word) => {
    const count = talk.positions.get(word.key)?.length ?? 0
    const least = talk.positions.get(best.key)?.length ?? 0
    return count > 0 && (least === 0 || count < least) ? word : best
  })
  const own = (talk.positions.get(anchor.key) ?? []).filter((i) => talk.speakerOf[talk.sentenceOf[i]!] === speaker)
  return own.some((i) => {
    const near = new Set(talk.keys.slice(Math.max(0, i - words.length * 2), i + words.length * 2))
    return words.filter(({ key }) => near.has(key)).length >= 0.8 * words.length
  })
}

const isSmall = (key: string): boolean => STOP_WORDS.has(key) && !isNegation(key) && !/^\d+$/.test(key)

const sameStem = (a: string, b: string): boolean => a.length > 3 && b.length > 3 && porterStem(a) === porterStem(b)

function insertCost({ key, free }: QuotedWord): number {
  if (free || key === '') return 0
  return isSmall(key) ? SMALL_WORD : CONTENT
}

function pairCost(word: QuotedWord, key: string): number {
  if (word.key === key) return key === '' ? 0 : -0.01
  if (key === '' || word.key === '') return Number.POSITIVE_INFINITY
  if (word.free) return 0
  if (isSmall(word.key) && isSmall(key)) return SMALL_WORD * 1.5
  return sameStem(word.key, key) ? INFLECTED : SUBSTITUTED
}

function skipCost(talk: Talk, token: number, next: QuotedWord): number {
  const key = talk.keys[token]!
  if (key === '' || next.free) return 0
  if (next.afterGap) return 0.001
  // Cheap, so that a lost negation is passed over and seen, and not the words before it taken for new ones.
  if (isNegation(key)) return LOST_NEGATION
  if (talk.doc.tokens.fluency[token] !== 0) return 0.02
  if (DROPPED.has(key)) return 0.1
  return isSmall(key) ? SMALL_WORD : CONTENT
}
