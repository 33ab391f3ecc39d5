import type { Analysis } from '../model/analysis.ts'
import { CHAPTER_DEFAULTS, type ChapterOptions, timedChapters } from './chapter-times.ts'
import { plainLine } from './escape.ts'

/**
 * An ffmpeg metadata file: `ffmpeg -i episode.mp3 -i chapters.txt -map_metadata 1 -codec copy out.mp3` writes the
 * chapters into the audio. Source: ffmpeg's documentation, "Metadata" (formats, section 5).
 */
export function renderFfmpegChapters(analysis: Analysis, options: ChapterOptions = CHAPTER_DEFAULTS): string {
  const { title, show } = analysis.episode
  const head = [
    ';FFMETADATA1',
    ...(title === null ? [] : [`title=${escaped(plainLine(title))}`]),
    ...(show === null ? [] : [`album=${escaped(plainLine(show))}`]),
  ]
  const chapters = timedChapters(analysis, options).map(
    ({ title: name, startMs, endMs }) =>
      `\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=${startMs}\nEND=${endMs}\ntitle=${escaped(name)}`,
  )
  return `${[...head, ...chapters].join('\n')}\n`
}

/** The characters that the format gives a meaning stand after a backslash; a line feed cannot occur here. */
function escaped(text: string): string {
  return text.replace(/[=;#\\]/g, (mark) => `\\${mark}`)
}
