import { gunzipSync } from 'node:zlib'
import { AnalyzeError } from '../model/error.ts'

/** Most bytes that a compressed transcript may hold: a hundred hours of word-timed JSON. */
export const MOST_BYTES = 256 * 1024 * 1024

/** The bytes inside a gzip file; other bytes as they are. Throws `TOO_LARGE` and `MALFORMED`. */
export function unpack(bytes: Uint8Array, path: string): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  const location = { file: path, line: null, column: null }
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES })
  } catch (error) {
    if (isOverflow(error)) throw grownTooLarge(path)
    const message = `${path} is a damaged gzip file.`
    throw new AnalyzeError('MALFORMED', message, 'Pack or download it again, or give it unpacked.', location)
  }
}

/** The error for a packed file that grows past all reason. */
export function grownTooLarge(path: string): AnalyzeError {
  const message = `${path} unpacks to more than ${MOST_BYTES / 1024 / 1024} MB.`
  const location = { file: path, line: null, column: null }
  return new AnalyzeError('TOO_LARGE', message, 'Give the transcript alone, or a part of it.', location)
}

/** True for what zlib throws where more comes out than it was allowed to give. */
export function isOverflow(error: unknown): boolean {
  return (
    error instanceof RangeError || (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
  )
}
