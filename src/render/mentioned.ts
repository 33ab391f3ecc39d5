import type { AnalysisEntity } from '../model/analysis.ts'
import type { EntityType } from '../model/entity.ts'

/** What a list of things mentioned calls each kind. */
const LABELS: Readonly<Partial<Record<EntityType, string>>> = {
  PRODUCT: 'Products',
  WORK: 'Books and shows',
  EVENT: 'Events',
  LAW: 'Laws',
  PLACE: 'Places',
  GROUP: 'Groups',
  OTHER: 'Other',
}
const SITES = 'Sites'

/** "example.org": the address of a site. */
const SITE = /^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|app|co|edu|gov|fm|tv|ai|me|info|uk|de|eu)$/i

/** One word of no kind may be somebody made up for an example: Alice, Bob. */
const SINGLE = /^\p{Lu}?\p{Ll}+$/u

/** "Products: Vite, SQLite", a line a kind, for the first `most` of the entities that are of one, in their order. */
export function groupMentioned(entities: readonly AnalysisEntity[], most: number): string[] {
  const names = new Map<string, string[]>([...Object.values(LABELS), SITES].map((label) => [label, []]))
  let left = most
  for (const { name, type } of entities) {
    const row = names.get(SITE.test(name) ? SITES : (LABELS[type] ?? ''))
    if (row === undefined || left === 0 || (type === 'OTHER' && SINGLE.test(name))) continue
    row.push(name)
    left--
  }
  return [...names].flatMap(([label, row]) => (row.length === 0 ? [] : [`${label}: ${row.join(', ')}`]))
}
