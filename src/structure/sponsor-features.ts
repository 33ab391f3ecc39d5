import { anyCue } from '../lexicon/cue-set.ts'
import { NOT_NAMES } from '../lexicon/name-words.ts'
import { BACK_TO_SHOW, BREAK_CUES, SPONSOR_CUES } from '../lexicon/sponsor-cues.ts'
import type { WordIndex } from '../lexicon/word-index.ts'
import type { Document } from '../model/document.ts'

/** Cue groups that are counted around a sentence, each the sum of some of the single ones. */
const BROAD = [
  ['sponsored', 'sponsor-word', 'thanks-sponsor'],
  ['offer'],
  ['call', 'address'],
  ['self-promotion', 'plug'],
  ['pitch', 'imperative', 'second-person'],
  ['back', 'break'],
] as const

/** Distances at which they are counted, before and behind the sentence, in sentences. */
const WINDOWS = [
  [-14, -7],
  [-6, -3],
  [-2, -1],
  [1, 2],
  [3, 6],
  [7, 14],
] as const

/** The farthest of them. */
const WIDEST = 14

/** How far an opening ("sponsored by") reaches to a close ("thanks to … for sponsoring"), in sentences. */
const REACH = 24
/** The same where the name of what is advertised stands on both sides. */
const FAR_REACH = 45

/** Names of the single cues in order: the groups of the lexicon, then those for the way back and into a break. */
const SINGLE = [...SPONSOR_CUES.map(({ name }) => name), 'back', 'break']

/** What the features are, in order; the weights in `sponsor-weights.ts` follow it. */
export const SPONSOR_FEATURES: readonly string[] = [
  'bias',
  ...SINGLE,
  ...BROAD.flatMap((group) => WINDOWS.map(([from, to]) => `${group[0]}[${from},${to}]`)),
  'between',
  'between-brand',
  'opened',
  'closes',
  'opened-near',
  'closes-near',
  'brand',
  'brand-between',
  'question',
]

/** One row of `SPONSOR_FEATURES` for each sentence, values mostly in [0, 1]. */
export function sponsorFeatures(doc: Document, surface: string, said: WordIndex): Float32Array {
  const n = doc.sentences.length
  const width = SPONSOR_FEATURES.length
  const out = new Float32Array(n * width)
  const texts = doc.sentences.map(({ start, end }) => surface.slice(start, end))
  const flags = matchCues(said)
  const rowsOf = (name: string): Uint8Array => flags.get(name) ?? new Uint8Array(n)
  const has = (name: string, row: number): boolean => (rowsOf(name)[row] ?? 0) > 0
  const [sponsoredBy, word, thanks, plug] = [
    rowsOf('sponsored'),
    rowsOf('sponsor-word'),
    rowsOf('thanks-sponsor'),
    rowsOf('plug'),
  ]
  const [offer, address, call, back] = [rowsOf('offer'), rowsOf('address'), rowsOf('call'), rowsOf('back')]
  const strong = (row: number): boolean =>
    sponsoredBy[row]! + word[row]! + thanks[row]! + plug[row]! > 0 ||
    offer[row]! * call[row]! > 0 ||
    isOfferWithAddress(has, row)
  const brands = findBrands(texts, strong)
  const broad = BROAD.map((group) => {
    const any = new Uint8Array(n)
    for (const name of group) {
      const rows = rowsOf(name)
      for (let row = 0; row < n; row++) any[row]! |= rows[row]!
    }
    return prefixSums(n, (row) => any[row]!)
  })
  const opened = distances(
    n,
    1,
    (row) => sponsoredBy[row]! + word[row]! + plug[row]! > 0,
    (row) => back[row]! > 0,
  )
  const closes = distances(
    n,
    -1,
    (row) => thanks[row]! + offer[row]! > 0 || address[row]! + call[row]! > 1,
    (row) => back[row]! > 0,
  )
  const brandSums = prefixSums(n, (row) => Math.min(1, brands[row]!))
  const singles = SINGLE.map(rowsOf)
  for (let row = 0; row < n; row++) {
    let at = row * width
    out[at++] = 1
    for (let single = 0; single < singles.length; single++) out[at++] = singles[single]![row]!
    for (let group = 0; group < broad.length; group++) {
      const sums = broad[group]!
      // Most sentences have none of a group anywhere near.
      if (countIn(sums, row - WIDEST, row + WIDEST + 1) > 0) putWindows(out, at, sums, row)
      at += WINDOWS.length
    }
    const put = (value: number): void => {
      out[at++] = value
    }
    const since = opened[row]!
    const until = closes[row]!
    put(since <= REACH && until <= REACH ? 1 : 0)
    const brandBefore = Math.min(3, countIn(brandSums, row - 8, row)) / 3
    const brandAfter = Math.min(3, countIn(brandSums, row + 1, row + 9)) / 3
    const named = brandBefore > 0 && brandAfter > 0
    put(named && since <= FAR_REACH && until <= FAR_REACH ? 1 : 0)
    put(since <= REACH ? 1 - since / (REACH + 1) : 0)
    put(until <= REACH ? 1 - until / (REACH + 1) : 0)
    put(since <= 6 ? 1 : 0)
    put(until <= 6 ? 1 : 0)
    put(Math.min(1, brands[row]!))
    put(Math.min(brandBefore, brandAfter))
    put(/\?\s*$/.test(texts[row]!) ? 1 : 0)
  }
  return out
}

