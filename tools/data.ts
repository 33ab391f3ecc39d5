import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')

/** The development material beside the checkout: `../shared`, or what `TAKE_ANALYZE_SHARED` names. */
export const SHARED = process.env['TAKE_ANALYZE_SHARED'] ?? join(ROOT, '..', 'shared')

/** Where the trained weights are kept. */
export const WEIGHTS = join(ROOT, 'src', 'weights')

/** True where the development material is here; training, eval and bench need it. */
export function hasShared(): boolean {
  return existsSync(join(SHARED, 'data'))
}

/** The rows of a `.jsonl` or `.jsonl.gz` file under `../shared/data`. The caller says what a row is. */
export function readRows<T>(path: string): T[] {
  const file = join(SHARED, 'data', path)
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T)
}
