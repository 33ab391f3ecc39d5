import { expect, test } from 'vitest'
import type { Tree } from '../../src/model/syntax.ts'
import { type TitleCandidate, titleCandidates } from '../../src/topics/title-candidates.ts'
import { belongsTogether } from '../../src/topics/title-grounds.ts'
import { documentOf } from '../document-of.ts'

const doc = documentOf([
  'We/PRON/PRP',
  'sold/VERB/VBD/sell',
  'lessons/NOUN/NNS',
  'with/ADP/IN',
  'ribbons/NOUN/NNS',
  '+./PUNCT',
])

/** A tree in which the ribbons hang on token `above`; heads count from 0, -1 for the root. */
const tied = (above: number) => (): Tree => ({
  firstToken: 0,
  head: Int16Array.of(1, -1, 1, 4, above, 1),
  label: new Uint8Array(6),
  labels: ['dep'],
})

const named = (text: string): TitleCandidate => titleCandidates(doc, 0).find((one) => one.text === text)!

test('a title whose words hang on one another stays, one whose second part hangs on the verb does not', () => {
  expect(belongsTogether(tied(2), named('Lessons with Ribbons'))).toBe(true)
  expect(belongsTogether(tied(1), named('Lessons with Ribbons'))).toBe(false)
})

test('with its verb the same title is whole', () => {
  expect(belongsTogether(tied(1), named('Selling Lessons with Ribbons'))).toBe(true)
})
