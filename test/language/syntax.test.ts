import { expect, test } from 'vitest'
import { buildDocument } from '../../src/language/language.ts'
import { createSyntax } from '../../src/language/syntax.ts'
import { loadModels } from '../../src/models.ts'
import { transcriptOf } from '../../tools/episodes.ts'

const models = loadModels()

function parse(text: string) {
  const doc = buildDocument(transcriptOf('-', [{ speaker: null, text, startMs: null, endMs: null }]), models)
  return { doc, syntax: createSyntax(doc, models('parser'), models('clusters')) }
}

test('finds subject and object of a plain statement', () => {
  const { syntax } = parse('They sold their house.')
  const { head, label, labels } = syntax(0)
  expect([...label].map((row) => labels[row])).toEqual(['nsubj', 'root', 'nmod:poss', 'obj', 'punct'])
  expect([...head]).toEqual([1, -1, 3, 1, 1])
})

test('every tree has one root and no cycle, however long the sentence', () => {
  const { doc, syntax } = parse(`${'we saw the house that '.repeat(150)}they built. Yes. So, um, I think it works!`)
  for (let row = 0; row < doc.sentences.length; row++) {
    const { head } = syntax(row)
    expect([...head].filter((above) => above < 0)).toHaveLength(1)
    for (let i = 0; i < head.length; i++) {
      let at = i
      for (let steps = 0; at >= 0 && steps <= head.length; steps++) at = head[at]!
      expect(at).toBe(-1)
    }
  }
})

test('a tree is remembered', () => {
  const { syntax } = parse('It works.')
  expect(syntax(0)).toBe(syntax(0))
})

test('asking for a sentence that is not there throws', () => {
  expect(() => parse('It works.').syntax(7)).toThrow(RangeError)
})
