import type { Analysis } from '../model/analysis.ts'
import { AnalyzeError } from '../model/error.ts'
import { CHAPTER_DEFAULTS, type ChapterOptions } from './chapter-times.ts'
import { renderFfmpegChapters } from './chapters-ffmpeg.ts'
import { renderJsonChapters } from './chapters-json.ts'
import { renderPodloveChapters } from './chapters-podlove.ts'
import { renderVttChapters } from './chapters-vtt.ts'
import { renderYouTubeChapters } from './chapters-youtube.ts'

/** Forms that chapters can be written in. */
export type ChapterFormat = 'podcast' | 'vtt' | 'youtube' | 'podlove' | 'ffmpeg'

/** A form, the endings of its files with the dot, ours first, and what it is, for help. */
export interface ChapterFormatRow {
  readonly name: ChapterFormat
  readonly extensions: readonly string[]
  readonly description: string
}

/** The registry, in the order in which help lists it. */
export const CHAPTER_FORMATS: readonly ChapterFormatRow[] = [
  { name: 'podcast', extensions: ['.json'], description: 'Podcasting 2.0 JSON chapters' },
  { name: 'vtt', extensions: ['.vtt'], description: 'WebVTT chapters' },
  { name: 'youtube', extensions: ['.txt'], description: 'lines of time and title for a YouTube description' },
  { name: 'podlove', extensions: ['.psc'], description: 'Podlove Simple Chapters (XML)' },
  { name: 'ffmpeg', extensions: ['.ffmeta'], description: 'ffmpeg metadata, to be put into a recording' },
]

/** The chapters of an analysis in `format`. Throws an `AnalyzeError` where the transcript has no times, or too few chapters. */
export function renderChapters(
  analysis: Analysis,
  format: ChapterFormat,
  options: ChapterOptions = CHAPTER_DEFAULTS,
): string {
  switch (format) {
    case 'podcast':
      return renderJsonChapters(analysis, options)
    case 'vtt':
      return renderVttChapters(analysis, options)
    case 'youtube':
      return renderYouTubeChapters(analysis, options)
    case 'podlove':
      return renderPodloveChapters(analysis, options)
    case 'ffmpeg':
      return renderFfmpegChapters(analysis, options)
    default: {
      const known = CHAPTER_FORMATS.map(({ name }) => name).join(', ')
      throw new AnalyzeError(
        'UNKNOWN_FORMAT',
        `There is no chapter format "${String(format)}".`,
        `Use one of ${known}.`,
      )
    }
  }
}
