import { factsOf } from './front-matter.ts'
import { plainReading } from './json-text.ts'
import { isBlank, type Lines, splitLines } from './lines.ts'
import { type Item, type Reading, type Run, runOf } from './reading.ts'
import { COLUMN_NAMES } from './table-columns.ts'
import { unitOf } from './time-unit.ts'
import { parseClock } from './timecode.ts'

/** "key: ", also in quotes; and the dash of an item. */
const PAIR = /^(?:"([^"\n]{1,40})"|'([^'\n]{1,40})'|([A-Za-z][\w -]{0,40})):(?:[ \t]+|$)/
const DASH = /^-[ \t]+/
/** How much of a line is looked at for a key, and of a string for its end. */
const KEY_CHARS = 120
const MOST_STRING_CHARS = 100_000
/** Fewest items with words and a voice or time, for a text to be YAML. */
const LEAST = 2

/** The values of one item by key; of the file itself for what stands before the first. */
type Pairs = Map<string, readonly Run[]>

/** True where the text is a list of items with words and a voice or a time. `isNamed`: the file's name says so. */
export function looksLikeYaml(head: string, isNamed: boolean): boolean {
  if (!/^[ \t]*- +["'A-Za-z]/m.test(head) || /^---[ \t]*\n[\s\S]*\n---[ \t]*\n\s*\S/.test(head)) return false
  return itemsIn(head).items.filter((pairs) => isSaid(pairs)).length >= (isNamed ? 1 : LEAST)
}

function isSaid(pairs: Pairs): boolean {
  const has = (pattern: RegExp): boolean => [...pairs.keys()].some((key) => pattern.test(key))
  return has(COLUMN_NAMES.text) && (has(COLUMN_NAMES.speaker) || has(COLUMN_NAMES.start))
}

/** Reads YAML as podcasts keep transcripts in it: a list of items with words, voices and times. It is no YAML parser. */
export function readYaml(text: string): Reading {
  const { items, file } = itemsIn(text)
  const said = items.filter((pairs) => isSaid(pairs))
  const unit = unitIn(said)
  const talk = said.map((pairs): Item => {
    const startMs = timeOf(valueUnder(pairs, COLUMN_NAMES.start), unit)
    const endMs = timeOf(valueUnder(pairs, COLUMN_NAMES.end), unit)
    return {
      kind: 'words',
      speaker: valueUnder(pairs, COLUMN_NAMES.speaker) || null,
      opens: false,
      runs: runsUnder(pairs, COLUMN_NAMES.text),
      startMs,
      endMs: startMs === null || endMs === null ? null : Math.max(startMs, endMs),
    }
  })
  const values = new Map([...file].map(([key, runs]) => [key, [textOf(runs)]]))
  return { ...plainReading(talk), facts: factsOf(values) }
}

function runsUnder(pairs: Pairs, pattern: RegExp): readonly Run[] {
  for (const [key, runs] of pairs) if (pattern.test(key)) return runs
  return []
}

function valueUnder(pairs: Pairs, pattern: RegExp): string {
  return textOf(runsUnder(pairs, pattern))
}

function textOf(runs: readonly Run[]): string {
  return runs
    .map((run) => run.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

function timeOf(value: string, unit: number): number | null {
  const clock = parseClock(value)
  if (clock !== null || value === '') return clock
  const number = Number(value)
  return Number.isFinite(number) && number >= 0 ? Math.round(number * unit) : null
}

/** 1 for milliseconds, 1000 for seconds: by how many of them pass a word. */
function unitIn(said: readonly Pairs[]): number {
  let words = 1
  const figures: number[] = []
  for (const pairs of said) {
    words += valueUnder(pairs, COLUMN_NAMES.text).split(' ').length
    const time = Number(valueUnder(pairs, COLUMN_NAMES.start))
    if (Number.isFinite(time)) figures.push(time)
  }
  return unitOf(figures, words)
}

function itemsIn(text: string): { readonly items: readonly Pairs[]; readonly file: Pairs } {
  const lines = splitLines(text)
  const file: Pairs = new Map()
  const items: Pairs[] = []
  // Lists may stand inside items: what stands as far left as the keys of an item goes on with it.
  const open: { column: number; pairs: Pairs }[] = []
  for (let row = 0; row < lines.count; ) {
    const indent = indentOf(text, lines, row)
    let at = lines.start[row]! + indent
    const end = lines.end[row]!
    const dash = DASH.exec(text.slice(at, Math.min(end, at + KEY_CHARS)))?.[0].length ?? 0
    at += dash
    if (!isBlank(text, at, end)) while ((open[open.length - 1]?.column ?? 0) > indent) open.pop()
    if (dash > 0) {
      open.push({ column: indent + dash, pairs: new Map() })
      items.push(open[open.length - 1]!.pairs)
    }
    const pairs = open[open.length - 1]?.pairs ?? file
    const match = PAIR.exec(text.slice(at, Math.min(end, at + KEY_CHARS)))
    if (match === null) {
      row++
      continue
    }
    const value = valueAt(text, lines, row, { at: at + match[0].length, column: indent + dash })
    const key = (match[1] ?? match[2] ?? match[3] ?? '').toLowerCase()
    const name = pairs === file ? key.replace(/[\s-]/g, '_') : key.replace(/[^a-z]/g, '')
    if (!pairs.has(name)) pairs.set(name, value.runs)
    row = value.next
  }
  return { items, file }
}

function indentOf(text: string, lines: Lines, row: number): number {
  let at = lines.start[row]!
  while (at < lines.end[row]! && text.charCodeAt(at) === 32) at++
  return at - lines.start[row]!
}

/** The value at `at`, and the row behind it; `column` is where its key stands. */
function valueAt(
  text: string,
  lines: Lines,
  row: number,
  { at, column }: { readonly at: number; readonly column: number },
): { readonly runs: readonly Run[]; readonly next: number } {
  const mark = text.charAt(at)
  if (mark === '"' || mark === "'") {
    const quoted = quotedRuns(text, at, mark)
    let next = row + 1
    while (next < lines.count && lines.start[next]! < quoted.end) next++
    return { runs: quoted.runs, next }
  }
  const end = lines.end[row]!
  const isBlock = /^[|>][+-]?\d?[+-]?[ \t]*$/.test(text.slice(at, Math.min(end, at + 8)))
  let next = row + 1
  let last = end
  while (next < lines.count) {
    const start = lines.start[next]!
    const isEmpty = isBlank(text, start, lines.end[next]!)
    if (!isEmpty) {
      const indent = indentOf(text, lines, next)
      const head = text.slice(start + indent, start + indent + KEY_CHARS)
      if (indent <= column || (!isBlock && (PAIR.test(head) || DASH.test(head)))) break
      last = lines.end[next]!
    } else if (!isBlock) break
    next++
  }
  const from = isBlock ? end : at
  const comment = isBlock || last > end ? -1 : text.slice(from, end).indexOf(' #')
  return { runs: [runOf(text, from, comment < 0 ? last : from + comment)], next }
}

/** A string in quotes: escapes are runs of their own. */
function quotedRuns(
  text: string,
  at: number,
  mark: '"' | "'",
): { readonly runs: readonly Run[]; readonly end: number } {
  const runs: Run[] = []
  const limit = Math.min(text.length, at + MOST_STRING_CHARS)
  let from = at + 1
  let i = from
  for (; i < limit; i++) {
    const char = text.charAt(i)
    const isEscape = mark === '"' ? char === '\\' : char === mark && text.charAt(i + 1) === mark
    if (char === mark && !isEscape) break
    if (!isEscape) continue
    if (i > from) runs.push(runOf(text, from, i))
    const code = /^u([\da-f]{4})/i.exec(text.slice(i + 1, i + 6))?.[1]
    const length = code === undefined || mark === "'" ? 2 : 6
    const next = text.charAt(i + 1)
    const meant = length === 6 ? String.fromCharCode(Number.parseInt(code!, 16)) : /[nrt\n\r]/.test(next) ? ' ' : next
    runs.push({ text: meant, sourceStart: i, sourceEnd: i + length, startMs: null, endMs: null })
    i += length - 1
    from = i + 1
  }
  if (i > from) runs.push(runOf(text, from, i))
  return { runs, end: i + 1 }
}
