import { expect, test } from 'vitest'
import { isSupposed } from '../../src/notes/hanging.ts'
import { sentence } from '../prose/sentence.ts'

test.each([
  ["I/PRP +'d/MD be/VB able/JJ to/TO open/VB the/DT lock/NN +./.", true],
  ['On/IN boats/NNS people/NNS would/MD sleep/VB well/RB +./.', true],
  ["I/PRP +'d/MD sleep/VB well/RB if/IN it/PRP rained/VBD +./.", false],
  ["I/PRP +'d/MD say/VB the/DT lock/NN is/VBZ old/JJ +./.", false],
  ["I/PRP +'d/VBD opened/VBN the/DT lock/NN of/IN the/DT town/NN +./.", false],
])('what would be hangs on something, which may have been cut off: %s', (tagged, expected) => {
  const { doc, words } = sentence(tagged)
  expect(isSupposed(doc, words)).toBe(expected)
})
