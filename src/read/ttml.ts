import { gapAt, plainReading } from './json-text.ts'
import { attributeOf, localName, type MarkupEvent, parseMarkup } from './markup.ts'
import { type Item, NO_FACTS, type Reading, type Run, startOf } from './reading.ts'
import { timecodeAt } from './timecode.ts'

interface Clock {
  readonly frameRate: number
  readonly tickRate: number
}

interface Span {
  readonly name: string
  readonly startMs: number | null
  readonly endMs: number | null
}

/** Reads TTML and DFXP as broadcasters, Netflix and Apple Podcasts write it. */
export function readTtml(text: string): Reading {
  const events = parseMarkup(text, 'xml')
  const clock = clockOf(events)
  const names = agentNames(events)
  const relative = hasRelativeTimes(events, clock)
  const items: Item[] = []
  const stack: Span[] = []
  let speaker: string | null = null
  let paragraph: Span | null = null
  let runs: Run[] = []
  let pending: { startMs: number | null; endMs: number | null } | null = null
  const close = (): void => {
    if (paragraph !== null && runs.length > 0) {
      const { startMs, endMs } = paragraph
      items.push({ kind: 'words', speaker, opens: false, runs, startMs, endMs })
    }
    runs = []
  }
  for (const event of events) {
    if (event.kind === 'open') {
      const span = spanOf(event, stack[stack.length - 1], clock, relative)
      stack.push(span)
      if (span.name === 'p') {
        close()
        paragraph = span
        speaker = namedAgent(attributeOf(event.attributes, 'agent'), names)
      } else if (span.name === 'br' && paragraph !== null) runs.push({ ...gapAt(event.at), text: '\n' })
      else if (span.name === 'span' && paragraph !== null) {
        const isWord =
          attributeOf(event.attributes, 'unit') === 'word' || attributeOf(event.attributes, 'begin') !== null
        if (isWord) runs.push(gapAt(event.at))
        if (span.startMs !== null && attributeOf(event.attributes, 'begin') !== null) pending = span
      }
    } else if (event.kind === 'close') {
      const name = localName(event.name)
      if (stack[stack.length - 1]?.name === name) stack.pop()
      if (name === 'p') {
        close()
        paragraph = null
      }
    } else if (paragraph !== null) {
      const words = event.text.trim() !== ''
      runs.push({
        text: event.text,
        sourceStart: event.start,
        sourceEnd: event.end,
        startMs: words ? (pending?.startMs ?? null) : null,
        endMs: words && stack[stack.length - 1]?.name === 'span' ? (pending?.endMs ?? null) : null,
      })
      if (words) pending = null
    }
  }
  close()
  items.sort((a, b) => startOf(a) - startOf(b))
  const duration = events.find((event) => event.kind === 'open' && localName(event.name) === 'body')
  const stated = duration?.kind === 'open' ? readTime(attributeOf(duration.attributes, 'dur'), clock) : null
  const facts = { ...NO_FACTS, title: titleOf(events) }
  return { ...plainReading(items, stated), facts }
}

function spanOf(
  event: { readonly name: string; readonly attributes: ReadonlyMap<string, string> },
  parent: Span | undefined,
  clock: Clock,
  relative: boolean,
): Span {
  const base = relative ? (parent?.startMs ?? 0) : 0
  const begin = readTime(attributeOf(event.attributes, 'begin'), clock)
  const end = readTime(attributeOf(event.attributes, 'end'), clock)
  const dur = readTime(attributeOf(event.attributes, 'dur'), clock)
  const startMs = begin === null ? (parent?.startMs ?? null) : begin + base
  const until = end === null ? (startMs === null || dur === null ? null : startMs + dur) : end + base
  const endMs = until ?? parent?.endMs ?? null
  const ordered = startMs === null || endMs === null ? endMs : Math.max(startMs, endMs)
  return { name: localName(event.name), startMs, endMs: ordered }
}

