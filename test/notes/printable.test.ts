import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PRINTABLE_FEATURES } from '../../src/notes/printable-features.ts'

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
