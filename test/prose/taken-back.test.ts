import { expect, test } from 'vitest'
import { isTakenBack } from '../../src/prose/taken-back.ts'
import { documentOf } from '../document-of.ts'

const takenBack = (...texts: string[]): boolean => isTakenBack(documentOf(...texts.map((text) => text.split(' '))), 0)

test.each([
  ['The strike began because of the fire .', 'It did not .'],
  ['The study found it in milk .', 'It was withdrawn .'],
  ['Somebody bought the rights .', 'I read it twice .', 'That was a rumor .'],
  ['Nobody over forty can learn it .', 'He is wrong .'],
])('%s %s', (...texts) => {
  expect(takenBack(...texts)).toBe(true)
})

test.each([
  ['They never paid for it .', 'No.'],
  ['The strike began in March .', 'It was cold .'],
  ['The strike began in March .', 'They did not pay .', 'He was there .'],
])('not: %s %s', (...texts) => {
  expect(takenBack(...texts)).toBe(false)
})
