import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadModels } from '../../src/models.ts'
import { DIVE_FEATURES, diveFeatures, rowsToWeigh, weighDives } from '../../src/notes/dive-worth.ts'
import { PRINTABLE_FEATURES } from '../../src/notes/printable-features.ts'
import { rankCandidates } from '../../src/notes/ranking.ts'
import { read } from '../../src/read/read.ts'
import { prepare } from '../../tools/train/notes.ts'

const models = loadModels()
const path = 'fixtures/transcripts/deepseek-interview.txt'
const { doc, candidates, topics, entities, structure, names } = prepare(
  { id: '', transcript: read(readFileSync(path), path) },
  models,
)
const isNamed = (row: number): boolean => names.short(row) !== null
const ranking = rankCandidates({ doc, candidates, topics, entities, structure, isNamed }, models)
const source = { doc, entities, topics, candidates, ranking }
const rows = rowsToWeigh(source)

test('what stands only behind another sentence, or is hardly ever printed, is not weighed', () => {
  expect(rows.length).toBeGreaterThan(20)
  expect(rows.every((row) => !candidates[row]!.follows && ranking.printable[row]! >= 0.2)).toBe(true)
  const inDives = weighDives(source, models)
  for (const row of candidates.keys()) {
    if (rows.includes(row)) continue
    expect([inDives.printable[row], inDives.score[row]]).toEqual([ranking.printable[row], ranking.score[row]])
  }
})

test('a sentence is seen with the other ones of its section', () => {
  const width = DIVE_FEATURES.length
  const values = diveFeatures(source, rows)
  const homeOf = (row: number): number =>
    topics.sections.findIndex(({ endSentence }) => candidates[row]!.sentence < endSentence)
  const at = DIVE_FEATURES.indexOf('likelier ones of its section')
  rows.forEach((row, i) => {
    const likelier = rows.filter(
      (other) => homeOf(other) === homeOf(row) && ranking.printable[other]! > ranking.printable[row]!,
    )
    expect(values[i * width + at]).toBeCloseTo(Math.min(4, likelier.length / 10), 5)
    expect(values[i * width]).toBeCloseTo(ranking.values[row * ranking.width]!, 5)
  })
  expect(ranking.width).toBe(PRINTABLE_FEATURES.length)
})

test('grades move what may be printed both ways, and stay probabilities', () => {
  const { printable, score } = weighDives(source, models)
  const moved = rows.map((row) => printable[row]! - ranking.printable[row]!)
  expect(moved.some((by) => by > 0)).toBe(true)
  expect(moved.some((by) => by < 0)).toBe(true)
  for (const row of rows) {
    expect(printable[row]).toBeGreaterThan(0)
    expect(printable[row]).toBeLessThan(1)
    expect(score[row]).toBeGreaterThan(0)
  }
})
