import { hashFeature, templatesOf } from './templates.ts'

/** Empty rows before the first word and behind the last, so that windows need no checks. */
export const LEAD = 2

/** How words are parted: rows of `SpokenWords.gap`. */
export const GAP = { none: 0, comma: 1, dash: 2, stop: 3, quote: 4, other: 5 } as const

/** The words of a sentence without its marks, as columns; word `k` stands in row `k + LEAD`. */
export interface SpokenWords {
  length: number
  /** Hash of the lower-cased form. */
  readonly word: Int32Array
  /** Row of the Penn tag and 1; 0 outside the sentence. */
  readonly tag: Uint8Array
  /** What stands between the word before and this one, a row of `GAP`; one row more than words. */
  readonly gap: Uint8Array
  /** What the rules say of it: a row of `FLUENCY`. */
  readonly rule: Uint8Array
  /** 1 where it is written with a capital. */
  readonly capital: Uint8Array
  /** Cluster of the word and 1 at two grains; 0 for a rare word. */
  readonly middle: Uint16Array
  readonly fine: Uint16Array
  /** Bit 0: the word is the beginning of the next; bit 1: of the one behind that. */
  readonly begins: Uint8Array
  /** How many words ahead the next copy of the word stands, and how many before it the last; 0 for none within reach. */
  readonly ahead: Uint8Array
  readonly behind: Uint8Array
}

/** Columns with room for `room` words. */
export function createSpokenWords(room: number): SpokenWords {
  const rows = room + 2 * LEAD + 1
  return {
    length: 0,
    word: new Int32Array(rows),
    tag: new Uint8Array(rows),
    gap: new Uint8Array(rows),
    rule: new Uint8Array(rows),
    capital: new Uint8Array(rows),
    middle: new Uint16Array(rows),
    fine: new Uint16Array(rows),
    begins: new Uint8Array(rows),
    ahead: new Uint8Array(rows),
    behind: new Uint8Array(rows),
  }
}

/** How far a copy is looked for, in words. */
const FARTHEST_COPY = 10

/** Empties the rows behind the last word, and finds the copies of each. */
export function closeSpokenWords(words: SpokenWords): void {
  const { word, tag, gap, rule, capital, middle, fine, ahead, behind } = words
  const end = words.length + LEAD
  for (let row = end; row < end + LEAD; row++) {
    word[row] = 0
    tag[row] = 0
    rule[row] = 0
    capital[row] = 0
    middle[row] = 0
    fine[row] = 0
    gap[row + 1] = GAP.stop
  }
  for (let row = LEAD; row < end; row++) behind[row] = 0
  for (let row = LEAD; row < end; row++) {
    const last = Math.min(end - 1, row + FARTHEST_COPY)
    let other = row + 1
    while (other <= last && word[other] !== word[row]) other++
    ahead[row] = other <= last ? other - row : 0
    if (other <= last) behind[other] = other - row
  }
}

/** The values of a word and what stands around it: w its form, t tags, g the marks before and behind it, m clusters. */
const VALUE_NAMES = `
  w0 p1 n1 p2 n2 t0 tp tn left tags tn2 leftTag gaps g0 g1 outer g1g2 rules rule fine m0 m1 mp place rest capital begins
  copies none`

const TEMPLATES = templatesOf(
  VALUE_NAMES,
  `
  1 w0 none, 2 p1 none, 3 n1 none, 4 p2 none, 5 n2 none, 6 p1 w0, 7 w0 n1, 8 n1 n2, 9 p1 n1, 10 left tn, 11 tags tn2,
  12 tp tn, 13 leftTag tn2, 14 w0 tp, 15 w0 tn, 16 n1 t0, 17 p1 t0, 18 gaps none, 19 w0 gaps, 20 gaps t0, 21 tags g1,
  22 left g0, 23 gaps outer, 24 tags g1g2, 25 rules none, 26 w0 rule, 27 rule gaps, 28 fine none, 29 m0 m1, 30 mp m0,
  31 mp m1, 32 w0 place, 33 w0 rest, 34 place rest, 35 w0 capital, 36 begins none, 37 copies t0`,
)

/** Features of a copy, ahead and behind. */
const COPY_FEATURES = 6

/** More features than are written for any word. */
export const MOST_FEATURES = TEMPLATES.length + 2 * COPY_FEATURES

const VALUES = new Int32Array(32)

/** Numbers of the templates of copies, as `Templates` has them: ahead, then behind. */
const COPY_SEEDS = Int32Array.from({ length: 2 * COPY_FEATURES }, (_, k) => Math.imul(50 + k, 0xc2b2ae35))

