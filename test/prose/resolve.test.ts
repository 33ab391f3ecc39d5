import { expect, test } from 'vitest'
import type { Document } from '../../src/model/document.ts'
import type { Entity, EntityType } from '../../src/model/entity.ts'
import type { Structure } from '../../src/model/structure.ts'
import { createCleaner } from '../../src/prose/clean.ts'
import { putNames } from '../../src/prose/put-names.ts'
import { createResolver } from '../../src/prose/resolve.ts'
import { sentenceText } from '../../src/prose/words.ts'
import { byRules } from '../by-rules.ts'
import { documentOf } from '../document-of.ts'
import { entity } from './entity.ts'

const structure: Structure = {
  speakers: [
    {
      id: 'p1',
      label: null,
      name: null,
      called: null,
      role: 'other',
      turns: [0],
      words: 0,
      talkMs: null,
      share: 1,
      questions: 0,
    },
  ],
  turnSpeaker: Uint16Array.of(0),
  people: [],
  credits: [],
  blocks: [],
  sentenceBlock: new Uint8Array(8),
  letters: new Uint8Array(8),
  facts: { title: null, show: null, date: null },
}

function named(doc: Document, name: string, type: EntityType): Entity {
  const mentions = [...doc.text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].map(({ index }) => ({
    start: index,
    end: index + name.length,
    sentence: doc.sentences.findIndex(({ start, end }) => index >= start && index < end),
    form: 'name' as const,
    probability: 1,
  }))
  return entity(name, type, mentions)
}

/** The last of the sentences with names put in. */
function last(names: Record<string, EntityType>, ...sentences: string[][]): string {
  const doc = documentOf(...sentences)
  const entities = Object.entries(names).map(([name, type]) => named(doc, name, type))
  const row = doc.sentences.length - 1
  const referents = createResolver({ doc, structure, entities })(row)
  return sentenceText(putNames(doc, createCleaner(doc, byRules(doc))(row), referents).words)
}

const fell = (subject: string): string[] => [subject, 'fell/VERB/VBD', '+./PUNCT']

test('a subject pronoun goes on with the subject before it', () => {
  const first = ['Acme/PROPN', 'is/AUX/VBZ/be', 'a/DET', 'company/NOUN/NN', '+./PUNCT']
  expect(
    last({ Acme: 'ORG' }, first, ['It/PRON', 'was/AUX/VBD/be', 'founded/VERB/VBN', 'in/ADP', '2019/NUM', '+./PUNCT']),
  ).toBe('Acme was founded in 2019.')
})

test('where two people may be meant, the pronoun stays', () => {
  const crowd = ['The/DET', 'crowd/NOUN/NN', 'saw/VERB/VBD', 'Marcus/PROPN', 'and/CCONJ', 'Joel/PROPN', '+./PUNCT']
  expect(last({ Marcus: 'PERSON', Joel: 'PERSON' }, crowd, fell('He/PRON'))).toBe('He fell.')
  // Joel may be meant though nothing is known of him.
  expect(last({ Marcus: 'PERSON' }, crowd, fell('He/PRON'))).toBe('He fell.')
  const town = ['The/DET', 'crowd/NOUN/NN', 'saw/VERB/VBD', 'Marcus/PROPN', 'in/ADP', 'Oslo/PROPN', '+./PUNCT']
  expect(last({ Marcus: 'PERSON' }, town, fell('He/PRON'))).toBe('Marcus fell.')
})

test('"she" is no man', () => {
  const first = ['Marcus/PROPN', 'spoke/VERB/VBD', '+./PUNCT']
  expect(last({ Marcus: 'PERSON' }, first, fell('She/PRON'))).toBe('She fell.')
  expect(last({ Marcus: 'PERSON' }, first, fell('He/PRON'))).toBe('Marcus fell.')
})

test('a nameless person brought in before is a rival', () => {
  const first = ['A/DET', 'nurse/NOUN/NN', 'paid/VERB/VBD', 'Marcus/PROPN', '+./PUNCT']
  expect(last({ Marcus: 'PERSON' }, first, fell('He/PRON'))).toBe('He fell.')
  const spoke = ['Marcus/PROPN', 'spoke/VERB/VBD', '+./PUNCT']
  const janitor = ['A/DET', 'zorber/NOUN/NN', '+,/PUNCT', 'who/PRON', 'waited/VERB/VBD', '+,/PUNCT', 'said/VERB/VBD']
  const said = [...janitor, 'that/SCONJ', 'he/PRON', 'fell/VERB/VBD', '+./PUNCT']
  expect(last({ Marcus: 'PERSON' }, spoke, said)).toBe('A zorber, who waited, said that he fell.')
})

