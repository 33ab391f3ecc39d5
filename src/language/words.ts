import { hashText } from '../learn/hash.ts'
import { classOf, LETTER, LOWER, UPPER } from './characters.ts'
import type { SpanList } from './tokens.ts'

/** How a token is written; `unknown` in a text that has no capitals, or nothing else. */
export const SHAPE = { small: 0, capital: 1, capitals: 2, mixed: 3, unknown: 4 } as const

/** Distinct lower-cased words of a document, each with the hash of its form, and rows of them for the tokens. */
export interface WordTable {
  /** Each distinct word once, in order of first use. Lemmas are added behind the forms. */
  readonly words: string[]
  /** `hashText` of each word. */
  readonly hashes: number[]
  readonly form: Uint32Array
  /** `SHAPE` of each token. */
  readonly shape: Uint8Array
  /** Row of a lower-cased word, added where it is new. */
  readonly intern: (word: string) => number
}

const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

/** The table of all forms of `text` under `spans`. Forms are compared in place: a string is made for a new word only. */
export function internForms(text: string, spans: SpanList): WordTable {
  const { start, end, length } = spans
  const form = new Uint32Array(length)
  const shape = new Uint8Array(length)
  const words: string[] = []
  const hashes: number[] = []
  let slots = new Int32Array(4096).fill(-1)
  let keys = new Int32Array(4096)
  const grow = (): void => {
    const oldSlots = slots
    const oldKeys = keys
    const mask = slots.length * 4 - 1
    slots = new Int32Array(mask + 1).fill(-1)
    keys = new Int32Array(mask + 1)
    for (let i = 0; i < oldSlots.length; i++) {
      if (oldSlots[i] === -1) continue
      let at = oldKeys[i]! & mask
      while (slots[at] !== -1) at = (at + 1) & mask
      slots[at] = oldSlots[i]!
      keys[at] = oldKeys[i]!
    }
  }
  const put = (at: number, key: number, word: string): number => {
    slots[at] = words.length
    keys[at] = key
    words.push(word)
    hashes.push(hashText(word))
    if (words.length * 2 > slots.length) grow()
    return words.length - 1
  }
  const intern = (word: string): number => {
    let key = OFFSET
    for (let i = 0; i < word.length; i++) key = Math.imul(key ^ word.charCodeAt(i), PRIME)
    key ^= key >>> 15
    const mask = slots.length - 1
    let at = key & mask
    for (; slots[at] !== -1; at = (at + 1) & mask) if (keys[at] === key && words[slots[at]!] === word) return slots[at]!
    return put(at, key, word)
  }
  for (let t = 0; t < length; t++) {
    const from = start[t]!
    const to = end[t]!
    let key = OFFSET
    let upper = 0
    let letters = 0
    let ascii = true
    for (let i = from; i < to; i++) {
      let code = text.charCodeAt(i)
      if (code >= 0x41 && code <= 0x5a) {
        code += 0x20
        upper++
        letters++
      } else if (code >= 0x61 && code <= 0x7a) letters++
      else if (code >= 128) ascii = false
      key = Math.imul(key ^ code, PRIME)
    }
    if (!ascii) {
      const written = text.slice(from, to)
      // Half of all transcripts write "it’s", and what we know of words is written "it's".
      form[t] = intern(written.toLowerCase().replace(CURLY, "'"))
      shape[t] = shapeOf(written)
      continue
    }
    if (upper > 0) {
      const first = text.charCodeAt(from)
      const capital = first >= 0x41 && first <= 0x5a
      if (upper === letters && (letters > 1 || !capital)) shape[t] = SHAPE.capitals
      else shape[t] = capital && upper === 1 ? SHAPE.capital : SHAPE.mixed
    }
    key ^= key >>> 15
    const mask = slots.length - 1
    let at = key & mask
    for (; ; at = (at + 1) & mask) {
      const row = slots[at]!
      if (row === -1) {
        form[t] = put(at, key, text.slice(from, to).toLowerCase())
        break
      }
      if (keys[at] === key && isForm(words[row]!, text, from, to)) {
        form[t] = row
        break
      }
    }
  }
  return { words, hashes, form, shape, intern }
}

const CURLY = /’/g

/** Whether ASCII `text[from, to)` lower-cased is `word`. */
function isForm(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (word.charCodeAt(i - from) !== (code >= 0x41 && code <= 0x5a ? code + 0x20 : code)) return false
  }
  return true
}

function shapeOf(written: string): number {
  let upper = 0
  let letters = 0
  for (let i = 0; i < written.length; i++) {
    const kind = classOf(written.charCodeAt(i))
    if (kind & UPPER) upper++
    if (kind & (LOWER | UPPER)) letters++
  }
  if (upper === 0 || letters === 0) return SHAPE.small
  const capital = (classOf(written.charCodeAt(0)) & LETTER & UPPER) !== 0
  if (upper === letters && (letters > 1 || !capital)) return SHAPE.capitals
  return capital && upper === 1 ? SHAPE.capital : SHAPE.mixed
}
