import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allowedPairs, binaryMarginals, chainRoom, marginals } from '../../src/learn/chain.ts'

const score = fc.double({ min: -8, max: 8, noNaN: true })

test('two labels have the marginals that any number of labels has', () => {
  const given = fc.tuple(fc.array(score, { minLength: 1, maxLength: 40 }), fc.tuple(score, score, score, score))
  fc.assert(
    fc.property(given, ([scores, pairs]) => {
      const transitions = Float64Array.from(pairs)
      const odds = transitions.map(Math.exp)
      const { length } = scores
      const all = new Float64Array(2 * length)
      const both = Float64Array.from(scores.flatMap((one) => [0, one]))
      const allowed = allowedPairs({ labels: 2, transitions })
      marginals(2, odds, allowed, both, length, null, chainRoom(2, length), all, null)
      const out = new Float64Array(length)
      binaryMarginals(odds, Float64Array.from(scores), length, out)
      for (let t = 0; t < length; t++) expect(out[t]).toBeCloseTo(all[2 * t + 1]!, 9)
    }),
  )
})
