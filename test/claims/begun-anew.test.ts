import { expect, test } from 'vitest'
import { analyze } from '../../src/analyze.ts'
import type { AnalysisClaim } from '../../src/model/analysis.ts'
import { loadModels } from '../../src/models.ts'
import { read } from '../../src/read/read.ts'

const models = loadModels()

function claimsOf(...lines: string[]): readonly AnalysisClaim[] {
  const opening = ['Ann Miller: Hello, this is Ann Miller.', 'Bob Stone: And this is Bob Stone.']
  return analyze(read(new TextEncoder().encode([...opening, ...lines].join('\n\n')), 'talk.txt'), models).claims
}

const textsOf = (said: string): string[] => claimsOf(`Bob Stone: ${said}`).map(({ text }) => text)

test.each([
  [
    "So Norway's, I didn't know this, Norway's the biggest exporter of salmon in Europe.",
    "Norway's the biggest exporter of salmon in Europe.",
  ],
  [
    "Oslo's the, I mean Bergen's the one that sells the most salmon in Norway.",
    "Bergen's the one that sells the most salmon in Norway.",
  ],
  [
    "She's, Carver Press has fourteen percent of the company now.",
    'Carver Press has fourteen percent of the company now.',
  ],
  [
    "Carver Press is just, it's two people over a bike shop in Bergen.",
    'Carver Press is two people over a bike shop in Bergen.',
  ],
  [
    "The firm's plan, there was a slide that told of three hundred jobs in Oslo.",
    'There was a slide that told of three hundred jobs in Oslo.',
  ],
  [
    "Bergen is ahead, because it's, what is it now, in 2024 it was half of all the salmon in Norway.",
    'Bergen is ahead, because in 2024 it was half of all the salmon in Norway.',
  ],
])('a start that is given up is no part of the claim: %s', (said, text) => {
  expect(textsOf(said)).toContain(text)
})

test.each([
  "It's, Carver Press says, a mistake that cost forty million crowns.",
  'The next morning, there was a line of forty trucks in front of the mill.',
  "The thing is, it's cheaper than the old mill in Bergen.",
])('what only looks like a start that is given up stays: %s', (said) => {
  const texts = textsOf(said).join(' ')
  expect(texts).not.toMatch(/^Carver Press says a mistake|^There was a line|The thing is cheaper/)
})

test.each([
  [
    'The Supreme Court said, that was in 2015, it was a case from Ohio, that the right to strike is protected by law.',
    'The right to strike is protected by law.',
    'the Supreme Court',
  ],
  [
    "Laura Hallam, who's the president, she rides for Norway, she said that the riders sent in two hundred files.",
    'The riders sent in two hundred files.',
    'Laura Hallam',
  ],
  [
    'Laura Hallam won the prize in 2001. She was no, um, she said the new tunnel costs Norway forty million crowns.',
    'The new tunnel costs Norway forty million crowns.',
    'Laura Hallam',
  ],
])('what is told in passing does not part a source from what it says: %s', (said, text, attributedTo) => {
  const claims = claimsOf(`Bob Stone: ${said}`)
  expect(claims.find((claim) => claim.text === text)).toMatchObject({ attributedTo, certainty: 'reported' })
})

test('an object before a comma is not the subject behind it, said twice', () => {
  const texts = textsOf("There's not a window in it, it's got a roof of copper from Norway.")
  expect(texts.join(' ')).toMatch(/window in it, it's got a roof/)
})

test('a preposition that lost what it was to have makes no claim', () => {
  const texts = textsOf('The state used the new law in like, it was less than twelve hours after the vote.')
  expect(texts.join(' ')).not.toContain('law in it was')
})

test('of whom only a given name is said nobody can tell which; a whole name is somebody', () => {
  const worth = (name: string): number =>
    claimsOf(`Bob Stone: ${name} keeps four hundred bills from the year 1991 in the library of Bergen.`)[0]!
      .checkWorthiness
  expect(worth('Pauline')).toBeLessThan(worth('Pauline Hallam') - 0.1)
})

test('what a show says of itself ranks below what it says of others', () => {
  const worth = (name: string): number =>
    claimsOf(
      'Ann Miller: Welcome to the Rill Podcast.',
      `Bob Stone: ${name} is a group of four hundred developers in Norway.`,
    ).find(({ text }) => text.includes('four hundred'))!.checkWorthiness
  expect(worth('Rill')).toBeLessThan(worth('Carver'))
})

test.each([
  [
    "Her name's Dr. Laura Hallam, she runs the data side of the Rill Institute.",
    /is? ?Dr\. Laura Hallam runs|name's Dr\. Laura Hallam runs/,
  ],
  ['Crimes committed by sailors in the harbour of Bergen.', /Crimes/],
  ['One of which is cheap and was bought by the Rill Institute in May.', /One of which/],
])('no claim is made of what is none: %s', (said, wrong) => {
  expect(textsOf(said).join(' ')).not.toMatch(wrong)
})

test('a name whose verb is taken up by a pronoun has the right verb', () => {
  expect(textsOf("Laura Hallam, she's just won the first prize of the union.")).toContain(
    'Laura Hallam has just won the first prize of the union.',
  )
})

test('figures alone are what somebody says, and not who says the next', () => {
  const claims = claimsOf('Bob Stone: What I heard was the company said twenty-five and the union said sixty.')
  expect(claims.map(({ text }) => text).join(' ')).not.toMatch(/^Twenty-five and/)
})

test('what a source says of something that is not named ranks as open', () => {
  const worth = (subject: string): number =>
    claimsOf(
      `Bob Stone: The Rill Institute says that ${subject}doubles, a bit more than doubles, by the year 2030.`,
    )[0]!.checkWorthiness
  expect(worth('')).toBeLessThan(worth('traffic ') - 0.2)
  const rank = (text: string): number => claimsOf(`Bob Stone: ${text}`)[0]!.checkWorthiness
  expect(rank('For the year that started in 2024 it was about thirty dollars in Norway.')).toBeLessThan(
    rank('For the year that started in 2024 salmon was about thirty dollars in Norway.') - 0.2,
  )
})
