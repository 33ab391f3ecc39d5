import { expect, test } from 'vitest'
import { type ReadCues, trimReads } from '../../src/structure/sponsor-trim.ts'
import { type Line, talk } from './talk.ts'

/** The sentences that are left of a run from sentence `from` to `to`, cues being read from their words. */
function trimmed(lines: readonly string[], from: number, to: number, voices?: readonly string[]): string[] {
  const { doc } = talk(lines.map((line, i): Line => [voices?.[i] ?? 'Ann Bee', line]))
  const texts = doc.sentences.map(({ start, end }) => doc.text.slice(start, end))
  const has =
    (pattern: RegExp) =>
    (row: number): boolean =>
      pattern.test(texts[row]!)
  const cues: ReadCues = {
    isCue: has(/sponsor|\.com|code/),
    announces: has(/time for sponsored/),
    pays: has(/sponsored by|\.com|code/),
    calls: has(/\.com|code/),
    thanks: has(/thank you .* sponsor/),
    isTalk: has(/Welcome/),
    goesOn: has(/code|our next sponsor/),
  }
  const run = texts.map((_, row) => row >= from && row <= to)
  const kept = trimReads(doc, run, cues)
  return texts.filter((_, row) => kept[row] === true)
}

const NEWS = 'A court in Oslo freed the two bakers.'
const READ = ['Now it is time for sponsored news.', 'Brightmail keeps your inbox calm.', 'Go to brightmail.com today.']

test('a read that is announced begins there, though a sponsor was named before', () => {
  expect(trimmed(['The sponsors of the law were glad.', NEWS, ...READ], 0, 4)).toEqual(READ)
  const paid = 'This hour is sponsored by Tarn.'
  expect(trimmed([paid, NEWS, ...READ], 0, 4)).toEqual([paid, NEWS, ...READ])
})

test('a read ends with the thanks to who pays', () => {
  const thanks = 'Go to brightmail.com, and thank you to our sponsors at Brightmail.'
  const more = 'The bakers have a page at bakers.com.'
  expect(trimmed([READ[1]!, thanks, NEWS, more], 1, 3)).toEqual([thanks])
})

test.each([
  'Use the code DEEP for two months.',
  'Your inbox is calm with Brightmail.',
  'And our next sponsor is Tarn.',
])('a read goes on behind its thanks with: %s', (next) => {
  const thanks = 'Go to brightmail.com, and thank you to our sponsors at Brightmail.'
  const last = 'Go to tarn.com today.'
  expect(trimmed([thanks, next, last], 0, 2)).toEqual([thanks, next, last])
})

test('what leads up to a read shares a name with it that stands nowhere else', () => {
  const lead = 'Whoever builds a mill knows the Tarnfair.'
  const read = 'The Tarnfair opens in May, go to tarnfair.com.'
  expect(trimmed([NEWS, lead, read, NEWS], 2, 2)).toEqual([lead, read])
  expect(trimmed([NEWS, lead, read, 'I was at the Tarnfair.'], 2, 2)).toEqual([read])
  expect(trimmed([`Welcome to the mill. ${lead}`, read], 2, 2)).toEqual([read])
  expect(trimmed([NEWS, lead, read], 2, 2, ['Ann Bee', 'Cal Dee', 'Ann Bee'])).toEqual([read])
})
