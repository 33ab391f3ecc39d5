import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, type Stats, statSync } from 'node:fs'
import { Socket } from 'node:net'
import { addAbortSignal, type Readable } from 'node:stream'
import { fault, unreadable } from '../batch/files.ts'
import { AnalyzeError } from '../model/error.ts'
import { FORMATS } from '../read/formats.ts'

/** Most bytes read of one input unless `--max-size` says otherwise: some thirty hours of captions with a time a word. */
export const DEFAULT_MAX_BYTES = 100 * 1024 * 1024

/** How standard input is written in place of a file. */
export const STDIN = '-'

/**
 * The bytes of a file or, for "-", of standard input. A file larger than `maxBytes` is refused before it is read; a
 * pipe is read no further, and waited for no longer than `signal` is not aborted. Throws `AnalyzeError`: `NOT_FOUND`,
 * `NOT_A_FILE`, `NOT_READABLE`, `TOO_LARGE`.
 */
export async function readInput(path: string, maxBytes: number, signal?: AbortSignal): Promise<Uint8Array> {
  if (path === STDIN) return await readPipe(process.stdin, 'standard input', maxBytes, signal)
  const stats = statInput(path)
  if (stats.isDirectory()) {
    const endings = FORMATS.find(({ name }) => name === 'vtt')?.extensions[0] ?? ''
    throw fault(
      'NOT_A_FILE',
      path,
      `${path} is a folder.`,
      `Give the transcripts in it: ${path.replace(/\/+$/, '')}/*${endings}`,
    )
  }
  if (stats.size > maxBytes) throw tooLarge(path, maxBytes, stats.size)
  try {
    if (stats.isFile()) return readSteady(path)
    return stats.isFIFO() ? await readPipe(openPipe(path), path, maxBytes, signal) : readDevice(path, maxBytes)
  } catch (error) {
    if (error instanceof AnalyzeError) throw error
    throw unreadable(path, error)
  }
}

/** A file's bytes, where nothing wrote to it meanwhile: half of two versions is no transcript. */
function readSteady(path: string): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const before = fstatSync(file)
    const bytes = readFileSync(file)
    const after = fstatSync(file)
    if (after.size === bytes.length && after.size === before.size && after.mtimeMs === before.mtimeMs) return bytes
    throw fault('NOT_READABLE', path, `${path} changed while it was read.`, 'Run again when nothing writes to it.')
  } finally {
    closeSync(file)
  }
}

/** Reads a small text file that an option names. Throws as `readInput`. */
export function readSmallFile(path: string): string {
  const stats = statInput(path)
  if (!stats.isFile() && !stats.isFIFO()) throw fault('NOT_A_FILE', path, `${path} is no file.`, 'Give a text file.')
  if (stats.size > MOST_SMALL_BYTES) throw tooLarge(path, MOST_SMALL_BYTES, stats.size)
  try {
    // What a shell puts in place of `<(…)` is a pipe.
    return stats.isFile() ? readFileSync(path, 'utf8') : readDevice(path, MOST_SMALL_BYTES).toString('utf8')
  } catch (error) {
    if (error instanceof AnalyzeError) throw error
    throw unreadable(path, error)
  }
}

/** Most bytes of a table or a sidecar. */
const MOST_SMALL_BYTES = 4 * 1024 * 1024

function statInput(path: string): Stats {
  try {
    return statSync(path)
  } catch (error) {
    throw unreadable(path, error)
  }
}

/** A device: its size is not known before it has been read. */
function readDevice(path: string, maxBytes: number): Buffer {
  const chunks: Buffer[] = []
  let total = 0
  const file = openSync(path, 'r')
  try {
    if (fstatSync(file).isDirectory()) throw fault('NOT_A_FILE', path, `${path} is a folder.`, 'Give a file.')
    for (;;) {
      const chunk = Buffer.allocUnsafe(65_536)
      const read = readSync(file, chunk)
      if (read === 0) return Buffer.concat(chunks)
      total += read
      if (total > maxBytes) throw tooLarge(path, maxBytes, null)
      chunks.push(chunk.subarray(0, read))
    }
  } finally {
    closeSync(file)
  }
}

/**
 * A pipe with a name, opened without waiting for whoever writes to it: a thread that waits there could be woken by nobody
 * else, and the process could not end.
 */
function openPipe(path: string): Readable {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  return new Socket({ fd: file, readable: true, writable: false })
}

async function readPipe(
  pipe: Readable,
  name: string,
  maxBytes: number,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let total = 0
  if (signal !== undefined) addAbortSignal(signal, pipe)
  try {
    for await (const chunk of pipe) {
      const bytes = Buffer.from(chunk)
      total += bytes.length
      if (total > maxBytes) throw tooLarge(name, maxBytes, null)
      chunks.push(bytes)
    }
  } catch (error) {
    if (error instanceof AnalyzeError) throw error
    throw unreadable(name, error)
  }
  return Buffer.concat(chunks)
}

function tooLarge(path: string, maxBytes: number, bytes: number | null): AnalyzeError {
  const size = bytes === null ? 'more than the limit' : megabytes(bytes)
  return fault(
    'TOO_LARGE',
    path,
    `${path} is too large: ${size}, where the limit is ${megabytes(maxBytes)}.`,
    'Give one episode a file, or raise the limit with --max-size.',
  )
}

/** "105 MB" or "0.25 MB", in the unit and to the thousandth in which --max-size is given. */
function megabytes(bytes: number): string {
  const value = bytes / (1024 * 1024)
  return `${value < 10 ? Math.round(value * 1000) / 1000 : Math.round(value)} MB`
}
