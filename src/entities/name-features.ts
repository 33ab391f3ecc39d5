import { type Gazetteer, LISTED, lookUp, SOFT_TYPES, softBin } from '../learn/gazetteer.ts'
import { hashPair, hashRange, hashText } from '../learn/hash.ts'

/** Rows of the table of weights; features are hashed into it. A power of two. */
export const BUCKETS = 1 << 17

/** How far a token sees: the words at these offsets are features of it. */
export const OFFSETS = [-2, -1, 0, 1, 2] as const

/** Features that words outside the text (before its start, after its end) have. */
const EDGE = hashText('edge', 1)

/** Cluster numbers of a lower-cased word at several grains; an empty list where the word has none. */
export type Clusters = (word: string) => ArrayLike<number>

/** What is known of one distinct word as written; built once a document. */
export interface Word {
  /** Its place among the distinct words of the document; -1 where it has none. */
  readonly row: number
  readonly form: string
  readonly shape: string
  /** Row of the gazetteer. */
  readonly known: number
  /** The soft type that is likeliest, with its bin: one small number for patterns over several words. */
  readonly kind: number
  /** Coarsest cluster, -1 where there is none. */
  readonly cluster: number
  /** Feature hashes as signed integers: all for the word itself, the first `near` of them for its neighbours. */
  readonly features: readonly number[]
  readonly near: number
  /** How many of the first are for the words two away. */
  readonly far: number
  /** `hashText` of the form. */
  readonly hash: number
  /** Hash of the shape. */
  readonly shapeHash: number
}

/** Stands for words that no candidate sees, so that they need not be looked up. */
export const FAR_WORD: Word = {
  row: -1,
  form: '',
  shape: '',
  known: 0,
  kind: 0,
  cluster: -1,
  features: [],
  near: 0,
  far: 0,
  hash: 0,
  shapeHash: 0,
}

/** Looks a word up and lists its features. `cased` is false in text without capitals, where shapes mean nothing. */
export function describeWord(
  surface: string,
  cased: boolean,
  gazetteer: Gazetteer,
  clusters: Clusters,
  row = -1,
): Word {
  const form = surface.toLowerCase()
  const shape = cased ? shapeOf(surface) : /\d/.test(surface) ? 'u9' : 'u'
  const hash = hashText(form)
  const base = stripPossessive(form)
  const known = lookUpWord(gazetteer, base)
  const numbers = clusters(base)
  const kind = kindOf(known)
  const shapeHash = hashText(shape, 2)
  const features = [hash | 0, shapeHash | 0, hashPair(3, kind) | 0]
  for (let grain = 0; grain < numbers.length; grain++) features.push(hashPair(40 + grain, numbers[grain]!) | 0)
  const far = features.length
  for (let bit = 0; bit < 8; bit++) if (known & (1 << bit)) features.push(hashPair(7, bit) | 0)
  for (let type = 0; type < SOFT_TYPES.length; type++) features.push(hashPair(9 + type, softBin(known, type)) | 0)
  const near = features.length
  for (let length = 2; length <= 4; length++) {
    if (form.length <= length) break
    const tail = form.length - length
    features.push(hashRange(form, 0, length, 4) | 0, hashRange(form, tail, form.length, 5) | 0)
  }
  features.push(hashPair(hash, hashText(shape, 6)) | 0, hashPair(hashText(shape, 8), known & LISTED) | 0)
  if (form.includes('-') || form.includes('.')) features.push(hashText('joined', 20) | 0)
  const cluster = numbers.length > 0 ? numbers[0]! : -1
  return { row, form, shape, known, kind, cluster, features, near, far, hash, shapeHash }
}

function stripPossessive(form: string): string {
  return form.endsWith("'s") || form.endsWith('’s') ? form.slice(0, -2) : form
}

/** A word in the gazetteer, without the full stops and hyphens at its end where only that is known. */
function lookUpWord(gazetteer: Gazetteer, base: string): number {
  const known = lookUp(gazetteer, base)
  if (known !== 0) return known
  let end = base.length
  while (end > 0 && (base[end - 1] === '.' || base[end - 1] === '-')) end--
  return end === base.length ? 0 : lookUp(gazetteer, base.slice(0, end))
}

