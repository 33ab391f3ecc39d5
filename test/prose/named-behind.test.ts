import { expect, test } from 'vitest'
import { isNamedBehind } from '../../src/prose/named-behind.ts'
import { documentOf } from '../document-of.ts'

test.each([
  [['It/PRON', 'fits/VERB', 'Acme/PROPN', '+./PUNCT'], true],
  [['It/PRON', 'fits/VERB', 'because/SCONJ', 'Acme/PROPN', 'grew/VERB', '+./PUNCT'], false],
  [['Acme/PROPN', 'says/VERB', 'it/PRON', 'fits/VERB', '+./PUNCT'], false],
])('a name stands behind a pronoun only in its clause: %j', (words, behind) => {
  const doc = documentOf(words)
  const it = words.findIndex((word) => /^it\//i.test(word))
  expect(isNamedBehind(doc, it, (start) => doc.text.startsWith('Acme', start))).toBe(behind)
})

test('a name of the next sentence, or behind a mark that was restored, is not in the clause', () => {
  const doc = documentOf(['It/PRON', 'fits/VERB', 'well/ADV', '+./PUNCT'], ['Acme/PROPN', 'grew/VERB', '+./PUNCT'])
  const isAcme = (start: number): boolean => doc.text.startsWith('Acme', start)
  const unmarked = { ...doc, text: doc.text.replaceAll('.', ' ') }
  expect(isNamedBehind(unmarked, 0, isAcme)).toBe(false)
  const one = documentOf(['It/PRON', 'fits/VERB', 'Acme/PROPN', '+./PUNCT'])
  const mark = Uint8Array.from({ length: one.tokens.length }, (_, i) => (i === 1 ? 1 : 0))
  const restored = { ...one, restoration: { mark } as unknown as NonNullable<typeof one.restoration> }
  expect(isNamedBehind(one, 0, (start) => one.text.startsWith('Acme', start))).toBe(true)
  expect(isNamedBehind(restored, 0, (start) => one.text.startsWith('Acme', start))).toBe(false)
})
