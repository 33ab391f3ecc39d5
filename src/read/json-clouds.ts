import { isClosingMark, type JsonInput, joinWords, plainReading, segmentItem, type TimedWord } from './json-text.ts'
import { type JsonNode, labelUnder, list, numberUnder, pick, textNode } from './json-values.ts'
import { msUnder } from './json-whisper.ts'
import type { Item, Reading } from './reading.ts'
import { secondsToMs } from './timecode.ts'

/** Words with the speaker label as the service gives it. */
function wordOf(
  node: JsonNode | null,
  keys: readonly string[],
  times: [string, string],
  speaker: string | null,
): TimedWord[] {
  const word = textNode(node, ...keys)
  if (word === null) return []
  const [start, end] = times
  const startMs = msUnder(node, start)
  return [{ node: word, startMs, endMs: msUnder(node, end), speaker, glued: isClosingMark(word.value) }]
}

/** True for AWS Transcribe. */
export function looksLikeAws({ root }: JsonInput): boolean {
  return pick(root, 'results', 'transcripts') !== null || list(root, 'results', 'items').length > 0
}

/** Reads AWS Transcribe: items with times as strings; older files name speakers only in `speaker_labels`. */
export function readAws({ root, text }: JsonInput): Reading {
  const byTime = new Map<string, string>()
  for (const segment of list(root, 'results', 'speaker_labels', 'segments')) {
    const own = labelUnder(segment, 'speaker_label')
    for (const item of list(segment, 'items')) {
      const label = labelUnder(item, 'speaker_label') ?? own
      const start = textNode(item, 'start_time')?.value
      if (label !== null && start !== undefined) byTime.set(start, label)
    }
  }
  const channels = list(root, 'results', 'channel_labels', 'channels')
  const words =
    channels.length > 1
      ? channels.flatMap((channel) => awsWords(list(channel, 'items'), byTime, labelUnder(channel, 'channel_label')))
      : awsWords(list(root, 'results', 'items'), byTime, null)
  if (channels.length > 1) words.sort((a, b) => (a.startMs ?? 0) - (b.startMs ?? 0))
  const items = joinWords(words, text)
  if (items.length > 0) return plainReading(items)
  const whole = list(root, 'results', 'transcripts').flatMap((node) => textNode(node, 'transcript') ?? [])
  return plainReading(whole.map((node) => segmentItem(node, text, null, null, null)))
}

function awsWords(
  nodes: readonly JsonNode[],
  byTime: ReadonlyMap<string, string>,
  channel: string | null,
): TimedWord[] {
  const words: TimedWord[] = []
  let speaker = channel
  let startMs: number | null = null
  for (const node of nodes) {
    const word = textNode(list(node, 'alternatives')[0], 'content')
    if (word === null) continue
    const start = textNode(node, 'start_time')?.value ?? ''
    speaker = channel ?? labelUnder(node, 'speaker_label') ?? byTime.get(start) ?? speaker
    const isMark = textNode(node, 'type')?.value === 'punctuation'
    startMs = secondsToMs(start) ?? startMs
    // A mark has no time of its own; for the merge of channels it keeps that of the word before it.
    words.push({ node: word, startMs, endMs: msUnder(node, 'end_time'), speaker, glued: isMark })
  }
  return words
}

/** True for Google Speech-to-Text: results with alternatives that hold a transcript or words with `startTime`. */
export function looksLikeGoogle({ root }: JsonInput): boolean {
  return googleResults(root).some((result) => {
    const best = list(result, 'alternatives')[0]
    return (
      textNode(best, 'transcript') !== null && list(best, 'timestamps').length === 0 && pick(result, 'final') === null
    )
  })
}

function googleResults(root: JsonNode): readonly JsonNode[] {
  const direct = list(root, 'results')
  return direct.length > 0 ? direct : list(root, 'response', 'results')
}

/** Reads Google: with diarization the last result repeats all words with their speakers, and only it is read. */
export function readGoogle({ root, text }: JsonInput): Reading {
  const results = googleResults(root).map((result) => list(result, 'alternatives')[0] ?? null)
  const tagged = results.filter((best) =>
    list(best, 'words').some((word) => numberUnder(word, 'speakerTag', 'speaker_tag') !== null),
  )
  const last = tagged[tagged.length - 1] ?? null
  const whole = list(last, 'words').length
  const rest = results.reduce((sum, best) => sum + (best === last ? 0 : list(best, 'words').length), 0)
  if (last !== null && whole >= rest * 0.9) return plainReading(joinWords(googleWords(last), text))
  return plainReading(
    results.flatMap((best): Item[] => {
      const words = googleWords(best)
      const said = textNode(best, 'transcript')
      if (words.length > 0) return joinWords(words, text)
      return said === null ? [] : [segmentItem(said, text, null, null, null)]
    }),
  )
}

