import { expect, test } from 'vitest'
import { read } from '../../src/read/read.ts'
import { renderTranscript } from '../../src/render/transcript.ts'

function talk(times: readonly (number | string)[]) {
  const segments = times.map((start, row) => {
    const end = typeof start === 'number' ? String(start + 5) : start
    return `{"id":${row},"start":${start},"end":${end},"text":" The wall number ${row} held back the tide of the year."}`
  })
  return read(Buffer.from(`{"segments":[${segments.join(',')}],"language":"en"}`), 'talk.json')
}

test('times that no episode has are left out, told of, and harm nothing', () => {
  const transcript = talk([0, 5, '1e308', 15, '1e300'])
  expect(transcript.durationMs).toBe(20_000)
  expect(transcript.warnings.map(({ code }) => code)).toContain('bad-timecode')
  const all = transcript.turns.flatMap(({ pieces }) => pieces.map(({ startMs }) => startMs))
  expect(all).toEqual([0, 5000, null, 15_000, null])
  for (const format of ['srt', 'vtt', 'podcast', 'text', 'json'] as const) {
    expect(renderTranscript(transcript, format)).not.toMatch(/NaN|Infinity|e\+/)
  }
})

test('a talk with one and the same time throughout has none', () => {
  const turns = Array.from({ length: 20 }, (_, row) => {
    return `[00:00:00] ${row % 2 === 0 ? 'Ann' : 'Bob'}: The wall number ${row} held back the tide of the year, and the harbour was safe.`
  })
  const { turns: read20, warnings } = read(Buffer.from(turns.join('\n\n')), 'talk.txt')
  expect(new Set(read20.map(({ startMs }) => startMs))).toEqual(new Set([null]))
  expect(warnings.map(({ code }) => code)).toContain('bad-timecode')
  const short = read(Buffer.from(turns.slice(0, 3).join('\n\n')), 'talk.txt')
  expect(short.turns[0]?.startMs).toBe(0)
})

test('a time before the episode is its start', () => {
  expect(talk([-5, 0, 5]).turns[0]).toMatchObject({ startMs: 0, endMs: 10_000 })
})

test('times that count from another beginning than that of the episode count from the earliest', () => {
  const transcript = talk([1_700_000_000, 1_700_000_005, 1_700_000_010])
  expect(transcript.turns[0]).toMatchObject({ startMs: 0, endMs: 15_000 })
  expect(transcript.durationMs).toBe(15_000)
})

test('a chapter at a time that no episode has is no chapter', () => {
  const chapters = '{"chapters":[{"startTime":0,"title":"Tides"},{"startTime":1e308,"title":"Never"}]}'
  const file = Buffer.from('[00:00:01] Ann: The wall held.\n\n[00:00:05] Bob: It did.')
  const { chapters: placed, warnings } = read(file, 'talk.txt', { chapters })
  expect(placed.map(({ title }) => title)).toEqual(['Tides'])
  expect(JSON.stringify(warnings)).not.toMatch(/Infinity|NaN/)
})
