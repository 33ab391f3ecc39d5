import { AnalyzeError, type Problem } from '../model/error.ts'

/** Text as the file meant it, and how it was written. */
export interface Decoded {
  /** Byte-order mark removed, nothing else changed. */
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | 'windows-1252'
  readonly warnings: readonly Problem[]
}

const TRANSCRIBE = 'Transcribe it first; this program reads transcripts.'
const GIVE = 'Give the transcript itself.'

/** What the first bytes of files that people hand us by mistake look like, and what to do with such a file. */
const SIGNATURES: readonly {
  readonly at: number
  readonly bytes: string
  readonly what: string
  readonly hint: string
}[] = [
  { at: 0, bytes: 'ID3', what: 'an MP3 recording', hint: TRANSCRIBE },
  {
    at: 0,
    bytes: 'RIFF',
    what: 'a WAV or AVI recording',
    hint: TRANSCRIBE,
  },
  { at: 0, bytes: 'OggS', what: 'an Ogg recording', hint: TRANSCRIBE },
  { at: 0, bytes: 'fLaC', what: 'a FLAC recording', hint: TRANSCRIBE },
  { at: 0, bytes: '\xff\xfb', what: 'an MP3 recording', hint: TRANSCRIBE },
  { at: 4, bytes: 'ftyp', what: 'an MP4 recording', hint: TRANSCRIBE },
  {
    at: 0,
    bytes: '\x1aE\xdf\xa3',
    what: 'a Matroska recording',
    hint: TRANSCRIBE,
  },
  { at: 0, bytes: '%PDF', what: 'a PDF', hint: 'Save its text as .txt (for example with pdftotext) and read that.' },
  {
    at: 0,
    bytes: '\xd0\xcf\x11\xe0',
    what: 'a document of Word, Excel or Outlook in their old form (.doc, .xls, .msg), or one with a password',
    hint: 'Save it as .docx without a password, or as plain text, and read that.',
  },
  {
    at: 0,
    bytes: 'PK\x03\x04',
    what: 'a ZIP archive or an Office document',
    hint: 'Unpack it, or save the document as plain text, and read that.',
  },
  { at: 0, bytes: '{\\rtf', what: 'an RTF document', hint: 'Save it as plain text and read that.' },
  { at: 0, bytes: '\x89PNG', what: 'a PNG picture', hint: GIVE },
  { at: 0, bytes: '\xff\xd8\xff', what: 'a JPEG picture', hint: GIVE },
  { at: 0, bytes: 'GIF8', what: 'a GIF picture', hint: GIVE },
  { at: 0, bytes: '\x7fELF', what: 'a program', hint: GIVE },
]

/** Bytes looked at to tell text from binary data. */
const SAMPLE_BYTES = 65_536
/** Largest share of control bytes in a text file; recordings have a quarter and more. */
const CONTROL_SHARE = 0.05
/** CHAT sets times between two of these. */
const CHAT_MARK = 0x15
/** Least share of one byte in two that is NUL in UTF-16 text of a European language. */
const UTF16_SHARE = 0.4

/**
 * Decodes a transcript file: a byte-order mark decides; then UTF-16 shows by its NUL bytes; then UTF-8 if the bytes are
 * valid; else Windows-1252, or both where bytes of both stand in one file. Throws `BINARY` for what is no text.
 */
export function decode(bytes: Uint8Array, path: string): Decoded {
  refuseKnownBinary(bytes, path)
  const quads = findQuads(bytes)
  if (quads !== null) return decodeQuads(quads, bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes.subarray(2))
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes.subarray(2))
  const wide = findWide(bytes)
  if (wide !== null) return decodeAs(wide, bytes)
  refuseControls(bytes, path)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text, encoding: 'utf-8', warnings: findNul(text) }
  } catch {
    return decodeLegacy(bytes)
  }
}

/** A few broken bytes in a file full of valid multi-byte characters are damage; else the file is Windows-1252. */
function decodeLegacy(bytes: Uint8Array): Decoded {
  const lenient = new TextDecoder('utf-8').decode(bytes)
  let broken = 0
  let wide = 0
  for (let i = 0; i < lenient.length; i++) {
    const code = lenient.charCodeAt(i)
    if (code === 0xfffd) broken++
    else if (code > 127) wide++
  }
  if (wide > broken * 2) {
    const message = `Some bytes are not valid UTF-8 (${broken} places); they read as U+FFFD.`
    return {
      text: lenient,
      encoding: 'utf-8',
      warnings: [{ code: 'bad-bytes', message, line: lineOf(lenient, '\ufffd') }],
    }
  }
  if (wide > 0) return decodeMixed(bytes)
  const message = 'The file is not valid UTF-8, so it was read as Windows-1252.'
  const text = decodeWindows1252(bytes)
  return { text, encoding: 'windows-1252', warnings: [{ code: 'not-utf8', message, line: null }, ...findNul(text)] }
}

