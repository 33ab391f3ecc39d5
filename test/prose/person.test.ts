import { expect, test } from 'vitest'
import { isOfSpeaker, isOfSpeakers } from '../../src/prose/person.ts'
import { fluentWords } from '../../src/prose/words.ts'
import { documentOf } from '../document-of.ts'

test.each([
  ['They sell it to us', true, true],
  ['They sell it in the US', false, false],
  ['You sell it', false, true],
])('%s', (said, ofSpeaker, ofSpeakers) => {
  const doc = documentOf(said.split(' ').map((word) => `${word}/NOUN`))
  const words = fluentWords(doc, 0, doc.tokens.length, () => false)
  expect(isOfSpeaker(doc, words)).toBe(ofSpeaker)
  expect(isOfSpeakers(doc, words)).toBe(ofSpeakers)
})
