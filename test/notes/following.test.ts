import { expect, test } from 'vitest'
import { loadModels } from '../../src/models.ts'
import type { Candidate } from '../../src/notes/candidates.ts'
import { createFollowing } from '../../src/notes/following.ts'
import { type Told, varied, withoutRefused } from '../../src/notes/frames.ts'
import { findLink, opensWithBut } from '../../src/notes/links.ts'
import type { Ranking } from '../../src/notes/ranking.ts'
import { sentence } from '../prose/sentence.ts'

test.each([
  ['But/CC nobody/NN has/VBZ proved/VBN it/PRP +./.', 1, 'But', 0],
  ['And/CC then/RB they/PRP sold/VBD it/PRP +./.', 2, 'Then', 4],
  ['So/RB +,/, for/IN example/NN +,/, they/PRP sold/VBD it/PRP +./.', 5, 'For example,', 4],
  ['In/IN fact/NN +,/, they/PRP sold/VBD it/PRP +./.', 3, 'In fact,', 0],
])('what tied a sentence to the one before it is kept: %s', (tagged, from, text, start) => {
  const { doc, words } = sentence(tagged)
  expect(findLink(doc, 0, words.slice(from))).toEqual({ text, start })
})

test('"so" and "and" tie nothing, and what is printed ties nothing a second time', () => {
  const so = sentence('So/RB they/PRP sold/VBD it/PRP +./.')
  expect(findLink(so.doc, 0, so.words.slice(1))).toBeNull()
  const but = sentence('But/CC they/PRP sold/VBD it/PRP +./.')
  expect(findLink(but.doc, 0, but.words)).toBeNull()
  expect([opensWithBut(but.doc, 0), opensWithBut(so.doc, 0), opensWithBut(so.doc, 1)]).toEqual([true, false, false])
})

test('what leans on a sentence follows no half of it, and what is no sentence follows none', () => {
  const { doc, words } = sentence('The/DT ferry/NN sank/VBD +./.')
  const candidate = (fields: Partial<Candidate>) =>
    ({
      ...{ speaker: 0, before: null, after: null, printed: words, lemmas: ['ferry'], entities: [] },
      ...{ form: 'plain', link: null, bareDefinites: 0, words: 3, leans: false, doubts: [], ...fields },
    }) as unknown as Candidate
  const behind = (lead: Partial<Candidate>, next: Partial<Candidate> = {}): number | undefined => {
    const candidates = [candidate({ sentence: 0, ...lead }), candidate({ sentence: 1, leans: true, ...next })]
    const ranking = { odds: new Float64Array(2), oddsBehind: new Float64Array(2) } as unknown as Ranking
    return createFollowing(doc, candidates, ranking, loadModels()).behind(0, 1)?.row
  }
  expect(behind({})).toBe(1)
  expect(behind({ before: 'joint' })).toBeUndefined()
  expect(behind({}, { doubts: ['pointer'] })).toBe(1)
  expect(behind({}, { doubts: ['relative clause'] })).toBeUndefined()
})

const told = (text: string, leans = false): Told => ({
  text,
  kind: 'extracted',
  evidence: [{ start: 0, end: 9 }],
  leans,
})
const texts = (statements: readonly Told[]): string[] => statements.map(({ text }) => text)

test('a sentence that leans on a refused one goes with it', () => {
  const paragraph = [told('Ana sold it.'), told('It fell.', true), told('They wept.', true), told('Rain came.')]
  expect(texts(withoutRefused(paragraph, ({ text }) => text === 'Ana sold it.'))).toEqual(['Rain came.'])
  expect(texts(withoutRefused(paragraph, ({ text }) => text === 'They wept.'))).toEqual([
    'Ana sold it.',
    'It fell.',
    'Rain came.',
  ])
})

test('of sentences that open alike the later goes, and what leans on it', () => {
  const paragraph = [told('Ana says one.'), told('Ana says two.'), told('It fell.', true), told('Rain came.')]
  expect(texts(varied(paragraph))).toEqual(['Ana says one.', 'Rain came.'])
})
