import { expect, test } from 'vitest'
import { analyze, loadModels, read } from '../../src/index.ts'

const models = loadModels()
const ANSWER =
  'Tomas Keller: The Kestrel wallet opens a payment channel with two signatures, and the network settles every payment after 80 blocks because the nodes need time to agree.'

/** The questions of a talk written for these tests, in which `lines` stand before what was answered at length. */
function listed(lines: string): (readonly [text: string, speaker: string | null, answeredBy: string | null])[] {
  const talk = `Ines Brandt: Today we talk about payment channels and the Kestrel wallet with Tomas Keller.
${ANSWER}
${lines}
Tomas Keller: Each payment channel of the Kestrel wallet holds at most 5,000 dollars, and a node that cheats loses all of the money to the other side.
Ines Brandt: And that is all for the wallet.`
  const { questions, speakers } = analyze(read(new TextEncoder().encode(talk), 'talk.txt'), models)
  const name = (id: string | null): string | null => speakers.find((speaker) => speaker.id === id)?.name ?? null
  return questions.map(({ text, speaker, answeredBy }) => [text, name(speaker), name(answeredBy)])
}

test('a question is listed from where it asks, with who asks and who answers at length', () => {
  expect(listed('Ines Brandt: So, Tomas, how does a payment channel work?\nTomas Keller: Well.')).toEqual([
    ['How does a payment channel work?', 'Ines Brandt', 'Tomas Keller'],
  ])
})

test.each([
  ['no question is asked', 'The payment channel is part of the wallet, right?'],
  ['only a nod is asked for', 'Which is a payment channel of the wallet, right?'],
  ['somebody is greeted', 'How are you doing, Tomas?'],
  ['it is asked of the room', 'Do you want to take the payment channel first?'],
  ['it is about whoever asks', 'How did I end up with a payment channel?'],
  ['two sentences run together', 'What is new with Kestrel Who runs the payment channel?'],
  ['someone is quoted', 'Who asks "what is a payment channel?'],
  ['whoever asks answers', `Why do payment channels close? ${ANSWER.replace('Tomas Keller: ', '').repeat(2)}`],
])('none is listed where %s', (_, said) => {
  expect(listed(`Ines Brandt: ${said}`)).toEqual([])
})

test('what nobody answers at length, or only with a question, has no answerer', () => {
  const short = 'Tomas Keller: Hardly ever.'
  const why = 'Ines Brandt: Why do payment channels close?'
  expect(listed(`${why}\n${`${short}\nInes Brandt: I see.\n`.repeat(4)}`)[0]).toEqual([
    'Why do payment channels close?',
    'Ines Brandt',
    null,
  ])
  expect(listed(`${why}\nTomas Keller: Do you mean early?\nInes Brandt: Yes.`)[0]?.[2]).toBeNull()
})

test('the question of a letter may be answered by whoever reads it', () => {
  const letter = 'Next question is from Rosa. I run a bakery. Should I open a payment channel for my bakery?'
  const reads = `Ines Brandt: ${letter} So a bakery has many small payments, and a payment channel takes them for less than 1 percent each. I would open one, close it each month, and keep the keys at home, since every payment channel needs a node that stays up all day and all night.`
  expect(listed(reads)).toEqual([['Should I open a payment channel for my bakery?', 'Ines Brandt', 'Ines Brandt']])
})
