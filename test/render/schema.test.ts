import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { analyze, loadModels, read, render, renderTranscript } from '../../src/index.ts'
import { jsonSchema, SCHEMAS } from '../../src/render/schema.ts'

const FIXTURES = [
  'fixtures/transcripts/deepseek-interview.txt',
  'fixtures/transcripts/monologue-unlabelled.txt',
  'fixtures/transcripts/panel.vtt',
  'fixtures/transcripts/tech-chat.srt',
  'fixtures/formats/damaged.srt',
  'fixtures/formats/prose.txt',
  'fixtures/formats/whisperx.json',
]

function validator(name: 'analysis' | 'transcript') {
  const row = SCHEMAS.find((each) => each.name === name)
  if (row === undefined) throw new Error(name)
  return new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(jsonSchema(row))
}

test.each(FIXTURES)('%s: the analysis and the transcript are what their schemas say', (path) => {
  const transcript = read(readFileSync(path), path)
  const analysis = JSON.parse(render(analyze(transcript, loadModels()), 'json'))
  const check = validator('analysis')
  check(analysis)
  expect(check.errors).toBeNull()
  const checkTranscript = validator('transcript')
  checkTranscript(JSON.parse(renderTranscript(transcript, 'json')))
  expect(checkTranscript.errors).toBeNull()
})

test('the schemas are closed: a field more or less, anywhere, is an error', () => {
  const path = 'fixtures/transcripts/panel.vtt'
  const analysis = JSON.parse(render(analyze(read(readFileSync(path), path), loadModels()), 'json'))
  const check = validator('analysis')
  let objects = 0
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.slice(0, 2).forEach(visit)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return
    objects++
    const fields: Record<string, unknown> = Object(value)
    fields['extra'] = 1
    expect(check(analysis)).toBe(false)
    delete fields['extra']
    for (const [name, kept] of Object.entries(fields).slice(0, 2)) {
      delete fields[name]
      expect(check(analysis)).toBe(false)
      fields[name] = kept
    }
    Object.values(fields).forEach(visit)
  }
  visit(analysis)
  expect(objects).toBeGreaterThan(40)
  expect(check(analysis)).toBe(true)
})
