import type { Problem } from '../model/error.ts'
import { BLOCKS, SKIPPED } from './html-elements.ts'
import { findBoldNames } from './html-names.ts'
import { isNameLike } from './labels.ts'
import { createMapper, type Mapper, readingInSource } from './mapped-text.ts'
import { type MarkupEvent, parseMarkup } from './markup.ts'
import { readPage } from './plain.ts'
import { type Item, NO_FACTS, type Reading, type Run } from './reading.ts'
import { parseClock } from './timecode.ts'
import { addXmlTag, isOtherXml, xmlNames } from './xml-tags.ts'

/** Reads HTML: Podcasting 2.0's `cite`, `time` and `p`, or a web page with a transcript in it. */
export function readHtml(text: string): Reading {
  const events = parseMarkup(text, 'html')
  const cites = events.filter((event) => event.kind === 'open' && event.name === 'cite').length
  const times = events.filter((event) => event.kind === 'open' && event.name === 'time').length
  return cites > 0 && times > 0 ? readCited(events) : readWebPage(events, isOtherXml(text))
}

/** Left out as well where they stand around the transcript and not in it; where a page has many, they are parts of its rows. */
const AROUND = ['header', 'footer', 'aside'] as const
const FEW_AROUND = 4
const NOTHING_AROUND: ReadonlySet<string> = new Set()

function readCited(events: readonly MarkupEvent[]): Reading {
  const items: Item[] = []
  let speaker: string | null = null
  let startMs: number | null = null
  let into: 'cite' | 'time' | 'words' = 'words'
  let word = ''
  let runs: Run[] = []
  let skip = 0
  let title: string | null = null
  const flush = (): void => {
    if (runs.some((run) => run.text.trim() !== '')) {
      items.push({ kind: 'words', speaker, opens: false, runs, startMs, endMs: null })
      startMs = null
    }
    runs = []
  }
  for (const event of events) {
    if (event.kind === 'text') {
      if (skip > 0) continue
      if (into === 'words') runs.push(runOfEvent(event))
      else word += event.text
      continue
    }
    skip = skipAfter(skip, event)
    if (event.kind === 'open') {
      if (event.name === 'cite' || event.name === 'time') {
        flush()
        into = event.name
        word = ''
      } else if (event.name === 'br')
        runs.push({ text: ' ', sourceStart: event.at, sourceEnd: event.at, startMs: null, endMs: null })
      else if (BLOCKS.has(event.name)) flush()
    } else if (event.name === 'cite' && into === 'cite') {
      const label = word
        .replace(/[\s:]+$/, '')
        .replace(/\s+/g, ' ')
        .trim()
      if (label !== '') speaker = label
      into = 'words'
    } else if (event.name === 'time' && into === 'time') {
      startMs = parseClock(word) ?? startMs
      into = 'words'
    } else if (/^h[1-6]$/.test(event.name) && runs.length > 0) {
      const heading = runs
        .map((run) => run.text)
        .join('')
        .replace(/\s+/g, ' ')
        .trim()
      runs = []
      if (title === null && items.length === 0) title = heading
      else if (heading !== '') items.push({ kind: 'chapter', title: heading, startMs: null })
    } else if (BLOCKS.has(event.name)) flush()
  }
  flush()
  return { items, facts: { ...NO_FACTS, title }, durationMs: null, warnings: [] }
}

/** How deep the walk is inside elements that hold no transcript; a body ends a head that nobody closed. */
function skipAfter(
  skip: number,
  event: { readonly kind: 'open' | 'close'; readonly name: string },
  also: ReadonlySet<string> = NOTHING_AROUND,
): number {
  if (event.name === 'body') return 0
  if (!SKIPPED.has(event.name) && !also.has(event.name)) return skip
  return Math.max(0, skip + (event.kind === 'open' ? 1 : -1))
}

function runOfEvent(event: { readonly text: string; readonly start: number; readonly end: number }): Run {
  return { text: event.text, sourceStart: event.start, sourceEnd: event.end, startMs: null, endMs: null }
}

