import type { Analysis } from '../model/analysis.ts'
import { CHAPTER_DEFAULTS, type ChapterOptions, timedChapters } from './chapter-times.ts'
import { plainJson, plainLine } from './escape.ts'

/**
 * Podcasting 2.0 JSON chapters, version 1.2.0 (Podcastindex-org/podcast-namespace, jsonChapters.md): times in seconds.
 * Sponsor reads stay in the list and are left out of the visible contents (`toc: false`).
 */
export function renderJsonChapters(analysis: Analysis, options: ChapterOptions = CHAPTER_DEFAULTS): string {
  const { title, show } = analysis.episode
  const chapters = timedChapters(analysis, options).map((chapter) => ({
    startTime: chapter.startMs / 1000,
    endTime: chapter.endMs / 1000,
    title: chapter.title,
    ...(chapter.kind === 'sponsor' ? { toc: false } : {}),
  }))
  const document = {
    version: '1.2.0',
    ...(title === null ? {} : { title: plainLine(title) }),
    ...(show === null ? {} : { podcastName: plainLine(show) }),
    chapters,
  }
  return `${plainJson(JSON.stringify(document, null, 2))}\n`
}
