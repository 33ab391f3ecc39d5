import { expect, test } from 'vitest'
import { analyze } from '../../src/analyze.ts'
import type { Structure } from '../../src/model/structure.ts'
import { loadModels } from '../../src/models.ts'
import type { Candidate } from '../../src/notes/candidates.ts'
import { createIntroductions } from '../../src/notes/introductions.ts'
import { read } from '../../src/read/read.ts'

const models = loadModels()
const TALK = [
  'Ana Ruiz: Welcome to the show. With me is Ben Okoro. Ben Okoro is a marine biologist at the University of Hull.',
  'Ben Okoro: Thank you, Ana. Salmon swim up the river in spring because the water there is cold and clean.',
  'Ana Ruiz: Ben Okoro is a member of the county council of Wexmouth as well. What stops the salmon?',
  'Ben Okoro: The barrage of Wexmouth stops most of the salmon, and the ladder beside it was built for ten thousand fish.',
  'Ana Ruiz: Fishermen opposed the barrage at first because nobody had asked them about the salmon.',
  'Ben Okoro: Engineers spent six years on the barrage of Wexmouth, and the barrage cost eighty million pounds.',
  'Ana Ruiz: Wexmouth expects the barrage to pay for itself within thirty years.',
  'Ben Okoro: Turbines below the old pier turn with each tide and send their electricity to 40,000 homes.',
  'Ben Okoro: I think salmon never come back to a river that nobody keeps cold and clean for their young.',
  'Ana Ruiz: The county council of Wexmouth has paid for a second ladder because the first one is too steep.',
  'Ana Ruiz: The book of Ben Okoro, The Ladder in the River, is out in paperback from the Wexmouth Press in March.',
]

test('who somebody is stands in the opening, and is no takeaway and no quote', () => {
  const { takeaways, quotes, summary } = analyze(read(new TextEncoder().encode(TALK.join('\n')), 'talk.txt'), models)
  expect(takeaways.length).toBeGreaterThan(0)
  expect(summary.sentences[0]!.text).toContain('marine biologist')
  const texts = [...takeaways, ...quotes].map(({ text }) => text)
  expect(texts.filter((text) => /Okoro is an? /.test(text))).toEqual([])
})

test('what a guest says they are stands in the opening, and in no deep dive', () => {
  const talk = TALK.toSpliced(
    2,
    0,
    'Ben Okoro: I am a marine biologist at the University of Hull in the north of England.',
  )
  const { sections } = analyze(read(new TextEncoder().encode(talk.join('\n')), 'talk.txt'), models)
  const told = sections.flatMap(({ sentences }) => sentences.map(({ text }) => text))
  expect(told.length).toBeGreaterThan(0)
  expect(told.filter((text) => text.startsWith('Okoro is a marine biologist'))).toEqual([])
})

test('what somebody has to sell is no takeaway and no quote', () => {
  const { takeaways, quotes } = analyze(read(new TextEncoder().encode(TALK.join('\n')), 'talk.txt'), models)
  expect([...takeaways, ...quotes].map(({ text }) => text).filter((text) => text.includes('paperback'))).toEqual([])
})

test('what is a takeaway is no quote as well', () => {
  const { takeaways, quotes } = analyze(read(new TextEncoder().encode(TALK.join('\n')), 'talk.txt'), models)
  const taken = new Set(takeaways.map(({ evidence }) => evidence[0]!.start))
  expect(quotes.filter(({ evidence }) => taken.has(evidence[0]!.start))).toEqual([])
  expect(quotes.length).toBeGreaterThan(0)
})

test.each([
  ["I'm a developer at a bank in Leeds.", true],
  ['I am one of the founders.', true],
  ['Ann is also a member of the council.', true],
  ['Ann Hill was the editor of the Echo.', true],
  ['Ann Hill was the first editor of the Echo.', false],
  ['Ann Hill is in Wexmouth, in the south.', true],
  ['Ann is back on the line.', true],
  ['Python is in Debian.', false],
  ['Ann is in charge of the locks.', false],
  ["Hill's second book is out in paperback.", true],
  ['The new novel by Ann Hill is available now.', true],
  ['My course is on sale.', true],
  ['Ann knows Python is a good language.', false],
  ['I think Python is a good language.', false],
  ['Python is a good language.', false],
  ['Ann is in favour of a ban on ads.', false],
  ['The courses are available to every prisoner in the state.', false],
  ["Finland's courses are available to everyone.", false],
])('"%s" introduces Ann Hill or offers their work: %s', (text, expected) => {
  const people = [{ name: 'Ann Hill', role: 'guest', evidence: [] }]
  const introduces = createIntroductions({ people, speakers: [] } as unknown as Structure)
  expect(introduces({ text, evidence: [{ start: 0, end: text.length }] } as unknown as Candidate)).toBe(expected)
})

test('a host is introduced in no paragraph, and a guest is', () => {
  const talk = [
    "Ana Ruiz: Welcome to the show, I'm Ana Ruiz, and with me is Ben Okoro.",
    "Ben Okoro: Thank you, Ana. I'm a marine biologist from a small town in Wales.",
    "Ana Ruiz: I'm a developer from a small town in Ohio. Who are you?",
  ]
  const { sections } = analyze(read(new TextEncoder().encode(talk.join('\n')), 'talk.txt'), models)
  const texts = sections.flatMap(({ sentences }) => sentences).map(({ text }) => text)
  expect(texts.join(' ')).toContain('Okoro is a marine biologist from')
  expect(texts.join(' ')).not.toContain('a developer from')
})
