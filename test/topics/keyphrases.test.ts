import { expect, test } from 'vitest'
import { createBackground } from '../../src/learn/background.ts'
import type { Entity } from '../../src/model/entity.ts'
import type { Structure } from '../../src/model/structure.ts'
import { loadModels } from '../../src/models.ts'
import { gatherPhrases, rankKeyphrases, voiceWords } from '../../src/topics/keyphrases.ts'
import { documentOf } from '../document-of.ts'

const background = createBackground(loadModels()('background'))

const entityOf = (name: string, type: Entity['type'], madeUp = false): Entity => ({
  id: name,
  name,
  type,
  aliases: [],
  mentions: [],
  salience: 0.5,
  description: null,
  wikidata: null,
  geonames: null,
  speaker: null,
  madeUp,
})

const doc = documentOf(
  ...Array.from({ length: 4 }, () => ['Zorba/PROPN/NNP', 'met/VERB/VBD', 'Quixo/PROPN/NNP', '+./PUNCT']),
)

/** One voice without a name, and nothing but talk. */
const structure: Structure = {
  speakers: [],
  turnSpeaker: Uint16Array.of(0),
  people: [],
  credits: [],
  blocks: [{ kind: 'content', firstSentence: 0, endSentence: doc.sentences.length }],
  sentenceBlock: new Uint8Array(doc.sentences.length),
  letters: new Uint8Array(doc.sentences.length),
  facts: { title: null, show: null, date: null },
}

const keyphrasesOf = (...entities: Entity[]): string[] =>
  rankKeyphrases(doc, gatherPhrases(doc, structure, entities, background), 9).map(({ phrase }) => phrase)

test('of what is said as often, a product comes before a person', () => {
  expect(keyphrasesOf(entityOf('Zorba', 'PERSON'), entityOf('Quixo', 'PRODUCT'))).toEqual(['Quixo', 'Zorba'])
  expect(keyphrasesOf(entityOf('Zorba', 'PRODUCT'), entityOf('Quixo', 'PERSON'))).toEqual(['Zorba', 'Quixo'])
})

test('who is made up for an example is no keyphrase', () => {
  expect(keyphrasesOf(entityOf('Zorba', 'PERSON', true), entityOf('Quixo', 'PRODUCT'))).toEqual(['Quixo'])
})

test('how a voice is addressed is of its name', () => {
  expect([...voiceWords(structure, [entityOf('Zorba', 'PERSON', true)])]).toEqual(
    expect.arrayContaining(['zorba', 'dr.']),
  )
})
