import { expect, test } from 'vitest'
import { read } from '../../src/read/read.ts'
import { checkInvariants } from './samples.ts'

const NAMES = ['Mara', 'Ivo', 'Mara', 'Ivo']
const WORDS = ['Why did it silt up?', 'The breakwater. We think so.', 'All of it?', 'Most of it.']

function told(text: string): unknown[] {
  const transcript = read(new TextEncoder().encode(text), 'talk.txt')
  checkInvariants(transcript)
  return transcript.turns.map(({ speaker, text: words, startMs }) => [speaker, words, startMs])
}

const talk = (mark: (row: number) => string): string =>
  NAMES.map((name, i) => `${name}: ${WORDS[i]} ${mark(i)}`).join('\n\n')
const at = (starts: readonly (number | null)[]): unknown[] => NAMES.map((name, i) => [name, WORDS[i], starts[i]])

test('times behind paragraphs say when they were over, and the next begins', () => {
  const ends = at([0, 5000, 9000, 12_000])
  const seconds = ['05', '09', '12', '15']
  expect(told(talk((i) => `#00:00:${seconds[i]}-5#`))).toEqual(ends)
  expect(told(talk((i) => `[00:${seconds[i]}]`))).toEqual(ends)
  expect(told(talk((i) => `(0:${seconds[i]})`))).toEqual(ends)
})

test('where the first is zero each says when its own paragraph begins', () => {
  const seconds = ['00', '05', '09', '12']
  expect(told(talk((i) => `(0:${seconds[i]})`))).toEqual(at([0, 5000, 9000, 12_000]))
})

test('titles keep their times', () => {
  const titles = ['How it began (0:00)', 'The harbour (0:05)', 'Why it silted up (0:09)', 'The end (0:12)']
  const text = titles.map((title, i) => `${title}\n\n${WORDS[i]}`).join('\n\n')
  const said = told(text)
    .map((turn) => (turn as string[])[1])
    .join(' ')
  for (const title of titles.slice(1)) expect(said).toContain(title)
})

test('few times, or such as do not rise, stay', () => {
  expect(told(`${talk(() => '')} (3:16)`)[3]).toEqual(['Ivo', 'Most of it. (3:16)', null])
  const verses = ['(3:16)', '(2:10)', '(1:04)', '(7:20)']
  expect(told(talk((i) => verses[i]!))[0]).toEqual(['Mara', 'Why did it silt up? (3:16)', null])
})
