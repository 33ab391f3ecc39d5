import { CAPITAL_START, letterPattern } from '../lexicon/letters.ts'
import { isFullName, isKnownLabel, labelAt } from './labels.ts'
import type { Row } from './plain-tally.ts'

/** Fewest times that a label must stand inside lines to be one where no line begins with it. */
const LEAST_INSIDE = 3
/** The same for a handle in small letters. */
const LEAST_HANDLE = 5
const HANDLE = /^\p{Ll}[\p{L}\d_]{2,}$/u
/** What a sentence ends with; a second space tells as much. */
const ENDS = /[.!?…"”)\] ]/

/** A label in the middle of a line. */
interface InlineLabel {
  readonly label: string
  /** Offset of the space before it, and of the first word behind it. */
  readonly at: number
  readonly textStart: number
}

/** Labels behind the end of a sentence in `[start, end)`: what a line break stood before, once. */
export function inlineLabelsIn(text: string, start: number, end: number): InlineLabel[] {
  const found: InlineLabel[] = []
  // The line by itself: a search in the whole text could run to its end for every line.
  const line = text.slice(start, end)
  for (let i = line.indexOf(' '); i >= 0; i = line.indexOf(' ', i + 1)) {
    const at = start + i
    if (i === 0 || text.charCodeAt(at + 1) === 32 || !ENDS.test(text.charAt(at - 1))) continue
    const match = labelAt(text, at + 1, end)
    if (match !== null) found.push({ label: match.label, at, textStart: match.end })
  }
  return found
}

/** How often each label stands inside lines. */
export function countInline(text: string, rows: readonly Row[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows)
    for (const { label } of inlineLabelsIn(text, row.opening.textStart, row.end))
      counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}

/**
 * The labels that name voices inside lines as well: full names and known ones that come again there, or that lines begin
 * with, one name that does both, and handles of voices that talk with named ones.
 */
export function believedInline(
  text: string,
  counts: ReadonlyMap<string, number>,
  labels: ReadonlySet<string>,
): Set<string> {
  const believed = new Set<string>()
  for (const [label, count] of counts) {
    const isName = isFullName(label)
    const isAgain = count >= LEAST_INSIDE
    if (isName && (isAgain || labels.has(label))) believed.add(label)
    else if (isAgain && (isKnownLabel(label) || (CAPITAL_START.test(label) && labels.has(label)))) believed.add(label)
  }
  if (![...labels].some((label) => CAPITAL_START.test(label))) return believed
  const handles = [...counts]
    .filter(([label, count]) => HANDLE.test(label) && count >= LEAST_HANDLE)
    .map(([label]) => label)
  for (const handle of withoutWords(text, handles)) believed.add(handle)
  return believed
}

/** The handles that no sentence has without a colon behind them: "the rule:" is none. One pass over the text. */
function withoutWords(text: string, handles: readonly string[]): Set<string> {
  const left = new Set(handles)
  if (left.size === 0) return left
  for (const { 0: word, index } of text.matchAll(WORD))
    if (text[index + word.length] !== ':' && text[index - 1] !== '@') left.delete(word)
  return left
}

const WORD = letterPattern(String.raw`[\p{L}\d_]+`, 'g')
