import { AnalyzeError } from '../model/error.ts'

/** A paragraph of an office document, or a row of one of its tables. */
export interface Paragraph {
  /** No line break but U+2028, where the paragraph itself has one. */
  readonly text: string
  /** The first stretch in bold type; null where none is. */
  readonly bold: { readonly start: number; readonly end: number } | null
  /** 0 for text, 1 for the title of the document, 2 for a heading of the first level and so on. */
  readonly level: number
  /** True for a row of a table: cells with tabs between them. */
  readonly isRow: boolean
}

/** Takes the steps of a reader of documents and makes paragraphs of them. A step that fits nowhere is passed over. */
export interface ParagraphWriter {
  openParagraph(level: number): void
  closeParagraph(): void
  /** Words of the open paragraph. */
  add(text: string, isBold: boolean): void
  openRow(): void
  closeRow(): void
  openCell(): void
  closeCell(): void
  /** True while a paragraph is open. */
  isOpen(): boolean
  /** All paragraphs, those included that were never closed. */
  done(): readonly Paragraph[]
}

/** A line break within a paragraph. */
export const LINE_BREAK = '\u2028'

interface Draft {
  readonly level: number
  text: string
  boldStart: number
  boldEnd: number
}

/** Most paragraphs and cells: a paragraph a word in a hundred hours of talk. */
const MOST_PARAGRAPHS = 1_000_000
/** Tables within tables deeper than this are read as their paragraphs. */
const MOST_DEEP = 8
/** A cell with more paragraphs than this is a column of the page, and no field of a table. */
const MOST_IN_CELL = 8
/** Characters that would end a line. */
const BREAKS = /[\n\r\v\f\u0085\u2029]/g

/** Starts without a paragraph. `path` is for the message of `TOO_LARGE`, which too many of them throw. */
export function createParagraphWriter(path: string): ParagraphWriter {
  const main: Paragraph[] = []
  /** Where paragraphs go: those of the page, or of the cell that is open. */
  const targets: Paragraph[][] = [main]
  const rows: Paragraph[][][] = []
  /** A text box stands within a paragraph and has its own. */
  const open: Draft[] = []
  let tooDeep = 0
  let count = 0

  const tally = (): void => {
    if (++count > MOST_PARAGRAPHS) throw tooMany(path)
  }

  const put = (paragraph: Paragraph): void => {
    targets[targets.length - 1]!.push(paragraph)
  }
  const closeParagraph = (): void => {
    const draft = open.pop()
    if (draft === undefined) return
    const { text, boldStart, boldEnd, level } = draft
    put({ text, bold: boldStart < 0 ? null : { start: boldStart, end: boldEnd }, level, isRow: false })
  }
  const closeCell = (): void => {
    if (tooDeep === 0 && targets.length === rows.length + 1) rows[rows.length - 1]?.push(targets.pop()!)
  }
  const closeRow = (): void => {
    if (tooDeep > 0) {
      tooDeep--
      return
    }
    const cells = rows.pop()
    if (cells === undefined) return
    while (targets.length > rows.length + 1) cells.push(targets.pop()!)
    for (const paragraph of joinCells(cells)) put(paragraph)
  }
  return {
    openParagraph: (level) => {
      tally()
      open.push({ level, text: '', boldStart: -1, boldEnd: -1 })
    },
    closeParagraph,
    add: (text, isBold) => {
      const draft = open[open.length - 1]
      if (draft === undefined || text === '') return
      const start = draft.text.length
      draft.text += text.replace(BREAKS, ' ')
      if (!isBold) return
      if (draft.boldStart < 0) draft.boldStart = start
      else if (draft.boldEnd !== start) return
      draft.boldEnd = draft.text.length
    },
    openRow: () => {
      if (tooDeep > 0 || rows.length === MOST_DEEP) tooDeep++
      else rows.push([])
    },
    closeRow,
    openCell: () => {
      if (tooDeep > 0 || targets.length !== rows.length) return
      tally()
      targets.push([])
    },
    closeCell,
    isOpen: () => open.length > 0,
    done: () => {
      while (open.length > 0) closeParagraph()
      tooDeep = 0
      while (rows.length > 0) closeRow()
      return main
    },
  }
}

/** A row as one line with tabs between its cells; cells that hold much, or one alone, as their paragraphs. */
function joinCells(cells: readonly (readonly Paragraph[])[]): readonly Paragraph[] {
  const filled = cells.map((cell) => cell.filter(({ text }) => text.trim() !== ''))
  if (cells.length < 2 || filled.some((cell) => cell.length > MOST_IN_CELL)) return cells.flat()
  const fields = filled.map((cell) =>
    cell
      .map(({ text }) => text.replace(/[\t\u2028]/g, ' ').trim())
      .join(' ')
      .trim(),
  )
  return [{ text: fields.join('\t'), bold: null, level: 0, isRow: true }]
}

function tooMany(path: string): AnalyzeError {
  const message = `${path} has more than ${MOST_PARAGRAPHS / 1e6} million paragraphs.`
  const location = { file: path, line: null, column: null }
  return new AnalyzeError('TOO_LARGE', message, 'Give the transcript alone, or a part of it.', location)
}