/** By the standard, times count from the start of a timed parent; Apple and others write them from the start of the
 *  episode. A child that begins before its parent tells which. */
function hasRelativeTimes(events: readonly MarkupEvent[], clock: Clock): boolean {
  const stack: (number | null)[] = []
  for (const event of events) {
    if (event.kind === 'close') stack.pop()
    if (event.kind !== 'open') continue
    const begin = readTime(attributeOf(event.attributes, 'begin'), clock)
    const parent = stack[stack.length - 1] ?? null
    if (begin !== null && parent !== null && begin < parent) return true
    stack.push(begin ?? parent)
  }
  return false
}

function clockOf(events: readonly MarkupEvent[]): Clock {
  const root = events.find((event) => event.kind === 'open')
  const attributes = root?.kind === 'open' ? root.attributes : new Map<string, string>()
  const number = (name: string): number | null => {
    const value = Number(attributeOf(attributes, name) ?? '')
    return value > 0 ? value : null
  }
  const [over = 1, under = 1] = (attributeOf(attributes, 'frameRateMultiplier') ?? '1 1').split(/[\s:]+/).map(Number)
  const multiplier = over > 0 && under > 0 ? over / under : 1
  // 30 frames a second and the frame rate as tick rate are the standard's own defaults (TTML 1, sections 6.2.4, 6.2.11).
  const frameRate = (number('frameRate') ?? 30) * multiplier
  return { frameRate, tickRate: number('tickRate') ?? (attributes.has('ttp:frameRate') ? frameRate : 1) }
}

/** A TTML time in milliseconds: clock time with fraction or frames, or a count with its unit; null where there is none. */
function readTime(value: string | null, clock: Clock): number | null {
  if (value === null) return null
  const trimmed = value.trim()
  const count = /^(\d+(?:\.\d+)?)(h|ms|m|s|f|t)?$/.exec(trimmed)
  if (count !== null) {
    const amount = Number(count[1])
    const unit = { h: 3_600_000, m: 60_000, s: 1000, ms: 1, f: 1000 / clock.frameRate, t: 1000 / clock.tickRate }
    return Math.round(amount * (unit[(count[2] ?? 's') as keyof typeof unit] ?? 1000))
  }
  const time = timecodeAt(trimmed, 0)
  if (time === null) return null
  const frames = /^:(\d{1,3})(?:\.\d+)?$/.exec(trimmed.slice(time.end))
  return time.ms + (frames === null ? 0 : Math.round((Number(frames[1]) * 1000) / clock.frameRate))
}

/** Names of `ttm:agent`s that the head declares, by id. */
function agentNames(events: readonly MarkupEvent[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  let id: string | null = null
  let inName = false
  for (const event of events) {
    if (event.kind === 'open') {
      const name = localName(event.name)
      if (name === 'agent') id = attributeOf(event.attributes, 'id')
      inName = name === 'name' && id !== null
      if (name === 'body') break
    } else if (event.kind === 'close') {
      if (localName(event.name) === 'agent') id = null
      inName = false
    } else if (inName && id !== null && event.text.trim() !== '') {
      names.set(id, `${names.get(id) ?? ''}${event.text}`.replace(/\s+/g, ' ').trim())
    }
  }
  return names
}

function namedAgent(agent: string | null, names: ReadonlyMap<string, string>): string | null {
  const id = agent?.trim().split(/\s+/)[0]?.replace(/^#/, '') ?? ''
  return id === '' ? null : (names.get(id) ?? id)
}

function titleOf(events: readonly MarkupEvent[]): string | null {
  for (const [row, event] of events.entries()) {
    if (event.kind !== 'open') continue
    const name = localName(event.name)
    if (name === 'body') return null
    const next = events[row + 1]
    if (name === 'title' && next?.kind === 'text') return next.text.replace(/\s+/g, ' ').trim() || null
  }
  return null
}
