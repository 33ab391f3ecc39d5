import { expect, test } from 'vitest'
import type { Segment } from '../../src/model/topic.ts'
import type { Asked, Questions } from '../../src/notes/asked.ts'
import type { Candidate } from '../../src/notes/candidates.ts'
import { type Dive, writeDeepDive } from '../../src/notes/deep-dives.ts'
import type { Ranking } from '../../src/notes/ranking.ts'

/** No question is asked. */
const NO_QUESTIONS: Questions = { answeredBy: () => null, askedBefore: () => null }

const TEXTS = ['The ferry sank in May.', 'The bridge costs nine crowns.', 'The harbour owns two boats.']

interface Given {
  readonly end?: number
  readonly texts?: readonly string[]
  readonly goesOn?: boolean
  readonly quoted?: readonly number[]
  readonly printable?: number
  readonly name?: string | null
  readonly asked?: Questions
  /** How many sentences of the talk lie from one to the next. */
  readonly step?: number
}

/** Those of the sentences that stand in the paragraph. */
function dive(spent: readonly number[], last: readonly number[], given: Given = {}): string[] {
  const { told } = written(spent, last, given)
  return (given.texts ?? TEXTS).filter((text) => told.some((one) => one.text.includes(text.slice(4, 12))))
}

/** The paragraph of a section of three good sentences, of which some stand in the summary or the takeaways. */
function written(
  spent: readonly number[],
  last: readonly number[],
  {
    end = 3,
    texts = TEXTS,
    goesOn = false,
    quoted = [],
    printable = 0.9,
    name = 'Moss',
    asked = NO_QUESTIONS,
    step = 1,
  }: Given,
): Dive {
  const candidates = texts.map(
    (text, row) =>
      ({
        ...{
          sentence: row * step,
          text,
          form: quoted.includes(row) ? 'quote' : 'plain',
          speaker: 0,
          verb: 'says',
          words: 12,
          lemmas: text.toLowerCase().split(/\W+/),
        },
        ...{ subject: null, pronounText: null, entities: [], evidence: [{ start: 0, end: 1 }], link: null, doubts: [] },
      }) as unknown as Candidate,
  )
  const ranking = {
    ...{ score: Float64Array.from(texts, (_, row) => texts.length - row), lemmaWeight: new Map() },
    printable: Float64Array.from(texts, (_, row) => (quoted.includes(row) ? 0.9 : printable)),
  } as unknown as Ranking
  return writeDeepDive({ firstSentence: 0, endSentence: end } as unknown as Segment, {
    ...{ candidates, ranking, most: 5, asked, spent: new Set(spent), last: new Set(last), passageOf: null },
    following: {
      behind: (row) => (goesOn && row + 1 < texts.length ? { row: row + 1, fit: 0.9 } : null),
      lacks: () => false,
    },
    frames: {
      names: {
        full: () => name,
        short: () => name,
        called: (row) => (row === 1 ? 'Ott' : (name ?? 'one speaker')),
        teller: () => null,
        mixed: name === null,
      },
      people: { introduce: (text) => ({ text, evidence: [] }) },
    },
  })
}

test('what the notes say before comes again only where a paragraph is thin', () => {
  expect(dive([], [])).toEqual(TEXTS)
  expect(dive([0], [])).toEqual(TEXTS.slice(1))
  expect(dive([0, 1], [])).toEqual([TEXTS[0], TEXTS[2]])
})

test('the only takeaway, and who a guest is, come again only where there is nothing else', () => {
  expect(dive([0, 1], [0])).toEqual(TEXTS.slice(1))
  expect(dive([0], [0])).toEqual(TEXTS.slice(1))
})

test('a paragraph of nothing but what stands nearby is sure of nothing', () => {
  expect(written([0, 1], [0], { end: 2 }).surest).toBe(0.9)
  expect(written([0], [0], { end: 1 })).toMatchObject({ told: { length: 1 }, surest: 0 })
})

test('what goes on from a sentence stays within the section, and tells something new', () => {
  expect(dive([], [], { end: 2, goesOn: true })).toEqual(TEXTS.slice(0, 2))
  const texts = ['The ferry sank in May.', 'In May the ferry sank.', 'The bridge costs nine crowns.']
  expect(dive([1], [], { texts, goesOn: true })).toEqual([texts[0], texts[2]])
})

test('where nobody is named, what can be told without a source comes before quotations', () => {
  const texts = [
    'We gave the old ferry away with all of its boats in May.',
    'I bought nine bridges of the town from a man in Bergen.',
    'The harbour owns two boats that carry stone along the coast.',
    'Every pilot learns the northern channel in the first winter.',
  ]
  const quoted = [0, 1]
  expect(dive([], [], { texts, end: 4, quoted })).toEqual(texts)
  expect(dive([], [], { texts, end: 4, quoted, name: null })).toEqual([texts[0], ...texts.slice(2)])
  expect(dive([], [], { texts, end: 4, quoted, printable: 0.48, name: null })).toEqual([texts[0], ...texts.slice(2)])
  expect(dive([], [], { texts, end: 4, quoted, printable: 0.4, name: null })).toEqual(texts.slice(0, 2))
})

const WHY: Asked = {
  ...{
    text: 'why the harbour owns boats',
    isTold: true,
    isOpen: true,
    span: { start: 0, end: 1 },
    asker: 1,
    answerer: 0,
    nouns: 2,
  },
}

const FAR = 9

/** What is told where sentence `row` goes on from an answer to `WHY`, and where it opens it. */
function withQuestion(row: number, isNear: boolean, question = WHY): string[] {
  const of = (sentence: number): Asked | null => (sentence === row * FAR ? question : null)
  const asked = { answeredBy: isNear ? of : () => null, askedBefore: of }
  return written([], [], { asked, quoted: [2], step: FAR, end: 3 * FAR }).told.map(({ text }) => text)
}

test('an answer stands behind its question', () => {
  expect(withQuestion(2, true)[2]).toBe('Asked why the harbour owns boats, Moss says: “The harbour owns two boats.”')
})

test('the question of an answer of which only a later part is told stands before it', () => {
  expect(withQuestion(2, false).slice(2)).toEqual([
    'Ott asks Moss why the harbour owns boats.',
    'Moss says: “The harbour owns two boats.”',
  ])
  expect(withQuestion(0, false)[0]).toBe('Ott asks Moss why the harbour owns boats.')
  // What is told in the middle of a paragraph hangs on no question.
  expect(withQuestion(1, false)).toHaveLength(3)
  // Nor does who asks answer.
  expect(withQuestion(2, false, { ...WHY, asker: 0 })).toHaveLength(3)
  // In quotation marks it names both, and the answer opens with its voice.
  const quoted = { ...WHY, text: '“Why does it own boats?”', isTold: false }
  expect(withQuestion(2, false, quoted).slice(2)).toEqual([
    '“Why does it own boats?” Ott asks Moss.',
    'Moss says: “The harbour owns two boats.”',
  ])
})

test('what can be answered in a word is told only before an answer that takes up a word of it', () => {
  const whether = { ...WHY, isOpen: false }
  expect(withQuestion(2, false, whether)).toHaveLength(4)
  expect(withQuestion(2, false, { ...whether, text: 'whether it rained in Wales' })).toHaveLength(3)
  expect(withQuestion(2, false, { ...WHY, text: 'how it rained in Wales' })).toHaveLength(4)
})
