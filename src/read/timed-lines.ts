import type { Problem } from '../model/error.ts'
import { readCaptionsOf } from './captions.ts'
import { type Cue, sortCues } from './cues.ts'
import { factsOf } from './front-matter.ts'
import { isBlank, type Lines, splitLines } from './lines.ts'
import { NO_FACTS, type Reading } from './reading.ts'
import { timecodeAt } from './timecode.ts'

/** Reads YouTube's SBV: a line with two times and a comma between them, then the words. */
export function readSbv(text: string): Reading {
  const lines = splitLines(text)
  const cues: { startMs: number; endMs: number; lines: number[]; identifier: null }[] = []
  const warnings: Problem[] = []
  for (let row = 0; row < lines.count; row++) {
    const start = lines.start[row]!
    const end = lines.end[row]!
    if (isBlank(text, start, end)) continue
    const times = sbvTimes(text, start, end)
    if (times !== null) cues.push({ ...times, lines: [], identifier: null })
    else cues[cues.length - 1]?.lines.push(row)
  }
  const said = sortCues(
    cues.filter((cue) => cue.lines.length > 0),
    warnings,
  )
  return readCaptionsOf(text, lines, { cues: said, untimed: [], warnings }, NO_FACTS)
}

/** "0:00:01.000,0:00:03.000" and nothing else on the line; null for words. */
export function sbvTimes(text: string, start: number, end: number): { startMs: number; endMs: number } | null {
  const first = timecodeAt(text, start)
  if (first === null || text.charCodeAt(first.end) !== 44) return null
  const second = timecodeAt(text, first.end + 1)
  if (second === null || !isBlank(text, second.end, end)) return null
  return { startMs: first.ms, endMs: Math.max(first.ms, second.ms) }
}

/** How long the last line of an LRC file is taken to last: about what a line of fifteen words takes. */
const LAST_LINE_MS = 5000

/**
 * Reads LRC: `[mm:ss.xx]words`, several times on one line, tags. A line lasts until the next; an empty one only ends
 * the line before. Times inside a line (`<mm:ss.xx>`) are times of words.
 */
export function readLrc(text: string): Reading {
  const lines = splitLines(text)
  const tags = new Map<string, string[]>()
  const stamps: { startMs: number; row: number }[] = []
  const from: number[] = []
  for (let row = 0; row < lines.count; row++) {
    const end = lines.end[row]!
    let at = skipSpaces(text, lines.start[row]!, end)
    from.push(at)
    for (;;) {
      const time = text.charCodeAt(at) === 91 ? timecodeAt(text, at + 1) : null
      if (time === null || text.charCodeAt(time.end) !== 93) break
      stamps.push({ startMs: time.ms, row })
      at = skipSpaces(text, time.end + 1, end)
      from[row] = at
    }
    const tag = /^\[([a-z#]{2,10}):([^\]]*)\]/i.exec(text.slice(at, Math.min(end, at + 300)))
    if (tag !== null) {
      tags.set((tag[1] ?? '').toLowerCase(), [(tag[2] ?? '').trim()])
      from[row] = end
    }
  }
  const offset = Number(tags.get('offset')?.[0] ?? 0)
  const shift = Number.isFinite(offset) ? -offset : 0
  const warnings: Problem[] = []
  const sorted = sortCues(stamps, warnings)
  const cues = sorted.map((stamp, i): Cue => {
    const startMs = Math.max(0, stamp.startMs + shift)
    const next = sorted[i + 1]
    const endMs = next === undefined ? startMs + LAST_LINE_MS : Math.max(startMs, next.startMs + shift)
    return { startMs, endMs, lines: [stamp.row], identifier: null }
  })
  const rows: Lines = { count: lines.count, start: from, end: lines.end }
  const said = cues.filter((cue) => !isBlank(text, rows.start[cue.lines[0]!]!, rows.end[cue.lines[0]!]!))
  const facts = factsOf(
    new Map([
      ['title', tags.get('ti') ?? []],
      ['show', tags.get('al') ?? []],
    ]),
  )
  return readCaptionsOf(text, rows, { cues: said, untimed: [], warnings }, facts)
}

function skipSpaces(text: string, from: number, end: number): number {
  let at = from
  while (at < end && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9 || text.charCodeAt(at) === 0xfeff)) at++
  return at
}
