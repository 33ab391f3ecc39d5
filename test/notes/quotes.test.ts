import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { analyze } from '../../src/analyze.ts'
import { loadModels } from '../../src/models.ts'
import { isPoorQuote } from '../../src/notes/quotes.ts'
import { read } from '../../src/read/read.ts'

const fixture = (name: string): string => `fixtures/transcripts/${name}`

describe('lines worth quoting', () => {
  const models = loadModels()
  const { quotes } = analyze(read(readFileSync(fixture('deepseek-interview.txt')), 'deepseek-interview.txt'), models)

  test('stand best first, each with how far an editor would have it', () => {
    const scores = quotes.map(({ score }) => score)
    expect(scores.length).toBeGreaterThan(0)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    for (const score of scores) expect(score > 0 && score <= 1).toBe(true)
  })

  test('are whole sentences of a length that people pass on', () => {
    for (const { text } of quotes) {
      expect(text).toMatch(/^["“]?\p{Lu}.*[.!”"]$/u)
      expect(text.split(/\s+/).length).toBeLessThan(40)
    }
  })
})

test('what only leads up to something is no quote', () => {
  expect(isPoorQuote("I don't know what the price of the chips was.")).toBe(true)
  expect(isPoorQuote("I'm curious if you have learned anything.")).toBe(true)
  expect(isPoorQuote("I don't understand the details, but the lock turns.")).toBe(true)
  expect(isPoorQuote('I remember a lot of things about the harbour.')).toBe(true)
  expect(isPoorQuote("I'm so excited for the future of the harbour.")).toBe(true)
  expect(isPoorQuote('We want to talk about how boats are built.')).toBe(true)
  expect(isPoorQuote("I think one thing we haven't talked about is the harbour.")).toBe(true)
  expect(isPoorQuote('In our last segment we were talking about the harbour.')).toBe(true)
  expect(isPoorQuote("I'm interested to understand how the harbour was built.")).toBe(true)
  expect(isPoorQuote('As we mentioned, there are several harbours in Wales.')).toBe(true)
  expect(isPoorQuote('I think Ann was saying that the harbour is old.')).toBe(true)
  expect(isPoorQuote('Following which I got my feet wet in the harbour.')).toBe(true)
  expect(isPoorQuote('Ann built the harbour, and we will pick her brain on stone.')).toBe(true)
  expect(isPoorQuote('There are boats that will pass the lock by night, for example.')).toBe(true)
  expect(isPoorQuote('The harbour needs stone and timber and things like that.')).toBe(true)
  expect(isPoorQuote('I think it was saying goodbye that broke the harbour.')).toBe(false)
  expect(isPoorQuote('For example, the harbour froze in a single night.')).toBe(false)
  expect(isPoorQuote('I remember the day the harbour froze.')).toBe(false)
  expect(isPoorQuote('Nobody hides a bill that small.')).toBe(false)
})
