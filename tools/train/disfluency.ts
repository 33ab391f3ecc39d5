import { join } from 'node:path'
import { disfluencyFeatures, MOST_FEATURES } from '../../src/language/disfluency-features.ts'
import { createSpokenReader, DROP_LABELS } from '../../src/language/drop-chances.ts'
import { clustersOf, type WordClusters } from '../../src/learn/word-clusters.ts'
import { loadModels } from '../../src/models.ts'
import { WEIGHTS } from '../data.ts'
import { type MarkedDrops, readMarkedDrops } from '../eval/marked-drops.ts'
import { type Crf, type CrfOptions, fitCrf, type Run } from './crf.ts'
import { writeWeights } from './weights-file.ts'

/** Rows of the table. */
const BITS = 17
const BUCKETS = 1 << BITS

/** Chosen by cross-validation over episodes among rates of 0.01 to 0.2 and 0 to 50% left out. */
const FIT: CrfOptions = { passes: 6, rate: 0.02, decay: 0.005, drop: 0.2, seed: 17 }

/** Learns from a copy editor's marks which words are left out of what was said; writes `disfluency.bin`. */
export function train(): void {
  const models = loadModels()
  const { sentences, marks } = readMarkedDrops(models)
  console.error(`  ${sentences.length} of ${marks} marked sentences still stand so`)
  const weights = dropWeights(fitDrops(sentences, clustersOf(models('clusters'))))
  writeWeights(join(WEIGHTS, 'disfluency.bin'), { buckets: BUCKETS, seed: FIT.seed }, weights)
}

/** The chain of the sentences that leaving words out makes whole, or that are so. */
export function fitDrops(sentences: readonly MarkedDrops[], clusters: WordClusters): Crf {
  const runs = sentences.flatMap((sentence) => (sentence.mark === 'lost' ? [] : runsOf(sentence, clusters)))
  return fitCrf(runs, { labels: DROP_LABELS, buckets: BUCKETS, mayFollow: () => true }, FIT)
}

/** The arrays of the weights file: what each feature adds to leaving the word out, as bytes times a step. */
export function dropWeights({ table, chain }: Crf) {
  const odds = new Float32Array(BUCKETS)
  for (let i = 0; i < BUCKETS; i++) odds[i] = table[i * DROP_LABELS + 1]! - table[i * DROP_LABELS]!
  const step = odds.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127
  return {
    table: Int8Array.from(odds, (value) => Math.round(value / step)),
    scale: Float32Array.of(step),
    transitions: Float32Array.from(chain.transitions),
  }
}

function runsOf({ doc, sentence, dropped }: MarkedDrops, clusters: WordClusters): Run[] {
  const { firstToken, endToken } = doc.sentences[sentence]!
  const { words, rows, end } = createSpokenReader(doc, clusters)(firstToken, endToken)
  if (words.length === 0 || end < endToken) return []
  const out = new Int32Array(MOST_FEATURES)
  const features: Int32Array[] = []
  const allowed = new Uint32Array(words.length)
  for (let k = 0; k < words.length; k++) {
    const count = disfluencyFeatures(words, k, BITS, out)
    features.push(out.slice(0, count))
    allowed[k] = 1 << dropped[rows[k]! - firstToken]!
  }
  return [{ features, allowed, weight: 1 }]
}
