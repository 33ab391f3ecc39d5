import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findStructure } from '../../src/structure/structure.ts'
import { talk } from './talk.ts'

const { cases }: { cases: { said: string; speaker: string | null; credits: Record<string, string[]> }[] } = JSON.parse(
  readFileSync('tools/eval/gold/credits.json', 'utf8'),
)

const creditsOf = (said: string): Record<string, readonly string[]> => {
  const { doc, transcript } = talk([
    ['Guest Person', 'And that is what we learned.'],
    ['Host', said],
  ])
  return Object.fromEntries(findStructure(doc, transcript).credits.map(({ role, names }) => [role, names]))
}

test('contracted verbs are read, possessives are not', () => {
  const said = "It's a Lantern Audio production. The producer's Lucy Winter, and our engineer's Tisha Greer."
  expect(creditsOf(said)).toEqual({
    'production company': ['Lantern Audio'],
    producer: ['Lucy Winter'],
    engineer: ['Tisha Greer'],
  })
  expect(creditsOf("It's a large production. The producer's Mac broke. The editor's New York desk is shut.")).toEqual(
    {},
  )
})

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

test('who has a part already is no other, and what somebody owns is not they', () => {
  const said = "Our producer is Lucy Winter, Tisha Greer did the mix. Our researcher's Jo Pettifer-Lane. "
  expect(creditsOf(`${said} The music's by The Low Tolls. The theme song's by Lucy's old band.`)).toEqual({
    producer: ['Lucy Winter'],
    mixer: ['Tisha Greer'],
    researcher: ['Jo Pettifer-Lane'],
    music: ['The Low Tolls'],
  })
})
