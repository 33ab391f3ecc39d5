import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cohesion, depths, novelty, type Stream, streamFrom } from '../../src/topics/cohesion.ts'

const VOCABULARY = 6
const weight = Float64Array.from({ length: VOCABULARY }, (_, row) => 1 + row / 2)

const streams = fc
  .array(fc.array(fc.integer({ min: 0, max: VOCABULARY - 1 }), { maxLength: 5 }), { minLength: 1, maxLength: 15 })
  .map((sentences): Stream => {
    const before = new Uint32Array(sentences.length + 1)
    for (const [row, words] of sentences.entries()) before[row + 1] = before[row]! + words.length
    return streamFrom(Int32Array.from(sentences.flat()), before, weight.length)
  })

/** Cosine of two bags of words, counted afresh. */
function cosine(left: Int32Array, right: Int32Array): number {
  const bag = (side: Int32Array): number[] =>
    Array.from(weight, (w, row) => w * side.filter((term) => term === row).length)
  const [a, b] = [bag(left), bag(right)]
  const dot = (x: number[], y: number[]): number => x.reduce((sum, value, at) => sum + value * y[at]!, 0)
  const norm = dot(a, a) * dot(b, b)
  return norm === 0 ? 1 : dot(a, b) / Math.sqrt(norm)
}

test('sliding windows give the cosines that counting afresh gives', () => {
  fc.assert(
    fc.property(streams, fc.integer({ min: 1, max: 12 }), (stream, width) => {
      for (const [row, value] of cohesion(stream, weight, width).entries()) {
        const at = stream.before[row]!
        const left = stream.terms.slice(Math.max(0, at - width), at)
        expect(value).toBeCloseTo(cosine(left, stream.terms.slice(at, at + width)), 9)
      }
    }),
  )
})

test('a valley is as deep as the climb to the peaks on both sides', () => {
  const [first, second, valley, fourth, peak] = depths(Float64Array.from([0.5, 0.9, 0.2, 0.4, 0.8]))
  expect(valley).toBeCloseTo((0.7 + 0.6) / 2)
  expect(fourth).toBeCloseTo(0.2)
  expect([first, second, peak]).toEqual([expect.closeTo(0.2), 0, 0])
})

test('words never said before are new, words just said are not', () => {
  const stream = streamFrom(Int32Array.from([0, 1, 0, 1, 2, 3]), Uint32Array.from([0, 2, 4, 6]), weight.length)
  expect([...novelty(stream, weight, 2, 10)]).toEqual([1, 0, 1])
})
