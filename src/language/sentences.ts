import { FILLED_PAUSES } from '../lexicon/disfluency-cues.ts'
import { SENTENCE_OPENERS } from '../lexicon/sentence-openers.ts'
import { classOf, DIGIT, LETTER, LOWER, UPPER } from './characters.ts'
import type { SpanList } from './tokens.ts'

/**
 * Rows of the first token of each sentence among tokens `[first, end)` of one turn, appended to `out`. A sentence ends
 * at ".", "?", "!" or an ellipsis, with the quotes, brackets and reference numbers that close behind it, but not where a
 * quote closes and small letters go on; at a dash before a capital; and at an abbreviation before a word that often
 * opens a sentence. It ends as well with its paragraph, whose first tokens are `paragraphs`, where words do not go on.
 */
export function splitSentences(
  text: string,
  spans: SpanList,
  first: number,
  end: number,
  out: number[],
  paragraphs: readonly number[] = [],
): void {
  if (first >= end) return
  out.push(first)
  let i = first
  // A run of marks is read once, however many of them there are: up to `stops`, and with what closes it up to `closed`.
  let stops = first
  let closed = first
  let apart = 0
  let item = 0
  while (i < end) {
    if (i >= stops && isStop(text, spans, i)) {
      stops = i + 1
      // "1. Pay less 2. Earn more": the number of the next item ends the one before, though no mark does.
      const number = itemNumber(text, spans, i - 1, first, end)
      if (number === item + 1 && (item > 0 || mayOpenList(text, spans, i - 1, first))) {
        if (item > 0 && out[out.length - 1]! < i - 1) out.push(i - 1)
        item = number
      }
      while (stops < end && isStop(text, spans, stops)) stops++
      closed = stops
      while (closed < end && isClosing(text, spans, closed)) closed++
      while (isReference(text, spans, closed, end)) closed += 3
    }
    while (apart < paragraphs.length && paragraphs[apart]! <= i) apart++
    const isLast = paragraphs[apart] === i + 1 && endsParagraph(text, spans, i)
    const next = isLast ? i + 1 : sentenceEnd(text, spans, i, end, i < stops ? closed : 0)
    if (next > i && next < end) out.push(next)
    i = Math.max(next, i + 1)
  }
}

/**
 * Row after the sentence that may end with the mark or word `i`; 0 where none ends there. `closed` is the row after the
 * run of stops that `i` is in, with what closes it; 0 where `i` is no stop.
 */
function sentenceEnd(text: string, spans: SpanList, i: number, end: number, closed: number): number {
  const at = spans.start[i]!
  const code = text.charCodeAt(at)
  if (classOf(code) & LETTER) return opensAfterAbbreviation(text, spans, i, end) ? i + 1 : 0
  if (code === 0x2014 || code === 0x2d) return isBrokenOff(text, spans, i, end) ? i + 1 : 0
  return closed > 0 && closed < end && isOpen(text, spans, i, closed) ? closed : 0
}

/** Whether the sentence is over with token `i`, the last of its paragraph: small letters go on, and so may a pause. */
function endsParagraph(text: string, spans: SpanList, i: number): boolean {
  const next = text.slice(spans.start[i + 1], spans.end[i + 1])
  if (classOf(next.charCodeAt(0)) & LOWER) return false
  const last = text.charCodeAt(spans.start[i]!)
  if (last === 0x2c || last === 0x2d || last === 0x2013) return false
  return (classOf(last) & (LETTER | DIGIT)) === 0 || SENTENCE_OPENERS.has(next.toLowerCase())
}

/** "... p.m. We went": an abbreviation, then a capital on a word that often opens a sentence. */
function opensAfterAbbreviation(text: string, spans: SpanList, i: number, end: number): boolean {
  const stop = spans.end[i]! - 1
  if (text.charCodeAt(stop) !== 0x2e || i + 1 >= end) return false
  const start = spans.start[i + 1]!
  if ((classOf(text.charCodeAt(start)) & UPPER) === 0) return false
  const next = text.slice(start, spans.end[i + 1]).toLowerCase()
  // "Written in C. It works": a letter, not an initial before a name.
  if (stop - spans.start[i]! === 1) {
    if (next === 'i') return text.charCodeAt(spans.end[i + 1]!) !== 0x2e
    return next !== 'will' && LETTER_ENDS.has(next)
  }
  // "Dr. The" is no end.
  const word = text.slice(spans.start[i], stop)
  if (!ENDING_ABBREVIATION.test(word)) return false
  // "Mail, chat etc. Gotcha.": one word, and its own full stop.
  const isAlone = i + 2 < end && spans.start[i + 2] === spans.end[i + 1] && isStop(text, spans, i + 2)
  return SENTENCE_OPENERS.has(next) || (isAlone && word.toLowerCase() === 'etc')
}

/** What opens a sentence behind a single letter. */
const LETTER_ENDS: ReadonlySet<string> = new Set([...SENTENCE_OPENERS, ...FILLED_PAUSES])

