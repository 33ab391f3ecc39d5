import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findEntities } from '../../src/entities/entities.ts'
import { buildDocument } from '../../src/language/language.ts'
import type { Document } from '../../src/model/document.ts'
import { loadModels } from '../../src/models.ts'
import { transcriptOf } from '../../tools/episodes.ts'
import { analysable } from './analysable.ts'

const models = loadModels()
const find = (doc: Document, names?: readonly string[]) => findEntities({ ...analysable(doc, names), models }).entities

/** What points at the thing called `name` without naming it, in order. */
function references(doc: Document, name: string, speakers?: readonly string[]): string[] {
  const entity = find(doc, speakers).find((one) => one.name === name)
  return (entity?.mentions ?? [])
    .filter(({ form }) => form === 'pronoun' || form === 'nominal')
    .map(({ start, end }) => doc.text.slice(start, end))
}

const said = (...texts: readonly string[]): Document =>
  buildDocument(transcriptOf('-', [{ speaker: null, text: texts.join(' '), startMs: null, endMs: null }]), models)

test('a pronoun goes to the person of its gender', () => {
  const doc = said('Angela Merkel met Tom Brandt in Berlin.', 'She was the chancellor of Germany for sixteen years.')
  expect(references(doc, 'Angela Merkel')).toEqual(['She'])
  expect(references(doc, 'Tom Brandt')).toEqual([])
})

test('a company is "it", and no person is', () => {
  const doc = said('Microsoft was founded in 1975.', 'Microsoft has its head office near Seattle.')
  expect(references(doc, 'Microsoft')).toContain('its')
  expect(references(said('Angela Merkel was here.', 'It was a lovely day.'), 'Angela Merkel')).toEqual([])
})

test('whose the subject is said to be, and whom it does something to, is someone else', () => {
  const agent = said('Scott Harris met Frank Boras at noon.', 'Boras is his agent.')
  expect(references(agent, 'Frank Boras')).toEqual([])
  const paid = said('Scott Harris met Frank Boras at noon.', 'Boras paid him.')
  expect(references(paid, 'Frank Boras')).toEqual([])
})

test('once someone else is named who may be meant, a pronoun that leaves it open is nobody', () => {
  const doc = said(
    "I can't hear that and not think of Thomas Aquinas.",
    "In December he's saying Mass in Naples, and he never writes again.",
    'And Aquinas had read Ghazali.',
    'In Latin.',
    "Well, he'd read the summary of the philosophers.",
    'They thought he was a pupil of Abelard.',
    "He'd be horrified.",
    "He's famous for doubt.",
    'Five hundred years before Descartes.',
    'And how did he get out?',
  )
  const meant = references(doc, 'Thomas Aquinas')
  expect(meant.slice(0, 2)).toEqual(['he', 'he'])
  expect(meant).not.toContain('He')
})

test('what a sentence itself names is what its pronoun means', () => {
  const doc = said('John Snow had an enemy in the church.', 'His name was Henry Whitehead.', 'He knew everybody.')
  expect(references(doc, 'Henry Whitehead')).toEqual(['His', 'He'])
})

test('who a sentence says its subject is goes before those named earlier', () => {
  const doc = said(
    'Tom Brandt drove a coal truck.',
    'The second was the principal of the school, Mr. Gentry Howard.',
    'He was fifty one.',
  )
  expect(references(doc, 'Tom Brandt')).toEqual([])
  expect(references(doc, 'Gentry Howard')).toEqual(['He'])
})

test('the object of a verb is not its subject', () => {
  expect(references(said('Congress raised it to thirty percent in 1981.'), 'Congress')).toEqual([])
})

test('nobody calls himself "he"', () => {
  const doc = said('Tom Brandt is a doctor in Berlin.', 'He told me that it rains.')
  expect(references(doc, 'Tom Brandt')).toEqual(['He'])
  expect(references(doc, 'Tom Brandt', ['Tom Brandt'])).toEqual([])
})

test('mentions of a thing are in order, and no place means two things', () => {
  const words = 'Microsoft she he it the company his name was Merkel said , . is called Berlin their'.split(' ')
  const texts = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(texts, (given) => {
      const taken = new Set<number>()
      for (const { mentions } of find(said(given.join(' ')))) {
        let last = 0
        for (const { start, end } of mentions) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
          expect(taken.has(start)).toBe(false)
          taken.add(start)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('a list of numbers without end costs each of them a bounded look', () => {
  const looks = (count: number): number => {
    const doc = said(`Anna counts: ${'7 '.repeat(count)}`)
    const real = Map.prototype.has
    let asked = 0
    Map.prototype.has = function (this: Map<unknown, unknown>, key: unknown): boolean {
      asked++
      return real.call(this, key)
    }
    try {
      find(doc)
    } finally {
      Map.prototype.has = real
    }
    return asked
  }
  expect(looks(2000)).toBeLessThan(looks(500) * 6)
})
