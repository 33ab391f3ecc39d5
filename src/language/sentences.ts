import { SENTENCE_OPENERS } from '../lexicon/sentence-openers.ts'
import { classOf, DIGIT, LETTER, UPPER } from './characters.ts'
import type { SpanList } from './tokens.ts'

/**
 * Rows of the first token of each sentence among tokens `[first, end)` of one turn, appended to `out`. A sentence ends
 * at ".", "?", "!" or an ellipsis, with the quotes, brackets and reference numbers that close behind it; at a dash
 * before a capital; and at an abbreviation before a word that often opens a sentence.
 */
export function splitSentences(text: string, spans: SpanList, first: number, end: number, out: number[]): void {
  if (first >= end) return
  out.push(first)
  let i = first
  while (i < end) {
    const next = sentenceEnd(text, spans, i, end)
    if (next > i && next < end) out.push(next)
    i = Math.max(next, i + 1)
  }
}

/** Row after the sentence that may end with the mark or word `i`; 0 where none ends there. */
function sentenceEnd(text: string, spans: SpanList, i: number, end: number): number {
  const at = spans.start[i]!
  const code = text.charCodeAt(at)
  if (classOf(code) & LETTER) return opensAfterAbbreviation(text, spans, i, end) ? i + 1 : 0
  if (code === 0x2014 || code === 0x2d) return isBrokenOff(text, spans, i, end) ? i + 1 : 0
  if (!isStop(text, spans, i)) return 0
  let next = i + 1
  while (next < end && isStop(text, spans, next)) next++
  while (next < end && isClosing(text, spans, next)) next++
  while (isReference(text, spans, next, end)) next += 3
  return next < end && isOpen(text, spans, i, next) ? next : 0
}

/** "... p.m. We went": an abbreviation, then a capital on a word that often opens a sentence. */
function opensAfterAbbreviation(text: string, spans: SpanList, i: number, end: number): boolean {
  const stop = spans.end[i]! - 1
  if (text.charCodeAt(stop) !== 0x2e || i + 1 >= end) return false
  const start = spans.start[i + 1]!
  if ((classOf(text.charCodeAt(start)) & UPPER) === 0) return false
  // "Dr. The" is no end, nor is an initial before a name.
  if (!ENDING_ABBREVIATION.test(text.slice(spans.start[i], stop))) return false
  return SENTENCE_OPENERS.has(text.slice(start, spans.end[i + 1]).toLowerCase())
}

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
  const trailing = text.charCodeAt(spans.start[stop]!) === 0x2026 || spans.end[stop]! - spans.start[stop]! > 1
  if (!trailing) return true
  const code = text.charCodeAt(spans.start[next]!)
  return (classOf(code) & UPPER) !== 0 || code === 0x22 || code === 0x201c
}
