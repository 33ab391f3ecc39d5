import { expect, test } from 'vitest'
import type { Section, Topics } from '../../src/model/topic.ts'
import { mergeEmpty } from '../../src/notes/merge.ts'

const section = (firstSentence: number, title: string, given = false): Section => ({
  firstSentence,
  endSentence: firstSentence + 10,
  title,
  titleFor: () => '',
  kind: 'content',
  keyphrases: [title.toLowerCase()],
  given,
})

const talk = (sections: readonly Section[]): Topics => ({
  sections,
  chapters: [],
  topics: [
    { id: 't1', label: 'all', category: null, keyphrases: [], share: 1, sections: sections.map((_, row) => row) },
  ],
  category: null,
  keyphrases: [],
})

test('a section that tells nothing joins its neighbour and keeps the title of the part that tells', () => {
  const topics = talk([section(0, 'Pump'), section(10, 'Chatter'), section(20, 'Well'), section(30, 'Sewer')])
  const merged = mergeEmpty(topics, ({ title }) => title !== 'Chatter')
  expect(merged.sections.map(({ title }) => title)).toEqual(['Pump', 'Well', 'Sewer'])
  expect(merged.sections[0]).toMatchObject({ firstSentence: 0, endSentence: 20, keyphrases: ['pump', 'chatter'] })
  expect(merged.topics[0]?.sections).toEqual([0, 1, 2])
})

test('three sections stay, and so do parts that the creator made', () => {
  const three = talk([section(0, 'Pump'), section(10, 'Chatter'), section(20, 'Well')])
  expect(mergeEmpty(three, () => false).sections).toHaveLength(3)
  const given = talk(['A', 'B', 'C', 'D', 'E'].map((title, row) => section(10 * row, title, true)))
  expect(mergeEmpty(given, () => false)).toBe(given)
})
