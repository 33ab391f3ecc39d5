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
  ['Speaking of prices, the company sells chips to banks.', 'counting'],
  ['As a reminder, the company sells chips to banks.', 'counting'],
  ['The founder spent half of his money on it.', 'pointing end'],
  ['Now the company keeps the code for that reason.', 'pointing end'],
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

test.each([
  'The/DT one/NN we/PRP used/VBD at/IN first/RB is/VBZ kept/VBN for/IN seeds/NNS +./.',
  'The/DT boat/NN we/PRP had/VBD which/WDT sank/VBD sold/VBD well/RB +./.',
  'The/DT second/JJ call/NN +,/, in/IN the/DT spring/NN +,/, is/VBZ ten/CD pounds/NNS +./.',
  'Between/IN May/NNP and/CC June/NNP there/EX was/VBD a/DT strike/NN +./.',
  'For/IN most/JJS of/IN a/DT year/NN nobody/NN used/VBD the/DT law/NN +./.',
  'Some/DT sail/VBP +,/, like/IN most/JJS people/NNS do/VBP +./.',
  'If/IN people/NNS plan/VBP ahead/RB +,/, maybe/RB they/PRP have/VBP ten/CD years/NNS +./.',
  'Rome/NNP grew/VBD by/IN one/CD +,/, maybe/RB two/CD streets/NNS a/DT year/NN +./.',
])('%s leaves none', (tagged) => {
  const { doc, words } = sentence(tagged)
  expect(clauseDoubt(doc, words)).toBeNull()
})

test.each([
  'The town keeps the ferry with a boat If people know of it.',
  'The town told its own understanding Have the rest of it.',
  'The town likes to swim with the people In the same pool.',
])('a capital within tells that two sentences were not parted: %s', (text) => {
  expect(settledFault(text)).toBe('marks')
})

test.each([
  ['00:14:42 So the company sells chips to banks.', 'marks'],
  ['There are I think five new ferries in the town.', 'filler'],
  ['The ferry has run for they don’t know how many years.', 'filler'],
])('a time or a hedge within settles it: %s', (text, fault) => {
  expect(settledFault(text, 'allowed')).toBe(fault)
})

test.each(['The trouble is they think that boats sink.', 'Many rowers act like they don’t know the ferry.'])(
  'what somebody thinks or does not know is no hedge: %s',
  (text) => {
    expect(settledFault(text, 'allowed')).toBeNull()
  },
)

test('little words side by side are doubted in a quotation too', () => {
  expect(textDoubts('We have some the ferries of the town.', 'allowed')).toEqual(['agreement'])
  expect(textDoubts('What that does is move the ferries of the town.', 'allowed')).toEqual([])
})

test('a title within keeps its capitals', () => {
  expect(settledFault('The town has watched In the Heights and read If Beale Street Could Talk.')).not.toBe('marks')
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
  ['The/DT one/NN we/PRP used/VBD at/IN first/RB which/WDT is/VBZ kept/VBN for/IN seeds/NNS +./.', 'relative clause'],
  [
    "I/PRP +'ve/VBP been/VBN doing/VBG that/IN I/PRP +'ve/VBP done/VBN I/PRP +'ve/VBP been/VBN doing/VBG tips/NNS +./.",
    'broken phrase',
  ],
  ['People/NNS plan/VBP ahead/RB +,/, maybe/RB they/PRP have/VBP ten/CD years/NNS +./.', 'two clauses'],
  ['Rome/NNP has/VBZ noise/NN +,/, like/IN Rome/NNP is/VBZ the/DT best/JJS town/NN +./.', 'two clauses'],
  [
    'Public/JJ rowing/VBG areas/NNS +,/, and/CC if/IN people/NNS go/VBP +,/, the/DT park/NN counts/VBZ +./.',
    'no main clause',
  ],
  ['People/NNS whose/WP$ name/NN I/PRP know/VBP but/CC from/IN Rome/NNP +,/, from/IN Oslo/NNP +./.', 'relative clause'],
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
  ['Boats/NNS are/VBP a/DT little/JJ bit/NN more/RBR long/JJ living/VBG ones/NNS +./.', 'broken phrase'],
  ['Oslo/NNP is/VBZ a/DT town/NN +,/, maybe/RB people/NNS row/VBP +./.', 'two clauses'],
  ['Oslo/NNP is/VBZ a/DT town/NN +,/, maybe/RB a/DT city/NN +./.', null],
  ['The/DT one/CD we/PRP had/VBD which/WDT still/RB is/VBZ old/JJ +./.', 'relative clause'],
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
