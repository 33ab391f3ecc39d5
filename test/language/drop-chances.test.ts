import { expect, test } from 'vitest'
import { createDropChances } from '../../src/language/drop-chances.ts'
import { buildDocument } from '../../src/language/language.ts'
import type { Document } from '../../src/model/document.ts'
import { loadModels } from '../../src/models.ts'
import { read } from '../../src/read/read.ts'

const models = loadModels()

function documentOf(said: string): Document {
  return buildDocument(read(new TextEncoder().encode(`Ann Miller: ${said}`), 'talk.txt'), models)
}

/** Chances of the words of the first sentence, by word; of one that comes twice the first. */
function chancesOf(said: string): ReadonlyMap<string, number> {
  const doc = documentOf(said)
  const chances = createDropChances(doc, models('disfluency'), models('clusters'))(0)
  const { firstToken } = doc.sentences[0]!
  const out = new Map<string, number>()
  chances.forEach((chance, i) => {
    const word = doc.text.slice(doc.tokens.start[firstToken + i], doc.tokens.end[firstToken + i])
    if (!out.has(word)) out.set(word, chance)
  })
  return out
}

test('a start that is taken back is likely left out, and what is settled on is not', () => {
  const chances = chancesOf('And so we have, we built a bridge over the river.')
  expect(chances.get('have')).toBeGreaterThan(0.5)
  for (const word of ['bridge', 'over', 'river', '.']) expect(chances.get(word)).toBeLessThan(0.1)
})

test('plain sentences keep their words, and marks have no chance', () => {
  const chances = chancesOf('The harbour closed in 1998, and most of the boats were sold.')
  for (const [, chance] of chances) expect(chance).toBeLessThan(0.2)
  expect(chances.get(',')).toBe(0)
})

test('each token has a chance however long its sentence is', () => {
  const doc = documentOf(`${'we built the, the bridge and '.repeat(200)}went home.`)
  const chances = createDropChances(doc, models('disfluency'), models('clusters'))
  doc.sentences.forEach(({ firstToken, endToken }, row) => {
    const found = chances(row)
    expect(found).toHaveLength(endToken - firstToken)
    expect(found.every((chance) => chance >= 0 && chance <= 1)).toBe(true)
    expect(chances(row)).toBe(found)
  })
  expect(() => chances(doc.sentences.length)).toThrow(RangeError)
})
