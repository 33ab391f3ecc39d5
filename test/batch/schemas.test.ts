import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { buildArchive } from '../../src/batch/archive/archive.ts'
import { factsOf } from '../../src/batch/archive/facts.ts'
import { diffAnalyses } from '../../src/batch/diff/diff.ts'
import { ALL_SCHEMAS } from '../../src/batch/schemas.ts'
import { type Analysis, analyze, loadModels, read } from '../../src/index.ts'
import { readNotes } from '../../src/read/notes.ts'
import { jsonSchema } from '../../src/render/schema.ts'
import { verify } from '../../src/verify.ts'

const FILES = ['deepseek-interview.txt', 'tech-chat.srt', 'panel.vtt'].map((name) => `fixtures/transcripts/${name}`)
const NOTES =
  '# The Ledger\n\nDeepSeek was founded in 1999 by Ada Lovelace. “We bought 90,000 chips,” she said at 00:03.\n'

function analysisOf(path: string): Analysis {
  return analyze(read(readFileSync(path), path), loadModels())
}

function errorsOf(name: string, value: unknown) {
  const row = ALL_SCHEMAS.find((each) => each.name === name)
  if (row === undefined) throw new Error(name)
  const check = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(jsonSchema(row))
  check(JSON.parse(JSON.stringify(value)))
  return check.errors
}

test('what archive, diff and verify print is what their schemas say, and not less', () => {
  const analyses = FILES.map(analysisOf)
  const [first, second] = analyses
  const archive = buildArchive([...analyses, ...analyses].map((analysis) => factsOf(analysis)))
  expect(archive.repeated.length).toBeGreaterThan(0)
  expect(errorsOf('archive', archive)).toBeNull()
  expect(errorsOf('archive', { ...archive, claims: undefined })).not.toBeNull()
  expect(errorsOf('archive', { ...archive, extra: 1 })).not.toBeNull()

  const difference = diffAnalyses(first!, second!)
  expect(difference.changes.entities.length).toBeGreaterThan(0)
  expect(errorsOf('diff', difference)).toBeNull()
  expect(errorsOf('diff', { ...difference, changes: {} })).not.toBeNull()

  const notes = readNotes(new TextEncoder().encode(NOTES), 'notes.md')
  const verification = verify(notes, read(readFileSync(FILES[0]!), FILES[0]!), loadModels())
  expect(verification.counts.unsupported).toBeGreaterThan(0)
  expect(errorsOf('verification', verification)).toBeNull()
  expect(errorsOf('verification', { ...verification, counts: 1 })).not.toBeNull()
})
