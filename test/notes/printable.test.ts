import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadModels } from '../../src/models.ts'
import { PRINTABLE_FEATURES } from '../../src/notes/printable-features.ts'
import { RANK_FEATURES } from '../../src/notes/rank-features.ts'

test.each([
  ['printable', PRINTABLE_FEATURES],
  ['notes', RANK_FEATURES],
] as const)('%s.bin has a weight for each feature that is looked at', (name, features) => {
  const { meta, arrays } = loadModels()(name)
  expect(meta['features']).toEqual(features)
  expect(arrays.get('weights')).toHaveLength(features.length)
})

test('no feature stands twice', () => {
  expect(new Set(PRINTABLE_FEATURES).size).toBe(PRINTABLE_FEATURES.length)
})

test('a mark says where a sentence was made and what it was, and not the sentence', () => {
  const marks: Record<string, unknown>[] = JSON.parse(
    readFileSync(new URL('../../tools/eval/gold/printable.json', import.meta.url), 'utf8'),
  )
  expect(marks.length).toBeGreaterThan(2000)
  for (const mark of marks) expect(Object.keys(mark)).toEqual(['set', 'split', 'id', 'start', 'hash', 'mark'])
})
