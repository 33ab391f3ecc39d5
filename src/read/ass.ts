import type { Problem } from '../model/error.ts'
import { splitLines } from './lines.ts'
import { type Item, lastEnd, NO_FACTS, type Reading, type Run, runOf, startOf } from './reading.ts'
import { timecodeAt } from './timecode.ts'

/** Columns of a `Dialogue:` line where the file does not name them (ASS, version 4+). */
const COLUMNS = ['layer', 'start', 'end', 'style', 'name', 'marginl', 'marginr', 'marginv', 'effect', 'text']

/** Reads Advanced SubStation Alpha: `Dialogue:` lines by the columns that `Format:` names; comments are no speech. */
export function readAss(text: string): Reading {
  const lines = splitLines(text)
  const items: Item[] = []
  const warnings: Problem[] = []
  let columns = COLUMNS
  let section = ''
  let title: string | null = null
  for (let row = 0; row < lines.count; row++) {
    const start = lines.start[row]!
    const end = lines.end[row]!
    const head = text.slice(start, Math.min(end, start + 200))
    if (head.startsWith('[')) section = head.trim().toLowerCase()
    else if (section === '[script info]' && /^Title:/i.test(head)) title = head.slice(6).trim() || null
    else if (section === '[events]' && /^Format:/i.test(head)) {
      columns = text
        .slice(start + 7, end)
        .split(',')
        .map((name) => name.trim().toLowerCase())
    } else if (/^Dialogue:/i.test(head)) {
      const item = dialogueOf(text, start + 9, end, columns)
      if (item === null) {
        warnings.push({ code: 'bad-timecode', message: 'A dialogue line cannot be read.', line: row + 1 })
      } else items.push(item)
    }
  }
  items.sort((a, b) => startOf(a) - startOf(b))
  const told = /^(?:default .*file|untitled)$/i.test(title ?? '') ? null : title
  return { items, facts: { ...NO_FACTS, title: told }, durationMs: lastEnd(items), warnings }
}

/** The text is the last column and may hold commas. */
function dialogueOf(text: string, from: number, end: number, columns: readonly string[]): Item | null {
  const values = new Map<string, string>()
  let at = from
  for (const name of columns.slice(0, -1)) {
    let comma = at
    while (comma < end && text.charCodeAt(comma) !== 44) comma++
    if (comma >= end) return null
    values.set(name, text.slice(at, comma).trim())
    at = comma + 1
  }
  const start = timecodeAt(values.get('start') ?? '', 0)
  const stop = timecodeAt(values.get('end') ?? '', 0)
  if (start === null || stop === null) return null
  const speaker = (values.get('name') || values.get('actor') || '').trim() || null
  const endMs = Math.max(start.ms, stop.ms)
  return { kind: 'words', speaker, opens: false, runs: wordsOf(text, at, end), startMs: start.ms, endMs }
}

/** Overrides in braces taken off; `\N`, `\n` and `\h` are white space; drawings hold no words. */
function wordsOf(text: string, from: number, end: number): Run[] {
  const slice = text.slice(from, end)
  const runs: Run[] = []
  let drawing = false
  let at = 0
  const push = (to: number): void => {
    if (to > at && !drawing) runs.push(runOf(text, from + at, from + to))
  }
  for (const match of slice.matchAll(/\{[^{}]{0,500}\}|\\[Nnh]/g)) {
    push(match.index)
    at = match.index + match[0].length
    if (match[0].startsWith('\\')) {
      const start = from + match.index
      runs.push({ text: ' ', sourceStart: start, sourceEnd: start + 2, startMs: null, endMs: null })
    } else if (/\\p[1-9]/.test(match[0])) drawing = true
    else if (/\\p0/.test(match[0])) drawing = false
  }
  push(slice.length)
  return runs
}
