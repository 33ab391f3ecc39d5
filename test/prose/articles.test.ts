import { expect, test } from 'vitest'
import { articleBefore, mendArticles } from '../../src/prose/articles.ts'

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

test.each([
  ['We sold a old boat.', 'We sold an old boat.'],
  ['A instruction is read.', 'An instruction is read.'],
  [
    'An 80 year old has a 18 foot boat and a 8,000 dollar sail.',
    'An 80 year old has an 18 foot boat and an 8,000 dollar sail.',
  ],
  ['It is an massive boat.', 'It is a massive boat.'],
  ['It took a one-off, a European and a user.', 'It took a one-off, a European and a user.'],
  ['It needs plans A and B, an npm package and an hour.', 'It needs plans A and B, an npm package and an hour.'],
  ['It needs a 1100 foot rope and an nginx server.', 'It needs a 1100 foot rope and an nginx server.'],
])('%s is written %s', (said, written) => {
  expect(mendArticles(said)).toBe(written)
})
