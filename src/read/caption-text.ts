import { decodeHTML } from 'entities'
import type { Run } from './reading.ts'
import { timecodeAt } from './timecode.ts'

/** A part of a caption with one voice. */
export interface VoicePart {
  /** The voice that a `<v Name>` opens here; null where the caption names none. */
  readonly voice: string | null
  readonly runs: Run[]
}

/** Longest tag and entity looked for, so that a stray "<" or "&" costs no search of the whole file. */
const MOST_TAG_CHARS = 300
const MOST_ENTITY_CHARS = 32

/**
 * Words of the caption lines `[start, end)`: tags and `{\an8}` taken off, entities decoded, inline times kept as times
 * of the words behind them, a part for each voice. A "<" that opens no tag is a word's own.
 */
export function readCaptionText(text: string, start: number, end: number): VoicePart[] {
  let runs: Run[] = []
  const parts: VoicePart[] = [{ voice: null, runs }]
  let from = start
  let startMs: number | null = null
  const push = (to: number): void => {
    if (to <= from) return
    runs.push({ text: text.slice(from, to), sourceStart: from, sourceEnd: to, startMs, endMs: null })
    startMs = null
  }
  let i = start
  while (i < end) {
    const code = text.charCodeAt(i)
    const close =
      code === 60
        ? endOfTag(text, i, end)
        : code === 123
          ? endOfOverride(text, i, end)
          : code === 38
            ? endOfEntity(text, i, end)
            : -1
    if (close < 0) {
      i++
      continue
    }
    push(i)
    if (code === 60) {
      const time = timecodeAt(text, i + 1)
      const voice = time === null ? voiceOf(text.slice(i, close)) : null
      if (time !== null) startMs = time.ms
      else if (voice !== null) {
        runs = []
        parts.push({ voice, runs })
      } else if (/^<br/i.test(text.slice(i, i + 3))) runs.push(spaceRun(i, close))
    } else if (code === 38) {
      const decoded = decodeHTML(text.slice(i, close))
      runs.push({ text: decoded, sourceStart: i, sourceEnd: close, startMs, endMs: null })
      if (decoded.trim() !== '') startMs = null
    }
    i = close
    from = close
  }
  push(end)
  return parts.filter((part) => part.runs.length > 0)
}

/** True where a caption needs more than its plain text: tags, entities, overrides. */
export function hasMarkup(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === 60 || code === 38 || code === 123) return true
  }
  return false
}

/** White space that no source text of the same length stands for. */
function spaceRun(sourceStart: number, sourceEnd: number): Run {
  return { text: ' ', sourceStart, sourceEnd, startMs: null, endMs: null }
}

/** Offset behind the tag that opens at `at`; -1 where it is none. A tag starts with a letter, "/" or a time. */
function endOfTag(text: string, at: number, end: number): number {
  const next = text.charAt(at + 1)
  if (!/[A-Za-z/\d]/.test(next)) return -1
  if (/\d/.test(next) && timecodeAt(text, at + 1) === null) return -1
  const limit = Math.min(end, at + MOST_TAG_CHARS)
  for (let i = at + 1; i < limit; i++) {
    const code = text.charCodeAt(i)
    if (code === 62) return i + 1
    if (code === 60) return -1
  }
  return -1
}

/** Advanced SubStation overrides stray into SRT: `{\an8}`, `{\i1}`. */
function endOfOverride(text: string, at: number, end: number): number {
  if (text.charAt(at + 1) !== '\\') return -1
  const limit = Math.min(end, at + MOST_TAG_CHARS)
  for (let i = at + 1; i < limit; i++) if (text.charCodeAt(i) === 125) return i + 1
  return -1
}

function endOfEntity(text: string, at: number, end: number): number {
  const limit = Math.min(end, at + MOST_ENTITY_CHARS)
  for (let i = at + 1; i < limit; i++) {
    const code = text.charCodeAt(i)
    if (code === 59) return i > at + 1 && decodeHTML(text.slice(at, i + 1)) !== text.slice(at, i + 1) ? i + 1 : -1
    const letter =
      (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 35
    if (!letter) return -1
  }
  return -1
}

function voiceOf(tag: string): string | null {
  const name = /^<v(?:\.[^\s>]*)?[\s]+([^>]*)>$/i.exec(tag)?.[1]
  if (name === undefined) return null
  const decoded = decodeHTML(name)
    .replace(/[\u200e\u200f\u202a-\u202e]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return decoded === '' ? null : decoded
}
