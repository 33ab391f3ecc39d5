import { expect, test } from 'vitest'
import type { Segment } from '../../src/model/topic.ts'
import type { Candidate } from '../../src/notes/candidates.ts'
import { writeDeepDive } from '../../src/notes/deep-dives.ts'
import type { Ranking } from '../../src/notes/ranking.ts'

const TEXTS = ['The ferry sank in May.', 'The bridge costs nine crowns.', 'The harbour owns two boats.']

/** The paragraph of a section of three good sentences, of which some stand in the summary or the takeaways. */
function dive(spent: readonly number[], only: number | null): string[] {
  const candidates = TEXTS.map(
    (text, sentence) =>
      ({
        ...{
          sentence,
          text,
          form: 'plain',
          speaker: 0,
          verb: 'says',
          words: 5,
          lemmas: text.toLowerCase().split(/\W+/),
        },
        ...{ subject: null, pronounText: null, entities: [], evidence: [{ start: 0, end: 1 }], link: null, doubts: [] },
      }) as unknown as Candidate,
  )
  const ranking = {
    ...{ score: Float64Array.of(3, 2, 1), printable: new Float64Array(3).fill(0.9), lemmaWeight: new Map() },
  } as unknown as Ranking
  const name = (): string => 'Moss'
  const { told } = writeDeepDive({ firstSentence: 0, endSentence: 3 } as unknown as Segment, {
    ...{ candidates, ranking, most: 5, asked: () => null, spent: new Set(spent), only },
    following: { behind: () => null, lacks: () => false },
    frames: {
      names: { full: name, short: name, called: name },
      people: { introduce: (text) => ({ text, evidence: [] }) },
    },
  })
  return TEXTS.filter((text) => told.some((one) => one.text.includes(text.slice(4, 12))))
}

test('what the notes say before comes again only where a paragraph is thin', () => {
  expect(dive([], null)).toEqual(TEXTS)
  expect(dive([0], null)).toEqual(TEXTS.slice(1))
  expect(dive([0, 1], null)).toEqual([TEXTS[0], TEXTS[2]])
})

test('the only takeaway comes again only where there is nothing else', () => {
  expect(dive([0, 1], 0)).toEqual(TEXTS.slice(1))
  expect(dive([0], 0)).toEqual(TEXTS.slice(1))
})
