import type { Entity, EntityType, Mention } from '../../src/model/entity.ts'

/** Something named, of which nothing is known but where. */
export function entity(name: string, type: EntityType, mentions: readonly Mention[]): Entity {
  return {
    id: `e-${name}`,
    name,
    type,
    aliases: [],
    mentions,
    salience: 0,
    description: null,
    wikidata: null,
    geonames: null,
    speaker: null,
    madeUp: false,
  }
}
