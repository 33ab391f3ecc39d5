import { expect, test } from 'vitest'
import type { Statement } from '../../src/model/notes.ts'
import type { Section } from '../../src/model/topic.ts'
import { titleByText } from '../../src/notes/titles.ts'

const section = (title: string, otherTitles: readonly string[], given = false): Section => ({
  firstSentence: 0,
  endSentence: 10,
  title,
  otherTitles,
  kind: 'content',
  keyphrases: [],
  given,
})

const PUMPS: Statement[] = [{ text: 'Pumps from Leeds need no oil.', kind: 'extracted', evidence: [] }]

const titleOf = (...sections: Section[]): string[] =>
  titleByText(
    sections,
    sections.map(() => PUMPS),
  ).map(({ title }) => title)

test('a section is called after what its paragraph tells', () => {
  expect(titleOf(section('The Landing Page', ['The Garden', 'Oil for the Pump']))).toEqual(['Oil for the Pump'])
  expect(titleOf(section('A Pump', ['Oil for the Pump']))).toEqual(['A Pump'])
})

test('a title stays where the creator gave it, and where no other will do', () => {
  expect(titleOf(section('The Landing Page', ['Oil for the Pump'], true))).toEqual(['The Landing Page'])
  expect(titleOf(section('The Landing Page', ['The Garden']))).toEqual(['The Landing Page'])
})

test('no two sections are called the same', () => {
  const titles = titleOf(section('The Page', ['Pumps']), section('The Gate', ['Pumps', 'The Oil']))
  expect(titles).toEqual(['Pumps', 'The Oil'])
})
