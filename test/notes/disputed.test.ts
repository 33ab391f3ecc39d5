import { expect, test } from 'vitest'
import { buildDocument } from '../../src/language/language.ts'
import { loadModels } from '../../src/models.ts'
import { isCorrected, isDisputed } from '../../src/notes/disputed.ts'
import { read } from '../../src/read/read.ts'

const models = loadModels()
const ofFirst = (lines: readonly string[], check: typeof isDisputed): boolean => {
  const doc = buildDocument(read(new TextEncoder().encode(lines.join('\n')), 'talk.txt'), models)
  const voices = [...new Set(doc.turns.map(({ speaker }) => speaker))]
  return check(
    doc,
    0,
    doc.turns.map(({ speaker }) => voices.indexOf(speaker)),
  )
}

test.each([
  [['Ana: I think teletext is a good option.', "Ben: Yeah, but we don't use it any more."], true],
  [['Ana: I think teletext is a good option.', 'Cy: Mm.', "Ben: No, it's a new requirement that it goes."], true],
  [['Ana: I think teletext is a good option.', 'Ben: Yeah, and it costs nothing.'], false],
  [['Ana: I think teletext is a good option.', 'Ben: Sure.', 'Ana: But it is old.'], false],
] as const)('%s: %s', (lines, expected) => {
  expect(ofFirst(lines, isDisputed)).toBe(expected)
})

test.each([
  [
    [
      'Ana: So you have to sail the boat back to the harbour.',
      "Ben: Oh, you don't have to sail it back, you only have to pay the harbour.",
    ],
    true,
  ],
  [['Ana: So the harbour opens at seven.', 'Ben: No, the harbour opens at nine.'], true],
  [['Ana: So you have to sail the boat back to the harbour.', "Ben: I don't know anything about that."], false],
  [
    ['Ana: So you have to sail the boat back to the harbour.', 'Ben: You have to sail it back to the harbour by noon.'],
    false,
  ],
  [['Ana: You have to sail the boat back.', "Ana: You don't have to sail it back to the harbour."], false],
] as const)('a statement that the next voice puts right: %s: %s', (lines, expected) => {
  expect(ofFirst(lines, isCorrected)).toBe(expected)
})
