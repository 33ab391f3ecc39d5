import { expect, test } from 'vitest'
import { isStageTalk, STAGE_CUES } from '../../src/notes/stage.ts'
import { sentence } from '../prose/sentence.ts'

test.each([
  ["KLFX/NNP +'s/POS Andre/NNP Tillery/NNP has/VBZ more/JJR +./.", true],
  ["For/IN NPR/NNP News/NNP +,/, I/PRP +'m/VBP Grace/NNP Oyelaran/NNP +./.", true],
  ['Support/NN for/IN KLFX/NNP comes/VBZ from/IN the/DT Kaiser/NNP Foundation/NNP +./.', true],
  ['Support/NN for/IN the/DT program/NN comes/VBZ from/IN the/DT Kaiser/NNP Foundation/NNP +./.', true],
  ["We/PRP +'ll/MD cover/VB ships/NNS and/CC sails/NNS +./.", true],
  ['I/PRP had/VBD the/DT pleasure/NN of/IN meeting/VBG Ann/NNP yesterday/NN +./.', true],
  ['I/PRP have/VBP asked/VBN Ann/NNP to/TO talk/VB about/IN ships/NNS +./.', true],
  ['We/PRP will/MD cover/VB all/DT the/DT costs/NNS +./.', false],
  ['The/DT insurers/NNS will/MD cover/VB ships/NNS +./.', false],
  ['The/DT pleasure/NN of/IN meeting/VBG people/NNS is/VBZ rare/JJ +./.', false],
  ['So/RB +,/, moving/VBG on/RP +./.', true],
  ['This/DT is/VBZ a/DT question/NN from/IN the/DT audience/NN +./.', true],
  ["We/PRP have/VBP the/DT guests/NNS of/IN this/DT week/NN +'s/POS episode/NN +./.", true],
  ["I/PRP +'m/VBP not/RB talking/VBG other/JJ prices/NNS +./.", true],
  ["So/RB today/NN +,/, we/PRP +'re/VBP really/RB talking/VBG about/IN tests/NNS +./.", true],
  ['So/RB we/PRP were/VBD talking/VBG about/IN ships/NNS before/RB +./.', true],
  ['I/PRP have/VBP a/DT note/NN here/RB on/IN the/DT ships/NNS +./.', true],
  ['We/PRP talked/VBD about/IN ships/NNS in/IN episode/NN three/CD +./.', true],
  ["We/PRP +'ve/VBP discussed/VBN ships/NNS in/IN an/DT earlier/JJR episode/NN +./.", true],
  ['The/DT ships/NNS we/PRP talked/VBD about/IN earlier/RBR +./.', true],
  ['We/PRP covered/VBD the/DT ships/NNS before/IN the/DT storm/NN +./.', false],
  ['The/DT writers/NNS talked/VBD in/IN an/DT episode/NN of/IN fever/NN +./.', false],
  ['Back/RB to/IN the/DT end/NN of/IN the/DT last/JJ segment/NN +,/, we/PRP drew/VBD ships/NNS +./.', true],
  ['At/IN the/DT end/NN of/IN the/DT last/JJ segment/NN of/IN road/NN is/VBZ a/DT quay/NN +./.', false],
  ["These/DT are/VBP the/DT ships/NNS that/WDT we/PRP +'re/VBP talking/VBG about/IN +./.", false],
  ['Support/NN for/IN the/DT bill/NN comes/VBZ from/IN rural/JJ voters/NNS +./.', false],
  ['This/DT segment/NN of/IN the/DT market/NN grew/VBD by/IN half/NN +./.', false],
  ['The/DT audience/NN for/IN the/DT paper/NN is/VBZ older/JJR +./.', false],
  ['The/DT company/NN is/VBZ moving/VBG on/RP from/IN coal/NN +./.', false],
  ["This/DT week/NN +'s/POS vote/NN is/VBZ the/DT last/JJ one/NN +./.", false],
  ['The/DT first/JJ question/NN is/VBZ whether/IN the/DT ice/NN melts/VBZ +./.', false],
  ['The/DT recording/NN shows/VBZ an/DT officer/NN +./.', false],
  ['Tulsa/NNP has/VBZ more/JJR storms/NNS than/IN Yuma/NNP +./.', false],
])('%s is talk about the show: %s', (tagged, expected) => {
  const { doc, words } = sentence(tagged)
  expect(isStageTalk(doc, words, STAGE_CUES)).toBe(expected)
})
