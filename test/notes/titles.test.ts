import { expect, test } from 'vitest'
import type { Statement } from '../../src/model/notes.ts'
import type { Section } from '../../src/model/topic.ts'
import { titleByText } from '../../src/notes/titles.ts'

const section = (title: string, titleFor: Section['titleFor']): Section => ({
  firstSentence: 0,
  endSentence: 10,
  title,
  titleFor,
  kind: 'content',
  keyphrases: [],
  given: false,
})

const tell = (text: string): Statement[] => [{ text, kind: 'extracted', evidence: [] }]

/** The stems that a section is asked to be called after, where its paragraph says `text`. */
function toldBy(text: string): ReadonlySet<string> | null {
  let asked: ReadonlySet<string> | null = null
  const titleFor: Section['titleFor'] = (told) => {
    asked = told
    return 'Oil for the Pump'
  }
  titleByText([section('The Landing Page', titleFor)], [text === '' ? [] : tell(text)])
  return asked
}

test('a section is called after what its paragraph tells', () => {
  const called = titleByText([section('The Landing Page', () => 'Oil for the Pump')], [tell('Pumps need no oil.')])
  expect(called.map(({ title }) => title)).toEqual(['Oil for the Pump'])
})

test('what is told are the stems of the words, whole and in their parts', () => {
  const told = toldBy('Ann says: “Pumps hold an off-chain balance in C++, v2.”')
  for (const stem of ['pump', 'off-chain', 'chain', 'balance', 'c++', 'v2']) expect(told).toContain(stem)
})

test('a title stays where nothing is told', () => {
  expect(toldBy('')).toBeNull()
})

test('each section knows what the others are called by then', () => {
  const beside: (readonly string[])[] = []
  const called = (title: string): Section['titleFor'] => {
    return (_, others) => {
      beside.push(others)
      return title
    }
  }
  const sections = [section('The Page', called('Pumps')), section('The Gate', called('Gates'))]
  titleByText(sections, [tell('Pumps.'), tell('Gates.')])
  expect(beside).toEqual([['The Gate'], ['Pumps']])
})