test('"it" that stands for nothing stays', () => {
  const first = ['Acme/PROPN', 'is/AUX/VBZ/be', 'big/ADJ', '+./PUNCT']
  const names: Record<string, EntityType> = { Acme: 'ORG' }
  for (const empty of [
    ['It/PRON', 'seems/VERB/VBZ/seem', 'that/SCONJ', 'prices/NOUN/NNS', 'fell/VERB/VBD', '+./PUNCT'],
    ['It/PRON', 'is/AUX/VBZ/be', 'hard/ADJ', 'to/PART', 'say/VERB/VB', '+./PUNCT'],
    ['It/PRON', 'was/AUX/VBD/be', 'the/DET', 'mould/VERB/VB', 'that/SCONJ', 'killed/VERB/VBD', 'him/PRON', '+./PUNCT'],
    ['It/PRON', 'was/AUX/VBD/be', 'Whitehead/PROPN', 'who/PRON', 'found/VERB/VBD', 'out/ADP', '+./PUNCT'],
  ]) {
    expect(last(names, first, empty)).toMatch(/^It /)
  }
})

test('a verb after "they" agrees with the company that is put for it', () => {
  const first = ['Acme/PROPN', 'is/AUX/VBZ/be', 'a/DET', 'company/NOUN/NN', '+./PUNCT']
  const second = ['They/PRON', 'have/AUX/VBP/have', 'won/VERB/VBN', '+./PUNCT']
  expect(last({ Acme: 'ORG' }, first, second)).toBe('Acme has won.')
})

test('a possessive takes its ending', () => {
  const first = ['Joel/PROPN', 'spoke/VERB/VBD', '+./PUNCT']
  const second = ['His/PRON', 'price/NOUN/NN', 'fell/VERB/VBD', '+./PUNCT']
  expect(last({ Joel: 'PERSON' }, first, second)).toBe("Joel's price fell.")
})

test('who a sentence says its subject is goes before those named earlier', () => {
  const first = ['Marcus/PROPN', 'spoke/VERB/VBD', '+./PUNCT']
  const name = ['+,/PUNCT', 'Joel/PROPN', '+./PUNCT']
  const copula = (...head: string[]): string[] => [...head, 'was/AUX/VBD/be', 'the/DET', 'principal/NOUN/NN', ...name]
  const names: Record<string, EntityType> = { Marcus: 'PERSON', Joel: 'PERSON' }
  expect(last(names, first, copula('The/DET', 'second/ADJ'), fell('He/PRON'))).toBe('Joel fell.')
  // "You were the principal, Joel": he is spoken to.
  expect(last(names, first, copula('You/PRON'), fell('He/PRON'))).not.toContain('Joel')
})

test('an organisation is no limit, and what "it" was before goes on', () => {
  const be = (noun: string): string[] => ['It/PRON', 'was/AUX/VBD/be', 'a/DET', `${noun}/NOUN/NN`, '+./PUNCT']
  const met = ['Acme/PROPN', 'met/VERB/VBD', 'in/ADP', '1981/NUM', '+./PUNCT']
  const raised = ['Acme/PROPN', 'raised/VERB/VBD', 'it/PRON', 'in/ADP', '1981/NUM', '+./PUNCT']
  expect(last({ Acme: 'ORG' }, met, be('company'))).toBe('Acme was a company.')
  expect(last({ Acme: 'ORG' }, met, be('limit'))).toBe('It was a limit.')
  expect(last({ Acme: 'PLACE' }, met, be('city'))).toBe('Acme was a city.')
  expect(last({ Acme: 'PLACE' }, met, be('production'))).toBe('It was a production.')
  expect(last({ Acme: 'ORG' }, raised, be('company'))).toBe('It was a company.')
})

test('the subject is nobody whom its own verb tells of', () => {
  const agent = ['Marcus/PROPN', 'is/AUX/VBZ/be', 'his/PRON/PRP$', 'agent/NOUN/NN', '+./PUNCT']
  const paid = ['Marcus/PROPN', 'paid/VERB/VBD', 'him/PRON/PRP', '+./PUNCT']
  for (const first of [agent, paid]) expect(last({ Marcus: 'PERSON' }, first, fell('He/PRON'))).toBe('He fell.')
})

test('"it" stays where the sentence before brings in another thing, or its own says what is meant', () => {
  const bought = ['Acme/PROPN', 'bought/VERB/VBD', 'Zorb/PROPN/NNP', '+./PUNCT']
  const isClear = ['Acme/PROPN', 'is/AUX/VBZ/be', 'big/ADJ', '+./PUNCT']
  const names: Record<string, EntityType> = { Acme: 'ORG' }
  expect(last(names, bought, fell('It/PRON'))).toBe('It fell.')
  const way = ['This/PRON', 'is/AUX/VBZ/be', 'how/ADV', 'it/PRON', 'works/VERB/VBZ', '+./PUNCT']
  expect(last(names, isClear, way)).toBe('This is how it works.')
  const decided = ['It/PRON', 'was/AUX/VBD/be', 'decided/VERB/VBN', 'that/SCONJ', 'prices/NOUN/NNS', 'fell/VERB/VBD']
  expect(last(names, isClear, [...decided, '+./PUNCT'])).toBe('It was decided that prices fell.')
  expect(last(names, isClear, ['It/PRON', 'was/AUX/VBD/be', 'sold/VERB/VBN', '+./PUNCT'])).toBe('Acme was sold.')
})

