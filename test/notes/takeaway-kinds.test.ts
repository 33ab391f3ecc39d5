import { expect, test } from 'vitest'
import type { Entity } from '../../src/model/entity.ts'
import type { Structure } from '../../src/model/structure.ts'
import type { Candidate } from '../../src/notes/candidates.ts'
import {
  createKindWeight,
  isMadeUpCase,
  isOfAKind,
  isPraise,
  isWhoSomebodyIs,
  leansOnTalk,
  weightInSummary,
} from '../../src/notes/takeaway-kinds.ts'
import { sentence } from '../prose/sentence.ts'

test.each([
  ['On one hand, boats are slow.', true],
  ['Rafts on the other hand carry more.', true],
  ['In addition to Leeds, Hull pays for a ferry.', true],
  ['The new ferry could be launched any day now.', true],
  ['Talking about pain, the ferry is late.', true],
  ['Back to boats, they are slow.', true],
  ['Big fan of ferries is going to come along.', true],
  ["In Hill's case, few people know the ferry.", true],
  ['The Lark is because it was the name of the first ferry.', true],
  ['The reason is because the river is low.', false],
  ['The ferries are late because the river is low.', false],
  ['Ferries are slow in addition to being late.', false],
  ['The crew probably sleeps.', false],
  ['The fastest by a mile is the Lark.', true],
  ['The most expensive are in Hull.', true],
  ['The other is slow.', true],
  ['The fastest ferry is the Lark.', false],
])('"%s" leans on the talk: %s', (text, expected) => {
  expect(leansOnTalk(text)).toBe(expected)
})

test.each([
  ['A has two coins and no ferry.', true],
  ['If B pays the ferryman, the coin is gone.', true],
  ['Imagine a ferry with no crew.', true],
  ['People can imagine a ferry with no crew.', true],
  ['As long as people have a certain ticket, they go up to the gate.', true],
  ['A ferry has two decks.', false],
  ['A will is a legal document.', false],
  ['Doctors say they have no beds.', false],
  ['It is hard to imagine a city without ferries.', false],
  ['As long as people have a ticket, the gate opens.', false],
])('"%s" is a step of an example: %s', (text, expected) => {
  expect(isMadeUpCase(text)).toBe(expected)
})

test.each([
  ['The ferry is a really great thing.', true],
  ['The ferry is fun to watch.', true],
  ['The crew did an amazing job with the ferry.', true],
  ['The river is a component of daily life.', true],
  ['Hull is a city in England.', true],
  ['Hull is a city with two ferries.', false],
  ['The delay is a whole other topic.', true],
  ['The ferry is good because it is cheap.', false],
  ['The news is not good.', false],
  ['The river is the border of two countries.', false],
])('"%s" only praises, or says nothing: %s', (text, expected) => {
  expect(isPraise(text)).toBe(expected)
})

test.each([
  ['Ferries/NNS need/VBP crews/NNS ./.', true],
  ['A/DT ferry/NN needs/VBZ a/DT crew/NN ./.', true],
  ['Slow/JJ ferries/NNS lose/VBP money/NN ./.', true],
  ['Sailing/VBG costs/VBZ money/NN ./.', true],
  ['Ferries/NNS needed/VBD crews/NNS ./.', false],
  ['The/DT ferry/NN needs/VBZ a/DT crew/NN ./.', false],
  ['People/NNS need/VBP ferries/NNS ./.', false],
  ['Everybody/NN needs/VBZ a/DT ferry/NN ./.', false],
])('"%s" tells of a kind of thing, in the present: %s', (tagged, expected) => {
  const { doc, words } = sentence(tagged)
  expect(isOfAKind(doc, words)).toBe(expected)
})

const HILL = 'Ann/NNP Hill/NNP'
test.each([
  [`${HILL} is/VBZ a/DT lawyer/NN at/IN Acme/NNP ./.`, true],
  [`${HILL} has/VBZ been/VBN a/DT very/RB good/JJ teacher/NN ./.`, true],
  [`${HILL} runs/VBZ the/DT sales/NNS team/NN at/IN Acme/NNP ./.`, true],
  [`${HILL} has/VBZ a/DT book/NN about/IN boats/NNS ./.`, true],
  [`${HILL} is/VBZ the/DT first/JJ lawyer/NN in/IN space/NN ./.`, false],
  [`${HILL} was/VBD not/RB the/DT inventor/NN of/IN boats/NNS ./.`, false],
  [`${HILL} is/VBZ funding/VBG a/DT lawyer/NN ./.`, false],
  [`${HILL} banned/VBD boats/NNS on/IN the/DT river/NN ./.`, false],
  ['Acme/NNP is/VBZ the/DT owner/NN of/IN two/CD ferries/NNS ./.', false],
  ['Acme/NNP runs/VBZ two/CD ferries/NNS ./.', false],
  ['Joran/NNP is/VBZ a/DT developer/NN in/IN Leeds/NNP ./.', true],
  ['Joran/NNP runs/VBZ on/IN old/JJ machines/NNS ./.', false],
])('"%s" says who somebody is: %s', (tagged, expected) => {
  const { doc, words } = sentence(tagged)
  const types = new Map([
    ['ann', 'PERSON'],
    ['acme', 'ORG'],
  ] as const)
  const names = { typeOf: (word: string) => types.get(word as 'ann'), isInPassing: () => true }
  expect(isWhoSomebodyIs(doc, words, names)).toBe(expected)
})

