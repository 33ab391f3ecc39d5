import { expect, test } from 'vitest'
import { isFragmented } from '../../src/prose/fragments.ts'
import { sentence } from './sentence.ts'

const fragmented = (tagged: string): boolean => {
  const { doc, words } = sentence(tagged)
  return isFragmented(doc, words)
}

test.each([
  // A phrase and a dash before a clause that takes no heed of it.
  'The/DT harbours/NNS -/HYPH in/IN spring/NN there/EX are/VBP few/JJ boats/NNS ./.',
  'The/DT price/NN I/PRP always/RB quote/VBP when/WRB people/NNS ask/VBP -/: the/DT boats/NNS have/VBP paid/VBN ./.',
  "Long/JJ time/NN –/: do/VBP +n't/RB sail/VB alone/RB ./.",
  'Just/RB a/DT quick/JJ example/NN -/HYPH sailors/NNS will/MD wait/VB ./.',
  'Q/NN -/HYPH We/PRP have/VBP boats/NNS in/IN the/DT harbour/NN ./.',
  'To/TO show/VB why/WRB we/PRP need/VBP keels/NNS -/HYPH before/RB +,/, boats/NNS were/VBD round/JJ ./.',
  // A second subject as an afterthought.
  'Most/JJS boats/NNS leak/VBP in/IN winter/NN +,/, most/RBS rafts/NNS +./.',
  // The last word leads on.
  'We/PRP sell/VBP boats/NNS and/CC +./.',
  'The/DT raft/NN floats/VBZ on/IN the/DT +./.',
  // "Which" with its gap filled.
  'There/EX are/VBP rafts/NNS +,/, which/WDT these/DT are/VBP slow/JJ boats/NNS +./.',
  'I/PRP sail/VBP from/IN a/DT harbour/NN +,/, which/WDT my/PRP$ harbour/NN is/VBZ Genoa/NNP +./.',
  // A clause where "are" wants a noun.
  'The/DT boats/NNS that/IN they/PRP build/VBP are/VBP they/PRP do/VBP not/RB float/VB ./.',
  'The/DT context/NN is/VBZ these/DT are/VBP two/CD boats/NNS ./.',
  // A verb straight behind another.
  'The/DT sail/NN itself/PRP is/VBZ stays/VBZ in/IN place/NN ./.',
  'Ask/VB sailors/NNS who/WP can/MD knows/VBZ the/DT wind/NN ./.',
  "There/EX +'s/VBZ is/VBZ +n't/RB a/DT lot/NN of/IN wind/NN ./.",
  'The/DT hull/NN was/VBD early/RB on/IN was/VBD made/VBN of/IN oak/NN ./.',
  'Boats/NNS are/VBP slow/JJ +,/, which/WDT means/VBZ still/RB replace/VBP the/DT sails/NNS ./.',
  // A word that has no place beside the next.
  'Ask/VB what/WP why/WRB the/DT boat/NN is/VBZ slow/JJ ./.',
  'A/DT raft/NN is/VBZ that/WDT allows/VBZ you/PRP to/TO float/VB ./.',
  'There/EX have/VBP developed/VBN many/JJ boats/NNS ./.',
  'So/RB you/PRP the/DT way/NN that/WDT it/PRP floats/VBZ is/VBZ slow/JJ ./.',
  // A question without its mark.
  'What/WP are/VBP the/DT benefits/NNS of/IN sails/NNS +,/, rafts/NNS float/VBP ./.',
  'Why/WRB are/VBP boats/NNS slow/JJ in/IN winter/NN +,/, they/PRP are/VBP heavy/JJ ./.',
  // What "can" does not take.
  'Boats/NNS can/MD solve/VB a/DT lot/NN +,/, and/CC helping/VBG farmers/NNS ./.',
  // A verdict and a clause with nothing between.
  "The/DT hull/NN is/VBZ fine/JJ I/PRP did/VBD +n't/RB see/VB a/DT leak/NN ./.",
  // Two openings of one matter.
  'It/PRP is/VBZ something/NN that/IN Ann/NNP loves/VBZ with/IN boats/NNS is/VBZ being/VBG alone/RB ./.',
  // An article that no noun came for.
  'The/DT captain/NN does/VBZ the/DT but/CC they/PRP sail/VBP at/IN night/NN ./.',
  'It/PRP is/VBZ a/DT we/PRP had/VBD boats/NNS in/IN town/NN ./.',
  // Begun anew.
  "We/PRP there/EX +'s/VBZ a/DT boat/NN in/IN the/DT harbour/NN ./.",
  'I/PRP want/VBP to/TO I/PRP want/VBP the/DT boats/NNS back/RB ./.',
  'The/DT raft/NN would/MD probably/RB would/MD float/VB ./.',
])('fragmented: %s', (tagged) => {
  expect(fragmented(tagged)).toBe(true)
})