/** Counts in each window around a sentence, from `at` on. */
function putWindows(out: Float32Array, at: number, sums: Float64Array, row: number): void {
  WINDOWS.forEach(([from, to], i) => {
    out[at + i] = Math.min(3, countIn(sums, row + from, row + to + 1)) / 3
  })
}

/** What a code is good for, and where: an offer with an address, or one beside a call with an address. */
export function isOfferWithAddress(
  has: (cue: 'offer' | 'call' | 'address', row: number) => boolean,
  row: number,
): boolean {
  if (!has('address', row)) return false
  return has('offer', row) || (has('call', row) && (has('offer', row - 1) || has('offer', row + 1)))
}

const CUE_SETS = [
  ...SPONSOR_CUES,
  { name: 'back', patterns: BACK_TO_SHOW },
  { name: 'break', patterns: BREAK_CUES },
].map(({ name, patterns }) => ({ name, cues: anyCue(patterns) }))

/** For each cue, 1 for each sentence in which it stands. */
function matchCues(said: WordIndex): Map<string, Uint8Array> {
  return new Map(CUE_SETS.map(({ name, cues }) => [name, said.has(cues)]))
}

/** Share of the uses of a word that must lie near reads for it to be the name of what is advertised. */
const BRAND_LOCALITY = 0.6
const BRAND_REACH = 20

/** How many words of each sentence are names that stand in a strong sentence and hardly anywhere but near such ones. */
function findBrands(texts: readonly string[], strong: (row: number) => boolean): Uint8Array {
  if (!texts.some((_, row) => strong(row))) return new Uint8Array(texts.length)
  const words = texts.map((text) =>
    (text.match(/\p{L}[\p{L}\p{N}]{3,}/gu) ?? []).map((word) => ({ word, lower: word.toLowerCase() })),
  )
  const near = new Uint8Array(texts.length)
  const reach = new Uint8Array(texts.length)
  const candidates = new Set<string>()
  texts.forEach((_, row) => {
    if (!strong(row)) return
    near.fill(1, Math.max(0, row - BRAND_REACH), row + BRAND_REACH + 1)
    reach.fill(1, Math.max(0, row - FAR_REACH), row + FAR_REACH + 1)
    // What is advertised is named in the strong sentence itself, or right after it is announced.
    for (let next = row; next <= row + 2 && next < texts.length; next++) {
      words[next]!.forEach(({ word, lower }, i) => {
        if ((i > 0 || next > row) && /^\p{Lu}/u.test(word) && !NOT_NAMES.has(lower)) candidates.add(lower)
      })
    }
    for (const match of texts[row]!.matchAll(
      /(?:(?<!not )sponsored by|brought to you by|thanks (?:so much )?to|called|from|\b@) (\p{L}{4,})/giu,
    )) {
      const lower = (match[1] ?? '').toLowerCase()
      if (!NOT_NAMES.has(lower)) candidates.add(lower)
    }
    for (const match of texts[row]!.matchAll(/(\p{L}{4,})(?:\.| dot )(?:com|io|fm|org|co|dev|tech|ai)\b/giu))
      candidates.add((match[1] ?? '').toLowerCase())
  })
  const inside = new Map<string, number>()
  const total = new Map<string, number>()
  words.forEach((list, row) => {
    for (const { lower } of list) {
      if (!candidates.has(lower)) continue
      total.set(lower, (total.get(lower) ?? 0) + 1)
      if (near[row] === 1) inside.set(lower, (inside.get(lower) ?? 0) + 1)
    }
  })
  return Uint8Array.from(words, (list, row) => {
    if (reach[row] === 0) return 0
    const hits = list.filter(({ lower }) => {
      const uses = total.get(lower) ?? 0
      return uses >= 2 && (inside.get(lower) ?? 0) >= uses * BRAND_LOCALITY
    })
    return Math.min(255, hits.length)
  })
}

function prefixSums(n: number, value: (row: number) => number): Float64Array {
  const sums = new Float64Array(n + 1)
  for (let row = 0; row < n; row++) sums[row + 1] = sums[row]! + value(row)
  return sums
}

function countIn(sums: Float64Array, from: number, end: number): number {
  const last = sums.length - 1
  const a = Math.min(Math.max(from, 0), last)
  const b = Math.min(Math.max(end, 0), last)
  return b > a ? sums[b]! - sums[a]! : 0
}

/** Sentences since (`step` 1) or until (`step` -1) the last one that `opens`, this one included; `stops` forgets it. */
function distances(
  n: number,
  step: 1 | -1,
  opens: (row: number) => boolean,
  stops: (row: number) => boolean,
): Int32Array {
  const out = new Int32Array(n).fill(1_000_000)
  let distance = 1_000_000
  for (let i = 0; i < n; i++) {
    const row = step === 1 ? i : n - 1 - i
    if (step === 1 && stops(row)) distance = 1_000_000
    distance = opens(row) ? 0 : distance + 1
    out[row] = distance
    if (step === -1 && stops(row)) distance = 1_000_000
  }
  return out
}
