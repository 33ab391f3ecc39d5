import { expect, test } from 'vitest'
import type { Candidate } from '../../src/notes/candidates.ts'
import { breaksOff, isDeniedCase, isHalf, isHalfOfContrast, isSetting, isSupposed } from '../../src/notes/halves.ts'
import { findStretches } from '../../src/prose/clauses.ts'
import { sentenceText } from '../../src/prose/words.ts'
import { documentOf } from '../document-of.ts'
import { sentence } from '../prose/sentence.ts'

test.each([
  ['The ferry ran for three years +....', true],
  ['The ferry ran for three years +... +.', true],
  ['The ferry ran for three years +… +,', true],
  ['The ferry ran for three years +:', true],
  ['The ferry ran for three years +, Mr. +.', false],
])('%s breaks off: %s', (text, expected) => {
  expect(breaksOff(documentOf(text.split(' ')), 0)).toBe(expected)
})

test('a sentence that goes on in small letters behind a heard sound breaks off', () => {
  const doc = documentOf(
    'No way to draw a Flag +.'.split(' '),
    'in the terminal +.'.split(' '),
    'it grew +.'.split(' '),
  )
  expect([0, 1].map((row) => breaksOff(doc, row))).toEqual([true, false])
})

const candidate = (text: string, end: number, form = 'plain', contrasted: string | null = 'clause'): Candidate =>
  ({ text, form, contrasted, doubts: [], follows: false, evidence: [{ start: 0, end }] }) as unknown as Candidate

test.each([
  ['The ferry runs daily.', 'plain', 'clause', false],
  ['The ferry is good.', 'plain', 'clause', true],
  ['The ferry is good.', 'plain', 'sentence', false],
  ['The ferry runs daily.', 'opinion', 'clause', true],
])('what is granted before "but" is half: %s %s %s', (text, form, contrasted, expected) => {
  const half = candidate(text, 9, form, contrasted)
  expect(isHalfOfContrast(half, [half])).toBe(expected)
})

test('what can be told with its "but" is not cut before it', () => {
  const half = candidate('The ferry runs daily.', 9)
  const whole = candidate('The ferry runs daily, but nobody takes it.', 30, 'plain', null)
  expect([half, whole].map((part) => isHalfOfContrast(part, [half, whole]))).toEqual([true, false])
  const odd: Candidate = { ...whole, doubts: ['dash'] }
  expect(isHalfOfContrast(half, [half, odd])).toBe(false)
})

test.each([
  ['I/PRP was/VBD reading/VBG fares/NNS', ', and/CC I/PRP found/VBD a/DT letter/NN +./.', true],
  ['I/PRP was/VBD just/RB reading/VBG fares/NNS', ', and/CC I/PRP left/VBD it/PRP +./.', false],
  ['I/PRP was/VBD reading/VBG fares/NNS', ', and/CC Ana/NNP found/VBD a/DT letter/NN +./.', false],
  ['I/PRP was/VBD going/VBG home/RB', ', and/CC I/PRP found/VBD a/DT letter/NN +./.', false],
])('what was going on when something happened is half: %s %s', (first, rest, expected) => {
  const { doc, words } = sentence(`${first} ${rest.replace(',', '+,/,')}`)
  expect(isSetting(doc, words.slice(0, first.split(' ').length))).toBe(expected)
})

test.each([
  ['It/PRP shows/VBZ not/RB when/WRB people/NNS row/VBP one/CD boat/NN +./.', true],
  ['It/PRP shows/VBZ not/RB when/WRB people/NNS row/VBP +,/, but/CC when/WRB they/PRP sail/VBP +./.', false],
  ['It/PRP is/VBZ usually/RB not/RB because/IN of/IN the/DT boat/NN +./.', false],
  ['The/DT boat/NN will/MD not/RB by/IN itself/PRP float/VB +./.', false],
])('a case that is denied is half of a contrast: %s', (tagged, expected) => {
  const { doc, words } = sentence(tagged)
  expect(isDeniedCase(doc, words)).toBe(expected)
})

test.each([
  ["I/PRP +'d/MD be/VB able/JJ to/TO open/VB the/DT lock/NN +./.", true],
  ['On/IN boats/NNS people/NNS would/MD sleep/VB well/RB +./.', true],
  ["I/PRP +'d/MD sleep/VB well/RB if/IN it/PRP rained/VBD +./.", false],
  ["I/PRP +'d/MD say/VB the/DT lock/NN is/VBZ old/JJ +./.", false],
  ["I/PRP +'d/VBD opened/VBN the/DT lock/NN of/IN the/DT town/NN +./.", false],
])('what would be hangs on something, which may have been cut off: %s', (tagged, expected) => {
  const { doc, words } = sentence(tagged)
  expect(isSupposed(doc, words)).toBe(expected)
})

test.each([
  [
    'There/EX are/VBP old/JJ boats/NNS +,/, and/CC then/RB there/EX are/VBP new/JJ rafts/NNS +./.',
    ['There are old boats.'],
  ],
  [
    'There/EX are/VBP no/DT boats/NNS +,/, there/EX are/VBP only/RB new/JJ rafts/NNS +./.',
    ['There are no boats.', 'There are only new rafts.'],
  ],
  [
    "I/PRP should/MD sail/VB home/RB today/NN +,/, and/CC I/PRP did/VBD +n't/RB because/IN it/PRP rained/VBD +./.",
    ["I didn't because it rained."],
  ],
  [
    'I/PRP should/MD sail/VB home/RB today/NN +,/, and/CC I/PRP will/MD (/-LRB- in/IN time/NN +)/-RRB- sail/VB home/RB +./.',
    [],
  ],
  ['There/EX are/VBP old/JJ boats/NNS +,/, and/CC Ana/NNP owns/VBZ new/JJ rafts/NNS +./.', []],
])('half of what a sentence says: %s', (tagged, halves) => {
  const { doc, words } = sentence(tagged)
  const found = findStretches(doc, words).filter((stretch) => isHalf(doc, stretch))
  expect(found.map((stretch) => sentenceText(stretch.words))).toEqual(halves)
})