test('"it" is no thing named beside the person who is the subject', () => {
  const first = ['Marcus/PROPN', 'left/VERB/VBD', 'Acme/PROPN', '+./PUNCT']
  expect(last({ Marcus: 'PERSON', Acme: 'ORG' }, first, fell('It/PRON'))).toBe('It fell.')
})

test('a woman is no rival for "he"', () => {
  const met = (noun: string): string[] => ['A/DET', `${noun}/NOUN/NN`, 'met/VERB/VBD', 'Marcus/PROPN', '+./PUNCT']
  expect(last({ Marcus: 'PERSON' }, met('woman'), fell('He/PRON'))).toBe('Marcus fell.')
  expect(last({ Marcus: 'PERSON' }, met('man'), fell('He/PRON'))).toBe('He fell.')
})

test('"\'d" before what looks like the past is "had"', () => {
  const first = ['Marcus/PROPN', 'spoke/VERB/VBD', '+./PUNCT']
  const sat = ['He/PRON', "+'d/AUX/VBD/have", 'sat/VERB/VBD', '+./PUNCT']
  expect(last({ Marcus: 'PERSON' }, first, sat)).toBe('Marcus had sat.')
})

test('"her" before an adjective alone owns nothing', () => {
  const first = ['Mary/PROPN', 'spoke/VERB/VBD', '+./PUNCT']
  const ask = (...rest: string[]): string[] => ['People/NOUN/NNS', 'ask/VERB/VBP', 'her/PRON/PRP$', ...rest, '+./PUNCT']
  expect(last({ Mary: 'PERSON' }, first, ask('first/ADJ'))).toBe('People ask Mary first.')
  expect(last({ Mary: 'PERSON' }, first, ask('first/ADJ', 'boss/NOUN/NN'))).toBe("People ask Mary's first boss.")
})

test('"they" are not the last of two', () => {
  const zorb = ['Zorb/PROPN', 'and/CCONJ', 'Acme/PROPN', 'grew/VERB/VBD', '+./PUNCT']
  const acme = ['Acme/PROPN', 'grew/VERB/VBD', '+./PUNCT']
  const names: Record<string, EntityType> = { Acme: 'ORG', Zorb: 'ORG' }
  expect(last(names, acme, fell('They/PRON'))).toBe('Acme fell.')
  expect(last(names, zorb, fell('They/PRON'))).toBe('They fell.')
})

test('who is called between commas is spoken to', () => {
  const call = (link: string): string[] => [
    'Today/NOUN/NN',
    '+,/PUNCT',
    'Marcus/PROPN',
    '+,/PUNCT',
    `${link}/PRON`,
    'won/VERB/VBD',
    '+./PUNCT',
  ]
  expect(last({ Marcus: 'PERSON' }, call('you'), fell('He/PRON'))).toBe('He fell.')
  expect(last({ Marcus: 'PERSON' }, call('who'), fell('He/PRON'))).toBe('Marcus fell.')
})

test('"her 11-year-old son" is hers, however the age is written', () => {
  const first = ['Carla/PROPN', 'spoke/VERB/VBD', '+./PUNCT']
  const age = ['11/NUM', '+-/PUNCT', '+year/NOUN', '+-/PUNCT', '+old/ADJ']
  const said = ['Her/PRON/PRP$', ...age, 'son/NOUN/NN', 'fell/VERB/VBD', '+./PUNCT']
  expect(last({ Carla: 'PERSON' }, first, said)).toBe("Carla's 11-year-old son fell.")
})

test('a subject pronoun is not the thing that its own clause names', () => {
  const first = ['Acme/PROPN', 'is/AUX/VBZ/be', 'big/ADJ', '+./PUNCT']
  const owns = ['It/PRON', 'grew/VERB/VBD', 'by/ADP', 'the/DET', 'size/NOUN/NN', 'of/ADP', 'Acme/PROPN', '+./PUNCT']
  const joined = ['It/PRON', 'grew/VERB/VBD', '+,/PUNCT', 'and/CCONJ', 'Acme/PROPN', 'was/AUX/VBD/be', 'sold/VERB/VBN']
  expect(last({ Acme: 'ORG' }, first, owns)).toBe('It grew by the size of Acme.')
  expect(last({ Acme: 'ORG' }, first, [...joined, '+./PUNCT'])).toBe('Acme grew, and Acme was sold.')
})
