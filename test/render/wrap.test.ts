import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { widthOf } from '../../src/render/width.ts'
import { wrapLines } from '../../src/render/wrap.ts'

/** Words as a transcript may have them: Latin, Chinese, Arabic, combining marks, emoji of one and of many code points. */
const word = fc.oneof(
  fc.constantFrom(
    'a',
    'naïve',
    'e\u0301te\u0301',
    '深度求索',
    'ガイド',
    'ｶﾞ',
    '한국어',
    'كلمة',
    '👩‍💻',
    '🇩🇪',
    '👍🏽',
    '1️⃣',
    '—',
    '“so”',
    '\u200b',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((text) => text.replace(/\s/g, '')),
)
const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '))

describe('the width of a text', () => {
  test('is what string-width counts', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(widthOf(words)).toBe(stringWidth(words))
      }),
    )
  })

  test.each([
    ['plain words', 11],
    ['深度', 4],
    ['👩‍💻 ok', 5],
    ['e\u0301', 1],
  ])('%s', (words, width) => {
    expect(widthOf(words)).toBe(width)
  })
})

describe('wrapped lines', () => {
  test('fit, lose nothing and break no character', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 60 }), (words, width) => {
        const lines = wrapLines(words, width)
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width)
        expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''))
        expect(lines).not.toContain('')
      }),
    )
  })

  test('a word stays whole where it fits a line', () => {
    expect(wrapLines('one three five', 6)).toEqual(['one', 'three', 'five'])
    expect(wrapLines('so extraordinarily', 10)).toEqual(['so', 'extraordin', 'arily'])
  })
})
