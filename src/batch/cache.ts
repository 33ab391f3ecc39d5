import { createHash } from 'node:crypto'
import { closeSync, fstatSync, futimesSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { AnalyzeError } from '../model/error.ts'
import { clearPartials, notWritable, statOf, writeWhole } from './files.ts'

/** Bytes kept unless the caller says otherwise. */
const DEFAULT_CACHE_BYTES = 1024 * 1024 * 1024

/** What a cache did during this run, and what it holds. */
export interface CacheStats {
  readonly folder: string
  /** Look-ups that found something, and those that did not; one of several keys counts once. */
  readonly hits: number
  readonly misses: number
  /** Entries that were there and could not be believed; they were done anew. */
  readonly damaged: number
  readonly entries: number
  readonly bytes: number
  readonly mostBytes: number
}

/**
 * Results by what they were made from. An entry is one file, named by a digest, written whole or not at all, so any
 * number of processes may share the folder. Nothing here ever fails a run: what cannot be read is a miss, what cannot be
 * written is left out.
 */
export interface Cache {
  /** The bytes kept for the first of `keys` that has any; null where none has, or they are damaged. It counts once. */
  readonly get: (keys: readonly string[]) => { readonly key: string; readonly value: Uint8Array } | null
  readonly put: (key: string, value: Uint8Array) => void
  /** Why something could not be kept, as the system said it first; null where all could. */
  readonly problem: () => string | null
  /** Brings the folder under its limit, dropping what was used longest ago; does nothing where nothing was put. */
  readonly trim: () => void
  /** Removes every entry. */
  readonly clear: () => void
  readonly stats: () => CacheStats
}

/** A key from all that decides a result. Parts are told apart: `['ab', 'c']` and `['a', 'bc']` have different keys. */
export function cacheKey(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part
    hash.update(`${bytes.length}:`).update(bytes)
  }
  return hash.digest('hex')
}

const MAGIC = 'TAC1'
/** Magic, CRC-32 and length of the value, each four bytes. */
const HEADER_BYTES = 12

/** An entry's time of use is noted at most so often: order by the hour is enough, and a hit costs no write. */
const NOTED_EVERY_MS = 60 * 60 * 1000

/** After a trim so much is left free, so that not every run must trim. */
const KEPT_SHARE = 0.9

/** Opens the cache in `folder`, which need not be there yet. */
export function openCache(folder: string, mostBytes: number = DEFAULT_CACHE_BYTES): Cache {
  const root = join(folder, 'v1')
  const count = { hits: 0, misses: 0, damaged: 0, put: 0 }
  const fileOf = (key: string) => join(root, key.slice(0, 2), key.slice(2))
  let problem: string | null = null
  return {
    get: (keys) => {
      for (const key of keys) {
        const value = readEntry(fileOf(key))
        if (value === 'damaged') count.damaged++
        if (!(value instanceof Uint8Array)) continue
        count.hits++
        return { key, value }
      }
      count.misses++
      return null
    },
    put: (key, value) => {
      if (value.length + HEADER_BYTES > mostBytes) return
      try {
        tagFolder(folder)
        writeWhole(fileOf(key), entryOf(value))
        count.put++
      } catch (error) {
        // A full or read-only disk: the result is written where it was asked for, and done anew next time.
        problem ??= (error instanceof AnalyzeError ? error : notWritable(folder, error)).message
      }
    },
    problem: () => problem,
    trim: () => {
      if (count.put > 0) trimFolder(root, mostBytes)
    },
    clear: () => {
      for (const { path } of entriesIn(root)) rmSync(path, { force: true })
    },
    stats: () => {
      const entries = entriesIn(root)
      const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0)
      const { hits, misses, damaged } = count
      return { folder, hits, misses, damaged, entries: entries.length, bytes, mostBytes }
    },
  }
}

function entryOf(value: Uint8Array): Uint8Array {
  const entry = Buffer.allocUnsafe(HEADER_BYTES + value.length)
  entry.write(MAGIC, 0, 'latin1')
  entry.writeUInt32LE(crc32(value), 4)
  entry.writeUInt32LE(value.length, 8)
  entry.set(value, HEADER_BYTES)
  return entry
}

function readEntry(path: string): Uint8Array | 'absent' | 'damaged' {
  let entry: Buffer
  try {
    const file = openSync(path, 'r')
    try {
      entry = readFileSync(file)
      noteUse(file)
    } finally {
      closeSync(file)
    }
  } catch {
    return 'absent'
  }
  const whole = entry.length >= HEADER_BYTES && entry.toString('latin1', 0, 4) === MAGIC
  const value = entry.subarray(HEADER_BYTES)
  if (!whole || entry.readUInt32LE(8) !== value.length || entry.readUInt32LE(4) !== crc32(value)) return 'damaged'
  return value
}

function noteUse(file: number): void {
  const now = Date.now()
  if (now - fstatSync(file).mtimeMs < NOTED_EVERY_MS) return
  try {
    futimesSync(file, now / 1000, now / 1000)
  } catch {
    // A cache that others own and we only read: its owner keeps its order.
  }
}

/** Marks the folder as one that backups may pass over (bford.info/cachedir). */
function tagFolder(folder: string): void {
  const tag = join(folder, 'CACHEDIR.TAG')
  if (statOf(tag) !== undefined) return
  writeWhole(tag, Buffer.from('Signature: 8a477f597d28d172789f06886806bc55\n# Made by take-analyze; may be removed.\n'))
}

interface EntryFile {
  readonly path: string
  readonly bytes: number
  readonly usedMs: number
}

function entriesIn(root: string): EntryFile[] {
  return namesIn(root).flatMap((part) => {
    const folder = join(root, part)
    clearPartials(folder)
    return namesIn(folder).flatMap((name) => {
      const path = join(folder, name)
      // Another process may have dropped it since it was listed.
      const stats = statOf(path)
      return stats?.isFile() === true ? [{ path, bytes: stats.size, usedMs: stats.mtimeMs }] : []
    })
  })
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

function trimFolder(root: string, mostBytes: number): void {
  const entries = entriesIn(root)
  let bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0)
  if (bytes <= mostBytes) return
  for (const entry of entries.sort((a, b) => a.usedMs - b.usedMs || (a.path < b.path ? -1 : 1))) {
    if (bytes <= mostBytes * KEPT_SHARE) return
    try {
      rmSync(entry.path, { force: true })
    } catch {
      continue
    }
    bytes -= entry.bytes
  }
}
