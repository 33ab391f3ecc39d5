import { expect, test } from 'vitest'
import { analyze } from '../../src/analyze.ts'
import { loadModels } from '../../src/models.ts'
import { read } from '../../src/read/read.ts'

const THINGS =
  'ferry tulip kettle violin glacier saddle lantern turbine walnut quarry beehive compass anvil harbour orchard'.split(
    ' ',
  )

test('a talk that asks after a new thing in every minute has chapters that a reader looks through', () => {
  const talk = [...THINGS, ...THINGS.map((thing) => `old ${thing}`)].map(
    (thing) =>
      `Ann: All right, next question. Let's talk about the ${thing}. What is the ${thing} for?\n\n` +
      `Ben: The ${thing} came from the north in the spring. People keep a ${thing} by the door because the ${thing} is ` +
      `heavy and the rain is cold. Nobody sells a ${thing} for less than nine pounds. My mother had a ${thing} with a ` +
      `handle, and she polished the ${thing} on Sundays before lunch. We are all fond of it.`,
  )
  const { chapters } = analyze(read(new TextEncoder().encode(talk.join('\n\n')), 'talk.txt'), loadModels())
  expect(chapters.length).toBeGreaterThan(5)
  expect(chapters.length).toBeLessThan(THINGS.length)
})

test('no part of a talk is called as its show', () => {
  const talk = [
    'Ann: Welcome to Salt Boat. I am Ann, and this is Salt Boat, the show about the sea.',
    ...Array.from(
      { length: 8 },
      () => 'Ben: Salt Boat sails in the spring. People wait for Salt Boat by the door. Salt Boat is here.',
    ),
    'Ann: That was Salt Boat. Thanks for listening to Salt Boat.',
  ]
  const { episode, chapters, sections } = analyze(
    read(new TextEncoder().encode(talk.join('\n\n')), 'talk.txt'),
    loadModels(),
  )
  expect(episode.show).toBe('Salt Boat')
  expect([...chapters, ...sections].map(({ title }) => title)).not.toContain('Salt Boat')
})

test('a short greeting at the start is an introduction', () => {
  const talk = THINGS.slice(0, 6).map(
    (thing) =>
      `Ann: All right, next question. Let's talk about the ${thing}. What is the ${thing} for?\n\n` +
      `Ben: ${`The ${thing} came from the north in the spring. People keep a ${thing} by the door because the ${thing} is heavy. `.repeat(5)}`,
  )
  const greeting =
    'Ann: Welcome to Salt Boat. I am Ann, and with me today is Ben. We have a walnut cake, and the walnut cake is good.'
  const titles = (lines: readonly string[]): string[] =>
    analyze(read(new TextEncoder().encode(lines.join('\n\n')), 'talk.txt'), loadModels()).chapters.map(
      ({ title }) => title,
    )
  const filler = `Ben: ${'It is good to be here, and the weather is fine as ever. '.repeat(8)}`
  expect(titles([greeting, filler, ...talk])[0]).toBe('Introduction')
  expect(titles(talk)).not.toContain('Introduction')
})
