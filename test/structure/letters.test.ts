import { expect, test } from 'vitest'
import { findStructure } from '../../src/structure/structure.ts'
import { type Line, talk } from './talk.ts'

/** What is taken for the words of a letter. */
function lettersIn(...lines: Line[]): string[] {
  const { doc, transcript } = talk(lines)
  const { letters } = findStructure(doc, transcript)
  return doc.sentences.filter((_, row) => letters[row] === 1).map(({ start, end }) => doc.text.slice(start, end))
}

const ANSWER: Line = ['Kwame Asare', 'I left a kitchen for a desk once, and nobody asked me for a degree in ten years.']

test('a letter is read out from its sender to its last question or thanks', () => {
  const letter = [
    'Okay, next question we have here is from Paloma.',
    'Hi both, I love the show.',
    'I drove a tram for nine years and now I write firmware.',
    'Should I hide that from recruiters?',
    'My sister says I should.',
    'Thanks in advance.',
  ]
  expect(lettersIn(['Ines Brandt', `We are back. ${letter.join(' ')} I would tell them.`], ANSWER)).toEqual(letter)
})

test('a letter ends where it is answered, though it has no thanks', () => {
  const letter = ['Dan from Ohio writes, I keep bees and I fear mites.', 'How do you treat them?']
  expect(
    lettersIn(['Ines Brandt', `${letter.join(' ')} So I use oxalic acid. I started in May. Did it work?`]),
  ).toEqual(letter)
})

test('a letter that asks first may tell of its writer behind the question', () => {
  const letter = ['Next one is from Jo.', 'How do you find a crew?', 'I am new to sailing and my boat is small.']
  expect(lettersIn(['Ines Brandt', `${letter.join(' ')} I ask at the club. The club knows all.`])).toEqual(letter)
})

test('a word of another voice does not end a letter and is not of it, an answer ends it', () => {
  const lines: Line[] = [
    ['Ines Brandt', 'We got an email from Rosa. Hello you two, I bake bread at night.'],
    ['Kwame Asare', 'Oh, I envy her.'],
    ['Ines Brandt', 'I have a question about rye. Why does my loaf sink?'],
    ANSWER,
    ['Ines Brandt', 'I never bake rye. Thanks for that.'],
  ]
  expect(lettersIn(...lines)).toEqual([
    'We got an email from Rosa.',
    'Hello you two, I bake bread at night.',
    'I have a question about rye.',
    'Why does my loaf sink?',
  ])
})

test('who rings up speaks for themselves', () => {
  const call: Line = ['Dan', 'I keep bees in a park near the lake and I fear mites more than I fear the winter. Help?']
  expect(lettersIn(['Ines Brandt', 'Our first question is from Dan in Ohio.'], call)).toEqual([
    'Our first question is from Dan in Ohio.',
  ])
})

test.each([
  'My boss asks, and I was just wondering, why we pay so much. I pay it anyway.',
  'I got an email from Rosa last year. I moved to Oslo then. It was cold.',
  'That is a question coming from a place of care. I care too. Do you?',
  'Marta writes about bees. I read her books. Have you read them?',
  'The question I have from that time is who paid. I paid. Who else?',
])('nothing is read out in: %s', (said) => {
  expect(lettersIn(['Ines Brandt', said], ANSWER)).toEqual([])
})

test('a letter that asks nothing ends where its writer is congratulated', () => {
  const letter = ['The first one here is not much of a question, Ines.', 'Next question is from Benny.']
  const told = ['But it is me saying, thanks.', 'I tended a bar in 2017.', 'I write firmware now.']
  expect(
    lettersIn(['Ines Brandt', `${letter.join(' ')} ${told.join(' ')} Congrats, Benny. I was a baker once.`]),
  ).toEqual([letter[1], ...told])
})

test('a letter that was not understood to ask ends where it is praised', () => {
  const lines = 'Next one is from Jo. Hi there, I sail. I sail alone. Great question. I sail with my son.'
  expect(lettersIn(['Ines Brandt', lines])).toEqual(['Next one is from Jo.', 'Hi there, I sail.', 'I sail alone.'])
})

const SENT: Line = ['Ines Brandt', 'Today we have kitchen horror stories, and most of them were sent to us by email.']
const FIRE = [
  'The next one here is called Blue Smoke.',
  'I ran a grill in Lagos for nine years.',
  'The owner had no licence.',
  'One night my oven caught fire.',
]

test('in a story that listeners sent in "I" is nobody of the room, until another voice goes on', () => {
  const lines: Line[] = [
    SENT,
    ['Ines Brandt', FIRE.join(' ')],
    ['Kwame Asare', 'Oh no.'],
    ['Ines Brandt', 'So I ran for the hose.'],
    ANSWER,
    ['Ines Brandt', 'I never had a fire.'],
  ]
  expect(lettersIn(...lines)).toEqual([FIRE[1], FIRE[3], 'So I ran for the hose.'])
})

test('the stories of the voices themselves are their own', () => {
  expect(lettersIn(['Ines Brandt', FIRE.join(' ')], ANSWER)).toEqual([])
  const told = 'Today we have kitchen horror stories of our own.'
  expect(lettersIn(['Ines Brandt', told], ['Ines Brandt', FIRE.join(' ')], ANSWER)).toEqual([])
})

test('who is told to have said "Dear" and a name has written', () => {
  const letter = 'This question came by Ola, and he said, Dear Ines, you would make me happy.'
  expect(lettersIn(['Ines Brandt', `We go on. ${letter} I like Ola.`], ANSWER)).toEqual([letter])
})
