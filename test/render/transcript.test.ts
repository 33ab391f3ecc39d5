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
