import { expect, test } from 'vitest'
import { createDropChances } from '../../src/language/drop-chances.ts'
import { buildDocument } from '../../src/language/language.ts'
import { createSyntax } from '../../src/language/syntax.ts'
import type { PersonPronoun } from '../../src/model/entity.ts'
import { loadModels } from '../../src/models.ts'
import { type Asked, type AskedInput, createQuestions, strongestQuestion } from '../../src/notes/asked.ts'
import { nameSpeakers } from '../../src/notes/names.ts'
import { createCleaner } from '../../src/prose/clean.ts'
import { read } from '../../src/read/read.ts'
import { findStructure } from '../../src/structure/structure.ts'

const models = loadModels()

const ANSWER = 'The old boats came back to the harbour. They had been away for years. It rained. The nets were dry.'

/** What the second of two voices answers with the sentence at `at` of its turn, where the first says `said` before it. */
function asked(said: string, pronoun: PersonPronoun = 'she', at = 0): Asked | null {
  const input = inputOf([said, ANSWER, 'I see.', 'The winter was long.'], pronoun)
  return createQuestions(input).answeredBy(input.doc.turns[1]!.firstSentence + at)
}

/** A talk of two voices in turn. */
function inputOf(turns: readonly string[], pronoun: PersonPronoun): AskedInput {
  const text = turns.map((said, i) => `${i % 2 === 0 ? 'Ann Cole' : 'Eva Reed'}: ${said}\n\n`).join('')
  const transcript = read(new TextEncoder().encode(text), 'talk.txt')
  const doc = buildDocument(transcript, models)
  const structure = findStructure(doc, transcript)
  const clean = createCleaner(doc, createDropChances(doc, models('disfluency'), models('clusters')))
  const syntax = createSyntax(doc, models('parser'), models('clusters'))
  return { doc, structure, syntax, clean, names: nameSpeakers(structure, 'one each', [pronoun, pronoun]) }
}

test.each([
  ['Is the price of the boats believable?', 'whether the price of the boats is believable'],
  ['Why did the company decide to close the plant?', 'why the company decided to close the plant'],
  ['So how did you come to paint boats?', 'how she came to paint boats'],
  ['Do you think the council will change its mind?', 'whether she thinks the council will change its mind'],
  ['Where do you see the harbour going in ten years?', 'where she sees the harbour going in ten years'],
  ['Have you been back to the village since the flood?', 'whether she has been back to the village since the flood'],
  ['How did you get to where you are in the business today?', 'how she got to where she is in the business today'],
  ['What made you leave the newsroom?', 'what made her leave the newsroom'],
  ['How long did it take to rebuild the church?', 'how long it took to rebuild the church'],
  ['How many people work on the farm?', 'how many people work on the farm'],
  ['What happened when the mill closed?', 'what happened when the mill closed'],
  ['How would you describe the mood in the team?', 'how she would describe the mood in the team'],
  // A noun phrase that is asked for.
  ['What was the difference between the two boats?', 'about the difference between the two boats'],
  ['And what is a mooring buoy?', 'what a mooring buoy is'],
  // Requests.
  ['Can you tell us a little bit about your farm in Wales?', 'about her farm in Wales'],
  ['Could you explain to everyone what a mooring buoy is?', 'to explain what a mooring buoy is'],
  ["I'd love to hear about your years in the navy.", 'about her years in the navy'],
  ["I'm curious how you found the boats.", 'how she found the boats'],
  // Only the first of two is turned.
  ['Why did you start the school and how was it received?', 'why she started the school'],
  ['How does the harbour work right now, Eva?', 'how the harbour works'],
])('a question is told: %s', (said, text) => {
  expect(asked(said)).toMatchObject({ text, isTold: true })
})

test('one of whom nothing tells more than "they" is asked in quotation marks, several are "they"', () => {
  expect(asked('Are you happy with your new boats?', 'they')?.text).toBe('“Are you happy with your new boats?”')
  expect(asked('Do you guys sell your own boats?', 'he')?.text).toBe('whether they sell their own boats')
})

test('one who is no "they" in quotation marks is one in a request', () => {
  expect(asked('Can you tell us about your farm in Wales?', 'they')?.text).toBe('about their farm in Wales')
})

test('a question that asks for more than a word is open', () => {
  for (const open of ['Why did the mill close?', 'How did the mill close?', 'Can you tell us about the old mill?'])
    expect(asked(open)).toMatchObject({ isOpen: true })
  for (const closed of ['Did the mill close?', 'How many people work on the farm?', 'Who bought the mill in the end?'])
    expect(asked(closed)).toMatchObject({ isOpen: false })
})

test('what has been is not told as what is', () => {
  expect(asked("What's the feedback been so far on the boats?")?.text).toBe(
    'what the feedback has been so far on the boats',
  )
})

test('"you" that may be anybody stays in quotation marks', () => {
  expect(asked('Why would you use a mooring buoy in a harbour?')).toMatchObject({
    text: '“Why would you use a mooring buoy in a harbour?”',
    isTold: false,
  })
  expect(asked('How do you get a boat into the harbour?')?.text).toBe('“How do you get a boat into the harbour?”')
  expect(asked('How do you feel about the new harbour?')?.text).toBe('how she feels about the new harbour')
})

test.each([
  // Who asks speaks of herself.
  'What should I do with my boats?',
  // What is meant stands before it.
  'How did that change the harbour?',
  'Why did he sell them to the harbour?',
  // Nothing is asked, or nothing that tells a reader something.
  'The harbour is full of boats.',
  'What was the problem?',
  'Where can people find you online?',
  'Do you want to say something about the boats?',
])('is not told: %s', (said) => {
  expect(asked(said)).toBeNull()
})

test('a late sentence of the turn no longer answers', () => {
  expect(asked('Why did the company decide to close the plant?', 'she', 2)).not.toBeNull()
  expect(asked('Why did the company decide to close the plant?', 'she', 3)).toBeNull()
})

test('who only says "yeah" is not asked', () => {
  const question = 'Why did the company decide to close the plant?'
  const strongest = (answer: string): string | undefined => {
    const input = inputOf([question, answer, `${ANSWER} It was cheap.`, 'The winter was long.'], 'she')
    return strongestQuestion(input, { from: 0, to: 2 })?.text
  }
  expect(strongest('Yeah, right.')).toBeUndefined()
  expect(strongest(ANSWER)).toBe('why the company decided to close the plant')
})
