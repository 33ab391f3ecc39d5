import { attributeOf, localName, walkMarkup } from './markup.ts'
import { createParagraphWriter, LINE_BREAK, type Paragraph } from './paragraphs.ts'

/** What a style of Word says of the paragraphs and words in it. */
interface Style {
  readonly basedOn: string | null
  /** As in `Paragraph`; null where the style says nothing. */
  readonly level: number | null
  readonly isBold: boolean | null
  /** True for the lines of a table of contents. */
  readonly isContents: boolean
}

/**
 * Elements that hold no words of the document as it reads now: what was deleted or moved away, what a program that does
 * not know text boxes shows, how things were formatted before, how sounds are written.
 */
const SKIPPED = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'rPrChange',
  'pPrChange',
  'tblPr',
  'trPr',
  'tcPr',
  'sectPr',
  'rt',
])
/** Elements of a run that stand for characters. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['ptab', '\t'],
  ['br', LINE_BREAK],
  ['cr', LINE_BREAK],
  ['noBreakHyphen', '-'],
])
/** Most styles of a document that are kept. */
export const MOST_STYLES = 100_000
/** Most styles that one can be based on, one on the other. */
const MOST_BASES = 20

/** The paragraphs of the main part of a Word document (ECMA-376, WordprocessingML). `styles` is its part of that name. */
export function readDocx(document: string, styles: string | null, path: string): readonly Paragraph[] {
  const known = stylesOf(styles ?? '')
  const writer = createParagraphWriter(path)
  let skipped = 0
  let inParagraphStyle = false
  let inRunStyle = false
  let inText = false
  /** Words of contents are left out until their paragraph ends. */
  let paragraph = { isBold: false, isContents: false }
  let run = { isBold: null as boolean | null, isHidden: false }
  /** Opened when its style is known. */
  let pending = false
  const begin = (level: number): void => {
    if (pending) writer.openParagraph(level)
    pending = false
  }
  const add = (text: string): void => {
    if (pending) begin(0)
    if (!run.isHidden && !paragraph.isContents) writer.add(text, run.isBold ?? paragraph.isBold)
  }
  let level = 0
  const open = (name: string, attributes: ReadonlyMap<string, string>): void => {
    const value = attributeOf(attributes, 'val')
    if (name === 'p') {
      begin(0)
      pending = true
      level = 0
      paragraph = { isBold: false, isContents: false }
    } else if (name === 'pPr') inParagraphStyle = true
    else if (inParagraphStyle) {
      if (name === 'pStyle' && value !== null) {
        const style = resolve(known, value)
        level = style.level ?? 0
        paragraph = { isBold: style.isBold ?? false, isContents: style.isContents }
      } else if (name === 'outlineLvl') level = levelOfOutline(value) ?? level
    } else if (name === 'r') run = { isBold: null, isHidden: false }
    else if (name === 'rPr') inRunStyle = true
    else if (inRunStyle) {
      if (name === 'b') run.isBold = isOn(value)
      else if (name === 'vanish') run.isHidden = isOn(value)
      else if (name === 'rStyle' && value !== null) run.isBold ??= resolve(known, value).isBold
    } else if (name === 't') inText = true
    else if (name === 'tr') writer.openRow()
    else if (name === 'tc') writer.openCell()
    else {
      const character = CHARACTERS.get(name)
      if (character !== undefined) add(character)
    }
  }
  const close = (name: string): void => {
    if (name === 'pPr') {
      inParagraphStyle = false
      begin(level)
    } else if (name === 'rPr') inRunStyle = false
    else if (name === 't') inText = false
    else if (name === 'p') {
      begin(0)
      writer.closeParagraph()
      paragraph = { isBold: false, isContents: false }
    } else if (name === 'tc') writer.closeCell()
    else if (name === 'tr') writer.closeRow()
  }
  walkMarkup(document, 'xml', (event) => {
    if (event.kind === 'text') {
      if (inText && skipped === 0) add(event.text)
      return
    }
    const name = localName(event.name)
    if (SKIPPED.has(name)) skipped = Math.max(0, skipped + (event.kind === 'open' ? 1 : -1))
    else if (skipped > 0) return
    else if (event.kind === 'open') open(name, event.attributes)
    else close(name)
  })
  return writer.done()
}

/** A switch of Word is on where it has no value. */
function isOn(value: string | null): boolean {
  return value === null || /^(?:1|true|on)$/.test(value)
}

/** Level of a paragraph by its place in the outline, 0 to 8; 9 is body text. */
function levelOfOutline(value: string | null): number | null {
  if (value === null || !/^\d$/.test(value)) return null
  return value === '9' ? 0 : Number(value) + 2
}

/** Level of a paragraph by the name of its style; null where that says nothing. */
export function levelOfStyle(name: string): number | null {
  if (/^title$/i.test(name)) return 1
  const heading = /^heading[ _]?([1-9])$/i.exec(name)?.[1]
  return heading === undefined ? null : Number(heading) + 1
}

/** The styles by their id. Word calls "Heading 1" so by name in every language; the id is in that of the writer. */
function stylesOf(text: string): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>()
  let id: string | null = null
  let style: { -readonly [Key in keyof Style]: Style[Key] } | null = null
  walkMarkup(text, 'xml', (event) => {
    if (event.kind === 'text') return
    const name = localName(event.name)
    if (event.kind === 'close') {
      if (name === 'style' && id !== null && style !== null && styles.size < MOST_STYLES) styles.set(id, style)
      if (name === 'style') style = null
      return
    }
    const value = attributeOf(event.attributes, 'val')
    if (name === 'style') {
      id = attributeOf(event.attributes, 'styleId')
      style = { basedOn: null, level: null, isBold: null, isContents: false }
    } else if (style === null) return
    else if (name === 'name' && value !== null) {
      style.level = levelOfStyle(value) ?? style.level
      style.isContents = /^toc (?:\d|heading)/i.test(value)
    } else if (name === 'basedOn') style.basedOn = value
    else if (name === 'outlineLvl') style.level ??= levelOfOutline(value)
    else if (name === 'b') style.isBold = isOn(value)
  })
  return styles
}

/** What a style says, and where it says nothing the one that it is based on. */
function resolve(styles: ReadonlyMap<string, Style>, id: string): Style {
  let { level, isBold, isContents }: Omit<Style, 'basedOn'> = { level: null, isBold: null, isContents: false }
  let next: string | null = id
  for (let bases = 0; next !== null && bases < MOST_BASES; bases++) {
    const style = styles.get(next)
    if (style === undefined) break
    level ??= style.level
    isBold ??= style.isBold
    isContents ||= style.isContents
    next = style.basedOn
  }
  return { basedOn: null, level: level ?? levelOfStyle(id), isBold, isContents }
}
