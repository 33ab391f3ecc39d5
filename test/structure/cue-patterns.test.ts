import { expect, test } from 'vitest'
import * as episode from '../../src/lexicon/episode-cues.ts'
import * as speech from '../../src/lexicon/speech-cues.ts'
import { SHOW_PLEAS, SPONSOR_CUES } from '../../src/lexicon/sponsor-cues.ts'

function* sources(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (value instanceof RegExp) yield value.source
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) yield* sources(one)
}

test('no cue runs through a class without end up to a full stop: each start of a long word would run to its end', () => {
  const open = /\[[^\]]*-\](?:\+|\*|\{\d+,\})\\\./
  expect('[a-z-]+\\.com').toMatch(open)
  expect([...sources([SPONSOR_CUES, SHOW_PLEAS, episode, speech])].filter((source) => open.test(source))).toEqual([])
})

test('no cue passes over the same marks twice without end', () => {
  const twice = /\[([^\]]*)\]\*.*\[\1\]\*/
  expect('[, ]*(?:all)?[, ]*').toMatch(twice)
  expect([...sources([SPONSOR_CUES, SHOW_PLEAS, episode, speech])].filter((source) => twice.test(source))).toEqual([])
})

test.each([
  ['is proudly sponsored by tarn.', true],
  ['thanks to everybody at tarn for sponsoring.', true],
  ['we have a code for our listeners.', true],
  ['are there any last tips for our listeners?', false],
])('a read shows by itself: %s', (said, expected) => {
  expect(SPONSOR_CUES.some(({ patterns }) => patterns.some((one) => new RegExp(one, 'u').test(said)))).toBe(expected)
})