/** A page as plain text with headings, read as such, and led back to the source. */
function readWebPage(events: readonly MarkupEvent[], isXml: boolean): Reading {
  const area = isXml ? { from: 0, to: events.length, marked: true } : findArea(events)
  const names = isXml ? xmlNames(events) : null
  const bold = findBoldNames(events)
  const times = timeButtons(events)
  const count = (tag: string): number => events.filter((event) => event.kind === 'open' && event.name === tag).length
  const around = area.marked ? NOTHING_AROUND : new Set(AROUND.filter((tag) => count(tag) < FEW_AROUND))
  const mapper = createMapper()
  let skip = 0
  let left = 0
  for (const [row, event] of events.entries()) {
    const inside = row >= area.from && row < area.to
    if (event.kind !== 'text' && !times.has(row)) skip = skipAfter(skip, event, around)
    if (event.kind === 'text') {
      if (skip === 0 && inside) addText(mapper, event)
      else if (skip === 0) left += event.text.trim().length
    } else if (names !== null) addXmlTag(mapper, event, names)
    else if (inside && skip === 0) {
      if (times.has(row)) mapper.put(' ', event.at)
      addTag(mapper, events, row)
      if (bold.has(row)) mapper.put(': ', event.at)
    }
  }
  const mapped = mapper.done()
  const reading = readingInSource(readPage(mapped.text), mapped)
  const warnings: Problem[] = [...reading.warnings]
  if (left > 0) {
    const message = `Read the part of the page that holds the transcript; ${left} characters around it were left out.`
    warnings.push({ code: 'page-around', message, line: null })
  }
  const page = pageTitle(events)
  const title = reading.facts.title ?? page
  const show = reading.facts.show ?? showOf(page, title, mapped.text)
  return { ...reading, facts: { ...reading.facts, title, show }, warnings }
}

/** Tags of buttons with a time on them and no more: they lead to that place of the recording. */
function timeButtons(events: readonly MarkupEvent[]): ReadonlySet<number> {
  const found = new Set<number>()
  let open = -1
  let label = ''
  for (const [row, event] of events.entries()) {
    if (event.kind === 'text') label += open < 0 ? '' : event.text
    else if (event.name === 'button') {
      if (event.kind === 'close' && open >= 0 && parseClock(label) !== null) found.add(open).add(row)
      open = event.kind === 'open' ? row : -1
      label = ''
    }
  }
  return found
}

/** White space of the source is no line break of the page. */
function addText(mapper: Mapper, event: { readonly text: string; readonly start: number; readonly end: number }): void {
  if (event.text.length !== event.end - event.start) {
    mapper.add(event.text, event.start, event.end)
    return
  }
  let from = 0
  for (const match of event.text.matchAll(/[\n\r\t]+/g)) {
    mapper.add(event.text.slice(from, match.index), event.start + from, event.start + match.index)
    from = match.index + match[0].length
    mapper.add(' ', event.start + match.index, event.start + from)
  }
  mapper.add(event.text.slice(from), event.start + from, event.end)
}

function addTag(mapper: Mapper, events: readonly MarkupEvent[], row: number): void {
  const event = events[row]!
  if (event.kind === 'text') return
  if (event.name === 'br') {
    if (event.kind === 'open') mapper.put('\n', event.at)
    return
  }
  // A name in bold type that is all of its paragraph names who speaks in the next; so does a term of a list.
  const isBold = event.name === 'strong' || event.name === 'b' || event.name === 'dt'
  const bold = isBold && isLoneName(events, row) ? '**' : ''
  if (event.kind === 'close' && bold !== '') mapper.put(bold, event.at)
  const mayMark = event.name === 'span' || event.name === 'div' || event.name === 'a'
  if (event.kind === 'close' && mayMark) addMarked(mapper, events, row)
  if (event.name === 'td' || event.name === 'th') mapper.put('\t', event.at)
  else if (BLOCKS.has(event.name)) mapper.put('\n\n', event.at)
  const level = /^h([1-6])$/.exec(event.name)?.[1]
  if (level !== undefined && event.kind === 'open') mapper.put(`${'#'.repeat(Number(level))} `, event.at)
  if (event.kind === 'open' && bold !== '') mapper.put(bold, event.at)
  if (event.kind === 'open' && mayMark) addMarked(mapper, events, row)
}

/** What pages call the elements of a transcript's row that hold a name, or a time. */
const NAME_CLASS = /(?:^|[\s_-])(?:speaker|participant|author)(?:[_-]?name)?(?:$|\s)|^(?:name|who)$/i
const TIME_CLASS = /(?:^|[\s_-])time(?:stamp|code)?s?(?:$|[\s_-])/i