/** Bytes of one character of UTF-8, of which each is one of latin1 (Unicode Standard, table 3-7). */
const UTF8_CHAR =
  /[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[\x80-\xff]/g

/** Text pasted together of UTF-8 and Windows-1252: what is a character of the former is read as one, each other byte as one of the latter. */
function decodeMixed(bytes: Uint8Array): Decoded {
  const decoder = new TextDecoder('utf-8')
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const text = latin1.replace(UTF8_CHAR, (char) =>
    char.length === 1 ? HIGH.charAt(char.charCodeAt(0) - 0x80) || char : decoder.decode(Buffer.from(char, 'latin1')),
  )
  const message = 'Some bytes are not valid UTF-8; they were read as Windows-1252.'
  return { text, encoding: 'utf-8', warnings: [{ code: 'bad-bytes', message, line: null }, ...findNul(text)] }
}

/** UTF-32 by its byte-order mark, of which the first half is that of UTF-16. */
function findQuads(bytes: Uint8Array): 'utf-32le' | 'utf-32be' | null {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'utf-32le'
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? 'utf-32be' : null
}

function decodeQuads(encoding: 'utf-32le' | 'utf-32be', bytes: Uint8Array): Decoded {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chars: string[] = []
  for (let at = 4; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, encoding === 'utf-32le')
    const isChar = code < 0xd800 || (code > 0xdfff && code <= 0x10ffff)
    chars.push(isChar ? String.fromCodePoint(code) : '\ufffd')
  }
  const text = chars.join('')
  return { text, encoding, warnings: findNul(text) }
}

/**
 * What Windows-1252 has where Latin-1 has controls, for bytes 0x80 to 0x9f (encoding.spec.whatwg.org, index
 * windows-1252). By hand, since `TextDecoder` of several Node 20 releases reads Latin-1 here.
 */
const HIGH =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

/** Bytes of Windows-1252 as text. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin1.replace(/[\u0080-\u009f]/g, (char) => HIGH.charAt(char.charCodeAt(0) - 0x80))
}

function decodeAs(encoding: 'utf-16le' | 'utf-16be', bytes: Uint8Array): Decoded {
  const text = new TextDecoder('utf-16le').decode(encoding === 'utf-16le' ? bytes : swapped(bytes))
  return { text, encoding, warnings: findNul(text) }
}

function swapped(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length - (bytes.length % 2))
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    out[i] = bytes[i + 1]!
    out[i + 1] = bytes[i]!
  }
  return out
}

function findNul(text: string): Problem[] {
  const at = text.indexOf('\0')
  if (at < 0) return []
  return [
    { code: 'nul-bytes', message: 'The file holds NUL characters; they were left out.', line: lineOf(text, '\0') },
  ]
}

function lineOf(text: string, mark: string): number {
  return text.slice(0, text.indexOf(mark)).split(/\r\n|[\n\r]/).length
}

function findWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const end = Math.min(bytes.length - (bytes.length % 2), SAMPLE_BYTES)
  if (end < 8) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const pairs = end / 2
  if (odd > pairs * UTF16_SHARE && even < odd / 10) return 'utf-16le'
  if (even > pairs * UTF16_SHARE && odd < even / 10) return 'utf-16be'
  return null
}

function refuseKnownBinary(bytes: Uint8Array, path: string): void {
  for (const { at, bytes: mark, what, hint } of SIGNATURES) {
    let same = bytes.length >= at + mark.length
    for (let i = 0; same && i < mark.length; i++) same = bytes[at + i] === mark.charCodeAt(i)
    if (same) throw new AnalyzeError('BINARY', `${path} is ${what}, not a transcript.`, hint, locate(path))
  }
}

function refuseControls(bytes: Uint8Array, path: string): void {
  const end = Math.min(bytes.length, SAMPLE_BYTES)
  let controls = 0
  for (let i = 0; i < end; i++) {
    const byte = bytes[i]!
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== CHAT_MARK && byte !== 27)
      controls++
  }
  if (controls > end * CONTROL_SHARE) {
    const hint =
      'Give a transcript as text, a document, captions, JSON or HTML; `take-analyze formats` lists what can be read.'
    throw new AnalyzeError('BINARY', `${path} holds binary data, not text.`, hint, locate(path))
  }
}

function locate(file: string): { file: string; line: null; column: null } {
  return { file, line: null, column: null }
}
