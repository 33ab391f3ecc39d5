import { expect, test } from 'vitest'
import { findEntities } from '../../src/entities/entities.ts'
import { buildDocument } from '../../src/language/language.ts'
import { loadModels } from '../../src/models.ts'
import { transcriptOf } from '../../tools/episodes.ts'
import { analysable } from './analysable.ts'

const models = loadModels()

const named = (text: string): [string, string][] => {
  const doc = buildDocument(transcriptOf('-', [{ speaker: null, text, startMs: null, endMs: null }]), models)
  return findEntities({ ...analysable(doc), models }).entities.map(({ name, type }) => [name, type])
}

test('thanks and what joins clauses are no part of a name', () => {
  expect(named('Oh welcome Jennifer Thank you so much for being here.')).toEqual([['Jennifer', 'PERSON']])
  expect(named('And then you are like, okay, well, If Rebekah recommends somebody, I listen.')).toEqual([
    ['Rebekah', 'PERSON'],
  ])
})

test('a name said twice is one name', () => {
  expect(named('So Ed, you have to help us. Here is the receipt for Ed. Ed got three receipts. Then Ed left.')).toEqual(
    [['Ed', 'PERSON']],
  )
})

test('two names that the talk has apart are two where "and" joins them', () => {
  const text =
    'The show Harbor Talk is ours. I like Harbor Talk. We also make Quill Science, and Quill Science is short. ' +
    'I just want Quill Science and Harbor Talk.'
  expect(named(text).map(([name]) => name)).toEqual(expect.arrayContaining(['Harbor Talk', 'Quill Science']))
  expect(named(text).map(([name]) => name)).not.toContain('Quill Science and Harbor Talk')
})

test('half a double name is no name, and what it is called for is a thing', () => {
  const text = 'It is called a Diffie-Hellman exchange. We do a Diffie-Hellman exchange. That is Diffie-Hellman.'
  expect(named(text)).toEqual([['Diffie-Hellman', 'PRODUCT']])
})

test('what is called after whoever found it is named whole', () => {
  expect(named('We make the Wiener filter. The Wiener filter is good.')).toEqual([['Wiener filter', 'PRODUCT']])
  expect(named('Ralph Merkle made it. You build a Merkle tree.')).toContainEqual(['Ralph Merkle', 'PERSON'])
})

test('the title of a book goes on over its figures', () => {
  expect(named('He wrote a book called The 4-Hour Workweek.')).toEqual([['The 4-Hour Workweek', 'WORK']])
})

test('a name begun and said again, a time beside it and a lone letter before a dash are no parts of it', () => {
  expect(named('We had a question from Kirk- Kirk, go ahead. Kirk lives in Oslo.')).toContainEqual(['Kirk', 'PERSON'])
  expect(named('We had a question from Kirk- Kirk, go ahead.').map(([name]) => name)).not.toContain('Kirk- Kirk')
})

test('the part of a series is told by its number', () => {
  const text = 'Then we had BIP 340 for the signatures. BIP-340 was good. And BIP 341 came, by the way of a BIP.'
  const names = named(text).map(([name]) => name)
  expect(names).toEqual(expect.arrayContaining(['BIP 340', 'BIP 341']))
  expect(names).not.toContain('BIP-340')
})

test('a well-known name is one name, though its parts are names', () => {
  const names = named('I write everything in Ruby on Rails. I learnt Ruby on Rails at work.').map(([name]) => name)
  expect(names).toEqual(['Ruby on Rails'])
})

test('a score is no part of the name of who has it', () => {
  const names = named('So Jerod is here. The score is Jerod 3, and then Jerod 4. I know Python 3. Python is fine.')
  expect(names).toContainEqual(['Jerod', 'PERSON'])
  expect(names.map(([name]) => name)).not.toContain('Jerod 3')
})
