import { classOf, UPPER } from './characters.ts'
import type { SpanList } from './tokens.ts'

/**
 * Rows of the first token of each sentence among tokens `[first, end)` of one turn, appended to `out`. A sentence ends
 * at ".", "?", "!" or an ellipsis before a capital, with the quotes and brackets that close behind it.
 */
export function splitSentences(text: string, spans: SpanList, first: number, end: number, out: number[]): void {
  if (first >= end) return
  out.push(first)
  let i = first
  while (i < end) {
    if (!isStop(text, spans, i)) {
      i++
      continue
    }
    let next = i + 1
    while (next < end && isStop(text, spans, next)) next++
    while (next < end && isClosing(text, spans, next)) next++
    if (next < end && isOpen(text, spans, i, next)) out.push(next)
    i = next
  }
}

/** Whether token `i` is a mark that may end a sentence, or a word that keeps its full stop there. */
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
