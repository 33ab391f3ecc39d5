import fc from 'fast-check'
import { expect, test } from 'vitest'
import { houseFigures } from '../../src/prose/figures.ts'
import { numberRuns } from '../../src/prose/number-runs.ts'

test.each([
  ['It cost less than six million dollars.', 'It cost less than $6 million.'],
  ['Shares fell seventeen percent.', 'Shares fell 17%.'],
  ['It came out on the twentieth of January.', 'It came out on January 20.'],
  ['On January twenty-seventh markets fell.', 'On January 27 markets fell.'],
  ['In October of 2022 sales stopped.', 'In October 2022 sales stopped.'],
  ['All two hundred doctors left.', 'All 200 doctors left.'],
  ['The wall fell in nineteen eighty-nine.', 'The wall fell in 1989.'],
  ['Some sixty or seventy people came.', 'Some 60 or 70 people came.'],
  ['That was in the nineteen nineties.', 'That was in the 1990s.'],
  ['There were a hundred and thirty-three boats.', 'There were 133 boats.'],
  ['By the twenty tens London had grown.', 'By the 2010s London had grown.'],
  ['The yard closed in nineteen twelve.', 'The yard closed in 1912.'],
  ['The yard closed in twenty nineteen.', 'The yard closed in 2019.'],
  ['It ran from twenty nineteen to twenty twenty-four.', 'It ran from 2019 to 2024.'],
  ['They have sailed since seventy-nine, mostly.', 'They have sailed since ’79, mostly.'],
  ['In the summer of seventy-eight the yard closed.', 'In the summer of ’78 the yard closed.'],
  ['In ninety-four, the yard closed.', 'In ’94, the yard closed.'],
  ['Prices fell six, seven percent.', 'Prices fell 6, 7%.'],
  ['It went from three point six knots to four point eight.', 'It went from 3.6 knots to 4.8.'],
])('%s', (said, written) => {
  expect(houseFigures(said)).toBe(written)
})

test.each([
  'It took two months.',
  'Twenty people left.',
  'Some two or three hundred people came.',
  'It has a hundred uses.',
  'They turn every hundred and twenty days.',
  'GPT-4 and the H800 are older.',
  'The second question is harder.',
  'It began in the nineties.',
  'They sail every hundred and twenty days.',
])('%s stays', (said) => {
  expect(houseFigures(said)).toBe(said)
})

test.each([
  ['They have had it since fifty-two people left.', 'They have had it since 52 people left.'],
  ['At the end of twenty-one days it closed.', 'At the end of 21 days it closed.'],
  ['They sell twenty thirteen-foot boats.', 'They sell twenty thirteen-foot boats.'],
])('what only looks like a year is none: %s', (said, written) => {
  expect(houseFigures(said)).toBe(written)
})

test('the house style changes no value', () => {
  const word = fc.constantFrom(
    ...'the fell to and or two ten twelve twenty thirty-five hundred thousand million dollars percent 7 3,000 $ % nineteen nineties May may twentieth of'.split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const text = `So ${words.join(' ')}`
      const values = (of: string): number[] => numberRuns(of).map(({ value }) => value)
      const before = new Set(values(text))
      for (const value of values(houseFigures(text))) expect(before).toContain(value)
    }),
    { examples: [[['twelve', 'thousand', 'twentieth', 'of', 'May']]] },
  )
})

test.each([
  'It is between eighty and ninety thousand people.',
  'It was thirteen or fourteen hundred.',
  'It was ninety to a hundred thousand euros.',
  'They met at ten thirty, fifty fifty.',
  'It cost a dollar fifty.',
  'It cost four dollars and ten cents.',
])('what only its words make sense of stays as it was said: %s', (text) => {
  expect(houseFigures(text)).toBe(text)
})
