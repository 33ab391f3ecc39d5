import type { Problem } from '../model/error.ts'
import { isKnownLabel } from './labels.ts'
import { isBlank, lineOf, splitLines } from './lines.ts'
import { type Item, lastEnd, NO_FACTS, type Reading, runOf, startOf } from './reading.ts'

/** File, channel, voice, start, end in seconds, perhaps a label in angle brackets; then the words. */
const LINE =
  /^(?!;;)\S+[ \t]+\S+[ \t]+(\S+)[ \t]+(\d+(?:\.\d+)?)[ \t]+(\d+(?:\.\d+)?)(?:[ \t]+<[^<>\n]{0,200}>)?(?:[ \t]+|$)/
/** Longest head of a line, fewest lines that tell the format where the file's name does not, and least share that do. */
const HEAD_CHARS = 600
const LEAST = 3
const MOSTLY = 0.8
/** Stretches that are not scored, and what stands there for words. */
const NO_VOICE = /^(?:inter_segment_gap|excluded_region)$/i
const NO_WORDS = /^ignore_time_segment_in_scoring\s*$/i

/** True where nearly all lines are segments of a recogniser's reference; comments begin with ";;". `isNamed`: the file's name says so. */
export function looksLikeStm(head: string, isNamed: boolean): boolean {
  const lines = head.split(/\r\n|[\n\r]/).slice(0, 40)
  const held = lines.filter((line) => line.trim() !== '' && !line.startsWith(';;'))
  // The last may be cut.
  if (held.length > 1) held.pop()
  return (
    held.length >= (isNamed ? 1 : LEAST) && held.filter((line) => timesOf(line) !== null).length >= held.length * MOSTLY
  )
}

function timesOf(line: string): { label: string; startMs: number; endMs: number; chars: number } | null {
  const match = LINE.exec(line)
  if (match === null) return null
  const [startMs, endMs] = [match[2], match[3]].map((seconds) => Math.round(Number(seconds) * 1000)) as [number, number]
  return endMs < startMs ? null : { label: match[1]!, startMs, endMs, chars: match[0].length }
}

/** Reads STM, the segment time marked references of speech recognition: a voice, its times and words on each line. */
export function readStm(text: string): Reading {
  const lines = splitLines(text)
  const items: Item[] = []
  const warnings: Problem[] = []
  for (let row = 0; row < lines.count; row++) {
    const start = lines.start[row]!
    const end = lines.end[row]!
    if (isBlank(text, start, end) || text.startsWith(';;', start)) continue
    const found = timesOf(text.slice(start, Math.min(end, start + HEAD_CHARS)))
    if (found === null) {
      warnings.push({ code: 'bad-timecode', message: 'A segment cannot be read.', line: lineOf(lines, row) })
      continue
    }
    const { label, startMs, endMs, chars } = found
    if (NO_VOICE.test(label) || NO_WORDS.test(text.slice(start + chars, Math.min(end, start + HEAD_CHARS)))) continue
    const runs = [runOf(text, start + chars, end)]
    items.push({ kind: 'words', speaker: spacedName(label), opens: false, runs, startMs, endMs })
  }
  items.sort((a, b) => startOf(a) - startOf(b))
  return { items, facts: NO_FACTS, durationMs: lastEnd(items), warnings }
}

/** A name that must not hold spaces, with them: "Mara_Ellison". Marks of voices ("SPEAKER_A", "spk_0") stay. */
export function spacedName(label: string): string {
  if (isKnownLabel(label) || !/^\p{Lu}[\p{L}.'’-]*(?:_\p{Lu}[\p{L}.'’-]*)+$/u.test(label)) return label
  return label.replaceAll('_', ' ')
}
