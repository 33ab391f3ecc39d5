import { expect, test } from 'vitest'
import { joinAlike } from '../../src/entities/alike.ts'
import { joinMentions } from '../../src/entities/join.ts'
import type { NameMention } from '../../src/entities/mentions.ts'
import { joinMisheard } from '../../src/entities/sounds.ts'
import type { EntityType } from '../../src/model/entity.ts'

/** Mentions as found, one a row: the name and its type; the place is the row's number. */
function mentionsOf(...rows: readonly (readonly [text: string, type: EntityType])[]): NameMention[] {
  return rows.map(([text, type], i) => ({
    firstToken: i,
    endToken: i + 1,
    sentence: i,
    start: i * 100,
    end: i * 100 + text.length,
    text,
    words: text.toLowerCase().replace(/[.’']/g, '').split(' '),
    type,
    confidence: 0.9,
  }))
}

const named = (groups: readonly { mentions: readonly NameMention[] }[]): string[][] =>
  groups.map(({ mentions }) => mentions.map(({ text }) => text))

test('first names and surnames go to the person who was named in full', () => {
  const mentions = mentionsOf(
    ['Ada Lovelace', 'PERSON'],
    ['Lovelace', 'PERSON'],
    ['Ada', 'PERSON'],
    ['Grace Hopper', 'PERSON'],
    ['Grace', 'PERSON'],
  )
  expect(named(joinMentions(mentions, []))).toEqual([
    ['Ada Lovelace', 'Lovelace', 'Ada'],
    ['Grace Hopper', 'Grace'],
  ])
})

test('given names alone, an initial, and the family name first are the one person', () => {
  const mentions = mentionsOf(
    ['Mary Louise', 'PERSON'],
    ['Ray Dufresne', 'PERSON'],
    ['R. Dufresne', 'PERSON'],
    ['Jianing Xu', 'PERSON'],
    ['K. Dufresne', 'PERSON'],
  )
  const people = [
    { name: 'Mary Louise Tate', speaker: 0 },
    { name: 'Xu Jianing', speaker: 1 },
  ]
  expect(named(joinMentions(mentions, people))).toEqual([
    ['Mary Louise'],
    ['Jianing Xu'],
    ['Ray Dufresne', 'R. Dufresne'],
    ['K. Dufresne'],
  ])
})

test('of two people with one first name, the one named last is meant', () => {
  const mentions = mentionsOf(['Ann Lee', 'PERSON'], ['Ann', 'PERSON'], ['Ann Rossi', 'PERSON'], ['Ann', 'PERSON'])
  expect(named(joinMentions(mentions, []))).toEqual([
    ['Ann Lee', 'Ann'],
    ['Ann Rossi', 'Ann'],
  ])
})

test('a speaker is the person of that name, and takes the bare first name', () => {
  const groups = joinMentions(mentionsOf(['Marcus', 'PERSON']), [{ name: 'Marcus Adeyemi', speaker: 2 }])
  expect(groups).toHaveLength(1)
  expect(groups[0]!.speaker).toBe(2)
})

test('a surname of several words goes to the one who bears it', () => {
  const mentions = mentionsOf(['Aaron van Wirdum', 'PERSON'], ['Van Wirdum', 'PERSON'], ['Van Buren', 'PERSON'])
  const groups = joinMentions(mentions, [{ name: 'Aaron van Wirdum', speaker: 0 }])
  expect(named(groups)).toEqual([['Aaron van Wirdum', 'Van Wirdum'], ['Van Buren']])
})

test('an acronym belongs to the name that it is made of', () => {
  const mentions = mentionsOf(['Food and Drug Administration', 'ORG'], ['FDA', 'ORG'], ['F.D.A.', 'ORG'])
  expect(named(joinMentions(mentions, []))).toEqual([['Food and Drug Administration', 'FDA', 'F.D.A.']])
})

test('Washington the man and Washington the city stay apart', () => {
  const mentions = mentionsOf(
    ['George Washington', 'PERSON'],
    ['Washington', 'PERSON'],
    ['Washington', 'PLACE'],
    ['Washington', 'PERSON'],
    ['Washington', 'PLACE'],
  )
  const groups = joinMentions(mentions, [])
  expect(groups.map(({ type, mentions: { length } }) => [type, length])).toEqual([
    ['PERSON', 3],
    ['PLACE', 2],
  ])
})

test('a torn name is the name in one word', () => {
  const mentions = mentionsOf(['DeepSeek', 'ORG'], ['Deep Seek', 'ORG'], ['DeepSeek', 'PRODUCT'])
  expect(named(joinMentions(mentions, []))).toEqual([['DeepSeek', 'Deep Seek', 'DeepSeek']])
})

test('whoever speaks is nobody else where a letter of the surname was misheard', () => {
  const mentions = mentionsOf(['Arthur Doler', 'PERSON'], ['Arthur Doer', 'PERSON'], ['Arthur Miller', 'PERSON'])
  const groups = joinMentions(mentions, [])
  const spoken = groups.map((group, i) => ({ ...group, speaker: i === 0 ? 0 : -1 }))
  expect(named(joinMisheard(spoken))).toEqual([['Arthur Doler', 'Arthur Doer'], ['Arthur Miller']])
  expect(named(joinMisheard(groups))).toHaveLength(3)
})

test('of two surnames a letter apart the one said more often is right, and short ones are two people', () => {
  const mentions = mentionsOf(
    ['Peter Wuille', 'PERSON'],
    ['Peter Wille', 'PERSON'],
    ['Peter Wuille', 'PERSON'],
    ['Peter Lang', 'PERSON'],
    ['Peter Long', 'PERSON'],
    ['Peter Long', 'PERSON'],
  )
  expect(named(joinMisheard(joinMentions(mentions, []))).toSorted()).toEqual([
    ['Peter Lang'],
    ['Peter Long', 'Peter Long'],
    ['Peter Wuille', 'Peter Wille', 'Peter Wuille'],
  ])
})

test('a rare spelling of one sound joins the common one, a different name does not', () => {
  const often = ['Anthropic', 'Anthropic', 'Anthropic', 'Anthropic'].map((text) => [text, 'ORG'] as const)
  const groups = joinMentions(mentionsOf(...often, ['Anthropik', 'ORG'], ['Antarctic', 'PLACE']), [])
  expect(named(joinMisheard(groups))).toEqual([
    ['Anthropic', 'Anthropic', 'Anthropic', 'Anthropic', 'Anthropik'],
    ['Antarctic'],
  ])
})

test.each([
  ['Katherine', 'Catherine', true],
  ['Stephenson', 'Stevenson', true],
  ['Boston', 'Barton', false],
])('%s and a rare %s: joined %s', (right, other, joined) => {
  const often = Array.from({ length: 5 }, () => [right, 'PERSON'] as const)
  const groups = joinMentions(mentionsOf(...often, [other, 'PERSON']), [])
  expect(joinMisheard(groups)).toHaveLength(joined ? 1 : 2)
})

test('a counted product, a storm without its kind, and a plural or an article inside a name make no other thing', () => {
  const mentions = mentionsOf(
    ['Bitcoin', 'PRODUCT'],
    ['Bitcoins', 'ORG'],
    ['Cyclone Odile', 'EVENT'],
    ['Odile', 'EVENT'],
    ['Tidal Nodes Project', 'ORG'],
    ['The Tidal Node Project', 'ORG'],
    ['Harbor Lights', 'WORK'],
    ['Harbor Light', 'PLACE'],
  )
  expect(named(joinAlike(joinMentions(mentions, []), () => false))).toEqual([
    ['Bitcoin', 'Bitcoins'],
    ['Cyclone Odile', 'Odile'],
    ['Tidal Nodes Project', 'The Tidal Node Project'],
    ['Harbor Lights'],
    ['Harbor Light'],
  ])
})

test('a short form of a given name is the one of the episode who has it', () => {
  const mentions = mentionsOf(['Andy', 'PERSON'], ['Andrew Marr', 'PERSON'], ['Mike', 'PERSON'])
  const voices = [{ name: 'Andrew Chow', speaker: 0 }]
  expect(named(joinMentions(mentions, voices))).toEqual([['Andy'], ['Andrew Marr'], ['Mike']])
  expect(joinMentions(mentions, voices)[0]?.speaker).toBe(0)
  // Two who may be meant are nobody.
  const both = joinMentions(mentions, [...voices, { name: 'Andrew Hale', speaker: 1 }])
  expect(both.map(({ speaker }) => speaker)).toEqual([-1, -1, -1])
})

test('a pet name among many, and a first name of somebody in the credits, mean nobody of the episode', () => {
  const pet = mentionsOf(['Richard Lowe', 'PERSON'], ['Rick', 'PERSON'])
  const few = [{ name: 'Richard Lowe', speaker: 0 }]
  const many = [...few, ...Array.from({ length: 12 }, (_, row) => ({ name: `Ana${row} Kern`, speaker: row + 1 }))]
  expect(named(joinMentions(pet, few))).toEqual([['Richard Lowe', 'Rick']])
  expect(named(joinMentions(pet, many))).toEqual([['Richard Lowe'], ['Rick']])
  const credited = mentionsOf(['Andy', 'PERSON'], ['Andy Kern', 'PERSON'])
  const producer = { name: 'Andy Kern', speaker: -1 }
  expect(named(joinMentions(credited, [producer]))).toEqual([['Andy', 'Andy Kern']])
  expect(named(joinMentions(credited, [{ ...producer, isCredit: true }]))).toEqual([['Andy Kern'], ['Andy']])
})

test('a country is nobody', () => {
  const [canada] = joinMentions(mentionsOf(['Canada', 'PERSON'], ['Canada', 'PERSON'], ['Canada', 'PLACE']), [])
  expect(canada?.type).toBe('PLACE')
})

test('an initial and a surname in one word are the one of the episode who has them', () => {
  const mentions = mentionsOf(['KMoor', 'PERSON'], ['JMoor', 'PERSON'])
  expect(named(joinMentions(mentions, [{ name: 'Kevin Moor', speaker: 0 }]))).toEqual([['KMoor'], ['JMoor']])
  expect(joinMentions(mentions, [{ name: 'Kevin Moor', speaker: 0 }])[0]?.speaker).toBe(0)
})

test('what somebody is called between two names makes nobody else of them', () => {
  const mentions = mentionsOf(['Ida Thunder Moss', 'PERSON'], ['Ida Thunder Hale', 'PERSON'])
  const groups = named(joinMentions(mentions, [{ name: 'Ida Moss', speaker: 0 }]))
  expect(groups).toEqual([['Ida Thunder Moss'], ['Ida Thunder Hale']])
  expect(joinMentions(mentions, [{ name: 'Ida Moss', speaker: 0 }])[0]?.speaker).toBe(0)
})

test('what is called by the first word of a fuller name before it is that one', () => {
  const firm = mentionsOf(['Stavelot Terminals', 'ORG'], ['Stavelot', 'PERSON'])
  expect(named(joinMentions(firm, []))).toEqual([['Stavelot Terminals', 'Stavelot']])
  const county = mentionsOf(['Merrick County', 'PLACE'], ['Merrick', 'PERSON'])
  expect(named(joinMentions(county, []))).toEqual([['Merrick County', 'Merrick']])
})

test.each([
  [
    'somebody has the name',
    [
      ['Ida Stavelot', 'PERSON'],
      ['Stavelot Terminals', 'ORG'],
      ['Stavelot', 'PERSON'],
    ],
  ],
  [
    'it is a given name',
    [
      ['Morgan Terminals', 'ORG'],
      ['Morgan', 'PERSON'],
    ],
  ],
  [
    'it came first',
    [
      ['Stavelot', 'PERSON'],
      ['Stavelot Terminals', 'ORG'],
    ],
  ],
  [
    'two fuller names have it',
    [
      ['Stavelot Terminals', 'ORG'],
      ['Stavelot Press', 'ORG'],
      ['Stavelot', 'PERSON'],
    ],
  ],
  [
    'it is a place by itself',
    [
      ['Merrick County', 'PLACE'],
      ['Merrick', 'PLACE'],
    ],
  ],
] as const)('a short name is nothing else where %s', (_, rows) => {
  const groups = joinMentions(mentionsOf(...rows), [])
  const whole = groups.find(({ mentions }) => /Terminals|County/.test(mentions[0]!.text))
  expect(whole?.mentions.map(({ text }) => text)).toHaveLength(1)
})

test('whoever speaks is no county', () => {
  const mentions = mentionsOf(['Merrick County', 'PLACE'], ['Merrick', 'PERSON'])
  expect(named(joinMentions(mentions, [{ name: 'Merrick', speaker: 0 }]))).toHaveLength(2)
})
