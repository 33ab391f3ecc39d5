import { expect, test } from 'vitest'
import type { Candidate } from '../../src/notes/candidates.ts'
import type { Ranking } from '../../src/notes/ranking.ts'
import { selectCandidates } from '../../src/notes/select.ts'

/** What is taken of one sentence with these lemmas, when `said` stands there already. */
function taken(lemmas: readonly string[], said: readonly string[]): number[] {
  const candidates = [{ sentence: 0, form: 'plain', lemmas }] as unknown as Candidate[]
  const ranking = { score: [1], printable: [0.8], lemmaWeight: new Map() } as unknown as Ranking
  return selectCandidates(candidates, [0], ranking, new Set(said), { most: 1, quotes: 0, least: 0.7 })
}

test('what was said before is not said again, but for numbers: they count other things', () => {
  expect(taken(['ferry', 'late', 'harbour'], ['ferry'])).toEqual([])
  expect(taken(['ferry', 'late', 'harbour'], [])).toEqual([0])
  expect(taken(['six', 'late', 'harbour'], ['six'])).toEqual([0])
})
