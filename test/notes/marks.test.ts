import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DIVE_FEATURES } from '../../src/notes/dive-worth.ts'
import { FOLLOWING_FEATURES } from '../../src/notes/following-features.ts'
import { PASSAGE_FEATURES } from '../../src/notes/passage-features.ts'
import { PRINTABLE_FEATURES } from '../../src/notes/printable-features.ts'
import { QUOTE_FEATURES } from '../../src/notes/quote-features.ts'
import { TAKEAWAY_FEATURES } from '../../src/notes/takeaway-features.ts'

const PLACE = ['set', 'split', 'id', 'start', 'hash']

test.each([
  ['printable', [...PLACE, 'mark']],
  ['following', [...PLACE, 'before', 'place', 'mark']],
  ['quotes', [...PLACE, 'mark']],
  ['passages', [...PLACE, 'mark']],
  ['takeaways', [...PLACE, 'grade']],
  ['dives', [...PLACE, 'mark', 'reader']],
])('a mark of %s says where something was made and what it was, and not its words', (name, keys) => {
  const path = new URL(`../../tools/eval/gold/${name}.json`, import.meta.url)
  const marks: Record<string, unknown>[] = JSON.parse(readFileSync(path, 'utf8'))
  expect(marks.length).toBeGreaterThan(1000)
  for (const mark of marks) expect(Object.keys(mark)).toEqual(keys)
})

test.each([
  ['what can be printed', PRINTABLE_FEATURES],
  ['what goes on', FOLLOWING_FEATURES],
  ['what can be quoted', QUOTE_FEATURES],
  ['what can be quoted at length', PASSAGE_FEATURES],
  ['what can be taken away', TAKEAWAY_FEATURES],
  ['what belongs in a deep dive', DIVE_FEATURES],
])('no feature of %s stands twice', (_, features) => {
  expect(new Set(features).size).toBe(features.length)
})
