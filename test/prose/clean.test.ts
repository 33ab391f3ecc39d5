import { expect, test } from 'vitest'
import type { Document } from '../../src/model/document.ts'
import { createCleaner } from '../../src/prose/clean.ts'
import { sentenceText } from '../../src/prose/words.ts'
import { byRules } from '../by-rules.ts'
import { documentOf } from '../document-of.ts'
import { sentence } from './sentence.ts'

const cleanerOf = (doc: Document) => createCleaner(doc, byRules(doc))

const clean = (...specs: string[]): string => {
  const doc = documentOf(specs)
  return sentenceText(cleanerOf(doc)(0))
}

test('openers go as long as a statement is left', () => {
  expect(clean('So/ADV', '+,/PUNCT', 'yeah/INTJ', '+,/PUNCT', 'they/PRON', 'built/VERB', 'it/PRON', '+./PUNCT')).toBe(
    'They built it.',
  )
  const boat = ['the/DET', 'boat/NOUN', 'leaks/VERB', '+./PUNCT']
  expect(clean('Obviously/ADV', ...boat)).toBe('The boat leaks.')
  const second = ['Second/ADV', '+,/PUNCT', 'they/PRON', 'built/VERB', 'it/PRON', '+./PUNCT']
  expect(clean(...second)).toBe('They built it.')
  expect(clean('Second/ADJ', ...second.slice(2))).not.toBe('They built it.')
  expect(clean('Yeah/INTJ', '+./PUNCT')).not.toBe('')
})

test('a word that opens the statement itself is no opener', () => {
  expect(clean('So/ADV', 'much/ADJ', 'money/NOUN', 'was/AUX', 'lost/VERB', '+./PUNCT')).toBe('So much money was lost.')
  expect(clean('Now/ADV', 'is/AUX', 'the/DET', 'time/NOUN', '+./PUNCT')).toBe('Now is the time.')
})

test('no comma stands between a subject and its verb', () => {
  const told = (tagged: string): string => {
    const { doc } = sentence(tagged)
    return sentenceText(cleanerOf(doc)(0))
  }
  expect(told('Even/RB the/DT mayor/NN +,/, was/VBD rowing/VBG boats/NNS +./.')).toBe(
    'Even the mayor was rowing boats.',
  )
  expect(told('The/DT mayor/NN +,/, of/IN Rome/NNP +,/, was/VBD rowing/VBG +./.')).toBe(
    'The mayor, of Rome, was rowing.',
  )
  expect(told('In/IN Rome/NNP +,/, is/VBZ a/DT boat/NN +./.')).toBe('In Rome, is a boat.')
})

test('fillers leave no stray punctuation behind', () => {
  expect(clean('The/DET', '~um/INTJ', '+,/PUNCT', 'price/NOUN', 'fell/VERB', '+,/PUNCT', '~uh/INTJ', '+./PUNCT')).toBe(
    'The price fell.',
  )
})

test('of two commas around a filler one stays between two clauses', () => {
  expect(
    clean('Costs/NOUN', 'fell/VERB', '+,/PUNCT', '~um/INTJ', '+,/PUNCT', 'they/PRON', 'sold/VERB', '+./PUNCT'),
  ).toBe('Costs fell, they sold.')
  expect(clean('Costs/NOUN', '+,/PUNCT', '~um/INTJ', '+,/PUNCT', 'fell/VERB', '+./PUNCT')).toBe('Costs fell.')
})

test('a comma behind a phrase that opens the sentence stays', () => {
  const opening = ['In/ADP/IN', 'the/DET/DT', 'harbour/NOUN/NN', '+,/PUNCT/,', '~um/INTJ/UH', '+,/PUNCT/,']
  expect(clean(...opening, 'boats/NOUN/NNS', 'rest/VERB/VBP', '+./PUNCT/.')).toBe('In the harbour, boats rest.')
  expect(
    clean(
      'Ships/NOUN/NNS',
      'rest/VERB/VBP',
      'in/ADP/IN',
      ...opening.slice(1),
      'of/ADP/IN',
      'Oslo/PROPN/NNP',
      '+./PUNCT/.',
    ),
  ).toBe('Ships rest in the harbour of Oslo.')
})

