import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findEntities } from '../../src/entities/entities.ts'
import { buildDocument } from '../../src/language/language.ts'
import type { Document } from '../../src/model/document.ts'
import { BLOCK_KINDS } from '../../src/model/structure.ts'
import { loadModels } from '../../src/models.ts'
import { transcriptOf } from '../../tools/episodes.ts'
import { documentOf } from '../document-of.ts'
import { analysable } from './analysable.ts'

const models = loadModels()

const find = (doc: Document, names?: readonly string[]) => findEntities({ ...analysable(doc, names), models }).entities

const said = (text: string): string[] => text.split(' ')

test('people, places and companies are found, and parts of a name belong to it', () => {
  const doc = documentOf(
    said('Yesterday I met Angela Merkel in Berlin .'),
    said('Merkel had flown in from Paris with people from Microsoft .'),
  )
  const found = find(doc).map(({ name, type, mentions }) => [name, type, mentions.length])
  expect(found).toContainEqual(['Angela Merkel', 'PERSON', 2])
  expect(found).toContainEqual(['Berlin', 'PLACE', 1])
  expect(found).toContainEqual(['Paris', 'PLACE', 1])
  expect(found).toContainEqual(['Microsoft', 'ORG', 1])
})

const ofText = (text: string, sponsored = false) => {
  const doc = buildDocument(transcriptOf('-', [{ speaker: null, text, startMs: null, endMs: null }]), models)
  const input = analysable(doc)
  const sentenceBlock = new Uint8Array(doc.sentences.length).fill(
    BLOCK_KINDS.indexOf(sponsored ? 'sponsor' : 'content'),
  )
  const structure = { ...input.structure, sentenceBlock }
  return findEntities({ ...input, structure, models }).entities.map(({ name, type }) => [name, type])
}

test.each([
  ['With us is Meenakshi Iyer-Thomas, who writes about travel.', ['Meenakshi Iyer-Thomas', 'PERSON']],
  [
    "Our guest is Siobhan Geraghty, who is a consultant neurologist at St. James's University Hospital.",
    ["St. James's University Hospital", 'ORG'],
  ],
  ["Peter Goadsby at King's College London has done some work on this.", ["King's College London", 'ORG']],
  ["She studied at London's Imperial College before the war.", ['Imperial College', 'ORG']],
  ['My grandmother, Hildegarda, was born in 1929 in Germany.', ['Hildegarda', 'PERSON']],
] as const)('a name is whole and of its kind: %s', (text, entity) => {
  expect(ofText(text)).toContainEqual(entity)
})

test.each([
  ["My husband has Parkinson's, and he's been waiting for a year.", 'Parkinson'],
  ['Q3 was a record quarter for us in Sweden.', 'Q3'],
  ['Go to their site and use the code HARBOR for a discount.', 'HARBOR'],
])('a disease, a quarter and a code are nobody: %s', (text, name) => {
  expect(ofText(text).map(([found]) => found)).not.toContain(name)
})

test.each([['Samuel Huntington taught at Harvard. '], ['Carol Parkinson has a theory. ']])(
  'a surname that is also a disease is kept where somebody has it: %s',
  (text) => {
    const [, name = ''] = text.split(' ')
    const doc = buildDocument(
      transcriptOf('-', [
        {
          speaker: null,
          text: `${text}I read ${name}'s thesis. ${name}'s critics disagree.`,
          startMs: null,
          endMs: null,
        },
      ]),
      models,
    )
    expect(find(doc).find((entity) => entity.name.endsWith(name))?.mentions).toHaveLength(3)
  },
)

test('who pays for a read is no person, and outside a read the same words may be', () => {
  const text = "This hour is brought to you by Zander Shield. I've used them for years."
  expect(ofText(text, true)).toContainEqual(['Zander Shield', 'ORG'])
  expect(ofText(text)).toContainEqual(['Zander Shield', 'PERSON'])
})

test('answers, thanks, months and fillers are nobody', () => {
  const doc = documentOf(
    said('Yeah .'),
    said('Thanks .'),
    said('Um , so , in January it was cold .'),
    said('Right .'),
    said('Okay , Monday then .'),
  )
  expect(find(doc)).toEqual([])
})

