import { createHash } from 'node:crypto'
import { AnalyzeError, type Problem } from '../model/error.ts'
import { clockOfTurns, type TalkClock } from '../model/talk-clock.ts'
import type { GivenChapter, Transcript, Turn } from '../model/transcript.ts'
import { type PlacedChapters, placeChapters, readChapterFile } from './chapters.ts'
import { decode } from './decode.ts'
import { openDocument } from './document.ts'
import { dropFooters } from './footers.ts'
import { FORMATS, type FormatName, type FormatRow, isRunningText } from './formats.ts'
import { dropImpossibleTimes } from './impossible-times.ts'
import { lineAt } from './lines.ts'
import { type Probe, probeText } from './probe.ts'
import type { ChapterMark } from './reading.ts'
import { buildTalk } from './turns.ts'
import { unpack } from './unpack.ts'
import { untimedWords } from './untimed.ts'

/** How a file is to be read. */
export interface ReadOptions {
  /** A name of `FORMATS`, to pass over detection by content. Default: detect. */
  readonly format?: FormatName
  /**
   * Text of a file beside the transcript with the creator's chapters: Podcasting 2.0 chapters, WebVTT, or a list of
   * times. They stand instead of those in the transcript. Default: none.
   */
  readonly chapters?: string
  /** Name of that file, for messages. Default: the transcript's. */
  readonly chaptersPath?: string
}

/**
 * Reads a transcript in any format. `path` is for messages, and its ending a hint. Throws `AnalyzeError`: `EMPTY_FILE`,
 * `BINARY`, `TOO_LARGE` (a compressed file that grows past all reason), `MALFORMED`, `NOT_A_TRANSCRIPT`,
 * `EMPTY_TRANSCRIPT`, `UNKNOWN_FORMAT`; never anything else, whatever the bytes.
 */
export function read(bytes: Uint8Array, path: string, options: ReadOptions = {}): Transcript {
  if (bytes.length === 0) throw emptyFile(path)
  const { probe, encoding, warnings } = openProbe(unpack(bytes, path), path)
  if (probe.head === '') throw emptyFile(path)
  const format = chooseFormat(options.format, probe)
  const reading = dropImpossibleTimes(format.read(probe))
  const talk = dropFooters(reading.items, (offset) => lineAt(probe.text, offset))
  const { turns, events, chapters } = buildTalk(talk.items, reading.durationMs)
  if (turns.length === 0) {
    const hint = 'Check that the file is the transcript, or name its format with --from.'
    const message = `${path} was read as ${format.name} and holds no words that someone says.`
    throw new AnalyzeError('EMPTY_TRANSCRIPT', message, hint, { file: path, line: null, column: null })
  }
  const clock = clockOfTurns(turns, reading.durationMs)
  const placed = chooseChapters(chapters, reading.chapters ?? [], turns, clock, besideOf(options, path))
  const untimed = untimedWords(turns, clock)
  return {
    source: {
      path,
      format: format.name,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      encoding,
      text: probe.text,
    },
    facts: reading.facts,
    turns,
    events,
    chapters: placed.chapters,
    // The end of the last caption with a time is not the end of the talk where words follow.
    durationMs: untimed.some(({ code }) => code === 'times-end') ? null : lengthOf(reading.durationMs, turns),
    warnings: [...warnings, ...reading.warnings, ...talk.warnings, ...untimed, ...placed.warnings],
  }
}

/** The length that the file gives, often in whole seconds, or that its last words need. */
function lengthOf(durationMs: number | null, turns: readonly Turn[]): number | null {
  if (durationMs === null) return null
  return turns.reduce((latest, { endMs }) => Math.max(latest, endMs ?? 0), durationMs)
}

interface Opened {
  readonly probe: Probe
  readonly encoding: string
  readonly warnings: readonly Problem[]
}

/** The text of a file, or that of the document that it is. */
function openProbe(bytes: Uint8Array, path: string): Opened {
  const document = openDocument(bytes, path)
  if (document === null) {
    const { text, encoding, warnings } = decode(bytes, path)
    return { probe: probeText(text, path), encoding, warnings }
  }
  const { encoding, warnings } = document
  const plain = probeText(document.plain, path, document)
  const probe = isRunningText(plain) ? probeText(document.running, path, document) : plain
  return { probe, encoding, warnings }
}

/** The creator's chapters: those of the file beside it; else those between the words; else those in a list on top. */
function chooseChapters(
  between: readonly GivenChapter[],
  apart: readonly ChapterMark[],
  turns: readonly Turn[],
  clock: TalkClock,
  beside: readonly ChapterMark[],
): PlacedChapters {
  const given = placeChapters(beside, turns, clock)
  if (given.chapters.length > 0) return given
  const { chapters, warnings } =
    between.length > 0 ? { chapters: between, warnings: [] } : placeChapters(apart, turns, clock)
  return { chapters, warnings: [...given.warnings, ...warnings] }
}

function besideOf({ chapters, chaptersPath }: ReadOptions, path: string): readonly ChapterMark[] {
  return chapters === undefined ? [] : readChapterFile(chapters, chaptersPath ?? path)
}

function chooseFormat(name: string | undefined, probe: ReturnType<typeof probeText>): FormatRow {
  const rows: readonly FormatRow[] = FORMATS
  if (name === undefined) return rows.find((row) => row.looksLike(probe)) ?? rows[rows.length - 1]!
  const found = rows.find((row) => row.name === name)
  if (found !== undefined) return found
  const known = rows.map((row) => row.name).join(', ')
  throw new AnalyzeError('UNKNOWN_FORMAT', `There is no format "${name}".`, `Give one of: ${known}.`)
}

function emptyFile(path: string): AnalyzeError {
  const hint = 'Check that the download or export finished.'
  return new AnalyzeError('EMPTY_FILE', `${path} is empty.`, hint, { file: path, line: null, column: null })
}
