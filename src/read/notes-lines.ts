import { splitLines } from './lines.ts'
import { readMarkdownText } from './markdown-text.ts'
import type { DraftBlock } from './notes.ts'
import { type Run, runOf } from './reading.ts'
import { timecodeAt } from './timecode.ts'

/** "12:30 The harbour", "- (1:02:03) Questions", "[12:04](https://…) - Music": up to the words. Groups: mark, time. */
const TIMED =
  /^(\s*(?:[-*+•]\s+)?(?:\d{1,3}[.)]\s+)?)[[(*_]{0,4}(\d{1,3}:\d{2}(?::\d{2})?)[\])*_]{0,4}(?:\([^()\s]{0,500}\))?\s*(?:[-–—:|]\s*)?/
const ITEM = /^\s*(?:[-*+•–]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?/
const HEADING = /^\s{0,3}#{1,6}\s+/
const RULE = /^\s*(?:[-*_=]\s*){3,}$/
/** A line this long that ends without a stop goes on in the next one. */
const LEAST_WRAPPED_CHARS = 50
/** A line this long goes on where the next one begins with a small letter. */
const LEAST_JOINED_CHARS = 40
/** Keys of front matter that hold notes; all others are the site's own. */
const NOTE_KEYS =
  /^(?:title|subtitle|description|summary|excerpt|guests?|hosts?|speakers?|people|show_?notes|abstract)$/i

interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The blocks of Markdown or plain text, line by line: soft line breaks are joined, code and link targets left out. */
export function lineBlocks(text: string, dialect: 'markdown' | 'text'): DraftBlock[] {
  const rows = splitLines(text)
  const blocks: DraftBlock[] = []
  let open: { kind: DraftBlock['kind']; lines: Line[]; atMs: number | null } | null = null
  let fence = ''
  let row = dialect === 'markdown' ? addFrontMatter(text, rows, blocks) : 0
  const close = (): void => {
    if (open !== null) blocks.push(blockOf(text, open.kind, open.lines, open.atMs, dialect))
    open = null
  }
  for (; row < rows.count; row++) {
    const start = rows.start[row]!
    const end = rows.end[row]!
    const own = text.slice(start, end)
    const mark = /^\s*(```+|~~~+)/.exec(own)?.[1]
    if (mark !== undefined || fence !== '') {
      close()
      if (fence === '') fence = mark ?? ''
      else if (mark?.startsWith(fence) === true) fence = ''
      continue
    }
    if (own.trim() === '') {
      close()
      continue
    }
    if (RULE.test(own)) {
      // A row of dashes under a line makes a heading of it.
      if (open !== null && /^\s*(?:-+|=+)\s*$/.test(own)) open.kind = 'heading'
      close()
      continue
    }
    if (/^\s*\[[^\]]+\]:\s*\S+/.test(own) && dialect === 'markdown') continue
    const line = lineOf(own, start, end)
    if (open !== null && line.kind === 'paragraph' && goesOn(open.lines, line.line, open.kind)) {
      open.lines.push(line.line)
      continue
    }
    close()
    if (line.kind === 'row') {
      for (const cell of cellsOf(own, start)) blocks.push(blockOf(text, 'item', [cell], null, dialect))
      continue
    }
    open = { kind: line.kind, lines: [line.line], atMs: line.atMs }
    if (line.kind === 'heading') close()
  }
  close()
  return blocks
}

function lineOf(
  own: string,
  start: number,
  end: number,
): { kind: 'heading' | 'paragraph' | 'item' | 'quote' | 'row'; line: Line; atMs: number | null } {
  const from = (length: number): Line => ({ start: start + length, end, text: own.slice(length) })
  const timed = TIMED.exec(own)
  // A dot behind the time parts facts of the episode, such as its length.
  if (timed !== null && /^(?!\s*·|\s*\| [\d,]+ words?\s*$).*\p{L}/u.test(own.slice(timed[0].length))) {
    const time = timecodeAt(timed[2] ?? '', 0)
    return { kind: 'item', line: from(timed[0].length), atMs: time?.ms ?? null }
  }
  const heading = HEADING.exec(own)
  if (heading !== null) return { kind: 'heading', line: from(heading[0].length), atMs: null }
  if (/^\s*\|.*\|\s*$/.test(own)) return { kind: 'row', line: from(0), atMs: null }
  const quote = /^\s*>\s?/.exec(own)
  if (quote !== null) return { kind: 'quote', line: from(quote[0].length), atMs: null }
  const item = ITEM.exec(own)
  if (item !== null) return { kind: 'item', line: from(item[0].length), atMs: null }
  return { kind: 'paragraph', line: from(0), atMs: null }
}

/** True where the line goes on with what stands above it: wrapped text, not a line of its own. */
function goesOn(lines: readonly Line[], next: Line, kind: DraftBlock['kind']): boolean {
  const last = lines[lines.length - 1]!.text.trimEnd()
  if (kind === 'heading' || / {2}$/.test(lines[lines.length - 1]!.text) || last.endsWith('\\')) return false
  if (/^\s*\p{Ll}/u.test(next.text) && last.length >= LEAST_JOINED_CHARS) return true
  if (kind !== 'paragraph') return /^\s+/.test(next.text) && !/[.!?:]["”’)]*$/.test(last)
  return last.length >= LEAST_WRAPPED_CHARS && !/[.!?:…]["”’')*_]*$/.test(last)
}

function blockOf(
  text: string,
  kind: DraftBlock['kind'],
  lines: readonly Line[],
  atMs: number | null,
  dialect: 'markdown' | 'text',
): DraftBlock {
  const parts: { run: Run; link: boolean }[] = []
  lines.forEach(({ start, end, text: own }, i) => {
    if (i > 0) parts.push({ run: { ...runOf(text, start, start), text: ' ' }, link: false })
    // A heading may close with the signs that opened it.
    const stop = kind === 'heading' ? end - (/\s#+\s*$/.exec(own)?.[0].length ?? 0) : end
    if (dialect === 'text') parts.push({ run: runOf(text, start, stop), link: false })
    else {
      const links = linkRanges(own, start)
      for (const run of readMarkdownText(text, start, stop)) {
        parts.push({ run, link: links.some((link) => run.sourceStart >= link.start && run.sourceStart < link.end) })
      }
    }
  })
  return { kind, parts, atMs, speaker: null }
}

/** The texts of the links in a line, as offsets into the source. */
function linkRanges(own: string, start: number): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = []
  for (const match of own.matchAll(/\[([^[\]\n]{1,300})\](?:\([^()\s]{0,500}[^()]{0,200}\)|\[[^\]\n]{0,100}\])/g)) {
    const from = start + match.index + 1
    out.push({ start: from, end: from + (match[1]?.length ?? 0) })
  }
  return out
}

function cellsOf(own: string, start: number): Line[] {
  const cells: Line[] = []
  if (/^[\s|:-]+$/.test(own)) return cells
  for (const match of own.matchAll(/[^|]+/g)) {
    const from = start + match.index
    if (/[\p{L}\p{N}]/u.test(match[0])) cells.push({ start: from, end: from + match[0].length, text: match[0] })
  }
  return cells
}

/** Adds the values of front matter that are notes; gives the row behind it, 0 where there is none. */
function addFrontMatter(text: string, rows: ReturnType<typeof splitLines>, blocks: DraftBlock[]): number {
  const line = (row: number): string => text.slice(rows.start[row], rows.end[row])
  if (rows.count === 0 || line(0).trim() !== '---') return 0
  let end = 1
  while (end < rows.count && !/^(?:---|\.\.\.)\s*$/.test(line(end))) end++
  if (end === rows.count) return 0
  let wanted = false
  for (let row = 1; row < end; row++) {
    const own = line(row)
    const pair = /^([A-Za-z][\w -]{0,40}):\s*/.exec(own)
    if (pair !== null) wanted = NOTE_KEYS.test(pair[1] ?? '')
    const skip = pair?.[0].length ?? /^\s*(?:-\s+)?(?:name:\s*)?/.exec(own)?.[0].length ?? 0
    const value = own.slice(skip).replace(/\s+$/, '')
    if (!wanted || /^[[\]|>{}"'\s+-]*$/.test(value)) continue
    const from = rows.start[row]! + skip + (/^["'[]+/.exec(value)?.[0].length ?? 0)
    const to = rows.start[row]! + skip + value.replace(/["'\]]+$/, '').length
    if (to > from)
      blocks.push({ kind: 'field', parts: [{ run: runOf(text, from, to), link: false }], atMs: null, speaker: null })
  }
  return end + 1
}