test.each([
  'The/DT harbour/NN is/VBZ full/JJ -/: in/IN spring/NN there/EX are/VBP few/JJ boats/NNS ./.',
  'Boats/NNS +,/, nets/NNS +,/, sails/NNS -/: all/DT of/IN them/PRP are/VBP here/RB ./.',
  'The/DT harbour/NN -/: my/PRP$ father/NN built/VBD it/PRP -/: is/VBZ full/JJ ./.',
  'The/DT on/IN -/HYPH line/NN harbour/NN has/VBZ boats/NNS ./.',
  'Most/JJS boats/NNS +,/, most/JJS rafts/NNS and/CC all/DT ships/NNS leak/VBP +./.',
  'Most/JJS boats/NNS leak/VBP +,/, and/CC most/JJS rafts/NNS sink/VBP +./.',
  'What/WP is/VBZ slow/JJ is/VBZ that/IN rafts/NNS float/VBP ./.',
  'The/DT catch/NN is/VBZ that/DT is/VBZ slow/JJ ./.',
  'There/EX have/VBP been/VBN many/JJ boats/NNS ./.',
  'Why/WRB are/VBP boats/NNS slow/JJ ?/.',
  'What/WP they/PRP are/VBP is/VBZ slow/JJ ./.',
  'The/DT raft/NN is/VBZ hers/PRP +./.',
  'What/WP it/PRP was/VBD early/RB on/IN was/VBD a/DT raft/NN ./.',
  'It/PRP leaks/VBZ +,/, which/WDT means/VBZ still/RB more/JJR sails/NNS ./.',
  'Rafts/NNS +,/, which/WDT we/PRP are/VBP all/DT fond/JJ of/IN +,/, are/VBP slow/JJ +./.',
  'We/PRP sail/VBP rafts/NNS +,/, which/WDT people/NNS were/VBD happy/JJ about/IN +./.',
  'We/PRP sail/VBP rafts/NNS +,/, which/WDT my/PRP$ father/NN was/VBD building/VBG +./.',
  'The/DT We/PRP is/VBZ a/DT boat/NN ./.',
  'Chances/NNS are/VBP they/PRP do/VBP not/RB float/VB ./.',
  'What/WP the/DT boats/NNS were/VBD they/PRP could/MD not/RB say/VB ./.',
  'What/WP it/PRP is/VBZ makes/VBZ it/PRP dear/JJ ./.',
  'The/DT price/NN that/WDT they/PRP had/VBD put/VBN up/RP could/MD hurt/VBD them/PRP ./.',
  'Boats/NNS can/MD help/VB by/IN fishing/VBG +,/, and/CC rowing/VBG home/RB ./.',
  'Boats/NNS can/MD solve/VB a/DT lot/NN +,/, and/CC helping/VBG farmers/NNS is/VBZ good/JJ ./.',
  "My/PRP$ father/NN is/VBZ sure/JJ I/PRP did/VBD +n't/RB see/VB a/DT leak/NN ./.",
  'The/DT hull/NN is/VBZ so/RB thin/JJ it/PRP leaks/VBZ ./.',
  'Once/IN the/DT hull/NN is/VBZ fine/JJ we/PRP sail/VBP ./.',
  'If/IN we/PRP wanted/VBD to/TO we/PRP could/MD sail/VB ./.',
  'The/DT raft/NN will/MD not/RB float/VB ./.',
  'It/PRP is/VBZ something/NN that/IN Ann/NNP thinks/VBZ is/VBZ being/VBG built/VBN ./.',
  'It/PRP is/VBZ something/NN that/IN Ann/NNP loves/VBZ ./.',
  'To/TO win/VB the/DT race/NN -/: that/DT was/VBD the/DT plan/NN ./.',
])('whole: %s', (tagged) => {
  expect(fragmented(tagged)).toBe(false)
})
