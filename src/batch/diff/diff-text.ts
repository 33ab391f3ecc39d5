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
    const [old, now] =
      typeof before === 'string' && typeof after === 'string' ? narrowed(before, after) : [before, after]
    return `      ${field}: ${shown(field, old)} -> ${shown(field, now)}\n`
  })
  return `  ${MARKS[change]} ${plainLine(what)}${place}\n${own.join('')}`
}

/** Texts up to this length are shown whole; of longer ones the part that differs, with so much around it. */
const SHOWN_WHOLE = 60
const AROUND = 20

/** Two texts cut to where they differ, whole words, with a mark where something is left out. */
function narrowed(before: string, after: string): readonly [string, string] {
  if (Math.max(before.length, after.length) <= SHOWN_WHOLE) return [before, after]
  const least = Math.min(before.length, after.length)
  let head = 0
  while (head < least && before[head] === after[head]) head++
  let tail = 0
  while (tail < least - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const start = Math.max(0, before.lastIndexOf(' ', Math.max(0, head - AROUND)))
  const cut = (text: string) => {
    const end = text.indexOf(' ', text.length - tail + AROUND)
    const isCut = end >= 0 && end < text.length
    return `${start > 0 ? '… ' : ''}${text.slice(start, isCut ? end : undefined).trim()}${isCut ? ' …' : ''}`
  }
  return [cut(before), cut(after)]
}

function shown(field: string, value: string | number | boolean | null): string {
  if (value === null) return 'none'
  if (typeof value === 'number' && field.endsWith('Ms')) return clockTime(value)
  return typeof value === 'string' ? JSON.stringify(plainLine(value)) : String(value)
}
