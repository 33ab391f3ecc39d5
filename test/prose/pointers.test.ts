import { expect, test } from 'vitest'
import { pointsOutside } from '../../src/prose/pointers.ts'
import { sentence } from './sentence.ts'

const pointing = (tagged: string): string | null => {
  const { doc, words } = sentence(tagged)
  return pointsOutside(doc, words, () => true)
}

test.each([
  'I/PRP told/VBD Ana/NNP that/IN the/DT boat/NN sank/VBD and/CC it/PRP was/VBD late/RB +./.',
  'We/PRP are/VBP slow/JJ when/WRB it/PRP comes/VBZ to/IN boats/NNS +./.',
  'We/PRP do/VBP whatever/WDT it/PRP takes/VBZ +./.',
  'You/PRP know/VBP how/WRB hard/JJ it/PRP is/VBZ to/TO row/VB +./.',
  'I/PRP made/VBD it/PRP very/RB clear/JJ that/IN boats/NNS sink/VBP +./.',
  'I/PRP know/VBP it/PRP looks/VBZ like/IN rain/NN +./.',
  'I/PRP think/VBP that/IN in/IN Oslo/NNP the/DT boats/NNS are/VBP slow/JJ +./.',
  'People/NNS buy/VBP a/DT boat/NN in/IN May/NNP and/CC sell/VBP it/PRP +./.',
  'Anybody/NN can/MD take/VB the/DT boat/NN +,/, row/VB it/PRP and/CC paint/VB it/PRP +./.',
  'We/PRP know/VBP that/IN and/CC that/IN boats/NNS sink/VBP +./.',
])('%s points at nothing outside', (tagged) => {
  expect(pointing(tagged)).toBeNull()
})

test.each([
  ['I/PRP know/VBP how/WRB to/TO sell/VB it/PRP in/IN Rome/NNP +./.', 'late pronoun'],
  ['We/PRP asked/VBD how/WRB that/IN sank/VBD the/DT boat/NN +./.', 'pointer'],
  ['A/DT lot/NN of/IN people/NNS know/VBP it/PRP is/VBZ late/RB +./.', 'late pronoun'],
  ['Oslo/NNP grew/VBD fast/RB in/IN winter/NN and/CC banned/VBD it/PRP +./.', null],
  ['Oslo/NNP grew/VBD and/CC banned/VBD it/PRP +./.', 'pronoun'],
  ['The/DT engineer/NN says/VBZ it/PRP is/VBZ late/RB +./.', 'pronoun'],
  ['We/PRP did/VBD not/RB discuss/VB that/IN but/CC the/DT boat/NN sank/VBD +./.', 'pointer'],
  ['Some/DT boats/NNS cross/VBP that/IN within/IN a/DT week/NN if/IN people/NNS row/VBP +./.', 'pointer'],
  ['I/PRP can/MD show/VB that/WDT with/IN one/CD boat/NN +./.', 'pointer'],
  ['If/IN people/NNS set/VBP that/IN expected/VBN price/NN there/RB +,/, boats/NNS can/MD sell/VB +./.', 'pointer'],
  ['You/PRP can/MD pull/VB that/IN in/IN quickly/RB +,/, and/CC people/NNS see/VBP +./.', 'pointer'],
  ['How/WRB would/MD you/PRP compare/VB that/IN with/IN what/WP people/NNS pay/VBP +./.', 'pointer'],
])('%s: who speaks is no "it", and "that" may point back', (tagged, expected) => {
  expect(pointing(tagged)).toBe(expected)
})

test('"that" before a verb opens what tells of a noun', () => {
  expect(pointing('I/PRP saw/VBD boats/NNS that/WDT in/IN winter/NN sank/VBD +./.')).toBeNull()
  expect(
    pointing('I/PRP told/VBD Ana/NNP that/IN on/IN days/NNS when/WRB rain/NN fell/VBD boats/NNS sank/VBD +./.'),
  ).toBeNull()
  expect(pointing('The/DT snag/NN was/VBD that/IN in/IN winter/NN if/IN boats/NNS sank/VBD +./.')).toBeNull()
})
