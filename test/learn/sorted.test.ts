import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowOf } from '../../src/learn/sorted.ts'

test('a key is found where it stands, and only there', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(60)), fc.nat(60), (numbers, key) => {
      const keys = Uint32Array.from(numbers).sort()
      expect(rowOf(keys, key)).toBe(keys.indexOf(key))
    }),
  )
})