test('what a newsmaker runs or has is no life told in passing', () => {
  const { doc, words } = sentence(`${HILL} has/VBZ a/DT plan/NN for/IN the/DT river/NN ./.`)
  const names = { typeOf: () => 'PERSON' as const, isInPassing: () => false }
  expect(isWhoSomebodyIs(doc, words, names)).toBe(false)
  for (const tagged of [
    `${HILL} worked/VBD at/IN Acme/NNP ./.`,
    `${HILL} worked/VBD in/IN a/DT library/NN ./.`,
    `${HILL} has/VBZ worked/VBN for/IN Acme/NNP ./.`,
  ]) {
    const job = sentence(tagged)
    expect(isWhoSomebodyIs(job.doc, job.words, names)).toBe(true)
  }
})

/** The weight of a sentence in a talk of Ben Okoro about Ann Hill, who is named so often. */
function weight(tagged: string, more: Partial<Candidate> = {}, mentions = 1): number {
  const { doc, words } = sentence(tagged)
  const structure = {
    people: [{ name: 'Ben Okoro', role: 'guest' }],
    speakers: [
      { name: 'Ben Okoro', role: 'guest' },
      { name: 'Cy Poe', role: 'clip' },
    ],
  } as unknown as Structure
  const hill = { name: 'Ann Hill', aliases: [], type: 'PERSON', mentions: Array.from({ length: mentions }) }
  const entities = [hill] as unknown as Entity[]
  const text = doc.text.charAt(0).toUpperCase() + doc.text.slice(1).replace(/ \.$/, '.')
  const plain = { form: 'plain', text, printed: words, bareDefinites: 0, doubts: [], keepsCapital: false }
  return createKindWeight({ doc, structure, entities })({ ...plain, words: words.length - 1, ...more } as Candidate)
}

test('what a voice of the talk does or tells of itself is no takeaway; what is played of somebody may be', () => {
  expect(weight('Ben/NNP moved/VBD to/TO Hull/NNP ./.')).toBe(0)
  expect(weight('After/IN that/DT ,/, Ben/NNP and/CC Ann/NNP talk/VBP about/IN boats/NNS ./.')).toBe(0)
  expect(weight('Okoro/NNP sailed/VBD home/RB ./.', { form: 'told' })).toBe(0)
  expect(weight('Cy/NNP banned/VBD boats/NNS ./.')).toBe(1)
  expect(weight('The/DT law/NN bans/VBZ boats/NNS ./.')).toBe(1)
})

test('somebody named a few times is no newsmaker', () => {
  const life = 'Ann/NNP moved/VBD two/CD ferries/NNS to/IN Hull/NNP ./.'
  expect(weight(life)).toBe(0)
  expect(weight(life, {}, 9)).toBe(1)
})

test('a kind of thing weighs more, and a bare "there is", a subject that nothing explains or a verdict less', () => {
  expect(weight('ferries/NNS need/VBP crews/NNS ./.')).toBeGreaterThan(1)
  expect(weight('ferries/NNS need/VBP crews/NNS ./.', { doubts: ['vague'] })).toBe(1)
  const there = weight('There/EX are/VBP two/CD ferries/NNS ./.')
  const more = weight('There/EX are/VBP two/CD ferries/NNS that/WDT sail/VBP ./.')
  expect(there).toBeLessThan(more)
  expect(more).toBeLessThan(1)
  expect(weight('The/DT form/NN changed/VBD ./.', { bareDefinites: 1.5 })).toBeLessThan(1)
  expect(weight('The/DT river/NN was/VBD nice/JJ ./.')).toBeLessThan(weight('The/DT river/NN froze/VBD ./.'))
  expect(weight('The/DT podcast/NN grew/VBD ./.')).toBeLessThan(1)
  expect(weight('The/DT tables/NNS show/VBP losses/NNS ./.')).toBe(1)
})

test('of accounts in the first person the summary has those with figures and those that are more than a story', () => {
  const told = { form: 'told', figures: false } as Candidate
  const kindOf = (): number => 0.5
  expect(weightInSummary(told, 0.2, kindOf)).toBe(0)
  expect(weightInSummary(told, 0.3, kindOf)).toBe(1)
  expect(weightInSummary({ ...told, figures: true }, 0.2, kindOf)).toBe(1)
  expect(weightInSummary({ ...told, form: 'plain' }, 0.2, kindOf)).toBe(0.5)
})
