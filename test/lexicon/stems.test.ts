import { expect, test } from 'vitest'
import { stem } from '../../src/lexicon/stems.ts'

test.each([
  ['house', 'houses'],
  ['database', 'databases'],
  ['clause', 'clauses'],
  ['size', 'sizes'],
  ['price', 'prices'],
  ['class', 'classes'],
  ['virus', 'viruses'],
  ['quizz', 'quizzes'],
  ['box', 'boxes'],
  ['study', 'studies'],
  ['trained', 'training'],
])('%s and %s have one stem', (a, b) => {
  expect(stem(b)).toBe(stem(a))
})

test.each([
  ['universe', 'university'],
  ['analysis', 'analyst'],
])('%s and %s have two', (a, b) => {
  expect(stem(b)).not.toBe(stem(a))
})
