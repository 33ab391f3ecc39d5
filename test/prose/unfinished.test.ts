import { expect, test } from 'vitest'
import { findStretches } from '../../src/prose/clauses.ts'
import { isUnfinished, lacksContrast, lacksPredicate } from '../../src/prose/unfinished.ts'
import { sentenceText } from '../../src/prose/words.ts'
import { sentence } from './sentence.ts'

test.each([
  'They/PRP assume/VBP that/IN if/IN wallets/NNS upgrade/VBP +,/, which/WDT they/PRP want/VBP +./.',
  'The/DT list/NN is/VBZ short/JJ +,/, but/CC as/IN they/PRP join/VBP and/CC talk/VBP less/RBR +./.',
  'Nodes/NNS draw/VBP arrows/NNS and/CC at/IN the/DT same/JJ time/NN +,/, even/RB though/IN it/PRP is/VBZ hard/JJ +./.',
  'The/DT more/JJR people/NNS fall/VBP off/RP in/IN the/DT course/NN +./.',
  'The/DT downside/NN is/VBZ if/IN people/NNS want/VBP a/DT mirror/NN of/IN it/PRP +./.',
  'Lucas/NNP says/VBZ if/IN your/PRP$ team/NN hits/VBZ three/CD of/IN five/CD +./.',
  'The/DT fact/NN is/VBZ that/IN Bitcoin/NNP +,/, even/RB if/IN people/NNS grow/VBP it/PRP +./.',
  'Calle/NNP knows/VBZ that/IN DigiCash/NNP +,/, which/WDT is/VBZ the/DT firm/NN of/IN Chaum/NNP +./.',
  'Every/DT time/NN I/PRP sent/VBD the/DT buffer/NN of/IN it/PRP +./.',
  "If/IN you/PRP ca/MD +n't/RB really/RB +,/, I/PRP have/VBP to/TO look/VB at/IN it/PRP +./.",
  'Every/DT time/NN I/PRP sent/VBD it/PRP +,/, each/DT time/NN I/PRP sent/VBD it/PRP again/RB +./.',
  'Safari/NNP is/VBZ odd/JJ +,/, where/WRB now/RB if/IN people/NNS use/VBP CSS/NNP +./.',
  'People/NNS build/VBP it/PRP and/CC whatever/WDT project/NN interests/VBZ them/PRP +./.',
  'The/DT rounds/NNS are/VBP fine/JJ +,/, and/CC the/DT interviews/NNS +./.',
  'No/DT one/NN argues/VBZ that/IN they/PRP should/MD not/RB +,/, but/CC the/DT fees/NNS fell/VBD +./.',
  'Nodes/NNS need/VBP it/PRP because/IN both/DT when/WRB people/NNS pay/VBP and/CC earn/VBP +./.',
  'Chances/NNS are/VBP that/IN if/IN a/DT boat/NN starts/VBZ +,/, but/CC on/IN the/DT lake/NN that/WDT shows/VBZ it/PRP +./.',
  'In/IN any/DT harbour/NN +,/, how/WRB boats/NNS can/MD leak/VB +./.',
  'Great/JJ talks/NNS to/TO share/VB +,/, how/WRB they/PRP sank/VBD and/CC how/WRB they/PRP rose/VBD +./.',
])('%s wants the clause that it promises', (tagged) => {
  const { doc, words } = sentence(tagged)
  expect(isUnfinished(doc, words)).toBe(true)
})

test.each([
  'They/PRP assume/VBP that/IN if/IN wallets/NNS upgrade/VBP +,/, the/DT fees/NNS will/MD fall/VB +./.',
  'Every/DT time/NN I/PRP sent/VBD it/PRP +,/, the/DT picture/NN broke/VBD +./.',
  'The/DT rounds/NNS have/VBP tests/NNS +,/, talks/NNS +,/, and/CC the/DT interviews/NNS +./.',
  'The/DT rounds/NNS are/VBP fine/JJ +,/, and/CC the/DT interviews/NNS went/VBD well/RB +./.',
  'The/DT list/NN is/VBZ short/JJ as/IN people/NNS join/VBP +./.',
  'Calle/NNP knows/VBZ that/IN DigiCash/NNP +,/, which/WDT is/VBZ old/JJ +,/, failed/VBD +./.',
  'Ana/NNP stayed/VBD and/CC after/IN a/DT year/NN left/VBD +./.',
  'No/DT one/NN argues/VBZ that/IN they/PRP should/MD not/RB pay/VB +./.',
  'The/DT more/JJR people/NNS join/VBP +,/, the/DT better/JJR it/PRP gets/VBZ +./.',
  'In/IN a/DT harbour/NN +,/, how/WRB boats/NNS leak/VBP is/VBZ clear/JJ +./.',
  'They/PRP ask/VBP +,/, how/WRB boats/NNS leak/VBP +./.',
])('%s is whole', (tagged) => {
  const { doc, words } = sentence(tagged)
  expect(isUnfinished(doc, words)).toBe(false)
})

