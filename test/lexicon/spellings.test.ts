import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asRead, findSpellings } from '../../src/lexicon/spellings.ts'

test.each([
  ['The D_V_D_ player and the D_V_D_s of U_C_L_A_', 'The DVD player and the DVDs of UCLA'],
  ["'Kay. Um ’kay so", 'Okay. Um okay so'],
  ['Yes, Mr.Moss, Dr.Lund', 'Yes, Mr. Moss, Dr. Lund'],
  [
    "In the last10 years, since I was 14.it's good, about1.5.",
    "In the last 10 years, since I was 14. It's good, about 1.5.",
  ],
  ['200,000people in 24hours, I was10years old', '200,000 people in 24 hours, I was 10 years old'],
  ['paying your kid$5to mow', 'paying your kid $5 to mow'],
  ['since December2019', 'since December 2019'],
  ['1. The board met 2. The vote: none. 3. It left', 'The board met. The vote: none. It left'],
])('%s is read as %s', (written, read) => {
  expect(asRead(written)).toBe(read)
})

test.each([
  'P_1 and R_x, mp3, H100, sha256, 10x, the 1990s, v2, 5G',
  "O'Kay said, okay",
  'snake_case_names',
  'Mr. Moss at 24 hours',
  'It was in 2. The end came in 1. It left.',
])('%s stays', (text) => {
  expect(findSpellings(text)).toEqual([])
})

test('spans rise, lie in the text and read the same twice', () => {
  const part = fc.constantFrom(
    'D_V_',
    'D_',
    "'Kay",
    'Mr.',
    'Moss',
    '24',
    'hours',
    '$',
    'in',
    ' ',
    ',',
    'May',
    '2019',
    'kid',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const text = parts.join('')
      let at = 0
      for (const { start, end } of findSpellings(text)) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        at = end
      }
      expect(at).toBeLessThanOrEqual(text.length)
      expect(asRead(asRead(text)).replaceAll(' ', '')).toBe(asRead(text).replaceAll(' ', ''))
    }),
  )
})
