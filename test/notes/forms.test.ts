import { expect, test } from 'vitest'
import type { Tree } from '../../src/model/syntax.ts'
import { chooseForm, finishSentence, objections, openClause } from '../../src/notes/forms.ts'
import { indexMentions } from '../../src/notes/subjects.ts'
import { sentenceText } from '../../src/prose/words.ts'
import { sentence } from '../prose/sentence.ts'

const KAI = { name: 'Kai', pronoun: 'they' } as const

/** A tree as "head:label" a word, heads counted from 0. */
const treeOf = (relations: string): Tree => {
  const parts = relations.split(' ').map((part) => part.split(':'))
  const labels = [...new Set(parts.map(([, label]) => label!))]
  return {
    firstToken: 0,
    head: Int16Array.from(parts, ([head]) => Number(head)),
    label: Uint8Array.from(parts, ([, label]) => labels.indexOf(label!)),
    labels,
  }
}

test('a start that was taken back goes, whatever stood before it', () => {
  const { doc, words } = sentence('So/RB if/IN you/PRP open/VBP +,/, if/IN you/PRP own/VBP boats/NNS +,/, pay/VB +./.')
  expect(sentenceText(openClause(doc, words))).toBe('If you own boats, pay.')
})

test('what can be told only in part is quoted', () => {
  const spent = sentence('I/PRP spent/VBD our/PRP$ youth/NN in/IN Bergen/NNP +./.')
  const tree = treeOf('1:nsubj -1:root 3:nmod 1:obj 5:case 1:obl 1:punct')
  const { form, words } = chooseForm(spent.doc, () => tree, spent.words, KAI)
  expect([form, sentenceText(words)]).toEqual(['quote', 'I spent our youth in Bergen.'])
  const lived = sentence('I/PRP spent/VBD a/DT year/NN in/IN Bergen/NNP +./.')
  expect(chooseForm(lived.doc, () => tree, lived.words, KAI).form).toBe('told')
})

test('a clause that only the tree parts from its main clause is whole', () => {
  const { doc, words } = sentence('If/IN people/NNS take/VBP codeine/NN they/PRP get/VBP a/DT headache/NN +./.')
  const doubts = (relations: string): readonly string[] =>
    objections(doc, () => treeOf(relations), 0, 'plain', words, indexMentions(doc, [])).doubts
  expect(doubts('2:mark 2:nsubj 5:advcl 2:obj 5:nsubj -1:root 7:det 5:obj 5:punct')).toEqual([])
  expect(doubts('2:mark 2:nsubj -1:root 2:obj 5:nsubj 2:ccomp 7:det 5:obj 2:punct')).toEqual(['no main clause'])
})

test.each([
  [
    'The/DT idea/NN was/VBD +,/, if/IN they/PRP row/VBP then/RB they/PRP win/VBP +./.',
    'The idea was that if they row then they win.',
  ],
  ['The/DT plan/NN was/VBD +,/, of/IN course/NN +,/, to/TO row/VB +./.', 'The plan was, of course, to row.'],
])('where talk pauses before a clause writing has a "that": %s', (tagged, expected) => {
  const { doc, words } = sentence(tagged)
  expect(finishSentence(doc, 'plain', words)).toBe(expected)
})

test('"a" is "an" before a vowel that a hyphen follows', () => {
  const { doc, words } = sentence('It/PRP is/VBZ a/DT in-between/JJ tool/NN +./.')
  expect(finishSentence(doc, 'plain', words)).toBe('It is an in-between tool.')
})

test('a quotation keeps a slip of grammar, and is doubted for it', () => {
  const doubts = (tagged: string): readonly string[] => {
    const { doc, words } = sentence(tagged)
    return objections(doc, () => treeOf('1:root'), 0, 'quote', words, indexMentions(doc, [])).doubts
  }
  expect(doubts("I/PRP know/VBP there/EX +'s/VBZ two/CD boats/NNS in/IN Bergen/NNP +./.")).toEqual(['agreement'])
  expect(doubts("I/PRP know/VBP there/EX +'s/VBZ a/DT boat/NN in/IN Bergen/NNP +./.")).toEqual([])
  expect(doubts('I/PRP sold/VBD a/DT old/JJ boat/NN in/IN Bergen/NNP +./.')).toEqual(['agreement'])
  expect(doubts('I/PRP sold/VBD an/DT old/JJ boat/NN in/IN Bergen/NNP +./.')).toEqual([])
})

test('what turns aside to how its speaker remembers it is refused', () => {
  const { doc, words } = sentence(
    'I/PRP sold/VBD the/DT boat/NN in/IN May/NNP as/RB far/RB as/IN I/PRP recall/VBP +./.',
  )
  expect(objections(doc, () => treeOf('1:root'), 0, 'quote', words, indexMentions(doc, [])).fault).toBe('filler')
})

test('a name is told with no verb that does not come to agree with it', () => {
  const { doc, words } = sentence('I/PRP think/VBP in/IN May/NNP that/IN boats/NNS came/VBD +./.')
  const tree = treeOf('6:nsubj 6:parataxis 3:case 1:obl 6:mark 6:nsubj -1:root 6:punct')
  expect(chooseForm(doc, () => tree, words, { name: 'Hill', pronoun: 'they' }).form).toBe('quote')
})
