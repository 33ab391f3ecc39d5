import { expect, test } from 'vitest'
import { explainClaim, findClaims } from '../../src/claims/claims.ts'
import { findEntities } from '../../src/entities/entities.ts'
import { createDropChances } from '../../src/language/drop-chances.ts'
import { buildDocument } from '../../src/language/language.ts'
import { createSyntax } from '../../src/language/syntax.ts'
import { DEFAULTS } from '../../src/model/options.ts'
import { loadModels } from '../../src/models.ts'
import { createCleaner } from '../../src/prose/clean.ts'
import { createResolver } from '../../src/prose/resolve.ts'
import { read } from '../../src/read/read.ts'
import { findStructure } from '../../src/structure/structure.ts'

const models = loadModels()
const text =
  'Ann Miller: Acme Motors lost six hundred million dollars in 2009.\n\nBob Stone: I was not there at the time.\n\n' +
  'Ann Miller: The railway of Leeds then sold nine hundred cars. The cars now stand in York.'
const transcript = read(new TextEncoder().encode(text), 'talk.txt')
const doc = buildDocument(transcript, models)
const syntax = createSyntax(doc, models('parser'), models('clusters'))
const structure = findStructure(doc, transcript, DEFAULTS)
const found = findEntities({ doc, structure, transcript, models, syntax })
const resolve = createResolver({ doc, structure, entities: found.entities })
const chances = createDropChances(doc, models('disfluency'), models('clusters'))
const input = {
  doc,
  structure,
  ...found,
  syntax,
  resolve,
  clean: createCleaner(doc, chances),
  chances,
  models,
  options: DEFAULTS,
}

test('the reasons of every claim add up to its check-worthiness', () => {
  for (const { id, checkWorthiness } of findClaims(input)) {
    const sum = explainClaim(input, id)?.reasons.reduce((total, { weight }) => total + weight, 0) ?? Number.NaN
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(checkWorthiness, 9)
  }
})

test('reasons are said in words, and a claim that is not there has none', () => {
  const labels = explainClaim(input, 'c1')?.reasons.map(({ label }) => label)
  expect(labels).toContain('a figure')
  expect(explainClaim(input, 'c99')).toBeNull()
})

test('"then" points at a time that was told, and at no "now"', () => {
  const labelsOf = (words: string): readonly string[] | undefined => {
    const id = findClaims(input).find(({ text }) => text.includes(words))?.id ?? ''
    return explainClaim(input, id)?.reasons.map(({ label }) => label)
  }
  expect(labelsOf('stand in York')).toContain('says "here", "there" or "now"')
  expect(labelsOf('then sold')).toBeDefined()
  expect(labelsOf('then sold')).not.toContain('says "here", "there" or "now"')
})
