import { type JsonNode, pick, textNode } from './json-values.ts'
import type { Item } from './reading.ts'

/** Keys of lists or maps that say who the voices of a file are. */
const LISTS =
  /^(?:all_?)?(?:speakers?|participants?|people|persons?|users?|attendees|members|voices|hosts|contributors)(?:_?(?:names?|map|info|list|labels?|details))?$/i
const ID_KEYS = [
  'id',
  'speaker',
  'speaker_id',
  'speakerId',
  'key',
  'label',
  'uuid',
  'participant_id',
  'participantId',
  'userId',
  'user_id',
  'spkid',
]
const NAME_KEYS = [
  'name',
  'displayName',
  'display_name',
  'fullName',
  'full_name',
  'speakerName',
  'speaker_name',
  'speakerDisplayName',
]

/** Nodes looked at in search of names. */
const MOST_NODES = 100_000

/** Puts the names that a JSON lists beside the talk in the place of the marks by which the talk calls its voices. */
export function withListedNames(items: readonly Item[], root: JsonNode): readonly Item[] {
  const marks = new Set(items.flatMap((item) => (item.kind === 'words' && item.speaker !== null ? [item.speaker] : [])))
  const names = marks.size === 0 ? new Map<string, string>() : namesIn(root, marks)
  if (names.size === 0) return items
  return items.map((item) =>
    item.kind === 'words' && item.speaker !== null
      ? { ...item, speaker: names.get(item.speaker) ?? item.speaker }
      : item,
  )
}

/** Name by mark, for the marks that are used. */
function namesIn(root: JsonNode, marks: ReadonlySet<string>): Map<string, string> {
  const names = new Map<string, string>()
  const add = (id: string, name: string): void => {
    const label = name.replace(/\s+/g, ' ').trim()
    for (const mark of [id, `Speaker ${id}`])
      if (label !== '' && marks.has(mark) && !names.has(mark)) names.set(mark, label)
  }
  const queue: JsonNode[] = [root]
  for (let i = 0; i < queue.length && i < MOST_NODES; i++) {
    const node = queue[i]!
    if (node.kind === 'array') for (const item of node.items) if (item.kind === 'object') queue.push(item)
    if (node.kind !== 'object') continue
    for (const [key, child] of node.entries) {
      if (child.kind !== 'object' && child.kind !== 'array') continue
      if (LISTS.test(key)) for (const [id, name] of pairsOf(child)) add(id, name)
      queue.push(child)
    }
  }
  return names
}

/** Marks with their names: of a list of objects or names, or of a map. */
function pairsOf(node: JsonNode): [string, string][] {
  if (node.kind === 'array')
    return node.items.flatMap((item, row): [string, string][] => {
      if (item.kind === 'string') return [[String(row), item.value]]
      const name = nameOf(item)
      return name === null
        ? []
        : ID_KEYS.flatMap((key): [string, string][] => {
            const id = pick(item, key)
            return id?.kind === 'string' || (id?.kind === 'scalar' && typeof id.value === 'number')
              ? [[String(id.value), name]]
              : []
          })
    })
  if (node.kind !== 'object') return []
  return [...node.entries].flatMap(([id, value]): [string, string][] => {
    const name = value.kind === 'string' ? value.value : nameOf(value)
    return name === null ? [] : [[id, name]]
  })
}

function nameOf(node: JsonNode): string | null {
  return textNode(node, ...NAME_KEYS)?.value ?? null
}
