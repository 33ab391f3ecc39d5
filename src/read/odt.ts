import { levelOfStyle, MOST_STYLES } from './docx.ts'
import { attributeOf, localName, walkMarkup } from './markup.ts'
import { createParagraphWriter, LINE_BREAK, type Paragraph } from './paragraphs.ts'

/** What a style of OpenDocument says. */
interface Style {
  readonly parent: string | null
  isBold: boolean | null
}

/**
 * Elements that hold no words of the document as it reads now: what was deleted, notes and remarks, tables of contents, how
 * sounds are written, and the styles.
 */
const SKIPPED = new Set([
  'tracked-changes',
  'note',
  'annotation',
  'table-of-content',
  'ruby-text',
  'automatic-styles',
  'font-face-decls',
  'scripts',
])
/** Most spaces that one element stands for. */
const MOST_SPACES = 8
/** Most styles that one can be based on, one on the other. */
const MOST_BASES = 20

/** The paragraphs of `content.xml` of an OpenDocument text (ODF 1.3, part 3). `common` is its `styles.xml`. */
export function readOdt(content: string, common: string | null, path: string): readonly Paragraph[] {
  const styles = new Map<string, Style>()
  collectStyles(common ?? '', styles)
  collectStyles(content, styles)
  const writer = createParagraphWriter(path)
  /** Styles of the paragraphs and spans that are open, the innermost last. */
  const bold: boolean[] = []
  let skipped = 0
  const add = (text: string): void => writer.add(text, bold[bold.length - 1] ?? false)
  const enter = (style: string | null): void => {
    bold.push((style === null ? null : isBold(styles, style)) ?? bold[bold.length - 1] ?? false)
  }
  const open = (name: string, attributes: ReadonlyMap<string, string>): void => {
    const style = attributeOf(attributes, 'style-name')
    if (name === 'p' || name === 'h') {
      const outline = Number(attributeOf(attributes, 'outline-level') ?? 1)
      const level = name === 'h' ? (outline >= 1 && outline <= 10 ? outline + 1 : 2) : levelOf(styles, style)
      writer.openParagraph(level)
      bold.push((style === null ? null : isBold(styles, style)) ?? false)
    } else if (name === 'span') enter(style)
    else if (name === 'tab') add('\t')
    else if (name === 'line-break') add(LINE_BREAK)
    else if (name === 's') {
      const count = Number(attributeOf(attributes, 'c') ?? 1)
      add(' '.repeat(count >= 1 ? Math.min(count, MOST_SPACES) : 1))
    } else if (name === 'table-row') writer.openRow()
    else if (name === 'table-cell') writer.openCell()
  }
  const close = (name: string): void => {
    if (name === 'p' || name === 'h') {
      writer.closeParagraph()
      bold.pop()
    } else if (name === 'span') bold.pop()
    else if (name === 'table-row') writer.closeRow()
    else if (name === 'table-cell') writer.closeCell()
  }
  walkMarkup(content, 'xml', (event) => {
    if (event.kind === 'text') {
      if (skipped === 0 && writer.isOpen()) add(event.text.replace(/[ \t\r\n]+/g, ' '))
      return
    }
    const name = localName(event.name)
    // What a picture is called and shows stands beside it, in two elements of SVG.
    if (SKIPPED.has(name) || event.name.startsWith('svg:'))
      skipped = Math.max(0, skipped + (event.kind === 'open' ? 1 : -1))
    else if (skipped > 0) return
    else if (event.kind === 'open') open(name, event.attributes)
    else close(name)
  })
  return writer.done()
}

/** Adds the styles that a part declares. */
function collectStyles(text: string, styles: Map<string, Style>): void {
  let style: Style | null = null
  walkMarkup(text, 'xml', (event) => {
    if (event.kind === 'text') return
    const name = localName(event.name)
    if (event.kind === 'close') {
      if (name === 'style') style = null
    } else if (name === 'style') {
      style = { parent: attributeOf(event.attributes, 'parent-style-name'), isBold: null }
      const own = attributeOf(event.attributes, 'name')
      if (own !== null && styles.size < MOST_STYLES) styles.set(own, style)
    } else if (name === 'text-properties' && style !== null) {
      const weight = attributeOf(event.attributes, 'font-weight')
      if (weight !== null) style.isBold = /^(?:bold|[6-9]00)$/.test(weight)
    }
  })
}

/** A style and those that it is based on, by name. */
function chainOf(styles: ReadonlyMap<string, Style>, name: string | null): string[] {
  const chain: string[] = []
  for (let next = name; next !== null && chain.length < MOST_BASES; next = styles.get(next)?.parent ?? null) {
    chain.push(next)
  }
  return chain
}

function isBold(styles: ReadonlyMap<string, Style>, name: string): boolean | null {
  for (const each of chainOf(styles, name)) {
    const own = styles.get(each)?.isBold ?? null
    if (own !== null) return own
  }
  return null
}

/** Level of a paragraph that is no heading by its element: "Title", or "Heading_20_1" as some programs write it. */
function levelOf(styles: ReadonlyMap<string, Style>, name: string | null): number {
  for (const each of chainOf(styles, name)) {
    const level = levelOfStyle(each.replaceAll('_20_', ' '))
    if (level !== null) return level
  }
  return 0
}
