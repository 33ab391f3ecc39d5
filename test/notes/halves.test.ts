import { expect, test } from 'vitest'
import { breaksOff } from '../../src/notes/halves.ts'
import { documentOf } from '../document-of.ts'

test.each([
  ['The ferry ran for three years +....', true],
  ['The ferry ran for three years +... +.', true],
  ['The ferry ran for three years +… +,', true],
  ['The ferry ran for three years +:', true],
  ['The ferry ran for three years +, Mr. +.', false],
])('%s breaks off: %s', (text, expected) => {
  expect(breaksOff(documentOf(text.split(' ')), 0)).toBe(expected)
})
