import { clockTime, counted } from '../../render/clock.ts'
import { plainLine } from '../../render/escape.ts'
import { type Change, DIFF_PARTS, type Difference } from './diff.ts'

const MARKS = { removed: '-', added: '+', changed: '~' } as const

/** What changed, a line a change: `-` gone, `+` new, `~` not as it was; under it each field, old and new. */
export function renderDiff(difference: Difference): string {
  const { before, after, changes, same } = difference
  const head = `${plainLine(before.path)} (${before.version}) -> ${plainLine(after.path)} (${after.version})`
  if (same) return `${head}\nNothing changed.\n`
  const parts = DIFF_PARTS.filter((part) => changes[part].length > 0)
  const total = parts.reduce((sum, part) => sum + changes[part].length, 0)
  const blocks = parts.map((part) => `\n${part} (${tally(changes[part])})\n${changes[part].map(linesOf).join('')}`)
  return `${head}\n${counted(total, 'change')}\n${blocks.join('')}`
}

function tally(changes: readonly Change[]): string {
  const count = (kind: Change['change']) => changes.filter(({ change }) => change === kind).length
  const kinds = (['removed', 'added', 'changed'] as const).filter((kind) => count(kind) > 0)
  return kinds.map((kind) => `${count(kind)} ${kind}`).join(', ')
}

function linesOf({ change, what, fields, line, atMs }: Change): string {
  const places = [...(line === null ? [] : [`line ${line}`]), ...(atMs === null ? [] : [clockTime(atMs)])]
  const place = places.length === 0 ? '' : `  (${places.join(', ')})`
  const own = fields.map(({ field, before, after }) => {
    return `      ${field}: ${shown(field, before)} -> ${shown(field, after)}\n`
  })
  return `  ${MARKS[change]} ${plainLine(what)}${place}\n${own.join('')}`
}

function shown(field: string, value: string | number | boolean | null): string {
  if (value === null) return 'none'
  if (typeof value === 'number' && field.endsWith('Ms')) return clockTime(value)
  return typeof value === 'string' ? JSON.stringify(plainLine(value)) : String(value)
}
