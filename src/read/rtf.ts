import { AnalyzeError } from '../model/error.ts'
import { decodeWindows1252 } from './decode.ts'
import { createParagraphWriter, LINE_BREAK, type Paragraph, type ParagraphWriter } from './paragraphs.ts'

/** What an RTF document says. */
export interface Rtf {
  readonly paragraphs: readonly Paragraph[]
  /** Of its information; null where it has none. */
  readonly title: string | null
  readonly encoding: string
}

/** How words are set; a group has that of the one around it. */
interface Style {
  isBold: boolean
  /** True for words that do not show, or were deleted while changes were tracked. */
  isHidden: boolean
  /** Where words go: into the document, the title of the information, or nowhere. */
  target: 'body' | 'title' | 'none'
  /** What stands behind a character by its number, for programs that do not know it. */
  fallback: number
}

/** Groups within groups; real documents have a dozen. */
const MOST_DEEP = 1000
/** Groups whose words are none of the document's text. */
const SKIPPED = new Set(
  (
    'fonttbl colortbl stylesheet pict object header headerl headerr headerf footer footerl footerr footerf footnote ' +
    'annotation atnid atnauthor fldinst listtext pntext pntxta pntxtb themedata colorschememapping datastore ' +
    'latentstyles listtable listoverridetable revtbl rsidtbl filetbl xe tc nonshppict template'
  ).split(' '),
)
/** Control words and symbols that stand for a character. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', LINE_BREAK],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['~', '\u00a0'],
  ['_', '-'],
  ['{', '{'],
  ['}', '}'],
  ['\\', '\\'],
])
/** Names that `TextDecoder` has for the code pages of RTF; any other is read as Windows-1252. */
const CODE_PAGES: ReadonlyMap<number, string> = new Map([
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10000, 'macintosh'],
  [65001, 'utf-8'],
  ...[1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258].map((page) => [page, `windows-${page}`] as const),
])
const WINDOWS = 'windows-1252'

/** True for bytes that begin as RTF does. */
export function isRtf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 5)).toString('latin1') === '{\\rtf'
}

/** The paragraphs of an RTF document (specification 1.9.1), in one pass. Throws `MALFORMED` where groups stand too deep. */
export function readRtf(bytes: Uint8Array, path: string): Rtf {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const body = createBody(path)
  let style: Style = { isBold: false, isHidden: false, target: 'body', fallback: 1 }
  const around: Style[] = []
  /** Bytes that wait for those behind them: a character of some code pages has two. */
  let held = ''
  let encoding = WINDOWS
  /** Characters yet to be passed over behind one that was given by its number. */
  let toSkip = 0
  let title = ''

  const put = (words: string): void => {
    if (style.target === 'title') title += words
    else if (style.target === 'body' && !style.isHidden) body.add(words, style.isBold)
  }
  const flush = (): void => {
    if (held === '') return
    put(decodeHeld(held, encoding))
    held = ''
  }
  const skips = (): boolean => {
    if (toSkip === 0) return false
    toSkip--
    return true
  }
  const begin = (): void => {
    flush()
    if (around.length === MOST_DEEP) throw tooDeep(path)
    around.push(style)
    style = { ...style }
    toSkip = 0
  }
  const end = (): void => {
    flush()
    style = around.pop() ?? style
    toSkip = 0
  }
  const character = (code: number): void => {
    flush()
    put(String.fromCharCode(code < 0 ? code + 0x10000 : code))
    toSkip = style.fallback
  }
  const setUp = (word: string, value: number | null): void => {
    const isOn = value !== 0
    if (word === 'b') style.isBold = isOn
    else if (word === 'v' || word === 'deleted') style.isHidden = isOn
    else if (word === 'plain') Object.assign(style, { isBold: false, isHidden: false })
    else if (word === 'uc') style.fallback = Math.max(0, Math.min(value ?? 1, MOST_FALLBACK))
    else if (word === 'ansicpg' && value !== null) encoding = CODE_PAGES.get(value) ?? WINDOWS
    else if (word === 'mac') encoding = 'macintosh'
    else if (word === 'info') style.target = 'none'
    else if (word === 'title' && around.length === TITLE_DEPTH && style.target === 'none') style.target = 'title'
    else if (SKIPPED.has(word)) style.target = 'none'
    else if (style.target === 'body') body.control(word, value)
  }

  for (let at = 0; at < text.length; ) {
    const char = text.charAt(at)
    if (char === '{') begin()
    else if (char === '}') end()
    else if (char === '\\') {
      const control = controlAt(text, at + 1)
      at = control.end
      if (control.word === "'") {
        if (!skips()) held += String.fromCharCode(control.value ?? 63)
        continue
      }
      if (control.word === 'u' && control.value !== null) {
        if (!skips()) character(control.value)
        continue
      }
      flush()
      const sign = CHARACTERS.get(control.word)
      if (control.word === 'bin') at += Math.max(0, control.value ?? 0)
      else if (sign !== undefined) {
        if (!skips()) put(sign)
      } else if (control.word === '*') style.target = 'none'
      else setUp(control.word, control.value)
      continue
    } else if (char !== '\r' && char !== '\n' && char !== '\0') {
      const stop = plainEnd(text, at)
      const from = Math.min(stop, at + toSkip)
      toSkip -= from - at
      held += text.slice(from, stop)
      at = stop
      continue
    }
    at++
  }
  flush()
  return { paragraphs: body.done(), title: title === '' ? null : title, encoding }
}

