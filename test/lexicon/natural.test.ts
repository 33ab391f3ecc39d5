import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { damerauLevenshtein, jaroWinkler, levenshtein, porterStem, soundCodes } from '../../src/lexicon/natural.ts'

test('stems as Porter does', () => {
  expect(['relational', 'hopping', 'ponies', 'talks'].map(porterStem)).toEqual(['relat', 'hop', 'poni', 'talk'])
})

test('distances', () => {
  expect(levenshtein('kitten', 'sitting')).toBe(3)
  expect(damerauLevenshtein('teh', 'the')).toBe(1)
  expect(jaroWinkler('MARTHA', 'MARHTA')).toBeCloseTo(0.961, 3)
})

test('names said alike share a code', () => {
  expect(soundCodes('Smith')[0]).toBe(soundCodes('Smyth')[0])
})

test('no other file of the program names the package', () => {
  const named = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && /from 'natural/.test(readFileSync(`src/${file}`, 'utf8')))
    .map((file) => file.replaceAll('\\', '/'))
  expect(named).toEqual(['lexicon/natural.ts'])
})
