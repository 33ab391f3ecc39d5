import { type JsonNode, type JsonString, labelUnder, list, pick, textNode } from './json-values.ts'

export const TEXT_KEYS = [
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
  'spokenText',
  'spoken_text',
  'punctuated_word',
  'value',
  'word',
  'raw_text',
]
export const SPEAKER_KEYS = [
  'speaker',
  'speakerName',
  'speaker_name',
  'speakerDisplayName',
  'displayName',
  'display_name',
  'participant',
  'name',
  'voice',
  'who',
  'speaker_label',
  'speakerLabel',
  'speakerId',
  'speaker_id',
  'author',
  'user',
  'username',
  'sender',
  'character',
  'role',
]
/** Lists of single words, where the words of a segment stand one by one. */
const WORD_LISTS = ['words', 'terms', 'tokens', 'elements', 'items']

/** Those of them under which a list names the voice of all its items: a name could be the file's. */
const HOLDER_KEYS = SPEAKER_KEYS.filter((key) => /speaker|participant|voice|who/i.test(key))

/** An object with words, and the voice that it or what it stands in names. */
export interface SpokenNode {
  readonly node: JsonNode
  /** Null where its words stand one by one, or it has none. */
  readonly said: JsonString | null
  readonly speaker: string | null
}

/** Nodes looked at in search of the lists. */
const MOST_NODES = 1_000_000
/** How deep the words of an item may lie below it: `text.sentence.text`. */
const MOST_BELOW = 3
/** Least share of a list that must hold words, for it to be a list of them. */
const SPOKEN = 0.5

/**
 * The items of the lists in which most words of the JSON stand: all those that have the same place below their parents
 * ("paragraphs[].sentences[]") are one. Null where no list holds words.
 */
export function findSpokenNodes(root: JsonNode): readonly SpokenNode[] | null {
  const found = new Map<string, { nodes: SpokenNode[]; chars: number }>()
  const queue: { node: JsonNode; place: string; speaker: string | null }[] = [{ node: root, place: '', speaker: null }]
  for (let i = 0; i < queue.length && i < MOST_NODES; i++) {
    const { node, place, speaker } = queue[i]!
    const numbered = numberedItems(node)
    if (node.kind === 'object' && numbered === null) {
      const own = (place.endsWith('[]') ? labelUnder(node, ...HOLDER_KEYS) : null) ?? speaker
      for (const [key, child] of node.entries)
        if (child.kind === 'object' || child.kind === 'array')
          queue.push({ node: child, place: `${place}.${keyOf(key)}`, speaker: own })
    }
    const list = node.kind === 'array' ? node.items : numbered
    if (list === null) continue
    const pairs = isPairList(list)
    const items = list.map((item): SpokenNode => {
      const pair = pairs ? onlyPair(item) : null
      const label = pair?.label ?? labelUnder(item, ...SPEAKER_KEYS) ?? speaker
      return { node: item, said: pair?.said ?? saidIn(item), speaker: label }
    })
    const chars = items.map(charsOf)
    const spoken = chars.filter((count) => count > 0).length
    if (spoken > 0 && spoken >= items.length * SPOKEN) {
      const group = found.get(place) ?? { nodes: [], chars: 0 }
      found.set(place, group)
      for (const item of items) group.nodes.push(item)
      group.chars += chars.reduce((sum, count) => sum + count, 0)
    } else for (const item of list) queue.push({ node: item, place: `${place}[]`, speaker })
  }
  let best: { nodes: SpokenNode[]; chars: number } | null = null
  for (const group of found.values()) if (group.chars > (best?.chars ?? 0)) best = group
  return best === null ? null : best.nodes
}

/** The values of an object whose keys count them, as some write lists: `{"1": {…}, "2": {…}}`; null for any other. */
function numberedItems(node: JsonNode): readonly JsonNode[] | null {
  if (node.kind !== 'object' || node.entries.size < PAIRS.count) return null
  const isNumbered = [...node.entries.keys()].every((key) => /^\d+$/.test(key))
  return isNumbered ? [...node.entries.values()] : null
}

