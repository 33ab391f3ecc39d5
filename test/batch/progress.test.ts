import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createProgress, progressLine } from '../../src/batch/progress.ts'
import { widthOf } from '../../src/render/width.ts'

const STATE = { total: 1000, finished: 250, failed: 2, words: 9, elapsedMs: 5000, current: ['a/one.vtt', 'b/two.vtt'] }

describe('the progress line', () => {
  test('tells how far, how fast, how long still, and what is under way', () => {
    expect(progressLine(STATE, 120)).toBe(
      '[=====               ] 250 of 1,000, 2 failed, 50 a second, 0:15 left  one.vtt, two.vtt',
    )
  })

  test('fits the terminal and cannot move its cursor, whatever the names', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.integer({ min: 20, max: 200 }), (current, columns) => {
        const line = progressLine({ ...STATE, current }, columns)
        expect(widthOf(line)).toBeLessThan(columns)
        expect(line).not.toMatch(/\p{Cc}/u)
      }),
    )
  })
})

function play(columns: number | null) {
  let written = ''
  let time = 0
  const screen = {
    write: (text: string) => {
      written += text
    },
    columns: () => columns,
  }
  const progress = createProgress(100, screen, () => time)
  for (let i = 0; i < 100; i++) {
    progress.started(`e${i}`)
    time += 400
    progress.finished({ path: `e${i}`, status: 'done', report: null, failure: null })
  }
  progress.end()
  return written
}

describe('progress', () => {
  test('on a terminal is one line, drawn over and gone at the end', () => {
    const written = play(80)
    expect(written).not.toContain('\n')
    expect(written.endsWith('\r\u001b[K')).toBe(true)
  })

  test('in a log is a plain line every quarter of a minute', () => {
    expect(play(null).split('\n')).toEqual([
      'take-analyze: 38 of 100, 2.5 a second, 0:25 left',
      'take-analyze: 76 of 100, 2.5 a second, 0:10 left',
      '',
    ])
  })
})