/** More characters than stand behind one that was given by its number. */
const MOST_FALLBACK = 100
/** Groups around the title of the information: the document, the information, and its own. */
const TITLE_DEPTH = 3

/** Offset of the first character that is no plain one. */
function plainEnd(text: string, start: number): number {
  let at = start
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // Braces, backslash, line breaks, NUL.
    if (code === 123 || code === 125 || code === 92 || code === 10 || code === 13 || code === 0) break
  }
  return at
}

interface Control {
  readonly word: string
  readonly value: number | null
  /** Offset behind it and the space that ends it. */
  readonly end: number
}

const CONTROL = /([a-zA-Z]{1,32})(-?\d{1,10})? ?/y

/** The control word or symbol behind a backslash. */
function controlAt(text: string, at: number): Control {
  CONTROL.lastIndex = at
  const match = CONTROL.exec(text)
  if (match !== null) {
    return {
      word: match[1]!,
      value: match[2] === undefined ? null : Number(match[2]),
      end: CONTROL.lastIndex,
    }
  }
  const symbol = text.charAt(at)
  if (symbol === "'") {
    const hex = /^[\da-fA-F]{2}/.exec(text.slice(at + 1, at + 3))?.[0]
    return {
      word: symbol,
      value: hex === undefined ? null : Number.parseInt(hex, 16),
      end: at + 1 + (hex?.length ?? 0),
    }
  }
  // A line break behind a backslash ends the paragraph.
  return { word: /[\r\n]/.test(symbol) ? 'par' : symbol, value: null, end: at + 1 }
}

function decodeHeld(held: string, encoding: string): string {
  // Most words have no byte that code pages differ in.
  if (!/[^\0-\x7f]/.test(held)) return held
  const bytes = Buffer.from(held, 'latin1')
  try {
    return encoding === WINDOWS ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes)
  } catch {
    // A Node without the tables of that code page.
    return decodeWindows1252(bytes)
  }
}

interface Body {
  add(words: string, isBold: boolean): void
  control(word: string, value: number | null): void
  done(): readonly Paragraph[]
}

/** Makes paragraphs and rows of tables of what the control words say: they tell where one ends, not where it begins. */
function createBody(path: string): Body {
  const writer: ParagraphWriter = createParagraphWriter(path)
  let level = 0
  /** True from the first cell of a row on, and while paragraphs stand in one. */
  let inRow = false
  let isTable = false
  const begin = (): void => {
    if (isTable && !inRow) {
      writer.openRow()
      inRow = true
    }
    if (inRow) writer.openCell()
    if (!writer.isOpen()) writer.openParagraph(level)
  }
  const end = (): void => {
    begin()
    writer.closeParagraph()
  }
  const endRow = (): void => {
    if (writer.isOpen()) writer.closeParagraph()
    if (inRow) writer.closeRow()
    inRow = false
  }
  return {
    add: (words, isBold) => {
      if (!isTable && inRow) endRow()
      begin()
      writer.add(words, isBold)
    },
    control: (word, value) => {
      if (word === 'par' || word === 'sect' || word === 'page') {
        if (!isTable && inRow) endRow()
        end()
      } else if (word === 'pard') {
        level = 0
        isTable = false
      } else if (word === 'intbl') isTable = true
      else if (word === 'outlinelevel') level = value !== null && value >= 0 && value < 9 ? value + 2 : 0
      else if (word === 'cell' || word === 'nestcell') {
        isTable = true
        end()
        writer.closeCell()
      } else if (word === 'row') endRow()
    },
    done: () => {
      endRow()
      return writer.done()
    },
  }
}

function tooDeep(path: string): AnalyzeError {
  const hint = 'Open it in a word processor, save it again, and read that.'
  const message = `${path} is a damaged RTF document: it has more than ${MOST_DEEP} groups within one another.`
  return new AnalyzeError('MALFORMED', message, hint, { file: path, line: null, column: null })
}
