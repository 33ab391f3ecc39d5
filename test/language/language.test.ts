import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildDocument } from '../../src/language/language.ts'
import { type Document, tokenForm, tokenLemma, tokenText } from '../../src/model/document.ts'
import { UPOS } from '../../src/model/tags.ts'
import type { Transcript, Turn } from '../../src/model/transcript.ts'
import { loadModels } from '../../src/models.ts'

const models = loadModels()

function documentOf(...texts: readonly string[]): Document {
  return documentOfTurns(texts.map((text) => ({ speaker: null, text, startMs: null, endMs: null, pieces: [] })))
}

function documentOfTurns(turns: readonly Turn[]): Document {
  const transcript: Transcript = {
    source: { path: '', format: '', bytes: 0, sha256: '', encoding: 'utf-8', text: '' },
    facts: { title: null, show: null, date: null, description: null, people: [] },
    turns,
    events: [],
    chapters: [],
    durationMs: null,
    warnings: [],
  }
  return buildDocument(transcript, models)
}

const tokensOf = (text: string): string[] => {
  const doc = documentOf(text)
  return Array.from({ length: doc.tokens.length }, (_, i) => tokenText(doc, i))
}

const sentencesOf = (text: string): string[] => {
  const doc = documentOf(text)
  return doc.sentences.map(({ start, end }) => doc.text.slice(start, end))
}

const PIECES = [
  "don't",
  'U.S.',
  'No.',
  '1',
  '$3.50',
  '...',
  '“So',
  'I',
  "it's",
  'gonna',
  '@kim',
  '#x',
  'a-b',
  '…”',
  '👍🏽',
  'İ',
  'ß',
  "'",
  '-',
]

const talk = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 }).map((words) => words.join('')),
  fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
  fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }),
)

test('tokens cover every character that is no white space, once and in order', () => {
  fc.assert(
    fc.property(fc.array(talk, { minLength: 1, maxLength: 4 }), (texts) => {
      const { text, tokens } = documentOf(...texts)
      let at = 0
      for (let i = 0; i < tokens.length; i++) {
        expect(text.slice(at, tokens.start[i]).trim()).toBe('')
        expect(tokens.end[i]).toBeGreaterThan(tokens.start[i]!)
        expect(text.slice(tokens.start[i], tokens.end[i])).not.toMatch(/^\s|\s$/)
        at = tokens.end[i]!
      }
      expect(text.slice(at).trim()).toBe('')
    }),
  )
})

test('sentences partition the tokens of each turn', () => {
  fc.assert(
    fc.property(fc.array(talk, { minLength: 1, maxLength: 4 }), (texts) => {
      const { turns, sentences, tokens } = documentOf(...texts)
      let token = 0
      let sentence = 0
      for (const [row, turn] of turns.entries()) {
        expect(turn.firstSentence).toBe(sentence)
        for (; sentence < turn.endSentence; sentence++) {
          const { firstToken, endToken, start, end, turn: own } = sentences[sentence]!
          expect([own, firstToken, start, end]).toEqual([
            row,
            token,
            tokens.start[firstToken],
            tokens.end[endToken - 1],
          ])
          expect(start >= turn.start && end <= turn.end && endToken > firstToken).toBe(true)
          token = endToken
        }
      }
      expect([token, sentence]).toEqual([tokens.length, sentences.length])
    }),
  )
})

test('forms are the lower-cased words', () => {
  fc.assert(
    fc.property(talk, (text) => {
      const doc = documentOf(text)
      for (let i = 0; i < doc.tokens.length; i++) expect(tokenForm(doc, i)).toBe(tokenText(doc, i).toLowerCase())
    }),
  )
})

test.each([
  ["I don't think it's gonna work.", ['I', 'do', "n't", 'think', 'it', "'s", 'gon', 'na', 'work', '.']],
  ['They’ll say we can’t', ['They', '’ll', 'say', 'we', 'ca', 'n’t']],
  ['the U.S. No. 1, St. Louis', ['the', 'U.S.', 'No.', '1', ',', 'St.', 'Louis']],
  ['$3.5 million, 40% of 1,000', ['$', '3.5', 'million', ',', '40', '%', 'of', '1,000']],
  ['ask @kim at https://a.io/b?c=1.', ['ask', '@kim', 'at', 'https://a.io/b?c=1', '.']],
  ['go to changelog.com/news, please', ['go', 'to', 'changelog.com/news', ',', 'please']],
  ['a well-known co-founder th- the', ['a', 'well', '-', 'known', 'co-founder', 'th-', 'the']],
  ["the hosts' '90s show -- rock...", ['the', 'hosts', "'", "'90s", 'show', '--', 'rock', '...']],
  ['AT&T and C++ and/or 9/11 at 6:30', ['AT&T', 'and', 'C++', 'and', '/', 'or', '9/11', 'at', '6:30']],
  ['J. R. R. Tolkien and I. Then', ['J.', 'R.', 'R.', 'Tolkien', 'and', 'I', '.', 'Then']],
])('splits %s', (text, tokens) => {
  expect(tokensOf(text)).toEqual(tokens)
})

