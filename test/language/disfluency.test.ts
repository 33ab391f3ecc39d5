import { expect, test } from 'vitest'
import { buildDocument } from '../../src/language/language.ts'
import { tokenText } from '../../src/model/document.ts'
import { loadModels } from '../../src/models.ts'
import { transcriptOf } from '../../tools/episodes.ts'

const models = loadModels()

function marked(text: string): string[] {
  const doc = buildDocument(transcriptOf('-', [{ speaker: null, text, startMs: null, endMs: null }]), models)
  return [...doc.tokens.fluency.keys()].filter((i) => doc.tokens.fluency[i] !== 0).map((i) => tokenText(doc, i))
}

test.each([
  ['So, um, the model works.', ['um']],
  ['We want to to build the the model.', ['to', 'the']],
  ['I think, you know, it works well.', ['you', 'know']],
  ['I mean, the price went up again.', ['I', 'mean']],
  ['It was th- the best one.', ['th-']],
])('%s', (text, words) => {
  expect(marked(text).filter((word) => /\p{L}/u.test(word))).toEqual(words)
})

test.each([
  'It is very, very good.',
  'Do you know what that means?',
  'This kind of model is new.',
  'They said it over and over and over.',
  'People like the video.',
  'What I mean is that we lost.',
])('nothing is marked in: %s', (text) => {
  expect(marked(text)).toEqual([])
})
