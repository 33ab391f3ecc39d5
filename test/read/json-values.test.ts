import { expect, test } from 'vitest'
import { list, numberUnder, parseJson, pick } from '../../src/read/json-values.ts'

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

test('one damaged line among lines of JSON costs no other', () => {
  const lines = ['{"a":1}', '{"a": broken', '{"a":3}', '{"a":"never closed', '{"a":5}', '{"a":6}']
  const parsed = parseJson(lines.join('\n'))
  const values = parsed?.root.kind === 'array' ? parsed.root.items.map((item) => numberUnder(item, 'a')) : []
  expect(values).toEqual([1, 3, 5, 6])
  expect(parsed?.brokenAt).toBe(lines[0]!.length + 1 + lines[1]!.indexOf('broken'))
  expect(numbersIn(lines.slice(1).join('\n'))).toEqual([3, 5, 6])
})

test('a broken list with an item a line is no lines of JSON', () => {
  const list = '{"s": [\n{"a":1},\n{"a":2},\n{"a": broken\n{"a":4}'
  expect(parseJson(list)?.root.kind).toBe('object')
})

function numbersIn(text: string): (number | null)[] {
  const root = parseJson(text)?.root
  return root?.kind === 'array' ? root.items.map((item) => numberUnder(item, 'a')) : []
}
