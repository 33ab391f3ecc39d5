import { expect, test } from 'vitest'
import { bodyUse } from '../../src/entities/body-uses.ts'
import { toMention } from '../../src/entities/mentions.ts'
import { buildDocument } from '../../src/language/language.ts'
import { tokenForm } from '../../src/model/document.ts'
import { loadModels } from '../../src/models.ts'
import { transcriptOf } from '../../tools/episodes.ts'

const models = loadModels()

/** What the first place of "Tamsel" in a text says of it. */
function useOf(text: string): string | null {
  const doc = buildDocument(transcriptOf('-', [{ speaker: null, text, startMs: null, endMs: null }]), models)
  const row = Array.from({ length: doc.tokens.length }, (_, i) => tokenForm(doc, i)).indexOf('tamsel')
  const sentence = doc.sentences.findIndex(({ endToken }) => row < endToken)
  const mention = toMention(doc, row, row + 1, sentence, 'PERSON', 0.5)
  return mention === null ? null : bodyUse(doc, mention)
}

test.each([
  'We bought them from Tamsel, who make rope in the north.',
  'Next to us is Tamsel, who just build the boats and hire them out.',
  'The big one is Tamsel. They sell rope to all of us.',
  'So this is Tamsel, they make the rope.',
  'My aunt had shares in Tamsel and lost them.',
  'He bought a stake in Tamsel, and he was proud.',
  'They hold ten percent of Tamsel now.',
  "And Tamsel's shareholders said no.",
  "I wrote to Tamsel's chief executive that night.",
])('a body: %s', (text) => {
  expect(useOf(text)).toBe('clear')
})

test.each([
  'When they built the first Tamsel one there were many people on the quay.',
  'And Tamsel is fine with that. It says that it pays.',
  "And Tamsel's against, it says we are slow.",
  'The big one is Tamsel. They do the ropes for all of us.',
  "We asked at Tamsel's factory first.",
])('perhaps a body: %s', (text) => {
  expect(useOf(text)).toBe('hint')
})

test.each([
  'I sat with Ida and Tamsel, who make rope together.',
  'I sat with Tamsel, who makes rope.',
  'I sat with Tamsel, who read the book.',
  'And I asked Tamsel, who are you to say so?',
  'I asked Ida and Tamsel. They sell rope.',
  'I saw Tamsel. They went home at ten.',
  "In Tamsel's opinion it was slow.",
  "They stole the shares of Tamsel's brother.",
  'And Tamsel read the letter from the council. It says that we are slow.',
])('anybody: %s', (text) => {
  expect(useOf(text)).toBeNull()
})
