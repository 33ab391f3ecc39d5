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
  "We're not here to talk about the price of sea walls.",
  'Please don’t tell us about the price of sea walls.',
  'I was supposed to be here to talk about the price of sea walls, but plans changed.',
  'I would talk about the price of sea walls if I could.',
  'If you want to hear about salt marshes and sea walls you are early.',
  'Every morning we talk about the price of sea walls.',
  'I look into the price of sea walls for a living.',
  'In episode twelve we talked about the price of sea walls.',
  'People ask me why we talk about the price of sea walls.',
  'Today, the price of sea walls fell by ten percent.',
  'Today about half of the salt marshes of the coast are dry.',
  'This show is recorded behind the sea walls of the coast.',
  'Our show is a weekly look at salt marshes and sea walls.',
  'Our conversation is free of the price of sea walls.',
])('what is of another day or only points is none: %s', (statement) => {
  const plain = openingOf('It is a lovely morning.')
  expect(openingOf(statement)).toBe(plain)
})

test.each([
  ["Today we're talking about the salt marshes, the home of many birds.", 'the salt marshes'],
  ['Today we talk about the sea wall, the most expensive wall of the coast.', 'the sea wall'],
  [
    "Today we're talking about sea walls, salt marshes, a forest on the coast.",
    'sea walls, salt marshes and a forest on the coast',
  ],
])('what is only said of a subject is no second one: %s', (statement, subject) => {
  expect(openingOf(statement)).toMatch(new RegExp(`talk about ${subject}\\.$`))
})

test('a guest does not say what the episode is about', () => {
  const talk = [
    "Ann Cole: Welcome to The Salt Boat. I'm Ann Cole, and with me is Bob Reed.",
    "Bob Reed: Thanks. I'm going to talk about the price of sea walls. Sea walls cost a fortune, and marshes are free.",
    'Ann Cole: How did the salt marshes of the coast disappear?',
    'Bob Reed: Farmers built sea walls, and the salt marshes dried out. The price of a sea wall has doubled.',
  ]
  const transcript = read(new TextEncoder().encode(talk.join('\n\n')), 'talk.txt')
  expect(analyze(transcript, models).summary.sentences[0]?.text).not.toMatch(/talk about the price of sea walls\.$/)
})

test('what is said to very many comes to an end', () => {
  expect(openingOf(`We talk ${'to you with Ana '.repeat(400)} now.`)).not.toBe('')
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
