import { expect, test } from 'vitest'
import { buildDocument } from '../../src/language/language.ts'
import { loadModels } from '../../src/models.ts'
import { playsOn } from '../../src/prose/played.ts'
import { transcriptOf } from '../../tools/episodes.ts'
import { documentOf } from '../document-of.ts'

const models = loadModels()

test.each([
  ["So you say “This box is late. I do not take this box.” I'm just going to wait until the next one.", true],
  ['They said "It is late." I\'m just going to wait until the next one.', true],
  ['They said "It is late." I waited until the next one came.', false],
  ["I said “This box is late.” I'm just going to wait until the next one.", false],
  ["They sell “This Box” there. I'm just going to wait until the next one.", false],
])('who is played may go on: %s', (text, expected) => {
  const doc = buildDocument(transcriptOf('-', [{ speaker: null, text, startMs: null, endMs: null }]), models)
  expect(playsOn(doc, doc.sentences.length - 1)).toBe(expected)
})

test.each([
  ['It is tempting for clerks to say +: I will not pay that bill +.', 'I would rather keep the money +.', true],
  ['And then the clerks are like +, we will not pay that bill +.', 'We keep the money +.', true],
  ['I want to say +: I will not pay that bill +.', 'I would rather keep the money +.', false],
  ['And then the clerks are like +, we will not pay that bill +.', 'I was so tired of it +.', false],
  ['And then the clerks say that I must pay that bill +.', 'I would rather keep the money +.', false],
])('whom the sentence before makes speak goes on as "I": %s %s', (before, after, expected) => {
  expect(playsOn(documentOf(...[before, after].map((text) => text.split(' '))), 1)).toBe(expected)
})
