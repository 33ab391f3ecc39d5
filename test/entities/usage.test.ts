import { expect, test } from 'vitest'
import { findEntities } from '../../src/entities/entities.ts'
import { toMention } from '../../src/entities/mentions.ts'
import { cuesOf } from '../../src/entities/usage-cues.ts'
import { buildDocument } from '../../src/language/language.ts'
import { tokenForm } from '../../src/model/document.ts'
import { loadModels } from '../../src/models.ts'
import { transcriptOf } from '../../tools/episodes.ts'
import { analysable } from './analysable.ts'

const models = loadModels()

const named = (text: string): [string, string][] => {
  const doc = buildDocument(transcriptOf('-', [{ speaker: null, text, startMs: null, endMs: null }]), models)
  return findEntities({ ...analysable(doc), models }).entities.map(({ name, type }) => [name, type])
}

test.each([
  ['a version behind it', 'I used to do a lot of Orsino. We are still on Orsino 1.7, and Orsino is slow.', 'Orsino'],
  ['what is installed', 'I know there is Specter, and people install Specter at home.', 'Specter'],
  ['what one upgrades to', 'Next year Mycroft comes out. They all upgraded to Mycroft that week.', 'Mycroft'],
  ['its interface', 'At the start there was Isolde. But Isolde had a great UI for that.', 'Isolde'],
  ['what is open source', 'And then there is Gandolfo. Gandolfo is open source.', 'Gandolfo'],
  ['a machine that assists', 'They were showing off Mycroft, which is an open source digital assistant.', 'Mycroft'],
  [
    'the noun of a pair',
    'I built the new Prometheus and Loki query builders. How popular Prometheus was!',
    'Prometheus',
  ],
  [
    'what is opened as an app',
    'We were all on the Juno team. In the Juno app you can choose. What if we remake Juno?',
    'Juno',
  ],
  ['the rest of a list', 'It is available in Debian, in Fedora, in CentOS, in Suse, in Arch, in Gentoo.', 'Suse'],
] as const)('%s tells of a product', (_, text, name) => {
  expect(named(text)).toContainEqual([name, 'PRODUCT'])
})

test.each(['SPV', 'ECDSA', 'CLTV'])('the letters of a technique are no body: %s', (name) => {
  expect(named(`I think ${name} works even there. All the ${name} checks would pass.`)).toContainEqual([
    name,
    'PRODUCT',
  ])
})

test.each([
  ['There is a YouTube channel called Cracking The Nut where you can watch them.', 'Cracking The Nut', 'WORK'],
  ['There was a newsletter called Tidal Notes that we all read.', 'Tidal Notes', 'WORK'],
  ['We planned HarbourCon EU in the spring, and HarbourCon EU was big.', 'HarbourCon EU', 'EVENT'],
] as const)('what is called or written so has its kind: %s', (text, name, type) => {
  expect(named(text)).toContainEqual([name, type])
})

test('a figure that is no version and the name of somebody with a fuller one tell of no product', () => {
  expect(named('They gave Hildebrand 1.5 million for it, and Hildebrand left.')).toContainEqual([
    'Hildebrand',
    'PERSON',
  ])
  expect(named('I met Greta Hildebrand there. We were using Hildebrand that year.')).toEqual([
    ['Greta Hildebrand', 'PERSON'],
  ])
})

test('what opens a sentence before a name is no part of it', () => {
  expect(named('Not Penguin. I said Penguin.')).toEqual([['Penguin', 'PRODUCT']])
})

test('somebody who is a user of something by name is a person', () => {
  expect(named('An npm user named TovaJS wrote a package.')).toContainEqual(['TovaJS', 'PERSON'])
})

test('the subject behind a place says nothing of the place, and what is set off from it does', () => {
  expect(named('In the heart of Texas, a large plumbing company was about to open.')).toEqual([['Texas', 'PLACE']])
  expect(named('He found work at Ostrava, a small software company headquartered in Spain.')).toContainEqual([
    'Ostrava',
    'ORG',
  ])
})

