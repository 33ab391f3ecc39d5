import type { Analysis } from '../model/analysis.ts'
import { CHAPTER_DEFAULTS, type ChapterOptions, fullTime, timedChapters } from './chapter-times.ts'

/** Cue text is markup: these three would start or end a tag or an escape (W3C WebVTT, section 4.2.2). */
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** A WebVTT chapter track: one cue a chapter, none overlapping (W3C WebVTT: the Web Video Text Tracks Format). */
export function renderVttChapters(analysis: Analysis, options: ChapterOptions = CHAPTER_DEFAULTS): string {
  const cues = timedChapters(analysis, options).map(
    ({ title, startMs, endMs }, at) =>
      `${at + 1}\n${fullTime(startMs)} --> ${fullTime(endMs)}\n${title.replace(/[&<>]/g, (mark) => ESCAPES[mark] ?? mark)}\n`,
  )
  return `WEBVTT\n\n${cues.join('\n')}`
}
