import type { Problem } from '../model/error.ts'
import type { TranscriptFacts } from '../model/transcript.ts'
import { hasMarkup, readCaptionText } from './caption-text.ts'
import { type Cue, type CueFile, readCues } from './cues.ts'
import { acceptLabels, labelAt } from './labels.ts'
import { type Lines, splitLines } from './lines.ts'
import { type Item, NO_FACTS, type Reading, type Run, runOf } from './reading.ts'
import { withoutRepeats } from './repeats.ts'
import { findRollingLines } from './rolling.ts'
import { findSounds } from './sounds.ts'

/** Reads SubRip captions. */
export function readSrt(text: string): Reading {
  const lines = splitLines(text)
  return readCaptionsOf(text, lines, readCues(text, lines, 0, { comments: false }), NO_FACTS)
}

/** Reads WebVTT captions; text behind the signature is the title. */
export function readVtt(text: string): Reading {
  const lines = splitLines(text)
  let row = 0
  while (row < lines.count && !text.startsWith('WEBVTT', lines.start[row]!)) row++
  const head = row < lines.count ? text.slice(lines.start[row]! + 6, lines.end[row]!) : ''
  while (row < lines.count && lines.end[row]! > lines.start[row]! && !hasArrow(text, lines, row)) row++
  const file = readCues(text, lines, row, { comments: true })
  return readCaptionsOf(text, lines, file, { ...NO_FACTS, title: titleOf(head) })
}

function hasArrow(text: string, lines: Lines, row: number): boolean {
  return text.slice(lines.start[row]!, lines.end[row]!).includes('-->')
}

/** What programs write behind the signature that is no title. */
const NO_TITLE =
  /^(?:generated|created|produced|exported|made|file|kind|language|captions?|subtitles?|translation|x-)\b/i

function titleOf(head: string): string | null {
  const title = head.replace(/^[\s–—:-]+/, '').trim()
  return title === '' || NO_TITLE.test(title) ? null : title
}

/** A caption's line of words with the label that may stand at its start. */
interface Part {
  readonly voice: string | null
  readonly runs: Run[]
  /** Label candidate with a colon, and how many characters of the first run it takes. */
  readonly label: string | null
  readonly labelChars: number
  /** What a ">>" or a dash at the start says: someone else speaks. */
  readonly opens: boolean
  readonly openChars: number
}

/**
 * What captions say, whatever format their times are written in. `lines` are the stretches of the source that the rows
 * of the cues mean.
 */
export function readCaptionsOf(text: string, lines: Lines, file: CueFile, facts: TranscriptFacts): Reading {
  const warnings: Problem[] = [...file.warnings]
  const rolling = findRollingLines(text, lines, file.cues)
  const kept = withoutRepeats(
    file.cues,
    (cue) => keyOf(text, lines, cue),
    (cue) => (cue.lines[0] ?? 0) + 1,
  )
  warnings.push(...kept.warnings)
  const parts: Part[][] = []
  const seen = new Map<string, number>()
  let first = 0
  for (const cue of kept.items) {
    const own = rolling === null ? cue.lines : (rolling.get(cue) ?? [])
    const read = own.length === 0 ? [] : partsOf(text, lines, own)
    if (read.length > 0) first++
    for (const part of read) if (part.label !== null) seen.set(part.label, (seen.get(part.label) ?? 0) + 1)
    parts.push(read)
  }
  const accepted = acceptLabels(seen, first)
  const dashes = parts.reduce((sum, own) => sum + own.filter((part) => part.opens).length, 0)
  return { items: toItems(kept.items, parts, accepted, dashes >= 2), facts, durationMs: lastEnd(kept.items), warnings }
}

function keyOf(text: string, lines: Lines, cue: Cue): string {
  const first = cue.lines[0]!
  const last = cue.lines[cue.lines.length - 1]!
  return text.slice(lines.start[first]!, lines.end[last]!)
}

/** The parts of one cue: a line that opens with a label or a mark of change is its own part. */
function partsOf(text: string, lines: Lines, rows: readonly number[]): Part[] {
  const start = lines.start[rows[0]!]!
  const end = lines.end[rows[rows.length - 1]!]!
  if (hasMarkup(text, start, end)) {
    const voices = readCaptionText(text, start, end)
    return voices.flatMap(({ voice, runs }) => splitRuns(voice, runs))
  }
  return splitRuns(null, [runOf(text, start, end)])
}

/** Divides runs at line starts that open with a label, ">>" or a dash. */
function splitRuns(voice: string | null, runs: Run[]): Part[] {
  const parts: Part[] = []
  let current: Run[] = []
  let opening: Opening = NOTHING
  let lineStart = true
  const close = (): void => {
    if (current.length > 0) parts.push({ voice, runs: current, ...opening })
    current = []
  }
  for (const run of runs) {
    let from = 0
    const text = run.text
    const inStep = text.length === run.sourceEnd - run.sourceStart
    for (let at = 0; at < text.length; ) {
      if (lineStart && inStep) {
        const found = openingAt(text, at)
        if (found !== NOTHING) {
          if (at > from) current.push(part(run, from, at))
          close()
          opening = found
          from = at
        }
      }
      const brk = nextBreak(text, at)
      lineStart = brk < text.length
      at = brk < text.length ? brk + 1 : text.length
    }
    if (from === 0) current.push(run)
    else if (from < text.length) current.push(part(run, from, text.length))
  }
  close()
  return parts
}

