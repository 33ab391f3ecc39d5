import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figuresOf } from '../../src/entities/quantities.ts'
import { lexemesOf } from '../../src/entities/quantity-lexemes.ts'

/** Day of the made-up episode, for "last year". */
const EPISODE = '2025-01-28'

/** Each figure of a text as one line: the words, then type, value, unit and modifier. */
function readFigures(text: string): string {
  return figuresOf(lexemesOf(text, 0, text.length), EPISODE)
    .map(({ figure: { type, value, unit }, modifier, from, to }) => {
      const shown = typeof value === 'number' ? Number(value.toPrecision(6)) : value
      return [text.slice(from, to), type, shown, unit, modifier].map((one) => one ?? '-').join(' | ')
    })
    .join(' ; ')
}

/** Sentences as people say them, each with the figures in it; none where nothing follows the arrow. */
const cases = readFileSync(new URL('./quantity-cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' => ') as [string, string])

test('the table has at least 300 cases', () => {
  expect(cases.length).toBeGreaterThanOrEqual(300)
})

test.each(cases)('%s', (text, expected) => {
  expect(readFigures(text)).toBe(expected === '(none)' ? '' : expected)
})

test('figures lie inside the text, in order, none over another', () => {
  const words = fc.constantFrom(
    ...'two twenty hundred million and a half dollars percent to between point - $ % 5 2023 1,000 of may third oh pm'.split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (list) => {
      const text = list.join(' ')
      let last = 0
      for (const { from, to } of figuresOf(lexemesOf(text, 0, text.length), null)) {
        expect(from).toBeGreaterThanOrEqual(last)
        expect(to).toBeGreaterThan(from)
        last = to
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }),
  )
})
