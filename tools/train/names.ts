import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openClusters } from '../../src/entities/entities.ts'
import { BUCKETS, type Clusters } from '../../src/entities/name-features.ts'
import { LABELS, mayFollow, OUTSIDE, SPAN_TYPES } from '../../src/entities/name-labels.ts'
import { openGazetteer } from '../../src/learn/gazetteer.ts'
import { hashText } from '../../src/learn/hash.ts'
import { readWeights } from '../../src/learn/weights.ts'
import { WEIGHTS } from '../data.ts'
import { CRF_DEFAULTS, type Crf, type CrfShape, fitCrf, type Run } from './crf.ts'
import { type NameDocument, readNames } from './names-corpora.ts'
import { type Encoder, encode, lowered, withMemory } from './names-encode.ts'
import { writeWeights } from './weights-file.ts'

/** Sets that the shipped model learns from, with the weight of a sentence. */
export const NAME_SETS: Readonly<Record<string, number>> = {
  gum: 1,
  ewt: 1,
  wikigold: 1,
  crossner: 0.3,
  btc: 0.3,
  wnut: 0.3,
}

/** Names as a chain. */
const NAME_CHAIN: CrfShape = { labels: LABELS, buckets: BUCKETS, mayFollow }

/** A word is never in a name of uncased text when it was seen this often, and in names less than this share. */
const NEVER = { seen: 12, share: 0.01 }

/** Share of documents that are also learnt in small letters. */
const LOWERED_SHARE = 3

/** Learns to find names and writes `names.bin`. */
export function train(): void {
  writeNames(join(WEIGHTS, 'names.bin'), trainNames(NAME_SETS))
}

export interface NameModel {
  readonly crf: Crf
  readonly never: readonly number[]
}

/** Trains on the sets named, each with its weight. */
export function trainNames(sets: Readonly<Record<string, number>>, options = CRF_DEFAULTS): NameModel {
  const docs = Object.keys(sets).flatMap((corpus) => readNames(corpus))
  const never = neverNames(docs)
  const encoder = openEncoder(never)
  const coherent = docs.filter((doc) => doc.coherent)
  const weightOf = (doc: NameDocument): number => sets[doc.corpus] ?? 1
  const stray = docs.filter((doc) => !doc.coherent).flatMap((doc, i) => encodeAll(doc, i, encoder, weightOf(doc)))
  // Two halves read each other, so that the memory is as faulty in training as it will be in use.
  const halves = [0, 1].map((half) => coherent.filter((_, i) => i % 2 === half))
  const remembered: Run[] = halves.flatMap((half, side) => {
    const other = halves[1 - side]!.flatMap((doc, i) => encodeAll(doc, i, encoder, weightOf(doc)))
    const crf = fitCrf([...stray, ...other], NAME_CHAIN, { ...options, passes: 4 })
    return half.flatMap((doc, i) => {
      const runs = withMemory(doc, encode(doc, true, encoder, weightOf(doc)), crf)
      const low = i % LOWERED_SHARE === 0 ? lowered(doc) : null
      return low === null ? runs : [...runs, ...withMemory(low, encode(low, false, encoder, weightOf(doc)), crf)]
    })
  })
  const plain = coherent.flatMap((doc, i) => encodeAll(doc, i, encoder, weightOf(doc)))
  return { crf: fitCrf([...stray, ...plain, ...remembered], NAME_CHAIN, options), never }
}

function encodeAll(doc: NameDocument, i: number, encoder: Encoder, weight: number): Run[] {
  const runs = encode(doc, true, encoder, weight).map(({ run }) => run)
  if (i % LOWERED_SHARE !== 0) return runs
  return [...runs, ...encode(lowered(doc), false, encoder, weight).map(({ run }) => run)]
}

/** Hashes of words that are common and hardly ever in names. */
function neverNames(docs: readonly NameDocument[]): number[] {
  const seen = new Map<string, [all: number, named: number]>()
  for (const { sentences } of docs) {
    for (const { tokens, allowed } of sentences) {
      tokens.forEach((token, i) => {
        const form = token.toLowerCase()
        const row = seen.get(form) ?? [0, 0]
        row[0]++
        if (!(allowed[i]! & (1 << OUTSIDE))) row[1]++
        seen.set(form, row)
      })
    }
  }
  return [...seen]
    .filter(([, [all, named]]) => all >= NEVER.seen && named / all < NEVER.share)
    .map(([form]) => hashText(form))
    .sort((a, b) => a - b)
}

/** The encoder over the gazetteer and clusters that are in `src/weights`. */
export function openEncoder(never: readonly number[]): Encoder {
  const gazetteer = openGazetteer(readWeights(readFileSync(join(WEIGHTS, 'gazetteer.bin')), 'gazetteer.bin'))
  const list = new Set(never)
  return { gazetteer, clusters: readClusters(), never: (form) => list.has(hashText(form)), known: new Map() }
}

function readClusters(): Clusters {
  return openClusters(readWeights(readFileSync(join(WEIGHTS, 'clusters.bin')), 'clusters.bin'))
}

/** Largest weight that is kept: what is beyond is cut, so that a byte resolves the rest. */
const MOST = 4

function writeNames(path: string, model: NameModel): void {
  const { meta, arrays } = packNames(model)
  writeWeights(path, meta, arrays)
}

/** What the weights file of a model holds. */
export function packNames({ crf, never }: NameModel): {
  meta: Record<string, unknown>
  arrays: Record<string, Int8Array | Float64Array | Uint32Array>
} {
  const scale = MOST / 127
  const table = Int8Array.from(crf.table, (one) => Math.max(-127, Math.min(127, Math.round(one / scale))))
  const transitions = Float64Array.from(crf.chain.transitions, (one) => (Number.isFinite(one) ? one : -1e9))
  return {
    meta: { types: SPAN_TYPES, labels: LABELS, scale, seed: CRF_DEFAULTS.seed, sets: NAME_SETS },
    arrays: { table, transitions, never: Uint32Array.from(never) },
  }
}
