import { expect, test } from 'vitest'
import type { Document } from '../../src/model/document.ts'
import type { Entity, Mention } from '../../src/model/entity.ts'
import { isQuoted, isReadOut } from '../../src/prose/quoted.ts'
import { createNameCheck } from '../../src/prose/sure-names.ts'
import { documentOf } from '../document-of.ts'
import { entity } from './entity.ts'

/** Somebody who is named or pointed at by the words given, each with its place among those that look like it. */
function person(doc: Document, name: string, ...places: [string, number, Mention['form'], number?][]): Entity {
  const mentions = places.map(([word, nth, form, probability = 1]) => {
    const start = [...doc.text.matchAll(new RegExp(`\\b${word}\\b`, 'g'))][nth]!.index
    const sentence = doc.sentences.findIndex((one) => start >= one.start && start < one.end)
    return { start, end: start + word.length, sentence, form, probability }
  })
  return entity(
    name,
    'PERSON',
    mentions.sort((a, b) => a.start - b.start),
  )
}

const STOP = '+./PUNCT'
const FELL = ['He/PRON/PRP', 'fell/VERB/VBD', STOP]
const spoke = (...subject: string[]): string[] => [...subject, 'spoke/VERB/VBD', STOP]
const marcus = spoke('Marcus/PROPN/NNP')
const rain = ['Rain/NOUN/NN', 'fell/VERB/VBD', STOP]

/** Whether Marcus may be printed for the "He" that opens the last sentence. */
function isSure(sentences: string[][], ...people: ((doc: Document) => Entity)[]): boolean {
  const doc = documentOf(...sentences)
  const entities = people.map((make) => make(doc))
  const row = doc.sentences.length - 1
  const [{ mentions }] = entities as [Entity]
  const isLinked = mentions.some(({ form, sentence }) => form === 'pronoun' && sentence === row)
  const named = isLinked ? null : mentions[0]!
  return createNameCheck(doc, entities)(entities[0]!, doc.sentences[row]!.firstToken, row, named)
}

const named = (doc: Document): Entity => person(doc, 'Marcus', ['Marcus', 0, 'name'])
const linked = (doc: Document): Entity => person(doc, 'Marcus', ['Marcus', 0, 'name'], ['He', 0, 'pronoun'])

test('the last subject is who is meant, unless the coreference says that it is another', () => {
  expect(isSure([marcus, FELL], named)).toBe(true)
  const joel = (doc: Document): Entity => person(doc, 'Joel', ['Joel', 0, 'name'], ['He', 0, 'pronoun'])
  expect(isSure([marcus, spoke('Joel/PROPN/NNP'), FELL], named, joel)).toBe(false)
})

test('a name further back needs a link', () => {
  expect(isSure([marcus, rain, rain, FELL], named)).toBe(false)
  expect(isSure([marcus, rain, rain, FELL], linked)).toBe(true)
})

test('a link alone must be likely', () => {
  const doubted = (doc: Document): Entity => person(doc, 'Marcus', ['Marcus', 0, 'name'], ['He', 0, 'pronoun', 0.6])
  expect(isSure([marcus, FELL], doubted)).toBe(false)
  expect(isSure([marcus, FELL], linked)).toBe(true)
})

test('whom the talk calls "she" is no "he"', () => {
  const she = (doc: Document): Entity => person(doc, 'Marcus', ['Marcus', 0, 'name'], ['She', 0, 'pronoun'])
  expect(isSure([marcus, spoke('She/PRON/PRP'), FELL], she)).toBe(false)
})

test('another name that opens a sentence may be meant where the first is no subject', () => {
  const met = (subject: string): string[] => [subject, 'met/VERB/VBD', 'Marcus/PROPN/NNP', STOP]
  expect(isSure([met('Acme/PROPN/NNP'), FELL], linked)).toBe(false)
  expect(isSure([met('Mary/PROPN/NNP'), FELL], linked)).toBe(true)
  expect(isSure([met('They/PRON/PRP'), FELL], linked)).toBe(true)
})

test('whose a thing is is seldom who is meant', () => {
  const of = (...words: string[]): string[] => ['They/PRON/PRP', 'saw/VERB/VBD', 'Marcus/PROPN/NNP', ...words, STOP]
  expect(isSure([of("+'s/PART/POS", 'house/NOUN/NN'), FELL], linked)).toBe(false)
  expect(isSure([of("+'s/PART/POS", 'going/VERB/VBG'), FELL], linked)).toBe(true)
  const saw = (who: string, ...rest: string[]): string[] => [who, 'saw/VERB/VBD', ...rest, 'Marcus/PROPN/NNP', STOP]
  const portrait = ['portraits/NOUN/NNS', 'of/ADP/IN']
  expect(isSure([saw('Mary/PROPN/NNP', ...portrait), FELL], linked)).toBe(false)
  expect(isSure([saw('They/PRON/PRP', ...portrait), FELL], linked)).toBe(true)
  expect(isSure([saw('Mary/PROPN/NNP'), FELL], linked)).toBe(true)
})

test('"I" in a quotation, or in what is read out, need not be who speaks', () => {
  const words = (text: string): string[] => text.split(' ').map((word) => `${word}/NOUN`)
  const token = (doc: Document): number => doc.tokens.words.indexOf('i')
  const quoted = (...sentences: string[]): boolean => {
    const doc = documentOf(...sentences.map(words))
    const row = doc.tokens.form.indexOf(token(doc))
    return isQuoted(doc, row)
  }
  expect(quoted('She said "It broke .', 'I left .')).toBe(true)
  expect(quoted('She said "It broke" .', 'I left .')).toBe(false)
  expect(quoted('He said “ no .', 'I left .')).toBe(true)
  expect(quoted('> I left .')).toBe(true)
  expect(quoted('5 > 4 and I left .')).toBe(false)
  expect(isReadOut(documentOf(words('> It broke .')), 0)).toBe(true)
})

test('what is no pronoun of one person gets no name', () => {
  const capital = ['HE/PRON/PRP', 'grew/VERB/VBD', STOP]
  expect(isSure([marcus, capital], named)).toBe(false)
  expect(isSure([marcus, ['He/PRON/PRP', 'or/CCONJ/CC', 'she/PRON/PRP', 'fell/VERB/VBD', STOP]], named)).toBe(false)
  expect(isSure([marcus, ['He/PRON/PRP', 'or/CCONJ/CC', 'Joel/PROPN/NNP', 'fell/VERB/VBD', STOP]], named)).toBe(true)
})

test('an office is no name, and an event of the transcript names nobody', () => {
  const chair = (doc: Document): Entity => person(doc, 'Chair', ['Chair', 0, 'name'])
  expect(isSure([spoke('Chair/PROPN/NNP'), FELL], chair)).toBe(false)
  expect(isSure([spoke('[/PUNCT', '+Marcus/PROPN/NNP'), FELL], named)).toBe(false)
})
