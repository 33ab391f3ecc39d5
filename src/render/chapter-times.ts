import type { Analysis } from '../model/analysis.ts'
import { AnalyzeError } from '../model/error.ts'
import { plainLine } from './escape.ts'

/** A chapter with times in whole milliseconds. Chapters of one list rise, the first at 0, each ending as the next starts. */
export interface TimedChapter {
  readonly title: string
  readonly kind: Analysis['chapters'][number]['kind']
  readonly startMs: number
  readonly endMs: number
}

/** How chapters are exported. */
export interface ChapterOptions {
  /** Most chapters an hour, from 1 to 60; the shortest are joined to their neighbours. Null keeps all. Default null. */
  readonly perHour: number | null
  /** Titles of four words at most. Default false. */
  readonly shortTitles: boolean
}

/** Chapters as the analysis has them. */
export const CHAPTER_DEFAULTS: ChapterOptions = { perHour: null, shortTitles: false }

const HOUR_MS = 3_600_000

/** Length given to the last chapter where the transcript does not say when the episode ends. */
const UNKNOWN_END_MS = 1000

/**
 * The chapters of an analysis as every chapter format wants them: from 0, rising, without gaps, none empty. Throws
 * `NOT_A_TRANSCRIPT` where the transcript has no times: a chapter file without them cannot be.
 */
export function timedChapters(
  { chapters, source }: Analysis,
  options: ChapterOptions = CHAPTER_DEFAULTS,
): TimedChapter[] {
  const starts: { title: string; kind: TimedChapter['kind']; startMs: number }[] = []
  let end = source.durationMs ?? 0
  for (const { title: whole, shortTitle, kind, startMs, endMs } of chapters) {
    const title = options.shortTitles ? shortTitle : whole
    end = Math.max(end, endMs ?? 0, startMs ?? 0)
    if (startMs === null) continue
    const last = starts[starts.length - 1]
    if (last === undefined) starts.push({ title: plainLine(title), kind, startMs: 0 })
    else if (startMs > last.startMs) starts.push({ title: plainLine(title), kind, startMs })
  }
  if (starts.length === 0) {
    throw new AnalyzeError(
      'NOT_A_TRANSCRIPT',
      'The transcript has no times, so there are no chapters to export.',
      'Use captions (SRT, WebVTT) or a transcript with times.',
    )
  }
  const last = starts[starts.length - 1]!.startMs
  end = end > last ? end : last + UNKNOWN_END_MS
  const timed = starts.map((chapter, at) => ({ ...chapter, endMs: starts[at + 1]?.startMs ?? end }))
  return options.perHour === null ? timed : thinned(timed, Math.max(1, Math.round((options.perHour * end) / HOUR_MS)))
}

/** At most `most` chapters: the shortest joins the one before it (the first the one after it) until few enough are left. */
export function thinned(chapters: readonly TimedChapter[], most: number): TimedChapter[] {
  const left = [...chapters]
  while (left.length > Math.max(1, most)) {
    const short = shortest(left)
    const into = short === 0 ? 1 : short - 1
    const [a, b] = short < into ? [left[short]!, left[into]!] : [left[into]!, left[short]!]
    const kept = a.endMs - a.startMs >= b.endMs - b.startMs ? a : b
    left.splice(Math.min(short, into), 2, { ...kept, startMs: a.startMs, endMs: b.endMs })
  }
  return left
}

function shortest(chapters: readonly TimedChapter[]): number {
  let at = 0
  for (const [row, { startMs, endMs }] of chapters.entries()) {
    if (endMs - startMs < chapters[at]!.endMs - chapters[at]!.startMs) at = row
  }
  return at
}

/** "00:01:59.000": hours, minutes, seconds and milliseconds, two digits or more for the hours. */
export function fullTime(ms: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const hours = Math.floor(ms / HOUR_MS)
  const rest = String(ms % 1000).padStart(3, '0')
  return `${two(hours)}:${two(Math.floor(ms / 60_000) % 60)}:${two(Math.floor(ms / 1000) % 60)}.${rest}`
}
