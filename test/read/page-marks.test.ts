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
