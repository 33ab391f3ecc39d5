import { expect, test } from 'vitest'
import { reportingVerb } from '../../src/prose/opinions.ts'

test.each([
  ['The ferry is a risk for those who row.', 'warns'],
  ['The ferry is almost no risk for those who row.', 'says'],
  ['The dam could lower the risk of a flood.', 'says'],
  ['If people row, the risk is low.', 'says'],
  ['If people row in winter, the risk is high.', 'warns'],
])('whoever denies or lessens a risk warns of nothing: %s %s', (text, verb) => {
  expect(reportingVerb(text, null)).toBe(verb)
})

test.each([
  ['The city should close the road.', 'argues'],
  ['The ferry should be able to carry a truck.', 'says'],
  ['The ferry should probably work in winter.', 'says'],
  ['The ferry should pose almost no danger.', 'says'],
  ['It is important that the ferry runs.', 'argues'],
  ['Ana runs the ferry because the school is important.', 'says'],
  ['Ana runs the ferry and knows that the school is important.', 'says'],
  ['If the school is important, Ana runs the ferry.', 'says'],
  ['People who row should pay.', 'argues'],
  ['The ferry was small and the town had to find better boats.', 'says'],
  ['The ferry was better than a bridge.', 'argues'],
])('only what the main clause judges is argued: %s %s', (text, verb) => {
  expect(reportingVerb(text, null)).toBe(verb)
})
