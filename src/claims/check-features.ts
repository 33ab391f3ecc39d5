import { hashPair, hashRange, hashText } from '../learn/hash.ts'
import { clusterRow, type WordClusters } from '../learn/word-clusters.ts'
import type { Document } from '../model/document.ts'
import { UPOS } from '../model/tags.ts'

/** What a statement is told by, in order of the rows that `CheckFeatures.add` names. */
export const FAMILIES = [
  'bias',
  'count',
  'word',
  'pair',
  'skip',
  'cluster',
  'cluster-pair',
  'tags',
  'tag-word',
  'start',
  'letters',
] as const

export type Family = (typeof FAMILIES)[number]

/** Things that are counted in a statement, each a feature of its own; a count over three is three. */
const COUNTS = [
  'figures',
  'large figures',
  'money and shares',
  'years',
  'names',
  'past tense',
  'participles',
  'third person present',
  'modal verbs',
  'comparatives',
  'superlatives',
  'I',
  'we',
  'you',
  'they, he, she',
  'negation',
  'opinion verbs',
  'wishes and plans',
  'change words',
  'bodies and statistics',
  'question',
  'length',
  'short',
  'no verb',
  'command',
  'nouns',
  'adjectives',
  'commas',
] as const

/** Takes features of a statement. `at` and `width` say which tokens one comes from; a count has a width of 0. */
export type AddFeature = (family: number, key: number, value: number, at: number, width: number) => void

/**
 * Takes the token `at` in the place of the features that are told by it alone, of which those of letters have another
 * value than the rest: what they add up to need be found once a form.
 */
export type AddOwn = (at: number, value: number, letterValue: number) => void

/** Reads features of statements of one document. Made once a document: words are hashed when first met. */
export interface FeatureReader {
  /**
   * Features of the tokens in `rows`, rising. Each family's values have a Euclidean length of about 1. With `addOwn` the
   * features of `readOwn` go there and not to `add`.
   */
  readonly read: (rows: readonly number[], add: AddFeature, addOwn?: AddOwn) => void
  /** Features of the token `at` that are told by its form and lemma alone. */
  readonly readOwn: (at: number, value: number, letterValue: number, add: AddFeature) => void
}

const FAMILY = new Map(FAMILIES.map((family, row) => [family, row]))
const row = (family: Family): number => FAMILY.get(family) ?? 0
const BIAS = row('bias')
const COUNT = row('count')
const WORD = row('word')
const PAIR = row('pair')
const SKIP = row('skip')
const CLUSTER = row('cluster')
const CLUSTER_PAIR = row('cluster-pair')
const TAGS = row('tags')
const TAG_WORD = row('tag-word')
const START = row('start')
/** Row of the runs of letters in `FAMILIES`. */
export const LETTERS = row('letters')
const COUNT_ROW = new Map<string, number>(COUNTS.map((name, i) => [name, i]))

/** Shortest and longest run of letters within a word and its edges. */
const LEAST_LETTERS = 3
const MOST_LETTERS = 5

/** Share of letters in a score: the best of 1, 2 on sentences held out. */
const LETTERS_WEIGHT = 2

/** Hash of "no word": the edges of a statement. */
const EDGE = 0x2f

const LARGE = new Set(
  'hundred hundreds thousand thousands million millions billion billions trillion trillions'.split(' '),
)
const SHARES = new Set(
  'percent % per-cent dollar dollars $ cent cents euro euros pound pounds £ € half third quarter double triple twice'.split(
    ' ',
  ),
)
const OPINION = new Set('think believe feel guess hope wish suppose mean agree disagree respect love like'.split(' '))
const WISHES = new Set('want need let should must going gonna ought try shall'.split(' '))
const CHANGE = new Set(
  'increase decrease rise raise fall drop cut grow lose gain double triple reduce spend cost pay vote create build ban sign pass kill add record'.split(
    ' ',
  ),
)
const BODIES = new Set(
  'report study survey poll data statistics record average rate number percent budget deficit debt tax law bill court company companies government country countries world history state university research researcher scientist'.split(
    ' ',
  ),
)
const I_FORMS = new Set('i me my mine myself'.split(' '))
const WE_FORMS = new Set('we us our ours ourselves'.split(' '))
const YOU_FORMS = new Set('you your yours yourself ya'.split(' '))
const THEY_FORMS = new Set('they he she them him her his their'.split(' '))
const NEGATIONS = new Set("not n't n’t no never none nothing nobody neither nor".split(' '))

/** A bit for each row of `COUNTS`, so that what a word counts as is found once a word. */
const bitOf = (name: (typeof COUNTS)[number]): number => 1 << (COUNT_ROW.get(name) ?? 0)
const rowOf = (name: (typeof COUNTS)[number]): number => COUNT_ROW.get(name) ?? 0
const LENGTH = rowOf('length')
const SHORT = rowOf('short')
const NO_VERB = rowOf('no verb')
const FIGURES = bitOf('figures')
const LARGE_FIGURES = bitOf('large figures')

