import { expect, test } from 'vitest'
import { analyze } from '../../src/analyze.ts'
import { loadModels } from '../../src/models.ts'
import { read } from '../../src/read/read.ts'

const models = loadModels()

/** How likely the one claim of a sentence is worth a check. */
function worthOf(said: string): number {
  const lines = [
    'Ann Miller: Hello, this is Ann Miller.',
    `Bob Stone: And this is Bob Stone. ${said}`,
    'Ann Miller: I see.',
  ]
  const { claims } = analyze(read(new TextEncoder().encode(lines.join('\n\n')), 'talk.txt'), models)
  return claims[0]?.checkWorthiness ?? 0
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
  [
    'Acme Motors made a rule that anything less than nine miles.',
    'Acme Motors made a rule on anything less than nine miles.',
  ],
  ['In 2019 Acme Motors lost nine hundred mobile --', 'In 2019 Acme Motors lost nine hundred mobile.'],
])('what ends before it is whole ranks far below what is whole: %s', (cut, whole) => {
  expect(worthOf(cut)).toBeLessThan(worthOf(whole) * 0.75)
})

test('what stands behind "that" is whole where it has its verb', () => {
  const whole = worthOf('Acme Motors made a rule that anything less than nine miles is free.')
  expect(worthOf('Acme Motors made a rule that anything less than nine miles.')).toBeLessThan(whole * 0.75)
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