test('a surname that only ever owns one thing is part of the name of the thing', () => {
  const text = "I solved Rubik's cubes. A Rubik's cube is hard. The robot has a Rubik's cube, too."
  expect(named(text)).toEqual([["Rubik's cube", 'PRODUCT']])
  expect(named(`${text} Then Rubik went home.`)).toContainEqual(['Rubik', 'PERSON'])
  expect(named("I read Marta's book. Who has Marta's book? She lost Marta's book.")).toContainEqual(['Marta', 'PERSON'])
})

test('a house is whole where its "\'s" cannot be a verb', () => {
  expect(named("They tweeted at Wendy's. Then Wendy's gave him the nuggets.")).toEqual([["Wendy's", 'ORG']])
  expect(named("Marta's gone home. I read Marta's letter.")).toEqual([['Marta', 'PERSON']])
})

test('what a common thing is called after is not meant, and a day is nobody', () => {
  expect(named('We had Brussels sprouts and french fries there.')).toEqual([])
  expect(named('The event is on Jan 11th, and it is free.')).toEqual([])
  expect(named('We went to Brussels.')).toEqual([['Brussels', 'PLACE']])
})

test('strokes set names in several words apart, and letters not', () => {
  expect(
    named('Would it be an Apple iOS/Google Android/Canonical Ubuntu world?')
      .map(([name]) => name)
      .sort(),
  ).toEqual(['Apple iOS', 'Canonical Ubuntu', 'Google Android'])
  expect(named('I like AC/DC and TCP/IP a lot.')).toContainEqual(['AC/DC', expect.any(String)])
})

test('a given name and a family name that point something out are a person', () => {
  expect(named("Christian Moss points out that this doesn't make sense.")).toEqual([['Christian Moss', 'PERSON']])
  expect(named('Georgia Tech points out that it is new.')).not.toContainEqual(['Georgia Tech', 'PERSON'])
})

test('letters that stand for a term are no body, and have no id of one', () => {
  expect(named('He joined total quality management (TQM) in May. TQM said so.')).toContainEqual(['TQM', 'OTHER'])
  const term =
    'A convolutional neural network sees. Such convolutional neural networks learn. Think of the CNN as eyes.'
  expect(named(term)).toContainEqual(['CNN', 'OTHER'])
  expect(named('They met many interesting thinkers there. He left MIT in 1990.')).toContainEqual(['MIT', 'ORG'])
})

test('a technique in four words is no book', () => {
  expect(named('They had a network called LSTM (Long Short Term Memory) for that.')).not.toContainEqual([
    expect.any(String),
    'WORK',
  ])
})

test('what a noun before "like" or "such as" says holds for the whole list', () => {
  const found = named('It comes out of conferences like QLPR, and VLDR, and SIGNR, and they are far ahead.')
  for (const name of ['QLPR', 'VLDR', 'SIGNR']) expect(found).toContainEqual([name, 'EVENT'])
})

test('where a talk names many things and few places, a strange name that nobody is in is a thing', () => {
  const things = 'We use Python, Docker, Redis, Kafka, Django, Linux, Ubuntu, Postgres and Firefox. '
  expect(named(`${things}They included a meme from Skarnfell, too.`)).toContainEqual(['Skarnfell', 'PRODUCT'])
  expect(named('They included a meme from Skarnfell, too.')).toContainEqual(['Skarnfell', 'PLACE'])
  expect(named(`${things}We live in Skarnfell. They included a meme from Skarnfell.`)).toContainEqual([
    'Skarnfell',
    'PLACE',
  ])
  expect(named(`${things}We looked at companies from Skarnfell and Norway.`)).toContainEqual(['Skarnfell', 'PLACE'])
})

test.each([
  ['He logs in to your Quorvex, and closes all.', 'PRODUCT'],
  ['Then there is a Quorvex as well.', 'PRODUCT'],
  ['You can run your Quorvex server at home.', 'PRODUCT'],
  ['I know that the Quorvex guys are looking at it.', 'ORG'],
  ['There are many wallets, Specter and Quorvex.', 'PRODUCT'],
] as const)('hardly anybody is spoken of so: %s', (text, type) => {
  const doc = buildDocument(transcriptOf('-', [{ speaker: null, text, startMs: null, endMs: null }]), models)
  const at = Array.from({ length: doc.tokens.length }, (_, i) => tokenForm(doc, i)).indexOf('quorvex')
  const mention = toMention(doc, at, at + 1, 0, 'PERSON', 0.9)
  if (mention === null) throw new Error('no mention')
  expect(cuesOf(doc, mention, true).map((cue) => cue.type)).toEqual([type])
  expect(cuesOf(doc, mention, false).filter(({ worth }) => worth > 1)).toEqual([])
})

