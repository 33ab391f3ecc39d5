import { expect, test } from 'vitest'
import { isApart, mendDislocations } from '../../src/prose/dislocation.ts'
import { sentenceText } from '../../src/prose/words.ts'
import { sentence } from './sentence.ts'

const mended = (tagged: string): string => {
  const { doc, words } = sentence(tagged)
  return sentenceText(mendDislocations(doc, words))
}

test.each([
  // The phrase has a verb of its own.
  [
    "The/DT rule/NN +'s/VBZ about/IN nets/NNS +,/, it/PRP +'s/VBZ about/IN cod/NN nets/NNS +./.",
    "The rule's about nets, it's about cod nets.",
  ],
  [
    "The/DT port/NN +'s/POS called/VBN Riga/NNP +,/, it/PRP +'s/VBZ the/DT oldest/JJS +./.",
    "The port's called Riga, it's the oldest.",
  ],
  // An "it" that is none of it.
  ["Riga/NNP +,/, it/PRP +'s/VBZ May/NNP 1990/CD +./.", "Riga, it's May 1990."],
  ["Two/CD boats/NNS +,/, it/PRP +'s/VBZ a/DT year/NN +./.", "Two boats, it's a year."],
  [
    "The/DT mast/NN and/CC the/DT sail/NN +,/, it/PRP +'s/VBZ all/DT one/CD +./.",
    "The mast and the sail, it's all one.",
  ],
])('two things are not made one: %s', (tagged, wanted) => {
  expect(mended(tagged)).toBe(wanted)
})

test.each([
  ["The/DT owner/NN of/IN the/DT boats/NNS +,/, he/PRP +'s/VBZ old/JJ +./.", 'The owner of the boats is old.'],
  ["The/DT crew/NN +'s/POS boat/NN +,/, it/PRP +'s/VBZ old/JJ +./.", "The crew's boat is old."],
  ["Sixty/CD seconds/NNS +,/, that/DT +'s/VBZ how/WRB long/RB +./.", 'Sixty seconds is how long.'],
  ['Two/CD boats/NNS +,/, they/PRP sank/VBD +./.', 'Two boats sank.'],
])('one thing is drawn in: %s', (tagged, wanted) => {
  expect(mended(tagged)).toBe(wanted)
})

test('what stays apart is told from what goes on', () => {
  const apart = (tagged: string): boolean => {
    const { doc, words } = sentence(tagged)
    return isApart(doc, words)
  }
  expect(apart("Two/CD boats/NNS +,/, it/PRP +'s/VBZ a/DT year/NN +./.")).toBe(true)
  expect(apart('Two/CD years/NNS +,/, it/PRP is/VBZ long/JJ +./.')).toBe(false)
  expect(apart('In/IN boats/NNS +,/, it/PRP is/VBZ cold/JJ +./.')).toBe(false)
})
