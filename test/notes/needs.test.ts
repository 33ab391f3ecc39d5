import { expect, test } from 'vitest'
import type { Candidate } from '../../src/notes/candidates.ts'
import { needsSeveral, needsWhatWasCut } from '../../src/notes/needs.ts'
import type { Word } from '../../src/prose/words.ts'
import { sentence } from '../prose/sentence.ts'

/** Two neighbouring sentences of which the first `kept` words, and all of the second, are printed. */
function pair(first: string, kept: number, second: string) {
  const { doc, words } = sentence(`${first} ${second}`)
  const length = first.split(' ').length
  const [row] = doc.sentences
  const sentences = [
    { ...row!, endToken: length },
    { ...row!, firstToken: length },
  ]
  const candidate = (printed: readonly Word[], at: number, isCut: boolean): Candidate =>
    ({ printed, sentence: at, before: null, after: isCut ? 'joint' : null }) as unknown as Candidate
  const before = candidate(words.slice(0, kept), 0, kept < length)
  return [{ ...doc, sentences }, before, candidate(words.slice(length), 1, false)] as const
}

const MINTS = 'Ana/NNP mints/VBZ coins/NNS +,/, and/CC she/PRP prints/VBZ wafers/NNS on/IN a/DT weekend/NN +./.'

test.each([
  [3, 'The/DT old/JJ wafer/NN broke/VBD +./.', true],
  [12, 'The/DT old/JJ wafer/NN broke/VBD +./.', false],
  [3, 'The/DT coin/NN broke/VBD +./.', false],
  [3, 'A/DT wafer/NN broke/VBD +./.', false],
  [3, 'The/DT weekend/NN ended/VBD +./.', false],
])('%i words and then "%s": does it lack what was cut?', (kept, after, expected) => {
  expect(needsWhatWasCut(...pair(MINTS, kept, after))).toBe(expected)
})

test.each([
  ['Ana/NNP mints/VBZ a/DT coin/NN +./.', 'Together/RB +,/, they/PRP fix/VBP it/PRP +./.', true],
  ['Ana/NNP mints/VBZ a/DT coin/NN +./.', 'And/CC they/PRP both/DT fix/VBP it/PRP +./.', true],
  ['Ana/NNP mints/VBZ coins/NNS +./.', 'Together/RB +,/, they/PRP fix/VBP it/PRP +./.', false],
  ['Ana/NNP mints/VBZ a/DT coin/NN +./.', 'Ida/NNP put/VBD it/PRP together/RB +./.', false],
])('%s %s: does it lack several?', (first, second, expected) => {
  expect(needsSeveral(...pair(first, first.split(' ').length, second))).toBe(expected)
})
