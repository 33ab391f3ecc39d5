import { BLOCKS } from './html-elements.ts'
import { isNameLike } from './labels.ts'
import type { MarkupEvent } from './markup.ts'
import { parseClock } from './timecode.ts'

/** Fewest names in bold type that open paragraphs again and again, and how often on average. */
const BOLD = { names: 2, each: 2 } as const

/**
 * Closing tags of names in bold type that open paragraphs, also behind a time, with the words right behind them, where
 * several such names come again; by their place among `events`. Names with a colon need no such proof.
 */
export function findBoldNames(events: readonly MarkupEvent[]): ReadonlySet<number> {
  const counts = new Map<string, number>()
  const found: { row: number; name: string }[] = []
  let isStart = true
  for (const [row, event] of events.entries()) {
    if (event.kind === 'text') {
      isStart &&= event.text.trim() === '' || parseClock(event.text.replace(/[[\]()]/g, '')) !== null
      continue
    }
    if (BLOCKS.has(event.name) || event.name === 'br') isStart = true
    const [text, close, after] = events.slice(row + 1, row + 4)
    const isBold = event.kind === 'open' && (event.name === 'strong' || event.name === 'b')
    if (!isBold || !isStart || text?.kind !== 'text' || close?.kind !== 'close') continue
    const name = text.text.replace(/\s+/g, ' ').trim()
    const isAlone = after === undefined || (after.kind !== 'text' && (BLOCKS.has(after.name) || after.name === 'br'))
    // What parts name and words already is written behind the name.
    const isParted = after?.kind === 'text' && /^\s*[:：–—([|-]/.test(after.text)
    if (isAlone || isParted || !isNameLike(name)) continue
    found.push({ row: row + 2, name })
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const again = new Set([...counts].flatMap(([name, count]) => (count > 1 ? [name] : [])))
  const kept = found.filter(({ name }) => again.has(name))
  const isTalk = again.size >= BOLD.names && kept.length >= counts.size * BOLD.each
  return new Set(isTalk ? kept.map(({ row }) => row) : [])
}
