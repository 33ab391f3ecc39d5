import { expect, test } from 'vitest'
import type { Segment } from '../../src/model/topic.ts'
import type { Candidate } from '../../src/notes/candidates.ts'
import { type Dive, writeDeepDive } from '../../src/notes/deep-dives.ts'
import type { Ranking } from '../../src/notes/ranking.ts'

const TEXTS = ['The ferry sank in May.', 'The bridge costs nine crowns.', 'The harbour owns two boats.']

interface Given {
  readonly end?: number
  readonly texts?: readonly string[]
  readonly goesOn?: boolean
  readonly quoted?: readonly number[]
  readonly printable?: number
  readonly name?: string | null
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
  { end = 3, texts = TEXTS, goesOn = false, quoted = [], printable = 0.9, name = 'Moss' }: Given,
): Dive {
  const candidates = texts.map(
    (text, sentence) =>
      ({
        ...{
          sentence,
          text,
          form: quoted.includes(sentence) ? 'quote' : 'plain',
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
    ...{ candidates, ranking, most: 5, asked: () => null, spent: new Set(spent), last: new Set(last), passageOf: null },
    following: {
      behind: (row) => (goesOn && row + 1 < texts.length ? { row: row + 1, fit: 0.9 } : null),
      lacks: () => false,
    },
    frames: {
      names: {
        full: () => name,
        short: () => name,
        called: () => name ?? 'one speaker',
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
