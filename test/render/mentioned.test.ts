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

test('what is of no kind takes no place of what is listed', () => {
  const entities = [
    entity('Rule 4', 'OTHER'),
    entity('Vite', 'PRODUCT'),
    entity('example.org', 'OTHER'),
    entity('Oslo', 'PLACE'),
    entity('SQLite', 'PRODUCT'),
  ]
  expect(groupMentioned(entities, 3)).toEqual(['Products: Vite', 'Places: Oslo', 'Sites: example.org'])
  expect(groupMentioned(entities, 9)).toEqual(['Products: Vite, SQLite', 'Places: Oslo', 'Sites: example.org'])
})