/** Figures and other counts in keys are places in a list: "segment_12". */
function keyOf(key: string): string {
  return key.replace(/\d+/g, '0')
}

/** The words of an item: under one of the keys of words, or further down; null where it has none of its own. */
export function saidIn(item: JsonNode): JsonString | null {
  let node: JsonNode | null = item
  for (let depth = 0; depth < MOST_BELOW && node !== null; depth++) {
    const said = textNode(node, ...TEXT_KEYS)
    if (said !== null) return said
    const holder: JsonNode = node
    node = TEXT_KEYS.map((key) => pick(holder, key)).find((one) => one?.kind === 'object') ?? null
  }
  return null
}

/** Longest key that can be a name, fewest items with such a key, and least share of them whose key stands again. */
const MOST_NAME_CHARS = 50
const PAIRS = { count: 3, again: 0.5 } as const

/** True for a list of items with one key each, most of which come again, and sentences under them. */
function isPairList(items: readonly JsonNode[]): boolean {
  const pairs = items.map(onlyPair).filter((pair) => pair !== null)
  if (pairs.length < Math.max(PAIRS.count, items.length)) return false
  const counts = new Map<string, number>()
  for (const { label } of pairs) counts.set(label, (counts.get(label) ?? 0) + 1)
  const again = pairs.filter(({ label }) => counts.get(label)! > 1).length
  return (
    counts.size > 1 &&
    again >= pairs.length * PAIRS.again &&
    pairs.filter(({ said }) => isSentence(said)).length >= pairs.length * SPOKEN
  )
}

/** True for words that end as a sentence does. */
export function isSentence({ value }: JsonString): boolean {
  return /\S\s+\S+[.!?…]["”’')\]]*\s*$/u.test(value.slice(-SENTENCE_END)) || /^\S{1,20}[.!?…]$/.test(value)
}

const SENTENCE_END = 200

/** Keys that name no voice where they stand alone. */
const NO_NAMES = /^(?:title|name|id|url|link|href|src|heading|topic|tag|type|lang(?:uage)?|error|status|summary)$/i

/** `{"Mara Ellison": "words"}`: one key, no other; `["Mara Ellison", "words"]`. */
function onlyPair(item: JsonNode): { label: string; said: JsonString } | null {
  const [name, words] = item.kind === 'array' && item.items.length === 2 ? item.items : []
  if (name?.kind === 'string' && words?.kind === 'string')
    return name.value.length <= MOST_NAME_CHARS ? { label: name.value.trim(), said: words } : null
  if (item.kind !== 'object' || item.entries.size !== 1) return null
  const [[label, said]] = [...item.entries] as [[string, JsonNode]]
  const isName = /\p{L}/u.test(label) && label.length <= MOST_NAME_CHARS && !NO_NAMES.test(label)
  return isName && said.kind === 'string' && !TEXT_KEYS.includes(label) ? { label, said } : null
}

/** The single words of a segment; empty where it lists none. */
export function wordsIn(node: JsonNode): readonly JsonNode[] {
  for (const key of WORD_LISTS) {
    const words = list(node, key).filter((word) => textNode(word, ...TEXT_KEYS) !== null)
    if (words.length > 0) return words
  }
  return []
}

/** Characters said in an item of a list: in its text, or in the words that it lists. */
export function charsOf({ node, said }: SpokenNode): number {
  if (said !== null) return said.value.length
  // A list of words that holds no speaker is a list of words and no segment.
  const words = labelUnder(node, ...SPEAKER_KEYS) === null ? [] : wordsIn(node)
  return words.reduce((sum, word) => sum + (textNode(word, ...TEXT_KEYS)?.value.length ?? 0), 0)
}