test.each([
  ['The/DT town/NN set/VBD a/DT rule/NN that/IN anything/NN under/IN 82/CD feet/NNS +./.', true],
  ['The/DT town/NN says/VBZ that/IN the/DT boats/NNS of/IN Oslo/NNP +./.', true],
  ['The/DT town/NN says/VBZ that/IN the/DT boats/NNS sank/VBD +./.', false],
  ['The/DT town/NN owns/VBZ that/DT boat/NN +./.', false],
  ['The/DT town/NN likes/VBZ that/IN about/IN boats/NNS +./.', false],
])('a subject behind "that" wants its verb: %s', (tagged, expected) => {
  const { doc, words } = sentence(tagged)
  expect(lacksPredicate(doc, words)).toBe(expected)
})

const stretchesOf = (tagged: string): string[] => {
  const { doc, words } = sentence(tagged)
  return findStretches(doc, words).map((stretch) => sentenceText(stretch.words))
}

test('what holds under a condition is not parted from it', () => {
  const texts = stretchesOf(
    'The/DT code/NN is/VBZ slow/JJ +,/, and/CC if/IN it/PRP fails/VBZ +,/, the/DT users/NNS lose/VBP money/NN +./.',
  )
  expect(texts).toContain('The code is slow.')
  expect(texts).toContain('If it fails, the users lose money.')
  expect(texts).not.toContain('The users lose money.')
})

test('a condition that may open what follows is not parted from it', () => {
  expect(
    stretchesOf(
      'They/PRP record/VBP calls/NNS +,/, if/IN they/PRP own/VBP one/CD +,/, QuickTime/NNP has/VBZ a/DT tool/NN +./.',
    ),
  ).toHaveLength(1)
})

test('what is done with a thing is not parted from it', () => {
  expect(
    stretchesOf(
      'They/PRP see/VBP it/PRP in/IN June/NNP +,/, looking/VBG for/IN near/JJ copies/VBZ of/IN old/JJ boats/NNS +./.',
    ),
  ).toHaveLength(1)
})

test('two halves of a comparison are kept together', () => {
  expect(
    stretchesOf('The/DT longer/JJR a/DT course/NN is/VBZ +,/, the/DT more/JJR people/NNS fall/VBP off/RP +./.'),
  ).toHaveLength(1)
})

test('a phrase goes with the clause that it opens', () => {
  const bare = stretchesOf(
    'The/DT swap/NN sets/VBZ a/DT lock/NN and/CC in/IN this/DT time/NN +,/, the/DT payment/NN can/MD fail/VB +./.',
  )
  expect(bare).toContain('The swap sets a lock.')
  expect(bare).not.toContain('The swap sets a lock and in this time.')
  const parted = stretchesOf(
    'The/DT swap/NN sets/VBZ a/DT lock/NN +,/, and/CC in/IN March/NNP +,/, the/DT payment/NN failed/VBD +./.',
  )
  expect(parted).toContain('In March, the payment failed.')
})

test('"not only" wants a "but"', () => {
  const half = sentence('A/DT firm/NN not/RB only/RB has/VBZ to/TO hire/VB people/NNS +./.')
  expect(lacksContrast(half.doc, half.words)).toBe(true)
  const whole = sentence('Some/DT tools/NNS that/WDT are/VBP not/RB only/RB free/JJ sell/VBP +./.')
  const being = sentence('The/DT trade/NN is/VBZ not/RB only/RB the/DT tools/NNS +./.')
  expect(lacksContrast(being.doc, being.words)).toBe(true)
  const short = sentence("A/DT hug/NN is/VBZ +n't/RB only/RB comforting/JJ +./.")
  expect(lacksContrast(short.doc, short.words)).toBe(true)
  expect(lacksContrast(whole.doc, whole.words)).toBe(false)
})

test.each([
  "He/PRP +'s/VBZ saying/VBG +,/, I/PRP need/VBP to/TO pull/VB my/PRP$ head/NN back/RB +./.",
  "But/CC he/PRP +'s/VBZ like/IN +,/, Oh/UH +,/, the/DT best/JJS law/NN would/MD be/VB a/DT board/NN +./.",
  'My/PRP$ boss/NN told/VBD me/PRP +,/, it/PRP will/MD never/RB work/VB in/IN Leeds/NNP +./.',
])('what somebody else says is not parted from who says it: %s', (tagged) => {
  expect(stretchesOf(tagged)).toHaveLength(1)
})

test('what whoever speaks says, and what others are told to say, may be parted', () => {
  expect(
    stretchesOf('As/IN he/PRP says/VBZ +,/, it/PRP works/VBZ +,/, and/CC the/DT users/NNS love/VBP it/PRP +./.'),
  ).toContain('The users love it.')
  expect(
    stretchesOf('It/PRP is/VBZ like/IN I/PRP said/VBD +,/, and/CC the/DT users/NNS love/VBP the/DT bus/NN +./.'),
  ).toContain('The users love the bus.')
})
