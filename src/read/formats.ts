import { readSrt, readVtt } from './captions.ts'
import { readMarkdown, readPlainText } from './plain.ts'
import type { Probe } from './probe.ts'
import type { Reading } from './reading.ts'

/** One format that can be read. */
export interface FormatRow {
  /** What `--from` takes and `source.format` says. */
  readonly name: string
  /** Endings of file names, with the dot; a hint only, the content decides. */
  readonly extensions: readonly string[]
  /** For `take-analyze formats`: what it is and who writes it. */
  readonly title: string
  /** True where the content is of this format. Rows are asked in order; the first that says yes reads. */
  readonly looksLike: (probe: Probe) => boolean
  readonly read: (probe: Probe) => Reading
}

/** Every format, in the order in which detection asks. The last two take any text. */
export const FORMATS = [
  {
    name: 'vtt',
    extensions: ['.vtt'],
    title: 'WebVTT captions: voice spans, notes, YouTube’s rolling ones, Zoom, Teams',
    looksLike: (probe) => /^WEBVTT(?![^\s])/.test(probe.head),
    read: (probe) => readVtt(probe.text),
  },
  {
    name: 'srt',
    extensions: ['.srt'],
    title: 'SubRip captions',
    looksLike: (probe) => hasCueTimes(probe.head),
    read: (probe) => readSrt(probe.text),
  },
  {
    name: 'markdown',
    extensions: ['.md', '.markdown', '.mdx'],
    title: 'Markdown: bold names, headings as chapters, front matter',
    looksLike: looksLikeMarkdown,
    read: (probe) => readMarkdown(probe.text),
  },
  {
    name: 'text',
    extensions: ['.txt', '.text'],
    title: 'plain text: names with colons, times, names and times on their own line, >>, or just prose',
    looksLike: () => true,
    read: (probe) => readPlainText(probe.text),
  },
] as const satisfies readonly FormatRow[]

/** Name of a format that can be read. */
export type FormatName = (typeof FORMATS)[number]['name']

/** A line with "-->" between two times. */
function hasCueTimes(head: string): boolean {
  return /^[ \t]*-?\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,6})?[ \t]*-->[ \t]*-?\d{1,3}:\d{2}/m.test(head)
}

function looksLikeMarkdown(probe: Probe): boolean {
  const { head } = probe
  if (/^---[ \t]*[\r\n]+[A-Za-z_]+:/.test(head)) return true
  if (/^(?:\*\*|__)[^*_\n\r]{1,80}(?:\*\*|__)/m.test(head)) return true
  if (/\\\[[^\]\\]{1,40}\\\]/.test(head)) return true
  if (/^#{1,6} \S/m.test(head)) return true
  return probe.extension === '.md' || probe.extension === '.markdown' || probe.extension === '.mdx'
}
