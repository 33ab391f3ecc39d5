import { expect, test } from 'vitest'
import { findEntities } from '../../src/entities/entities.ts'
import { buildDocument } from '../../src/language/language.ts'
import { loadModels } from '../../src/models.ts'
import { transcriptOf } from '../../tools/episodes.ts'
import { analysable } from './analysable.ts'

const models = loadModels()

/** What a text says that the thing called `name` is. */
function described(text: string, name: string): string | null | undefined {
  const doc = buildDocument(transcriptOf('-', [{ speaker: null, text, startMs: null, endMs: null }]), models)
  const { entities } = findEntities({ ...analysable(doc), models })
  const entity = entities.find((one) => one.name === name)
  const { description } = entity ?? {}
  if (description !== null && description !== undefined) {
    // The words stand in the evidence as they are.
    expect(doc.text.slice(description.evidence.start, description.evidence.end)).toContain(description.text)
  }
  return entity === undefined ? undefined : (description?.text ?? null)
}

test.each([
  ['DeepSeek is an artificial intelligence company. It is young.', 'DeepSeek', 'artificial intelligence company'],
  ['Harbour Review is a harbour review. Harbour Review sells well.', 'Harbour Review', null],
  ['We met Marc Andreessen, the investor, in San Francisco.', 'Marc Andreessen', 'investor'],
  ['The tennis player Emma Brandt has pulled out.', 'Emma Brandt', 'tennis player'],
  ['The bank did well. Its chief economist, Tom Brandt, was pleased.', 'Tom Brandt', 'chief economist'],
  ['An engineer named Joseph Bazalgette built the sewers.', 'Joseph Bazalgette', 'engineer'],
  [
    'We have a wonderful guest, Angela Merkel, who is a physicist from Germany. We like her.',
    'Angela Merkel',
    'physicist from Germany',
  ],
  ['We met Angela Merkel, uh, who is a physicist from Germany.', 'Angela Merkel', 'physicist from Germany'],
  [
    'Angela Merkel was a scientist from Hamburg. Angela Merkel is a physicist from Berlin.',
    'Angela Merkel',
    'physicist from Berlin',
  ],
  [
    'DeepSeek is a full programming language with the ability to, say, search. It is young.',
    'DeepSeek',
    'full programming language',
  ],
  [
    'We met Angela Merkel, who is an author of a new book called, say, Harbour Lights.',
    'Angela Merkel',
    'author of a new book',
  ],
  ['Angela Merkel teaches to scratch. We like her.', 'Angela Merkel', null],
  ['You are not the typical user, Angela Merkel, and you know it.', 'Angela Merkel', null],
  ['They sailed past Zanzibar, a kingdom of the south, in spring.', 'Zanzibar', 'kingdom of the south'],
  ['DeepSeek is a search engine that runs and powers all of the pages.', 'DeepSeek', 'search engine'],
  ['DeepSeek is a search engine that runs, like, on all of the boats.', 'DeepSeek', 'search engine'],
  ['I talked to Angela Merkel. She is the hero of this, and she knows it.', 'Angela Merkel', null],
  ['We met Angela Merkel, an old friend here in Berlin.', 'Angela Merkel', null],
  ['We met Angela Merkel, a friend of Einstein.', 'Angela Merkel', 'friend of Einstein'],
  ['We met Angela Merkel, a software engineer from way back in Berlin.', 'Angela Merkel', null],
  ['I talked to Angela Merkel. She is a physicist from Germany.', 'Angela Merkel', 'physicist from Germany'],
])('%s', (text, name, expected) => {
  expect(described(text, name)).toBe(expected)
})

test.each([
  ['The thing about Microsoft is the best part of the story.', 'Microsoft'],
  ['Microsoft is a lot bigger now.', 'Microsoft'],
  ['In Berlin, the company said nothing.', 'Berlin'],
  ['We met James Hoffman, the chap, in the shop.', 'James Hoffman'],
  ['Microsoft is a superior company to the other one.', 'Microsoft'],
  ['He came late. His mother, Emma Brandt, was asleep.', 'Emma Brandt'],
  ['Microsoft is a framework that allows you to instrument, to collect and to send.', 'Microsoft'],
  ['We made it with Microsoft, the NodeJS Foundation, and with others.', 'Microsoft'],
  ['We have found, through Microsoft, the delivery unit to work with the group.', 'Microsoft'],
])('nothing is said in: %s', (text, name) => {
  expect(described(text, name)).toBeNull()
})
