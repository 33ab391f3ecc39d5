import { AnalyzeError } from '../model/error.ts'
import { readAss } from './ass.ts'
import { readSrt, readVtt } from './captions.ts'
import { looksLikeChat, readChat } from './chat.ts'
import { ARROWS, timesPattern } from './cue-lines.ts'
import type { DocumentKind } from './document.ts'
import { feedError } from './feed.ts'
import { readHtml } from './html.ts'
import { JSON_FORMATS } from './json-formats.ts'
import { readMarkdown, readPlainText } from './plain.ts'
import type { Probe } from './probe.ts'
import type { Reading } from './reading.ts'
import { looksLikeStm, readStm } from './stm.ts'
import { readTable } from './table.ts'
import { findTable } from './table-columns.ts'
import { looksLikeTextGrid, readTextGrid } from './textgrid.ts'
import { readLrc, readSbv, sbvTimes } from './timed-lines.ts'
import { readTtml } from './ttml.ts'
import { isOtherXml } from './xml-tags.ts'
import { looksLikeYaml, readYaml } from './yaml.ts'
import { readYoutubeXml } from './youtube-xml.ts'

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
  /** Throws `AnalyzeError` where the content is of another kind altogether. */
  readonly read: (probe: Probe) => Reading
}

/** Formats of text, in the order in which detection asks. The last takes any text. */
const TEXT_FORMATS = [
  {
    name: 'vtt',
    extensions: ['.vtt'],
    title: 'WebVTT captions: voice spans, notes, YouTube’s rolling ones, Zoom, Teams',
    looksLike: (probe) => /^WEBVTT(?!\S)/.test(probe.head),
    read: (probe) => readVtt(probe.text),
  },
  {
    name: 'ass',
    extensions: ['.ass', '.ssa'],
    title: 'Advanced SubStation Alpha subtitles',
    looksLike: (probe) => /^\[Script Info\]/i.test(probe.head) || /^Dialogue: \d+,\d/m.test(probe.head),
    read: (probe) => readAss(probe.text),
  },
  {
    name: 'ttml',
    extensions: ['.ttml', '.dfxp', '.xml'],
    title: 'TTML and DFXP: Apple Podcasts, broadcasters',
    looksLike: (probe) => rootOf(probe) === 'tt',
    read: (probe) => readTtml(probe.text),
  },
  {
    name: 'youtube-xml',
    extensions: ['.srv1', '.srv2', '.srv3', '.xml'],
    title: 'YouTube’s XML captions: srv1, srv2, srv3',
    looksLike: (probe) =>
      rootOf(probe) === 'timedtext' || (rootOf(probe) === 'transcript' && /<(?:text|p)[\s>]/.test(probe.head)),
    read: (probe) => readYoutubeXml(probe.text),
  },
  {
    name: 'feed',
    extensions: ['.rss', '.xml', '.atom'],
    title: 'podcast feed: not read, but the transcripts that it links to are listed',
    looksLike: (probe) => rootOf(probe) === 'rss' || rootOf(probe) === 'feed',
    read: (probe) => {
      throw feedError(probe.text, probe.path)
    },
  },
  {
    name: 'html',
    extensions: ['.html', '.htm', '.xhtml'],
    title: 'HTML: Podcasting 2.0 transcripts, web pages with a transcript',
    looksLike: (probe) => looksLikeHtml(probe) || isOtherXml(probe.head),
    read: (probe) => readHtml(probe.text),
  },
  ...JSON_FORMATS,
  {
    name: 'srt',
    extensions: ['.srt'],
    title: 'SubRip captions',
    looksLike: (probe) => hasCueTimes(probe.head) || (probe.extension === '.srt' && probe.head.includes('-->')),
    read: (probe) => readSrt(probe.text),
  },
  {
    name: 'sbv',
    extensions: ['.sbv'],
    title: 'YouTube’s SBV captions',
    looksLike: (probe) => firstLines(probe, 3).some((line) => sbvTimes(line, 0, line.length) !== null),
    read: (probe) => readSbv(probe.text),
  },
  {
    name: 'textgrid',
    extensions: ['.textgrid'],
    title: 'TextGrid of Praat, ELAN or a forced aligner: a tier a voice',
    looksLike: (probe) => looksLikeTextGrid(probe.head),
    read: (probe) => readTextGrid(probe.text),
  },
  {
    name: 'chat',
    extensions: ['.cha'],
    title: 'CHAT: transcripts of TalkBank (CHILDES, CABank)',
    looksLike: (probe) => looksLikeChat(probe.head),
    read: (probe) => readChat(probe.text),
  },
  {
    name: 'stm',
    extensions: ['.stm'],
    title: 'STM: segments of a reference for speech recognition',
    looksLike: (probe) => looksLikeStm(probe.head, probe.extension === '.stm'),
    read: (probe) => readStm(probe.text),
  },
  {
    name: 'yaml',
    extensions: ['.yaml', '.yml'],
    title: 'YAML: a list of items with words, voices and times',
    looksLike: (probe) => looksLikeYaml(probe.head, /^\.ya?ml$/.test(probe.extension)),
    read: (probe) => readYaml(probe.text),
  },
  {
    name: 'lrc',
    extensions: ['.lrc'],
    title: 'LRC: a time in brackets before each line',
    looksLike: looksLikeLrc,
    read: (probe) => readLrc(probe.text),
  },
  {
    name: 'tsv',
    extensions: ['.tsv', '.tab'],
    title: 'table with tabs: Whisper’s start, end, text',
    looksLike: (probe) => findTable(probe.head, isTableFile(probe))?.columns.delimiter === '\t',
    read: (probe) => readTable(probe.text),
  },
  {
    name: 'csv',
    extensions: ['.csv'],
    title: 'table with commas, semicolons or bars: a column of words, others of times or speakers',
    looksLike: (probe) => findTable(probe.head, isTableFile(probe)) !== null,
    read: (probe) => readTable(probe.text),
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

/** Office documents: what stands in them is text of any of these formats. */
const DOCUMENT_FORMATS = [
  {
    name: 'docx',
    extensions: ['.docx', '.docm', '.dotx'],
    title: 'Word document: Rev, Otter, Trint, Sonix, Descript and people who transcribe',
    looksLike: (probe) => probe.document?.kind === 'docx',
    read: (probe) => readWithin(probe, 'docx'),
  },
  {
    name: 'odt',
    extensions: ['.odt', '.ott'],
    title: 'OpenDocument text: LibreOffice, Google Docs',
    looksLike: (probe) => probe.document?.kind === 'odt',
    read: (probe) => readWithin(probe, 'odt'),
  },
  {
    name: 'rtf',
    extensions: ['.rtf'],
    title: 'Rich Text Format: TextEdit, WordPad, NVivo',
    looksLike: (probe) => probe.document?.kind === 'rtf',
    read: (probe) => readWithin(probe, 'rtf'),
  },
] as const satisfies readonly FormatRow[]

/** Every format, in the order in which detection asks. The last takes any text. */
export const FORMATS = [...DOCUMENT_FORMATS, ...TEXT_FORMATS] as const satisfies readonly FormatRow[]

/** Reads what stands in a document as the same text in a file would be read; a title that it lacks is the document's. */
function readWithin(probe: Probe, kind: DocumentKind): Reading {
  const { document, path } = probe
  if (document?.kind !== kind) {
    const hint = 'Leave --from out: what a file is shows by what it holds.'
    throw new AnalyzeError('MALFORMED', `${path} is no .${kind} document.`, hint, {
      file: path,
      line: null,
      column: null,
    })
  }
  const isMarkdown = document.isMarkdown && probe.text === document.running
  const reading = isMarkdown ? readMarkdown(probe.text) : textFormat(probe).read(probe)
  const { facts } = reading
  return { ...reading, facts: { ...facts, title: facts.title ?? document.title } }
}

/** The format that a text is of by its content, whatever it stands in. */
function textFormat(probe: Probe): FormatRow {
  const rows: readonly FormatRow[] = TEXT_FORMATS
  return rows.find((row) => row.looksLike(probe)) ?? rows[rows.length - 1]!
}

/** True where a text is running text, whose paragraphs and headings count, and no captions, table or data. */
export function isRunningText(probe: Probe): boolean {
  return /^(?:text|markdown)$/.test(textFormat(probe).name)
}

/** Name of a format that can be read. */
export type FormatName = (typeof FORMATS)[number]['name']

/** True where the file's name says that it is a table. */
function isTableFile(probe: Probe): boolean {
  return /^\.(?:csv|tsv|tab)$/.test(probe.extension)
}

function firstLines(probe: Probe, count: number): string[] {
  return probe.head.split(/\r\n|[\n\r]/, count)
}

/** Local name of the root element, in lower case; "" where the text is no markup. */
function rootOf(probe: Probe): string {
  if (!probe.head.startsWith('<')) return ''
  const body = probe.head.replace(/^(?:\s*<(?:\?[^>]*|!--[\s\S]{0,4000}?--|![A-Za-z][^>]*)>)+/, '')
  return /^\s*<(?:[\w-]+:)?([A-Za-z][\w-]*)/.exec(body)?.[1]?.toLowerCase() ?? ''
}

function looksLikeHtml(probe: Probe): boolean {
  if (!probe.head.startsWith('<')) return false
  return /<(?:!doctype html|html|head|body|cite|time|p|div|section|article|main|h[1-6]|ul|ol|dl|dt|dd|blockquote|table|tr|td|span|br|meta|title)\b/i.test(
    probe.head,
  )
}

/** A line that begins with two times. */
const CUE_LINE = new RegExp(
  String.raw`^[ \t]*-?\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,6})?[ \t]*(?:${ARROWS})[ \t]*-?\d{1,3}:\d{2}`,
  'm',
)
/** The times of two captions in running text, where line breaks were lost. */
const CUES_IN_TEXT = new RegExp(String.raw`${timesPattern(ARROWS)}[^\n]{1,400}${timesPattern(ARROWS)}`)

function hasCueTimes(head: string): boolean {
  return CUE_LINE.test(head) || CUES_IN_TEXT.test(head)
}

/** Least share of the first lines with a time that has a fraction and no hour, right before the words. */
const LRC_SHARE = 0.6

function looksLikeLrc(probe: Probe): boolean {
  if (probe.extension === '.txt' || probe.extension === '.md') return false
  const lines = firstLines(probe, 40).filter((line) => line.trim() !== '')
  const stamped = lines.filter((line) => /^\s*\[\d{1,3}:\d{2}\.\d{2,3}\]/.test(line)).length
  const tagged = lines.filter((line) => /^\s*\[(?:ti|ar|al|by|offset|re|ve|length|au|la):/i.test(line)).length
  return stamped > 0 && stamped + tagged >= lines.length * LRC_SHARE
}

function looksLikeMarkdown(probe: Probe): boolean {
  const { head } = probe
  if (/^---[ \t]*[\r\n]+[A-Za-z_]+:/.test(head)) return true
  if (/^(?:\*\*|__)[^*_\n\r]{1,80}(?:\*\*|__)/m.test(head)) return true
  if (/\\\[[^\]\\]{1,40}\\\]/.test(head)) return true
  if (/^#{1,6} \S/m.test(head)) return true
  return probe.extension === '.md' || probe.extension === '.markdown' || probe.extension === '.mdx'
}
