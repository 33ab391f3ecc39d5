import { expect, test } from 'vitest'
import { renderExplanation } from '../../src/render/explanation.ts'

const EXPLANATION = {
  id: 'c3',
  text: 'The boat is forty feet long.',
  said: 'So the boat is forty feet long.',
  checkWorthiness: 0.731,
  reasons: [
    { label: 'every claim', weight: -2 },
    { label: 'figures', weight: 3 },
    { label: 'commas', weight: -0.001 },
  ],
  words: [
    { label: 'forty', weight: 0.4 },
    { label: 'So', weight: -0.002 },
  ],
}

test('an explanation has the sum of its reasons, and leaves out what counts for nothing', () => {
  expect(renderExplanation(EXPLANATION, 'text', { width: 80 })).toBe(`c3  The boat is forty feet long.
Said: “So the boat is forty feet long.”
Check-worthiness: 0.731

What speaks for a check (+) and against it (-), in log odds
   -2.00  every claim
   +3.00  figures
   +1.00  together: 0.731

Words, as fact checkers of debates pick them (+) or not (-)
   +0.40  forty
`)
  expect(JSON.parse(renderExplanation(EXPLANATION, 'json', { width: 80 })).reasons).toHaveLength(3)
})

test('its lines stay within forty columns', () => {
  for (const line of renderExplanation(EXPLANATION, 'text', { width: 40 }).split('\n')) {
    expect(line.length).toBeLessThanOrEqual(40)
  }
})
