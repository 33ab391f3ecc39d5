import { expect, test } from 'vitest'
import type { Document } from '../../src/model/document.ts'
import { countedNouns, isTorn, isTornApart } from '../../src/notes/torn.ts'
import type { Word } from '../../src/prose/words.ts'
import { documentOf } from '../document-of.ts'

const UPOS: Record<string, string> = {
  NNP: 'PROPN',
  VBD: 'VERB',
  VBZ: 'VERB',
  VBP: 'VERB',
  VBN: 'VERB',
  WDT: 'PRON',
  WP: 'PRON',
  DT: 'DET',
  JJ: 'ADJ',
  IN: 'ADP',
  CC: 'CCONJ',
  RB: 'ADV',
  ',': 'PUNCT',
  '.': 'PUNCT',
}

function sentence(tagged: string): { doc: Document; words: Word[] } {
  const doc = documentOf(
    tagged.split(' ').map((part) => {
      const at = part.lastIndexOf('/')
      const xpos = part.slice(at + 1)
      return `${part.slice(0, at)}/${UPOS[xpos] ?? 'NOUN'}/${xpos}`
    }),
  )
  const words = Array.from({ length: doc.tokens.length }, (_, row) => ({
    text: doc.text.slice(doc.tokens.start[row], doc.tokens.end[row]),
    row,
    glued: false,
  }))
  return { doc, words }
}

const isTornHere = (tagged: string, counted: readonly string[] = []): boolean => {
  const { doc, words } = sentence(tagged)
  return isTornApart(doc, words, new Set(counted))
}

test.each([
  ['The/DT rounds/NNS are/VBP fine/JJ ,/, and/CC the/DT interviews/NNS ./.', true],
  ['The/DT rounds/NNS are/VBP fine/JJ ,/, which/WDT helps/VBZ ./.', false],
  ['Nodes/NNS that/WDT came/VBD out/RB and/CC are/VBP cheap/JJ ./.', true],
  ['Nodes/NNS that/WDT came/VBD out/RB are/VBP cheap/JJ ./.', false],
  ['What/WP is/VBZ called/VBN the/DT walkthrough/NN ./.', true],
  ['5/CD employment/NN is/VBZ rare/JJ ./.', true],
  ['This/DT rules/NNS hold/VBP ./.', true],
])('%s', (tagged, torn) => {
  expect(isTornHere(tagged)).toBe(torn)
})

test('a noun that the talk counts wants its article, another does not', () => {
  const tagged = 'Core/NNP is/VBZ dominant/JJ implementation/NN ./.'
  expect(isTornHere('Core/NNP is/VBZ dominant/JJ node/NN ./.', ['node'])).toBe(true)
  expect(isTornHere(tagged)).toBe(false)
})

test('nouns are counted by their article or their plural', () => {
  const { doc } = sentence('A/DT small/JJ node/NN met/VBD peers/NNS with/IN care/NN ./.')
  const counted = countedNouns(doc)
  expect([...counted]).toContain('node')
  expect([...counted]).not.toContain('care')
})

test('turns of phrase that no edited sentence has', () => {
  expect(isTorn('It is more faster now.')).toBe(true)
  expect(isTorn('The loop is not only fast.')).toBe(true)
  expect(isTorn('The loop is not only fast, but cheap.')).toBe(false)
  expect(isTorn('Everything in the loop, is fast.')).toBe(true)
  expect(isTorn('The loop, a small one, is fast.')).toBe(false)
})
