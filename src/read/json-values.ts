/** A value of a JSON text that remembers where it stands. Offsets are into the text that was parsed. */
export type JsonNode = JsonObject | JsonArray | JsonString | JsonScalar

interface JsonObject {
  readonly kind: 'object'
  readonly entries: ReadonlyMap<string, JsonNode>
  readonly start: number
}

interface JsonArray {
  readonly kind: 'array'
  readonly items: readonly JsonNode[]
  readonly start: number
}

/** `start` and `end` are those of the characters between the quotes. */
export interface JsonString {
  readonly kind: 'string'
  readonly value: string
  readonly start: number
  readonly end: number
  readonly escaped: boolean
}

interface JsonScalar {
  readonly kind: 'scalar'
  readonly value: number | boolean | null
  readonly start: number
}

/** A parsed text: all that could be read, and where reading stopped; `brokenAt` is null for a text that is whole. */
export interface JsonText {
  readonly root: JsonNode
  readonly brokenAt: number | null
}

/** Deeper nesting than any transcript has; what lies below is passed over, so that no text exhausts the stack. */
const MOST_DEPTH = 100

interface Cursor {
  readonly text: string
  at: number
  brokenAt: number | null
}

/**
 * Parses JSON, or lines of JSON (which give an array), keeping the place of every value. A text that breaks off keeps
 * what came before. Null where the text does not begin as JSON does. Linear in the length.
 */
export function parseJson(text: string): JsonText | null {
  const cursor: Cursor = { text, at: 0, brokenAt: null }
  skipSpace(cursor)
  const first = text.charCodeAt(cursor.at)
  if (first !== 123 && first !== 91) return null
  const start = cursor.at
  const items: JsonNode[] = []
  let damagedAt: number | null = null
  for (;;) {
    const from = cursor.at
    const node = readValue(cursor, 0)
    const resumeAt = cursor.brokenAt === null ? null : nextWholeLine(text, from, cursor.brokenAt)
    if (resumeAt !== null) {
      damagedAt ??= cursor.brokenAt
      cursor.brokenAt = null
      cursor.at = resumeAt
      continue
    }
    if (node !== null) items.push(node)
    skipSpace(cursor)
    if (cursor.brokenAt !== null || cursor.at >= text.length) break
    const next = text.charCodeAt(cursor.at)
    if (next !== 123 && next !== 91) {
      cursor.brokenAt = cursor.at
      break
    }
  }
  const [only] = items
  if (only === undefined) return null
  return { root: items.length === 1 ? only : { kind: 'array', items, start }, brokenAt: damagedAt ?? cursor.brokenAt }
}

/**
 * Where to go on behind a damaged line among lines of JSON: one such line must not cost the others. That they are lines
 * shows by the next, which is a value of its own, whole up to its end. Null where reading has to stop.
 */
function nextWholeLine(text: string, from: number, brokenAt: number): number | null {
  const start = text.indexOf('\n', from) + 1
  if (start === 0 || text.charCodeAt(from) !== 123 || text.charCodeAt(start) !== 123) return null
  const newline = text.indexOf('\n', start)
  const end = newline < 0 ? text.length : newline
  // A text of unmatched quotes runs into the next line and breaks there; one that breaks later is no line.
  if (brokenAt >= end) return null
  const cursor: Cursor = { text, at: start, brokenAt: null }
  readValue(cursor, 0)
  return cursor.brokenAt === null && text.slice(cursor.at, end).trim() === '' ? start : null
}

function skipSpace(cursor: Cursor): void {
  for (;;) {
    const code = cursor.text.charCodeAt(cursor.at)
    if (code === 32 || code === 10 || code === 13 || code === 9 || code === 0xfeff || code === 0) cursor.at++
    else return
  }
}

function fail(cursor: Cursor): null {
  cursor.brokenAt ??= cursor.at
  return null
}

function readValue(cursor: Cursor, depth: number): JsonNode | null {
  if (depth > MOST_DEPTH) return skipValue(cursor)
  const start = cursor.at
  switch (cursor.text.charCodeAt(start)) {
    case 123:
      return readObject(cursor, depth)
    case 91:
      return readArray(cursor, depth)
    case 34:
      return readString(cursor)
    default:
      return readScalar(cursor)
  }
}

/** Passes over a value, however deep: brackets of both kinds are counted. Gives null. */
function skipValue(cursor: Cursor): null {
  const { text } = cursor
  let open = 0
  do {
    skipSpace(cursor)
    if (cursor.at >= text.length) return fail(cursor)
    const code = text.charCodeAt(cursor.at)
    if (code === 34) readString(cursor)
    else if (code === 123 || code === 91) {
      open++
      cursor.at++
    } else if (open === 0) readScalar(cursor)
    else {
      if (code === 125 || code === 93) open--
      cursor.at++
    }
  } while (open > 0)
  return null
}

function readObject(cursor: Cursor, depth: number): JsonNode {
  const entries = new Map<string, JsonNode>()
  const node: JsonObject = { kind: 'object', entries, start: cursor.at }
  cursor.at++
  for (;;) {
    skipSpace(cursor)
    const code = cursor.text.charCodeAt(cursor.at)
    if (code === 125) {
      cursor.at++
      return node
    }
    if (code === 44) {
      cursor.at++
      continue
    }
    const key = code === 34 ? readString(cursor) : fail(cursor)
    if (key === null || cursor.brokenAt !== null) return node
    skipSpace(cursor)
    if (cursor.text.charCodeAt(cursor.at) !== 58) {
      fail(cursor)
      return node
    }
    cursor.at++
    skipSpace(cursor)
    const value = readValue(cursor, depth + 1)
    if (value !== null) entries.set(key.value, value)
    if (cursor.brokenAt !== null) return node
  }
}

