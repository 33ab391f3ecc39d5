import { expect, test } from 'vitest'
import { onlyAnnounces } from '../../src/prose/announcing.ts'

test.each([
  'There is a third way that boats on the lake learn of a port.',
  'There’s one important thing that is different from the lake in the sea.',
  'There is one important thing that is different from the lake in the sea.',
  'There is another reason why the boats stay away.',
  'There was one more thing people did not know of the port.',
])('only announces: %s', (text) => {
  expect(onlyAnnounces(text)).toBe(true)
})

test.each([
  'There is a third way: boats ask each other.',
  'There is a second part of the trip, and it is the way back.',
  'There is one thing nobody can copy and that is taste.',
  'There is another way to cross the lake called the high road.',
  'There is one way to cross the lake.',
  'There is a third boat that sails at night.',
])('says something: %s', (text) => {
  expect(onlyAnnounces(text)).toBe(false)
})