test('a label that says what sort of remark follows goes', () => {
  const rest = ['people/NOUN', '+,/PUNCT', 'too/ADV', '+,/PUNCT', 'can/AUX', 'write/VERB', '+./PUNCT']
  expect(clean('Side/ADJ/JJ', 'note/NOUN/NN', '+:/PUNCT', ...rest)).toBe('People, too, can write.')
})

test('a "like" before a figure makes it a rough one', () => {
  expect(clean('It/PRON', 'cost/VERB', '~like/INTJ', 'eight/NUM', 'bucks/NOUN', '+./PUNCT')).toBe(
    'It cost about eight bucks.',
  )
  expect(clean('It/PRON', 'has/VERB', '~like/INTJ', 'one/NUM', 'door/NOUN', '+./PUNCT')).toBe('It has one door.')
})

test('a tag question is no question about what stands before it', () => {
  expect(clean('It/PRON', 'works/VERB', '+,/PUNCT', 'right/INTJ', '+?/PUNCT')).toBe('It works.')
})

test('words that change the meaning stay', () => {
  expect(clean('But/CCONJ', 'it/PRON', 'is/AUX', "+n't/PART", 'only/ADV', 'about/ADP', 'money/NOUN', '+./PUNCT')).toBe(
    "It isn't only about money.",
  )
})

test.each([
  ['More/RBR efficient/JJ +,/, but/CC people/NNS will/MD see/VB gains/NNS +./.', 'People will see gains.'],
  [
    'With/IN millions/NNS of/IN users/NNS +,/, but/CC Carlton/NNP says/VBZ it/PRP fails/VBZ +./.',
    'Carlton says it fails.',
  ],
  [
    'Public/JJ areas/NNS +,/, and/CC if/IN people/NNS get/VBP one/CD +,/, they/PRP win/VBP +./.',
    'If people get one, they win.',
  ],
  ['Roasbeef/NNP +:/: Neutrino/NNP is/VBZ a/DT client/NN +./.', 'Neutrino is a client.'],
  [
    'If/IN you/PRP open/VBP +,/, if/IN you/PRP create/VBP one/CD +,/, it/PRP opens/VBZ +./.',
    'If you create one, it opens.',
  ],
  [
    'There/EX is/VBZ if/IN people/NNS search/VBP for/IN it/PRP +,/, they/PRP find/VBP it/PRP +./.',
    'If people search for it, they find it.',
  ],
  ['where/WRB if/IN people/NNS miss/VBP it/PRP +,/, it/PRP breaks/VBZ +./.', 'If people miss it, it breaks.'],
  ['Jan/NNP Capek/NNP +:/: Generally/RB pools/NNS work/VBP +./.', 'Generally pools work.'],
  ['There/EX is/VBZ that/IN there/EX is/VBZ a/DT type/NN +./.', 'There is a type.'],
  ['Ana/NNP left/VBD +,/, but/CC Ben/NNP stayed/VBD +./.', 'Ana left, but Ben stayed.'],
  ['Not/RB fast/JJ +,/, but/CC it/PRP is/VBZ cheap/JJ +./.', 'Not fast, but it is cheap.'],
])('what is no clause goes from the front: %s', (tagged, kept) => {
  const { doc } = sentence(tagged)
  expect(sentenceText(cleanerOf(doc)(0))).toBe(kept)
})

test('a "like" before an example stays, one that fills does not', () => {
  const example = clean(
    'Layers/NOUN/NNS',
    'are/AUX/VBP',
    'outside/ADP/IN',
    'Bitcoin/PROPN/NNP',
    '+,/PUNCT/,',
    '~like/ADP/IN',
    'running/VERB/VBG',
    'nodes/NOUN/NNS',
    '+./PUNCT/.',
  )
  expect(example).toBe('Layers are outside Bitcoin, like running nodes.')
  const quoted = clean(
    'Format/VERB/VB',
    'it/PRON/PRP',
    '"/PUNCT/``',
    '~like/ADP/IN',
    'people/NOUN/NNS',
    'would/AUX/MD',
    '+."/PUNCT/.',
  )
  expect(quoted).toContain('like people')
  const filler = clean('They/PRON/PRP', 'are/AUX/VBP', '~like/ADP/IN', 'tired/ADJ/JJ', '+./PUNCT/.')
  expect(filler).toBe('They are tired.')
})

