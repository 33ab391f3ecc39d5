import { expect, test } from 'vitest'
import { findEntities } from '../../src/entities/entities.ts'
import type { NameMention } from '../../src/entities/mentions.ts'
import { settleByShape } from '../../src/entities/name-shapes.ts'
import { buildDocument } from '../../src/language/language.ts'
import { openGazetteer } from '../../src/learn/gazetteer.ts'
import type { EntityType } from '../../src/model/entity.ts'
import { loadModels } from '../../src/models.ts'
import { transcriptOf } from '../../tools/episodes.ts'
import { analysable } from './analysable.ts'

const models = loadModels()

const named = (text: string): [string, string][] => {
  const doc = buildDocument(transcriptOf('-', [{ speaker: null, text, startMs: null, endMs: null }]), models)
  return findEntities({ ...analysable(doc), models }).entities.map(({ name, type }) => [name, type])
}

test('meetings are told by how they are called', () => {
  const text = 'I gave a talk at HarborCon last year. We went to HarborConf in May, and QuillFest was in June.'
  const found = named(text)
  for (const name of ['HarborCon', 'HarborConf', 'QuillFest']) expect(found).toContainEqual([name, 'EVENT'])
})

test('a year behind a meeting makes no other kind of it', () => {
  expect(named('The last one was fun. We gave a talk at HarborCon 2018.')).toEqual([['HarborCon 2018', 'EVENT']])
})

test('those who use a thing are a group, however many of them are meant', () => {
  const text = 'Some of the big YouTubers are there. They work with other YouTubers. I think every YouTuber knows it.'
  expect(named(text)).toEqual([['YouTubers', 'GROUP']])
  expect(named('We love Wikipedia. Some of the Wikipedians and Redditors are there.')).toEqual(
    expect.arrayContaining([
      ['Wikipedians', 'GROUP'],
      ['Redditors', 'GROUP'],
    ]),
  )
  expect(named('I met Gloria Parker near the Park Hotel. Parker said so.')).toContainEqual(['Gloria Parker', 'PERSON'])
})

test('a word with a capital inside is nobody unless the talk says so', () => {
  const text = 'You log in to MyHarbor. Then MyHarbor, Specter and the others start. I think MyHarbor has it.'
  expect(named(text)).toContainEqual(['MyHarbor', 'PRODUCT'])
  expect(named('I met Anna McBride. McBride said hello.')).toContainEqual(['Anna McBride', 'PERSON'])
})

test('a figure with its unit is no name', () => {
  expect(named('It was valid under the 1MB limit, and the 800K limit came later.')).toEqual([])
})

test('operations, affairs and chambers are no castles', () => {
  expect(named('They call it Operation Sand Castle.')).toEqual([['Operation Sand Castle', 'EVENT']])
  expect(named('People talk about the Hazelnut Affair in Sweden.')).toContainEqual(['Hazelnut Affair', 'EVENT'])
  const text = 'They gave it to the Chamber of Deputies. Then the Chamber of Deputies paid. The Lower House agreed.'
  expect(named(text)).toContainEqual(['Chamber of Deputies', 'ORG'])
  expect(named(text)).toContainEqual(['Lower House', 'ORG'])
})

test('what ends in a version, or is the plural of a thing, is nobody', () => {
  const mention = (text: string, type: EntityType): NameMention => {
    const words = text.toLowerCase().split(' ')
    return {
      firstToken: 0,
      endToken: words.length,
      sentence: 0,
      start: 0,
      end: text.length,
      text,
      words,
      type,
      confidence: 1,
    }
  }
  const kinds = (...mentions: NameMention[]): EntityType[] =>
    settleByShape(mentions, openGazetteer(models('gazetteer'))).map(({ type }) => type)
  expect(kinds(mention('Quillon TIDEv5', 'PERSON'))).toEqual(['PRODUCT'])
  expect(kinds(mention('Ann Poe', 'PERSON'))).toEqual(['PERSON'])
  expect(kinds(mention('Tor Tam', 'PRODUCT'), mention('Tor Tams', 'PERSON'))).toEqual(['PRODUCT', 'PRODUCT'])
  expect(kinds(mention('Tor Tam', 'PRODUCT'), mention('Tor Tam', 'PERSON'))).toEqual(['PRODUCT', 'PERSON'])
})
