import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildDocument } from '../../src/language/language.ts'
import { reflect, setGuide } from '../../src/language/parser-guide.ts'
import { closeSentence, createParserSentence } from '../../src/language/parser-state.ts'
import { createSyntax } from '../../src/language/syntax.ts'
import { tokenText } from '../../src/model/document.ts'
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

test('a sentence read backwards twice is itself, and a guide from the right points the same way', () => {
  const words = fc.array(fc.record({ word: fc.integer({ min: 3, max: 99 }), tag: fc.integer({ min: 2, max: 40 }) }), {
    minLength: 1,
    maxLength: 30,
  })
  fc.assert(
    fc.property(words, fc.array(fc.nat(30), { minLength: 30, maxLength: 30 }), (tokens, numbers) => {
      const sentence = createParserSentence()
      for (const [i, { word, tag }] of tokens.entries()) {
        sentence.word[i + 1] = word
        sentence.tag[i + 1] = tag
      }
      closeSentence(sentence, tokens.length)
      const back = createParserSentence()
      const again = createParserSentence()
      reflect(sentence, back)
      reflect(back, again)
      expect(again).toEqual(sentence)
      const head = tokens.map((_, i) => numbers[i]! % (tokens.length + 1))
      setGuide(sentence, [-1, ...head])
      const { length } = tokens
      for (let i = 1; i <= length; i++) {
        const above = head[length - i]!
        expect(sentence.guide[i]).toBe(above === 0 ? 0 : length + 1 - above)
      }
    }),
  )
})

test('a phrase behind "of" hangs on the noun before it', () => {
  const { doc, syntax } = parse('And the benefit of that is that we can work from home.')
  const { firstToken, head, label, labels } = syntax(0)
  const row = [...head.keys()].find((i) => tokenText(doc, firstToken + i) === 'that')!
  expect(labels[label[row]!]).toBe('nmod')
  expect(tokenText(doc, firstToken + head[row]!)).toBe('benefit')
})
