import { expect, test } from 'vitest'
import { clauseDoubt } from '../../src/prose/clause-faults.ts'
import { settledFault, textDoubts } from '../../src/prose/publishable.ts'
import { sentence } from './sentence.ts'

test.each([
  ['People have to choose - the price or the speed of the chips.', 'dash'],
  ['The company found that, the chips were sold to a hedge fund.', 'odd comma'],
  ['The company is building, the tools are slow.', 'given up'],
  ['The founder sold the chips, the models or whatever.', 'trailing off'],
  ['The company said that it sold its chips because.', 'ending'],
  ['The first one is what the number includes.', 'vague'],
  ['The third is that the network is open to all.', 'counting'],
  ['Two is proof that the network is open to all.', 'counting'],
  ['The author goes on to name three of the chips.', 'counting'],
  ['The trial of the company kept going for a while.', 'counting'],
  ['As a reminder, the company sells chips to banks.', 'counting'],
  ['The founder spent half of his money on it.', 'pointing end'],
  ['Since then the company has sold all of its chips.', 'deictic'],
  ['In the end, the company sold all of its chips.', 'deictic'],
  ['The founder told investors why is open code so important.', 'asks within'],
  ['It takes a year to build a factory for chips.', 'opens with "it"'],
  ['That law was passed in a single year.', 'opens with "that"'],
  ['Another factory was built in the town.', 'opens with "one"'],
  ['Maybe the company sells all of its chips.', 'opens with "maybe"'],
  ['The company sold it all here is how that went in May.', 'asks within'],
  ['Otherwise the company sells all of its chips.', 'opens with a link'],
])('%s settles nothing, and leaves a doubt: %s', (text, doubt) => {
  expect([settledFault(text), textDoubts(text)]).toEqual([null, [doubt]])
})

test('what settles it is no doubt', () => {
  expect(settledFault('They were founded in 2023, and the company basically grew.')).toBe('opening')
  expect(settledFault("The firm sells it to I don't know, two of the towns.", 'allowed')).toBe('filler')
  expect(settledFault('The last i item of the list is the chips.', 'allowed')).toBe('marks')
  expect(settledFault('The company basically grew, and the first one fell.')).toBe('filler')
})

test('an opening is told beside another doubt', () => {
  expect(textDoubts('It sold half of its chips to the other one.')).toEqual(['opens with "it"', 'vague'])
})

test('what the sentence before may explain is no doubt where it may lean', () => {
  const text = 'The founder spent half of his money on it.'
  expect(textDoubts(text, 'refused', 'allowed')).toEqual([])
  expect(textDoubts('It sold half of its chips.', 'refused', 'allowed')).toEqual([])
})

test.each([
  ['It/PRP fell/VBD in/IN May/NNP +./.', 'pronoun'],
  ['After/IN it/PRP was/VBD found/VBN +,/, Ana/NNP made/VBD sure/JJ to/TO tell/VB others/NNS +./.', 'pronoun'],
  ['The/DT company/NN sold/VBD the/DT chips/NNS to/IN those/DT funds/NNS +./.', 'late pointer'],
  ['This/DT chip/NN fell/VBD in/IN price/NN +./.', 'pointer'],
  ['The/DT net/NN forms/VBZ its/PRP$ own/JJ how/WRB nodes/NNS talk/VBP +./.', 'broken phrase'],
  ['Chips/NNS of/IN the/DT company/NN +./.', 'no main clause'],
  ['Public/JJ areas/NNS +,/, and/CC if/IN people/NNS go/VBP +,/, the/DT park/NN counts/VBZ +./.', 'no main clause'],
  [
    'Fishing/JJ areas/NNS by/IN rowing/VBG +,/, and/CC if/IN people/NNS go/VBP +,/, it/PRP counts/VBZ +./.',
    'no main clause',
  ],
  ['The/DT old/JJ boat/NN we/PRP never/RB got/VBD beyond/IN the/DT pier/NN +./.', 'relative clause'],
  ['Leading/VBG to/IN a/DT small/JJ hull/NN +,/, the/DT boat/NN will/MD float/VB +./.', 'no main clause'],
  [
    'The/DT ones/NNS that/WDT can/MD row/VB boats/NNS in/IN winter/NN +,/, and/CC then/RB we/PRP sell/VBP boats/NNS +./.',
    'relative clause',
  ],
  [
    'The/DT ones/NNS that/WDT can/MD row/VB boats/NNS sail/VBP +,/, and/CC then/RB we/PRP sell/VBP boats/NNS +./.',
    null,
  ],
  ['Pretty/RB much/RB everything/NN +,/, so/RB I/PRP can/MD see/VB boats/NNS +./.', 'no main clause'],
  ['The/DT one/NN we/PRP had/VBD at/IN the/DT start/NN which/WDT is/VBZ old/JJ +./.', 'relative clause'],
  ['People/NNS whose/WP$ boat/NN they/PRP can/MD not/RB see/VB from/IN the/DT pier/NN +./.', 'relative clause'],
  ['Oslo/NNP is/VBZ a/DT town/NN +,/, maybe/RB people/NNS row/VBP +./.', 'two clauses'],
  ['Oslo/NNP is/VBZ a/DT town/NN +,/, maybe/RB a/DT city/NN +./.', null],
])('%s leaves a doubt about its clause: %s', (tagged, doubt) => {
  const { doc, words } = sentence(tagged)
  expect(clauseDoubt(doc, words)).toBe(doubt)
})

test('a relative clause that goes on behind ", but" is none but that, whatever a tree sees', () => {
  const { doc, words } = sentence(
    'Boats/NNS or/CC rafts/NNS that/WDT are/VBP old/JJ +,/, but/CC are/VBP what/WP we/PRP would/MD like/VB +./.',
  )
  const lore = { isParsedClause: () => true, isPerson: () => true, disagrees: () => false }
  expect(clauseDoubt(doc, words, lore)).toBe('relative clause')
})
