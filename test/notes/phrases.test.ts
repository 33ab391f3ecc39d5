import { expect, test } from 'vitest'
import { asSubject, isSetPhraseAt, overlaps, type Phrase, phraseAround } from '../../src/notes/phrases.ts'
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
  ['They/PRON/PRP run/VERB/VBP nodes/NOUN/NNS software/NOUN/NN +./PUNCT', 'nodes software'],
])('the verb that "do" waits for is no part of a thing: %s', (words, expected) => {
  const doc = documentOf(words.split(' '))
  const start = doc.text.indexOf('nodes')
  expect(phraseAround(doc, { start, end: start + 5 })?.text).toBe(expected)
})

const around = (word: string, words: string): string | undefined => {
  const doc = documentOf(words.split(' '))
  const start = doc.text.indexOf(word)
  return phraseAround(doc, { start, end: start + word.length })?.text
}

test.each([
  [
    'week',
    'about/ADP/IN the/DET/DT four/NUM/CD +-/PUNCT/HYPH +day/NOUN/NN week/NOUN/NN now/ADV/RB',
    'the four-day week',
  ],
  ['tour', 'on/ADP/IN the/DET/DT 30/NUM/CD +-/PUNCT/HYPH +town/NOUN/NN tour/NOUN/NN now/ADV/RB', 'the 30-town tour'],
  ['week', 'about/ADP/IN the/DET/DT four/NUM/CD day/NOUN/NN week/NOUN/NN now/ADV/RB', undefined],
  ['towns', 'in/ADP/IN sixty/NUM/CD +-/PUNCT/HYPH +one/NUM/CD towns/NOUN/NNS now/ADV/RB', undefined],
  ['stuff', 'about/ADP/IN the/DET/DT four/NUM/CD +-/PUNCT/HYPH +day/NOUN/NN stuff/NOUN/NN now/ADV/RB', undefined],
])('a figure that is one word with a thing is a part of it: %s in %s', (word, words, expected) => {
  expect(around(word, words)).toBe(expected)
})

test('a thing with a figure has something that tells it apart', () => {
  expect(overlaps(phrase('the four-day week'), phrase('the two-day week'))).toBe(false)
  expect(overlaps(phrase('the four-day week'), phrase('a four-day week'))).toBe(true)
})

test('what works is no part of what is called "work"', () => {
  expect(around('press', 'how/ADV/WRB the/DET/DT press/NOUN/NN works/NOUN/NNS now/ADV/RB')).toBe('the press')
  expect(around('presses', 'how/ADV/WRB presses/NOUN/NNS work/NOUN/NN now/ADV/RB')).toBe('presses')
  expect(around('design', 'of/ADP/IN the/DET/DT design/NOUN/NN work/NOUN/NN now/ADV/RB')).toBe('the design work')
})

test('a name behind an article keeps its capital, and an article fits what it stands before', () => {
  const name = 'of/ADP/IN a/DET/DT Lantern/NOUN/NN Invoice/PROPN/NNP now/ADV/RB'
  expect(around('Lantern', name)).toBe('Lantern Invoice')
  expect(around('page', 'of/ADP/IN a/DET/DT HTML/NOUN/NN page/NOUN/NN now/ADV/RB')).toBe('an HTML page')
})

test.each([
  ['empathy', 'about/ADP/IN the/DET/DT empathy/NOUN/NN now/ADV/RB', 'empathy'],
  ['sustainability', 'on/ADP/IN the/DET/DT local/ADJ/JJ sustainability/NOUN/NN now/ADV/RB', 'local sustainability'],
  ['business', 'on/ADP/IN the/DET/DT business/NOUN/NN now/ADV/RB', 'the business'],
  ['harbour', 'on/ADP/IN the/DET/DT harbour/NOUN/NN now/ADV/RB', 'the harbour'],
])('what is a matter as a whole has no article: %s', (word, words, expected) => {
  expect(around(word, words)).toBe(expected)
})

test.each([
  ['bottlenecks', 'on/ADP/IN the/DET/DT bottlenecks/NOUN/NNS now/ADV/RB', 'bottlenecks'],
  ['harbour', 'on/ADP/IN the/DET/DT harbour/NOUN/NN now/ADV/RB', 'the harbour'],
])('several things are a subject without an article: %s', (word, words, expected) => {
  const doc = documentOf(words.split(' '))
  const start = doc.text.indexOf(word)
  const found = phraseAround(doc, { start, end: start + word.length })!
  expect(found.text).toBe(`the ${word}`)
  expect(asSubject(doc, found)).toBe(expected)
})

test('a name of a body is taken whole, with what stands before "of"', () => {
  const doc = documentOf([
    ...'the/DET/DT Bank/PROPN/NNP of/ADP/IN Arden/PROPN/NNP Bridge/PROPN/NNP fell/VERB/VBD +,/PUNCT'.split(' '),
    ...'said/VERB/VBD Ann/PROPN/NNP of/ADP/IN Orsk/PROPN/NNP +./PUNCT'.split(' '),
  ])
  const at = (word: string): string | undefined => {
    const start = doc.text.indexOf(word)
    return phraseAround(doc, { start, end: start + word.length })?.text
  }
  expect([at('Arden'), at('Bank'), at('Orsk')]).toEqual(['the Bank of Arden Bridge', undefined, 'Orsk'])
})

test('what is bare in a set phrase only may need an article', () => {
  const doc = documentOf(
    ['They/PRON/PRP', 'are/AUX/VBP', 'on/ADP/IN', 'strike/NOUN/NN', '+./PUNCT'],
    ['They/PRON/PRP', 'need/VERB/VBP', 'money/NOUN/NN', '+./PUNCT'],
  )
  expect(['strike', 'money'].map((word) => isSetPhraseAt(doc, { start: doc.text.indexOf(word) }))).toEqual([
    true,
    false,
  ])
})
