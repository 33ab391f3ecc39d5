import { afterEach, expect, test, vi } from 'vitest'
import { splitSentences } from '../../src/language/sentences.ts'
import { spanList, tokenize } from '../../src/language/tokens.ts'

afterEach(() => vi.restoreAllMocks())

/** Characters looked at, by how often one is asked for, to split `text` to tokens and sentences. */
function looks(text: string): number {
  const asked = vi.spyOn(String.prototype, 'charCodeAt')
  const spans = spanList(64)
  tokenize(text, 0, text.length, spans)
  splitSentences(text, spans, 0, spans.length, [])
  const { length } = asked.mock.calls
  asked.mockRestore()
  return length
}

test.each(['a-', 'and/or/', 'a./', 'a.', 'www-', 'a@', 'x:', "a'", '7,', '? ', '. ', '" ', '[1]', '😀', '-', 'U.S.'])(
  'four times as much of %j takes about four times the work, in one word or in many',
  (shape) => {
    const few = looks(shape.repeat(500))
    const many = looks(shape.repeat(2000))
    expect(many).toBeLessThan(few * 6)
  },
)

test('an address that many dots and slashes come before is still read in a word of believable length', () => {
  const text = 'see/a.b/c.d/example.com/page and more'
  const spans = spanList(8)
  tokenize(text, 0, text.length, spans)
  const tokens = Array.from({ length: spans.length }, (_, i) => text.slice(spans.start[i], spans.end[i]))
  expect(tokens.join(' ')).toContain('example.com/page')
})
