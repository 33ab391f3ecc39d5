import { expect, test } from 'vitest'
import type { Entity } from '../../src/model/entity.ts'
import type { Structure } from '../../src/model/structure.ts'
import { createVoiceCheck, namePeople, nameSpeakers, type SpeakerNames } from '../../src/notes/names.ts'
import { keepsCapital } from '../../src/notes/spelling.ts'
import { indexMentions } from '../../src/notes/subjects.ts'
import { calledBy, readLabel } from '../../src/structure/labels.ts'
import { sentence } from '../prose/sentence.ts'

const NOBODY: SpeakerNames = {
  full: () => null,
  short: () => null,
  called: () => 'one speaker',
  teller: () => null,
  mixed: false,
}

test.each([
  ['Professor C', 'Professor C'],
  ['Speaker 2', 'Speaker 2'],
  ['Project Manager', 'the Project Manager'],
  ['The Chair', 'the Chair'],
  ['SPEAKER_00', null],
  ['Marketing', null],
  ['PROJECT MANAGER', 'the Project Manager'],
  ['THE COURT', 'the Court'],
  ['PROFESSOR C', 'Professor C'],
  ['PHD C', 'PHD C'],
  ['THE MINISTER FOR HEALTH', 'the Minister for Health'],
])('a voice without a name is called by its label where that tells who it is: %s', (label, called) => {
  expect(calledBy(readLabel(label))).toBe(called)
  const speakers = [{ label, name: null, called, role: 'other' }]
  const names = nameSpeakers({ people: [], speakers } as unknown as Structure, 'one each')
  expect([names.full(0), names.short(0)]).toEqual([null, called])
})

test('who shares a surname is called in full', () => {
  const speakers = ['Ida Moss', 'Mara Moss', 'Felix Orr'].map((name) => ({ label: name, name, role: 'guest' }))
  const names = nameSpeakers({ people: [], speakers } as unknown as Structure, 'one each')
  expect([0, 1, 2].map((row) => names.short(row))).toEqual(['Ida Moss', 'Mara Moss', 'Orr'])
})

test('a name is put in full where it stands alone, and not behind a given name', () => {
  const { doc } = sentence('Henning/NNP Kamp/NNP wrote/VBD it/PRP +./.')
  const kamp = {
    id: 'e1',
    name: 'Henning Kamp',
    type: 'PERSON',
    aliases: [],
    speaker: null,
    mentions: [{ start: 0, end: 'Henning Kamp'.length, sentence: 0, form: 'name', probability: 1 }],
  } as unknown as Entity
  const people = namePeople(doc, [kamp], NOBODY)
  expect(people.introduce('The work of Kamp is old.', ['e1'], new Set()).text).toBe('The work of Henning Kamp is old.')
  const whole = 'The work of Poul-Henning Kamp is old.'
  expect(people.introduce(whole, ['e1'], new Set()).text).toBe(whole)
})

test('a first word that is no given name is not the whole', () => {
  const { doc } = sentence('Caniuse/NNP Alfred/NNP helps/VBZ +./.')
  const whole = (name: string): Entity =>
    ({
      id: 'e1',
      name,
      type: 'PERSON',
      aliases: name.split(' ').slice(0, 1),
      speaker: null,
      mentions: [{ start: 0, end: name.length, sentence: 0, form: 'name', probability: 1 }],
    }) as unknown as Entity
  const text = 'Caniuse has been going along for ten years.'
  expect(namePeople(doc, [whole('Caniuse Alfred')], NOBODY).introduce(text, ['e1'], new Set()).text).toBe(text)
  const mary = sentence('Mary/NNP Alfred/NNP helps/VBZ +./.')
  const people = namePeople(mary.doc, [whole('Mary Alfred')], NOBODY)
  expect(people.introduce('Mary won.', ['e1'], new Set()).text).toBe('Mary Alfred won.')
})

test('a first word stands for the whole where the talk says "he" of it', () => {
  const { doc } = sentence('Liang/NNP Wenfeng/NNP says/VBZ he/PRP helps/VBZ +./.')
  const at = doc.text.indexOf('he helps')
  const liang = {
    id: 'e1',
    name: 'Liang Wenfeng',
    type: 'PERSON',
    aliases: ['Liang'],
    speaker: null,
    mentions: [
      { start: 0, end: 'Liang Wenfeng'.length, sentence: 0, form: 'name', probability: 1 },
      { start: at, end: at + 2, sentence: 0, form: 'pronoun', probability: 1 },
    ],
  } as unknown as Entity
  expect(namePeople(doc, [liang], NOBODY).introduce('Liang bought them.', ['e1'], new Set()).text).toBe(
    'Liang Wenfeng bought them.',
  )
})

test('what the talk writes small within a sentence stays small', () => {
  const { doc, words } = sentence('Voice/NN technology/NN helps/VBZ +./.')
  const index = indexMentions(doc, [])
  const capitals = new Set(['voice'])
  expect(keepsCapital(doc, words, index, capitals)).toBe(true)
  const small = [{ ...words[0]!, text: 'voice' }, ...words.slice(1)]
  expect(keepsCapital(doc, small, index, capitals)).toBe(false)
})

test.each([
  ['Ann', true],
  ['Dr. Hill', true],
  ["Hill's", true],
  ['payment channels', false],
  ['federated learning', false],
  ['digital wallets', false],
  ['the hill of Hull', false],
])('with Ann Hill, Ed and Al in the episode, "%s" is one of them: %s', (phrase, expected) => {
  const people = ['Ann Hill', 'Ed', 'Al'].map((name) => ({ name }))
  expect(createVoiceCheck({ people, speakers: [] } as unknown as Structure)(phrase)).toBe(expected)
})