test('a speaker who is named is one entity with the row of the voice', () => {
  const doc = documentOf(said('Welcome back to the show , Priya .'), said('Great to be here with you .'))
  const [priya] = find(doc, ['Marcus Adeyemi', 'Priya Raman'])
  expect(priya).toMatchObject({ name: 'Priya Raman', aliases: ['Priya'], type: 'PERSON', speaker: 1 })
})

test('a country has its stable id', () => {
  const doc = documentOf(said('We moved from France to Japan last year .'))
  const ids = find(doc).map(({ name, wikidata }) => [name, wikidata])
  expect(ids).toContainEqual(['France', 'Q142'])
  expect(ids).toContainEqual(['Japan', 'Q17'])
})

test('mentions are sorted spans of the text, no two alike; ids follow salience', () => {
  const word = fc.constantFrom(
    ...said('the The Google google London Anna Smith and of , . 5 iPhone X said in US I Yeah constructor __proto__ ’s'),
  )
  fc.assert(
    fc.property(
      fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 }),
      (sentences) => {
        const doc = documentOf(...sentences)
        const entities = find(doc)
        const taken = new Set<number>()
        entities.forEach((entity, i) => {
          expect(entity.id).toBe(`e${i + 1}`)
          expect(entity.salience).toBeGreaterThanOrEqual(0)
          expect(entity.salience).toBeLessThanOrEqual(entities[i - 1]?.salience ?? 1)
          let last = 0
          for (const { start, end, sentence } of entity.mentions) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(start).toBeGreaterThanOrEqual(doc.sentences[sentence]!.start)
            expect(end).toBeLessThanOrEqual(doc.sentences[sentence]!.end)
            expect(taken.has(start)).toBe(false)
            taken.add(start)
            last = end
          }
        })
      },
    ),
    { numRuns: 60 },
  )
})

test('people made up for an example are not people of the episode', () => {
  const doc = documentOf(
    said("So let 's say Alice sends one coin to Bob ."),
    said('Then Bob has to wait , and Alice has no way back .'),
    said('As Angela Merkel said , that is a risk .'),
  )
  const found = find(doc)
  expect(found.filter(({ type }) => type === 'PERSON').map(({ name }) => name)).toEqual(['Angela Merkel'])
  expect(found.filter(({ madeUp }) => madeUp).map(({ name }) => name)).toEqual(['Bob', 'Alice'])
})

test('a real Bob without an Alice stays a person', () => {
  const doc = documentOf(said('My neighbour Bob called me .'), said('Bob was not happy .'))
  expect(find(doc)).toMatchObject([{ name: 'Bob', type: 'PERSON' }])
})

test('a voice whose surname is misspelt is one person; another surname is another', () => {
  const doc = documentOf(
    said('Hello , my name is Scott Tolinksi .'),
    said('Thanks , Scott .'),
    said('We learnt a lot from Scott Hanselman .'),
  )
  const people = find(doc, ['Scott Tolinski', 'Wes Bos']).filter(({ type }) => type === 'PERSON')
  expect(people.map(({ name, speaker }) => [name, speaker])).toContainEqual(['Scott Tolinski', 0])
  expect(people.map(({ name }) => name)).toContain('Scott Hanselman')
  expect(people.map(({ name }) => name)).not.toContain('Scott Tolinksi')
})

test('the word that opens a sentence is no part of the name after it, and single letters are no names', () => {
  const doc = documentOf(said('From Wikipedia we know that .'), said('It is spelt with a capital H , says Microsoft .'))
  expect(
    find(doc)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['Microsoft', 'Wikipedia'])
})

test('two common words are not a name because one product is called like both', () => {
  const often = Array.from({ length: 8 }, () => said('We put some trace points into the code .'))
  const doc = documentOf(said('The tool is called TracePoints , and TracePoints is new .'), ...often)
  const found = find(doc).map(({ name, mentions }) => [name, mentions.length])
  expect(found).toEqual([['TracePoints', 2]])
})

test('a state, a company and a big city have stable ids; what may mean two places has none', () => {
  const doc = documentOf(
    said('She moved from Nairobi to Ohio and works for Deutsche Bank .'),
    said('Later she lived in New York for years .'),
  )
  const ids = new Map(find(doc).map(({ name, wikidata, geonames }) => [name, wikidata ?? geonames]))
  expect(ids.get('Ohio')).toBe('Q1397')
  expect(ids.get('Nairobi')).toBe(184745)
  expect(ids.get('Deutsche Bank')).toBe('Q66048')
  expect(ids.get('New York') ?? null).toBeNull()
})

