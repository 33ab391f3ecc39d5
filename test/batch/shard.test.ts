import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readShard, shardOf } from '../../src/batch/shard.ts'

const files = fc
  .uniqueArray(fc.record({ path: fc.string({ minLength: 1 }), bytes: fc.nat(5000) }), { selector: ({ path }) => path })
  .filter((list) => list.length > 0)
const counts = fc.integer({ min: 1, max: 9 })

const shards = (items: readonly { path: string; bytes: number }[], count: number) =>
  Array.from({ length: count }, (_, i) => shardOf(items, { index: i + 1, count }))

describe('shards', () => {
  test('hold each file once, in the order given', () => {
    fc.assert(
      fc.property(files, counts, (items, count) => {
        const parts = shards(items, count)
        expect(
          parts
            .flat()
            .map(({ path }) => path)
            .sort(),
        ).toEqual(items.map(({ path }) => path).sort())
        for (const part of parts) expect(items.filter((item) => part.includes(item))).toEqual(part)
      }),
    )
  })

  test('are even: none above an even part by more than its own largest file, nor above the bound of the rule', () => {
    fc.assert(
      fc.property(files, counts, (items, count) => {
        const bytes = (part: readonly { bytes: number }[]) => part.reduce((sum, item) => sum + item.bytes, 0)
        const largest = Math.max(...items.map((item) => item.bytes))
        for (const part of shards(items, count)) expect(bytes(part)).toBeLessThanOrEqual(bytes(items) / count + largest)
      }),
    )
  })

  test('are the same whatever the order of the files', () => {
    fc.assert(
      fc.property(files, counts, fc.infiniteStream(fc.nat()), (items, count, keys) => {
        const shuffled = items
          .map((item) => ({ item, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item)
        const sorted = (list: readonly { path: string; bytes: number }[]) => list.map(({ path }) => path).sort()
        expect(shards(shuffled, count).map(sorted)).toEqual(shards(items, count).map(sorted))
      }),
    )
  })

  test('of empty files are even by number', () => {
    const items = Array.from({ length: 10 }, (_, i) => ({ path: `${i}`, bytes: 0 }))
    expect(shards(items, 5).map((part) => part.length)).toEqual([2, 2, 2, 2, 2])
  })

  test.each(['2/5', ' 1/1 ', '9999/9999'])('%s can be read', (text) => expect(readShard(text).index).toBeGreaterThan(0))

  test.each(['0/5', '6/5', '1', 'a/b', '-1/5', '1/0', '1.5/3', ''])('%s is refused', (text) => {
    expect(() => readShard(text)).toThrow(expect.objectContaining({ code: 'USAGE' }))
  })
})
