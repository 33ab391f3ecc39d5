import type { Analysis } from '../model/analysis.ts'
import { AnalyzeError } from '../model/error.ts'
import { CHAPTER_DEFAULTS, type ChapterOptions, thinned, timedChapters } from './chapter-times.ts'
import { clockTime, counted } from './clock.ts'

/** YouTube shows chapters only where there are this many, and each is this long. */
const FEWEST = 3
const SHORTEST_MS = 10_000

/** YouTube lists no more. */
const MOST = 100

/** Longer titles are cut off in YouTube's list, so we cut them ourselves, between words. */
const LONGEST_TITLE = 70

/**
 * Lines for a YouTube description: "0:00 Introduction". By YouTube's rules: the first at 0:00, three or more, rising,
 * ten seconds each at least, a hundred at most. Throws `NOT_A_TRANSCRIPT` where the episode has too few chapters.
 */
export function renderYouTubeChapters(analysis: Analysis, options: ChapterOptions = CHAPTER_DEFAULTS): string {
  let chapters = timedChapters(analysis, options)
  while (
    chapters.length > 1 &&
    chapters.some(({ startMs, endMs }) => wholeSecond(endMs) - wholeSecond(startMs) < SHORTEST_MS)
  ) {
    chapters = thinned(chapters, chapters.length - 1)
  }
  chapters = thinned(chapters, MOST)
  if (chapters.length < FEWEST) {
    throw new AnalyzeError(
      'NOT_A_TRANSCRIPT',
      `The episode has ${counted(chapters.length, 'chapter')} of ten seconds or more, and YouTube shows none under ${FEWEST}.`,
      'Ask for more chapters, or use another chapter format.',
    )
  }
  return chapters.map(({ title, startMs }) => `${clockTime(startMs)} ${shortened(title)}\n`).join('')
}

function wholeSecond(ms: number): number {
  return Math.floor(ms / 1000) * 1000
}

function shortened(title: string): string {
  if (title.length <= LONGEST_TITLE) return title
  const cut = title.lastIndexOf(' ', LONGEST_TITLE - 1)
  return `${title.slice(0, cut > 0 ? cut : LONGEST_TITLE - 1)}…`
}
