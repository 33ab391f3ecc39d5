import type { Problem } from '../model/error.ts'
import type { TranscriptFacts } from '../model/transcript.ts'
import { hasMarkup, readCaptionText, type VoicePart } from './caption-text.ts'
import { type Cue, type CueFile, readCues } from './cues.ts'
import { type Lines, splitLines } from './lines.ts'
import { type Item, NO_FACTS, type Reading, runOf } from './reading.ts'
import { withoutRepeats } from './repeats.ts'
import { findRollingLines } from './rolling.ts'
import { findVoices } from './voices.ts'

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
  const items: Item[] = []
  for (const cue of kept.items) {
    const rows = rolling === null ? cue.lines : (rolling.get(cue) ?? [])
    if (rows.length > 0) addCue(items, text, lines, cue, rows)
  }
  return { items: findVoices(items), facts, durationMs: lastEnd(kept.items), warnings }
}

function keyOf(text: string, lines: Lines, cue: Cue): string {
  const first = cue.lines[0]!
  const last = cue.lines[cue.lines.length - 1]!
  return text.slice(lines.start[first]!, lines.end[last]!)
}

/** One utterance for each voice of a caption. */
function addCue(items: Item[], text: string, lines: Lines, cue: Cue, rows: readonly number[]): void {
  const { startMs, endMs } = cue
  const voices = voicesOf(text, lines, rows)
  const [only] = voices
  if (voices.length === 1 && only !== undefined) {
    items.push({ kind: 'words', speaker: only.voice, opens: false, runs: only.runs, startMs, endMs })
    return
  }
  const chars = voices.map(({ runs }) => runs.reduce((sum, run) => sum + run.text.length, 0))
  const all = chars.reduce((sum, count) => sum + count, 0)
  let before = 0
  voices.forEach(({ voice, runs }, i) => {
    // Several voices share the time of the caption by their characters.
    const from = Math.round(startMs + ((endMs - startMs) * before) / Math.max(1, all))
    before += chars[i]!
    const last = i === voices.length - 1
    items.push({ kind: 'words', speaker: voice, opens: false, runs, startMs: from, endMs: last ? endMs : null })
  })
}

/** The words of a caption by voice. Lines that follow one another are one run; what stands between others is no words. */
function voicesOf(text: string, lines: Lines, rows: readonly number[]): readonly VoicePart[] {
  let parts: VoicePart[] = []
  for (let from = 0, to = 0; from < rows.length; from = to) {
    for (to = from + 1; to < rows.length && rows[to] === rows[to - 1]! + 1; ) to++
    const start = lines.start[rows[from]!]!
    const end = lines.end[rows[to - 1]!]!
    const own = hasMarkup(text, start, end)
      ? readCaptionText(text, start, end)
      : [{ voice: null, runs: [runOf(text, start, end)] }]
    if (parts.length === 0) parts = own
    else for (const part of own) joinPart(parts, part, start)
  }
  return parts
}

/** What names no voice goes on with the voice before it. */
function joinPart(parts: VoicePart[], part: VoicePart, at: number): void {
  const last = parts[parts.length - 1]
  if (last === undefined || part.voice !== null) parts.push(part)
  else {
    last.runs.push({ text: '\n', sourceStart: at, sourceEnd: at, startMs: null, endMs: null })
    for (const run of part.runs) last.runs.push(run)
  }
}

function lastEnd(cues: readonly Cue[]): number | null {
  let end: number | null = null
  for (const cue of cues) end = Math.max(end ?? 0, cue.endMs)
  return end
}
