import { crc32, inflateRawSync } from 'node:zlib'
import { AnalyzeError } from '../model/error.ts'
import { grownTooLarge, isOverflow, MOST_BYTES } from './unpack.ts'

/** A ZIP archive: the names of what it holds, and the bytes of one that is asked for. Nothing is ever written. */
export interface Zip {
  /** In the order of its directory. */
  readonly names: readonly string[]
  /** True where an entry has a password. */
  readonly isEncrypted: boolean
  /** The bytes of the first entry of that name; null where there is none. Throws `TOO_LARGE`, `MALFORMED` and `BINARY`. */
  read(name: string): Uint8Array | null
}

interface Entry {
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  /** Offset of its local header. */
  readonly at: number
}

/** Signatures and lengths of the records, from the ZIP specification (APPNOTE.TXT 6.3.10, section 4.3). */
const END = { mark: 0x06054b50, length: 22, mostComment: 0xffff } as const
const CENTRAL = { mark: 0x02014b50, length: 46 } as const
const LOCAL = { mark: 0x04034b50, length: 30 } as const
/** What stands where the true value is in a record of ZIP64. */
const ELSEWHERE = 0xffffffff
/** The directory of what is not ZIP64 counts no further. */
const MOST_ENTRIES = 0xffff
const STORED = 0
const DEFLATED = 8
const SAVE_AGAIN = 'Open it in Word or LibreOffice, save it again (or as plain text), and read that.'

/**
 * Opens a ZIP archive by its central directory, so that what is no entry there is never looked at. All that is read of
 * it together may not grow past what a packed transcript may hold. Throws `MALFORMED` where the directory is damaged.
 */
export function openZip(bytes: Uint8Array, path: string): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) throw damaged(path, 'its directory is missing')
  const from = view.getUint32(end + 16, true)
  const size = view.getUint32(end + 12, true)
  if (from === ELSEWHERE || size === ELSEWHERE) throw notSimple(path, 'as ZIP64')
  if (from + size > end) throw damaged(path, 'its directory lies outside of it')
  const entries = entriesOf(view, bytes, from, end, path)
  let left = MOST_BYTES
  return {
    names: [...entries.keys()],
    isEncrypted: [...entries.values()].some(({ flags }) => (flags & 1) !== 0),
    read: (name) => {
      const entry = entries.get(name)
      if (entry === undefined) return null
      const content = contentOf(bytes, view, entry, from, left, path)
      left -= content.length
      return content
    },
  }
}

/** Offset of the record at the end, before which only a comment may stand; null where there is none. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - END.length
  const first = Math.max(0, last - END.mostComment)
  for (let at = last; at >= first; at--) if (view.getUint32(at, true) === END.mark) return at
  return null
}

function entriesOf(view: DataView, bytes: Uint8Array, from: number, end: number, path: string): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  for (let at = from; at + CENTRAL.length <= end && view.getUint32(at, true) === CENTRAL.mark; ) {
    const nameLength = view.getUint16(at + 28, true)
    const next = at + CENTRAL.length + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end || entries.size > MOST_ENTRIES) throw damaged(path, 'its directory breaks off')
    const name = Buffer.from(bytes.buffer, bytes.byteOffset + at + CENTRAL.length, nameLength)
      .toString('utf8')
      .replaceAll('\\', '/')
    const entry = {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    }
    if (!entries.has(name)) entries.set(name, entry)
    at = next
  }
  return entries
}

function contentOf(
  bytes: Uint8Array,
  view: DataView,
  { flags, method, crc, packed, size, at }: Entry,
  directory: number,
  most: number,
  path: string,
): Uint8Array {
  if ((flags & 1) !== 0) throw withPassword(path)
  if (packed === ELSEWHERE || size === ELSEWHERE || at === ELSEWHERE) throw notSimple(path, 'as ZIP64')
  if (method !== STORED && method !== DEFLATED) throw notSimple(path, `by method ${method}`)
  if (at + LOCAL.length > directory || view.getUint32(at, true) !== LOCAL.mark) {
    throw damaged(path, 'its directory points at nothing')
  }
  const start = at + LOCAL.length + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (start + packed > directory) throw damaged(path, 'a part of it is cut short')
  if (size > most) throw grownTooLarge(path)
  const raw = bytes.subarray(start, start + packed)
  const content = method === STORED ? raw : inflate(raw, most, path)
  if (content.length > most) throw grownTooLarge(path)
  if (content.length !== size || crc32(content) !== crc) throw damaged(path, 'a part of it has changed')
  return content
}

function inflate(raw: Uint8Array, most: number, path: string): Uint8Array {
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    throw isOverflow(error) ? grownTooLarge(path) : damaged(path, 'a part of it cannot be unpacked')
  }
}

/** The error for a document that cannot be opened without its password. */
export function withPassword(path: string): AnalyzeError {
  const hint = 'Save it without a password, or as plain text, and read that.'
  return new AnalyzeError('BINARY', `${path} is protected by a password.`, hint, locate(path))
}

function notSimple(path: string, how: string): AnalyzeError {
  return new AnalyzeError('BINARY', `${path} is packed ${how}, which is not read.`, SAVE_AGAIN, locate(path))
}

function damaged(path: string, why: string): AnalyzeError {
  const message = `${path} is a damaged document or ZIP archive: ${why}.`
  return new AnalyzeError('MALFORMED', message, 'Download or save it again.', locate(path))
}

function locate(file: string): { file: string; line: null; column: null } {
  return { file, line: null, column: null }
}
