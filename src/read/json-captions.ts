import { readChapterList } from './json-services.ts'
import { type JsonInput, plainReading, runsOf, segmentItem } from './json-text.ts'
import { type JsonNode, type JsonString, labelUnder, list, numberUnder, pick, textNode } from './json-values.ts'
import { type Item, NO_FACTS, type Reading, type Run } from './reading.ts'
import { parseClock } from './timecode.ts'

/** True for YouTube's json3: events with `segs`, or its magic word. */
export function looksLikeJson3({ root }: JsonInput): boolean {
  return textNode(root, 'wireMagic') !== null || list(root, 'events').some((event) => pick(event, 'tStartMs') !== null)
}

/** Reads YouTube's json3: word times in milliseconds from the start of their event; ">>" opens a turn. */
export function readJson3({ root, text }: JsonInput): Reading {
  const events = list(root, 'events').filter((event) => list(event, 'segs').length > 0)
  const items: Item[] = []
  for (const [row, event] of events.entries()) {
    const startMs = numberUnder(event, 'tStartMs') ?? 0
    const next = numberUnder(events[row + 1], 'tStartMs')
    const ends = startMs + (numberUnder(event, 'dDurationMs') ?? 0)
    // Rolling events overlap the next; the words were said before it.
    const endMs = next !== null && next >= startMs ? Math.min(ends, next) : ends
    const runs: Run[] = []
    for (const seg of list(event, 'segs')) {
      const node = textNode(seg, 'utf8')
      if (node === null) continue
      const offset = numberUnder(seg, 'tOffsetMs')
      const own = runsOf(node, text)
      const first = own[0]
      if (first !== undefined && node.value.trim() !== '') own[0] = { ...first, startMs: startMs + (offset ?? 0) }
      for (const run of own) runs.push(run)
    }
    if (runs.some((run) => run.text.trim() !== '')) {
      items.push({ kind: 'words', speaker: null, opens: false, runs, startMs, endMs })
    }
  }
  return plainReading(items)
}

/** True for what `take-analyze transcript --format json` prints. */
export function looksLikeOwn({ root }: JsonInput): boolean {
  return textNode(root, 'schema')?.value.startsWith('take-analyze/transcript/') === true
}

/** Reads our own transcript document: a turn stays a turn. */
export function readOwn({ root, text }: JsonInput): Reading {
  const facts = pick(root, 'facts')
  const chapters = list(root, 'chapters')
  const items = list(root, 'turns').flatMap((turn, row): Item[] => {
    const node = textNode(turn, 'text')
    if (node === null) return []
    const item = segmentItem(
      node,
      text,
      labelUnder(turn, 'speaker'),
      numberUnder(turn, 'startMs'),
      numberUnder(turn, 'endMs'),
    )
    const begin = chapters.filter((chapter) => numberUnder(chapter, 'turn') === row)
    const marks = begin.flatMap((chapter): Item[] => {
      const title = textNode(chapter, 'title')?.value ?? ''
      return title === '' ? [] : [{ kind: 'chapter', title, startMs: numberUnder(chapter, 'startMs') }]
    })
    return item.kind === 'words' ? [...marks, { ...item, opens: true }] : marks
  })
  return {
    ...plainReading(items, numberUnder(root, 'durationMs')),
    facts: {
      ...NO_FACTS,
      title: textNode(facts, 'title')?.value ?? null,
      show: textNode(facts, 'show')?.value ?? null,
    },
  }
}

const TEXT_KEYS = ['text', 'body', 'transcript', 'content', 'utterance', 'caption', 'line', 'sentence', 'value', 'word']
const START_KEYS = [
  'startMs',
  'start_ms',
  'start',
  'startTime',
  'start_time',
  'begin',
  'from',
  'time',
  'timestamp',
  'offset',
  'ts',
]
const END_KEYS = ['endMs', 'end_ms', 'end', 'endTime', 'end_time', 'to', 'stop', 'end_ts']
const SPEAKER_KEYS = [
  'speaker',
  'speakerName',
  'speaker_name',
  'name',
  'voice',
  'speaker_label',
  'speakerId',
  'speaker_id',
  'author',
]

/** True for any JSON that holds a list of objects with words. */
export function looksLikeAnyJson({ root }: JsonInput): boolean {
  return findSpokenList(root) !== null || wholeText(root) !== null
}

/** Reads the longest list of objects with words that the JSON holds; seconds or milliseconds by how fast they grow. */
export function readAnyJson({ root, text }: JsonInput): Reading {
  const nodes = findSpokenList(root)
  const whole = wholeText(root)
  if (nodes === null) return plainReading(whole === null ? [] : [segmentItem(whole, text, null, null, null)])
  const rows = nodes.flatMap((node) => {
    const said = textNode(node, ...TEXT_KEYS)
    if (said === null) return []
    return [{ said, start: timeUnder(node, START_KEYS), end: timeUnder(node, END_KEYS), node }]
  })
  const words = rows.reduce((sum, row) => sum + row.said.value.split(/\s+/).length, 0)
  const last = rows.reduce((most, row) => Math.max(most, row.end?.value ?? row.start?.value ?? 0), 0)
  const unit = last / Math.max(1, words) > MOST_SECONDS_A_WORD ? 1 : 1000
  const ms = (time: { value: number; clock: boolean } | null): number | null =>
    time === null ? null : Math.round(time.clock ? time.value * 1000 : time.value * unit)
  return plainReading(
    rows.map((row) => segmentItem(row.said, text, labelUnder(row.node, ...SPEAKER_KEYS), ms(row.start), ms(row.end))),
  )
}

/** Speech is 100 to 200 words a minute; more than this many seconds a word, and the figures are milliseconds. */
export const MOST_SECONDS_A_WORD = 20

/** A number, or a clock time in seconds. */
function timeUnder(node: JsonNode, keys: readonly string[]): { value: number; clock: boolean } | null {
  const value = numberUnder(node, ...keys)
  if (value !== null) return { value, clock: false }
  const clock = parseClock(textNode(node, ...keys)?.value ?? '')
  return clock === null ? null : { value: clock / 1000, clock: true }
}

/** All words in one string, as services give them that were not asked for times. */
function wholeText(root: JsonNode): JsonString | null {
  return textNode(root, 'text', 'transcript', 'transcription', 'body', 'content')
}

/** Nodes looked at in search of the list. */
const MOST_NODES = 20_000

function findSpokenList(root: JsonNode): readonly JsonNode[] | null {
  let best: readonly JsonNode[] | null = null
  let most = 0
  const queue: JsonNode[] = [root]
  for (let i = 0; i < queue.length && i < MOST_NODES; i++) {
    const node = queue[i]!
    if (node.kind === 'object') for (const child of node.entries.values()) queue.push(child)
    if (node.kind !== 'array') continue
    const spoken = node.items.filter((item) => textNode(item, ...TEXT_KEYS) !== null)
    const chars = spoken.reduce((sum, item) => sum + (textNode(item, ...TEXT_KEYS)?.value.length ?? 0), 0)
    if (spoken.length >= node.items.length / 2 && chars > most) {
      best = node.items
      most = chars
    }
    if (spoken.length === 0) for (const item of node.items.slice(0, 100)) queue.push(item)
  }
  return best
}

/** True for a Podcasting 2.0 chapters file, which holds no words. */
export function isChapterFile({ root }: JsonInput): boolean {
  return (
    readChapterList(list(root, 'chapters')).length > 0 &&
    pick(root, 'segments') === null &&
    pick(root, 'turns') === null
  )
}
