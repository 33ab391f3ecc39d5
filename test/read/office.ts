import { crc32, deflateRawSync } from 'node:zlib'

/*
 * Office documents made for the tests, from invented talk: as small as the forms allow, not the output of any program.
 */

/** One entry of an archive, and what of it is to be wrong. */
export interface ZipEntry {
  readonly name: string
  readonly data: Uint8Array | string
  readonly stored?: boolean
  readonly method?: number
  readonly flags?: number
  /** What the directory says of its length. */
  readonly size?: number
  readonly crc?: number
  /** Offset that the directory gives; default: where it is. */
  readonly at?: number
}

/** Packs entries as ZIP does. */
export function zipOf(entries: readonly ZipEntry[], comment = ''): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, data, stored = false, method = stored ? 0 : 8, flags = 0x800, size, crc, at } of entries) {
    const content = Buffer.from(data)
    const packed = stored ? content : deflateRawSync(content)
    const title = Buffer.from(name)
    const both = Buffer.alloc(26)
    both.writeUInt16LE(20, 0)
    both.writeUInt16LE(flags, 2)
    both.writeUInt16LE(method, 4)
    both.writeUInt32LE(crc ?? crc32(content), 10)
    both.writeUInt32LE(packed.length, 14)
    both.writeUInt32LE(size ?? content.length, 18)
    both.writeUInt16LE(title.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), both, title, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at ?? offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), both, tail, title]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  end.writeUInt16LE(comment.length, 20)
  return new Uint8Array(Buffer.concat([...locals, directory, end, Buffer.from(comment)]))
}

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const CORE = 'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
const DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'

/** A Word document with this body in WordprocessingML. */
export function docxOf(
  body: string,
  { title, styles, others = [] }: { title?: string; styles?: string; others?: ZipEntry[] } = {},
): Uint8Array<ArrayBuffer> {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  const part = `${head}<w:document xmlns:w="${WORD}"><w:body>${body}<w:sectPr/></w:body></w:document>`
  return zipOf([
    { name: '[Content_Types].xml', data: `${head}<Types/>` },
    { name: 'word/document.xml', data: part },
    ...(styles === undefined
      ? []
      : [{ name: 'word/styles.xml', data: `${head}<w:styles xmlns:w="${WORD}">${styles}</w:styles>` }]),
    ...(title === undefined
      ? []
      : [
          {
            name: 'docProps/core.xml',
            data: `${head}<cp:coreProperties ${CORE} ${DC}><dc:title>${xml(title)}</dc:title></cp:coreProperties>`,
          },
        ]),
    ...others,
  ])
}

/** A run of Word. */
export function runOf(text: string, isBold = false): string {
  const style = isBold ? '<w:rPr><w:b/></w:rPr>' : ''
  return `<w:r>${style}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>`
}

/** A paragraph of Word: plain words, or runs, with the id of its style. */
export function paragraphOf(content: string, style = ''): string {
  const properties = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  return `<w:p>${properties}${content.startsWith('<') || content === '' ? content : runOf(content)}</w:p>`
}

const ODF =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
const TYPE = 'application/vnd.oasis.opendocument.text'

/** An OpenDocument text with this body and these automatic styles. */
export function odtOf(
  body: string,
  { title, styles = '', others = [] }: { title?: string; styles?: string; others?: ZipEntry[] } = {},
): Uint8Array<ArrayBuffer> {
  const head = '<?xml version="1.0" encoding="UTF-8"?>'
  const content = `${head}<office:document-content ${ODF}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`
  const meta = `${head}<office:document-meta ${ODF} ${DC}><office:meta><dc:title>${xml(title ?? '')}</dc:title></office:meta></office:document-meta>`
  return zipOf([
    { name: 'mimetype', data: TYPE, stored: true },
    { name: 'content.xml', data: content },
    ...(title === undefined ? [] : [{ name: 'meta.xml', data: meta }]),
    ...others,
  ])
}

/** An RTF document with this body, as RTF writes it. */
export function rtfOf(body: string, head = ''): Uint8Array<ArrayBuffer> {
  const fonts = '{\\fonttbl{\\f0\\fswiss Arial;}}{\\colortbl;\\red0\\green0\\blue0;}'
  const text = `{\\rtf1\\ansi\\ansicpg1252\\uc1${fonts}${head}\\f0\\fs24\n${body}}`
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

/** Words as RTF writes them. */
function rtfWords(text: string): string {
  return text.replace(/[\\{}]/g, '\\$&').replace(/[^\0-\x7f]/g, (char) => `\\u${char.charCodeAt(0)}?`)
}

/** The lines of a text as a document of each kind, a paragraph each. */
export const DOCUMENTS = {
  docx: (lines: readonly string[]) => docxOf(lines.map((line) => paragraphOf(line === '' ? '' : runOf(line))).join('')),
  odt: (lines: readonly string[]) =>
    odtOf(
      lines
        .map((line) => `<text:p>${xml(line).replaceAll('\t', '<text:tab/>').replaceAll('  ', ' <text:s/>')}</text:p>`)
        .join(''),
    ),
  rtf: (lines: readonly string[]) =>
    rtfOf(lines.map((line) => `\\pard ${rtfWords(line).replaceAll('\t', '\\tab ')}\\par\n`).join('')),
} as const
