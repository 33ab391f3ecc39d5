import { type Run, runOf } from './reading.ts'

/** One field of a table: where its words stand, quotes left out. */
export interface Field {
  readonly start: number
  readonly end: number
  /** True where quotes inside are doubled. */
  readonly doubled: boolean
}

/** The text of a field, white space around it taken off; "" where there is none. */
export function fieldText(text: string, field: Field | undefined): string {
  return field === undefined ? '' : text.slice(field.start, field.end).trim()
}

/** Fields as RFC 4180 has them: quotes around, doubled inside, line breaks allowed between them. A delimiter behind a
 *  backslash is a word. Rows begin at `from`. */
export function fieldsOf(text: string, delimiter: string, quotes: boolean, from = 0): Field[][] {
  const rows: Field[][] = []
  let row: Field[] = []
  const mark = delimiter.charCodeAt(0)
  let at = from
  while (at < text.length) {
    const field = quotes && text.charCodeAt(at) === 34 ? quotedAt(text, at, mark) : bareAt(text, at, mark)
    row.push(field.field)
    at = field.next
    if (at >= text.length || text.charCodeAt(at) !== mark) {
      if (row.length > 1 || row[0]!.end > row[0]!.start) rows.push(row)
      row = []
      if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) at++
      at++
    } else at++
  }
  return rows
}

function bareAt(text: string, from: number, mark: number): { field: Field; next: number } {
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13 || (code === mark && text.charCodeAt(at - 1) !== 92)) break
    at++
  }
  return { field: { start: from, end: at, doubled: false }, next: at }
}

/** A quote that never closes runs to the end of the file; then the field is read to the end of its line instead. */
function quotedAt(text: string, from: number, mark: number): { field: Field; next: number } {
  let doubled = false
  let at = from + 1
  const limit = Math.min(text.length, from + MOST_FIELD_CHARS)
  while (at < limit) {
    if (text.charCodeAt(at) === 34) {
      if (text.charCodeAt(at + 1) !== 34) break
      doubled = true
      at++
    }
    at++
  }
  if (at >= limit) return bareAt(text, from + 1, mark)
  let next = at + 1
  while (next < text.length && text.charCodeAt(next) !== mark && !/[\n\r]/.test(text.charAt(next))) next++
  return { field: { start: from + 1, end: at, doubled }, next }
}

/** Longest field in quotes: what one voice may say without a break. Bounds the search for a quote that is missing. */
const MOST_FIELD_CHARS = 100_000

/** The words of a field, doubled quotes made single. */
export function fieldRuns(text: string, field: Field): Run[] {
  if (!field.doubled) return [runOf(text, field.start, field.end)]
  const runs: Run[] = []
  let from = field.start
  for (let at = text.indexOf('""', from); at >= 0 && at < field.end; at = text.indexOf('""', from)) {
    if (at > from) runs.push(runOf(text, from, at))
    runs.push({ text: '"', sourceStart: at, sourceEnd: at + 2, startMs: null, endMs: null })
    from = at + 2
  }
  if (from < field.end) runs.push(runOf(text, from, field.end))
  return runs
}
