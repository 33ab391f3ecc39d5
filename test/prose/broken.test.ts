import { expect, test } from 'vitest'
import { isBroken } from '../../src/prose/broken.ts'
import { sentence } from './sentence.ts'

const broken = (tagged: string): boolean => {
  const { doc, words } = sentence(tagged)
  return isBroken(doc, words)
}

test.each([
  'In/IN terms/NNS of/IN what/WP the/DT boat/NN needs/VBZ to/TO carry/VB to/TO sail/VB +./.',
  'There/EX is/VBZ the/DT harbour/NN office/NN does/VBZ not/RB open/VB +./.',
  'It/PRP is/VBZ Anna/NNP comes/VBZ in/RP with/IN the/DT boats/NNS +./.',
  'Player/NN +,/, I/PRP ended/VBD up/RP with/IN a/DT boat/NN +./.',
  'Investments/NNS I/PRP had/VBD a/DT bunch/NN of/IN boats/NNS because/IN people/NNS paid/VBD +./.',
  'We/PRP sent/VBD out/RP a/DT survey/NN or/CC we/PRP had/VBD the/DT survey/NN in/IN May/NNP +./.',
  'People/NNS keep/VBP around/RB +,/, keep/VB asking/VBG me/PRP about/IN it/PRP +./.',
  'The/DT boat/NN has/VBZ a/DT red/JJ sail/NN and/CC the/DT sail/NN +./.',
  'We/PRP wanted/VBD a/DT bigger/JJR +,/, the/DT best/JJS boat/NN +./.',
  'If/IN we/PRP use/VBP a/DT sink/NN right/RB +,/, then/RB we/PRP wait/VBP +./.',
  'Started/VBD as/IN a/DT cook/NN and/CC then/RB moved/VBD to/IN Bergen/NNP +./.',
  'Copy/VB and/CC pasted/VBD the/DT map/NN +./.',
  'Every/DT time/NN a/DT boat/NN gets/VBZ a/DT list/NN of/IN ten/CD ports/NNS +./.',
  'Board/NN game/NN +,/, loved/VBD the/DT pieces/NNS +./.',
  'The/DT mood/NN of/IN the/DT town/NN +,/, can/MD make/VB a/DT difference/NN +./.',
  'It/PRP works/VBZ if/IN the/DT boat/NN +,/, is/VBZ the/DT mast/NN is/VBZ high/JJ enough/RB +./.',
  'The/DT hull/NN +,/, which/WDT holds/VBZ it/PRP +,/, all/DT of/IN that/DT stuff/NN is/VBZ free/JJ +./.',
  'She/PRP has/VBZ sailed/VBN for/IN years/NNS +,/, but/CC really/RB glad/JJ to/TO see/VB her/PRP +./.',
  'The/DT best/JJS part/NN is/VBZ the/DT sail/NN +,/, so/RB being/VBG able/JJ to/TO turn/VB it/PRP +./.',
  'She/PRP +’s/VBZ been/VBN sailing/VBG for/IN years/NNS +,/, but/CC excited/JJ to/TO see/VB her/PRP +./.',
  'The/DT woman/NN who/WP had/VBD a/DT boat/NN +;/: the/DT boat/NN sank/VBD +./.',
  'You/PRP can/MD do/VB tricks/NNS on/IN the/DT lake/NN +,/, extract/VB all/PDT the/DT fish/NN +./.',
])('broken: %s', (tagged) => {
  expect(broken(tagged)).toBe(true)
})

test.each([
  'In/IN terms/NNS of/IN what/WP the/DT boat/NN needs/VBZ +,/, it/PRP is/VBZ little/JJ +./.',
  'In/IN the/DT town/NN where/WRB boats/NNS sail/VBP people/NNS pay/VBP tolls/NNS +./.',
  'There/EX is/VBZ a/DT harbour/NN that/WDT does/VBZ not/RB open/VB +./.',
  'There/EX is/VBZ a/DT lot/NN people/NNS can/MD do/VB +./.',
  'It/PRP is/VBZ a/DT shame/NN people/NNS left/VBD +./.',
  'It/PRP is/VBZ Anna/NNP who/WP comes/VBZ in/RP +./.',
  'Today/NN +,/, I/PRP sailed/VBD home/RB +./.',
  'Things/NNS I/PRP like/VBP are/VBP boats/NNS +./.',
  'People/NNS I/PRP had/VBD the/DT pleasure/NN of/IN meeting/VBG were/VBD kind/JJ +./.',
  'We/PRP sail/VBP or/CC we/PRP row/VBP +./.',
  'The/DT boat/NN has/VBZ a/DT red/JJ sail/NN and/CC the/DT flag/NN +./.',
  'We/PRP wanted/VBD a/DT bigger/JJR +,/, a/DT safer/JJR boat/NN +./.',
  'Boats/NNS come/VBP and/CC go/VBP +,/, wait/VB and/CC sail/VB +./.',
  'If/IN you/PRP turn/VBP right/RB +,/, then/RB you/PRP see/VBP it/PRP +./.',
  'Founded/VBN in/IN May/NNP and/CC sold/VBN in/IN June/NNP +,/, the/DT yard/NN grew/VBD +./.',
  'Born/VBN in/IN Bergen/NNP +,/, she/PRP sailed/VBD and/CC then/RB moved/VBD home/RB +./.',
  'Every/DT time/NN a/DT boat/NN comes/VBZ in/RP +,/, a/DT bell/NN rings/VBZ +./.',
  'Every/DT time/NN zone/NN has/VBZ a/DT name/NN +./.',
  'Board/NN games/NNS +,/, loved/VBN by/IN all/DT +,/, sell/VBP well/RB +./.',
  'The/DT mood/NN +,/, as/IN they/PRP say/VBP +,/, can/MD make/VB a/DT difference/NN +./.',
  'They/PRP can/MD build/VB it/PRP +,/, can/MD sell/VB it/PRP and/CC leave/VB +./.',
  'If/IN the/DT boat/NN is/VBZ light/JJ +,/, that/DT stuff/NN is/VBZ free/JJ +./.',
  'She/PRP is/VBZ kind/JJ +,/, and/CC really/RB glad/JJ to/TO help/VB +./.',
  'The/DT sail/NN is/VBZ old/JJ +,/, so/RB turning/VBG it/PRP takes/VBZ an/DT hour/NN +./.',
  'The/DT woman/NN who/WP came/VBD had/VBD a/DT boat/NN +;/: the/DT boat/NN sank/VBD +./.',
  'You/PRP can/MD row/VB +,/, sail/VB or/CC swim/VB +./.',
  'If/IN you/PRP can/MD row/VB it/PRP +,/, take/VB the/DT boat/NN +./.',
])('whole: %s', (tagged) => {
  expect(broken(tagged)).toBe(false)
})
