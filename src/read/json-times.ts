import { type SpokenNode, wordsIn } from './json-lists.ts'
import { type JsonNode, numberUnder, pick } from './json-values.ts'
import { unitOf } from './time-unit.ts'
import { parseClock } from './timecode.ts'

const START_KEYS = [
  'startMs',
  'start_ms',
  'startTimeMs',
  'start',
  'startTime',
  'start_time',
  'start_timestamp',
  'startTimestamp',
  'startSeconds',
  'start_seconds',
  'startOffset',
  'start_offset',
  'startDateTime',
  'begin',
  'from',
  'time',
  'timestamp',
  'timecode',
  'offset',
  'ts',
]
const END_KEYS = [
  'endMs',
  'end_ms',
  'endTimeMs',
  'end',
  'endTime',
  'end_time',
  'end_timestamp',
  'endTimestamp',
  'endSeconds',
  'end_seconds',
  'endOffset',
  'end_offset',
  'endDateTime',
  'to',
  'stop',
  'end_ts',
]
const LENGTH_KEYS = ['durationMs', 'duration_ms', 'duration', 'dur']
/** Both times in a list of two: `"timestamp": [0.0, 5.2]`. */
const PAIR_KEYS = ['timestamp', 'timestamps', 'times', 'time', 'range', 'interval']

/** A time as it stands there: in seconds that of a clock or a date; else a bare figure in whatever unit the file has. */
interface Figure {
  readonly value: number
  readonly kind: 'figure' | 'clock' | 'date'
}

/** Times of the items of a JSON whose units nobody tells. */
export interface JsonTimes {
  startOf(node: JsonNode): number | null
  endOf(node: JsonNode, startMs: number | null): number | null
}

/** Seconds or milliseconds by how fast the figures grow; dates count from the first. */
export function jsonTimes(nodes: readonly SpokenNode[]): JsonTimes {
  const unit = unitIn(nodes)
  let first: number | null = null
  for (const { node } of nodes) {
    const start = timeUnder(node, START_KEYS)
    if (start?.kind === 'date') first = Math.min(first ?? start.value, start.value)
  }
  const ms = (time: Figure | null): number | null => {
    if (time === null) return null
    const seconds = time.kind === 'date' ? time.value - (first ?? time.value) : time.value
    return Math.max(0, Math.round(seconds * (time.kind === 'figure' ? unit : 1000)))
  }
  return {
    startOf: (node) => ms(pairOf(node, 0) ?? timeUnder(node, START_KEYS)),
    endOf: (node, startMs) => {
      const end = pairOf(node, 1) ?? timeUnder(node, END_KEYS)
      if (end !== null) return ms(end)
      const length = ms(timeUnder(node, LENGTH_KEYS))
      return length === null || startMs === null ? null : startMs + length
    },
  }
}

/** The unit of the figures of a list. */
function unitIn(nodes: readonly SpokenNode[]): number {
  let words = 0
  const figures: number[] = []
  for (const { node, said } of nodes) {
    words += said === null ? wordsIn(node).length : said.value.split(/\s+/).length
    const time = pairOf(node, 1) ?? timeUnder(node, END_KEYS) ?? timeUnder(node, START_KEYS)
    if (time !== null && time.kind !== 'date') figures.push(time.value)
  }
  return unitOf(figures, words)
}

function pairOf(node: JsonNode, row: 0 | 1): Figure | null {
  for (const key of PAIR_KEYS) {
    const pair = pick(node, key)
    const item = pair?.kind === 'array' && pair.items.length === 2 ? pair.items[row] : undefined
    if (item?.kind === 'scalar' && typeof item.value === 'number') return { value: item.value, kind: 'figure' }
  }
  return null
}

const DATE = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}/

/** A number; else the time of a clock or date in seconds; else one level down, as in `{ relative: 1.5 }`. */
function timeUnder(node: JsonNode, keys: readonly string[]): Figure | null {
  if (node.kind !== 'object') return null
  let written: Figure | null = null
  let inner: Figure | null = null
  for (const key of keys) {
    const found = node.entries.get(key)
    if (found === undefined) continue
    if (found.kind === 'object') {
      const value = numberUnder(found, 'relative', 'seconds', 'value')
      if (value !== null) inner ??= { value, kind: 'figure' }
    } else {
      const value = numberUnder(node, key)
      if (value !== null) return { value, kind: 'figure' }
      if (found.kind === 'string') written ??= timeIn(found.value)
    }
  }
  return written ?? inner
}

function timeIn(text: string): Figure | null {
  const clock = parseClock(text)
  if (clock !== null) return { value: clock / 1000, kind: 'clock' }
  const date = DATE.test(text) ? Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`) : Number.NaN
  return Number.isFinite(date) ? { value: date / 1000, kind: 'date' } : null
}
