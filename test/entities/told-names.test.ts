import { expect, test } from 'vitest'
import { findEntities } from '../../src/entities/entities.ts'
import { buildDocument } from '../../src/language/language.ts'
import { loadModels } from '../../src/models.ts'
import { transcriptOf } from '../../tools/episodes.ts'
import { analysable } from './analysable.ts'

const models = loadModels()

/** Name and type of what a text names; the first of `names` speaks in the show `show`. */
function named(text: string, names: readonly string[] = [], show: string | null = null): string[] {
  const doc = buildDocument(transcriptOf('-', [{ speaker: null, text, startMs: null, endMs: null }]), models)
  const input = analysable(doc, names)
  const structure = { ...input.structure, facts: { ...input.structure.facts, show } }
  return findEntities({ ...input, structure, models }).entities.map(({ name, type }) => `${name} ${type}`)
}

test.each([
  ["The reverend has written a book called Men Don't Cry.", "Men Don't Cry WORK"],
  ['He is the author of a new book called Off Beat, and it sells.', 'Off Beat WORK'],
  ['Ronald Syme, in his book The Roman Revolution, says that it was a fraud.', 'The Roman Revolution WORK'],
  ['Hallam and Pryce were fined in 2019. The auditors, Hallam and Pryce, said no.', 'Hallam and Pryce ORG'],
  ['The town keeps the skull of Archbishop Simon Sudbury.', 'Simon Sudbury PERSON'],
  ["Saint Gregory's in Leeds keeps the skull.", "Saint Gregory's PLACE"],
  ['Everyone had it on The Harriet Bunch that week. I saw it on The Harriet Bunch.', 'The Harriet Bunch WORK'],
  ['They say you hear her sing in The Rope Singer, and it was silent.', 'The Rope Singer WORK'],
  ["He has a book out, it's called The Harbor and the Sea, and I read it.", 'The Harbor and the Sea WORK'],
  ['There is a picture called Lights of Harrow that he made.', 'Lights of Harrow WORK'],
  ['It is in Saint Paul, Minnesota, that they tried it.', 'Saint Paul PLACE'],
  ['The City of Norwich Bank shut that week.', 'City of Norwich Bank ORG'],
  ['It was the same for the Duke of Lancaster.', 'Duke of Lancaster PERSON'],
])('%s', (text, expected) => {
  expect(named(text)).toContain(expected)
})

test('a firm by its short name is the firm', () => {
  const text = 'Castellan Bank lent millions to Vesper Holdings, and Vesper had no employees.'
  expect(named(text).filter((name) => name.startsWith('Vesper'))).toHaveLength(1)
})

test('who speaks is a person, and the show is none', () => {
  const text = 'Łukasz Wiśniewski of the University of Wrocław is here. This is The Morning Ledger, says Ledger.'
  const found = named(text, ['Łukasz Wiśniewski'], 'The Morning Ledger from Meridian Radio')
  expect(found).toContain('Łukasz Wiśniewski PERSON')
  expect(found.filter((name) => /^The Morning Ledger/.test(name))).toEqual(['The Morning Ledger WORK'])
})

test('an article whose title goes on in small letters is no title', () => {
  expect(named('He had another show called The layover and they are all great.').join()).not.toMatch(/The WORK/)
  expect(named('He had another show called The Layover and they are all great.')).toContain('The Layover WORK')
})

test('a title of two names is one wherever it stands', () => {
  const text = "He has a book out, it's called The Harbor and the Sea. I have read The Harbor and the Sea twice."
  expect(named(text)).toEqual(['The Harbor and the Sea WORK'])
})

test('a saint is a city only with its state', () => {
  expect(named('It says so in a letter of Saint Paul, and we read it.').join()).not.toMatch(/PLACE/)
})
