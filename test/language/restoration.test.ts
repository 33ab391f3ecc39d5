import { expect, test } from 'vitest'
import { buildDocument } from '../../src/language/language.ts'
import { restoredMark, surfaceText } from '../../src/model/document.ts'
import { loadModels } from '../../src/models.ts'
import { transcriptOf } from '../../tools/episodes.ts'

const models = loadModels()
const WORDS =
  'thank you so much for coming on the show today i am really happy to be here so what do you think about the new ' +
  'release well i think it is great and we have been working on it for a long time do you want to tell us more'

function build(text: string) {
  return buildDocument(transcriptOf('-', [{ speaker: null, text, startMs: null, endMs: null }]), models)
}

test('a text without marks and case gets sentences that begin with a capital', () => {
  const doc = build(WORDS)
  expect(doc.restoration).not.toBeNull()
  expect(doc.sentences.length).toBeGreaterThan(2)
  for (const { firstToken, endToken } of doc.sentences) {
    expect(surfaceText(doc, firstToken, endToken) + restoredMark(doc, endToken - 1)).toMatch(/^[A-Z].*[.?]$/s)
  }
})

test('the offsets still point at the text as written', () => {
  const doc = build(WORDS)
  expect(doc.sentences.map(({ start, end }) => doc.text.slice(start, end)).join(' ')).toBe(WORDS)
})

test('capitals throughout become lower case, and marks stay', () => {
  const doc = build('THANK YOU FOR COMING. '.repeat(10).trim())
  const { firstToken, endToken } = doc.sentences[1]!
  expect(surfaceText(doc, firstToken, endToken)).toBe('Thank you for coming.')
})

test('a text with marks and case is left alone', () => {
  expect(build('Thank you for coming on. We saw Berlin. '.repeat(10).trim()).restoration).toBeNull()
})

test('a name of several words stays whole and has its capitals', () => {
  const doc = build(
    'i got him from my friend paulina who runs a bakery in santa fe called the blue door and she got hers from a monk in ' +
      'new mexico i am not even kidding okay so you take one hundred grams of starter and you are at a high point',
  )
  const sentences = doc.sentences.map(({ firstToken, endToken }) => surfaceText(doc, firstToken, endToken))
  expect(sentences.some((text) => text.includes('Santa Fe called'))).toBe(true)
  expect(sentences.some((text) => text.includes('New Mexico'))).toBe(true)
  expect(sentences.join(' ')).toContain('high point')
})

test('a mark that was restored behind a phrase is no part of it', () => {
  const doc = build(WORDS)
  const { firstToken, endToken } = doc.sentences[0]!
  expect(restoredMark(doc, endToken - 1)).not.toBe('')
  expect(surfaceText(doc, firstToken, endToken)).toMatch(/[a-z]$/)
})
