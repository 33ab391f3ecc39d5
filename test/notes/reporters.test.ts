import { expect, test } from 'vitest'
import type { Document } from '../../src/model/document.ts'
import type { Structure } from '../../src/model/structure.ts'
import { createReporterCheck } from '../../src/notes/reporters.ts'

/** True where Ann Hill, a guest with that title, is a reporter in a talk that says that. */
function isReporter(text: string, title: string | null = null, role = 'guest'): boolean {
  const doc = { text, sentences: [{ start: 0, end: text.length }] } as unknown as Document
  const voices = [
    { name: 'Cy Poe', role: 'host', title: null, speaker: 0 },
    { name: 'Ann Hill', role, title, speaker: 1 },
  ]
  return createReporterCheck(doc, { people: voices, speakers: voices } as unknown as Structure)(1)
}

test.each([
  ['Ann Hill is a reporter at the Echo.', true],
  ["Ann's a freelance reporter.", true],
  ['Our correspondent Ann Hill is on the line.', true],
  ['Ann Hill covers fisheries for the Echo.', true],
  ['Ann Hill is a marine biologist.', false],
  ['Cy Poe is a reporter, and Ann Hill is a lawyer.', false],
  ['A reporter called the office of the mayor.', false],
  ['The insurance covers what Ann Hill lost.', false],
])('"%s" presents Ann Hill as a reporter: %s', (text, expected) => {
  expect(isReporter(text)).toBe(expected)
})

test('a title and a role tell it as well', () => {
  expect(isReporter('Hello.', 'science correspondent')).toBe(true)
  expect(isReporter('Hello.', 'editor of maps')).toBe(false)
  expect(isReporter('Hello.', null, 'correspondent')).toBe(true)
})
