import { withoutRowNumbers, withPlainRows } from './document-rows.ts'
import { escapeMarkdown } from './markdown-text.ts'
import type { Paragraph } from './paragraphs.ts'

/** The paragraphs of a document as a text that the readers of text read: one paragraph, one line. */
export interface DocumentText {
  readonly plain: string
  /**
   * The same as running text: with a paragraph's end (U+2029) behind each where no empty paragraphs set them apart, and
   * where headings or bold names say what they are as Markdown, all else escaped.
   */
  readonly running: string
  readonly isMarkdown: boolean
}

/** Longest heading, and largest share of the characters in headings: more of it is talk in a style that looks well. */
const HEADING = { chars: 200, share: 0.5 } as const
/** Longest stretch in bold that may be a name. */
const MOST_LABEL_CHARS = 80
/** Fewest paragraphs that open with a name in bold for the document to be written as Markdown. */
const FEWEST_LABELS = 2
/** What may stand before a name: a time. */
const BEFORE_LABEL = /^[\s\d:.,;[\](){}<>|–—→-]*$/

/** Writes the paragraphs out as Markdown where headings or bold names say what they are, else as plain text. */
export function writeDocument(all: readonly Paragraph[]): DocumentText {
  const numberless = withoutRowNumbers(all)
  const paragraphs = withPlainRows(numberless)
  const levels = levelsOf(paragraphs)
  const labels = paragraphs.filter((paragraph, row) => levels[row] === 0 && labelOf(paragraph) !== null).length
  const isMarkdown = levels.some((level) => level > 0) || labels >= FEWEST_LABELS
  const lines = isMarkdown
    ? paragraphs.map((paragraph, row) => markdownOf(paragraph, levels[row]!))
    : paragraphs.map(({ text }) => text)
  const running = isSetApart(lines) ? lines.join('\n') : writeApart(paragraphs, lines)
  return { plain: numberless.map(({ text }) => text).join('\n'), running, isMarkdown }
}

/** The level of the heading that each paragraph is written as; 0 for text. */
function levelsOf(paragraphs: readonly Paragraph[]): number[] {
  const isHeading = ({ text, level }: Paragraph): boolean =>
    level > 0 && text.length <= HEADING.chars && text.trim() !== ''
  let inHeadings = 0
  let all = 0
  for (const paragraph of paragraphs) {
    all += paragraph.text.length
    if (isHeading(paragraph)) inHeadings += paragraph.text.length
  }
  const headings = paragraphs.filter(isHeading)
  // The one heading of the first level on top is the title where no paragraph has that style.
  const first = paragraphs.find(({ text }) => text.trim() !== '')
  const isTitled =
    headings.some(({ level }) => level === 1) ||
    headings.filter(({ level }) => level === 2).length !== 1 ||
    first?.level !== 2
  return paragraphs.map((paragraph) => {
    if (!isHeading(paragraph) || inHeadings > all * HEADING.share) return 0
    return Math.min(6, isTitled ? paragraph.level : Math.max(1, paragraph.level - 1))
  })
}

/** The stretch in bold type that may name who speaks: short, at the start or behind a time; null for any other paragraph. */
function labelOf({ text, bold, isRow }: Paragraph): { readonly start: number; readonly end: number } | null {
  if (bold === null || isRow || bold.end - bold.start > MOST_LABEL_CHARS) return null
  if (!BEFORE_LABEL.test(text.slice(0, Math.min(bold.start, MOST_LABEL_CHARS)))) return null
  const label = text.slice(bold.start, bold.end)
  if (bold.start > MOST_LABEL_CHARS || label.includes('\u2028') || !/\p{L}/u.test(label)) return null
  const start = bold.start + label.length - label.trimStart().length
  return { start, end: start + label.trim().length }
}

function markdownOf(paragraph: Paragraph, level: number): string {
  const { text } = paragraph
  if (level > 0) return `${'#'.repeat(level)} ${escapeMarkdown(text.replaceAll('\u2028', ' ').trim())}`
  const label = labelOf(paragraph)
  if (label === null) return escapeMarkdown(text)
  const name = escapeMarkdown(text.slice(label.start, label.end))
  return `${escapeMarkdown(text.slice(0, label.start))}**${name}**${escapeMarkdown(text.slice(label.end))}`
}

/** Least share of lines that are empty for them to set paragraphs apart. */
const EMPTY_SHARE = 0.1

/** True where the document has empty paragraphs between the others. */
function isSetApart(lines: readonly string[]): boolean {
  const empty = lines.filter((line) => line.trim() === '').length
  return empty > lines.length * EMPTY_SHARE
}

/** Largest share of lines on which a sentence is not over, for lines to be paragraphs and not the lines of a page. */
const WRAPPED_SHARE = 0.3
const FILLED_LINE = 25

/** Each paragraph with its end behind it, but rows of a table; as it is where the paragraphs are lines of a page. */
function writeApart(paragraphs: readonly Paragraph[], lines: readonly string[]): string {
  const wrapped = lines.filter((line) => line.length > FILLED_LINE && /[\p{Ll},]\s*$/u.test(line.slice(-20))).length
  if (wrapped > lines.length * WRAPPED_SHARE) return lines.join('\n')
  return lines.map((line, row) => (paragraphs[row]!.isRow ? line : `${line}\u2029`)).join('\n')
}
