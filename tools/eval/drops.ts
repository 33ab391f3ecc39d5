import { createDropChances } from '../../src/language/drop-chances.ts'
import { clustersOf } from '../../src/learn/word-clusters.ts'
import { UPOS_ROW } from '../../src/model/tags.ts'
import { loadModels } from '../../src/models.ts'
import { findLeftOut } from '../../src/prose/left-out.ts'
import { dropWeights, fitDrops } from '../train/disfluency.ts'
import { leftOut } from './folds.ts'
import { type MarkedDrops, readMarkedDrops } from './marked-drops.ts'
import type { EvalRow } from './row.ts'

const FOLDS = 5

/**
 * Precision, recall and F1 of the words that are left out of marked sentences, by chances that were learnt without their
 * episode, and without their set; beside it what the rules alone mark. Sentences that leaving words out does not mend are
 * not counted.
 */
export function evaluateDrops(): EvalRow[] {
  const models = loadModels()
  const clusters = clustersOf(models('clusters'))
  const sentences = readMarkedDrops(models).sentences.filter(({ mark }) => mark !== 'lost')
  const byRule = measure(sentences, sentences.map(ruled))
  return leftOut<MarkedDrops>(FOLDS).flatMap(({ name, parts, groupOf }) => {
    const groups = [...new Set(sentences.map(groupOf))].sort()
    const fold = new Map(groups.map((group, i) => [group, i % parts]))
    const found = new Map<MarkedDrops, Uint8Array>()
    for (let k = 0; k < Math.min(parts, groups.length); k++) {
      const isOwn = (sentence: MarkedDrops): boolean => fold.get(groupOf(sentence)) === k
      const crf = fitDrops(
        sentences.filter((sentence) => !isOwn(sentence)),
        clusters,
      )
      const weights = { meta: {}, arrays: new Map(Object.entries(dropWeights(crf))) }
      for (const [doc, own] of byDocument(sentences.filter(isOwn))) {
        const chances = createDropChances(doc, weights, models('clusters'))
        for (const sentence of own) found.set(sentence, findLeftOut(doc, sentence.sentence, chances))
      }
    }
    const ours = measure(
      sentences,
      sentences.map((sentence) => found.get(sentence)!),
    )
    return (['precision', 'recall', 'F1'] as const).map((one) => ({
      stage: 'disfluency',
      measure: `words left out, ${one}`,
      data: `marked sentences, ${name}`,
      documents: sentences.length,
      ours: ours[one],
      baseline: byRule[one],
      baselineName: 'rules alone',
      goal: null,
    }))
  })
}

function byDocument(sentences: readonly MarkedDrops[]): ReadonlyMap<MarkedDrops['doc'], readonly MarkedDrops[]> {
  const out = new Map<MarkedDrops['doc'], MarkedDrops[]>()
  for (const sentence of sentences) {
    const own = out.get(sentence.doc)
    if (own === undefined) out.set(sentence.doc, [sentence])
    else own.push(sentence)
  }
  return out
}

/** What the rules alone leave out of a sentence. */
function ruled({ doc, sentence }: MarkedDrops): Uint8Array {
  const { firstToken, endToken } = doc.sentences[sentence]!
  return doc.tokens.fluency.subarray(firstToken, endToken).map((label) => Math.min(1, label))
}

/** Over words; marks of punctuation are not counted. */
function measure(sentences: readonly MarkedDrops[], found: readonly Uint8Array[]) {
  let both = 0
  let ours = 0
  let gold = 0
  sentences.forEach(({ doc, sentence, dropped }, i) => {
    const { firstToken } = doc.sentences[sentence]!
    dropped.forEach((isDropped, k) => {
      if (doc.tokens.tag[firstToken + k] === UPOS_ROW.PUNCT) return
      const isFound = found[i]![k]!
      both += isDropped & isFound
      ours += isFound
      gold += isDropped
    })
  })
  return { precision: both / ours, recall: both / gold, F1: (2 * both) / (ours + gold) }
}
