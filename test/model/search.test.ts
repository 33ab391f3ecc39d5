import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countBefore, lineFinder } from '../../src/model/search.ts'

test('halving finds what counting one by one finds', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (numbers, limit) => {
      const sorted = numbers.sort((a, b) => a - b)
      const counted = sorted.filter((number) => number < limit).length
      expect(countBefore(sorted.length, (row) => sorted[row]! < limit)).toBe(counted)
    }),
  )
})

test('a line ends with LF, CRLF or a lone CR', () => {
  const text = 'a\nb\r\nc\rd'
  const lineOf = lineFinder(text)
  expect([...'abcd'].map((letter) => lineOf(text.indexOf(letter)))).toEqual([1, 2, 3, 4])
  expect(lineFinder('')(0)).toBe(1)
})
