import { expect, test } from 'vitest'
import { analyze } from '../../src/analyze.ts'
import { loadModels } from '../../src/models.ts'
import { read } from '../../src/read/read.ts'

const models = loadModels()

/** The opening of the summary of a talk whose host says `statement` behind the greeting. */
const openingOf = (statement: string): string => {
  const talk = [
    `Ann Cole: Welcome to The Salt Boat. I'm Ann Cole, and with me is Bob Reed. ${statement}`,
    'Bob Reed: Thanks. Salt marshes hold more carbon than a forest does, and a marsh grows two millimetres a year.',
    'Ann Cole: How did the marshes of the Wexmouth coast disappear?',
    'Bob Reed: Farmers built sea walls, and behind the walls the salt marshes dried out. A sea wall costs a fortune.',
    'Ann Cole: And what happens when you take a wall away?',
    'Bob Reed: The marsh comes back. In four years we had samphire, and birds, and the sea walls behind it were safe.',
    'Ann Cole: So a marsh protects a wall. That was The Salt Boat. Thanks for listening.',
  ]
  const transcript = read(new TextEncoder().encode(talk.join('\n\n')), 'talk.txt')
  return analyze(transcript, models).summary.sentences[0]?.text ?? ''
}

test.each([
  ["Today we're going to be talking all about how to bring salt marshes back.", 'how to bring salt marshes back'],
  ['In this episode, we talk about taking down sea walls and so on.', 'taking down sea walls'],
  [
    "Um, today we're talking about the, the salt marshes of the Wexmouth coast, which I love.",
    'the salt marshes of the Wexmouth coast',
  ],
  ["The topic for today is sea walls, salt marshes, and we'll see.", 'sea walls and salt marshes'],
  ["Bob's here to talk about how the marshes lost their salt.", 'how the marshes lost their salt'],
])('what a host says the episode is about opens the notes: %s', (statement, subject) => {
  expect(openingOf(statement)).toMatch(new RegExp(`talk about ${subject}\\.$`))
})

test.each([
  "We'll talk about salt marshes and sea walls later.",
  'Last week we talked about sea walls and salt marshes.',
  "Today we're going to talk about that stuff you love in salt marshes.",
  "We're going to talk about the pros and cons.",
  'Shall we talk about salt marshes and sea walls?',
])('what is of another day or only points is none: %s', (statement) => {
  const plain = openingOf('It is a lovely morning.')
  expect(openingOf(statement)).toBe(plain)
})

test('what was "also" talked about gives way to what the episode is about', () => {
  const also = 'We also talk about the price of sea walls. '
  const first = 'In this episode we talk about bringing salt marshes back.'
  expect(openingOf(also + first)).toContain('talk about bringing salt marshes back')
  expect(openingOf(also)).toContain('talk about the price of sea walls')
})

test('what the talk does not come back to is not what it is about', () => {
  expect(openingOf("Today we're talking about purple giraffes of Mars.")).not.toContain('purple giraffes of Mars')
})
