import { expect, test } from 'vitest'
import { hasSlip, hasTwoInOne } from '../../src/prose/slips.ts'
import { sentence } from './sentence.ts'

const slips = (tagged: string): boolean => {
  const { doc, words } = sentence(tagged)
  return hasSlip(doc, words)
}

test.each([
  'Ana/NNP was/VBD love/VB to/TO have/VB a/DT grid/NN +./.',
  'The/DT plan/NN was/VBD to/TO for/IN a/DT ship/NN to/TO sail/VB +./.',
  'Case/NN you/PRP wanted/VBD an/DT example/NN of/IN it/PRP +./.',
  'What/WP horse/NN stance/NN is/VBZ if/IN people/NNS stand/VBP +./.',
  'Because/IN of/IN the/DT form/NN of/IN maps/NNS itself/PRP it/PRP did/VBD not/RB work/VB +./.',
  'Plans/NNS are/VBP made/VBN plans/NNS have/VBP to/TO be/VB made/VBN +./.',
  "I/PRP +'ve/VBP been/VBN rowing/VBG that/IN I/PRP did/VBD I/PRP +'ve/VBP been/VBN rowing/VBG boats/NNS +./.",
  'Slower/JJR moving/VBG boats/NNS so/RB the/DT yard/NN is/VBZ full/JJ +./.',
  'It/PRP takes/VBZ an/DT hour/NN +,/, so/RB best/JJS case/NN +./.',
  'What/WP the/DT one/CD gain/NN is/VBZ that/IN the/DT boat/NN has/VBZ sails/NNS +./.',
  "I/PRP +'ve/VBP heard/VBN a/DT lot/NN I/PRP +'ve/VBP heard/VBN here/RB is/VBZ that/IN boats/NNS sink/VBP +./.",
])('two beginnings in one: %s', (tagged) => {
  expect(slips(tagged)).toBe(true)
})

test.each([
  'Ana/NNP would/MD love/VB to/TO have/VB a/DT grid/NN +./.',
  'The/DT plan/NN was/VBD to/TO sail/VB for/IN a/DT year/NN +./.',
  'Code/NN you/PRP wrote/VBD is/VBZ code/NN you/PRP own/VBP +./.',
  'What/WP matters/VBZ is/VBZ if/IN people/NNS stand/VBP +./.',
  'What/WP Ana/NNP wrote/VBD is/VBZ that/IN the/DT boat/NN has/VBZ sails/NNS +./.',
  'They/PRP can/MD sail/VB when/WRB they/PRP can/MD sail/VB well/RB +./.',
  'Plans/NNS are/VBP made/VBN and/CC plans/NNS have/VBP to/TO wait/VB +./.',
  "I/PRP +'ve/VBP been/VBN rowing/VBG and/CC I/PRP +'ve/VBP been/VBN sailing/VBG boats/NNS +./.",
  'Boats/NNS move/VBP so/RB the/DT yard/NN is/VBZ full/JJ +./.',
  'Even/RB more/RBR so/RB the/DT yard/NN is/VBZ full/JJ +./.',
  'It/PRP is/VBZ so/RB small/JJ +,/, so/RB cheap/JJ +./.',
  'It/PRP takes/VBZ an/DT hour/NN +,/, so/RB people/NNS wait/VBP +./.',
])('one beginning: %s', (tagged) => {
  expect(slips(tagged)).toBe(false)
})

test.each([
  ['He/PRP gave/VBD up/RP the/DT keys/NNS to/IN the/DT project/NN it/PRP was/VBD a/DT milestone/NN +./.', true],
  ['I/PRP do/VBP not/RB care/VB who/WP he/PRP is/VBZ I/PRP care/VBP about/IN the/DT code/NN +./.', true],
  ['He/PRP gave/VBD up/RP the/DT keys/NNS +,/, it/PRP was/VBD a/DT milestone/NN +./.', false],
  ['He/PRP said/VBD of/IN the/DT project/NN it/PRP was/VBD a/DT milestone/NN +./.', false],
  ['They/PRP closed/VBD it/PRP by/IN the/DT time/NN it/PRP was/VBD a/DT habit/NN +./.', false],
  ['All/DT that/WDT counts/VBZ is/VBZ I/PRP care/VBP about/IN the/DT code/NN +./.', false],
])('%s runs on: %s', (tagged, expected) => {
  const { doc, words } = sentence(tagged)
  expect(hasTwoInOne(doc, words)).toBe(expected)
})