function googleWords(best: JsonNode | null): TimedWord[] {
  return list(best, 'words').flatMap((node): TimedWord[] => {
    const word = textNode(node, 'word')
    if (word === null) return []
    const tag = numberUnder(node, 'speakerTag', 'speaker_tag')
    const speaker = tag === null || tag === 0 ? labelUnder(node, 'speakerLabel') : `Speaker ${tag}`
    const startMs = googleTime(node, 'startTime', 'start_time', 'startOffset')
    return [{ node: word, startMs, endMs: googleTime(node, 'endTime', 'end_time', 'endOffset'), speaker, glued: false }]
  })
}

/** "1.300s", or `{seconds, nanos}` from older clients. */
function googleTime(node: JsonNode, ...keys: readonly string[]): number | null {
  for (const key of keys) {
    const found = pick(node, key)
    if (found?.kind === 'string') return secondsToMs(found.value.replace(/s$/, ''))
    if (found?.kind === 'object') {
      return Math.round((numberUnder(found, 'seconds') ?? 0) * 1000 + (numberUnder(found, 'nanos') ?? 0) / 1e6)
    }
  }
  return null
}

/** True for Azure batch transcription. */
export function looksLikeAzure({ root }: JsonInput): boolean {
  return (
    list(root, 'recognizedPhrases').length > 0 ||
    list(root, 'combinedRecognizedPhrases').length > 0 ||
    list(root, 'combinedPhrases').length > 0
  )
}

/** Ticks of 100 nanoseconds in a millisecond. */
const TICKS = 10_000

/** Reads Azure: phrases with ticks or ISO durations, sorted by time, since channels follow one another. */
export function readAzure({ root, text }: JsonInput): Reading {
  const phrases = [...list(root, 'recognizedPhrases'), ...list(root, 'phrases')]
  const channels = new Set(phrases.map((phrase) => numberUnder(phrase, 'channel')))
  const timed = phrases.flatMap((phrase) => {
    const node = textNode(list(phrase, 'nBest')[0], 'display') ?? textNode(phrase, 'text')
    if (node === null) return []
    const startMs = azureTime(phrase, 'offset')
    const length = azureTime(phrase, 'duration')
    const channel = channels.size > 1 ? labelUnder(phrase, 'channel')?.replace('Speaker', 'Channel') : null
    const speaker = labelUnder(phrase, 'speaker') ?? channel ?? null
    return [{ node, startMs, endMs: startMs === null || length === null ? null : startMs + length, speaker }]
  })
  timed.sort((a, b) => (a.startMs ?? 0) - (b.startMs ?? 0))
  const items = timed.map(({ node, startMs, endMs, speaker }) => segmentItem(node, text, speaker, startMs, endMs))
  if (items.length === 0) {
    for (const phrase of [...list(root, 'combinedRecognizedPhrases'), ...list(root, 'combinedPhrases')]) {
      const node = textNode(phrase, 'display', 'text')
      if (node !== null) items.push(segmentItem(node, text, null, null, null))
    }
  }
  return plainReading(items, azureTime(root, 'duration'))
}

