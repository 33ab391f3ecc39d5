import { expect, test } from 'vitest'
import { articleBefore } from '../../src/prose/articles.ts'

test.each([
  ['a', 'HTML', 'an'],
  ['a', 'LLM', 'an'],
  ['an', 'PDF', 'a'],
  ['a', 'SQL', 'a'],
  ['an', 'SQL', 'an'],
  ['an', 'LED', 'an'],
  ['a', 'article', 'an'],
  ['A', 'article', 'An'],
  ['an', 'drum', 'a'],
  ['a', 'one-off', 'a'],
  ['a', 'European', 'a'],
  ['a', 'user', 'a'],
  ['an', 'hour', 'an'],
  ['an', 'npm', 'an'],
  ['the', 'article', 'the'],
])('%s before %s is %s', (article, word, expected) => {
  expect(articleBefore(article, word)).toBe(expected)
})
