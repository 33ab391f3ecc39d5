import { expect, test } from 'vitest'
import { isNamedBehind } from '../../src/prose/named-again.ts'
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
