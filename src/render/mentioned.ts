import type { AnalysisEntity } from '../model/analysis.ts'
import type { EntityType } from '../model/entity.ts'

/** What a list of things mentioned calls each kind, in the order of the list; what is of no kind is not listed. */
const KINDS: readonly (readonly [label: string, types: readonly EntityType[]])[] = [
  ['Products', ['PRODUCT']],
  ['Books and shows', ['WORK']],
  ['Events', ['EVENT']],
  ['Laws', ['LAW']],
  ['Places', ['PLACE']],
  ['Groups', ['GROUP']],
]

/** "example.org": the address of a site. */
const SITE = /^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|app|co|edu|gov|fm|tv|ai|me|info|uk|de|eu)$/i

/** "Products: Vite, SQLite", a line a kind, each in the order of `entities`. */
export function groupMentioned(entities: readonly AnalysisEntity[]): string[] {
  const sites = entities.filter(({ name }) => SITE.test(name))
  const lines = KINDS.map(([label, types]) => {
    return line(
      label,
      entities.filter(({ name, type }) => types.includes(type) && !SITE.test(name)),
    )
  })
  return [...lines, line('Sites', sites)].filter((text) => text !== '')
}

function line(label: string, entities: readonly AnalysisEntity[]): string {
  return entities.length === 0 ? '' : `${label}: ${entities.map(({ name }) => name).join(', ')}`
}
