import { expect, test } from 'vitest'
import { cleanWords } from '../../src/prose/clean.ts'
import { sentenceText } from '../../src/prose/words.ts'
import { documentOf } from '../document-of.ts'

const clean = (...specs: string[]): string => {
  const doc = documentOf(specs)
  return sentenceText(cleanWords(doc, doc.sentences[0]!))
}

test('openers go as long as a statement is left', () => {
  expect(clean('So/ADV', '+,/PUNCT', 'yeah/INTJ', '+,/PUNCT', 'they/PRON', 'built/VERB', 'it/PRON', '+./PUNCT')).toBe(
    'They built it.',
  )
  expect(clean('Yeah/INTJ', '+./PUNCT')).not.toBe('')
})

test('a word that opens the statement itself is no opener', () => {
  expect(clean('So/ADV', 'much/ADJ', 'money/NOUN', 'was/AUX', 'lost/VERB', '+./PUNCT')).toBe('So much money was lost.')
  expect(clean('Now/ADV', 'is/AUX', 'the/DET', 'time/NOUN', '+./PUNCT')).toBe('Now is the time.')
})

test('fillers leave no stray punctuation behind', () => {
  expect(clean('The/DET', '~um/INTJ', '+,/PUNCT', 'price/NOUN', 'fell/VERB', '+,/PUNCT', '~uh/INTJ', '+./PUNCT')).toBe(
    'The price fell.',
  )
})

test('of two commas around a filler one stays between two clauses', () => {
  expect(
    clean('Costs/NOUN', 'fell/VERB', '+,/PUNCT', '~um/INTJ', '+,/PUNCT', 'they/PRON', 'sold/VERB', '+./PUNCT'),
  ).toBe('Costs fell, they sold.')
  expect(clean('Costs/NOUN', '+,/PUNCT', '~um/INTJ', '+,/PUNCT', 'fell/VERB', '+./PUNCT')).toBe('Costs fell.')
})

test('a tag question is no question about what stands before it', () => {
  expect(clean('It/PRON', 'works/VERB', '+,/PUNCT', 'right/INTJ', '+?/PUNCT')).toBe('It works.')
})

test('words that change the meaning stay', () => {
  expect(clean('But/CCONJ', 'it/PRON', 'is/AUX', "+n't/PART", 'only/ADV', 'about/ADP', 'money/NOUN', '+./PUNCT')).toBe(
    "It isn't only about money.",
  )
})
