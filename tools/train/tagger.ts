import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  EDGE,
  HISTORY,
  historyFeatures,
  PAIRS,
  pairFeatures,
  ROLES,
  roleFeatures,
  suffixHash,
  type WordFacts,
  wordFacts,
} from '../../src/language/tag-features.ts'
import { spanList } from '../../src/language/tokens.ts'
import { internForms, SHAPE } from '../../src/language/words.ts'
import { hashText } from '../../src/learn/hash.ts'
import { readWeights, type WeightsArray } from '../../src/learn/weights.ts'
import { clustersOf, type WordClusters } from '../../src/learn/word-clusters.ts'
import { WEIGHTS } from '../data.ts'
import { type GumDocument, readGumTrain, sentenceRows } from './gum.ts'
import { packRows } from './pack-rows.ts'
import { seededRandom, shuffle } from './random.ts'
import { fitTags, type PerceptronOptions, type TaggedSentence } from './tag-perceptron.ts'
import { writeWeights } from './weights-file.ts'

/** A pair of Penn and Universal tag is a label of its own when it is this frequent; else the Penn tag's usual one is. */
const LEAST_PAIR = 40
const LEAST_SHARE = 0.02

/** Every how many documents one is also learnt in small letters without punctuation. */
const EVERY_CASELESS = 3

/** Learns Penn and Universal tags from GUM and writes `tagger.bin`. */
export function train(): void {
  const { meta, arrays } = trainTagger(readGumTrain(), { passes: 7, seed: 5, margin: 25, dropout: 0.2 })
  writeWeights(join(WEIGHTS, 'tagger.bin'), meta, arrays)
}

/** The weights of a tagger that learnt from `docs`. */
export function trainTagger(
  docs: readonly GumDocument[],
  options: PerceptronOptions,
): { meta: Record<string, unknown>; arrays: Record<string, WeightsArray> } {
  const clusters = clustersOf(readWeights(readFileSync(join(WEIGHTS, 'clusters.bin')), 'clusters.bin'))
  const labels = chooseLabels(docs)
  const sentences = docs.flatMap((doc, i) => [
    ...encode(doc, labels, clusters),
    ...(i % EVERY_CASELESS === 0 ? encode(stripped(doc), labels, clusters) : []),
  ])
  shuffle(sentences, seededRandom(7))
  const { arrays, scale } = packRows(fitTags(sentences, labels.list.length, options), labels.list.length)
  return { meta: { labels: labels.list, scale }, arrays: { ...arrays, ...certainWords(docs, labels) } }
}

/** A word is certain of its tag when it was seen this often and had another one in fewer cases than the share. */
const CERTAIN = { seen: 25, share: 0.003 }

function certainWords(docs: readonly GumDocument[], labels: Labels): Record<string, WeightsArray> {
  const seen = new Map<string, Map<number, number>>()
  for (const { text, tokens } of docs) {
    for (const { start, end, xpos, upos } of tokens) {
      const form = text.slice(start, end).toLowerCase()
      const row = seen.get(form) ?? new Map<number, number>()
      const label = labels.rowOf(xpos, upos)
      row.set(label, (row.get(label) ?? 0) + 1)
      seen.set(form, row)
    }
  }
  const certain: [hash: number, label: number][] = []
  for (const [form, counts] of seen) {
    const all = [...counts.values()].reduce((a, b) => a + b)
    for (const [label, count] of counts) {
      if (all >= CERTAIN.seen && count >= (1 - CERTAIN.share) * all) certain.push([hashText(form), label])
    }
  }
  certain.sort((a, b) => a[0] - b[0])
  return {
    certainHashes: Uint32Array.from(certain, ([hash]) => hash),
    certainLabels: Uint8Array.from(certain, ([, label]) => label),
  }
}

interface Labels {
  readonly list: readonly string[]
  readonly rowOf: (xpos: string, upos: string) => number
}

function chooseLabels(docs: readonly GumDocument[]): Labels {
  const counts = new Map<string, number>()
  const totals = new Map<string, number>()
  for (const { tokens } of docs) {
    for (const { xpos, upos } of tokens) {
      counts.set(`${xpos}|${upos}`, (counts.get(`${xpos}|${upos}`) ?? 0) + 1)
      totals.set(xpos, (totals.get(xpos) ?? 0) + 1)
    }
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const usual = new Map<string, string>()
  const kept: string[] = []
  for (const [label, count] of sorted) {
    const xpos = label.split('|')[0]!
    const first = !usual.has(xpos)
    if (first) usual.set(xpos, label)
    if (first || (count >= LEAST_PAIR && count >= LEAST_SHARE * totals.get(xpos)!)) kept.push(label)
  }
  const rows = new Map(kept.map((label, row) => [label, row]))
  return {
    list: kept,
    rowOf: (xpos, upos) => rows.get(`${xpos}|${upos}`) ?? rows.get(usual.get(xpos) ?? '') ?? 0,
  }
}

/** The document as a recogniser without punctuation would write it. */
function stripped(doc: GumDocument): GumDocument {
  return {
    ...doc,
    text: doc.text.toLowerCase().length === doc.text.length ? doc.text.toLowerCase() : doc.text,
    tokens: doc.tokens.filter(({ upos, xpos }) => upos !== 'PUNCT' || xpos === 'HYPH'),
  }
}

function encode(doc: GumDocument, labels: Labels, clusters: WordClusters): TaggedSentence[] {
  const spans = spanList(doc.tokens.length)
  for (const [i, { start, end }] of doc.tokens.entries()) {
    spans.start[i] = start
    spans.end[i] = end
  }
  spans.length = doc.tokens.length
  const table = internForms(doc.text, spans)
  const cased = doc.text !== doc.text.toLowerCase()
  const facts = table.words.map((word, row) => wordFacts(word, table.hashes[row]!, clusters))
  const rows = sentenceRows(doc)
  const out: TaggedSentence[] = []
  const pairs = new Uint32Array(PAIRS)
  for (let s = 0; s + 1 < rows.length; s++) {
    const first = rows[s]!
    const end = rows[s + 1]!
    if (first >= end) continue
    const at = (i: number): WordFacts => (i < first || i >= end ? EDGE : facts[table.form[i]!]!)
    const shapeAt = (i: number): number => (i < first || i >= end ? 0 : cased ? table.shape[i]! : SHAPE.unknown)
    const tokens: TaggedSentence = []
    for (let i = first; i < end; i++) {
      const features: number[] = []
      const around = [i, i - 1, i + 1, i - 2, i + 2]
      for (let role = 0; role < ROLES; role++) roleFeatures(at(around[role]!), shapeAt(around[role]!), role, features)
      pairFeatures(at(i - 2), at(i - 1), at(i), at(i + 1), at(i + 2), pairs)
      features.push(...pairs)
      const own = at(i)
      const after = at(i + 1)
      const suffix = suffixHash(own.form)
      tokens.push({
        features,
        label: labels.rowOf(doc.tokens[i]!.xpos, doc.tokens[i]!.upos),
        history: (tag1, tag2, into) => historyFeatures(tag1, tag2, own, after, suffix, into),
        width: HISTORY,
      })
    }
    out.push(tokens)
  }
  return out
}
