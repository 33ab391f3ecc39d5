import { linearWeights, type Weights } from '../learn/weights.ts'
import { printableModel } from './printable.ts'
import { DOUBT_COLUMNS, PRINTABLE_FEATURES, type PrintableSource, printableFeatures } from './printable-features.ts'
import { RANK_FEATURES, weighLemmas } from './rank-features.ts'

/** What a candidate is worth to the notes, from what it says and where it stands. */
export interface Ranking {
  /** Worth by row of the candidates, above 0: how sure it can be printed, lifted by what it tells of the episode. */
  readonly score: Float64Array
  /** Probability by row that an editor would print the sentence, in [0, 1]. */
  readonly printable: Float64Array
  /** The same as log-odds. */
  readonly odds: Float64Array
  /** The same right behind the sentence before it: what that may clear up is no doubt there. */
  readonly oddsBehind: Float64Array
  /** Weight of a lemma: how far the episode is about it, at least 0. */
  readonly lemmaWeight: ReadonlyMap<string, number>
  /** What the models saw: `width` values a candidate, row by row, in the order of `PRINTABLE_FEATURES`. */
  readonly values: Float64Array
  readonly width: number
}

/** The share of a sentence's content that a summary takes up at which the sentence is worth twice as much. */
const SHARE_THAT_DOUBLES = 0.3

/**
 * Ranks candidates by two models over the same features: `printable.bin` tells how sure a sentence can be printed
 * (`printableModel`), and `notes.bin`, a ridge regression over `RANK_FEATURES`, how much a human summary would share of
 * its content (`tools/train/notes.ts`).
 */
export function rankCandidates(source: PrintableSource, models: (name: string) => Weights): Ranking {
  const { doc, candidates, topics, entities } = source
  const toPrint = printableModel(models('printable'))
  const toShare = linearWeights(models('notes'), RANK_FEATURES)
  const lemmaWeight = weighLemmas(candidates, topics, entities)
  const features = printableFeatures(source, lemmaWeight)
  const width = PRINTABLE_FEATURES.length
  const score = new Float64Array(candidates.length)
  const printable = new Float64Array(candidates.length)
  const odds = new Float64Array(candidates.length)
  const oddsBehind = new Float64Array(candidates.length)
  for (let row = 0; row < candidates.length; row++) {
    let share = 0
    for (let j = 0; j < RANK_FEATURES.length; j++) share += toShare[j]! * features[row * width + j]!
    odds[row] = toPrint(doc, candidates[row]!, features, row * width)
    oddsBehind[row] = odds[row]!
    if (candidates[row]!.leans) {
      const cleared = features.slice(row * width, (row + 1) * width)
      for (const j of DOUBT_COLUMNS) cleared[j] = 0
      oddsBehind[row] = toPrint(doc, candidates[row]!, cleared, 0)
    }
    printable[row] = 1 / (1 + Math.exp(-odds[row]!))
    score[row] = printable[row]! * (1 + Math.max(0, share) / SHARE_THAT_DOUBLES)
  }
  return { score, printable, odds, oddsBehind, lemmaWeight, values: features, width }
}
