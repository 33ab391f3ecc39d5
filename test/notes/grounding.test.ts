import { expect, test } from 'vitest'
import type { Statement } from '../../src/model/notes.ts'
import { isGrounded } from '../../src/notes/grounding.ts'
import { documentOf } from '../document-of.ts'

const doc = documentOf(
  [
    'The/DET',
    'company/NOUN',
    'does/AUX',
    "+n't/PART",
    'sell/VERB',
    '40/NUM',
    'chips/NOUN',
    'in/ADP',
    'Hanoi/PROPN',
    '+./PUNCT',
  ],
  ['I/PRON', 'work/VERB', 'there/ADV', '+./PUNCT'],
)
const NAMES = new Set(['ada', 'lind'])
const says = (text: string, ...rows: number[]): boolean => {
  const statement: Statement = { text, kind: 'reported', evidence: rows.map((row) => doc.sentences[row]!) }
  return isGrounded(doc, statement, NAMES)
}

test('what was said stands, in a frame, with the contraction written out', () => {
  expect(says("The company doesn't sell 40 chips in Hanoi.", 0)).toBe(true)
  expect(says('Lind says that the company does not sell 40 chips in Hanoi.', 0)).toBe(true)
  expect(says('Lind works there.', 1)).toBe(true)
})

test.each([
  ['another figure', 'The company does not sell 41 chips in Hanoi.'],
  ['another name', 'The company does not sell 40 chips in Hue.'],
  ['a speaker nobody knows', 'Berg says that the company does not sell 40 chips in Hanoi.'],
  ['a lost negation', 'The company does sell 40 chips in Hanoi.'],
  ['a word of its own', 'The ruthless company does not sell 40 chips in Hanoi.'],
])('%s does not', (_, text) => {
  expect(says(text, 0)).toBe(false)
})
