import { expect, test } from 'vitest'
import type { Candidate } from '../../src/notes/candidates.ts'
import { frame, startFlow } from '../../src/notes/frames.ts'

const NAMES = { full: () => 'Ida Moss', short: () => 'Moss', called: () => 'Moss' }
const PEOPLE = { introduce: (text: string) => ({ text, evidence: [] }) }

const quoted = (text: string, sentence: number): Candidate =>
  ({
    form: 'quote',
    speaker: 0,
    text,
    verb: 'says',
    sentence,
    subject: null,
    pronounText: null,
    entities: [],
    evidence: [{ start: 0, end: 1 }],
    link: null,
  }) as unknown as Candidate

test.each([
  [['The yard is mine.', 'The ferry is late.'], 3, ['says', 'adds']],
  [['The yard is mine.', 'The ferry is late.'], 30, ['says', 'also says']],
  [['I built the yard.', 'We made the ferry.'], 3, ['recalls', 'also recalls']],
  [['The yard is mine.', 'We made the ferry.'], 3, ['says', 'also recalls']],
])('whoever is quoted twice in a row says the second in other words: %j', (texts, apart, verbs) => {
  const flow = startFlow()
  const told = texts.map(
    (text, i) => frame(quoted(text, i * apart), { names: NAMES, people: PEOPLE }, flow, 'always').text,
  )
  expect(told.map((text) => /Moss ([a-z ]+)[:.]/.exec(text)?.[1])).toEqual(verbs)
})

test('of two quotations of one voice in a row the first does not open with its name', () => {
  const flow = { ...startFlow(), quotesNext: 0 }
  const frames = { names: NAMES, people: PEOPLE }
  const first = frame(quoted('The yard is mine.', 0), frames, flow, 'always').text
  const second = frame(quoted('The ferry is late.', 30), frames, { ...flow, quotesNext: null }, 'always').text
  expect([first, second]).toEqual(['“The yard is mine,” Moss says.', 'Moss also says: “The ferry is late.”'])
})
