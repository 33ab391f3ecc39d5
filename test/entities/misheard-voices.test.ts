import { expect, test } from 'vitest'
import type { NameGroup } from '../../src/entities/join.ts'
import { withVoicesHeard } from '../../src/entities/misheard-voices.ts'
import type { Document } from '../../src/model/document.ts'
import type { Speaker, Structure } from '../../src/model/structure.ts'
import { documentOf } from '../document-of.ts'

const speaker = (name: string, row: number): Speaker => ({
  id: `p${row + 1}`,
  label: name,
  name,
  called: null,
  role: 'host',
  turns: [0],
  words: 100,
  share: 0.5,
  talkMs: null,
  questions: 0,
})

/** The people of a talk by Ann Poe and Wes Boe, after the names of `groups` are taken from the first sentence by their tokens. */
function peopleOf(doc: Document, ...names: readonly (readonly [number, number])[]): string[] {
  const structure: Structure = {
    speakers: [speaker('Ann Poe', 0), speaker('Wes Boe', 1)],
    turnSpeaker: Uint16Array.of(0),
    people: [],
    credits: [],
    blocks: [],
    sentenceBlock: new Uint8Array(doc.sentences.length),
    letters: new Uint8Array(doc.sentences.length),
    facts: { title: null, show: null, date: null },
  }
  const groups = names.map(([firstToken, endToken]): NameGroup => {
    const start = doc.tokens.start[firstToken]!
    const end = doc.tokens.end[endToken - 1]!
    const text = doc.text.slice(start, end)
    const words = text.toLowerCase().split(' ')
    const mention = {
      firstToken,
      endToken,
      sentence: 0,
      start,
      end,
      text,
      words,
      type: 'PERSON',
      confidence: 1,
    } as const
    return { type: 'PERSON', mentions: [mention], speaker: -1 }
  })
  const isListed = (words: readonly string[]): boolean => words[0] === 'kate'
  return withVoicesHeard(doc, structure, groups, isListed).map(({ mentions }) => mentions[0]!.text)
}

const said = (text: string): Document => documentOf(text.split(' ').map((word) => `${word}/PROPN/NNP`))

test('who is announced or names themselves under a voice’s given name is that voice misheard', () => {
  expect(peopleOf(said('Here is Sarah Cuda and Ann Taylor'), [2, 4], [5, 7])).toEqual([])
  expect(peopleOf(said('My name is Ann Flynn'), [3, 5])).toEqual([])
  expect(peopleOf(said('We read Ann Flynn and Sarah Cuda'), [2, 4], [5, 7])).toEqual(['Ann Flynn', 'Sarah Cuda'])
})

test('a given name of a voice ends no other name, but where somebody is called so', () => {
  expect(peopleOf(said('Western Ann is here'), [0, 2])).toEqual([])
  expect(peopleOf(said('Kate Ann is here'), [0, 2])).toEqual(['Kate Ann'])
  expect(peopleOf(said('The Poe Wesmarie ends'), [1, 3])).toEqual([])
})
