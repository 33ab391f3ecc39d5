import { expect, test } from 'vitest'
import { FLUENCY } from '../../src/model/tags.ts'
import { isWelded } from '../../src/prose/welded.ts'
import { documentOf } from '../document-of.ts'

/** The words of a sentence, those in brackets begun, given up and left out. */
function welded(text: string): boolean {
  const parts = text.split(' ')
  const isLeft: boolean[] = []
  let inside = false
  for (const part of parts) {
    inside ||= part.startsWith('[')
    isLeft.push(inside)
    if (part.endsWith(']')) inside = false
  }
  const doc = documentOf(parts.map((part) => `${part.replace(/[[\]]/g, '')}/NOUN/NN`))
  isLeft.forEach((left, token) => {
    if (left) doc.tokens.fluency[token] = FLUENCY.indexOf('restart')
  })
  const words = isLeft.flatMap((left, row) =>
    left ? [] : [{ text: parts[row]!.replace(/[[\]]/g, ''), row, glued: false }],
  )
  return isWelded(doc, words)
}

test('two thoughts with a lost one between them are no sentence', () => {
  expect(welded('I want to make sure that [I keep this skill of] it is a hard place')).toBe(true)
})

test('what is said again, is short or opens the sentence is no loss', () => {
  expect(welded('we know that [the old ferry] the old ferry was sold')).toBe(false)
  expect(welded('we know that [they had] it was sold')).toBe(false)
  expect(welded('[I keep this skill of] it is a hard place')).toBe(false)
})