type CountSets = readonly (readonly [set: ReadonlySet<string>, bits: number])[]
const FORM_SETS: CountSets = [
  [SHARES, bitOf('money and shares')],
  [I_FORMS, bitOf('I')],
  [WE_FORMS, bitOf('we')],
  [YOU_FORMS, bitOf('you')],
  [THEY_FORMS, bitOf('they, he, she')],
  [NEGATIONS, bitOf('negation')],
  [WISHES, bitOf('wishes and plans')],
  [LARGE, LARGE_FIGURES],
  [new Set('?'), bitOf('question')],
  [new Set(','), bitOf('commas')],
]
const LEMMA_SETS: CountSets = [
  [OPINION, bitOf('opinion verbs')],
  [WISHES, bitOf('wishes and plans')],
  [CHANGE, bitOf('change words')],
  [BODIES, bitOf('bodies and statistics')],
]
const TAG_BITS = new Map([
  ['CD', FIGURES],
  ['VBD', bitOf('past tense')],
  ['VBN', bitOf('participles')],
  ['VBZ', bitOf('third person present')],
  ['MD', bitOf('modal verbs')],
  ['JJR', bitOf('comparatives')],
  ['RBR', bitOf('comparatives')],
  ['JJS', bitOf('superlatives')],
  ['RBS', bitOf('superlatives')],
])
/** By row of `UPOS`. */
const UPOS_BITS: readonly number[] = UPOS.map((tag) =>
  tag === 'PROPN' ? bitOf('names') : tag === 'NOUN' ? bitOf('nouns') : tag === 'ADJ' ? bitOf('adjectives') : 0,
)

/** What each word of the sets counts as. */
function bitsByWord(sets: CountSets): ReadonlyMap<string, number> {
  const bits = new Map<string, number>()
  for (const [set, own] of sets) for (const word of set) bits.set(word, (bits.get(word) ?? 0) | own)
  return bits
}

const FORM_BITS = bitsByWord(FORM_SETS)
const LEMMA_BITS = bitsByWord(LEMMA_SETS)

function readFormBits(form: string): number {
  const bits = (FORM_BITS.get(form) ?? 0) | (/\d/.test(form) ? FIGURES : 0)
  // A year is no large figure, though it has four digits.
  if (/^(?:1[5-9]|20)\d\d$/.test(form)) return (bits & ~LARGE_FIGURES) | bitOf('years')
  return /\d,\d|\d{4}/.test(form) ? bits | LARGE_FIGURES : bits
}