test('a school of technology at which somebody studied is a body', () => {
  expect(named('I was a biomedical engineer at Georgia Tech for a year.')).toEqual([['Georgia Tech', 'ORG']])
})

test('a strange name that stands as things do in a talk of many products is one, and no person', () => {
  const tools = 'We had Docker, Kubernetes, Python, GitHub, Linux, Postgres, Redis and Kafka. '
  expect(
    named(`${tools}I asked about Prometheus. In Prometheus you can sort. Your Prometheus is slow.`),
  ).toContainEqual(['Prometheus', 'PRODUCT'])
})

test('what goes on with a size or a version, or is letters in the plural, is a thing', () => {
  const names = named('Better than Gemma 7B. We tried Gemma 7B. Most of the CLAs are gone, and the CLAs were long.')
  expect(names.filter(([, type]) => type === 'PERSON')).toEqual([])
})

test('a word that begins the next sentence is no part of a name', () => {
  const names = named(
    'That was Google. Google Whoa how big it is. We left Apple Apple for Google in the end, and Apple was slow.',
  )
  expect(names.map(([name]) => name).sort()).toEqual(['Apple', 'Google'])
})

test('in a talk about things, letters that no list has are a body only where the talk treats them as one', () => {
  const things = 'We use Python, Docker, Redis, Kafka, Django, Linux, Ubuntu, Postgres and Firefox. '
  const kindOf = (text: string): string | undefined => named(text).find(([name]) => name === 'MPP')?.[1]
  const asked = 'Last week we spoke about MPP and he was talking about it.'
  expect(kindOf(asked)).toBe('ORG')
  expect(kindOf(`${things}${asked}`)).toBe('OTHER')
  expect(kindOf(`${things}${asked} He was a researcher at MPP for years.`)).toBe('ORG')
})

test.each([
  ["The utility's called Tri-Harbour Power and Light, it's a monopoly.", 'Tri-Harbour Power and Light', 'ORG'],
  ['There was a band called Small Hours Plumbing at the wedding.', 'Small Hours Plumbing', 'ORG'],
  ['I spoke with Ida Moss of Corlett. Corlett pays well.', 'Corlett', 'ORG'],
  ['He teaches at Lakemoor State and lives in Ohio.', 'Lakemoor State', 'ORG'],
  ["There's a fellow in it, Casimirus, he's writing a book and he never ends.", 'Casimirus', 'PERSON'],
  ['I met two brothers, the Petersens, and one of them sold his farm.', 'Petersens', 'GROUP'],
  ['And then Alden Penney stood up. Alden Penney said no.', 'Alden Penney', 'PERSON'],
  ['I looked them up at Companies House.', 'Companies House', 'ORG'],
  ['Burger King said no.', 'Burger King', 'ORG'],
] as const)('what the talk says of it has its kind: %s', (text, name, type) => {
  expect(named(text)).toContainEqual([name, type])
})

test('the noun of a noun and the next clause say nothing of somebody', () => {
  expect(named('We asked Joanna Perrin, a bank employee, and she said no.')).toContainEqual(['Joanna Perrin', 'PERSON'])
  expect(named("Our researcher is Joe Pettifer, the music's by a band called Low Tide.")).toContainEqual([
    'Joe Pettifer',
    'PERSON',
  ])
})

test('what is called after somebody of whom the talk is makes nothing else of them', () => {
  const talk = 'James Tarn had a farm near York. Tarn sold it in 1850. Tarn was ill, and Tarn died there.'
  const types = named(`${talk} And next to the well there is a pub, and the pub is called the James Tarn.`)
  expect(types).toContainEqual(['James Tarn', 'PERSON'])
  expect(types.some(([name, type]) => name.includes('Tarn') && type !== 'PERSON')).toBe(false)
})
