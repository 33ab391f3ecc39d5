import { expect, test } from 'vitest'
import { buildDocument } from '../../src/language/language.ts'
import { loadModels } from '../../src/models.ts'
import { isCorrected, isTakenBack } from '../../src/prose/taken-back.ts'
import { read } from '../../src/read/read.ts'
import { documentOf } from '../document-of.ts'

const takenBack = (...texts: string[]): boolean => isTakenBack(documentOf(...texts.map((text) => text.split(' '))), 0)

test.each([
  ['The strike began because of the fire .', 'It did not .'],
  ['The study found it in milk .', 'It was withdrawn .'],
  ['Somebody bought the rights .', 'I read it twice .', 'That was a rumor .'],
  ['Nobody over forty can learn it .', 'He is wrong .'],
  ['People from Oslo all ski .', 'Is that true ?'],
])('%s %s', (...texts) => {
  expect(takenBack(...texts)).toBe(true)
})

test.each([
  ['They never paid for it .', 'No.'],
  ['The strike began in March .', 'It was cold .'],
  ['The strike began in March .', 'They did not pay .', 'He was there .'],
  ['The strike began in March .', 'Is that a bank ?'],
])('not: %s %s', (...texts) => {
  expect(takenBack(...texts)).toBe(false)
})

test.each([
  ['But look at most banks .', true],
  ['Think of any other bank .', true],
  ['Look at the bank .', false],
  ['Look at most banks , which lend .', false],
])('what is shown of others is not held of oneself: %s', (before, expected) => {
  const doc = documentOf(...[before, 'The lenders hate the clerks .'].map((text) => text.split(' ')))
  expect(isTakenBack(doc, 1)).toBe(expected)
})

test.each([
  ['And you find out +, hey +, guess what +?', true],
  ["They 're like +, oh +, it is late .", false],
  ['They say +, well +, somebody stole it +.', true],
  ['I say +, well +, somebody stole it +.', false],
  ['They say that somebody stole it +.', false],
])('what others are made to say is not held: %s', (before, expected) => {
  const doc = documentOf(...[before, 'Nobody cares about the old web +.'].map((text) => text.split(' ')))
  expect(isTakenBack(doc, 1)).toBe(expected)
})

test('what a speaker answers to it is held', () => {
  const said = ['They say +, well +, it cannot be done +.', 'And for me +, the old web was the better one +.']
  expect(isTakenBack(documentOf(...said.map((text) => text.split(' '))), 1)).toBe(false)
})

test.each([
  ["You can't use the net to land a boat .", 'You can use it to land a raft , but not at night .', true],
  ["You can't land there .", 'Well, you can , but the tide is strong .', true],
  ['We cannot land there .', 'We can land elsewhere , and we do .', false],
  ["You can't land there .", 'You can row by , but the tide is strong .', false],
])('what is granted in the next sentence with a "but" does not hold: %s %s', (said, next, expected) => {
  expect(takenBack(said, next)).toBe(expected)
})

const models = loadModels()
const corrected = (lines: readonly string[]): boolean => {
  const doc = buildDocument(read(new TextEncoder().encode(lines.join('\n')), 'talk.txt'), models)
  const voices = [...new Set(doc.turns.map(({ speaker }) => speaker))]
  return isCorrected(
    doc,
    0,
    doc.turns.map(({ speaker }) => voices.indexOf(speaker)),
  )
}

test.each([
  [
    [
      'Ana: So you have to sail the boat back to the harbour.',
      "Ben: Oh, you don't have to sail it back, you only have to pay the harbour.",
    ],
    true,
  ],
  [['Ana: So the harbour opens at seven.', 'Ben: No, the harbour opens at nine.'], true],
  [['Ana: So you have to sail the boat back to the harbour.', "Ben: I don't know anything about that."], false],
  [
    ['Ana: So you have to sail the boat back to the harbour.', 'Ben: You have to sail it back to the harbour by noon.'],
    false,
  ],
  [['Ana: You have to sail the boat back.', "Ana: You don't have to sail it back to the harbour."], false],
] as const)('a statement that the next voice puts right: %s: %s', (lines, expected) => {
  expect(corrected(lines)).toBe(expected)
})
