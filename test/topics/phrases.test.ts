import { expect, test } from 'vitest'
import { phraseReader } from '../../src/topics/phrases.ts'
import { documentOf } from '../document-of.ts'

/** The phrases of one sentence. */
const phrasesOf = (...specs: string[]): string[] => {
  const doc = documentOf(specs)
  return phraseReader(doc)(0).map(({ first, end }) => doc.text.slice(doc.tokens.start[first], doc.tokens.end[end - 1]))
}

test.each(['example.com', 'jsparty.fm/300', 'ærlig.no', 'go.dev/blog'])(
  '%s is an address and no subject',
  (address) => {
    expect(phrasesOf('Go/VERB', 'to/ADP', `${address}/PROPN`, '+./PUNCT')).toEqual([])
  },
)

test('a product may look like an address', () => {
  expect(phrasesOf('We/PRON', 'use/VERB', 'socket.io/PROPN', '+./PUNCT')).toEqual(['socket.io'])
})

test('a code that listeners type in is no subject', () => {
  expect(phrasesOf('Use/VERB', 'the/DET', 'code/NOUN', 'SPUD/PROPN', '+./PUNCT')).toEqual([])
  expect(phrasesOf('Read/VERB', 'the/DET', 'source/NOUN', 'code/NOUN', '+./PUNCT')).toEqual(['source code'])
})

test('what is measured in is no subject, what is measured and units of data are', () => {
  expect(phrasesOf('By/ADP', 'five/NUM', 'centimetres/NOUN', '+./PUNCT')).toEqual([])
  expect(phrasesOf('By/ADP', 'a/DET', 'half/NOUN', 'metre/NOUN', '+./PUNCT')).not.toContain('metre')
  expect(phrasesOf('It/PRON', 'is/AUX', 'seven/NUM', "o'clock/NOUN", '+./PUNCT')).toEqual([])
  expect(phrasesOf('Water/NOUN', 'meters/NOUN', 'broke/VERB', '+./PUNCT')).toEqual(['Water meters'])
  expect(phrasesOf('It/PRON', 'takes/VERB', 'eight/NUM', 'bytes/NOUN', '+./PUNCT')).toEqual(['bytes'])
  expect(phrasesOf('Nine/NUM', 'per/ADP', 'cent/NOUN', 'of/ADP', 'ferries/NOUN')).toEqual(['ferries'])
  expect(phrasesOf('It/PRON', 'costs/VERB', 'eight/NUM', 'pounds/NOUN', '+./PUNCT')).toEqual([])
  expect(phrasesOf('The/DET', 'Egyptian/ADJ', 'pound/NOUN', 'fell/VERB')).toEqual(['Egyptian pound'])
})

test('a half of a word is no subject', () => {
  expect(phrasesOf('Wan/PROPN', '+na/PROPN', 'keep/VERB', 'React/PROPN', '+?/PUNCT')).toEqual(['React'])
})

test('a sound in brackets is no subject, what an editor put in is', () => {
  const marks = (...words: string[]): string[] =>
    phrasesOf('Servers/NOUN', '[/PUNCT', ...words, '+]/PUNCT', 'fail/VERB')
  expect(marks('+laughter/NOUN')).toEqual(['Servers'])
  expect(marks('+Dan/PROPN', 'laughs/VERB')).toEqual(['Servers'])
  expect(marks('+root/NOUN', 'servers/NOUN')).toEqual(['Servers', 'root servers'])
})
