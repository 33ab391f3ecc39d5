import { expect, test } from 'vitest'
import { probability, sumTrees } from '../../src/learn/trees.ts'
import { fitTrees } from '../../tools/train/trees.ts'

const OPTIONS = { trees: 60, depth: 2, rate: 0.3, leastLeaf: 1, ridge: 1 }

/** Rows of two features, true where exactly one of them is 1: nothing that a sum of both could tell. */
function eitherButNotBoth(copies: number) {
  const rows = Array.from({ length: 4 * copies }, (_, row) => [row & 1, (row >> 1) & 1] as const)
  return {
    width: 2,
    values: Float32Array.from(rows.flat()),
    labels: Float32Array.from(rows, ([a, b]) => (a === b ? 0 : 1)),
    // A row in four counts more, or no first cut would gain anything.
    weights: Float32Array.from(rows, ([a, b]) => (a === 1 && b === 1 ? 1.5 : 1)),
  }
}

test('trees learn what counts only beside something else', () => {
  const trees = fitTrees(eitherButNotBoth(20), OPTIONS)
  const of = (...row: number[]): number => probability(sumTrees(trees, Float32Array.from(row), 0))
  expect([of(0, 1), of(1, 0)].every((p) => p > 0.9)).toBe(true)
  expect([of(0, 0), of(1, 1)].every((p) => p < 0.1)).toBe(true)
})

test('a label between 0 and 1 is what is foretold', () => {
  const examples = { ...eitherButNotBoth(20), labels: new Float32Array(80).fill(0.2) }
  const trees = fitTrees(examples, OPTIONS)
  expect(probability(sumTrees(trees, Float32Array.of(1, 0), 0))).toBeCloseTo(0.2, 3)
})

test('more features than a byte can number are refused', () => {
  const examples = {
    width: 257,
    values: new Float32Array(257),
    labels: Float32Array.of(1),
    weights: Float32Array.of(1),
  }
  expect(() => fitTrees(examples, OPTIONS)).toThrow(RangeError)
})
