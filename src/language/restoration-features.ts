import { clusterRow, type WordClusters } from '../learn/word-clusters.ts'

/** How many features `markFeatures` and `caseFeatures` write. */
export const MARK_FEATURES = 38
export const CASE_FEATURES = 24

/** The words of a turn, marks left out. Rows 0 and 1 and the last three are empty, so that windows need no checks. */
export interface WordRun {
  /** Words in the run; word `i` stands in row `i + LEAD`. */
  length: number
  readonly word: Uint32Array
  readonly coarse: Uint8Array
  readonly middle: Uint16Array
  readonly fine: Uint16Array
  /** Hash of the last three letters. */
  readonly suffix: Uint32Array
}

/** Empty rows before the first word. */
const LEAD = 3

/** An empty run with room for `room` words. */
export function createWordRun(room: number): WordRun {
  const rows = room + 2 * LEAD
  return {
    length: 0,
    word: new Uint32Array(rows),
    coarse: new Uint8Array(rows),
    middle: new Uint16Array(rows),
    fine: new Uint16Array(rows),
    suffix: new Uint32Array(rows),
  }
}

/** Adds a word to the run. `hash` is `hashText` of its lower-cased form, `suffix` that of its last three letters. */
export function addWord(run: WordRun, hash: number, suffix: number, clusters: WordClusters): void {
  const at = LEAD + run.length++
  const row = clusterRow(clusters, hash)
  run.word[at] = hash
  run.suffix[at] = suffix
  run.coarse[at] = row < 0 ? 0 : clusters.coarse[row]! + 1
  run.middle[at] = row < 0 ? 0 : clusters.middle[row]! + 1
  run.fine[at] = row < 0 ? 0 : clusters.fine[row]! + 1
}

/** Empties the rows behind the last word. */
export function closeRun(run: WordRun): void {
  const end = LEAD + run.length
  for (const column of [run.word, run.coarse, run.middle, run.fine, run.suffix]) column.fill(0, end, end + LEAD)
}

/**
 * Features for the mark after word `i`: `sinceStop` and `sinceMark` count the words since the last full stop or
 * question mark, and since any mark.
 */
export function markFeatures(run: WordRun, i: number, sinceStop: number, sinceMark: number, out: Int32Array): void {
  const { word, coarse, middle, fine } = run
  const at = i + LEAD
  const w0 = word[at]!
  const p1 = word[at - 1]!
  const n1 = word[at + 1]!
  const n2 = word[at + 2]!
  const c0 = middle[at]!
  const d1 = middle[at + 1]!
  const d2 = middle[at + 2]!
  // The words that the sentence began with tell a question.
  const opening = at - sinceStop + 1
  const o1 = word[opening]!
  const o2 = word[opening + 1]!
  const long = lengthClass(sinceStop)
  const part = lengthClass(sinceMark)
  const last = i === run.length - 1 ? 1 : 0
  let k = 0
  out[k++] = join(1, w0, last)
  out[k++] = join(2, n1, 0)
  out[k++] = join(3, w0, n1)
  out[k++] = join(4, p1, w0)
  out[k++] = join(5, n1, n2)
  out[k++] = join(6, mixIn(p1, w0), n1)
  out[k++] = join(7, mixIn(w0, n1), n2)
  out[k++] = join(8, n2, 0)
  out[k++] = join(9, p1, 0)
  out[k++] = join(10, mixIn(n1, n2), word[at + 3]!)
  out[k++] = join(11, c0, d1)
  out[k++] = join(12, (c0 << 10) | d1, d2)
  out[k++] = join(13, (middle[at - 1]! << 10) | c0, d1)
  out[k++] = join(14, fine[at]!, 0)
  out[k++] = join(15, fine[at + 1]!, 0)
  out[k++] = join(16, fine[at]!, n1)
  out[k++] = join(17, w0, fine[at + 1]!)
  out[k++] = join(18, (coarse[at - 1]! << 16) | (coarse[at]! << 8) | coarse[at + 1]!, coarse[at + 2]!)
  out[k++] = join(19, long, part)
  out[k++] = join(20, n1, long)
  out[k++] = join(21, d1, long)
  out[k++] = join(22, w0, long)
  out[k++] = join(23, c0, part)
  out[k++] = join(24, n1, part)
  out[k++] = join(25, o1, 0)
  out[k++] = join(26, o1, o2)
  out[k++] = join(27, o1, n1)
  out[k++] = join(28, mixIn(o1, o2), last)
  out[k++] = join(29, mixIn(o1, o2), n1)
  out[k++] = join(30, mixIn(o1, w0), d1)
  out[k++] = join(31, run.suffix[at]!, d1)
  out[k++] = join(32, run.suffix[at]!, run.suffix[at + 1]!)
  out[k++] = join(33, mixIn(word[at - 2]!, p1), w0)
  out[k++] = join(34, mixIn(w0, part), n1)
  out[k++] = join(35, (middle[at + 1]! << 10) | d2, middle[at + 3]!)
  out[k++] = join(36, 0, last)
  out[k++] = join(37, mixIn(word[opening + 2]!, o1), o2)
  out[k++] = join(38, (d1 << 10) | d2, part)
}

/** Features for the case of word `i`; `starts` is 1 where it begins a sentence, `before` is the case of the word before. */
export function caseFeatures(run: WordRun, i: number, starts: number, before: number, out: Int32Array): void {
  const { word, coarse, middle, fine, suffix } = run
  const at = i + LEAD
  const w0 = word[at]!
  const p1 = word[at - 1]!
  const n1 = word[at + 1]!
  let k = 0
  out[k++] = join(51, w0, 0)
  out[k++] = join(52, w0, before)
  out[k++] = join(53, p1, w0)
  out[k++] = join(54, w0, n1)
  out[k++] = join(55, p1, before)
  out[k++] = join(56, n1, before)
  out[k++] = join(57, mixIn(p1, w0), n1)
  out[k++] = join(58, fine[at]!, 0)
  out[k++] = join(59, fine[at]!, before)
  out[k++] = join(60, middle[at]!, middle[at + 1]!)
  out[k++] = join(61, middle[at]!, middle[at - 1]!)
  out[k++] = join(62, coarse[at]!, before)
  out[k++] = join(63, p1, fine[at]!)
  out[k++] = join(64, n1, fine[at]!)
  out[k++] = join(65, suffix[at]!, before)
  out[k++] = join(66, suffix[at]!, middle[at - 1]!)
  out[k++] = join(67, fine[at + 1]!, before)
  out[k++] = join(68, fine[at - 1]!, before)
  out[k++] = join(69, starts, before)
  out[k++] = join(70, starts, w0)
  out[k++] = join(71, fine[at]! === 0 ? 1 : 0, p1)
  out[k++] = join(72, fine[at]! === 0 ? 1 : 0, (middle[at - 1]! << 10) | middle[at + 1]!)
  out[k++] = join(73, word[at - 2]!, p1)
  out[k++] = join(74, n1, word[at + 2]!)
}

/** Lengths in classes: to 6 one by one, then 8, 11, 15, 20, 30, more. */
function lengthClass(words: number): number {
  if (words < 7) return words
  if (words < 9) return 7
  if (words < 12) return 8
  if (words < 16) return 9
  if (words < 21) return 10
  return words < 31 ? 11 : 12
}

function mixIn(a: number, b: number): number {
  return Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) ^ b
}

/** Hash of a template's number and two values, whose low bits are good. */
function join(template: number, a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15) ^ Math.imul(b, 0xc2b2ae35), 0x27d4eb2f)
  return h ^ (h >>> 16)
}
