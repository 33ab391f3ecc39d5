import { expect, test } from 'vitest'
import type { Topics } from '../../src/model/topic.ts'
import type { Candidate } from '../../src/notes/candidates.ts'
import type { Ranking } from '../../src/notes/ranking.ts'
import { mayTakeAway, pickTakeaways } from '../../src/notes/takeaways.ts'

interface Offer {
  readonly sentence: number
  readonly worth: number
  readonly lemmas?: readonly string[]
}

/** Rows taken of sentences of two sections, 0 to 9 and 10 to 19, each with words of its own unless it says so. */
function taken(offers: readonly Offer[], length: 'short' | 'medium' | 'long' = 'medium'): number[] {
  const candidates = offers.map(({ sentence, lemmas = [`word${sentence}`] }) => ({
    sentence,
    lemmas,
    form: 'plain',
  })) as unknown as Candidate[]
  const worth = Float64Array.from(offers, (one) => one.worth)
  const ranking = {
    score: worth,
    printable: new Float64Array(offers.length).fill(0.9),
    lemmaWeight: new Map<string, number>(),
  } as unknown as Ranking
  const topics = {
    sections: [
      { firstSentence: 0, endSentence: 10 },
      { firstSentence: 10, endSentence: 20 },
    ],
  } as unknown as Topics
  const rows = [...offers.keys()]
  return pickTakeaways(
    { candidates, topics, ranking } as unknown as Parameters<typeof pickTakeaways>[0],
    { worth, modelled: worth, ranking },
    {
      strong: rows,
      taken: [],
      said: new Set(),
      length,
    },
  )
}

test('the best come first, so many as the length asks for', () => {
  const offers = [1, 2, 11, 12, 13].map((sentence, i) => ({ sentence, worth: 0.4 + i / 10 }))
  expect(taken(offers)).toEqual([4, 3, 2, 1])
  expect(taken(offers, 'short')).toEqual([4, 3])
})

test('three of a section are offered at most', () => {
  const offers = [1, 2, 3, 4, 11].map((sentence, i) => ({ sentence, worth: 0.9 - i / 10 }))
  expect(taken(offers)).toEqual([0, 1, 2, 4])
})

test('what is hardly worth it comes in only where there are fewer than two, and what is less never', () => {
  expect(
    taken([
      { sentence: 1, worth: 0.8 },
      { sentence: 2, worth: 0.3 },
      { sentence: 11, worth: 0.27 },
    ]),
  ).toEqual([0, 1])
  expect(
    taken([
      { sentence: 1, worth: 0.8 },
      { sentence: 2, worth: 0.15 },
    ]),
  ).toEqual([0])
  expect(taken([{ sentence: 1, worth: 0.2 }])).toEqual([0])
  expect(taken([{ sentence: 1, worth: 0.15 }])).toEqual([])
})

test('what is said already is no takeaway', () => {
  const lemmas = ['ferry', 'late']
  expect(
    taken([
      { sentence: 1, worth: 0.8, lemmas },
      { sentence: 11, worth: 0.7, lemmas },
      { sentence: 12, worth: 0.5 },
    ]),
  ).toEqual([0, 2])
})

test('what follows another sentence, or is doubted and not likely, does not stand alone', () => {
  const plain = { form: 'plain', follows: false, doubts: [] } as unknown as Candidate
  expect(mayTakeAway(plain, 0.4)).toBe(true)
  expect(mayTakeAway({ ...plain, follows: true }, 0.9)).toBe(false)
  expect(mayTakeAway({ ...plain, form: 'quote' }, 0.9)).toBe(false)
  expect(mayTakeAway({ ...plain, doubts: ['vague'] }, 0.5)).toBe(false)
})
