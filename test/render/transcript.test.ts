import { expect, test } from 'vitest'
import { read } from '../../src/read/read.ts'
import { renderTranscript } from '../../src/render/transcript.ts'

const SOURCE = `[00:00:01] Mara: Why did the harbour at Port Anselm silt up in only eleven years, and who knew about it?

[00:00:09] Ivo & Co: The <b> --> *wall*.

[00:00:12] Mara: [laughs] So.

[00:00:14] Ivo & Co: Yes.`

const transcript = read(new TextEncoder().encode(SOURCE), 'x.txt')
const TURNS = read(new TextEncoder().encode('Mara: Why?\n\nIvo: The wall.\n\nMara: So.\n\nIvo: Yes.'), 'x.txt')

test('JSON gives turns with their places, and the events between', () => {
  const parsed = JSON.parse(renderTranscript(TURNS, 'json'))
  expect(parsed).toMatchObject({ schema: 'take-analyze/transcript/1', format: 'text', warnings: [] })
  expect(parsed.turns[1]).toEqual({
    speaker: 'Ivo',
    startMs: null,
    endMs: null,
    text: 'The wall.',
    start: 17,
    end: 26,
    line: 3,
  })
  expect(JSON.parse(renderTranscript(transcript, 'json')).events[0]).toMatchObject({ kind: 'laughter', text: 'laughs' })
})

test('SubRip names a voice where it changes, and breaks long lines', () => {
  const srt = renderTranscript(transcript, 'srt')
  expect(srt).toMatch(/^1\n00:00:01,000 --> 00:00:\d\d,\d{3}\nMara: Why did/)
  expect(srt.match(/^Mara: /gm)).toHaveLength(2)
  for (const line of srt.split('\n')) expect(line.length).toBeLessThanOrEqual(60)
})

test('no words can pass for times or markup', () => {
  const arrows = (text: string): number => text.split('-->').length - 1
  const vtt = renderTranscript(transcript, 'vtt')
  const cues = vtt.match(/^\d\d:/gm)?.length ?? 0
  expect(arrows(vtt)).toBe(cues)
  expect(arrows(renderTranscript(transcript, 'srt'))).toBe(cues)
  expect(vtt.replace(/<\/?v[^>]*>/g, '')).not.toMatch(/[<]/)
  expect(renderTranscript(transcript, 'markdown')).toContain('\\*wall\\*')
})

test('captions of a transcript without times go on at a speaking pace', () => {
  const parsed = JSON.parse(renderTranscript(TURNS, 'podcast'))
  expect(parsed.segments.map((segment: { startTime: number }) => segment.startTime)).toEqual([0, 0.4, 1.2, 1.6])
  expect(parsed.segments[1]).toEqual({ speaker: 'Ivo', startTime: 0.4, endTime: 1.2, body: 'The wall.' })
})

test('text and Markdown', () => {
  expect(renderTranscript(TURNS, 'text')).toBe('Mara: Why?\n\nIvo: The wall.\n\nMara: So.\n\nIvo: Yes.\n')
  expect(renderTranscript(TURNS, 'markdown')).toBe(
    '**Mara:** Why?\n\n**Ivo:** The wall.\n\n**Mara:** So.\n\n**Ivo:** Yes.\n',
  )
})

test.each([
  ['voices', '<v Mara>', ['.', '.', '.']],
  ['no voices', '', ['.', '.', '.']],
  ['no marks', '', ['', '', '']],
] as const)(
  'text and Markdown of who talks long have paragraphs with times, and are one turn again: %s',
  (_, voice, marks) => {
    const clock = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, 23)
    const cues = Array.from({ length: 120 }, (_, row) => {
      const words = `Boat number ${row} came in to the old harbour and left it again at noon${marks[row % 3]}`
      return `${clock(row * 5)} --> ${clock(row * 5 + 4)}\n${voice}${words}\n`
    })
    const long = read(new TextEncoder().encode(`WEBVTT\n\n${cues.join('\n')}`), 'x.vtt')
    expect(long.turns).toHaveLength(1)
    for (const [format, path] of [
      ['text', 'x.txt'],
      ['markdown', 'x.md'],
    ] as const) {
      const written = renderTranscript(long, format)
      const paragraphs = written.trim().split('\n\n')
      expect(paragraphs.length).toBeGreaterThan(3)
      for (const paragraph of paragraphs) {
        expect(paragraph).toMatch(/\[00:\d\d:\d\d/)
        expect(paragraph.length).toBeLessThan(2000)
      }
      const again = read(new TextEncoder().encode(written), path)
      expect(again.turns.map(({ speaker, text }) => ({ speaker, text }))).toEqual(
        long.turns.map(({ speaker, text }) => ({ speaker, text })),
      )
      expect(again.warnings).toEqual([])
    }
  },
)
