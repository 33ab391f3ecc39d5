import fc from 'fast-check'
import { expect, test } from 'vitest'
import { correctText, findCorrections, parseCorrections } from '../../src/structure/corrections.ts'

const table = parseCorrections('# names\n\nAoife = eefa | ifa\nMary Aoife Byrne = mary ifa burn\n', 'names.txt')

test('whole words only, longest first, possessive endings outside', () => {
  const text = "Mary Ifa Burn met EEFA's friend on the rifa with ifa."
  const found = findCorrections(text, table)
  expect(found.map(({ start, end, name }) => [text.slice(start, end), name])).toEqual([
    ['Mary Ifa Burn', 'Mary Aoife Byrne'],
    ['EEFA', 'Aoife'],
    ['ifa', 'Aoife'],
  ])
  expect(correctText(text, table)).toBe("Mary Aoife Byrne met Aoife's friend on the rifa with Aoife.")
})

test('a line that is no row of the table is named', () => {
  expect(() => parseCorrections('Aoife = eefa\nnonsense', 'names.txt')).toThrow(/Line 2/)
  expect(() => parseCorrections('= eefa', 'names.txt')).toThrow(/Line 1/)
})

test('spans are sorted and do not overlap', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('mary', 'ifa', 'burn', 'eefa', 'x', ',', "ifa's")), (words) => {
      const text = words.join(' ')
      let at = 0
      for (const { start, end } of findCorrections(text, table)) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        at = end
      }
    }),
  )
})
