import { expect, test } from 'vitest'
import { createRecall } from '../../src/claims/recall.ts'
import { buildDocument } from '../../src/language/language.ts'
import { loadModels } from '../../src/models.ts'
import { fluentWords } from '../../src/prose/words.ts'
import { read } from '../../src/read/read.ts'

const models = loadModels()

/** What is recalled at each sentence, in order. */
function recalled(...sentences: string[]): ReturnType<ReturnType<typeof createRecall>>[] {
  const text = `Ann Miller: ${sentences.join(' ')}`
  const doc = buildDocument(read(new TextEncoder().encode(text), 'talk.txt'), models)
  const recall = createRecall(doc)
  return doc.sentences.map(({ firstToken, endToken }, row) =>
    recall(
      row,
      fluentWords(doc, firstToken, endToken, () => false),
    ),
  )
}

test('a noun counts as said shortly before in a later sentence, in any number, not in its own', () => {
  const found = recalled('The bus met another bus.', 'It rained.', 'Those buses were late.', 'A tram met the bus.')
  expect(found.map(({ shortlyBefore }) => shortlyBefore)).toEqual([0, 0, 1, 0.5])
})

test('a noun said long before is no longer in mind', () => {
  const found = recalled('The bus was late.', ...Array.from({ length: 6 }, () => 'It rained.'), 'The bus came.')
  expect(found.at(-1)?.shortlyBefore).toBe(0)
})

test('how often the talk says a noun counts what is said later, once a sentence', () => {
  const [once, twice] = recalled('The tram met a tram.', 'The bus was late.', 'The bus came.')
  expect(once?.often).toBe(0)
  expect(twice?.often).toBeGreaterThan(0)
})