export function createFeatureReader(doc: Document, clusters: WordClusters): FeatureReader {
  const { tokens } = doc
  const lemmaHash = new Uint32Array(tokens.words.length)
  const clusterOf = new Int32Array(tokens.words.length).fill(-2)
  const tags = tokens.xposTags.length
  // The last row is "no word".
  const tagHash = Uint32Array.from([...tokens.xposTags.map((tag) => hashText(tag)), EDGE])
  const tagPairs = new Uint32Array((tags + 1) * (tags + 1))
  const counts = new Float64Array(COUNTS.length)
  const letterRuns: (Uint32Array | undefined)[] = new Array(tokens.words.length)

  const word = (i: number): number => {
    const lemma = tokens.lemma[i]!
    if (lemmaHash[lemma] === 0) lemmaHash[lemma] = hashText(normal(tokens.words[lemma] ?? ''))
    return lemmaHash[lemma]!
  }
  const slot = (i: number): number => {
    const form = tokens.form[i]!
    if (clusterOf[form] === -2) clusterOf[form] = clusterRow(clusters, hashText(tokens.words[form] ?? ''))
    return clusterOf[form]!
  }

  const tagPair = (before: number, own: number): number => {
    const pair = before * (tags + 1) + own
    if (tagPairs[pair] === 0) tagPairs[pair] = hashPair(tagHash[before]!, tagHash[own]!)
    return tagPairs[pair]!
  }

  const tagBits = tokens.xposTags.map((tag) => TAG_BITS.get(tag) ?? 0)
  const verbTags = tokens.xposTags.map((tag) => (tag.startsWith('VB') || tag === 'MD' ? 1 : 0))
  const bitsOfForms = new Int32Array(tokens.words.length).fill(-1)
  const bitsOfLemmas = new Int32Array(tokens.words.length).fill(-1)
  const formBits = (form: number): number => {
    if (bitsOfForms[form] === -1) bitsOfForms[form] = readFormBits(tokens.words[form] ?? '')
    return bitsOfForms[form]!
  }
  const lemmaBits = (lemma: number): number => {
    if (bitsOfLemmas[lemma] === -1) bitsOfLemmas[lemma] = LEMMA_BITS.get((tokens.words[lemma] ?? '').toLowerCase()) ?? 0
    return bitsOfLemmas[lemma]!
  }

  const lettersOf = (form: number): Uint32Array => {
    const known = letterRuns[form]
    if (known !== undefined) return known
    const found = hashLetters(tokens.words[form] ?? '')
    letterRuns[form] = found
    return found
  }

  function readOwn(i: number, value: number, letterValue: number, add: AddFeature): void {
    add(WORD, word(i), value, i, 1)
    const at = slot(i)
    if (at >= 0) {
      add(CLUSTER, clusters.middle[at]! + 1, value, i, 1)
      add(CLUSTER, clusters.fine[at]! + 1000, value, i, 1)
    }
    const runs = lettersOf(tokens.form[i]!)
    for (let r = 0; r < runs.length; r++) add(LETTERS, runs[r]!, letterValue, i, 1)
  }

  function read(rows: readonly number[], add: AddFeature, addOwn?: AddOwn): void {
    const n = rows.length
    add(BIAS, 0, 1, 0, 0)
    counts.fill(0)
    const scale = 1 / Math.sqrt(Math.max(n, 4))
    let verbs = 0
    let runs = 0
    for (let k = 0; k < n; k++) runs += lettersOf(tokens.form[rows[k]!]!).length
    const letterScale = LETTERS_WEIGHT / Math.sqrt(Math.max(runs, 20))
    for (let k = 0; k < n; k++) {
      const i = rows[k]!
      const here = word(i)
      const before = k > 0 ? word(rows[k - 1]!) : EDGE
      const beforeTag = k > 0 ? tokens.xpos[rows[k - 1]!]! : tags
      const before2Tag = k > 1 ? tokens.xpos[rows[k - 2]!]! : tags
      const ownTag = tokens.xpos[i]!
      if (addOwn === undefined) readOwn(i, scale, letterScale, add)
      else addOwn(i, scale, letterScale)
      add(PAIR, hashPair(before, here), scale, k > 0 ? rows[k - 1]! : i, k > 0 ? 2 : 1)
      if (k > 1) add(SKIP, hashPair(word(rows[k - 2]!), here), scale, rows[k - 2]!, 3)
      const at = slot(i)
      const beforeAt = k > 0 ? slot(rows[k - 1]!) : -1
      if (at >= 0 && beforeAt >= 0) {
        add(CLUSTER_PAIR, hashPair(clusters.middle[beforeAt]!, clusters.middle[at]!), scale, rows[k - 1]!, 2)
      }
      add(TAGS, hashPair(tagPair(before2Tag, beforeTag), tagHash[ownTag]!), scale, i, 1)
      add(TAGS, tagPair(beforeTag, ownTag), scale, i, 1)
      add(TAG_WORD, hashPair(hashPair(tagHash[beforeTag]!, 7), here), scale, i, 1)
      add(TAG_WORD, hashPair(hashPair(before, 9), tagHash[ownTag]!), scale, i, 1)
      if (k < 3) add(START, hashPair(here, k), 0.5, i, 1)

      let bits =
        formBits(tokens.form[i]!) | lemmaBits(tokens.lemma[i]!) | tagBits[ownTag]! | (UPOS_BITS[tokens.tag[i]!] ?? 0)
      // "Million" counts as large only where it is a number.
      if ((bits & FIGURES) === 0) bits &= ~LARGE_FIGURES
      if (k === 0 && tokens.xposTags[ownTag] === 'VB') bits |= bitOf('command')
      verbs += verbTags[ownTag]!
      for (; bits !== 0; bits &= bits - 1) counts[31 - Math.clz32(bits & -bits)]!++
    }
    counts[LENGTH] = Math.log2(n + 1) / 2
    counts[SHORT] = n < 6 ? 1 : 0
    counts[NO_VERB] = verbs === 0 ? 1 : 0
    for (let c = 0; c < counts.length; c++) {
      const value = counts[c]!
      if (value > 0) {
        add(COUNT, c, Math.min(value, 3) / 2, 0, 0)
        if (c !== LENGTH) add(COUNT, 100 + c * 4 + Math.min(3, Math.floor(value)), 0.5, 0, 0)
      }
    }
    const length = Math.min(9, Math.floor(n / 4))
    add(COUNT, 60 + length, 0.5, 0, 0)
  }
  return { read, readOwn }
}

/** Hashes of the runs of letters of a word, its edges marked. */
function hashLetters(word: string): Uint32Array {
  const text = ` ${word} `
  let runs = 0
  for (let length = LEAST_LETTERS; length <= MOST_LETTERS; length++) runs += Math.max(0, text.length - length + 1)
  const out = new Uint32Array(runs)
  let next = 0
  for (let length = LEAST_LETTERS; length <= MOST_LETTERS; length++) {
    for (let at = 0; at + length <= text.length; at++) out[next++] = hashRange(text, at, at + length)
  }
  return out
}

/** Lower case, digits as "#", so that "$63" and "$84" are one word. */
function normal(word: string): string {
  return word.toLowerCase().replace(/\d+(?:[.,]\d+)*/g, '#')
}
