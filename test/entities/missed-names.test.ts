import { expect, test } from 'vitest'
import { findEntities } from '../../src/entities/entities.ts'
import { buildDocument } from '../../src/language/language.ts'
import { loadModels } from '../../src/models.ts'
import { transcriptOf } from '../../tools/episodes.ts'
import { analysable } from './analysable.ts'

const models = loadModels()

const find = (text: string, show: string | null = null) => {
  const doc = buildDocument(transcriptOf('-', [{ speaker: null, text, startMs: null, endMs: null }]), models)
  const { structure, ...input } = analysable(doc)
  return findEntities({ ...input, structure: { ...structure, facts: { ...structure.facts, show } }, models }).entities
}

/** The names, each with its kind and how often it was found by name. */
const named = (text: string, show: string | null = null): [string, string, number][] =>
  find(text, show).map(({ name, type, mentions }) => [
    name,
    type,
    mentions.filter(({ form }) => form === 'name' || form === 'alias').length,
  ])

test('a name in several words is found at every place, however its things are counted', () => {
  const text =
    'I spent the summer on the Tidal Nodes Project. The idea of the Tidal Nodes Project was simple. ' +
    'People use the Tidal Nodes Project to test, and the Tidal Node Project grows. Take the Tidal Nodes Project and run it.'
  expect(named(text)).toEqual([['Tidal Nodes Project', expect.any(String), 5]])
})

test('a longer name takes the shorter one inside it where the talk has it elsewhere', () => {
  const text =
    'We run Fedora Harbor on a laptop. The new thing is Fedora Harbor, and Fedora Harbor is small. ' +
    'Fedora Harbor we can also use on a server. I also like plain Fedora.'
  expect(named(text).map(([name, , count]) => [name, count])).toEqual([
    ['Fedora Harbor', 4],
    ['Fedora', 1],
  ])
})

test('what stands inside a longer run of capitals is something else', () => {
  const text =
    'We work on Fedora Harbor here. The new thing is Fedora Harbor. They all met at the Fedora Harbor Users Group.'
  expect(named(text)).toContainEqual(['Fedora Harbor', expect.any(String), 2])
})

test.each([
  ['two words', 'We let the Wander Rocket watch it. What the Wander Rocket gives you is a replay.', 'Wander Rocket', 2],
  [
    'a word with a capital inside',
    'So LedgGo had its own format. I know LedgGo had one, and LedgGo was fast.',
    'LedgGo',
    3,
  ],
  ['one place of such a word', 'He told us of it at his closing keynote from LedgConAU in November.', 'LedgConAU', 1],
  ['who pays', 'Today we are sponsored by Quillon, which is a service for writers.', 'Quillon', 1],
])('%s: a name that no list has', (_, text, name, count) => {
  expect(named(text)).toContainEqual([name, expect.any(String), count])
})

test('what the talk also has in small letters, offices and forms of address are no names', () => {
  const text =
    'They like Deep Cleaning there. We buy Deep Cleaning, for deep cleaning is good. ' +
    'We met at the University, and the University paid. They like the University, so the University is happy. ' +
    'Thank you, Madam Chair. I agree, Madam Chair. I saw the Vice President and the Vice President left.'
  const names = named(text).map(([name]) => name)
  expect(names).not.toContain('Deep Cleaning')
  expect(names).not.toContain('University')
  expect(names).not.toContain('Madam Chair')
  expect(names).not.toContain('Vice President')
})

test('the show is one thing by its name with and without "Podcast"', () => {
  const text =
    'This is the Tidal Coffee Podcast. It features members of Tidal Coffee. Come and join Tidal Coffee today. ' +
    'That was the Tidal Coffee Podcast.'
  expect(named(text, 'Tidal Coffee Podcast')).toEqual([[expect.stringMatching(/^Tidal Coffee/), 'WORK', 4]])
})

test('what is called by a word that the talk also has is no name', () => {
  const text =
    'There is a tab called Community on the page. People help the community all day, and the community grows.'
  expect(named(text)).toEqual([])
})
