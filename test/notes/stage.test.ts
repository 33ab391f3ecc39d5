import { expect, test } from 'vitest'
import { isStageTalk } from '../../src/notes/stage.ts'
import { sentence } from '../prose/sentence.ts'

test.each([
  ["KLFX/NNP +'s/POS Andre/NNP Tillery/NNP has/VBZ more/JJR +./.", true],
  ["For/IN NPR/NNP News/NNP +,/, I/PRP +'m/VBP Grace/NNP Oyelaran/NNP +./.", true],
  ['Support/NN for/IN KLFX/NNP comes/VBZ from/IN the/DT Kaiser/NNP Foundation/NNP +./.', true],
  ['Tulsa/NNP has/VBZ more/JJR storms/NNS than/IN Yuma/NNP +./.', false],
])('%s is talk about the show: %s', (tagged, expected) => {
  const { doc, words } = sentence(tagged)
  expect(isStageTalk(doc, words, true)).toBe(expected)
})
