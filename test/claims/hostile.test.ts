import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyze } from '../../src/analyze.ts'
import { loadModels } from '../../src/models.ts'
import { read } from '../../src/read/read.ts'

const models = loadModels()
const words = [
  'he',
  'it',
  'they',
  'Acme',
  'Bob',
  'said',
  'says',
  'that',
  'think',
  'I',
  ',',
  '.',
  '"',
  '“',
  'and',
  'not',
  "n't",
  'was',
  'is',
  'as',
  'according',
  'to',
  'what',
  'because',
  'six',
  'million',
  'dollars',
  '?',
  '-',
  '>',
  'Mr.',
  'Chair',
  'the',
  'company',
  'closed',
  'who',
]

test('whatever is said, claims rank by their score and quote what was said', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 4, maxLength: 60 }), (talk) => {
      const text = `Ann: Hello there, this is the talk of today.\n\nBob: We were so ${talk.join(' ')}`
      const { claims } = analyze(read(new TextEncoder().encode(text), 'talk.txt'), models)
      const scores = claims.map(({ checkWorthiness }) => checkWorthiness)
      expect(scores).toEqual([...scores].sort((a, b) => b - a))
      for (const claim of claims) {
        expect(claim.evidence[0]?.quote).toBe(claim.said)
        expect(claim.text).toMatch(/[.!?…]["'”’)]*$/)
        expect(claim.text).not.toMatch(/\s[,.]|\s{2}/)
        expect(claim.attributedTo).not.toBe('')
      }
    }),
    { numRuns: 60 },
  )
})