test('what is counted is no broadcaster, and a browser is a product though it acts', () => {
  const doc = documentOf(
    said('We trained a CNN on images .'),
    said('Most CNNs need many images , and a CNN is slow .'),
    said('Then Firefox announced that Firefox will change .'),
  )
  const found = find(doc)
  expect(found.find(({ name }) => name === 'CNN')).toMatchObject({ type: 'PRODUCT', wikidata: null })
  expect(found.find(({ name }) => name === 'Firefox')).toMatchObject({ type: 'PRODUCT' })
})

test('well-known names are found by themselves, not as a part of something else nor because they open a sentence', () => {
  const doc = documentOf(
    said('We send it all through Kafka and some of it to Stack Overflow .'),
    said('Click here and then React to what you see .'),
    said('Frozen food is cheap .'),
  )
  const names = find(doc).map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['Kafka', 'Stack Overflow']))
  expect(names).not.toContain('Frozen')
  expect(names).not.toContain('Click')
})

test.each([
  ['Buffalo is another web framework in Go. We wrote the site in Buffalo.', 'Buffalo', 'PRODUCT'],
  ['I heard it on a podcast called the Botox Boat. I like Botox Boat.', 'Botox Boat', 'WORK'],
  ['We use Grift, which is a library for tasks. Grift runs them.', 'Grift', 'PRODUCT'],
  [
    'I thought, use Claude Code for it. You can use Claude Code at home. And Claude Code was slow.',
    'Claude Code',
    'PRODUCT',
  ],
])('what the talk calls a thing is what it is: %s', (text, name, type) => {
  expect(ofText(text)).toContainEqual([name, type])
})

test('a name of nobody else is no person and a thing at once', () => {
  const entities = find(documentOf(said('Grift said so .'), said('We use Grift .'), said('Grift runs .')))
  expect(entities.filter(({ name }) => name === 'Grift').length).toBeLessThan(2)
})

test('a member of an assembly has no letters in the name', () => {
  expect(ofText('We heard from Hefin David AM in Cardiff.')).toContainEqual(['Hefin David', 'PERSON'])
})

test('an office is no body, and whoever is in the chair no name', () => {
  const found = ofText(
    'Thank you, Chair. The Minister for Education has met the Deputy Minister for Health in Cardiff.',
  )
  expect(
    found.filter(([name, type]) => name === 'Chair' || (type === 'ORG' && String(name).includes('Minister'))),
  ).toEqual([])
})

test.each([
  ['We watched Blade Runner and Twin Peaks all night.', ['Blade Runner', 'WORK']],
  ['She got a job at Automattic last year.', ['Automattic', 'ORG']],
  ['I went to OSCON twice.', ['OSCON', 'EVENT']],
  ['Then we drove along Hadrian’s Wall.', ['Hadrian’s Wall', 'PLACE']],
  ['He won the Nobel Prize for it.', ['Nobel Prize', 'OTHER']],
] as const)('what everybody knows is told by lists: %s', (text, entity) => {
  expect(ofText(text)).toContainEqual(entity)
})

test('of a talk without capitals the well-known names are found that no common word could be', () => {
  const text =
    'so we moved the api over to graphql and then we played world of warcraft in the office all night and i said we should ' +
    'react to it and then my friend told me that redis was fine for what we do and we never looked at it again after that'
  const found = ofText(text)
  expect(found).toEqual(
    expect.arrayContaining([
      ['graphql', 'PRODUCT'],
      ['redis', 'PRODUCT'],
    ]),
  )
  const names = found.map(([name]) => String(name).toLowerCase())
  expect(names).toContain('world of warcraft')
  expect(names).not.toContain('the office')
  expect(names).not.toContain('react')
})

test('a country stays one whatever stands beside it', () => {
  expect(
    ofText('They do not use it as the working language. In China, a framework or a tool like that is only good.'),
  ).toContainEqual(['China', 'PLACE'])
})

test('what a foundation looks after is not the foundation', () => {
  const found = ofText('I use Linux. The Linux Foundation paid for it. Linux is good. I like Linux.')
  expect(found).toContainEqual(['Linux', 'PRODUCT'])
  expect(found).toContainEqual(['Linux Foundation', 'ORG'])
})
