import { expect, test } from 'vitest'
import { list, parseJson, pick } from '../../src/read/json-values.ts'

test.each([
  ['objects', '{"a":', '1', '}'],
  ['arrays', '[', '"]"', ']'],
  ['both', '{"a":[', '{"b":"}]"}', ']}'],
])('what lies deeper than any transcript has is passed over, and the text is whole: %s', (_, open, inside, close) => {
  const deep = open.repeat(5000) + inside + close.repeat(5000)
  const json = parseJson(`{"deep":${deep},"words":["so"]}`)
  expect(json?.brokenAt).toBeNull()
  expect(list(json?.root ?? null, 'words')).toHaveLength(1)
  expect(pick(json?.root, 'deep')).not.toBeNull()
  const cut = parseJson(`{"words":["so"],"deep":${deep.slice(0, -1)}`)
  expect(cut?.brokenAt).not.toBeNull()
  expect(list(cut?.root ?? null, 'words')).toHaveLength(1)
})
