import { expect, test } from 'vitest'
import type { Document } from '../../src/model/document.ts'
import type { Entity } from '../../src/model/entity.ts'
import type { Structure } from '../../src/model/structure.ts'
import type { Candidate } from '../../src/notes/candidates.ts'
import { createThemeWeight, looksInto, type ThemeWeight } from '../../src/notes/off-theme.ts'
import type { WeighedTheme } from '../../src/notes/themes.ts'

test.each([
  ['Two geologists in Leeds looked at what happened to the river.', true],
  ['A team studied forty ferries.', true],
  ['The council did a short survey of the harbour.', true],
  ['Two geologists looked at the river, and it had risen.', false],
  ['A team studied forty ferries and found no leak.', false],
  ['The council did its duty.', false],
])('"%s" says only that somebody looked into a thing: %s', (text, expected) => {
  expect(looksInto(text)).toBe(expected)
})

const PLAIN = { form: 'plain', lemmas: [], entities: [], subject: null, retells: false, figures: false, doubts: [] }
/** Speakers of the talk: a host, and a guest who is asked. */
const [HOST, GUEST] = [0, 1]

const candidate = (text: string, more: Partial<Candidate> = {}): Candidate =>
  ({ ...PLAIN, speaker: GUEST, sentence: 9, text, ...more }) as Candidate

/** A talk about ferries; the host opens it in sentence 0, and in sentence 1 the guest answers at length. */
function weights({
  isReporter = false,
  mentions = 9,
  all = [] as readonly Candidate[],
  loose = true,
} = {}): ThemeWeight {
  const voices = [
    { name: 'Ana Ruiz', role: 'host' },
    { name: 'Ben Okoro', role: 'guest' },
  ]
  const structure = {
    people: voices.map((voice, speaker) => ({ ...voice, speaker })),
    speakers: voices,
    turnSpeaker: [HOST, GUEST],
  } as unknown as Structure
  const doc = {
    sentences: [
      { turn: 0, firstToken: 0, endToken: 9 },
      { turn: 1, firstToken: 9, endToken: 50 },
    ],
    tokens: { length: 1, form: [0], words: [loose ? 'yeah' : 'ferry'] },
  } as unknown as Document
  const entities = [{ id: 'hill', type: 'PERSON', mentions: Array.from({ length: mentions }) }] as unknown as Entity[]
  const themes = [{ phrase: { text: 'the ferries' }, entity: null, probability: 0.8 }] as unknown as WeighedTheme[]
  return createThemeWeight({ doc, candidates: all, structure, entities, themes }, () => isReporter)
}

test('somebody of whom a story tells is less of a takeaway, unless they are its source or it has to do with the theme', () => {
  const of = (text: string, more: Partial<Candidate> = {}) => candidate(text, { subject: 'hill', ...more })
  const { asTakeaway } = weights()
  expect(asTakeaway(of('Ann Hill keeps all her letters.'))).toBeLessThan(1)
  expect(asTakeaway(of('Ann Hill keeps two ferries.', { lemmas: ['ferry'] }))).toBe(1)
  expect(asTakeaway(of('Ann Hill says the river is clean.', { retells: true }))).toBe(1)
  expect(asTakeaway(of('Ann Hill identified four kinds of locks.'))).toBe(1)
  expect(asTakeaway(of('Ann Hill bought nine locks.', { figures: true }))).toBe(1)
  expect(weights({ mentions: 2 }).asTakeaway(of('Ann Hill had nine guests.', { figures: true }))).toBeLessThan(1)
  expect(weights({ loose: false }).asTakeaway(of('Ann Hill keeps all her letters.'))).toBe(1)
  expect(asTakeaway(candidate('The locks keep the water in.'))).toBe(1)
})

test('what a voice did beside the theme is worth less in a paragraph, and least of a reporter or a host', () => {
  const told = candidate('Okoro sat in the hall of a school.', { form: 'told' })
  const ofGuest = weights().inParagraph(told)
  const ofReporter = weights({ isReporter: true }).inParagraph(told)
  expect(ofReporter).toBeLessThan(ofGuest)
  expect(ofGuest).toBeLessThan(1)
  expect(weights().inParagraph({ ...told, speaker: HOST, text: 'Ruiz sat in the hall.' })).toBe(ofReporter)
  expect(weights().inParagraph({ ...told, lemmas: ['ferry'] })).toBe(1)
  expect(weights().inParagraph({ ...told, figures: true })).toBe(1)
  expect(weights().inParagraph({ ...told, text: 'When Okoro sat there, the hall was new.' })).toBe(1)
  expect(weights().inParagraph({ ...told, text: 'The new hall of the school pleased Okoro.' })).toBe(1)
})

test('where guests tell of their lives, that is the content', () => {
  const told = candidate('Okoro sat in the hall of a school.', { form: 'told' })
  expect(weights({ all: [told, told, candidate('The hall is old.')] }).inParagraph(told)).toBe(1)
})

test('what a host says of themselves before a guest has answered is worth less', () => {
  const opening = candidate('We are in a cellar below the old harbour.', { form: 'quote', speaker: HOST, sentence: 0 })
  const { inParagraph } = weights()
  expect(inParagraph(opening)).toBeLessThan(1)
  expect(inParagraph({ ...opening, sentence: 9 })).toBe(1)
  expect(inParagraph({ ...opening, text: 'The harbour has a cellar.' })).toBe(1)
})

test('small talk before a guest has answered is less of a takeaway, unless it is about the theme', () => {
  const chat = candidate('Fig trees want a lot of water.', { sentence: 0, speaker: HOST })
  const { asTakeaway } = weights()
  expect(asTakeaway(chat)).toBeLessThan(1)
  expect(asTakeaway({ ...chat, sentence: 9 })).toBe(1)
  expect(asTakeaway({ ...chat, lemmas: ['ferry'] })).toBe(1)
  expect(weights({ loose: false }).asTakeaway(chat)).toBe(1)
})

test('amounts weigh more, years do not', () => {
  const { besideOthers } = weights()
  expect(besideOthers(candidate('The ferry lost 40 passengers.'))).toBeGreaterThan(1)
  expect(besideOthers(candidate('Fares fell by eighty percent.'))).toBeGreaterThan(1)
  expect(besideOthers(candidate('The ferry cost $90.'))).toBeGreaterThan(1)
  expect(besideOthers(candidate('In 1998 ferries were slow.'))).toBe(1)
})
