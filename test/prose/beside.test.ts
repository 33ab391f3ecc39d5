import { expect, test } from 'vitest'
import { turnsAside } from '../../src/prose/beside.ts'

test.each([
  'We sold the boat as far as I recall.',
  'If I remember correctly, the boat has two sails.',
  'The boat has two sails if Hill remembers right.',
  'There is a list of boats from the top of my head.',
  "We met Kjartan, whose name I'm mispronouncing.",
  "Read the rules, which I'm sure we'll get to.",
  'The sail matters most by far for I would say everybody.',
])('aside: %s', (text) => {
  expect(turnsAside(text)).toBe(true)
})

test.each([
  'If I remember the storm, I stay in the harbour.',
  'He remembers the boat as far as the harbour.',
  'The name is hard to pronounce.',
  'Rafts are slow, which I am sure of.',
  'There is a flag on the top of the mast.',
])('no aside: %s', (text) => {
  expect(turnsAside(text)).toBe(false)
})
