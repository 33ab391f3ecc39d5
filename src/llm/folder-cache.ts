import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LlmCache } from '../model/llm.ts'

/** Answers kept in a folder, a file a key. A folder that cannot be read or written is a cache that holds nothing. */
export function createFolderCache(folder: string): LlmCache {
  const pathOf = (key: string): string => join(folder, `${key}.json`)
  return {
    get(key) {
      try {
        return readFileSync(pathOf(key), 'utf8')
      } catch {
        return null
      }
    },
    set(key, answer) {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        const half = `${pathOf(key)}.${process.pid}`
        writeFileSync(half, answer, { mode: 0o600 })
        renameSync(half, pathOf(key))
      } catch {
        // The answer is used all the same; the next run asks again.
      }
    },
  }
}
