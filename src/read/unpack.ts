import { gunzipSync } from 'node:zlib'
import { AnalyzeError } from '../model/error.ts'

/** Most bytes that a compressed transcript may hold: a hundred hours of word-timed JSON. */
const MOST_BYTES = 256 * 1024 * 1024

/** The bytes inside a gzip file; other bytes as they are. Throws `TOO_LARGE` and `MALFORMED`. */
export function unpack(bytes: Uint8Array, path: string): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  const location = { file: path, line: null, column: null }
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES })
  } catch (error) {
    if (
      error instanceof RangeError ||
      (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
    ) {
      const message = `${path} unpacks to more than ${MOST_BYTES / 1024 / 1024} MB.`
      throw new AnalyzeError('TOO_LARGE', message, 'Give the transcript alone, or a part of it.', location)
    }
    const message = `${path} is a damaged gzip file.`
    throw new AnalyzeError('MALFORMED', message, 'Pack or download it again, or give it unpacked.', location)
  }
}
