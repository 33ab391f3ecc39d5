import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { letterPattern, matchesOf } from '../../src/lexicon/letters.ts'

const CLASSES = ['L', 'Lu', 'Ll', 'N'] as const

describe('letterPattern', () => {
  it.each(CLASSES)('knows \\p{%s} as Unicode does in the scripts that have case', (name) => {
    const ours = letterPattern(`^\\p{${name}}$`)
    const unicode = new RegExp(`^\\p{${name}}$`, 'u')
    const differ = []
    for (let code = 0; code < 0x530; code++) {
      const letter = String.fromCharCode(code)
      if (ours.test(letter) !== unicode.test(letter)) differ.push(letter)
    }
    // Past Latin-1 letters that have no other case, title-case digraphs ("ǅ") and the phonetic alphabet may differ.
    const isOdd = (letter: string): boolean =>
      letter > 'ÿ' && (letter.toLowerCase() === letter.toUpperCase() || /[\p{Lt}\u0250-\u02AF]/u.test(letter))
    expect(differ.filter((letter) => !isOdd(letter)).join('')).toMatch(/^[ªºß]*$/)
  })

  it('reads the classes alone, in brackets, and what they are not', () => {
    expect(letterPattern(String.raw`^\p{Lu}[\p{L}'’]+$`).test("O'Élan")).toBe(true)
    expect(letterPattern(String.raw`^\p{Lu}\p{Ll}+$`).test('Łukasz')).toBe(true)
    expect(letterPattern(String.raw`^[^\p{L}\p{N}]+$`).test('—, “')).toBe(true)
    expect(letterPattern(String.raw`^\P{L}+$`).test('12 — 3')).toBe(true)
    expect(letterPattern(String.raw`\[\p{L}\]`).test('[é]')).toBe(true)
    expect(() => letterPattern(String.raw`\p{Emoji}`)).toThrow('no ranges')
  })

  it('finds the words of any text that has Latin letters only', () => {
    const text = fc.string({ unit: fc.constantFrom(...'abcXYZéÉñŠšłİß09 .,’-“—') })
    fc.assert(
      fc.property(text, (given) => {
        expect(given.match(letterPattern(String.raw`[\p{L}\p{N}]+`, 'g'))).toEqual(given.match(/[\p{L}\p{N}]+/gu))
      }),
    )
  })
})

describe('matchesOf', () => {
  it('gives what matchAll gives, empty matches and a pattern used before included', () => {
    const patterns = [/[ab]+/g, /a*/g, /(?=b)/g, letterPattern(String.raw`\p{L}+`, 'g')]
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é') }), (text) => {
        for (const pattern of patterns) expect(matchesOf(pattern, text)).toEqual([...text.matchAll(pattern)])
      }),
    )
  })
})
