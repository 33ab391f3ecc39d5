import { expect, test } from 'vitest'
import { isSpliced } from '../../src/prose/spliced.ts'
import { sentence } from './sentence.ts'

test.each([
  ['We/PRP built/VBD rafts/NNS +,/, the/DT only/JJ thing/NN we/PRP do/VBP is/VBZ sail/VB them/PRP +./.', true],
  [
    'We/PRP built/VBD rafts/NNS +,/, as/IN if/IN they/PRP were/VBD boats/NNS +,/, the/DT only/JJ thing/NN we/PRP do/VBP is/VBZ sail/VB +./.',
    true,
  ],
  ['If/IN the/DT wind/NN drops/VBZ +,/, the/DT only/JJ thing/NN we/PRP do/VBP is/VBZ row/VB +./.', false],
  ['I/PRP think/VBP +,/, in/IN winter/NN +,/, the/DT only/JJ thing/NN we/PRP do/VBP is/VBZ row/VB +./.', false],
  ['We/PRP built/VBD rafts/NNS +,/, the/DT boats/NNS we/PRP sail/VBP +./.', false],
] as const)('%s: spliced %s', (tagged, spliced) => {
  const { doc, words } = sentence(tagged)
  expect(isSpliced(doc, words)).toBe(spliced)
})
