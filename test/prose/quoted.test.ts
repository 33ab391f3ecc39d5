import { expect, test } from 'vitest'
import { buildDocument } from '../../src/language/language.ts'
import { loadModels } from '../../src/models.ts'
import { playsOn } from '../../src/prose/quoted.ts'
import { transcriptOf } from '../../tools/episodes.ts'

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
