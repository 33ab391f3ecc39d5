import { expect, test } from 'vitest'
import { asSpoken } from '../../src/prose/as-spoken.ts'
import { sentenceText } from '../../src/prose/words.ts'
import { sentence } from './sentence.ts'

/** The sentence as it is quoted where `kept` of its tokens are printed. */
function quoted(tagged: string, kept: (row: number) => boolean, isWhole = false): string {
  const { doc, words } = sentence(tagged)
  const printed = words.filter(({ row }) => kept(row))
  return sentenceText(asSpoken(doc, printed, isWhole ? doc.tokens.length : -1))
}

test.each([
  ['The/DT yard/NN +,/, of/IN course/NN +,/, fell/VBD +./.', [2, 3, 4, 5], 'The yard, of course, fell.'],
  ['The/DT yard/NN +,/, ~um/UH +,/, fell/VBD +./.', [2, 3, 4], 'The yard fell.'],
  ['It/PRP is/VBZ ~kind/RB ~of/RB odd/JJ +./.', [2, 3], 'It is kind of odd.'],
  ['It/PRP looks/VBZ ~kind/RB ~of/RB odd/JJ +./.', [2, 3], 'It looks odd.'],
  ['They/PRP pay/VBP for/IN for/IN boats/NNS +./.', [2], 'They pay for boats.'],
  ['The/DT yard/NN +,/, it/PRP is/VBZ mine/JJ +./.', [2, 3], 'The yard is mine.'],
  ['The/DT yard/NN [/-LRB- +7/CD +]/-RRB- fell/VBD +./.', [2, 3, 4], 'The yard fell.'],
  ['They/PRP sell/VBP boats/NNS or/CC whatever/WDT and/CC row/VBP +./.', [3, 4], 'They sell boats and row.'],
])('what was said fluently stands in a quotation of "%s" without %j', (tagged, dropped, wanted) => {
  expect(quoted(tagged, (row) => !dropped.includes(row))).toBe(wanted)
})

test.each([
  ['They/PRP sell/VBP boats/NNS +,/, as/RB well/RB +./.', 'They sell boats, as well.'],
  ['They/PRP sell/VBP boats/NNS +,/, right/RB +./.', 'They sell boats.'],
  ['They/PRP sell/VBP boats/NNS +,/, as/RB well/RB +?/.', 'They sell boats.'],
])('so does what closes a whole sentence: %s', (tagged, wanted) => {
  expect(quoted(tagged, (row) => row < 3, true)).toBe(wanted)
  expect(quoted(tagged, (row) => row < 3)).toBe('They sell boats.')
})