test('a picture is no word of a sentence', () => {
  expect(clean('Developers/NOUN', 'sleep/VERB', '🫠/SYM')).toBe('Developers sleep.')
})

test('what was begun behind a sentence and given up goes', () => {
  const begun = ['Costs/NOUN/NNS', 'fell/VERB/VBD', 'in/ADP/IN', 'Rome/PROPN/NNP', '+,/PUNCT/,']
  expect(clean(...begun, 'and/CCONJ/CC', 'so/ADV/RB', 'what/PRON/WP', '+./PUNCT/.')).toBe('Costs fell in Rome.')
  expect(clean(...begun, 'it/PRON/PRP', "+'s/AUX/VBZ", '+./PUNCT/.')).toBe('Costs fell in Rome.')
  expect(clean(...begun, 'and/CCONJ/CC', 'there/PRON/EX', 'it/PRON/PRP', 'is/AUX/VBZ', '+./PUNCT/.')).toBe(
    'Costs fell in Rome, and there it is.',
  )
})

test('"right" beside a filler stays set off', () => {
  const rest = ['for/ADP', 'running/NOUN', '+./PUNCT']
  const open = ['The/DET', 'knee/NOUN', 'fell/VERB', '+,/PUNCT']
  expect(clean(...open, 'right/ADV', '+,/PUNCT', '~um/INTJ', '+,/PUNCT', ...rest)).not.toContain('right for')
  expect(clean(...open, '~um/INTJ', '+,/PUNCT', 'right/ADV', '+,/PUNCT', ...rest)).not.toContain('fell right')
})

test('a phrase with what is done in it goes before a sentence as others do', () => {
  const { doc } = sentence(
    'Public/JJ fishing/VBG areas/NNS +,/, and/CC if/IN you/PRP catch/VBP one/CD +,/, you/PRP win/VBP +./.',
  )
  expect(sentenceText(cleanerOf(doc)(0))).toBe('If you catch one, you win.')
})

test('what says that more is told goes', () => {
  const { doc } = sentence('To/TO be/VB more/RBR specific/JJ +,/, boats/NNS sink/VBP fast/RB +./.')
  expect(sentenceText(cleanerOf(doc)(0))).toBe('Boats sink fast.')
})

test('a start that is said again goes behind "so" as well', () => {
  const { doc } = sentence('So/RB if/IN you/PRP row/VBP +,/, if/IN you/PRP sail/VBP +,/, you/PRP win/VBP +./.')
  expect(sentenceText(cleanerOf(doc)(0))).toBe('If you sail, you win.')
})

test('a capital behind a comma that opens no sentence is none', () => {
  const { doc } = sentence('Ida/NNP runs/VBZ a/DT farm/NN +,/, Which/WDT was/VBD sold/VBN +./.')
  expect(sentenceText(cleanerOf(doc)(0))).toBe('Ida runs a farm, which was sold.')
})

test('a cleaner gives the words of a sentence, made once, and knows which there are', () => {
  const doc = documentOf(['So/ADV', '+,/PUNCT', 'they/PRON', 'built/VERB', 'it/PRON', '+./PUNCT'])
  const cleaned = cleanerOf(doc)
  expect(cleaned(0)).toEqual(cleanerOf(doc)(0))
  expect(cleaned(0)).toBe(cleaned(0))
  expect(() => cleaned(1)).toThrow(RangeError)
})

test('of two beginnings of a noun the second counts', () => {
  const cleaned = (tagged: string): string => {
    const { doc } = sentence(tagged)
    return sentenceText(cleanerOf(doc)(0))
  }
  expect(cleaned('Ana/NNP has/VBZ an/DT old/JJ a/DT leaky/JJ boat/NN +./.')).toBe('Ana has a leaky boat.')
  expect(cleaned('Ana/NNP sells/VBZ a/DT few/JJ a/DT day/NN +./.')).toBe('Ana sells a few a day.')
})

test('a "like" between "it is" and what is done compares', () => {
  expect(clean('It/PRON/PRP', "+'s/AUX/VBZ", '~like/ADP/IN', 'living/VERB/VBG', 'on/ADP/IN', 'boats/NOUN/NNS')).toBe(
    "It's like living on boats.",
  )
})
