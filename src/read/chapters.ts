import type { GivenChapter, Turn } from '../model/transcript.ts'
import { readCues } from './cues.ts'
import { readChapterList } from './json-services.ts'
import { list, parseJson } from './json-values.ts'
import { splitLines } from './lines.ts'
import type { ChapterMark } from './reading.ts'
import { timecodeAt } from './timecode.ts'

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
  for (let row = 0; row < lines.count; row++) {
    const chapter = chapterLine(text.slice(lines.start[row], Math.min(lines.end[row]!, lines.start[row]! + 400)))
    if (chapter !== null) found.push(chapter)
  }
  return found.length < LEAST_LINES ? [] : found
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

/**
 * Where chapters that stand apart from the words begin: at the first words said at their time or later. Chapters behind
 * the last timed word, and all of them where the transcript has no times, are left out.
 */
export function placeChapters(chapters: readonly ChapterMark[], turns: readonly Turn[]): GivenChapter[] {
  if (chapters.length === 0) return []
  const places = turns.flatMap(({ pieces }, turn) =>
    pieces.flatMap(({ start, startMs }) => (startMs === null ? [] : [{ turn, at: start, startMs }])),
  )
  let row = 0
  return chapters.flatMap(({ title, startMs }): GivenChapter[] => {
    if (startMs === null) return []
    while (row < places.length && places[row]!.startMs < startMs - LATE_MS) row++
    const place = places[row]
    return place === undefined ? [] : [{ title, turn: place.turn, at: place.at, startMs }]
  })
}
