import { expect, test } from 'vitest'
import { titleCandidates } from '../../src/topics/title-candidates.ts'
import { documentOf } from '../document-of.ts'

const titles = (...words: string[]): string[] => titleCandidates(documentOf(words), 0).map(({ text }) => text)

test('a verb with its object becomes a heading', () => {
  const found = titles(
    'Washington/PROPN/NNP',
    'restrict/VERB/VBD',
    'the/DET/DT',
    'sale/NOUN/NN',
    'of/ADP/IN',
    'chips/NOUN/NNS',
    'to/ADP/IN',
    'China/PROPN/NNP',
  )
  expect(found).toContain('The Sale of Chips to China')
  expect(found).toContain('Restricting the Sale of Chips')
  expect(found).toContain('Restrictions on the Sale of Chips')
})

test('what is denied is no heading', () => {
  const found = titles('they/PRON/PRP', 'did/AUX/VBD', "+n't/PART/RB", 'ban/VERB/VB', 'the/DET/DT', 'chips/NOUN/NNS')
  expect(found).not.toContain('Banning the Chips')
  expect(found).not.toContain('The Ban on the Chips')
})

test('a whole question is a title, one with a pronoun or without a verb is not', () => {
  expect(titles('What/PRON/WP', 'is/AUX/VBZ', 'DeepSeek/PROPN/NNP', '+?/PUNCT')).toContain('What Is DeepSeek?')
  expect(titles('What/PRON/WP', 'is/AUX/VBZ', 'your/PRON/PRP$', 'plan/NOUN/NN', '+?/PUNCT').join()).not.toContain('?')
  expect(titles('What/PRON/WP', 'in/ADP/IN', 'physics/NOUN/NN', '+?/PUNCT').join()).not.toContain('?')
})

test('a filler inside breaks a phrase, and vague nouns name nothing', () => {
  expect(titles('export/NOUN/NN', '~um/INTJ/UH', 'controls/NOUN/NNS')).not.toContain('Export Controls')
  expect(titles('a/DET/DT', 'lot/NOUN/NN', 'of/ADP/IN', 'people/NOUN/NNS')).toEqual([])
})
