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
