import { expect, test } from 'vitest'
import { isBroken } from '../../src/prose/broken.ts'
import { sentence } from './sentence.ts'

const broken = (tagged: string): boolean => {
  const { doc, words } = sentence(tagged)
  return isBroken(doc, words)
}

test.each([
  'Ana/NNP Hill/NNP has/VBZ built/VBN boats/NNS for/IN Riga/NNP for/IN +./.',
  'The/DT town/NN heard/VBD of/IN Riga/NNP of/IN +./.',
  "Why/WRB if/IN you/PRP 're/VBP a/DT baker/NN +,/, you/PRP sell/VBP bread/NN +./.",
  'The/DT toll/NN is/VBZ +,/, at/IN bottom/NN it/PRP is/VBZ a/DT tax/NN on/IN boats/NNS +./.',
  'The/DT question/NN is/VBZ +,/, somebody/NN sails/VBZ into/IN Riga/NNP +./.',
  'Monday/NNP +,/, that/IN starting/VBG in/IN May/NNP +,/, each/DT boat/NN pays/VBZ a/DT toll/NN +./.',
  "Riga/NNP +'s/POS +,/, I/PRP knew/VBD that/DT +,/, Riga/NNP +'s/POS the/DT deepest/JJS port/NN +./.",
  'Of/IN Ana/NNP Hill/NNP +,/, who/WP builds/VBZ boats/NNS in/IN Riga/NNP +./.',
  'There/EX were/VBD a/DT lad/NN did/VBD a/DT thing/NN with/IN nets/NNS +./.',
  "Two/CD boats/NNS +,/, it/PRP +'s/VBZ about/RB a/DT year/NN +./.",
])('begun anew or cut off: %s', (tagged) => {
  expect(broken(tagged)).toBe(true)
})

test.each([
  'This/DT is/VBZ what/WP Ana/NNP has/VBZ respect/NN for/IN +./.',
  'Ana/NNP has/VBZ two/CD boats/NNS to/TO thank/VB Kai/NNP for/IN +./.',
  'The/DT sail/NN is/VBZ part/NN of/IN +./.',
  'The/DT question/NN is/VBZ +,/, who/WP sails/VBZ into/IN Riga/NNP +./.',
  'The/DT trouble/NN is/VBZ +,/, at/IN night/NN it/PRP is/VBZ dark/JJ in/IN the/DT port/NN +./.',
  "Ana/NNP has/VBZ a/DT list/NN from/IN New/NNP Year/NNP +'s/POS +,/, and/CC it/PRP is/VBZ long/JJ +./.",
  'The/DT day/NN +,/, that/DT cold/JJ day/NN +,/, was/VBD a/DT Monday/NNP +./.',
  "At/IN Ana/NNP +'s/POS +,/, I/PRP ate/VBD two/CD herrings/NNS and/CC bread/NN +./.",
  'For/IN Ana/NNP Hill/NNP +,/, who/WP builds/VBZ boats/NNS +,/, it/PRP was/VBD new/JJ +./.',
  'There/EX are/VBP ways/NNS one/PRP could/MD sail/VB a/DT boat/NN +./.',
  'There/EX were/VBD boats/NNS that/WDT had/VBD two/CD masts/NNS +./.',
])('whole: %s', (tagged) => {
  expect(broken(tagged)).toBe(false)
})
