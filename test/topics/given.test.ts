import { expect, test } from 'vitest'
import { analyze } from '../../src/analyze.ts'
import { loadModels } from '../../src/models.ts'
import { read } from '../../src/read/read.ts'

const TALK = `[00:00:02] Mara: Welcome to Low Tide. Today we ask why the harbour of our town silted up so fast.

[00:00:30] Ivo: The breakwater did it. The council built it in 1960 without a survey of the bay.

[00:01:10] Mara: And the ferries, what became of the ferries after that winter?

[00:02:00] Ivo: They moved to the northern quay, and the fishermen went with them in the spring.
`
const chaptersOf = (chapters: string) => {
  const { chapters: found, warnings } = analyze(read(Buffer.from(TALK), 'x.txt', { chapters }), loadModels())
  return { found, warnings }
}

test("the creator's chapters keep the times that they were given, though no words begin there", () => {
  const { found, warnings } = chaptersOf('0:00 Opening\n0:25 The breakwater\n1:00 Ferries')
  expect(found.map(({ title, startMs, endMs }) => [title, startMs, endMs])).toEqual([
    ['Opening', 0, 25_000],
    ['The breakwater', 25_000, 60_000],
    ['Ferries', 60_000, expect.any(Number)],
  ])
  expect(TALK.slice(found[1]?.start).startsWith('The breakwater did it')).toBe(true)
  expect(warnings.map(({ code }) => code)).not.toContain('chapter-dropped')
})

test('of two chapters at the same words the first is told to be left out', () => {
  const { found, warnings } = chaptersOf('0:00 Opening\n1:20 Ferries\n1:40 The northern quay')
  expect(found.map(({ title }) => title)).toEqual(['Opening', 'The northern quay'])
  const dropped = warnings.filter(({ code }) => code === 'chapter-dropped')
  expect(dropped.map(({ message }) => message)).toEqual([expect.stringContaining('"Ferries"')])
})
