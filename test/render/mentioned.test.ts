import { expect, test } from 'vitest'
import type { AnalysisEntity } from '../../src/model/analysis.ts'
import type { EntityType } from '../../src/model/entity.ts'
import { groupMentioned } from '../../src/render/mentioned.ts'

function entity(name: string, type: EntityType): AnalysisEntity {
  return {
    id: 'e1',
    name,
    type,
    aliases: [],
    salience: 0,
    count: 1,
    description: null,
    wikidata: null,
    geonames: null,
    mentions: [],
  }
}

test('who may be made up takes no place of what is listed', () => {
  const entities = [
    entity('Alice', 'OTHER'),
    entity('Vite', 'PRODUCT'),
    entity('example.org', 'OTHER'),
    entity('Oslo', 'PLACE'),
    entity('SQLite', 'PRODUCT'),
  ]
  expect(groupMentioned(entities, 3)).toEqual(['Products: Vite', 'Places: Oslo', 'Sites: example.org'])
  expect(groupMentioned(entities, 9)).toEqual(['Products: Vite, SQLite', 'Places: Oslo', 'Sites: example.org'])
})

test('what is of no other kind is listed, but for a single word, which may be somebody made up', () => {
  const entities = [entity('Jevons paradox', 'OTHER'), entity('Alice', 'OTHER'), entity('LSTM', 'OTHER')]
  expect(groupMentioned(entities, 9)).toEqual(['Other: Jevons paradox, LSTM'])
})
