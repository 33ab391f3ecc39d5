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
  ["There's no, uh, there are no outside investors.", ['There', "'s", 'no', 'uh']],
  ['We run into the problem of -- there is a lot of code out there.', ['We', 'run', 'into', 'the', 'problem', 'of']],
  ['He, he made it in a week.', ['He']],
  ['My, the main use of it is this.', ['My']],
  ['You know, it is sort of embarrassing.', ['You', 'know', 'sort', 'of']],
])('%s', (text, words) => {
  expect(marked(text).filter((word) => /\p{L}/u.test(word))).toEqual(words)
})

test.each([
  'It is very, very good.',
  'Do you know what that means?',
  'This kind of model is new.',
  'They said it over and over and over.',
  'People like the video.',
  'Sam Altman, he said that it works.',
  'It is, it seems, a good plan.',
  'You can leave if you have to, you know how it is.',
  'That sort of thing is new.',
  'Like I said, it works.',
  'We saw Nikki T to the door.',
  'What I mean is that we lost.',
])('nothing is marked in: %s', (text) => {
  expect(marked(text)).toEqual([])
})
