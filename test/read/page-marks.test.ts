import { expect, test } from 'vitest'
import type { Transcript } from '../../src/model/transcript.ts'
import { readText } from './samples.ts'

const wordsOf = ({ turns }: Transcript): string => turns.map(({ text }) => text).join(' ')
const head = (page: number): string =>
  `weir_final.mp3 (Completed 04/12/25)\nTranscript by Harbour Press\nPage ${page} of 3`
const PARTS = ['Mara: Why did the', 'wall fall?\nIvo: Because of', 'the breakwater.\nMara: I see.\nIvo: Yes.']

test.each([
  ['at the head of each page', [head(1), PARTS[0], head(2), PARTS[1], head(3), PARTS[2]].join('\n')],
  ['at the foot', [PARTS[0], '- 1 -', PARTS[1], '- 2 -', PARTS[2], '- 3 -'].join('\n')],
  ['between blank lines', [PARTS[0], 'Page 1', PARTS[1], 'Page 2', PARTS[2]].join('\n\n')],
])('numbers of pages and what stands beside each are no words, %s', (_, text) => {
  expect(wordsOf(readText(text))).toBe('Why did the wall fall? Because of the breakwater. I see. Yes.')
})

test('pages that are spoken of are words', () => {
  const text = 'Mara: Turn to\nPage 12\nand then to\nPage 3\nplease.\nIvo: So.\nMara: So.\nIvo: So.'
  expect(wordsOf(readText(text))).toContain('Turn to Page 12 and then to Page 3 please.')
})

const BODY = [
  'Mara: Why did the wall fall?\nIvo: It was old.\nMara: How old?\nIvo: Very.\nMara: Really?\nIvo: Really.',
  'Mara: And then?\nIvo: It fell.\nMara: When?\nIvo: In May.',
  'Mara: I see.\nIvo: Yes.\nMara: So.\nIvo: So.',
]
const ALL = BODY.join('\n')
  .replace(/(?:Mara|Ivo): /g, '')
  .replaceAll('\n', ' ')

test.each([
  [
    'behind the name of the file',
    BODY.map((part, i) => `${part}\nWall.mp3 (Completed 04/12)\t\tPage ${i + 1} of 3\nBy Harbour Press`),
  ],
  ['behind a bar', BODY.map((part, i) => `${part}\nThe Wall  |  Page ${i + 1} of 3`)],
  ['by themselves, where each page has them', BODY.map((part, i) => `${part}\n\n${i + 1}\n\fHarbour Talk\n`)],
])('numbers of pages may stand %s', (_, parts) => {
  expect(wordsOf(readText(parts.join('\n')))).toBe(ALL)
})
