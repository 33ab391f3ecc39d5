import { hashPair } from '../learn/hash.ts'
import { bucketAt, type Word } from './name-features.ts'
import { LABELS, SPAN_TYPES } from './name-labels.ts'

const KINDS = 1 + SPAN_TYPES.length

/**
 * What a first reading of the whole text made of each word, so that a second reading can agree with itself: the mass
 * of each kind (none, then `SPAN_TYPES`) over the word's capitalised places, and how often it stands in small letters.
 * Source of the idea: Ratinov and Roth, CoNLL 2009 (context aggregation, two-stage prediction).
 */
export interface NameMemory {
  readonly kinds: Map<string, Float64Array>
  readonly small: Map<string, number>
}

/** A memory of nothing, for one document. */
export function newMemory(): NameMemory {
  return { kinds: new Map(), small: new Map() }
}

/** Notes the label probabilities (`LABELS` numbers from `at`) of one place of a word. */
export function remember(memory: NameMemory, form: string, probabilities: Float64Array, at: number): void {
  const row = rowOf(memory, form)
  row[0]! += probabilities[at]!
  for (let y = 1; y < LABELS; y++) row[1 + ((y - 1) >> 2)]! += probabilities[at + y]!
  row[KINDS]! += 1
}

/** Notes `count` places of a word that are in no name for sure. */
export function rememberOutside(memory: NameMemory, form: string, count: number): void {
  const row = rowOf(memory, form)
  row[0]! += count
  row[KINDS]! += count
}

function rowOf(memory: NameMemory, form: string): Float64Array {
  let row = memory.kinds.get(form)
  if (row === undefined) {
    row = new Float64Array(KINDS + 1)
    memory.kinds.set(form, row)
  }
  return row
}

/** Notes a place where the word is written small. */
export function rememberSmall(memory: NameMemory, form: string): void {
  memory.small.set(form, (memory.small.get(form) ?? 0) + 1)
}

const SHARES = [0.5, 0.8, 0.95] as const

/**
 * One small number for what the other places of a word say, or -1 where there are none. `own` holds the probabilities of
 * this place from `at` on, which do not count; `at` is negative where the place was not read.
 */
function recall(memory: NameMemory, form: string, own: Float64Array, at: number): number {
  const row = memory.kinds.get(form)
  if (row === undefined) return -1
  const others = row[KINDS]! - (at < 0 ? 0 : 1)
  if (others < 0.5) return -1
  let best = 0
  let most = -1
  for (let kind = 0; kind < KINDS; kind++) {
    let mass = row[kind]!
    if (at >= 0) {
      if (kind === 0) mass -= own[at]!
      else for (let y = 0; y < 4; y++) mass -= own[at + 1 + 4 * (kind - 1) + y]!
    }
    if (mass > most) {
      most = mass
      best = kind
    }
  }
  const share = most / others
  const shareBin = share < SHARES[0] ? 0 : share < SHARES[1] ? 1 : share < SHARES[2] ? 2 : 3
  return (best * 4 + shareBin) * 3 + (others < 1.5 ? 0 : others < 3.5 ? 1 : 2)
}

/** Adds the rows for what the memory says of the token at `i` and its neighbours in the sentence `[first, end)`. */
export function addMemories(
  memory: NameMemory,
  words: readonly Word[],
  i: number,
  first: number,
  end: number,
  own: (i: number) => number,
  probabilities: Float64Array,
  out: number[],
): void {
  for (let offset = -1; offset <= 1; offset++) {
    if (i + offset < first || i + offset >= end) continue
    const word = words[i + offset]!
    const at = own(i + offset)
    const code = recall(memory, word.form, probabilities, at)
    if (code >= 0) {
      out.push(bucketAt(hashPair(30, code), offset + 2))
      if (offset === 0) out.push(bucketAt(hashPair(31, code), 2 + word.kind))
    }
    if (offset !== 0) continue
    const small = memory.small.get(word.form) ?? 0
    out.push(bucketAt(hashPair(32, Math.min(3, small)), 2))
  }
}