function readArray(cursor: Cursor, depth: number): JsonNode {
  const items: JsonNode[] = []
  const node: JsonArray = { kind: 'array', items, start: cursor.at }
  cursor.at++
  for (;;) {
    skipSpace(cursor)
    const code = cursor.text.charCodeAt(cursor.at)
    if (code === 93) {
      cursor.at++
      return node
    }
    if (code === 44) {
      cursor.at++
      continue
    }
    const value = readValue(cursor, depth + 1)
    if (value !== null) items.push(value)
    if (cursor.brokenAt !== null) return node
  }
}

/** A string; one that breaks off keeps what there is. */
function readString(cursor: Cursor): JsonString {
  const { text } = cursor
  const start = cursor.at + 1
  let at = start
  let escaped = false
  for (;;) {
    const code = text.charCodeAt(at)
    if (code === 34 || at >= text.length) break
    if (code === 92) {
      escaped = true
      at++
    }
    at++
  }
  const end = Math.min(at, text.length)
  if (at >= text.length) cursor.brokenAt ??= text.length
  cursor.at = end + 1
  const raw = text.slice(start, end)
  return { kind: 'string', value: escaped ? decodeEscapes(raw) : raw, start, end, escaped }
}

const ESCAPE = /\\(?:u([\da-fA-F]{4})|(.?))/gs
const SHORT: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', '\b'],
  ['f', '\f'],
])

function decodeEscapes(raw: string): string {
  return raw.replace(ESCAPE, (_, hex: string | undefined, short: string | undefined) =>
    hex === undefined ? (SHORT.get(short ?? '') ?? short ?? '') : String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

/** Stretches of a string between escapes, and the escapes: `value` is what each says. */
export function* escapesOf(node: JsonString, text: string): Generator<{ value: string; start: number; end: number }> {
  let from = node.start
  const raw = text.slice(node.start, node.end)
  for (const match of raw.matchAll(/(?:\\u[\da-fA-F]{4})+|\\./gs)) {
    const at = node.start + match.index
    if (at > from) yield { value: text.slice(from, at), start: from, end: at }
    from = at + match[0].length
    yield { value: decodeEscapes(match[0]), start: at, end: from }
  }
  if (from < node.end) yield { value: text.slice(from, node.end), start: from, end: node.end }
}

/** A number, true, false or null; also what Python writes for them. Anything else breaks the text. */
function readScalar(cursor: Cursor): JsonNode | null {
  const { text, at } = cursor
  let end = at
  while (end < text.length && !/[\s,\]}:"]/.test(text.charAt(end)) && end - at < 64) end++
  const word = text.slice(at, end)
  cursor.at = end
  if (word === 'true' || word === 'false') return { kind: 'scalar', value: word === 'true', start: at }
  if (word === 'null' || word === 'None' || word === 'NaN') return { kind: 'scalar', value: null, start: at }
  const value = Number(word)
  if (word === '' || Number.isNaN(value)) {
    cursor.at = at
    return fail(cursor)
  }
  return { kind: 'scalar', value, start: at }
}

/** The value under `keys`, one below the other; null where any is missing. */
export function pick(node: JsonNode | null | undefined, ...keys: readonly string[]): JsonNode | null {
  let current: JsonNode | null = node ?? null
  for (const key of keys) {
    if (current?.kind !== 'object') return null
    current = current.entries.get(key) ?? null
  }
  return current
}

/** Items of an array under `keys`; empty where there is none. */
export function list(node: JsonNode | null | undefined, ...keys: readonly string[]): readonly JsonNode[] {
  const found = pick(node, ...keys)
  return found?.kind === 'array' ? found.items : []
}

/** The first of `keys` that holds a string. */
export function textNode(node: JsonNode | null | undefined, ...keys: readonly string[]): JsonString | null {
  for (const key of keys) {
    const found = pick(node, key)
    if (found?.kind === 'string') return found
  }
  return null
}

/** A label under the first of `keys` that has one: a string as it is; a whole number as "Speaker 0". */
export function labelUnder(node: JsonNode | null | undefined, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const found = pick(node, key)
    if (found?.kind === 'string' && found.value.trim() !== '') {
      const label = found.value.replace(/\s+/g, ' ').trim().replace(/\s*:$/, '')
      return /^\d+$/.test(label) ? `Speaker ${label}` : label
    }
    if (found?.kind === 'scalar' && typeof found.value === 'number') return `Speaker ${found.value}`
    if (found?.kind === 'object') {
      const name = labelUnder(found, 'name', 'display_name', 'label', 'id')
      if (name !== null) return name
    }
  }
  return null
}

/** A number, or a string that is one, under the first of `keys` that has it. */
export function numberUnder(node: JsonNode | null | undefined, ...keys: readonly string[]): number | null {
  for (const key of keys) {
    const found = pick(node, key)
    const value = found?.kind === 'scalar' || found?.kind === 'string' ? found.value : null
    if (typeof value === 'number' && Number.isFinite(value)) return value
    if (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))) return Number(value)
  }
  return null
}
