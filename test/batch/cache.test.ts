import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cacheKey, openCache } from '../../src/batch/cache.ts'
import { cacheFolder } from '../../src/batch/cache-folder.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (value: Uint8Array | null) => (value === null ? null : new TextDecoder().decode(value))

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const entryFiles = () =>
  readdirSync(join(folder, 'v1'), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, 'v1', name))
    .filter((path) => statSync(path).isFile())

describe('the cache', () => {
  test('gives back what was put, to another process too', () => {
    openCache(folder).put(cacheKey(['a']), bytes('analysis'))
    const other = openCache(folder)
    expect(text(other.get([cacheKey(['a'])])?.value ?? null)).toBe('analysis')
    expect(other.get([cacheKey(['b'])])).toBeNull()
    expect(other.stats()).toMatchObject({ hits: 1, misses: 1, damaged: 0, entries: 1 })
  })

  test('looks under several keys as one question', () => {
    const cache = openCache(folder)
    cache.put('aa2', bytes('second'))
    expect(cache.get(['aa1', 'aa2'])).toMatchObject({ key: 'aa2' })
    expect(cache.get(['aa1', 'aa3'])).toBeNull()
    expect(cache.stats()).toMatchObject({ hits: 1, misses: 1 })
  })

  test('never believes a damaged entry, whatever was done to it', () => {
    const value = bytes('the analysis of an episode')
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), fc.boolean(), (at, change, cut) => {
        const cache = openCache(folder)
        cache.put(cacheKey(['a']), value)
        const [path = ''] = entryFiles()
        const stored = readFileSync(path)
        const row = at % stored.length
        stored[row] = stored[row]! ^ change
        writeFileSync(path, cut ? stored.subarray(0, row) : stored)
        expect(cache.get([cacheKey(['a'])])).toBeNull()
        expect(cache.stats().damaged).toBe(1)
        cache.put(cacheKey(['a']), value)
        expect(cache.get([cacheKey(['a'])])?.value).toEqual(Buffer.from(value))
      }),
    )
  })

  test('stays under its limit and drops what was used longest ago', () => {
    const cache = openCache(folder, 5000)
    for (let i = 0; i < 10; i++) {
      cache.put(cacheKey([`${i}`]), new Uint8Array(1000).fill(i))
      for (const path of entryFiles()) {
        if (readFileSync(path)[12] === i) utimesSync(path, 1000 + i, 1000 + i)
      }
    }
    // Used again, and so not the oldest any more.
    expect(cache.get([cacheKey(['0'])])).not.toBeNull()
    cache.trim()
    const left = Array.from({ length: 10 }, (_, i) => i).filter((i) => cache.get([cacheKey([`${i}`])]) !== null)
    expect(left).toEqual([0, 7, 8, 9])
    expect(cache.stats().bytes).toBeLessThanOrEqual(5000)
  })

  test('keeps nothing that alone is over the limit', () => {
    const cache = openCache(folder, 100)
    cache.put(cacheKey(['a']), new Uint8Array(1000))
    expect(cache.stats().entries).toBe(0)
  })

  test('does without where its folder cannot be made', () => {
    writeFileSync(join(folder, 'file'), '')
    const cache = openCache(join(folder, 'file', 'cache'))
    cache.put(cacheKey(['a']), bytes('x'))
    expect(cache.get([cacheKey(['a'])])).toBeNull()
    expect(cache.problem()).toContain('a part of its path is a file')
    cache.trim()
    cache.clear()
    expect(cache.stats().entries).toBe(0)
  })

  test('can be emptied', () => {
    const cache = openCache(folder)
    cache.put(cacheKey(['a']), bytes('x'))
    cache.clear()
    expect(cache.stats().entries).toBe(0)
  })
})

test('keys tell parts apart', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.array(fc.string()), (a, b) => {
      expect(cacheKey(a) === cacheKey(b)).toBe(JSON.stringify(a) === JSON.stringify(b))
    }),
  )
  expect(cacheKey(['ab', 'c'])).not.toBe(cacheKey(['a', 'bc']))
})

describe('the folder of the cache', () => {
  test.each([
    [{ XDG_CACHE_HOME: '/x' }, 'linux', '/x/take-analyze'],
    [{ XDG_CACHE_HOME: '/x' }, 'darwin', '/x/take-analyze'],
    [{ XDG_CACHE_HOME: 'relative' }, 'linux', '/home/ana/.cache/take-analyze'],
    [{}, 'darwin', '/home/ana/Library/Caches/take-analyze'],
    [{ LOCALAPPDATA: '/local' }, 'win32', '/local/take-analyze/Cache'],
  ])('with %o on %s is %s', (env, platform, path) => expect(cacheFolder(env, platform, '/home/ana')).toBe(path))
})
