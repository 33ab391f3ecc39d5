import { expect, test } from 'vitest'
import { createBackground } from '../../src/learn/background.ts'
import { stem } from '../../src/lexicon/stems.ts'
import { loadModels } from '../../src/models.ts'
import { stemFacts } from '../../src/topics/stem-facts.ts'
import { findTerms } from '../../src/topics/terms.ts'
import { documentOf } from '../document-of.ts'

const background = createBackground(loadModels()('background'))

const announced = (sentences: readonly string[]): readonly string[] => {
  const doc = documentOf(...sentences.map((sentence) => sentence.split(' ').map((word) => `${word}/NOUN/NN`)))
  const terms = findTerms(doc, background)
  const facts = stemFacts(doc, terms, { firstSentence: 0, endSentence: sentences.length })
  return ['turbines', 'barrage', 'salmon'].filter((word) => facts.get(stem(word))?.announced === true)
}

test.each([
  ["let's talk about the turbines of the barrage", ['turbines', 'barrage']],
  ['what about salmon', ['salmon']],
  ['the next one is the barrage', ['barrage']],
  ['the turbines of the barrage', []],
])('what the opening announces: %s', (opening, expected) => {
  expect(announced([opening, 'the salmon of the turbines'])).toEqual(expected)
})

test('what is announced later is no subject of the whole', () => {
  const long = Array.from({ length: 20 }, () => 'the turbines turn with each tide under the old pier')
  expect(announced([...long, 'what about salmon'])).toEqual([])
})
