import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockOfTurns, type TalkClock } from '../../src/model/talk-clock.ts'
import type { Turn } from '../../src/model/transcript.ts'

/** A turn of so many letters, with its time or none; its end is not known, so it is its start, as readers have it. */
function turn(letters: number, startMs: number | null, endMs = startMs): Turn {
  const piece = { start: 0, end: letters, sourceStart: 0, sourceEnd: letters, startMs, endMs: null }
  return { speaker: null, text: 'x'.repeat(letters), startMs, endMs, pieces: [piece] }
}

const MINUTE = 60_000

/** The time of a place to the second: what stands between two turns takes a moment too. */
function timeAt(clock: TalkClock, offset: number) {
  const time = clock.time(offset)
  return time === null ? null : { ...time, ms: Math.round(time.ms / 1000) * 1000 }
}

test('behind the last time the talk goes on at its pace, marked as outside', () => {
  const clock = clockOfTurns([turn(8999, 0, 10 * MINUTE), turn(8999, 10 * MINUTE), turn(8999, null)], null)
  expect(timeAt(clock, 4500)).toEqual({ ms: 5 * MINUTE, estimated: true, outside: false })
  expect(clock.time(9000)).toEqual({ ms: 10 * MINUTE, estimated: false, outside: false })
  expect(timeAt(clock, 18_000)).toEqual({ ms: 20 * MINUTE, estimated: true, outside: true })
  expect([clock.fromMs, clock.toMs]).toEqual([0, 10 * MINUTE])
})

test('a pace tells no time farther away than four times what it was measured on', () => {
  const clock = clockOfTurns([turn(999, 0, MINUTE), turn(99_999, MINUTE)], null)
  expect(clock.time(5000)?.ms).toBe(5 * MINUTE)
  expect(clock.time(5001)).toBeNull()
})

test.each([
  ['one time alone', [turn(9999, 0)]],
  ['times too far apart for talk', [turn(999, 0, 60 * MINUTE), turn(9999, 60 * MINUTE)]],
  ['too few words between times', [turn(99, 0, 6000), turn(9999, 6000)]],
])('%s: a minute is told at usual pace, no more', (_, turns) => {
  const clock = clockOfTurns(turns, null)
  const last = turns.length === 1 ? 0 : turns[0]!.text.length + 1
  expect(clock.time(last + 450)).toMatchObject({ ms: (clock.toMs ?? 0) + MINUTE / 2, outside: false })
  expect(clock.time(last + 901)).toBeNull()
})

test('before the first time the talk has gone at its pace where it does not fit the minutes from zero', () => {
  const late = clockOfTurns([turn(1999, null), turn(8999, 30 * MINUTE, 40 * MINUTE), turn(9, 40 * MINUTE)], null)
  expect(timeAt(late, 200)).toMatchObject({ ms: 28 * MINUTE, outside: true })
  const fitting = clockOfTurns([turn(8999, null), turn(8999, 10 * MINUTE)], null)
  expect(timeAt(fitting, 4500)).toEqual({ ms: 5 * MINUTE, estimated: true, outside: true })
  const crowded = clockOfTurns([turn(8999, null), turn(8999, MINUTE, 11 * MINUTE), turn(9, 11 * MINUTE)], null)
  expect(crowded.time(0)).toBeNull()
  expect(crowded.time(8900)?.ms).toBeLessThan(MINUTE)
})

test('a length that the file gives ends the words behind the last time; one that its last time makes up does not', () => {
  const turns = [turn(8999, 0, 10 * MINUTE), turn(8999, 10 * MINUTE), turn(8999, null)]
  expect(timeAt(clockOfTurns(turns, 30 * MINUTE), 18_000)).toMatchObject({ ms: 20 * MINUTE, outside: false })
  expect(clockOfTurns(turns, 10 * MINUTE).time(26_999)?.ms).toBeGreaterThan(29 * MINUTE)
})

test('times never fall where those of the file do not, and grow behind the last', () => {
  const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.option(fc.nat(90_000))), {
    minLength: 1,
    maxLength: 20,
  })
  fc.assert(
    fc.property(steps, (all) => {
      let now = 0
      const turns = all.map(([letters, ms]) => {
        now += ms ?? 0
        return turn(letters, ms === null ? null : now)
      })
      const clock = clockOfTurns(turns, null)
      const length = turns.reduce((sum, { text }) => sum + text.length + 1, -1)
      let before = 0
      for (let at = 0; at <= length; at += 7) {
        const time = clock.time(at)
        if (time === null) continue
        expect(time.ms).toBeGreaterThanOrEqual(before)
        before = time.ms
      }
      const end = clock.time(length)
      if (clock.known !== null && end !== null && length > clock.known.end) expect(end.ms).toBeGreaterThan(clock.toMs!)
    }),
  )
})
