import { expect, test } from 'vitest'
import { buildDocument } from '../../src/language/language.ts'
import { loadModels } from '../../src/models.ts'
import { isDisputed } from '../../src/notes/disputed.ts'
import { read } from '../../src/read/read.ts'

const models = loadModels()
const disputed = (lines: readonly string[]): boolean => {
  const doc = buildDocument(read(new TextEncoder().encode(lines.join('\n')), 'talk.txt'), models)
  const voices = [...new Set(doc.turns.map(({ speaker }) => speaker))]
  return isDisputed(
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
  expect(disputed(lines)).toBe(expected)
})
