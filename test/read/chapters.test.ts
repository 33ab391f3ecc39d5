import { describe, expect, test } from 'vitest'
import { readChapters } from '../../src/read/chapters.ts'
import { read } from '../../src/read/read.ts'
import { sampleBytes } from './samples.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const EXPECTED = [
  ['The question', 0],
  ['The answer', 15_000],
]

describe('chapters beside the transcript', () => {
  test.each<readonly [string, string]>([
    ['Podcasting 2.0', new TextDecoder().decode(sampleBytes('chapters.json'))],
    [
      'silent ones left out',
      '{"chapters":[{"startTime":0,"title":"The question"},{"startTime":9,"title":"x","toc":false},{"startTime":15,"title":"The answer"}]}',
    ],
    ['WebVTT', 'WEBVTT\n\n00:00.000 --> 00:15.000\nThe question\n\n00:15.000 --> 00:33.000\nThe answer\n'],
    ['times first', 'In this episode:\n\n00:00 The question\n00:15 - The answer\n\nFollow us.'],
    ['brackets, list', '- [0:00] The question\n- (0:15) The answer'],
    ['times last', 'The question 0:00\nThe answer (00:15)'],
    ['out of order', '0:15 The answer\n0:00 The question'],
  ])('%s', (_, text) => {
    expect(readChapters(text).map(({ title, startMs }) => [title, startMs])).toEqual(EXPECTED)
    const { chapters } = read(sampleBytes('prefix.srt'), 'x.srt', { chapters: text })
    expect(chapters).toEqual([
      { title: 'The question', turn: 0, at: 0, startMs: 0 },
      { title: 'The answer', turn: 3, at: 0, startMs: 15_000 },
    ])
  })

  test('what is given and has no words is told, one warning a chapter', () => {
    const late = '0:00 The question\n0:15 The answer\n59:00 The end\n1:02:03 The very end'
    const { chapters, warnings } = read(sampleBytes('prefix.srt'), 'x.srt', { chapters: late })
    expect(chapters.map(({ title }) => title)).toEqual(['The question', 'The answer'])
    expect(warnings.map(({ code }) => code)).toEqual(['chapter-dropped', 'chapter-dropped'])
    expect(warnings.map(({ message }) => message).join(' ')).toMatch(/"The end" begins at 59:00.* at 1:02:03/)
    const untimed = read(bytesOf('Mara: So what happened?\n\nIvo: It silted up.\n'), 'x.txt', { chapters: late })
    expect(untimed.warnings.map(({ code }) => code)).toEqual(['chapter-dropped'])
    expect(untimed.warnings[0]?.message).toContain('4 chapters')
  })

  test.each([
    ['{"version"', 'broken off'],
    ['{"chapters":[{"startTime":0,"title":"The question"},{"startTi', 'broken off in the list'],
    ['{"version":"1.2.0"}', 'without a list'],
    ['We met at 10:30 and left.', 'talk'],
  ])('a chapters file that is none is refused with its name: %s', (text) => {
    const run = () => read(sampleBytes('prefix.srt'), 'x.srt', { chapters: text, chaptersPath: 'x.chapters.json' })
    expect(run).toThrow(/chapters file/)
    expect(run).toThrow(
      expect.objectContaining({ code: 'MALFORMED', location: expect.objectContaining({ file: 'x.chapters.json' }) }),
    )
  })

  test('a list may be empty, or of one', () => {
    const titles = (text: string) =>
      read(sampleBytes('prefix.srt'), 'x.srt', { chapters: text }).chapters.map(({ title }) => title)
    expect(titles('{"version":"1.2.0","chapters":[]}')).toEqual([])
    expect(titles('0:00 The question\n')).toEqual(['The question'])
  })

  test('other texts hold none', () => {
    expect(readChapters('We met at 10:30 and left.')).toEqual([])
    expect(readChapters('{"segments": []}')).toEqual([])
  })
})

test('a list of times above the talk gives its chapters, and is not read as talk', () => {
  const list = '0:00 Opening\n0:10 The bar\n0:30 Questions'
  const talk = 'It silted up because of the breakwater, or so we think, and nobody asked.'
  const text = `The Tide Table\n\n${list}\n\n[00:00:01] Mara: Hello.\n\n[00:00:12] Ivo: ${talk}\n\n[00:00:31] Mara: So.\n\n[00:00:40] Ivo: Yes.`
  const { chapters, turns } = read(bytesOf(text), 'x.txt')
  expect(turns.map((turn) => turn.text)).toEqual(['Hello.', talk, 'So.', 'Yes.'])
  expect(chapters.map(({ title, turn }) => [title, turn])).toEqual([
    ['Opening', 0],
    ['The bar', 1],
    ['Questions', 2],
  ])
})

test('a transcript with a time on each line and no sentence marks is talk, not a list', () => {
  const lines = Array.from(
    { length: 30 },
    (_, i) => `0:${String(i * 2).padStart(2, '0')}\u0020and so it went on number ${i}`,
  )
  lines[12] = '0:24 and then he said no.'
  const { chapters, turns } = read(bytesOf(lines.join('\n')), 'x.txt')
  expect(chapters).toEqual([])
  expect(turns[0]?.text.startsWith('and so it went on number 0 and so')).toBe(true)
})
