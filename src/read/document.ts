import { AnalyzeError, type Problem } from '../model/error.ts'
import { decode } from './decode.ts'
import { type DocumentText, writeDocument } from './document-text.ts'
import { readDocx } from './docx.ts'
import { NO_TITLE } from './header.ts'
import { attributeOf, localName, parseMarkup, walkMarkup } from './markup.ts'
import { readOdt } from './odt.ts'
import { isRtf, readRtf } from './rtf.ts'
import { openZip, withPassword, type Zip } from './zip.ts'

/** Kinds of office documents that are read. */
export type DocumentKind = 'docx' | 'odt' | 'rtf'

/** An office document as text. */
export interface OfficeDocument extends DocumentText {
  readonly kind: DocumentKind
  /** Of its properties; null where they have none. */
  readonly title: string | null
  /** Of its words, as `Source.encoding`. */
  readonly encoding: string
  readonly warnings: readonly Problem[]
}

/**
 * The text of a Word, OpenDocument or RTF document; null for any other bytes. Throws `BINARY` for other files that are
 * packed as ZIP and for what has a password, `MALFORMED` for damage, `TOO_LARGE` for one that grows past all reason.
 */
export function openDocument(bytes: Uint8Array, path: string): OfficeDocument | null {
  if (isRtf(bytes)) {
    const { paragraphs, title, encoding } = readRtf(bytes, path)
    return { kind: 'rtf', ...writeDocument(paragraphs), title: titleOf(title), encoding, warnings: [] }
  }
  if (!isZip(bytes)) return null
  const zip = openZip(bytes, path)
  const part = partOf(zip, path)
  const main = zip.read(part.name)
  if (main === null) throw lacks(path, part.name)
  const { text, encoding, warnings } = decode(main, path)
  const also = (name: string): string | null => {
    try {
      const found = zip.read(name)
      return found === null ? null : decode(found, path).text
    } catch (error) {
      // Its words are whole without it.
      if (error instanceof AnalyzeError && error.code === 'MALFORMED') return null
      throw error
    }
  }
  const styles = also(part.styles)
  const paragraphs = part.kind === 'docx' ? readDocx(text, styles, path) : readOdt(text, styles, path)
  const properties = also(part.properties)
  const title = properties === null ? null : titleOf(statedTitle(properties))
  // Their lines are those of the packed part.
  const unplaced = warnings.map((warning) => ({ ...warning, line: null }))
  return { kind: part.kind, ...writeDocument(paragraphs), title, encoding, warnings: unplaced }
}

/** An archive begins with its first entry, or with the end of an empty one. */
function isZip(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false
  return (bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6)
}

/** Where a document has its words, its styles and its title. */
interface Part {
  readonly kind: 'docx' | 'odt'
  readonly name: string
  readonly styles: string
  readonly properties: string
}

/** What else is packed as ZIP, by a name in it or its media type. */
const OTHERS: readonly (readonly [name: RegExp, type: RegExp | null, what: string])[] = [
  [/^xl\//, /opendocument\.spreadsheet/, 'a spreadsheet'],
  [/^ppt\//, /opendocument\.(?:presentation|graphics)/, 'a presentation'],
  [/^META-INF\/container\.xml$/, /epub/, 'an e-book (EPUB)'],
  [/^Index\/.*\.iwa$|^index\.apxl$/, null, 'a document of Apple’s Pages, Numbers or Keynote'],
]
const MOST_TYPE_CHARS = 200

function partOf(zip: Zip, path: string): Part {
  const has = (name: string): boolean => zip.names.includes(name)
  const styled = (name: string): Part => {
    const folder = name.slice(0, name.lastIndexOf('/') + 1)
    return { kind: 'docx', name, styles: `${folder}styles.xml`, properties: 'docProps/core.xml' }
  }
  if (has('word/document.xml')) return styled('word/document.xml')
  const mimetype = has('mimetype') ? zip.read('mimetype') : null
  const type = mimetype === null ? '' : Buffer.from(mimetype.subarray(0, MOST_TYPE_CHARS)).toString('latin1')
  if (/^application\/vnd\.oasis\.opendocument\.text/.test(type)) {
    const manifest = zip.read('META-INF/manifest.xml')
    if (manifest !== null && decode(manifest, path).text.includes('encryption-data')) throw withPassword(path)
    return { kind: 'odt', name: 'content.xml', styles: 'styles.xml', properties: 'meta.xml' }
  }
  const other = OTHERS.find(([name, media]) => media?.test(type) || zip.names.some((each) => name.test(each)))
  if (other !== undefined) {
    const hint = 'Save its text as .docx, .txt or .csv, and read that.'
    throw new AnalyzeError('BINARY', `${path} is ${other[2]}, not a transcript.`, hint, locate(path))
  }
  const related = mainPart(zip, path)
  if (related !== null) return styled(related)
  if (has('[Content_Types].xml')) throw lacks(path, 'word/document.xml')
  if (zip.isEncrypted) throw withPassword(path)
  const files = zip.names.filter((name) => !name.endsWith('/')).length
  const holds = files === 1 ? 'one file' : `${files} files`
  const hint = 'Unpack it, and read the transcript in it.'
  throw new AnalyzeError('BINARY', `${path} is a ZIP archive of ${holds}, not a transcript.`, hint, locate(path))
}

/** The main part of a Word document that calls it otherwise than most do, as programs on the web do. */
function mainPart(zip: Zip, path: string): string | null {
  const relations = zip.read('_rels/.rels')
  if (relations === null) return null
  let target: string | null = null
  walkMarkup(decode(relations, path).text, 'xml', (event) => {
    if (event.kind !== 'open' || localName(event.name) !== 'Relationship') return
    if (!/\/officeDocument$/.test(attributeOf(event.attributes, 'Type') ?? '')) return
    target ??= (attributeOf(event.attributes, 'Target') ?? '').replace(/^\//, '')
  })
  return target !== null && zip.names.includes(target) ? target : null
}

/** What Dublin Core says is the title. */
function statedTitle(properties: string): string | null {
  let title: string | null = null
  let isInside = false
  for (const event of parseMarkup(properties.slice(0, MOST_PROPERTY_CHARS), 'xml')) {
    if (event.kind === 'text') {
      if (isInside) title = (title ?? '') + event.text
    } else if (localName(event.name) === 'title') {
      if (event.kind === 'close' && isInside) break
      isInside = event.kind === 'open'
    }
  }
  return title
}

const MOST_PROPERTY_CHARS = 100_000
/** Longest title. */
const MOST_TITLE_CHARS = 300

/** A title of the properties where it names something: not the file, and not what programs put there. */
function titleOf(stated: string | null): string | null {
  const title = (stated ?? '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(/^Microsoft Word - /, '')
  const isMade =
    /^(?:document|untitled|(?:word )?template|unknown|titel|title)[\s\d()]*$|\.(?:docx?|odt|rtf|txt|pdf|mp[34]|wav|m4a)$/i
  return title === '' || title.length > MOST_TITLE_CHARS || isMade.test(title) || NO_TITLE.test(title) ? null : title
}

function lacks(path: string, name: string): AnalyzeError {
  const message = `${path} is a damaged document: it has no ${name}.`
  return new AnalyzeError(
    'MALFORMED',
    message,
    'Open it in Word or LibreOffice, save it again, and read that.',
    locate(path),
  )
}

function locate(file: string): { file: string; line: null; column: null } {
  return { file, line: null, column: null }
}
