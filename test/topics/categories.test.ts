import { expect, test } from 'vitest'
import { stem } from '../../src/lexicon/stems.ts'
import { TOPIC_CATEGORIES } from '../../src/lexicon/topic-categories.ts'
import { categoryReader } from '../../src/topics/categories.ts'
import { documentOf } from '../document-of.ts'

const category = (...words: string[]): string | null => {
  const doc = documentOf(...Array.from({ length: 5 }, () => words))
  return categoryReader(doc)(doc.sentences.keys())
}

test('a talk full of words of one field is of that field', () => {
  expect(category('quarterback', 'touchdowns', 'stadium', 'playoffs', 'rookie')).toBe('Sports')
  expect(category('patients', 'vaccine', 'clinic', 'nurses', 'insulin', 'table')).toBe('Health')
})

test('two fields side by side, or a few telling words, tell nothing', () => {
  expect(
    category('quarterback', 'touchdowns', 'stadium', 'playoffs', 'patients', 'vaccine', 'clinic', 'nurses'),
  ).toBeNull()
  expect(category('stadium', 'table', 'window', 'people', 'morning', 'story')).toBeNull()
  expect(category('quarterback')).toBeNull()
})

test('two words together tell what neither does alone', () => {
  expect(category('heart', 'disease', 'clinical', 'trial', 'blood', 'pressure', 'mental', 'health')).toBe('Health')
})

test('no word tells of two categories', () => {
  const seen = new Map<string, string>()
  for (const { name, words } of TOPIC_CATEGORIES) {
    for (const word of words.map((one) => one.split(' ').map(stem).join(' '))) {
      expect([word, seen.get(word) ?? name]).toEqual([word, name])
      seen.set(word, name)
    }
  }
})
