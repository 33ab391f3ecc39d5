import { expect, test } from 'vitest'
import { isQuestion } from '../../src/model/document.ts'
import { documentOf } from '../document-of.ts'

test('a sentence asks with a mark of its own or a restored one', () => {
  const doc = documentOf(
    ['Why/ADV', '+?/PUNCT'],
    ['Why/ADV', '+??/PUNCT'],
    ['Why/ADV', 'not/PART'],
    ['So/ADV', '+./PUNCT'],
  )
  const restored = { letterCase: new Uint8Array(doc.tokens.length), mark: Uint8Array.of(0, 0, 0, 0, 0, 3, 0, 0) }
  const asking = (of: typeof doc) => of.sentences.map((_, row) => isQuestion(of, row))
  expect(asking(doc)).toEqual([true, true, false, false])
  expect(asking({ ...doc, restoration: restored })).toEqual([true, true, true, false])
})