function kindOf(known: number): number {
  let best = 0
  for (let type = 1; type < SOFT_TYPES.length; type++) if (softBin(known, type) > softBin(known, best)) best = type
  const bin = softBin(known, best)
  return bin === 0 ? 0 : 1 + best * 3 + (bin > 10 ? 2 : bin > 7 ? 1 : 0)
}

/** Letters as X and x, digits as 9, others as they are; a run of more than two alike is cut to two. */
function shapeOf(surface: string): string {
  let shape = ''
  for (let i = 0; i < surface.length && shape.length < 8; i++) {
    const at = surface[i]!
    const sign = at >= '0' && at <= '9' ? '9' : at !== at.toLowerCase() ? 'X' : at !== at.toUpperCase() ? 'x' : at
    if (shape.endsWith(sign + sign)) continue
    shape += sign
  }
  return shape
}

/** How many of a word's features the token sees that has it at column `offset` (a row of `OFFSETS`). */
export function seenAt(word: Word, offset: number): number {
  return offset === 2 ? word.features.length : offset === 1 || offset === 3 ? word.near : word.far
}

/** Row of the table for feature `hash` of the word at `offset` (0 to 4, a row of `OFFSETS`). */
export function bucketAt(hash: number, offset: number): number {
  return hashPair(hash, 100 + offset) & (BUCKETS - 1)
}

/** Row for a token whose neighbour at `offset` is beyond the sentence. */
export function edgeBucket(offset: number): number {
  return bucketAt(EDGE, offset)
}

/**
 * Adds the rows for features that join several words of the sentence `[first, end)`, for the token at `i` of it;
 * `phrase` is what `matchPhrases` found there.
 */
export function addPatterns(
  words: readonly Word[],
  i: number,
  first: number,
  end: number,
  phrase: number,
  out: number[],
): void {
  const word = words[i]!
  const before = i > first ? words[i - 1] : undefined
  const after = i + 1 < end ? words[i + 1] : undefined
  const left = before?.hash ?? EDGE
  const right = after?.hash ?? EDGE
  const leftShape = before?.shapeHash ?? EDGE
  const rightShape = after?.shapeHash ?? EDGE
  const shape = word.shapeHash
  const leftKind = before?.kind ?? 40
  const rightKind = after?.kind ?? 40
  const leftCluster = before?.cluster ?? -2
  const rightCluster = after?.cluster ?? -2
  out.push(
    pattern(left, word.hash, 0),
    pattern(word.hash, right, 1),
    pattern(left, right, 2),
    pattern(hashPair(leftShape, shape), rightShape, 3),
    pattern(leftShape, shape, 4),
    pattern(hashPair(leftKind, word.kind), rightKind, 5),
    pattern(leftKind, word.kind, 6),
    pattern(word.kind, rightKind, 7),
    pattern(hashPair(word.kind, leftShape), hashPair(shape, rightShape), 8),
    pattern(leftCluster, word.cluster, 9),
    pattern(word.cluster, rightCluster, 10),
    pattern(leftCluster, rightCluster, 11),
    pattern(left, word.kind, 12),
    pattern(right, word.kind, 13),
  )
  if (phrase !== 0) out.push(pattern(phrase, 0, 14), pattern(phrase, word.kind, 15))
}

const pattern = (a: number, b: number, family: number): number => hashPair(hashPair(a, b), 200 + family) & (BUCKETS - 1)

const LONGEST_PHRASE = 5

/**
 * Where phrases of two to five words of the sentence stand in the gazetteer's lists: for each token 0, or one more than
 * the kind of list (0 person, 1 place, 2 other) times three plus its part of the phrase (0 first, 1 inside, 2 last).
 */
export function matchPhrases(
  words: readonly Word[],
  from: number,
  to: number,
  gazetteer: Gazetteer,
  out: Uint8Array,
): void {
  for (let i = from; i < to - 1; i++) {
    let phrase = words[i]!.form
    let found = 0
    let length = 0
    for (let n = 2; n <= LONGEST_PHRASE && i + n <= to; n++) {
      phrase += ` ${words[i + n - 1]!.form}`
      const bits = lookUp(gazetteer, phrase) & LISTED
      if (bits === 0) continue
      found = bits
      length = n
    }
    if (length === 0) continue
    const kind = found & 17 ? 0 : found & (4 | 8 | 32) ? 1 : 2
    for (let n = 0; n < length; n++) out[i + n] = 1 + kind * 3 + (n === 0 ? 0 : n === length - 1 ? 2 : 1)
    i += length - 1
  }
}
