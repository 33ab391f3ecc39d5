import { expect, test } from 'vitest'
import { dropAsides } from '../../src/prose/asides.ts'
import { sentenceText, type Word } from '../../src/prose/words.ts'

const without = (text: string): string => {
  const words = text.split(' ').map((word, row): Word => ({ text: word, row, glued: /^[,.)\]]$/.test(word) }))
  return sentenceText(dropAsides(words))
}

test('years, short forms and numbers of notes go', () => {
  expect(without('Ada Lovelace ( 10 December 1815 – 27 November 1852 ) was a mathematician .')).toBe(
    'Ada Lovelace was a mathematician.',
  )
  expect(without('Ada Lovelace ( born 1815 in London ) was a mathematician .')).toContain('London')
  expect(without('Light-emitting diodes ( LED ) last longer [ 7 ] .')).toBe('Light-emitting diodes last longer.')
})

test('remarks on how something is put go', () => {
  expect(without('The boat ( as we call it ) sank .')).toBe('The boat sank.')
  expect(without('They sell boats ( I keep saying boats ) in town .')).toBe('They sell boats in town.')
})

test('remarks, words of an editor, numbers of items and brackets that never close stay', () => {
  for (const text of [
    'It fell ( to nobody’s surprise ) twice .',
    '[ The team ] won .',
    'It fell ( in 1820 twice .',
    'Take ( 3 ) or ( 4 ) .',
    'The mayor ( allegedly ) left .',
    'It is ( NOT ) free .',
    'The boat ( I think not ) sank .',
    'The boat ( I guess in 1925 ) sank .',
    'The band ( some 5000 of them paid ) played .',
  ])
    expect(without(text).replace(/\W/g, '')).toBe(text.replace(/\W/g, ''))
})
