import { expect, test } from 'vitest'
import type { Candidate } from '../../src/notes/candidates.ts'
import { frame, openedAnew, startFlow } from '../../src/notes/frames.ts'

const NAMES = { full: () => 'Ida Moss', short: () => 'Moss', called: () => 'Moss', teller: () => null, mixed: false }
const PEOPLE = { introduce: (text: string) => ({ text, evidence: [] }) }

const quoted = (text: string, sentence: number, lemmas: readonly string[] = ['yard']): Candidate =>
  ({
    form: 'quote',
    speaker: 0,
    text,
    verb: 'says',
    sentence,
    lemmas,
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

test('two quotations of a voice that several people share are not told as of one', () => {
  const flow = startFlow()
  const names = { ...NAMES, called: () => 'one speaker', teller: () => null, mixed: true }
  const told = ['The yard is mine.', 'The ferry is late.'].map(
    (text, i) => frame(quoted(text, i * 3), { names, people: PEOPLE }, flow, 'always').text,
  )
  expect(told[1]).toBe('One speaker says: “The ferry is late.”')
})

test('of two quotations of one voice in a row the first does not open with its name', () => {
  const flow = { ...startFlow(), quotesNext: 0 }
  const frames = { names: NAMES, people: PEOPLE }
  const first = frame(quoted('The yard is mine.', 0), frames, flow, 'always').text
  const second = frame(quoted('The ferry is late.', 30), frames, { ...flow, quotesNext: null }, 'always').text
  expect([first, second]).toEqual(['“The yard is mine,” Moss says.', 'Moss also says: “The ferry is late.”'])
})

test.each([
  [['yard'], 3, 'adds'],
  [['ferry'], 3, 'adds'],
  [['yard'], 9, 'adds'],
  [['ferry'], 9, 'also says'],
])('what is said later of something else is no addition: %j after %i sentences', (lemmas, apart, verb) => {
  const flow = startFlow()
  const [, second] = [quoted('The yard is mine.', 0), quoted('It is late.', apart, lemmas)].map(
    (candidate) => frame(candidate, { names: NAMES, people: PEOPLE }, flow, 'always').text,
  )
  expect(second).toContain(`Moss ${verb}:`)
})

test.each([
  ['I decided to sell the yard.', 'recalls'],
  ['I think that we built the yard too late.', 'says'],
  ["Ida wrote a post called 'what we got wrong' on yards.", 'says'],
  ["Ida's yard is where we built it.", 'recalls'],
])('whoever tells what they did recalls it: %s %s', (text, verb) => {
  const flow = startFlow()
  expect(frame(quoted(text, 0), { names: NAMES, people: PEOPLE }, flow, 'always').text).toContain(`Moss ${verb}`)
})

const told = (
  text: string,
  pronounText: string | null,
  subject: string | null,
  entities: readonly string[],
): Candidate =>
  ({ ...quoted(text, 0), form: 'plain', retells: false, view: false, pronounText, subject, entities }) as Candidate

test.each([
  [['e1'], 'He is an engineer.'],
  [['e1', 'e2'], 'Li Wei is an engineer.'],
])('whom alone the sentence before names is "he": %j', (before, expected) => {
  const flow = startFlow()
  const frames = { names: NAMES, people: PEOPLE }
  frame(told('The founder is a man called Li Wei.', null, null, before), frames, flow, 'none')
  const next = told('Li Wei is an engineer.', 'He is an engineer.', 'e1', ['e1'])
  expect(frame(next, frames, flow, 'none', null, true).text).toBe(expected)
})

test('a paragraph whose first sentence was refused opens with no "also"', () => {
  const told = (text: string) => ({ text, kind: 'extracted' as const, evidence: [] })
  const rest = told('Moss also says: “It is.”')
  expect(openedAnew([told('Moss also says: “The boat sank.”'), rest])).toEqual([
    told('Moss says: “The boat sank.”'),
    rest,
  ])
  expect(openedAnew([told('The guest adds that boats sink.')])[0]!.text).toBe('The guest says that boats sink.')
  expect(openedAnew([told('The boat also sank.')])[0]!.text).toBe('The boat also sank.')
  expect(openedAnew([])).toEqual([])
})
