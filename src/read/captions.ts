import type { Problem } from '../model/error.ts'
import type { TranscriptFacts } from '../model/transcript.ts'
import { jsonVoices } from './caption-json.ts'
import { hasMarkup, readCaptionText, type VoicePart } from './caption-text.ts'
import { ARROWS, cueLines } from './cue-lines.ts'
import { type Cue, type CueFile, readCues } from './cues.ts'
import { isNameLike } from './labels.ts'
import { type Lines, lineOf } from './lines.ts'
import { type Item, NO_FACTS, type Reading, runOf, type Utterance } from './reading.ts'
import { withoutRepeats } from './repeats.ts'
import { findRollingLines } from './rolling.ts'
import { findVoices } from './voices.ts'

/** Reads SubRip captions. */
export function readSrt(text: string): Reading {
  const arrow = arrowOf(text)
  const lines = cueLines(text, arrow)
  return readCaptionsOf(text, lines, readCues(text, lines, 0, { comments: false, arrow }), NO_FACTS)
}

const ARROW = new RegExp(String.raw`\d[ \t]*(${ARROWS})[ \t]*-?\d`)

/** The arrow between times as this file writes it. */
function arrowOf(text: string): string {
  return text.includes('-->') ? '-->' : (ARROW.exec(text)?.[1] ?? '-->')
}

/** Reads WebVTT captions; text behind the signature is the title. */
export function readVtt(text: string): Reading {
  const arrow = arrowOf(text)
  const lines = cueLines(text, arrow)
  let row = 0
  while (row < lines.count && !text.startsWith('WEBVTT', lines.start[row]!)) row++
  const head = row < lines.count ? text.slice(lines.start[row]! + 6, lines.end[row]!) : ''
  while (
    row < lines.count &&
    lines.end[row]! > lines.start[row]! &&
    !text.slice(lines.start[row]!, lines.end[row]!).includes(arrow)
  )
    row++
  const file = readCues(text, lines, row, { comments: true, arrow })
  // Where line breaks were lost, a comment stands behind the title.
  return readCaptionsOf(text, lines, file, {
    ...NO_FACTS,
    title: titleOf(lines.line === undefined ? head : head.replace(/\sNOTE\s.*/, '')),
  })
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
    (cue) => lineOf(lines, cue.lines[0]!),
  )
  warnings.push(...kept.warnings)
  const names = identifierNames(text, lines, kept.items)
  const items: Item[] = []
  for (const rows of file.untimed) addWords(items, voicesOf(text, lines, rows), UNTIMED, null)
  for (const cue of kept.items) {
    const rows = rolling === null ? cue.lines : (rolling.get(cue) ?? [])
    addWords(items, voicesOf(text, lines, rows), cue, names?.get(cue) ?? null)
  }
  return { items: findVoices(items), facts, durationMs: lastEnd(kept.items), warnings }
}

function keyOf(text: string, lines: Lines, cue: Cue): string {
  const first = cue.lines[0]!
  const last = cue.lines[cue.lines.length - 1]!
  return text.slice(lines.start[first]!, lines.end[last]!)
}

/** Least share of the captions that a name stands above, for it to name who speaks, and captions a name on average. */
const IDENTIFIERS = { share: 0.5, each: 2 } as const

/** Who speaks, where the lines above the times say it: `1 "Mara Ellison" (4062)` as Webex has it, or just the name. */
function identifierNames(text: string, lines: Lines, cues: readonly Cue[]): ReadonlyMap<Cue, string> | null {
  const names = new Map<Cue, string>()
  for (const cue of cues) {
    if (cue.identifier === null) continue
    const line = text.slice(lines.start[cue.identifier]!, lines.end[cue.identifier]!).trim()
    const name = /^\d+\s+"([^"]{1,70})"/.exec(line)?.[1]?.trim() ?? line
    if (/^\p{Lu}/u.test(name) && isNameLike(name)) names.set(cue, name)
  }
  const voices = new Set(names.values()).size
  const isTrusted = names.size >= cues.length * IDENTIFIERS.share && names.size >= voices * IDENTIFIERS.each
  return isTrusted ? names : null
}

type Times = Pick<Utterance, 'startMs' | 'endMs'>

const UNTIMED: Times = { startMs: null, endMs: null }

/** One utterance for each voice of a caption; `name` says who it is where the words do not. */
function addWords(items: Item[], voices: readonly VoicePart[], { startMs, endMs }: Times, name: string | null): void {
  if (voices.length === 1 || startMs === null || endMs === null) {
    for (const { voice, runs } of voices) {
      items.push({ kind: 'words', speaker: voice ?? name, opens: false, runs, startMs, endMs })
    }
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
    items.push({ kind: 'words', speaker: voice ?? name, opens: false, runs, startMs: from, endMs: last ? endMs : null })
  })
}

/** The words of a caption by voice. Lines that follow one another are one run; what stands between others is no words. */
function voicesOf(text: string, lines: Lines, rows: readonly number[]): readonly VoicePart[] {
  let parts: VoicePart[] = []
  for (let from = 0, to = 0; from < rows.length; from = to) {
    for (to = from + 1; to < rows.length && rows[to] === rows[to - 1]! + 1; ) to++
    const start = lines.start[rows[from]!]!
    const end = lines.end[rows[to - 1]!]!
    const marked = hasMarkup(text, start, end) ? readCaptionText(text, start, end) : null
    const own = jsonVoices(text, start, end) ?? marked ?? [{ voice: null, runs: [runOf(text, start, end)] }]
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
