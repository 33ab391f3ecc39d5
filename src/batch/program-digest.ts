import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Digest of the program itself: every script and every weights file in its folder, names included. Part of each cache
 * key, so that neither a new version nor new weights nor a change made by hand ever gives yesterday's result. Reads some
 * 20 MB, which takes some 20 ms.
 */
export function programDigest(): string {
  // Built, this stands in the folder of the program; as it is written, one below.
  const root = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../' : './', import.meta.url))
  const hash = createHash('sha256')
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!/\.(?:[cm]?js|ts|bin)$/.test(name) || name.endsWith('.d.ts')) continue
    const bytes = readFileSync(join(root, name))
    hash.update(`${name}:${bytes.length}:`).update(bytes)
  }
  return hash.digest('hex')
}