function nextBreak(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || code === 13) return i
  }
  return text.length
}

function part(run: Run, from: number, to: number): Run {
  return {
    text: run.text.slice(from, to),
    sourceStart: run.sourceStart + from,
    sourceEnd: run.sourceStart + to,
    startMs: from === 0 ? run.startMs : null,
    endMs: to === run.text.length ? run.endMs : null,
  }
}

interface Opening {
  readonly label: string | null
  readonly labelChars: number
  readonly opens: boolean
  readonly openChars: number
}

const NOTHING: Opening = { label: null, labelChars: 0, opens: false, openChars: 0 }

/** What opens the line at `at`: spaces, then ">>" or a dash, then perhaps a label. */
function openingAt(text: string, at: number): Opening {
  let i = at
  while (text.charCodeAt(i) === 32) i++
  let opens = false
  const code = text.charCodeAt(i)
  if (code === 62) {
    while (text.charCodeAt(i) === 62) i++
    opens = i - at >= 2
  } else if ((code === 45 || code === 0x2013 || code === 0x2014) && isDash(text, i)) {
    i++
    opens = true
  }
  while (opens && text.charCodeAt(i) === 32) i++
  const openChars = opens ? i - at : 0
  const found = labelAt(text, i, lineEnd(text, i)) ?? bracketLabelAt(text, i)
  if (!opens && found === null) return NOTHING
  return { label: found?.label ?? null, labelChars: found === null ? 0 : found.end - at, opens, openChars }
}

/** A dash and a space, or a dash right before a capital: "- Hello", "-Hello". Never "--". */
function isDash(text: string, at: number): boolean {
  const next = text.charAt(at + 1)
  return next === ' ' ? text.charAt(at + 2) !== '-' : /\p{Lu}/u.test(next)
}

function lineEnd(text: string, from: number): number {
  return nextBreak(text, from)
}

/** "[Sarah] words", "[Sarah]: words". */
function bracketLabelAt(text: string, at: number): { label: string; end: number } | null {
  if (text.charCodeAt(at) !== 91) return null
  const close = text.indexOf(']', at)
  if (close < 0 || close > at + 50) return null
  const label = text.slice(at + 1, close)
  const inner = labelAt(`${label}: `, 0, label.length + 2)
  if (inner === null || /[\n\r]/.test(label) || findSounds(`- [${label}]`).length > 0) return null
  let end = close + 1
  if (text.charCodeAt(end) === 58) end++
  while (end < text.length && /\s/.test(text.charAt(end))) end++
  // Alone in its run only where a tag follows: "[Sarah] <i>words</i>".
  return end < text.length || text.endsWith(' ') ? { label, end } : null
}

function toItems(
  cues: readonly Cue[],
  parts: readonly (readonly Part[])[],
  accepted: ReadonlySet<string>,
  dashes: boolean,
): Item[] {
  const items: Item[] = []
  let speaker: string | null = null
  for (let row = 0; row < cues.length; row++) {
    const cue = cues[row]!
    const own = parts[row]!
    for (let i = 0; i < own.length; i++) {
      const { voice, runs, label, labelChars, opens, openChars } = own[i]!
      const named = label !== null && accepted.has(label)
      const cut = named ? labelChars : opens && dashes ? openChars : 0
      const changes = opens && dashes && !named
      if (voice !== null) speaker = voice
      if (named) speaker = label
      else if (changes && voice === null) speaker = null
      items.push({
        kind: 'words',
        speaker,
        opens: changes,
        runs: cut === 0 ? runs : cutRuns(runs, cut),
        startMs: i === 0 ? cue.startMs : timeWithin(cue, own, i),
        endMs: i === own.length - 1 ? cue.endMs : null,
      })
    }
  }
  return items
}

/** Several voices share a caption: the share of its time that the characters before have. */
function timeWithin(cue: Cue, own: readonly Part[], row: number): number {
  const chars = own.map((one) => one.runs.reduce((sum, run) => sum + run.text.length, 0))
  const sum = (to: number): number => chars.slice(0, to).reduce((total, count) => total + count, 0)
  return Math.round(cue.startMs + ((cue.endMs - cue.startMs) * sum(row)) / Math.max(1, sum(chars.length)))
}

function cutRuns(runs: readonly Run[], chars: number): Run[] {
  const [first, ...rest] = runs
  return first === undefined ? [] : [part(first, chars, first.text.length), ...rest]
}

function lastEnd(cues: readonly Cue[]): number | null {
  let end: number | null = null
  for (const cue of cues) end = Math.max(end ?? 0, cue.endMs)
  return end
}
