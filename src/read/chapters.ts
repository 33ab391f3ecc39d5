import { AnalyzeError, type Problem } from '../model/error.ts'
import type { TalkClock } from '../model/talk-clock.ts'
import type { GivenChapter, Turn } from '../model/transcript.ts'
import { readCues } from './cues.ts'
import { readChapterList } from './json-services.ts'
import { list, parseJson, pick } from './json-values.ts'
import { lineAt, splitLines } from './lines.ts'
import type { ChapterMark } from './reading.ts'
import { clockText, timecodeAt } from './timecode.ts'

/** Fewest lines with a time and a title that make a list of chapters. */
const LEAST_LINES = 2
/** Longest title of a chapter in a list; longer is talk. */
const MOST_CHARS = 120

/** "00:00 Intro", "- (1:02:03) The harbour", "[12:04] - Questions". */
const LINE =
  /^\s*(?:[-*•]\s*)?(?:\d{1,3}[.)]\s+)?[[(]?(\d{1,3}:\d{2}(?::\d{2})?)(?![.,:]?\d)(?!\s*(?:--?>|→))[\])]?(?:\((?:https?:|[?#/])[^()\s]{0,300}\))?\s*(?:[-–—:|]\s*)?(\S.*)$/
/** "Intro 00:00", "The harbour (12:04)". */
const LINE_BACK = /^\s*(?:[-*•]\s*)?(\S.{0,110}?)\s*[-–—:|]?\s+[[(]?(\d{1,3}:\d{2}(?::\d{2})?)[\])]?\s*$/

/**
 * Chapters that the creator gave beside the transcript: a Podcasting 2.0 chapters file, WebVTT whose cues are titles, or
 * a list of times in a description. Sorted by time; empty where the text is none of these.
 */
export function readChapters(text: string): ChapterMark[] {
  const json = parseJson(text)
  const chapters = json === null ? chaptersOfText(text) : readChapterList(list(json.root, 'chapters'))
  return chapters.filter((chapter) => chapter.startMs !== null).sort((a, b) => (a.startMs ?? 0) - (b.startMs ?? 0))
}

/**
 * The chapters of a file that is there to give them; a JSON list may be empty. Throws `MALFORMED`, with `file` as its name,
 * where the text is none of the forms or its JSON breaks off: what the creator gave is not passed over in silence.
 */
export function readChapterFile(text: string, file: string): ChapterMark[] {
  const json = parseJson(text)
  if (json !== null && json.brokenAt !== null) throw malformed(file, 'is no whole JSON', lineAt(text, json.brokenAt))
  const chapters = readChapters(text)
  const isList = json !== null && pick(json.root, 'chapters')?.kind === 'array'
  if (chapters.length === 0 && !isList) throw malformed(file, 'holds no chapters', null)
  return chapters
}

function malformed(file: string, what: string, line: number | null): AnalyzeError {
  return new AnalyzeError(
    'MALFORMED',
    `The chapters file ${what}.`,
    'Write Podcasting 2.0 chapters, WebVTT or lines such as "12:30 Title", or leave the file out.',
    { file, line, column: null },
  )
}

function chaptersOfText(text: string): ChapterMark[] {
  const lines = splitLines(text)
  if (text.trimStart().startsWith('WEBVTT')) {
    return readCues(text, lines, 1, { comments: true, arrow: '-->' }).cues.map((cue) => ({
      kind: 'chapter',
      title: cue.lines.map((row) => text.slice(lines.start[row], lines.end[row]).trim()).join(' '),
      startMs: cue.startMs,
    }))
  }
  const found: ChapterMark[] = []
  let written = 0
  for (let row = 0; row < lines.count; row++) {
    const line = text.slice(lines.start[row], Math.min(lines.end[row]!, lines.start[row]! + 400))
    const chapter = chapterLine(line)
    if (chapter !== null) found.push(chapter)
    if (line.trim() !== '') written++
  }
  // One such line among others may be talk; one alone is a list of one.
  return found.length < Math.min(LEAST_LINES, written) ? [] : found
}

/** One line of a list of chapters: a time and a short title, in either order; null for any other line. */
export function chapterLine(line: string): ChapterMark | null {
  if (line.length > MOST_CHARS + 20) return null
  const ahead = LINE.exec(line)
  const behind = ahead === null ? LINE_BACK.exec(line) : null
  const time = timecodeAt(ahead?.[1] ?? behind?.[2] ?? '', 0)
  const title = (ahead?.[2] ?? behind?.[1] ?? '').replace(/\s+/g, ' ').trim()
  return time === null || !/\p{L}/u.test(title) ? null : { kind: 'chapter', title, startMs: time.ms }
}

/** A chapter may be set this long after its first word begins: people round to whole seconds. */
const LATE_MS = 1000

/** Chapters at the words that they begin with, and what there is to say of those that have none. */
export interface PlacedChapters {
  readonly chapters: readonly GivenChapter[]
  readonly warnings: readonly Problem[]
}

/**
 * Where chapters that stand apart from the words begin: at the first words said at their time or later, by the clock of
 * the turns' text. Chapters behind the last of them, and all of them where the transcript has no times, are left out, with "chapter-dropped".
 */
export function placeChapters(
  chapters: readonly ChapterMark[],
  turns: readonly Turn[],
  clock: TalkClock,
): PlacedChapters {
  if (chapters.length === 0) return { chapters: [], warnings: [] }
  const places = placesOf(turns, clock)
  if (places.length === 0) {
    const what =
      chapters.length === 1 ? 'the chapter given for it is' : `the ${chapters.length} chapters given for it are`
    return { chapters: [], warnings: [dropped(`The transcript has no times, so ${what} left out.`)] }
  }
  const placed: GivenChapter[] = []
  const warnings: Problem[] = []
  let row = 0
  for (const { title, startMs } of chapters) {
    if (startMs === null) continue
    while (row < places.length && places[row]!.latestMs < startMs) row++
    const place = places[row]
    if (place !== undefined) placed.push({ title, turn: place.turn, at: place.at, startMs })
    else
      warnings.push(
        dropped(`The chapter "${title}" begins at ${clockText(startMs)}, behind the last words, so it is left out.`),
      )
  }
  return { chapters: placed, warnings }
}

interface Place {
  readonly turn: number
  readonly at: number
  /** The latest time of a chapter that begins here. */
  readonly latestMs: number
}

/** Words with a time of the file, and the starts of turns without one, whose time is estimated. */
function placesOf(turns: readonly Turn[], clock: TalkClock): Place[] {
  const places: Place[] = []
  let offset = 0
  for (const [turn, { text, pieces }] of turns.entries()) {
    const ms = pieces[0]?.startMs === null ? (clock.time(offset)?.ms ?? null) : null
    if (ms !== null) places.push({ turn, at: 0, latestMs: ms })
    for (const { start, startMs } of pieces) {
      if (startMs !== null) places.push({ turn, at: start, latestMs: startMs + LATE_MS })
    }
    offset += text.length + 1
  }
  return places
}

function dropped(message: string): Problem {
  return { code: 'chapter-dropped', message, line: null }
}