function azureTime(node: JsonNode, key: string): number | null {
  const ticks = numberUnder(node, `${key}InTicks`)
  if (ticks !== null) return Math.round(ticks / TICKS)
  const ms = numberUnder(node, `${key}Milliseconds`)
  if (ms !== null) return ms
  const iso = /^PT(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?$/.exec(textNode(node, key)?.value ?? '')
  if (iso === null) return null
  return Math.round((Number(iso[1] ?? 0) * 3600 + Number(iso[2] ?? 0) * 60 + Number(iso[3] ?? 0)) * 1000)
}

/** True for Speechmatics: version 2 (`format` and `results` with a `type`) or 1 (`words` with `name` and `duration`). */
export function looksLikeSpeechmatics({ root }: JsonInput): boolean {
  const typed = list(root, 'results').some((one) => pick(one, 'type') !== null && list(one, 'alternatives').length > 0)
  return typed || list(root, 'words').some((word) => textNode(word, 'name') !== null && pick(word, 'time') !== null)
}

/** Reads Speechmatics: a space before each word, none before a mark; "UU" is an unknown voice. */
export function readSpeechmatics({ root, text }: JsonInput): Reading {
  const results = list(root, 'results')
  if (results.length === 0) return readSpeechmaticsOld({ root, text })
  const words = results.flatMap((node): TimedWord[] => {
    const best = list(node, 'alternatives')[0]
    const word = textNode(best, 'content')
    if (word === null) return []
    const isMark = textNode(node, 'type')?.value === 'punctuation'
    const glued = isMark ? (textNode(node, 'attaches_to')?.value ?? 'previous') !== 'next' : false
    const speaker = labelUnder(best, 'speaker')
    return [{ node: word, startMs: msUnder(node, 'start_time'), endMs: msUnder(node, 'end_time'), speaker, glued }]
  })
  return plainReading(joinWords(words, text), msUnder(pick(root, 'job'), 'duration'))
}

function readSpeechmaticsOld({ root, text }: JsonInput): Reading {
  const spans = list(root, 'speakers').flatMap((node) => {
    const from = msUnder(node, 'time')
    return from === null ? [] : [{ from, to: from + (msUnder(node, 'duration') ?? 0), label: labelUnder(node, 'name') }]
  })
  const find = speakerFinder(spans)
  const words = list(root, 'words').flatMap((node): TimedWord[] => {
    const word = textNode(node, 'name')
    if (word === null) return []
    const startMs = msUnder(node, 'time')
    const endMs = startMs === null ? null : startMs + (msUnder(node, 'duration') ?? 0)
    return [{ node: word, startMs, endMs, speaker: find(startMs), glued: isClosingMark(word.value) }]
  })
  return plainReading(joinWords(words, text), msUnder(pick(root, 'job'), 'duration'))
}

/** A span of time with its voice, as diarization lists it. */
export interface VoiceSpan {
  readonly from: number
  readonly to: number
  readonly label: string | null
}

/** Finds the voice at a time, for times that rise; between two spans the one before goes on. */
export function speakerFinder(spans: readonly VoiceSpan[]): (ms: number | null) => string | null {
  const sorted = [...spans].sort((a, b) => a.from - b.from)
  let row = 0
  return (ms) => {
    if (ms !== null) while (row + 1 < sorted.length && sorted[row + 1]!.from <= ms) row++
    return sorted[row]?.label ?? null
  }
}

/** True for IBM Watson: alternatives with `timestamps`, or results marked `final`. */
export function looksLikeWatson({ root }: JsonInput): boolean {
  return list(root, 'results').some((result) => list(list(result, 'alternatives')[0], 'timestamps').length > 0)
}

/** Reads IBM Watson: words as `[word, start, end]`, voices by time; its "%HESITATION" stands for no word. */
export function readWatson({ root, text }: JsonInput): Reading {
  const spans = list(root, 'speaker_labels').flatMap((node) => {
    const from = msUnder(node, 'from')
    return from === null ? [] : [{ from, to: msUnder(node, 'to') ?? from, label: labelUnder(node, 'speaker') }]
  })
  const find = speakerFinder(spans)
  const words = list(root, 'results').flatMap((result) =>
    list(list(result, 'alternatives')[0], 'timestamps').flatMap((stamp): TimedWord[] => {
      const [word, start, end] = stamp.kind === 'array' ? stamp.items : []
      if (word?.kind !== 'string' || word.value === '%HESITATION') return []
      const startMs = start?.kind === 'scalar' ? secondsToMs(Number(start.value)) : null
      const endMs = end?.kind === 'scalar' ? secondsToMs(Number(end.value)) : null
      return [{ node: word, startMs, endMs, speaker: find(startMs), glued: isClosingMark(word.value) }]
    }),
  )
  return plainReading(joinWords(words, text))
}

/** True for BBC Kaldi and digital-paper-edit: words with `punct`. */
export function looksLikeKaldi({ root }: JsonInput): boolean {
  return (
    kaldiWords(root).some((word) => textNode(word, 'punct') !== null) ||
    (list(root, 'paragraphs').some((one) => pick(one, 'speaker') !== null) && kaldiWords(root).length > 0)
  )
}

function kaldiWords(root: JsonNode): readonly JsonNode[] {
  const inner = list(root, 'retval', 'words')
  return inner.length > 0 ? inner : list(root, 'words')
}

/** Reads BBC Kaldi and digital-paper-edit: voices by time. */
export function readKaldi({ root, text }: JsonInput): Reading {
  const holder = pick(root, 'retval') ?? root
  const segments = [...list(root, 'segmentation', 'segments'), ...list(holder, 'segmentation', 'segments')]
  const spans = [...segments, ...list(root, 'paragraphs')].flatMap((node) => {
    const from = msUnder(node, 'start')
    if (from === null) return []
    const label = labelUnder(pick(node, 'speaker'), '@id') ?? labelUnder(node, 'speaker')
    return [{ from, to: msUnder(node, 'end') ?? from, label }]
  })
  const find = speakerFinder(spans)
  const words = kaldiWords(root).flatMap((node) =>
    wordOf(node, ['punct', 'word', 'text'], ['start', 'end'], find(msUnder(node, 'start'))),
  )
  return plainReading(joinWords(words, text))
}
