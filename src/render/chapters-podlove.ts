import type { Analysis } from '../model/analysis.ts'
import { CHAPTER_DEFAULTS, type ChapterOptions, fullTime, timedChapters } from './chapter-times.ts'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Podlove Simple Chapters 1.2, an XML element to put into a feed's item (podlove.org/simple-chapters). */
export function renderPodloveChapters(analysis: Analysis, options: ChapterOptions = CHAPTER_DEFAULTS): string {
  const rows = timedChapters(analysis, options).map(
    ({ title, startMs }) => `  <psc:chapter start="${fullTime(startMs)}" title="${escaped(title)}" />\n`,
  )
  return `<psc:chapters version="1.2" xmlns:psc="http://podlove.org/simple-chapters">\n${rows.join('')}</psc:chapters>\n`
}

/** Text for an attribute; what XML 1.0 cannot hold at all was replaced by `plainLine` but for two code points. */
function escaped(text: string): string {
  return text.replace(/[\ufffe\uffff]/g, '\ufffd').replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark)
}
