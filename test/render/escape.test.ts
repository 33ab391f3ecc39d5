import { expect, test } from 'vitest'
import { markdownLine } from '../../src/render/escape.ts'

test.each([
  ['A&M Records, Tom & Ann', 'A&M Records, Tom & Ann'],
  ['&lt;b&gt; and &#60;', '&amp;lt;b&amp;gt; and &amp;#60;'],
])('an "&" is written out in Markdown only where it would open an entity: %s', (text, expected) => {
  expect(markdownLine(text)).toBe(expected)
})
