import { expect, test } from 'vitest'
import { DOUBT_COLUMNS, PRINTABLE_FEATURES } from '../../src/notes/printable-features.ts'
import { DOUBTS } from '../../src/prose/publishable.ts'

test('what the sentence before clears up are the values of doubts, and no others', () => {
  const names = DOUBT_COLUMNS.map((column) => PRINTABLE_FEATURES[column])
  const ofEach = DOUBTS.map((doubt) => `doubt: ${doubt}`)
  expect(names).toEqual(['a doubt', 'two doubts', 'a doubt about a quotation', ...ofEach])
})
