import { expect, test } from 'vitest'
import { analyze } from '../../src/analyze.ts'
import type { AnalysisClaim } from '../../src/model/analysis.ts'
import { loadModels } from '../../src/models.ts'
import { read } from '../../src/read/read.ts'

const models = loadModels()

function claimsOf(said: string): readonly AnalysisClaim[] {
  const lines = [
    'Ann Miller: Hello, this is Ann Miller.',
    `Bob Stone: And this is Bob Stone. ${said}`,
    'Ann Miller: I see.',
  ]
  return analyze(read(new TextEncoder().encode(lines.join('\n\n')), 'talk.txt'), models).claims
}

/** What ends too early keeps less than this of the worth of what is whole; by how much less, each fit of the weights has anew. */
const FAR_BELOW = 0.8

/** How likely the one claim of a sentence is worth a check. */
function worthOf(said: string): number {
  return claimsOf(said)[0]?.checkWorthiness ?? 0
}

test('dots behind a whole sentence are a pause', () => {
  const whole = worthOf('In 2019 the company sold nine buses to Leeds.')
  expect(worthOf('In 2019 the company sold nine buses to Leeds...')).toBeGreaterThan(whole * 0.9)
  expect(worthOf('In 2019 the company sold nine buses to the...')).toBeLessThan(whole / 2)
  expect(worthOf('In 2019 the company sold nine buses because...')).toBeLessThan(whole / 2)
})

test.each([
  ['Rebecca Key was doing research on.', 'Rebecca Key was doing research in Leeds.'],
  ['Acme Motors sold nine buses to the city of.', 'Acme Motors sold nine buses to the city of Leeds.'],
  ['Acme Motors has nine doors for the front unit that’s.', 'Acme Motors has nine doors for the front unit.'],
  ['The largest bus company in Leeds is.', 'The largest bus company in Leeds is Acme.'],
  ['Acme Motors wrote a report in 2019, where the problem is.', 'Acme Motors wrote a report in 2019 of the problem.'],
  ['Acme Motors wrote the A in the name of 2019, which is.', 'Acme Motors wrote the A in the name of 2019.'],
  [
    'Acme Motors made a rule that anything less than nine miles.',
    'Acme Motors made a rule on anything less than nine miles.',
  ],
  ['In 2019 Acme Motors lost nine hundred mobile --', 'In 2019 Acme Motors lost nine hundred mobile.'],
])('what ends before it is whole ranks far below what is whole: %s', (cut, whole) => {
  expect(worthOf(cut)).toBeLessThan(worthOf(whole) * FAR_BELOW)
})

test('what stands behind "that" is whole where it has its verb', () => {
  const whole = worthOf('Acme Motors made a rule that anything less than nine miles is free.')
  expect(worthOf('Acme Motors made a rule that anything less than nine miles.')).toBeLessThan(whole * FAR_BELOW)
})

test.each([
  ['The city of Leeds had the old factory shut down.', 'The city of Leeds had the old factory sold.'],
  [
    'Leeds is the city that Acme Motors made nine buses for.',
    'Leeds is the city that Acme Motors made nine buses in May.',
  ],
  ['All of the nine buses in Leeds were paid for.', 'All of the nine buses in Leeds were paid.'],
  ['The nine buses in Leeds are a good thing to work with.', 'The nine buses in Leeds are a good thing to work.'],
])('a preposition may stand at the end where its object was named, and a particle anywhere: %s', (said, other) => {
  expect(worthOf(said)).toBeGreaterThan(worthOf(other) * 0.6)
})

const RAMBLE =
  'the city of Leeds bought forty new buses in 2019 from a maker in the north of the country that nobody in the town had ever heard of before that year'

test.each([
  `The buses of Leeds were late because ${RAMBLE}, and the old ones were sold to a farmer with nine dogs.`,
  `The buses of Leeds were late because ${RAMBLE}, so the old ones were sold to a farmer with nine dogs.`,
])('a ramble ends with its last clause that a reader can still hold: %s', (said) => {
  const texts = claimsOf(said).map(({ text }) => text)
  expect(texts).toContain(`The buses of Leeds were late because ${RAMBLE}.`)
})

test.each([
  `The buses of Leeds were late because ${RAMBLE}, but the old ones were not sold to a farmer with nine dogs.`,
  `The rule was that if ${RAMBLE}, and the old ones were not yet sold to a farmer, then all of them were free.`,
])('what may take a ramble back, or what its case waits for, stays: %s', (said) => {
  const texts = claimsOf(said).map(({ text }) => text)
  expect(texts.some((text) => text.endsWith(said.slice(-12)))).toBe(true)
})
