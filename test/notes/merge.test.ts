import { expect, test } from 'vitest'
import type { Section, Topics } from '../../src/model/topic.ts'
import { inRichParts, mergeWeak, TELLS } from '../../src/notes/merge.ts'

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
  finer: null,
})

test('a section that tells nothing joins its neighbour and keeps the title of the part that tells', () => {
  const topics = talk([section(0, 'Pump'), section(10, 'Chatter'), section(20, 'Well'), section(30, 'Sewer')])
  const merged = mergeWeak(topics, ({ title }) => (title === 'Chatter' ? 0 : TELLS))
  expect(merged.sections.map(({ title }) => title)).toEqual(['Pump', 'Well', 'Sewer'])
  expect(merged.sections[0]).toMatchObject({ firstSentence: 0, endSentence: 20, keyphrases: ['pump', 'chatter'] })
  expect(merged.topics[0]?.sections).toEqual([0, 1, 2])
})

test('three sections stay, and so do parts that the creator made', () => {
  const three = talk([section(0, 'Pump'), section(10, 'Chatter'), section(20, 'Well')])
  expect(mergeWeak(three, () => 0).sections).toHaveLength(3)
  const given = talk(['A', 'B', 'C', 'D', 'E'].map((title, row) => section(10 * row, title, true)))
  expect(mergeWeak(given, () => 0)).toBe(given)
})

test('the weakest joins first, the neighbour that speaks of the same things', () => {
  const parts = ['Pump', 'Chatter', 'Well', 'Gossip', 'Sewer'].map((title, row) => section(10 * row, title))
  const topics = talk(parts.map((part) => (part.title === 'Well' ? { ...part, keyphrases: ['well', 'gossip'] } : part)))
  const strengths: Record<string, number> = { Chatter: 0.5, Gossip: 0.3 }
  const strengthOf = ({ title }: { readonly title: string | null }): number => strengths[title ?? ''] ?? TELLS
  const merged = mergeWeak(topics, strengthOf)
  expect(merged.sections.map(({ title }) => title)).toEqual(['Pump', 'Well', 'Sewer'])
  expect(merged.topics[0]?.sections).toEqual([0, 1, 2])
  const four = mergeWeak(talk(topics.sections.slice(0, 4)), strengthOf)
  expect(four.sections.map(({ title }) => title)).toEqual(['Pump', 'Chatter', 'Well'])
})

test('a part joins the neighbour that stays within two fifths of the talk', () => {
  const long = { ...section(0, 'Pump'), endSentence: 40 }
  const rest = ['Chatter', 'Well', 'Sewer', 'Drain'].map((title, row) => section(40 + 10 * row, title))
  const topics = talk([long, ...rest])
  const merged = mergeWeak(topics, ({ title }) => (title === 'Chatter' ? 0 : TELLS))
  expect(merged.sections.map(({ firstSentence }) => firstSentence)).toEqual([0, 40, 60, 70])
})

test('a talk each of whose parts tells much has more of them, where these tell as much', () => {
  const usual = talk(['Pump', 'Well', 'Sewer'].map((title, row) => section(20 * row, title)))
  const finer = talk(['Pump', 'Handle', 'Well', 'Sewer'].map((title, row) => section(15 * row, title)))
  const topics = { ...usual, finer: () => finer }
  expect(inRichParts(topics, usual, () => 3).sections).toHaveLength(4)
  // A part that tells less joins its neighbour, and then there are no more parts than usual.
  expect(inRichParts(topics, usual, ({ title }) => (title === 'Handle' ? 1 : 3))).toBe(usual)
  expect(inRichParts(topics, usual, ({ title }) => (title === 'Well' ? 2 : 3))).toBe(usual)
  expect(inRichParts(usual, usual, () => 3)).toBe(usual)
  // A usual part that tells little keeps the usual ones, however full the finer would be.
  const thin = talk([...usual.sections.slice(0, 2), section(40, 'Drain')])
  expect(inRichParts(topics, thin, ({ title }) => (title === 'Drain' ? 1 : 3))).toBe(thin)
})
