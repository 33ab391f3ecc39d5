import type { Problem } from '../model/error.ts'
import { isBlank, type Lines, lineOf } from './lines.ts'
import { timecodeAt } from './timecode.ts'

/** One caption: its times, and the rows of its lines of words. */
export interface Cue {
  readonly startMs: number
  readonly endMs: number
  /** Rows of `Lines` that hold words, in order; never empty. */
  readonly lines: readonly number[]
  /** Row of the line above the times that stands there for the cue; null where there is none. */
  readonly identifier: number | null
}

/** What stands in a caption file. */
export interface CueFile {
  /** In order of time; cues that start together keep the order of the file. */
  readonly cues: readonly Cue[]
  /** Rows of words whose times cannot be read, before any that can, by caption. */
  readonly untimed: readonly (readonly number[])[]
  readonly warnings: readonly Problem[]
}

/** Most warnings of one kind that are told one by one; the rest are counted. */
const MOST_TOLD = 20

/**
 * The cues of an SRT or WebVTT body, from line `firstLine` on. A cue with unreadable times is read as words of the cue
 * before it, or as untimed where none is before it, with "bad-timecode"; a cue that ends before it starts ends where it starts. A blank line ends a cue only
 * if a cue, a comment or the end follows. Cues out of order are sorted, with "cues-out-of-order". With `comments`,
 * WebVTT's NOTE, STYLE and REGION blocks are left out. `arrow` is what stands between the two times.
 */
export function readCues(
  text: string,
  lines: Lines,
  firstLine: number,
  options: { readonly comments: boolean; readonly arrow: string },
): CueFile {
  const cues: { startMs: number; endMs: number; lines: number[]; identifier: number | null }[] = []
  const untimed: number[][] = []
  const warnings: Problem[] = []
  let arrow = text.indexOf(options.arrow)
  let body: number[] = []
  let afterBlank = true
  let skipping = false
  for (let row = firstLine; row < lines.count; row++) {
    const start = lines.start[row]!
    const end = lines.end[row]!
    while (arrow >= 0 && arrow < start) arrow = text.indexOf(options.arrow, start)
    if (arrow >= 0 && arrow < end) {
      const times = timesOf(text, start, arrow, arrow + options.arrow.length)
      if (times !== null) {
        const identifier = dropIdentifier(text, lines, body, row)
        if (times.endMs < times.startMs) {
          warnings.push({ code: 'bad-timecode', message: 'A caption ends before it starts.', line: lineOf(lines, row) })
        }
        body = []
        cues.push({ startMs: times.startMs, endMs: Math.max(times.startMs, times.endMs), lines: body, identifier })
        afterBlank = false
        skipping = false
        continue
      }
      // An arrow in a comment is no caption, and does not end it.
      if (options.comments && afterBlank && isBlockHead(text, start, end)) skipping = true
      if (skipping) continue
      warnings.push({
        code: 'bad-timecode',
        message: 'The times of a caption cannot be read.',
        line: lineOf(lines, row),
      })
      dropIdentifier(text, lines, body, row)
      if (cues.length === 0) {
        body = []
        untimed.push(body)
        skipping = false
      }
      continue
    }
    if (end === start || isBlank(text, start, end)) {
      // YouTube writes a line with one space inside a cue; it ends nothing, and holds no words.
      if (end === start) afterBlank = true
      if (end === start) skipping = false
      continue
    }
    if (options.comments && afterBlank && isBlockHead(text, start, end)) skipping = true
    if (!skipping) body.push(row)
    afterBlank = false
  }
  if (cues.length === 0 && untimed.length === 0 && body.length > 0) {
    warnings.push({ code: 'bad-timecode', message: 'No caption has times.', line: lineOf(lines, firstLine) })
    untimed.push(body)
  }
  const said = cues.filter((cue) => cue.lines.length > 0)
  return { cues: sortCues(said, warnings), untimed, warnings: shorten(warnings) }
}

/** Times around the arrow; null where either cannot be read. */
function timesOf(text: string, start: number, arrow: number, after: number): { startMs: number; endMs: number } | null {
  let from = start
  while (from < arrow && (text.charCodeAt(from) === 32 || text.charCodeAt(from) === 9)) from++
  const negative = text.charCodeAt(from) === 45
  const first = timecodeAt(text, negative ? from + 1 : from)
  let to = after
  while (text.charCodeAt(to) === 32 || text.charCodeAt(to) === 9) to++
  const second = timecodeAt(text, text.charCodeAt(to) === 45 ? to + 1 : to)
  if (first === null || second === null || !endsTime(text, first.end) || !endsTime(text, second.end)) return null
  return { startMs: negative ? 0 : first.ms, endMs: text.charCodeAt(to) === 45 ? 0 : second.ms }
}

/** True where a time ends: "00:00:xx" is no time of zero minutes. */
function endsTime(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return Number.isNaN(code) || code <= 32 || code === 45
}

/**
 * The line right before the times is the cue's identifier and not the last line of the cue before, if a blank line
 * stands before it, or if it is a number. Gives its row; null where there is none.
 */
function dropIdentifier(text: string, lines: Lines, body: number[], timesRow: number): number | null {
  const row = body[body.length - 1]
  if (row === undefined || row !== timesRow - 1) return null
  const afterBlank = row === 0 || lines.end[row - 1] === lines.start[row - 1]
  if (!afterBlank && !isNumber(text, lines.start[row]!, lines.end[row]!)) return null
  body.pop()
  return row
}

function isNumber(text: string, start: number, end: number): boolean {
  let digits = 0
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code >= 48 && code <= 57) digits++
    else if (code !== 32 && code !== 9 && code !== 0xfeff) return false
  }
  return digits > 0
}

/** "NOTE" as a word, "STYLE" and "REGION" as whole lines. */
function isBlockHead(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start)
  if (first === 78) return text.startsWith('NOTE', start) && (end === start + 4 || /[\s]/.test(text.charAt(start + 4)))
  if (first === 83) return text.slice(start, end).trimEnd() === 'STYLE'
  return first === 82 && text.slice(start, end).trimEnd() === 'REGION'
}

/** Cues in order of time, with a warning where they were not; stable. */
export function sortCues<T extends { startMs: number }>(cues: T[], warnings: Problem[]): T[] {
  for (let i = 1; i < cues.length; i++) {
    if (cues[i]!.startMs >= cues[i - 1]!.startMs) continue
    const message = 'Captions do not stand in order of time; they were sorted.'
    warnings.push({ code: 'cues-out-of-order', message, line: null })
    return cues.sort((a, b) => a.startMs - b.startMs)
  }
  return cues
}

function shorten(warnings: readonly Problem[]): Problem[] {
  if (warnings.length <= MOST_TOLD) return [...warnings]
  const message = `${warnings.length - MOST_TOLD} more problems of the same kind.`
  return [...warnings.slice(0, MOST_TOLD), { code: 'more-problems', message, line: null }]
}
