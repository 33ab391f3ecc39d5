import { readCaptionText } from './caption-text.ts'
import { plainReading } from './json-text.ts'
import { createMapper, runsInSource } from './mapped-text.ts'
import { attributeOf, type MarkupEvent, parseMarkup } from './markup.ts'
import type { Item, Reading, Run } from './reading.ts'

/** Reads YouTube's srv1 (`<text start dur>`, seconds), srv2 and srv3 (`<p t d><s t>`, milliseconds). */
export function readYoutubeXml(text: string): Reading {
  const events = parseMarkup(text, 'xml')
  const items: Item[] = []
  for (let row = 0; row < events.length; row++) {
    const event = events[row]!
    if (event.kind !== 'open' || (event.name !== 'p' && event.name !== 'text')) continue
    let end = row + 1
    while (end < events.length && !isClose(events[end]!, event.name)) end++
    const item = itemOf(event.attributes, events.slice(row + 1, end))
    if (item !== null) items.push(item)
    row = end
  }
  clipOverlaps(items)
  return plainReading(items)
}

function isClose(event: MarkupEvent, name: string): boolean {
  return (event.kind === 'close' || event.kind === 'open') && event.name === name
}

function itemOf(attributes: ReadonlyMap<string, string>, inner: readonly MarkupEvent[]): Item | null {
  const startMs = timeOf(attributes, 't', 'start') ?? 0
  const endMs = startMs + (timeOf(attributes, 'd', 'dur') ?? 0)
  const runs: Run[] = []
  let wordMs: number | null = null
  let mapper = createMapper()
  const flush = (): void => {
    const mapped = mapper.done()
    // Texts of srv1 are escaped twice and may hold escaped tags.
    const own = readCaptionText(mapped.text, 0, mapped.text.length).flatMap((part) => part.runs)
    for (const run of own) {
      for (const one of runsInSource(run, mapped)) {
        runs.push(wordMs !== null && one.text.trim() !== '' ? { ...one, startMs: wordMs } : one)
        if (one.text.trim() !== '') wordMs = null
      }
    }
    mapper = createMapper()
  }
  for (const event of inner) {
    if (event.kind === 'text') mapper.add(event.text, event.start, event.end)
    else if (event.name === 's') {
      flush()
      const offset = event.kind === 'open' ? attributeOf(event.attributes, 't') : null
      const shift = Number(offset ?? 0)
      wordMs = event.kind === 'open' && Number.isFinite(shift) ? Math.max(0, Math.round(startMs + shift)) : null
    }
  }
  flush()
  const words = runs
    .map((run) => run.text)
    .join('')
    .trim()
  if (words === '') return null
  return { kind: 'words', speaker: null, opens: false, runs, startMs, endMs }
}

/** Milliseconds under `ms`, or seconds under `seconds`. */
function timeOf(attributes: ReadonlyMap<string, string>, ms: string, seconds: string): number | null {
  const whole = attributes.get(ms)
  const value = whole === undefined ? Number(attributes.get(seconds) ?? Number.NaN) * 1000 : Number(whole)
  return Number.isFinite(value) ? Math.max(0, Math.round(value)) : null
}

/** Rolling captions stay on screen under the next; their words were said before it. */
function clipOverlaps(items: Item[]): void {
  for (let i = 0; i + 1 < items.length; i++) {
    const item = items[i]!
    const next = items[i + 1]!
    if (item.kind !== 'words' || next.kind !== 'words' || item.endMs === null || item.startMs === null) continue
    if (next.startMs !== null && next.startMs >= item.startMs && item.endMs > next.startMs) {
      items[i] = { ...item, endMs: next.startMs }
    }
  }
}
