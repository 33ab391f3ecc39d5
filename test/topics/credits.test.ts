import { expect, test } from 'vitest'
import { type Titled, withCreditsJoined } from '../../src/topics/credits.ts'

const parts = (...titles: string[]): Titled[] =>
  titles.map((title, at) => ({
    title,
    kind: /^(?:Credits|.*Plugs)$/.test(title) ? 'credits' : 'content',
    firstSentence: at,
    endSentence: at + 1,
  }))

test.each([
  [
    ['Kettles', 'Credits', 'Shameless Plugs', 'Credits', 'Plugs', 'Credits'],
    ['Kettles', 'Shameless Plugs', 'Credits'],
  ],
  [
    ['Kettles', 'Credits', 'Plugs'],
    ['Kettles', 'Credits', 'Plugs'],
  ],
  [
    ['Kettles', 'Credits', 'Credits'],
    ['Kettles', 'Credits'],
  ],
  [
    ['Plugs', 'Kettles', 'Credits', 'Violins'],
    ['Plugs', 'Kettles', 'Credits', 'Violins'],
  ],
])('credits and plugs are two parts at most: %s', (titles, expected) => {
  const joined = withCreditsJoined(parts(...titles))
  expect(joined.map(({ title }) => title)).toEqual(expected)
  expect(joined.map(({ firstSentence }) => firstSentence)).toEqual([
    0,
    ...joined.slice(0, -1).map(({ endSentence }) => endSentence),
  ])
  expect(joined.at(-1)?.endSentence).toBe(titles.length)
})
