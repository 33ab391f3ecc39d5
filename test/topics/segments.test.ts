import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CutProblem, fixedCuts, freeCuts, longCuts, withoutScantOnes } from '../../src/topics/segments.ts'

/** Up to twelve sentences of one to thirty words with worths around zero. */
const problems = fc
  .array(fc.record({ worth: fc.double({ min: -1, max: 1, noNaN: true }), words: fc.integer({ min: 1, max: 30 }) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((rows): CutProblem => {
    const words = new Float64Array(rows.length + 1)
    for (const [at, row] of rows.entries()) words[at + 1] = words[at]! + row.words
    return { worth: Float64Array.from(rows, (row) => row.worth), words, hard: new Set() }
  })

/** Every set of cuts, tried one by one: slow and plain. */
function* cutSets({ worth, words }: CutProblem, leastWords: number): Generator<number[]> {
  for (let bits = 0; bits < 2 ** (worth.length - 1); bits++) {
    const cuts = Array.from({ length: worth.length - 1 }, (_, at) => at + 1).filter((row) => (bits >> (row - 1)) & 1)
    const edges = [0, ...cuts.map((row) => words[row]!), words[worth.length]!]
    if (cuts.length === 0 || edges.every((edge, at) => at === 0 || edge - edges[at - 1]! >= leastWords)) yield cuts
  }
}

const total = ({ worth }: CutProblem, cuts: readonly number[]): number =>
  cuts.reduce((sum, row) => sum + worth[row]!, 0)

test('free cuts are worth as much as the best of all sets of cuts', () => {
  fc.assert(
    fc.property(problems, fc.integer({ min: 1, max: 60 }), (problem, least) => {
      const best = Math.max(...[...cutSets(problem, least)].map((cuts) => total(problem, cuts)))
      expect(total(problem, freeCuts(problem, least))).toBeCloseTo(best, 9)
    }),
  )
})

test('fixed cuts are as many as asked for and worth the most', () => {
  fc.assert(
    fc.property(problems, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 40 }), (problem, count, least) => {
      const found = fixedCuts(problem, count, least, 0)
      const sets = [...cutSets(problem, least)].filter((cuts) => cuts.length === count)
      if (sets.length === 0) expect(found.length).toBeLessThan(count)
      else {
        expect(found.length).toBe(count)
        expect(total(problem, found)).toBeCloseTo(Math.max(...sets.map((cuts) => total(problem, cuts))), 9)
      }
    }),
  )
})

test('cuts keep their distance from hard cuts', () => {
  const problem = {
    worth: Float64Array.from([0, 1, 1, 1, 1]),
    words: Float64Array.from([0, 10, 20, 30, 40, 50]),
    hard: new Set([2]),
  }
  expect(freeCuts(problem, 20)).toEqual([])
  expect(freeCuts(problem, 10)).toEqual([1, 3, 4])
})

test('no cut stands nearer to a wall than the least, however many are wanted', () => {
  fc.assert(
    fc.property(problems, fc.integer({ min: 1, max: 11 }), fc.integer({ min: 1, max: 40 }), (problem, wall, least) => {
      const hard = new Set([Math.min(wall, problem.worth.length - 1)])
      for (const cuts of [fixedCuts({ ...problem, hard }, 3, least, 0), freeCuts({ ...problem, hard }, least)]) {
        for (const cut of cuts) {
          for (const row of hard) {
            expect(Math.abs(problem.words[cut]! - problem.words[row]!)).toBeGreaterThanOrEqual(least)
          }
        }
      }
    }),
  )
})

/** Counts of words looked at to make `count` cuts of equal worth in `count * 20` sentences. */
function looks(count: number): number {
  let asked = 0
  const words = new Proxy(
    Float64Array.from({ length: count * 20 + 1 }, (_, row) => row * 10),
    {
      get: (sums, key) => {
        asked++
        return Reflect.get(sums, key)
      },
    },
  )
  fixedCuts({ worth: new Float64Array(count * 20).fill(1), words, hard: new Set() }, count, 50, 0)
  return asked
}

test('four times as many cuts in four times as much talk take no more than the square of the work', () => {
  expect(looks(80)).toBeLessThan(looks(20) * 20)
})

test('a few good places close together do not take the room of all others', () => {
  const sentences = 600
  const worth = Float64Array.from({ length: sentences }, (_, row) =>
    row > 100 && row < 160 ? 1.1 : row % 150 === 0 ? 1 : 0,
  )
  const words = Float64Array.from({ length: sentences + 1 }, (_, row) => row * 10)
  const cuts = fixedCuts({ worth, words, hard: new Set() }, 3, 300, 0.15)
  expect(cuts).toEqual([expect.any(Number), 300, 450])
})

test('a long stretch is parted where it is worth most, a short one and one without a place are left', () => {
  const problem = {
    worth: Float64Array.from([0, 0, 1, 0, 9, 0, 2, 0, 0, 0]),
    words: Float64Array.from([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 400]),
    hard: new Set([4, 9]),
  }
  expect(longCuts(problem, 40)).toEqual([6])
  expect(longCuts(problem, 30)).toEqual([2, 6])
})

test('a remark of a few words is no segment among long ones', () => {
  const words = Float64Array.from({ length: 101 }, (_, at) => at * 20)
  const worth = new Float64Array(100).fill(-1)
  for (const row of [30, 34, 66]) worth[row] = 1
  const problem = { worth, words, hard: new Set<number>() }
  const cutsOf = (least: number) => freeCuts(problem, least)
  expect(cutsOf(80)).toEqual([30, 34, 66])
  const cuts = withoutScantOnes(2000, 1, 80, cutsOf)
  expect(cuts).toHaveLength(2)
  expect(cuts).toContain(66)
  expect(withoutScantOnes(0, 0, 80, () => [])).toEqual([])
})
