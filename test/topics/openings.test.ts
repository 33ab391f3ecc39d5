import { expect, test } from 'vitest'
import type { Part } from '../../src/topics/layout.ts'
import { withoutScraps } from '../../src/topics/layout.ts'
import { withoutEarlyStarts } from '../../src/topics/openings.ts'
import { talk } from '../structure/talk.ts'

const part = (kind: Part['kind'], firstSentence: number, endSentence: number): Part => ({
  kind,
  firstSentence,
  endSentence,
})

/** One sentence a turn, starting at these seconds where there are any. */
function openingOf(seconds: readonly (number | undefined)[], parts: readonly Part[], wordsEach = 30): Part[] {
  const { doc } = talk(seconds.map((at) => ['Ann', 'It rained.', at && at * 1000, at && at * 1000 + 900]))
  const words = Float64Array.from({ length: seconds.length + 1 }, (_, row) => row * wordsEach)
  return withoutEarlyStarts({ doc, words }, parts)
}

test('no chapter starts within half a minute of the first', () => {
  const parts = [part('intro', 0, 1), part('content', 1, 2), part('sponsor', 2, 3), part('content', 3, 4)]
  expect(openingOf([1, 6, 54, 90], parts)).toEqual([part('intro', 0, 2), ...parts.slice(2)])
  expect(openingOf([1, 6, 600, 700], parts)).toEqual([part('content', 0, 2), ...parts.slice(2)])
  expect(openingOf([1, 40, 54, 90], parts)).toEqual(parts)
  expect(openingOf([1, 6, 20, 90], parts)).toEqual([part('sponsor', 0, 3), part('content', 3, 4)])
})

test('where there are no times words are counted', () => {
  const parts = [part('intro', 0, 1), part('content', 1, 3), part('sponsor', 3, 4)]
  const none = [undefined, undefined, undefined, undefined]
  expect(openingOf(none, parts)).toEqual([part('intro', 0, 3), part('sponsor', 3, 4)])
  expect(openingOf(none, parts, 90)).toEqual(parts)
})

test('short wrapping joins the larger beside it, and what joins that goes with it', () => {
  const words = Float64Array.from([0, 400, 412, 425, 500])
  const given = [part('content', 0, 1), part('credits', 1, 2), part('sponsor', 2, 3), part('credits', 3, 4)]
  expect(withoutScraps(given, words)).toEqual([part('content', 0, 1), part('credits', 1, 4)])
})
