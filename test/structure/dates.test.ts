import { expect, test } from 'vitest'
import { findDate } from '../../src/structure/dates.ts'
import { talk } from './talk.ts'

function dateOf(...sentences: string[]): string | null {
  const { doc } = talk([['Ann Bee', sentences.join(' ')]])
  return findDate(doc, doc.text)
}

test.each([
  ["What's up? I'm Ann and this is Harbour News for the week of Monday, May 12nd, 2025.", '2025-05-12'],
  ["I'm Ann and this is Harbour News for the week of Monday Dec 24st, 2024.", '2024-12-24'],
  ["From the harbour, it's Tuesday, June 3rd, 2025, and I'm Ann Bee.", '2025-06-03'],
  ['Today is the 1st of August 2024.', '2024-08-01'],
  ['Wednesday, the 4th of March, 2026.', '2026-03-04'],
  ['This episode was recorded on 9 October 2023, before the storm.', '2023-10-09'],
  ['We are recording this in March 2021.', '2021-03'],
  ['This interview was first broadcast on January 30, 2019.', '2019-01-30'],
])('an episode is of the day that it says it is: %s', (words, date) => {
  expect(dateOf(words)).toBe(date)
})

test.each([
  ['Version 12 came out in April 2012. Its support ended on 28th April 2017, so two weeks ago, basically.'],
  ['It takes place on Friday, October 14th, 2022.'],
  ['The study was published on January 3, 2024.'],
  ["It's May 2015, and nobody has heard of them."],
  ['We planned it for June 2020.'],
])('a date that is only talked of is not the day of the episode: %s', (words) => {
  expect(dateOf(words)).toBeNull()
})

test('a day in the middle of the talk counts as little as one at its end that no recording is of', () => {
  const filler = Array.from({ length: 80 }, () => 'The sea was calm.')
  expect(dateOf(...filler.slice(0, 50), 'Today is 1 May 2020.', ...filler, "It's 2 May 2020.")).toBeNull()
  expect(dateOf(...filler, 'Recorded on 3 May 2020.')).toBe('2020-05-03')
})
