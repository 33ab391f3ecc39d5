import { expect, test } from 'vitest'
import { read } from '../../src/read/read.ts'

const TALK = [
  ['Mara Ellison', 'Why did it silt up?', 3],
  ['Ivo Branko', 'The breakwater. We think so.', 11],
  ['Mara Ellison', 'All of it?', 64],
  ['Ivo Branko', 'Most of it.', 75],
] as const
const clock = (at: number): string => `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`
const inWords = (at: number): string => (at < 60 ? `0 minutes ${at} seconds` : `1 minute ${at - 60} seconds`)

test.each<readonly [string, (name: string, at: number) => string]>([
  ['below each other', (name, at) => `${name}\n${inWords(at)}\n${clock(at)}\n${name} ${inWords(at)}`],
  ['on one line', (name, at) => `${name}\n${inWords(at)}${clock(at)}\n${name} ${inWords(at)}`],
  ['the clock first', (name, at) => `${name}\n${clock(at)}\n${inWords(at)}`],
])('times that a copied panel says twice are read once, %s', (_, head) => {
  const text = TALK.map(([name, words, at]) => `${head(name, at)}\n${words}`).join('\n')
  const { turns } = read(new TextEncoder().encode(text), 'talk.txt')
  expect(turns.map(({ speaker, text: words, startMs }) => [speaker, words, (startMs ?? 0) / 1000])).toEqual(TALK)
})

test('a length of time that somebody says is words', () => {
  const text = 'Mara: How long?\n\nIvo: It took\n\n3 seconds\n\nMara: So.\n\nIvo: So.'
  expect(read(new TextEncoder().encode(text), 'talk.txt').turns[1]?.text).toBe('It took 3 seconds')
})
