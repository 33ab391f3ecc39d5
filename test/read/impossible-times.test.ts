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

test('times that count from another beginning than that of the episode count from the earliest', () => {
  const transcript = talk([1_700_000_000, 1_700_000_005, 1_700_000_010])
  expect(transcript.turns[0]).toMatchObject({ startMs: 0, endMs: 15_000 })
  expect(transcript.durationMs).toBe(15_000)
})
