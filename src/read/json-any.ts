import { factsOf } from './front-matter.ts'
import { speakerFinder, type VoiceSpan } from './json-clouds.ts'
import { charsOf, findSpokenNodes, SPEAKER_KEYS, type SpokenNode, TEXT_KEYS, wordsIn } from './json-lists.ts'
import { charsIn, findProse, readProse } from './json-prose.ts'
import {
  alignWords,
  isClosingMark,
  type JsonInput,
  joinWords,
  plainReading,
  segmentItem,
  type TimedWord,
} from './json-text.ts'
import { type JsonTimes, jsonTimes } from './json-times.ts'
import { type JsonNode, labelUnder, pick, textNode } from './json-values.ts'
import { isKnownLabel, isNameLike } from './labels.ts'
import type { Item, Reading } from './reading.ts'

/** True for any JSON that holds a list of objects with words, a list of strings, or all words in one string. */
export function looksLikeAnyJson({ root }: JsonInput): boolean {
  return findSpokenNodes(root) !== null || findProse(root).length > 0
}

/** Least part of the words that stand in strings, for lists of objects to be the transcript and no extract of it. */
const LISTED = 0.5

/** Reads the list of objects with words that holds most of them; where strings hold far more, those. */
export function readAnyJson({ root, text }: JsonInput): Reading {
  const nodes = findSpokenNodes(root)
  const prose = findProse(root)
  const listed = (nodes ?? []).reduce((sum, one) => sum + charsOf(one), 0)
  if (nodes === null || listed < charsIn(prose) * LISTED)
    return withFacts(prose.length === 0 ? plainReading([]) : readProse(prose, text), root)
  const times = jsonTimes(nodes)
  const spans = nodes.some(({ speaker }) => speaker !== null) ? [] : voiceSpans(root, times)
  const voiced = spans.length === 0 ? withTitles(nodes) : withVoices(nodes, times, spans)
  const items = isWordList(nodes)
    ? joinWords(timedWords(voiced, times), text)
    : voiced.flatMap((one) => itemsOf(one, times, text))
  return withFacts(plainReading(items), root)
}

/** Keys in the root that tell of the episode. */
const FACTS =
  /^(?:(?:episode|show|podcast)(?:_?(?:title|name))?|title|series|date|published(?:_at)?|air_date|recorded|description|hosts?|guests?)$/
/** Longest fact but a description. */
const MOST_FACT_CHARS = 200

/** What the root says of the episode beside the words. */
function withFacts(reading: Reading, root: JsonNode): Reading {
  if (root.kind !== 'object') return reading
  const values = new Map<string, string[]>()
  for (const [name, value] of root.entries) {
    const key = name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '_').toLowerCase()
    const strings = (value.kind === 'array' ? value.items : [value]).filter((one) => one.kind === 'string')
    const isShort = strings.every((one) => one.value.length <= MOST_FACT_CHARS) || key === 'description'
    if (FACTS.test(key) && isShort)
      values.set(
        /^episode(?:_name)?$/.test(key) ? 'episode_title' : key,
        strings.map((one) => one.value),
      )
  }
  const stated = factsOf(values)
  const { title, show, date, description, people } = reading.facts
  return {
    ...reading,
    facts: {
      title: stated.title ?? title,
      show: stated.show ?? show,
      date: stated.date ?? date,
      description: stated.description ?? description,
      people: stated.people.length > 0 ? stated.people : people,
    },
  }
}

function itemsOf({ node, said, speaker }: SpokenNode, times: JsonTimes, text: string): Item[] {
  const startMs = times.startOf(node)
  const endMs = times.endOf(node, startMs)
  const own = wordsIn(node).map((word): SpokenNode => {
    return { node: word, said: textNode(word, ...TEXT_KEYS), speaker: labelUnder(word, ...SPEAKER_KEYS) }
  })
  const words = timedWords(own, times)
  // Words that all claim one time, mostly zero, have none: the segment's own counts.
  const isTimed = new Set(words.map((word) => word.startMs)).size > 1 || words.length === 1
  if (said !== null) {
    if (!isTimed) return [segmentItem(said, text, speaker, startMs, endMs)]
    return alignWords(said, text, words, { speaker, startMs, endMs })
  }
  const spoken = isTimed
    ? words
    : words.map((word, at) => ({ ...word, startMs: at === 0 ? startMs : null, endMs: null }))
  return joinWords(
    spoken.map((word) => ({ ...word, speaker: word.speaker ?? speaker })),
    text,
  )
}

/** Least share of tokens that bring their own space, for those without to go on with the word before. */
const SPACED = 0.2

/** Words one by one; where tokens are parts of words, the space stands in them. */
function timedWords(nodes: readonly SpokenNode[], times: JsonTimes): TimedWord[] {
  const words = nodes.flatMap(({ node, said, speaker }) => {
    const startMs = times.startOf(node)
    return said === null ? [] : [{ node: said, startMs, endMs: times.endOf(node, startMs), speaker }]
  })
  const spaced = words.filter(({ node: { value } }) => /^\s|\s$/.test(value)).length >= words.length * SPACED
  return words.map((word) => ({ ...word, glued: spaced || isClosingMark(word.node.value) }))
}

/** Fewest items for a list of single words, and least share of them without a space inside. */
const WORD_LIST = { count: 8, share: 0.95 } as const

function isWordList(nodes: readonly SpokenNode[]): boolean {
  const single = nodes.filter(({ said }) => said !== null && !/\S\s+\S/.test(said.value)).length
  return nodes.length >= WORD_LIST.count && single >= nodes.length * WORD_LIST.share
}

/** Items that are a title and no words name who says what follows, where that can be a name. */
function withTitles(nodes: readonly SpokenNode[]): SpokenNode[] {
  let title: string | null = null
  return nodes.flatMap(({ node, said, speaker }): SpokenNode[] => {
    if (said !== null || wordsIn(node).length > 0) return [{ node, said, speaker: speaker ?? title }]
    const label = labelUnder(node, 'title') ?? labelUnder(pick(node, 'title'), 'title')
    if (label !== null && (isKnownLabel(label) || isNameLike(label))) title = label
    return []
  })
}

/** Spans of time with a voice and no words: what a diarization gives beside the words. */
function voiceSpans(root: JsonNode, times: JsonTimes): VoiceSpan[] {
  const queue: JsonNode[] = [root]
  let best: VoiceSpan[] = []
  for (let i = 0; i < queue.length; i++) {
    const node = queue[i]!
    if (node.kind === 'object') for (const child of node.entries.values()) queue.push(child)
    if (node.kind !== 'array') continue
    const spans = node.items.flatMap((item): VoiceSpan[] => {
      const label = labelUnder(item, ...SPEAKER_KEYS)
      const from = times.startOf(item)
      return label === null || from === null ? [] : [{ from, to: times.endOf(item, from) ?? from, label }]
    })
    if (spans.length > best.length) best = spans
    if (spans.length === 0) for (const item of node.items) if (item.kind !== 'scalar') queue.push(item)
  }
  return best
}

/** Voices by the middle of each item's time. */
function withVoices(nodes: readonly SpokenNode[], times: JsonTimes, spans: readonly VoiceSpan[]): SpokenNode[] {
  const find = speakerFinder(spans)
  return nodes.map(({ node, said }) => {
    const startMs = times.startOf(node)
    const endMs = times.endOf(node, startMs)
    return { node, said, speaker: find(startMs === null ? null : (startMs + (endMs ?? startMs)) / 2) }
  })
}
