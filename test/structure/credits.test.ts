import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findStructure } from '../../src/structure/structure.ts'
import { talk } from './talk.ts'

const { cases }: { cases: { said: string; speaker: string | null; credits: Record<string, string[]> }[] } = JSON.parse(
  readFileSync('tools/eval/gold/credits.json', 'utf8'),
)

test.each(cases)('$said', ({ said, speaker, credits }) => {
  const { doc, transcript } = talk([
    ['Guest Person', 'And that is what we learned.'],
    [speaker ?? 'Host', said],
  ])
  const structure = findStructure(doc, transcript)
  expect(Object.fromEntries(structure.credits.map(({ role, names }) => [role, names]))).toEqual(credits)
  for (const { evidence } of structure.credits)
    for (const span of evidence) expect(said).toContain(doc.text.slice(span.start, span.end))
})
