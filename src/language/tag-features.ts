import { hashPair, hashRange } from '../learn/hash.ts'
import { clusterRow, type WordClusters } from '../learn/word-clusters.ts'

/** What the tagger's features ask of a word. */
export interface WordFacts {
  readonly form: string
  readonly hash: number
  /** Cluster numbers plus one; 0 for a rare word. */
  readonly coarse: number
  readonly middle: number
  readonly fine: number
}

/** Facts of the place before the first token of a sentence, or after the last. */
export const EDGE: WordFacts = { form: '', hash: 1, coarse: 0, middle: 0, fine: 0 }

/** Looks a lower-cased form up. `hash` is its `hashText`. */
export function wordFacts(form: string, hash: number, clusters: WordClusters): WordFacts {
  const row = clusterRow(clusters, hash)
  if (row < 0) return { form, hash, coarse: 0, middle: 0, fine: 0 }
  return {
    form,
    hash,
    coarse: clusters.coarse[row]! + 1,
    middle: clusters.middle[row]! + 1,
    fine: clusters.fine[row]! + 1,
  }
}

/** Places around the tagged token whose words are scored one by one: itself, then -1, +1, -2, +2. */
export const ROLES = 5

/**
 * Feature hashes of a word with the given `SHAPE` in a role, appended to `out`. They depend on nothing else, so their
 * scores are summed once for each word of a document.
 */
export function roleFeatures(word: WordFacts, shape: number, role: number, out: number[]): void {
  if (role === 0) {
    ownFeatures(word, shape, out)
    return
  }
  const near = role <= 2
  const base = role * 16
  out.push(hashPair(word.hash, base))
  out.push(hashPair(word.fine, base + 1))
  out.push(hashPair(word.middle, base + 2))
  out.push(hashPair(word.coarse, base + 3))
  if (near) {
    const { length } = word.form
    out.push(hashPair(hashRange(word.form, Math.max(0, length - 3), length), base + 4))
    out.push(hashPair(hashRange(word.form, Math.max(0, length - 2), length), base + 5))
    out.push(hashPair(shape, base + 6))
    out.push(hashPair(word.coarse * 8 + shape, base + 7))
  }
}

function ownFeatures(word: WordFacts, shape: number, out: number[]): void {
  const { form, hash } = word
  const { length } = form
  out.push(hashPair(0, 99))
  out.push(hashPair(hash, 100))
  out.push(hashPair(hash, 101 + shape))
  for (let n = 1; n <= 6 && n < length; n++) out.push(hashPair(hashRange(form, length - n, length), 110 + n))
  for (let n = 1; n <= 4 && n < length; n++) out.push(hashPair(hashRange(form, 0, n), 120 + n))
  const kind = kindOf(form)
  out.push(hashPair(shape, 130))
  out.push(hashPair(kind * 8 + shape, 131))
  out.push(hashPair(hashRange(form, Math.max(0, length - 3), length), 132 + shape))
  out.push(hashPair(hashRange(form, Math.max(0, length - 2), length), 140 + shape))
  out.push(hashPair(word.coarse, 150))
  out.push(hashPair(word.middle, 151))
  out.push(hashPair(word.fine, 152))
  out.push(hashPair(word.middle * 8 + shape, 153))
  out.push(hashPair(hashRange(form, Math.max(0, length - 2), length), 200 + word.coarse))
  out.push(hashPair(hashRange(form, Math.max(0, length - 3), length), 300 + word.coarse))
  out.push(hashPair(Math.min(length, 8), 154))
}

/** Digits, hyphens and the like, as a small number. */
function kindOf(form: string): number {
  let digits = 0
  let letters = 0
  let dashes = 0
  let dots = 0
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i)
    if (code >= 0x30 && code <= 0x39) digits++
    else if (code === 0x2d) dashes++
    else if (code === 0x2e || code === 0x2c || code === 0x3a || code === 0x2f) dots++
    else if (code === 0x40 || code === 0x23) return 1
    else if ((code >= 0x61 && code <= 0x7a) || code > 0xbf) letters++
  }
  if (digits > 0) return letters > 0 ? 2 : dots > 0 ? 3 : digits === 4 ? 4 : 5
  if (letters === 0) return 6
  if (dashes > 0) return form.endsWith('-') ? 7 : 8
  return dots > 0 ? 9 : 10
}

/** Feature hashes of the words around the token together, written to `out`. Returns how many. */
export function pairFeatures(
  before2: WordFacts,
  before: WordFacts,
  own: WordFacts,
  after: WordFacts,
  after2: WordFacts,
  out: Uint32Array,
): number {
  out[0] = hashPair(before.hash ^ Math.imul(own.hash, 3), 400)
  out[1] = hashPair(own.hash ^ Math.imul(after.hash, 5), 401)
  out[2] = hashPair(before.hash ^ Math.imul(after.hash, 7), 402)
  out[3] = hashPair(before.middle * 300 + own.middle, 403)
  out[4] = hashPair(own.middle * 300 + after.middle, 404)
  out[5] = hashPair(before.middle * 300 + after.middle, 405)
  out[6] = hashPair((before.coarse * 70 + own.coarse) * 70 + after.coarse, 406)
  out[7] = hashPair(own.hash ^ Math.imul(before.hash, 9) ^ Math.imul(before2.hash, 11), 407)
  out[8] = hashPair(own.hash ^ Math.imul(after.hash, 13) ^ Math.imul(after2.hash, 15), 408)
  out[9] = hashPair((own.coarse * 70 + after.coarse) * 70 + after2.coarse, 409)
  out[10] = hashPair(own.hash ^ Math.imul(before.middle, 77), 410)
  out[11] = hashPair(own.hash ^ Math.imul(after.middle, 79), 411)
  return PAIRS
}

/** How many hashes `pairFeatures` writes. */
export const PAIRS = 12

/** Feature hashes that need the tags given to the two tokens before, written to `out`. Returns how many. */
export function historyFeatures(
  tag1: number,
  tag2: number,
  own: WordFacts,
  after: WordFacts,
  suffix: number,
  out: Uint32Array,
): number {
  out[0] = hashPair(tag1, 500)
  out[1] = hashPair(tag2 * 128 + tag1, 501)
  out[2] = hashPair(own.hash ^ Math.imul(tag1 + 1, 0x3d4d51cb), 502)
  out[3] = hashPair(after.hash ^ Math.imul(tag1 + 1, 0x3d4d51cb), 503)
  out[4] = hashPair(suffix ^ Math.imul(tag1 + 1, 0x3d4d51cb), 504)
  out[5] = hashPair(own.fine * 128 + tag1, 505)
  out[6] = hashPair(after.middle * 128 + tag1, 506)
  out[7] = hashPair(own.hash ^ Math.imul(tag2 * 128 + tag1 + 1, 0x3d4d51cb), 507)
  return HISTORY
}

/** How many hashes `historyFeatures` writes. */
export const HISTORY = 8

/** Hash of the last three letters. */
export function suffixHash(form: string): number {
  return hashRange(form, Math.max(0, form.length - 3), form.length)
}
