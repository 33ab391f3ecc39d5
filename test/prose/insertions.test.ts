import { expect, test } from 'vitest'
import { showInsertions } from '../../src/prose/insertions.ts'
import { sentenceText, type Word } from '../../src/prose/words.ts'

const shown = (text: string, quoted: boolean): string => {
  const words = text.split(' ').map((word, row): Word => ({ text: word, row, glued: /^[,.)\]]$/.test(word) }))
  return sentenceText(showInsertions(words, quoted))
}

test.each([
  [
    'Boats are banned as ( it was in ) Rome .',
    'Boats are banned as it was in Rome.',
    'Boats are banned as [it was in] Rome.',
  ],
  ['Boats ( small ones ) are banned .', 'Boats (small ones) are banned.', 'Boats (small ones) are banned.'],
])('what an editor put in is part of the sentence, and marked in a quotation: %s', (text, told, quoted) => {
  expect([shown(text, false), shown(text, true)]).toEqual([told, quoted])
})