/**
 * Writes what tells whether word `k` is left out, as slots of a table of `2 ** bits`: words, tags and marks around it, and
 * where it comes again near by, how far off and how much of what stands around it does ("pattern match" features after
 * Ostendorf and Hahn, "A Sequential Repetition Model for Improved Disfluency Detection", Interspeech 2013). Returns how
 * many were written. V8 optimises a long function late unless a loop is in it, so the values are written where they are joined.
 */
export function disfluencyFeatures(words: SpokenWords, k: number, bits: number, out: Int32Array): number {
  const { word, tag, gap, rule, middle } = words
  const at = k + LEAD
  const t0 = tag[at]!
  const tp = tag[at - 1]!
  const tn = tag[at + 1]!
  const g0 = gap[at]!
  const g1 = gap[at + 1]!
  const ahead = words.ahead[at]!
  const behind = words.behind[at]!
  VALUES[0] = word[at]!
  VALUES[1] = word[at - 1]!
  VALUES[2] = word[at + 1]!
  VALUES[3] = word[at - 2]!
  VALUES[4] = word[at + 2]!
  VALUES[5] = t0
  VALUES[6] = tp
  VALUES[7] = tn
  VALUES[8] = (tp << 8) | t0
  VALUES[9] = (t0 << 8) | tn
  VALUES[10] = tag[at + 2]!
  VALUES[11] = (tp << 16) | (t0 << 8) | tn
  VALUES[12] = g0 * 8 + g1
  VALUES[13] = g0
  VALUES[14] = g1
  VALUES[15] = gap[at - 1]! * 8 + gap[at + 2]!
  VALUES[16] = (tag[at + 2]! << 8) | (g1 * 8 + gap[at + 2]!)
  VALUES[17] = (rule[at - 1]! * 5 + rule[at]!) * 5 + rule[at + 1]!
  VALUES[18] = rule[at]!
  VALUES[19] = words.fine[at]!
  VALUES[20] = middle[at]!
  VALUES[21] = middle[at + 1]!
  VALUES[22] = middle[at - 1]!
  VALUES[23] = Math.min(k, 4)
  VALUES[24] = Math.min(words.length - 1 - k, 4)
  VALUES[25] = words.capital[at + 1]! * 8 + g1
  VALUES[26] = words.begins[at]!
  VALUES[27] = (ahead === 0 ? 0 : 2) + (behind === 0 ? 0 : 1)
  VALUES[28] = 0
  const { length, seeds, one, other } = TEMPLATES
  const shift = 32 - bits
  for (let i = 0; i < length; i++) {
    out[i] = hashFeature(seeds[i]!, VALUES[one[i]!]!, VALUES[other[i]!]!) >>> shift
  }
  let count = length
  if (ahead > 0) count = copyFeatures(words, at, at + ahead, 0, shift, out, count)
  if (behind > 0) count = copyFeatures(words, at, at - behind, COPY_FEATURES, shift, out, count)
  return count
}

/** What the copy in row `other` of the word in row `at` says. */
function copyFeatures(
  words: SpokenWords,
  at: number,
  other: number,
  seed: number,
  shift: number,
  out: Int32Array,
  from: number,
): number {
  const { word, tag, gap, length } = words
  const first = Math.min(at, other)
  const later = Math.max(at, other)
  const distance = later - first
  const near = Math.min(distance, 6)
  const room = Math.min(6, LEAD + length - 1 - later)
  let same = 0
  while (same < room && word[first + same + 1] === word[later + same + 1]) same++
  const before = Math.min(6, first - LEAD)
  let behind = 0
  while (behind < before && word[first - behind - 1] === word[later - behind - 1]) behind++
  let pause: number = GAP.none
  for (let row = first + 1; row <= later && pause !== GAP.dash; row++) {
    if (gap[row] === GAP.dash) pause = GAP.dash
    else if (gap[row] === GAP.comma) pause = GAP.comma
  }
  const both = Math.min(same + behind, 3)
  out[from] = hashFeature(COPY_SEEDS[seed]!, distance, 0) >>> shift
  out[from + 1] = hashFeature(COPY_SEEDS[seed + 1]!, word[at]!, Math.min(distance, 5)) >>> shift
  out[from + 2] = hashFeature(COPY_SEEDS[seed + 2]!, distance, tag[at]!) >>> shift
  out[from + 3] = hashFeature(COPY_SEEDS[seed + 3]!, near, same * 8 + behind) >>> shift
  out[from + 4] = hashFeature(COPY_SEEDS[seed + 4]!, near * 8 + pause, both) >>> shift
  out[from + 5] = hashFeature(COPY_SEEDS[seed + 5]!, near * 8 + gap[later]!, both) >>> shift
  return from + COPY_FEATURES
}
