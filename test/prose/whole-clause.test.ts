import { expect, test } from 'vitest'
import type { Tree } from '../../src/model/syntax.ts'
import { isWholeClause } from '../../src/prose/whole-clause.ts'
import { documentOf } from '../document-of.ts'

/** "Sam/PROPN/NNP said/VERB/VBD" as words, with no tree to speak for them. */
function isWhole(tagged: string): boolean {
  const doc = documentOf(tagged.split(' '))
  const words = Array.from({ length: doc.tokens.length }, (_, row) => ({
    text: doc.text.slice(doc.tokens.start[row], doc.tokens.end[row]),
    row,
    glued: false,
  }))
  const count = doc.tokens.length
  const flat: Tree = {
    firstToken: 0,
    head: new Int16Array(count).fill(-1),
    label: new Uint8Array(count),
    labels: ['dep'],
  }
  return isWholeClause(doc, () => flat, words, true)
}

test.each([
  'The/DET/DT pump/NOUN/NN killed/VERB/VBD ten/NUM/CD people/NOUN/NNS',
  'On/ADP/IN a/DET/DT server/NOUN/NN it/PRON/PRP took/VERB/VBD two/NUM/CD hours/NOUN/NNS',
])('%s is whole', (tagged) => {
  expect(isWhole(tagged)).toBe(true)
})

test.each([
  // No verb for the clause that "that" opens.
  'The/DET/DT firm/NOUN/NN set/VERB/VBD a/DET/DT rule/NOUN/NN that/SCONJ/IN anything/PRON/NN less/ADJ/JJR',
  // The verb of many behind a name of one.
  'Django/PROPN/NNP rest/VERB/VBP the/DET/DT framework/NOUN/NN',
  'Every/DET/DT time/NOUN/NN a/DET/DT node/NOUN/NN receives/VERB/VBZ an/DET/DT address/NOUN/NN',
  'The/DET/DT creator/NOUN/NN of/ADP/IN the/DET/DT framework/NOUN/NN',
])('%s is none', (tagged) => {
  expect(isWhole(tagged)).toBe(false)
})
