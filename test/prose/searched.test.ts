import { expect, test } from 'vitest'
import { mendSearches } from '../../src/prose/searched.ts'
import { sentenceText } from '../../src/prose/words.ts'
import { sentence } from './sentence.ts'

test.each([
  [
    'Dora/NNP has/VBZ sailed/VBN for/IN the/DT firm/NN for/IN +,/, it/PRP is/VBZ ten/CD years/NNS +./.',
    'Dora has sailed for the firm for ten years.',
  ],
  ['It/PRP paid/VBD +,/, what/WP +,/, ten/CD pounds/NNS +./.', 'It paid ten pounds.'],
  [
    'The/DT head/NN office/NN is/VBZ on/IN +,/, it/PRP is/VBZ on/IN Mill/NNP Street/NNP +./.',
    'The head office is on Mill Street.',
  ],
  ['The/DT price/NN is/VBZ +,/, that/DT is/VBZ ten/CD pounds/NNS +./.', 'The price is ten pounds.'],
  [
    'It/PRP is/VBZ at/IN +,/, I/PRP think/VBP it/PRP is/VBZ forty/CD thousand/CD +./.',
    'It is at, I think, forty thousand.',
  ],
])('a search for a figure or a place gives way to what was found: %s', (tagged, said) => {
  const { doc, words } = sentence(tagged)
  expect(sentenceText(mendSearches(doc, words))).toBe(said)
})

test.each([
  'The/DT club/NN I/PRP row/VBP for/IN +,/, it/PRP is/VBZ two/CD years/NNS old/JJ +./.',
  'The/DT club/NN I/PRP row/VBP for/IN +,/, it/PRP is/VBZ ten/CD boats/NNS +./.',
  'There/RB you/PRP are/VBP +,/, it/PRP is/VBZ ten/CD again/RB +./.',
  'This/DT is/VBZ where/WRB the/DT fight/NN is/VBZ +,/, it/PRP is/VBZ ten/CD for/IN one/CD +./.',
  'They/PRP moved/VBD to/IN Leeds/NNP +,/, it/PRP is/VBZ ten/CD years/NNS ago/RB +./.',
])('a clause that is whole before its comma stays: %s', (tagged) => {
  const { doc, words } = sentence(tagged)
  expect(mendSearches(doc, words)).toBe(words)
})
