import { hashPair, hashText } from '../learn/hash.ts'
import type { Document } from '../model/document.ts'
import type { Background } from './background.ts'
import { stem } from './stems.ts'

/** Size of the table of cue weights; a power of two. */
export const CUE_BUCKETS = 1 << 14

/** Words of a sentence that are looked at, from its start. */
const OPENING_WORDS = 24

/** A word rarer than this names a subject, so it is no cue of a turn of subject in general. In bits. */
const CUE_BITS = 9

/** Kinds of cue, mixed into its hash. */
const KIND = {
  word: 1,
  pair: 2,
  open1: 3,
  open2: 4,
  open3: 5,
  close1: 6,
  close2: 7,
  next1: 8,
  next2: 9,
  triple: 10,
} as const

/**
 * The cues of each sentence as rows of the weights' table: its opening words, words and pairs near its start, how the
 * sentence before ends and how the next one opens. Subject words are left out: "let 's talk about X".
 */
export function cueRows(doc: Document, background: Background): Int32Array[] {
  const common = doc.tokens.words.map((word) => {
    const form = word.toLowerCase()
    if (/^[\p{P}\p{S}]+$/u.test(form)) return form === '?' || form === ',' ? hashText(form) : 0
    return background.rarity(stem(form)) <= CUE_BITS ? hashText(form) : hashText('*')
  })
  const forms = doc.sentences.map(({ firstToken, endToken }) => {
    const row: number[] = []
    for (let i = firstToken; i < endToken; i++) {
      const hash = doc.tokens.fluency[i] === 0 ? common[doc.tokens.form[i]!]! : 0
      if (hash !== 0) row.push(hash)
    }
    return row
  })
  return forms.map((row, at) => rowsOf(row, forms[at - 1] ?? [], forms[at + 1] ?? []))
}

function rowsOf(own: readonly number[], before: readonly number[], after: readonly number[]): Int32Array {
  const rows = new Set<number>()
  const add = (kind: number, hash: number): void => {
    rows.add(hashPair(hash, kind) & (CUE_BUCKETS - 1))
  }
  const join = (a: number, b: number): number => hashPair(a, b & 0xffff)
  const [a = 0, b = 0, c = 0] = own
  add(KIND.open1, a)
  add(KIND.open2, join(a, b))
  add(KIND.open3, join(join(a, b), c))
  const length = Math.min(OPENING_WORDS, own.length)
  for (let i = 0; i < length; i++) {
    add(KIND.word, own[i]!)
    if (i > 0) add(KIND.pair, join(own[i - 1]!, own[i]!))
    if (i > 1) add(KIND.triple, join(join(own[i - 2]!, own[i - 1]!), own[i]!))
  }
  const last = before[before.length - 1] ?? 0
  add(KIND.close1, last)
  add(KIND.close2, join(before[before.length - 2] ?? 0, last))
  add(KIND.next1, after[0] ?? 0)
  add(KIND.next2, join(after[0] ?? 0, after[1] ?? 0))
  return Int32Array.from(rows)
}

/** Sum of the weights of each sentence's cues, with the bias: log odds that a segment starts there. */
export function cueScores(
  rows: readonly Int32Array[],
  weights: Int8Array | Float32Array,
  scale: number,
  bias: number,
): Float64Array {
  return Float64Array.from(rows, (row) => {
    let sum = 0
    for (const at of row) sum += weights[at]!
    return sum * scale + bias
  })
}