/** A name or a time that its class gives away stands apart from the words beside it. */
function addMarked(mapper: Mapper, events: readonly MarkupEvent[], row: number): void {
  const event = events[row]
  if (event === undefined || event.kind === 'text') return
  const from = event.kind === 'open' ? row : row - 2
  const [open, text, close] = events.slice(Math.max(0, from), from + 3)
  if (open?.kind !== 'open' || text?.kind !== 'text' || close?.kind !== 'close') return
  const name = open.attributes.get('class') ?? ''
  if (TIME_CLASS.test(name)) mapper.put(' ', event.at)
  else if (NAME_CLASS.test(name) && isNameLike(text.text.trim().replace(/\s*:$/, ''))) {
    mapper.put(event.kind === 'open' ? '\n**' : '**\n', event.at)
  }
}

function isLoneName(events: readonly MarkupEvent[], row: number): boolean {
  const opens = events[row]?.kind === 'open'
  const from = opens ? row : row - 2
  const [open, text, close, after] = events.slice(from, from + 4)
  const before = events[from - 1]
  const apart = (event: MarkupEvent | undefined): boolean =>
    event === undefined ||
    (event.kind === 'text' ? event.text.trim() === '' : BLOCKS.has(event.name) || event.name === 'br')
  return (
    open?.kind === 'open' &&
    close?.kind === 'close' &&
    text?.kind === 'text' &&
    apart(before) &&
    apart(after) &&
    isNameLike(text.text.trim())
  )
}

/** Least share of a page's words that the part marked as transcript has, to be taken for it. */
const AREA_SHARE = 0.2

/** Most candidates looked at one inside the other; real pages nest a few. */
const MOST_OPEN = 32

/** The element that holds the transcript: one that says so by id or class, `main` or `article`, else all. */
function findArea(events: readonly MarkupEvent[]): { from: number; to: number; marked: boolean } {
  const open: { row: number; name: string; chars: number; rank: number; depth: number }[] = []
  let best = { from: 0, to: events.length, marked: false }
  let bestRank = 0
  let bestChars = 0
  let total = 0
  let chars = 0
  let skip = 0
  for (const event of events) if (event.kind === 'text') total += event.text.trim().length
  for (const [row, event] of events.entries()) {
    if (event.kind === 'text') {
      if (skip === 0) chars += event.text.trim().length
      continue
    }
    skip = skipAfter(skip, event)
    const rank = event.kind === 'open' ? rankOf(event) : 0
    if (rank > 0 && open.length < MOST_OPEN) open.push({ row, name: event.name, chars, rank, depth: 0 })
    for (const one of open) if (one.name === event.name) one.depth += event.kind === 'open' ? 1 : -1
    if (event.kind === 'close' && open.at(-1)?.name === event.name && open.at(-1)?.depth === 0) {
      const top = open.pop()!
      const held = chars - top.chars
      const better = top.rank > bestRank || (top.rank === bestRank && held > bestChars)
      if (held >= total * AREA_SHARE && better) {
        best = { from: top.row, to: row + 1, marked: top.rank === 3 }
        bestRank = top.rank
        bestChars = held
      }
    }
  }
  return best
}

function rankOf(event: { readonly name: string; readonly attributes: ReadonlyMap<string, string> }): number {
  if (event.name === 'body' || event.name === 'html') return 0
  const marks = `${event.attributes.get('id') ?? ''} ${event.attributes.get('class') ?? ''}`
  if (/transcript/i.test(marks)) return 3
  return event.name === 'article' ? 2 : event.name === 'main' ? 1 : 0
}

/** "My Uncle's Boat | Two Idiots": the part beside the title that is said in the talk. */
function showOf(page: string | null, title: string | null, text: string): string | null {
  const parts = (page ?? '').split(/\s[|·•–—-]\s/).map((part) => part.trim())
  const said = text.toLowerCase()
  const others = parts.filter((part) => part !== title && part.length > 3 && said.includes(part.toLowerCase()))
  return parts.length > 1 && parts.some((part) => part === title) && others.length === 1 ? others[0]! : null
}

function pageTitle(events: readonly MarkupEvent[]): string | null {
  for (const [row, event] of events.entries()) {
    if (event.kind !== 'open') continue
    const isMeta = event.name === 'meta' && event.attributes.get('property') === 'og:title'
    const next = events[row + 1]
    if (isMeta) return event.attributes.get('content')?.trim() || null
    if (event.name === 'title' && next?.kind === 'text') return next.text.replace(/\s+/g, ' ').trim() || null
  }
  return null
}
