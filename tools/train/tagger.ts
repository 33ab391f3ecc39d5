import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  CONTEXT,
  contextFeatures,
  HISTORY,
  historyFeatures,
  ownFeatures,
  TABLE_BITS,
  wordFacts,
} from '../../src/language/tag-features.ts'
import { type TagSets, tagSetsOf } from '../../src/language/tag-sets.ts'
import { hasCase } from '../../src/language/tags.ts'
import { spanList } from '../../src/language/tokens.ts'
import { internForms, SHAPE } from '../../src/language/words.ts'
import { readWeights, type Weights, type WeightsArray } from '../../src/learn/weights.ts'
import { clustersOf, type WordClusters } from '../../src/learn/word-clusters.ts'
import { WEIGHTS } from '../data.ts'
import { type GumDocument, readGumTrain, sentenceRows } from './gum.ts'
import { seededRandom, shuffle } from './random.ts'
import { chooseLabels, type Labels } from './tag-labels.ts'
import {
  fitTags,
  type PerceptronOptions,
  quantiseTags,
  type TaggedSentence,
  type TaggedToken,
} from './tag-perceptron.ts'
import { buildTagSets } from './tag-sets.ts'
import { writeWeights } from './weights-file.ts'

/** Every how many documents one is also learnt in small letters without punctuation. */
const EVERY_CASELESS = 4

const OPTIONS: PerceptronOptions = { passes: 9, seed: 5, margin: 50, dropout: 0.2, members: 8 }

/** Learns Penn and Universal tags from GUM and writes `tagger.bin`. */
export function train(): void {
  const { meta, arrays } = trainTagger(readGumTrain())
  writeWeights(join(WEIGHTS, 'tagger.bin'), meta, Object.fromEntries(arrays))
}

/** The weights of a tagger that learnt from `docs`. */
export function trainTagger(docs: readonly GumDocument[], options: Partial<PerceptronOptions> = {}): Weights {
  const clusters = clustersOf(readWeights(readFileSync(join(WEIGHTS, 'clusters.bin')), 'clusters.bin'))
  const labels = chooseLabels(docs)
  const meta = { labels: labels.list }
  const arrays = new Map<string, WeightsArray>(Object.entries(buildTagSets(docs, labels, clusters)))
  const sets = tagSetsOf({ meta, arrays })
  const sentences = docs.flatMap((doc, i) => [
    ...encode(doc, labels, clusters, sets),
    ...(i % EVERY_CASELESS === 0 ? encode(stripped(doc), labels, clusters, sets) : []),
  ])
  shuffle(sentences, seededRandom(7))
  const rows = { from: CONTEXT, to: CONTEXT + HISTORY }
  const table = fitTags(sentences, labels.list.length, TABLE_BITS, rows, { ...OPTIONS, ...options })
  arrays.set('table', quantiseTags(table))
  return { meta, arrays }
}

/** The document as a recogniser without punctuation would write it. */
function stripped(doc: GumDocument): GumDocument {
  return {
    ...doc,
    text: doc.text.toLowerCase().length === doc.text.length ? doc.text.toLowerCase() : doc.text,
    tokens: doc.tokens.filter(({ upos, xpos }) => upos !== 'PUNCT' || xpos === 'HYPH'),
  }
}

function encode(doc: GumDocument, labels: Labels, clusters: WordClusters, sets: TagSets): TaggedSentence[] {
  const spans = spanList(doc.tokens.length)
  for (const [i, { start, end }] of doc.tokens.entries()) {
    spans.start[i] = start
    spans.end[i] = end
  }
  spans.length = doc.tokens.length
  const words = internForms(doc.text, spans)
  const cased = hasCase(words)
  const facts = wordFacts(words.words, words.hashes, clusters, sets)
  const rows = sentenceRows(doc)
  return rows.slice(0, -1).map((first, s): TaggedToken[] => {
    const end = rows[s + 1]!
    const rowAt = (i: number): number => (i < first || i >= end ? 0 : words.form[i]! + 1)
    const shapeAt = (i: number): number => (i < first || i >= end ? 0 : cased ? words.shape[i]! : SHAPE.unknown)
    return doc.tokens.slice(first, end).map(({ xpos, upos }, k): TaggedToken => {
      const i = first + k
      const own = rowAt(i)
      const after = rowAt(i + 1)
      const list = 2 * facts.set[own]! + (shapeAt(i) === 0 ? 0 : 1)
      const context = new Int32Array(CONTEXT)
      contextFeatures(
        facts,
        rowAt(i - 2),
        rowAt(i - 1),
        own,
        after,
        rowAt(i + 2),
        shapeAt(i - 1),
        shapeAt(i + 1),
        context,
      )
      const alone: number[] = []
      ownFeatures(facts, own, shapeAt(i), alone)
      return {
        features: Int32Array.from([...alone, ...context]),
        candidates: sets.labels.slice(sets.offsets[list], sets.offsets[list + 1]),
        label: labels.rowOf(xpos, upos),
        history: (label1, label2, into) => historyFeatures(facts, own, after, label1, label2, into),
      }
    })
  })
}