const ENDING_ABBREVIATION = /^(?:etc|inc|jr|sr|[ap]\.m|[ud]\.[skc]|\p{Lu}\.\p{Lu}\.\p{Lu})$/iu

/** A dash between spaces before a capital: the speaker broke off. "I" is a capital everywhere and says nothing. */
function isBrokenOff(text: string, spans: SpanList, i: number, end: number): boolean {
  const length = spans.end[i]! - spans.start[i]!
  const dash = text.charCodeAt(spans.start[i]!)
  if ((dash === 0x2d && length < 2) || i + 1 >= end) return false
  const start = spans.start[i + 1]!
  if (start === spans.end[i] || (classOf(text.charCodeAt(start)) & UPPER) === 0) return false
  return SENTENCE_OPENERS.has(text.slice(start, spans.end[i + 1]).toLowerCase())
}

/** "[17]" behind a full stop belongs to the sentence before it. */
function isReference(text: string, spans: SpanList, i: number, end: number): boolean {
  if (i + 3 > end || text.charCodeAt(spans.start[i]!) !== 0x5b) return false
  const inside = classOf(text.charCodeAt(spans.start[i + 1]!))
  return (inside & DIGIT) !== 0 && text.charCodeAt(spans.start[i + 2]!) === 0x5d
}

/** Behind one of these a number belongs to the sentence: "version 6", "three out of 5". */
const COUNTS: ReadonlySet<string> = new Set(
  'number version episode chapter part step page room season level is was are in at of to by for from with and or about than $ # ,'.split(
    ' ',
  ),
)

/** The number of at most two digits that is token `i`, a full stop right behind it and words after that; else 0. */
function itemNumber(text: string, spans: SpanList, i: number, first: number, end: number): number {
  if (i < first || i + 2 >= end || spans.end[i] !== spans.start[i + 1]) return 0
  if (text.charCodeAt(spans.start[i + 1]!) !== 0x2e) return 0
  if (i > first && COUNTS.has(text.slice(spans.start[i - 1], spans.end[i - 1]).toLowerCase())) return 0
  const length = spans.end[i]! - spans.start[i]!
  if (length > 2 || (classOf(text.charCodeAt(spans.start[i]!)) & DIGIT) === 0) return 0
  return Number(text.slice(spans.start[i], spans.end[i])) || 0
}

/** Whether the first item of a list may begin at token `i`: where the turn does, or behind a colon or a sentence. */
function mayOpenList(text: string, spans: SpanList, i: number, first: number): boolean {
  return i === first || text.charCodeAt(spans.start[i - 1]!) === 0x3a || isStop(text, spans, i - 1)
}

/** Whether token `i` is a mark that may end a sentence. */
function isStop(text: string, spans: SpanList, i: number): boolean {
  const code = text.charCodeAt(spans.start[i]!)
  return code === 0x2e || code === 0x3f || code === 0x21 || code === 0x2026
}

/** A closing quote or bracket glued to the mark before it. */
function isClosing(text: string, spans: SpanList, i: number): boolean {
  if (spans.start[i] !== spans.end[i - 1]) return false
  const code = text.charCodeAt(spans.start[i]!)
  return code === 0x22 || code === 0x201d || code === 0x2019 || code === 0x27 || code === 0x29 || code === 0x5d
}

/** Whether a sentence may begin at token `next` after the mark at `stop`. */
function isOpen(text: string, spans: SpanList, stop: number, next: number): boolean {
  if (spans.start[next] === spans.end[next - 1]) return false
  if (goesOn(text, spans, next) || isSpelt(text, spans, stop, next)) return false
  const trailing = text.charCodeAt(spans.start[stop]!) === 0x2026 || spans.end[stop]! - spans.start[stop]! > 1
  if (!trailing) return true
  const code = text.charCodeAt(spans.start[next]!)
  return (classOf(code) & UPPER) !== 0 || code === 0x22 || code === 0x201c
}

/** A question quoted inside a sentence: `I was like "Why did you stop?" and they said …`. */
function goesOn(text: string, spans: SpanList, next: number): boolean {
  const closing = text.charCodeAt(spans.start[next - 1]!)
  if (closing !== 0x22 && closing !== 0x201d) return false
  return (classOf(text.charCodeAt(spans.start[next]!)) & LOWER) !== 0
}

/** A word spelt with full stops: "node j. s". */
function isSpelt(text: string, spans: SpanList, stop: number, next: number): boolean {
  return (
    text.charCodeAt(spans.start[stop]!) === 0x2e &&
    isSmallLetter(text, spans, stop - 1) &&
    isSmallLetter(text, spans, next)
  )
}

/** One small letter by itself that is no word. */
function isSmallLetter(text: string, spans: SpanList, i: number): boolean {
  if (i < 0 || spans.end[i]! - spans.start[i]! !== 1) return false
  const code = text.charCodeAt(spans.start[i]!)
  return (classOf(code) & LOWER) !== 0 && code !== 0x61 && code !== 0x69
}
