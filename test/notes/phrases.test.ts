import { expect, test } from 'vitest'
import { overlaps, type Phrase, phraseAround } from '../../src/notes/phrases.ts'
import { documentOf } from '../document-of.ts'

const phrase = (text: string): Phrase => ({ text, span: { start: 0, end: 1 } })

test.each([
  ['AFib', 'atrial fibrillation', true],
  ['the NHS', 'the National Health Service', true],
  ['the sea ice', 'ice', true],
  ['strokes', 'atrial fibrillation', false],
  ['AF', 'fibrillation', false],
  ['the house', 'houses', true],
  ['prices', 'the price of oil', true],
  ['training', 'trained models', true],
  ['black and white', 'research and development', false],
  ['LLMs', 'large language models', true],
  ['YOLO', 'YOLOv9', true],
  ['Python', 'Pythons', true],
  ['the base', 'the baseline', false],
])('%s and %s name one thing: %s', (a, b, expected) => {
  expect(overlaps(phrase(a), phrase(b))).toBe(expected)
  expect(overlaps(phrase(b), phrase(a))).toBe(expected)
})

test('what stands by itself at the edge of a sentence is a call and no subject', () => {
  const doc = documentOf(
    ['Zorba/PROPN/NNP', '+!/PUNCT'],
    ['Well/INTJ/UH', '+,/PUNCT', 'Zorba/PROPN/NNP', '+./PUNCT'],
    ['We/PRON/PRP', 'saw/VERB/VBD', 'Zorba/PROPN/NNP', '+./PUNCT'],
  )
  const places = [...doc.text.matchAll(/Zorba/g)].map(({ index }) => ({ start: index, end: index + 5 }))
  expect(places.map((place) => phraseAround(doc, place)?.text ?? null)).toEqual([null, null, 'Zorba'])
})

test('the capital of a sentence is no part of a thing', () => {
  const doc = documentOf(
    ['Prosecutors/NOUN/NNS', 'asked/VERB/VBD', 'for/ADP/IN', 'more/ADJ/JJR', '+./PUNCT'],
    ['Reporters/PROPN/NNPS', 'asked/VERB/VBD', 'too/ADV/RB', '+./PUNCT'],
  )
  const at = (word: string): string | undefined => {
    const start = doc.text.indexOf(word)
    return phraseAround(doc, { start, end: start + word.length })?.text
  }
  expect([at('Prosecutors'), at('Reporters')]).toEqual(['prosecutors', 'Reporters'])
})

test.each([
  ['the/DET/DT picture/NOUN/NN cuz/NOUN/NN we/PRON/PRP paint/VERB/VBP +./PUNCT', 'picture', 'the picture'],
  ['the/DET/DT picture/NOUN/NN cause/NOUN/NN we/PRON/PRP paint/VERB/VBP +./PUNCT', 'picture', 'the picture'],
  ['the/DET/DT root/NOUN/NN cause/NOUN/NN is/AUX/VBZ old/ADJ/JJ +./PUNCT', 'root', 'the root cause'],
])('what gives a reason is no noun: %s', (words, noun, expected) => {
  const doc = documentOf(['Of/ADP/IN', ...words.split(' ')])
  const start = doc.text.indexOf(noun)
  expect(phraseAround(doc, { start, end: start + noun.length })?.text).toBe(expected)
})

test.each([
  ['How/ADV/WRB do/AUX/VBP nodes/NOUN/NNS work/NOUN/NN now/ADV/RB +?/PUNCT', 'nodes'],
  ['They/PRON/PRP run/VERB/VBP nodes/NOUN/NNS work/NOUN/NN +./PUNCT', 'nodes work'],
])('the verb that "do" waits for is no part of a thing: %s', (words, expected) => {
  const doc = documentOf(words.split(' '))
  const start = doc.text.indexOf('nodes')
  expect(phraseAround(doc, { start, end: start + 5 })?.text).toBe(expected)
})
