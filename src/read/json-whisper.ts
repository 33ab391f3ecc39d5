import { alignWords, type JsonInput, plainReading, segmentItem, type TimedWord } from './json-text.ts'
import { type JsonNode, labelUnder, list, numberUnder, pick, textNode } from './json-values.ts'
import type { Item, Reading } from './reading.ts'
import { withoutRepeats } from './repeats.ts'
import { unitOf } from './time-unit.ts'
import { parseClock, secondsToMs } from './timecode.ts'

/** Times in seconds, or as a clock has them, under `keys`; as whole milliseconds. */
export function msUnder(node: JsonNode | null, ...keys: readonly string[]): number | null {
  return secondsToMs(numberUnder(node, ...keys)) ?? parseClock(textNode(node, ...keys)?.value ?? '')
}

/** A word list in seconds; words are strings under "word", "text" or "punctuated_word". */
export function wordsUnder(nodes: readonly JsonNode[]): TimedWord[] {
  const words: TimedWord[] = []
  for (const node of nodes) {
    const word = textNode(node, 'word', 'text', 'punctuated_word')
    if (word === null) continue
    const startMs = msUnder(node, 'start')
    words.push({ node: word, startMs, endMs: msUnder(node, 'end'), speaker: labelUnder(node, 'speaker'), glued: false })
  }
  return words
}

/** True for Whisper's own form and its kin: segments of `{start, end, text}`, with words or without. */
export function looksLikeWhisper({ root }: JsonInput): boolean {
  return list(root, 'segments').some((segment) => textNode(segment, 'text') !== null)
}

/**
 * Reads Whisper, verbose_json, diarized_json, whisper-timestamped and WhisperX. Words listed at the top level belong to
 * the segment in whose time they begin.
 */
export function readWhisper({ root, text }: JsonInput): Reading {
  const segments = list(root, 'segments').filter((segment) => textNode(segment, 'text') !== null)
  const shared = wordsUnder(list(root, 'words').length > 0 ? list(root, 'words') : [])
  const reading = readSegments(segments, text, shared)
  return { ...reading, durationMs: msUnder(root, 'duration') ?? reading.durationMs }
}

/** True for a bare list of `{start, end, text}`, as faster-whisper dumps and Podlove have it, or lines of them. */
export function looksLikeSegmentList({ root }: JsonInput): boolean {
  if (root.kind !== 'array') return false
  const timed = root.items.filter(
    (item) => textNode(item, 'text') !== null && numberUnder(item, 'start', 'start_ms') !== null,
  )
  return timed.length > 0 && timed.length >= root.items.length / 2
}

/** Reads a bare list of segments in seconds; `voice` names the speaker where Podlove wrote the file. */
export function readSegmentList({ root, text }: JsonInput): Reading {
  return readSegments(root.kind === 'array' ? root.items : [], text, [])
}

function readSegments(segments: readonly JsonNode[], text: string, shared: readonly TimedWord[]): Reading {
  const kept = withoutRepeats(
    segments,
    (segment) => textNode(segment, 'text')?.value.trim() ?? '',
    () => null,
  )
  const items: Item[] = []
  const inMs = isInMs(kept.items)
  const scaled = (ms: number | null): number | null => (ms !== null && inMs ? Math.round(ms / 1000) : ms)
  let next = 0
  for (const segment of kept.items) {
    const node = textNode(segment, 'text')
    if (node === null) continue
    const startMs = numberUnder(segment, 'start_ms') ?? scaled(msUnder(segment, 'start'))
    const endMs = numberUnder(segment, 'end_ms') ?? scaled(msUnder(segment, 'end'))
    const speaker = labelUnder(segment, 'voice', 'speaker')
    let words = wordsUnder(list(segment, 'words'))
    if (words.length === 0 && shared.length > 0) {
      const from = next
      while (next < shared.length && (shared[next]!.startMs ?? 0) < (endMs ?? Number.POSITIVE_INFINITY)) next++
      words = shared.slice(from, next)
    }
    const known = { speaker, startMs, endMs }
    if (words.length === 0) items.push(segmentItem(node, text, speaker, startMs, endMs))
    else for (const item of alignWords(node, text, words, known)) items.push(item)
  }
  const reading = plainReading(carrySpeakers(items))
  return { ...reading, warnings: kept.warnings }
}

/** Fewest words to judge by. */
const LEAST_WORDS = 20

/** True where "start" and "end", whose unit no name tells, count milliseconds and not seconds. */
function isInMs(segments: readonly JsonNode[]): boolean {
  let words = 0
  const figures: number[] = []
  for (const segment of segments) {
    words += textNode(segment, 'text')?.value.split(/\s+/).length ?? 0
    figures.push(numberUnder(segment, 'end') ?? numberUnder(segment, 'start') ?? 0)
  }
  return words >= LEAST_WORDS && unitOf(figures, words) === 1
}

/** Where some segments name a speaker, one that names none goes on with the last: recognisers leave short ones out. */
function carrySpeakers(items: readonly Item[]): Item[] {
  let speaker: string | null = null
  return items.map((item) => {
    if (item.kind !== 'words') return item
    if (item.speaker === null && speaker !== null) return { ...item, speaker }
    speaker = item.speaker
    return item
  })
}

/** True for whisper.cpp's `-oj` output: `transcription` with offsets in milliseconds. */
export function looksLikeWhisperCpp({ root }: JsonInput): boolean {
  return list(root, 'transcription').some((segment) => textNode(segment, 'text') !== null)
}

/** Reads whisper.cpp; "[SPEAKER_TURN]" of its diarizer opens a turn. */
export function readWhisperCpp({ root, text }: JsonInput): Reading {
  const segments = list(root, 'transcription')
  const kept = withoutRepeats(
    segments,
    (segment) => textNode(segment, 'text')?.value.trim() ?? '',
    () => null,
  )
  const items: Item[] = []
  let opens = false
  for (const segment of kept.items) {
    const node = textNode(segment, 'text')
    if (node === null) continue
    const startMs = numberUnder(pick(segment, 'offsets'), 'from')
    const endMs = numberUnder(pick(segment, 'offsets'), 'to')
    const turn = /\s*\[SPEAKER_TURN\]\s*$/.exec(node.value)
    const said = turn === null || node.escaped ? node : cutNode(node, node.value.length - turn[0].length)
    const item = segmentItem(said, text, null, startMs, endMs)
    items.push(item.kind === 'words' ? { ...item, opens } : item)
    opens = turn !== null
  }
  const reading = plainReading(items)
  return { ...reading, warnings: kept.warnings }
}

function cutNode<T extends { value: string; start: number; end: number }>(node: T, chars: number): T {
  return { ...node, value: node.value.slice(0, chars), end: node.start + chars }
}

/** True for a Podcasting 2.0 transcript: segments with a `body`. */
export function looksLikePodcast({ root }: JsonInput): boolean {
  return list(root, 'segments').some((segment) => textNode(segment, 'body') !== null)
}

/** Reads a Podcasting 2.0 transcript: the speaker may stand on the first segment of a run only. */
export function readPodcast({ root, text }: JsonInput): Reading {
  const items: Item[] = []
  for (const segment of list(root, 'segments')) {
    const node = textNode(segment, 'body')
    if (node === null) continue
    const startMs = msUnder(segment, 'startTime')
    items.push(segmentItem(node, text, labelUnder(segment, 'speaker'), startMs, msUnder(segment, 'endTime')))
  }
  return plainReading(carrySpeakers(items))
}
