import { createHash } from 'node:crypto'
import { AnalyzeError } from '../model/error.ts'
import type { NoteBlock, NoteBlockKind, NotesFile, NotesFormat } from '../model/note-blocks.ts'
import type { Span } from '../model/span.ts'
import type { Piece, Turn } from '../model/transcript.ts'
import { decode } from './decode.ts'
import { htmlBlocks } from './notes-html.ts'
import { jsonBlocks } from './notes-json.ts'
import { lineBlocks } from './notes-lines.ts'
import { type Probe, probeText } from './probe.ts'
import { NO_FACTS, type Run } from './reading.ts'
import { unpack } from './unpack.ts'

/** A block before its words are joined. `link` marks the words of a link. */
export interface DraftBlock {
  readonly kind: NoteBlockKind
  readonly parts: readonly { readonly run: Run; readonly link: boolean }[]
  readonly atMs: number | null
  readonly speaker: string | null
}

/**
 * Reads show notes in Markdown, plain text, HTML or JSON (our own analysis too). `path` is for messages, and its ending
 * a hint. Throws `AnalyzeError`: `EMPTY_FILE`, `BINARY`, `TOO_LARGE`, `EMPTY_TRANSCRIPT` (no words in it).
 */
export function readNotes(bytes: Uint8Array, path: string): NotesFile {
  const decoded = decode(unpack(bytes, path), path)
  const probe = probeText(decoded.text, path)
  const { format, drafts } = draftsOf(probe)
  const turns: Turn[] = []
  const blocks: NoteBlock[] = []
  let heading: string | null = null
  for (const draft of drafts) {
    const made = joinParts(draft)
    if (made === null) continue
    turns.push(made.turn)
    blocks.push({ kind: draft.kind, heading, atMs: draft.atMs, speaker: draft.speaker, links: made.links })
    heading = headingAfter(draft, made.turn.text, heading)
  }
  if (turns.length === 0) {
    const message = `${path} holds no words to check.`
    const hint = 'Give the show notes as Markdown, text, HTML or JSON.'
    throw new AnalyzeError('EMPTY_TRANSCRIPT', message, hint, { file: path, line: null, column: null })
  }
  const source = {
    path,
    format,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    encoding: decoded.encoding,
    text: decoded.text,
  }
  const nothing = { events: [], chapters: [], durationMs: null }
  return { format, blocks, transcript: { source, facts: NO_FACTS, turns, warnings: decoded.warnings, ...nothing } }
}

function draftsOf(probe: Probe): { format: NotesFormat; drafts: DraftBlock[] } {
  const json = probe.json()
  if (json !== null) return jsonBlocks(json.root, probe.text)
  if (/^\s*<(?:!doctype|!--|\w+[\s/>])/i.test(probe.head) || /^\.x?html?$/.test(probe.extension)) {
    return { format: 'html', drafts: htmlBlocks(probe.text) }
  }
  const marked =
    /\.(?:md|markdown|mdx)$/.test(probe.extension) || /^(?:#{1,6} |---\r?$)|\]\([^)\s]+\)|\*\*\S/m.test(probe.head)
  return marked
    ? { format: 'markdown', drafts: lineBlocks(probe.text, 'markdown') }
    : { format: 'text', drafts: lineBlocks(probe.text, 'text') }
}

/** Longest line with a colon that is taken for the heading of the list below it. */
const MOST_OPENER_CHARS = 80

/** The heading of what follows a block: its own words; for a line with a colon, under the line that opened the list. */
function headingAfter({ kind }: DraftBlock, text: string, before: string | null): string | null {
  if (kind === 'heading') return text
  if (kind !== 'paragraph') return before
  if (text.length > MOST_OPENER_CHARS) return before?.includes(':') === true ? null : before
  if (!/[:：]$/.test(text)) return before
  return before === null || before.length > MOST_OPENER_CHARS ? text : `${before} ${text}`
}

/** The words of a block with single spaces, each with its place; null where there are none. */
function joinParts(draft: DraftBlock): { turn: Turn; links: Span[] } | null {
  const pieces: Piece[] = []
  const links: { start: number; end: number }[] = []
  let text = ''
  let gap = false
  for (const { run, link } of draft.parts) {
    const inStep = run.text.length === run.sourceEnd - run.sourceStart
    const start = text.length
    for (const match of run.text.matchAll(/(\s*)(\S+(?: \S+)*)|\s+$/g)) {
      const words = match[2]
      if (words === undefined || match[1] !== '') gap = true
      if (words === undefined) continue
      if (gap && text !== '') text += ' '
      gap = false
      const from = match.index + (match[1]?.length ?? 0)
      pieces.push({
        start: text.length,
        end: text.length + words.length,
        sourceStart: inStep ? run.sourceStart + from : run.sourceStart,
        sourceEnd: inStep ? run.sourceStart + from + words.length : run.sourceEnd,
        startMs: null,
        endMs: null,
      })
      text += words
    }
    if (link && text.length > start) {
      const last = links[links.length - 1]
      if (last?.end === start) last.end = text.length
      else links.push({ start, end: text.length })
    }
  }
  if (!/[\p{L}\p{N}]/u.test(text)) return null
  return { turn: { speaker: null, text, startMs: null, endMs: null, pieces }, links }
}
