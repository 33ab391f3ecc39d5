import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { analyze } from '../../src/analyze.ts'
import type { Analysis } from '../../src/model/analysis.ts'
import { loadModels } from '../../src/models.ts'
import { settledFault } from '../../src/prose/publishable.ts'
import { read } from '../../src/read/read.ts'

const models = loadModels()
const NAMES = ['deepseek-interview.txt', 'monologue-unlabelled.txt', 'panel.vtt', 'tech-chat.srt']
const analyses = new Map(
  NAMES.map((name) => {
    const path = `fixtures/transcripts/${name}`
    return [name, analyze(read(readFileSync(path), path), models)] as const
  }),
)
const of = (name: string): Analysis => analyses.get(name)!

test.each(NAMES)('%s: every sentence passes the last look, and none is empty of evidence', (name) => {
  const { summary, takeaways, sections } = of(name)
  const body = [
    ...summary.sentences.slice(1),
    ...takeaways,
    ...sections.flatMap(({ sentences }) => sentences.slice(0, 1)),
  ]
  expect(body.length).toBeGreaterThan(4)
  for (const { text, evidence } of body) {
    expect([text, settledFault(text)]).toEqual([text, null])
    expect(evidence.length).toBeGreaterThan(0)
  }
})

test.each(NAMES)('%s: no sentence of the talk gives two of a paragraph', (name) => {
  const { sections } = of(name)
  expect(sections.some(({ sentences }) => sentences.length > 1)).toBe(true)
  for (const { sentences } of sections) {
    const starts = sentences.map(({ evidence }) => evidence[0]!.start)
    expect(new Set(starts).size).toBe(starts.length)
  }
})

test('the sponsor is in no part of the notes', () => {
  const { summary, takeaways, sections, quotes } = of('deepseek-interview.txt')
  const texts = [summary, ...takeaways, ...sections, ...quotes].map(({ text }) => text).join(' ')
  expect(texts).not.toMatch(/Fernway|shoebox|receipt|checkout/)
})

test('the summary opens with the guest, what she does, and the host', () => {
  const first = of('deepseek-interview.txt').summary.sentences[0]!.text
  expect(first).toMatch(
    /^Lena Zhou, who covers technology in China for the Harbour Review, joins Marcus Adeyemi to talk about /,
  )
})

test('quotes are words of the talk, in order', () => {
  const { quotes } = of('deepseek-interview.txt')
  expect(quotes).not.toEqual([])
  for (const { text, evidence } of quotes) {
    const said = (evidence[0]!.quote.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
    let at = 0
    for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
      at = said.indexOf(word, at)
      expect([word, at >= 0]).toEqual([word, true])
    }
  }
})

test('in their own words nothing is reported', () => {
  const path = 'fixtures/transcripts/deepseek-interview.txt'
  const { takeaways, sections } = analyze(read(readFileSync(path), path), models, { voice: 'verbatim' })
  const kinds = [...takeaways, ...sections.flatMap(({ sentences }) => sentences)].map(({ kind }) => kind)
  expect(kinds.length).toBeGreaterThan(4)
  expect(new Set(kinds)).toEqual(new Set(['extracted']))
})

test('no deep dive is without text, and what it says of its topic is said there', () => {
  for (const name of NAMES) {
    const { sections } = of(name)
    expect(sections).not.toEqual([])
    for (const { text, sentences } of sections) {
      expect(text).not.toBe('')
      for (const { evidence } of sentences) expect(evidence.length).toBeGreaterThan(0)
    }
  }
})

test('people of an example are not what a talk is about', () => {
  const lines = Array.from(
    { length: 30 },
    (_, i) =>
      `Mara: Alice sends Bob ${i + 2} coins over the payment channel.\nOle: Then the payment channel closes, and Alice waits.`,
  )
  const { summary } = analyze(read(Buffer.from(lines.join('\n')), 'talk.txt'), models)
  expect(summary.sentences[0]?.text).toMatch(/about (?!.*(?:Alice|Bob))/)
})

test('nobody speaks of himself as "he"', () => {
  const talk = [
    "Mike Hall: Who's the most overrated quarterback? Danny?",
    'Danny Voss: Dak Prescott. Next question.',
    'Mike Hall: No hesitation.',
    "Danny Voss: He makes sixty million dollars a year. And he's won two playoff games.",
  ]
  const { takeaways, sections } = analyze(read(Buffer.from(talk.join('\n')), 'talk.txt'), models)
  const texts = [...takeaways, ...sections.flatMap(({ sentences }) => sentences)].map(({ text }) => text)
  expect(texts.filter((text) => /Voss (?:has|makes)/.test(text))).toEqual([])
})

test('what names its own source gets no second one', () => {
  const talk = [
    'Ann Cole: The ice is thin this year, is it not?',
    'Bob Reed: According to Ketil Isaksen of the Norwegian Meteorological Institute, the winters in the Barents Sea have become four degrees warmer in thirty years.',
    'Ann Cole: And the glaciers near the town?',
    'Bob Reed: According to Anna Berg of the University of Oslo, the glaciers near the town have lost forty metres of ice since 1990.',
  ]
  const { summary, takeaways, sections } = analyze(read(Buffer.from(talk.join('\n')), 'talk.txt'), models)
  const texts = [...summary.sentences, ...takeaways, ...sections.flatMap(({ sentences }) => sentences)]
  expect(texts.some(({ text }) => text.startsWith('According to'))).toBe(true)
  for (const { text } of texts) expect(text.match(/according to|Reed (?:says|argues)/gi)?.length ?? 0).toBeLessThan(2)
})

test('a city is no production, though "it" comes behind it', () => {
  const talk = [
    'Ann Cole: Our estimate was two hundred million. Leiden has a fine library. It is a Lantern Audio production in 2019. Dele Bankole teaches at Leiden.',
    'Bob Reed: The library was funded by a grant of nine million euros.',
  ]
  const { takeaways, sections } = analyze(read(Buffer.from(talk.join('\n')), 'talk.txt'), models)
  const texts = [...takeaways, ...sections.flatMap(({ sentences }) => sentences)].map(({ text }) => text)
  expect(texts.filter((text) => text.includes('Leiden is'))).toEqual([])
})

test('voices that are only numbered are told by their numbers, and their sentences are not lost', () => {
  const { sections, warnings } = analyze(read(new TextEncoder().encode(numbered()), 'numbered.txt'), models)
  const told = sections.flatMap(({ sentences }) => sentences.map((one) => one.text))
  expect(told.some((one) => one.includes('Speaker 2'))).toBe(true)
  expect(warnings.map(({ message }) => message).join(' ')).not.toContain('did not bear out')
})

/** The interview as a recogniser that tells voices apart would give it. */
function numbered(): string {
  return readFileSync('fixtures/transcripts/deepseek-interview.txt', 'utf8')
    .replaceAll('Marcus Adeyemi:', 'Speaker 1:')
    .replaceAll('Lena Zhou:', 'Speaker 2:')
    .replace(/\b(?:Lena Zhou|Marcus Adeyemi|Lena|Marcus|Zhou|Adeyemi)\b/g, 'somebody')
}

test('who asks for more prose has longer deep dives, though a long summary tells of them too', () => {
  const path = 'fixtures/transcripts/deepseek-interview.txt'
  const toldIn = (length: 'short' | 'medium' | 'long'): number =>
    analyze(read(readFileSync(path), path), models, { length }).sections.reduce(
      (sum, { sentences }) => sum + sentences.length,
      0,
    )
  expect(toldIn('short')).toBeLessThan(toldIn('medium'))
  expect(toldIn('medium')).toBeLessThan(toldIn('long'))
})