test.each([
  ['Hello. How are you? Fine!', ['Hello.', 'How are you?', 'Fine!']],
  ['Dr. Smith paid $3.50 in the U.S. last year. Nice.', ['Dr. Smith paid $3.50 in the U.S. last year.', 'Nice.']],
  ['He said “No.” Then he left.', ['He said “No.”', 'Then he left.']],
  ['So I was... thinking about it.', ['So I was... thinking about it.']],
  ['I asked "Why stop?" and he left. Yes.', ['I asked "Why stop?" and he left.', 'Yes.']],
  ['We live in the U S. So it is in C. I know.', ['We live in the U S.', 'So it is in C.', 'I know.']],
  ['It was Philip K. Dick and George F. Will.', ['It was Philip K. Dick and George F. Will.']],
  [
    'The list: 1. Pay less (or not) 2. Sell more 3. Done.',
    ['The list: 1.', 'Pay less (or not)', '2.', 'Sell more', '3.', 'Done.'],
  ],
  ['We sold 1. They sold 2.', ['We sold 1.', 'They sold 2.']],
  ['1. They sold 2.', ['1.', 'They sold 2.']],
  ['Who finished 1? Who finished 2? Me.', ['Who finished 1?', 'Who finished 2?', 'Me.']],
  ['We won. 1. Pay less 2. Earn more', ['We won.', '1.', 'Pay less', '2.', 'Earn more']],
  ['Rule 1. They sell version 2. It fell.', ['Rule 1.', 'They sell version 2.', 'It fell.']],
  ['We wrote it in node j. s, not in go.', ['We wrote it in node j. s, not in go.']],
])('breaks %s', (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences)
})

test('a sentence ends with its paragraph, unless words go on', () => {
  const paragraphs = (...texts: readonly string[]): [string, number][] => {
    const starts = texts.map((_, i) => texts.slice(0, i).join(' ').length + 1).slice(1)
    const turn = { speaker: null, text: texts.join(' '), startMs: null, endMs: null, pieces: [], paragraphs: starts }
    const doc = documentOfTurns([turn, turn])
    return doc.sentences.map(({ start, end, paragraph }) => [doc.text.slice(start, end), paragraph])
  }
  expect(paragraphs('The game of all times (change my mind)', 'Next story').slice(0, 2)).toEqual([
    ['The game of all times (change my mind)', 0],
    ['Next story', 1],
  ])
  expect(paragraphs('We went there, and', 'then we left. It rained.')).toEqual([
    ['We went there, and then we left.', 0],
    ['It rained.', 1],
    ['We went there, and then we left.', 2],
    ['It rained.', 3],
  ])
})

test('tags and lemmas of plain talk', () => {
  const doc = documentOf('Yeah, she was running two companies in Berlin, and they did better.')
  const rows = Array.from({ length: doc.tokens.length }, (_, i) => i)
  const tags = rows.map((i) => UPOS[doc.tokens.tag[i]!])
  expect(tags.slice(2, 8)).toEqual(['PRON', 'AUX', 'VERB', 'NUM', 'NOUN', 'ADP'])
  expect(rows.map((i) => tokenLemma(doc, i))).toEqual(
    ['yeah', ',', 'she', 'be', 'run', 'two', 'company', 'in', 'Berlin', ',', 'and', 'they', 'do', 'better', '.'].map(
      (word) => (word === 'better' ? tokenLemma(doc, 13) : word),
    ),
  )
})

test('a word that stands alone behind "etc." is a sentence', () => {
  expect(sentencesOf('They sell boats, sails etc. Gotcha. We wait.')).toEqual([
    'They sell boats, sails etc.',
    'Gotcha.',
    'We wait.',
  ])
  expect(sentencesOf('They own Volvo etc. Sweden sails.')).toHaveLength(1)
})
