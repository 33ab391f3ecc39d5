import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FRAME_WORDS, findUngrounded, type GroundingRules, isQualified } from '../../src/prose/grounding.ts'

const RULES: GroundingRules = { strictness: 'every-word', known: new Set(['zhou']) }
const FACTS: GroundingRules = { ...RULES, strictness: 'facts' }

test('figures are equal where their values are', () => {
  const said = ['they trained it for less than six million dollars', 'it fell seventeen percent']
  expect(findUngrounded('They trained it for less than $6 million.', said, RULES)).toBeNull()
  expect(findUngrounded('It fell 17%.', said, RULES)).toBeNull()
  expect(findUngrounded('It fell 16%.', said, RULES)).toEqual({ kind: 'number', what: '16' })
  expect(findUngrounded('They trained it for less than $6 billion.', said, FACTS)?.kind).toBe('number')
})

test('a figure that numbers a voice need not be said, and counts nothing else', () => {
  const rules: GroundingRules = {
    strictness: 'every-word',
    known: new Set(['unknown', 'speaker', '2', 'unknown speaker 2']),
  }
  const said = ['they trained it in Oslo']
  expect(findUngrounded('They trained it in Oslo, Unknown Speaker 2 says.', said, rules)).toBeNull()
  expect(findUngrounded('“They trained it in Oslo,” Unknown Speaker 3 says.', said, rules)?.what).toBe('3')
  expect(findUngrounded('They trained 2 in Oslo.', said, rules)?.what).toBe('2')
})

test('by facts other words are free, names and denials are not', () => {
  const said = ['the company did not ship the phone to Italy']
  expect(findUngrounded('The firm never delivered the phone to Italy.', said, FACTS)).toBeNull()
  expect(findUngrounded('The firm delivered no phone to Spain.', said, FACTS)).toEqual({ kind: 'name', what: 'spain' })
  expect(findUngrounded('The firm did not ship.', ['the firm did ship'], FACTS)?.kind).toBe('negation')
  expect(findUngrounded('The firm never shipped it.', said, RULES)?.what).toBe('firm')
})

test('a hedge is kept', () => {
  expect(findUngrounded('He left.', ['he probably left'], RULES)).toEqual({ kind: 'hedge', what: 'probably' })
  expect(findUngrounded('He probably left.', ['he probably left'], RULES)).toBeNull()
})

test('what is quoted was said in that order', () => {
  const said = ['we did not have the luxury of being wasteful']
  expect(findUngrounded('Zhou says: “We did not have the luxury.”', said, RULES)).toBeNull()
  expect(findUngrounded('Zhou says: “The luxury we did not have.”', said, FACTS)?.kind).toBe('quotation')
})

test.each([
  ['It did not ship.', true],
  ['It didn’t ship', true],
  ['Nobody, ever.', true],
  ['Maybe it shipped.', true],
  ['It shipped to Norway.', false],
])('%s', (text, denied) => {
  expect(isQualified(text)).toBe(denied)
})

/** The files that put words into sentences of the notes. */
const FRAMES = [
  'notes/asked notes/frames notes/indirect notes/names notes/notes notes/summary notes/topic-line',
  'prose/contractions prose/opinions prose/people prose/person prose/put-names prose/words',
].flatMap((names) => names.split(' '))

test('a frame word is one that a frame puts in', () => {
  const put = new Set<string>()
  for (const name of FRAMES) {
    const code = readFileSync(`src/${name}.ts`, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*|^import .*|^} from .*/gm, '')
    for (const [literal] of code.matchAll(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g))
      for (const word of literal.toLowerCase().match(/\p{L}+/gu) ?? []) put.add(word)
  }
  expect([...FRAME_WORDS].filter((word) => !put.has(word))).toEqual([])
})
