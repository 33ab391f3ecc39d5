import { isClosingMark, type JsonInput, joinWords, plainReading, segmentItem, type TimedWord } from './json-text.ts'
import { type JsonNode, type JsonString, labelUnder, list, numberUnder, pick, textNode } from './json-values.ts'
import type { Item, Reading } from './reading.ts'
import { parseClock } from './timecode.ts'

const TEXT_KEYS = [
  'text',
  'body',
  'transcript',
  'content',
  'utterance',
  'caption',
  'line',
  'sentence',
  'paragraph',
  'message',
  'speech',
  'dialogue',
  'punctuated_word',
  'value',
  'word',
  'raw_text',
]
/** Lists of single words, where the words of a segment stand one by one. */
const WORD_LISTS = ['words', 'terms', 'tokens', 'elements', 'items']
const START_KEYS = [
  'startMs',
  'start_ms',
  'start',
  'startTime',
  'start_time',
  'start_timestamp',
  'startTimestamp',
  'startSeconds',
  'start_seconds',
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
  'end',
  'endTime',
  'end_time',
  'end_timestamp',
  'endTimestamp',
  'endSeconds',
  'end_seconds',
  'to',
  'stop',
  'end_ts',
]
const LENGTH_KEYS = ['durationMs', 'duration_ms', 'duration', 'dur']
const SPEAKER_KEYS = [
  'speaker',
  'speakerName',
  'speaker_name',
  'participant',
  'name',
  'voice',
  'who',
  'speaker_label',
  'speakerId',
  'speaker_id',
  'author',
  'user',
]

/** Speech is 100 to 200 words a minute; more than this many seconds a word, and the figures are milliseconds. */
export const MOST_SECONDS_A_WORD = 20

/** True for any JSON that holds a list of objects with words. */
export function looksLikeAnyJson({ root }: JsonInput): boolean {
  return findSpokenList(root) !== null || wholeText(root) !== null
}

/** A time as it stands there: a clock's in seconds, a bare figure in whatever unit the file has. */
interface Figure {
  readonly value: number
  readonly clock: boolean
}

/** Reads the longest list of objects with words that the JSON holds; seconds or milliseconds by how fast they grow. */
export function readAnyJson({ root, text }: JsonInput): Reading {
  const nodes = findSpokenList(root)
  const whole = wholeText(root)
  if (nodes === null) return plainReading(whole === null ? [] : [segmentItem(whole, text, null, null, null)])
  const unit = unitOf(nodes)
  const ms = (time: Figure | null): number | null =>
    time === null ? null : Math.max(0, Math.round(time.clock ? time.value * 1000 : time.value * unit))
  const items = nodes.flatMap((node): Item[] => {
    const speaker = labelUnder(node, ...SPEAKER_KEYS)
    const said = textNode(node, ...TEXT_KEYS)
    const startMs = ms(timeUnder(node, START_KEYS))
    if (said !== null) return [segmentItem(said, text, speaker, startMs, endOf(node, startMs, ms))]
    const words = wordsOf(node).map((word): TimedWord => {
      const own = textNode(word, ...TEXT_KEYS)!
      const times = { startMs: ms(timeUnder(word, START_KEYS)), endMs: ms(timeUnder(word, END_KEYS)) }
      return { node: own, ...times, speaker, glued: isClosingMark(own.value) }
    })
    // Words that all claim one time, mostly zero, have none: the segment's own counts.
    const timed = new Set(words.map((word) => word.startMs)).size > 1 || words.length === 1
    const spoken = timed
      ? words
      : words.map((word, at) => ({ ...word, startMs: at === 0 ? startMs : null, endMs: null }))
    return joinWords(spoken, text)
  })
  return plainReading(items)
}

function endOf(node: JsonNode, startMs: number | null, ms: (time: Figure | null) => number | null): number | null {
  const end = timeUnder(node, END_KEYS)
  if (end !== null) return ms(end)
  const length = ms(timeUnder(node, LENGTH_KEYS))
  return length === null || startMs === null ? null : startMs + length
}

/** 1 for milliseconds, 1000 for seconds: by how many of them pass a word. */
function unitOf(nodes: readonly JsonNode[]): number {
  let words = 0
  let last = 0
  for (const node of nodes) {
    const said = textNode(node, ...TEXT_KEYS)
    words += said === null ? wordsOf(node).length : said.value.split(/\s+/).length
    last = Math.max(last, (timeUnder(node, END_KEYS) ?? timeUnder(node, START_KEYS))?.value ?? 0)
  }
  return last / Math.max(1, words) > MOST_SECONDS_A_WORD ? 1 : 1000
}

/** A number, or a clock time in seconds; also one level down, as in `{ relative: 1.5 }`. */
function timeUnder(node: JsonNode, keys: readonly string[]): Figure | null {
  const value = numberUnder(node, ...keys)
  if (value !== null) return { value, clock: false }
  const clock = parseClock(textNode(node, ...keys)?.value ?? '')
  if (clock !== null) return { value: clock / 1000, clock: true }
  for (const key of keys) {
    const inner = pick(node, key)
    const own = inner?.kind === 'object' ? numberUnder(inner, 'relative', 'seconds', 'value') : null
    if (own !== null) return { value: own, clock: false }
  }
  return null
}

/** The single words of a segment; empty where it lists none. */
function wordsOf(node: JsonNode): readonly JsonNode[] {
  for (const key of WORD_LISTS) {
    const words = list(node, key).filter((word) => textNode(word, ...TEXT_KEYS) !== null)
    if (words.length > 0) return words
  }
  return []
}

/** Characters said in an item of a list: in its text, or in the words that it lists. */
function charsOf(item: JsonNode): number {
  const said = textNode(item, ...TEXT_KEYS)
  if (said !== null) return said.value.length
  // A list of words that holds no speaker is a list of words and no segment.
  const words = labelUnder(item, ...SPEAKER_KEYS) === null ? [] : wordsOf(item)
  return words.reduce((sum, word) => sum + (textNode(word, ...TEXT_KEYS)?.value.length ?? 0), 0)
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
    const chars = node.items.map(charsOf)
    const spoken = chars.filter((count) => count > 0).length
    const sum = chars.reduce((total, count) => total + count, 0)
    if (spoken >= node.items.length / 2 && sum > most) {
      best = node.items
      most = sum
    }
    if (spoken === 0) for (const item of node.items.slice(0, 100)) queue.push(item)
  }
  return best
}
