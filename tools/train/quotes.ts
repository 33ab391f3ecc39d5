import { join } from 'node:path'
import { QUOTE_FEATURES } from '../../src/notes/quote-features.ts'
import { WORDING_SLOTS } from '../../src/notes/wording.ts'
import { WEIGHTS } from '../data.ts'
import { type MarkedQuote, readQuotes } from '../eval/marked-quotes.ts'
import { bySides, fitMixed, type MixedWeights } from './mixed-logistic.ts'
import { writeWordingModel } from './weights-file.ts'

/** Ridges, chosen by cross-validation over 10 to 80 and 20 to 100. */
const L2 = 30
const L2_WORDING = 50
/** How far an editor would have the line. */
const WORTH: Readonly<Record<MarkedQuote['mark'], number>> = { quote: 1, fine: 0.6, idle: 0.08, broken: 0 }

/** Fits the weights that tell a line worth quoting by logistic regression and writes `quotes.bin`. */
export function train(): void {
  const { quotes, marks } = readQuotes()
  console.error(`  ${quotes.length} of ${marks} marked lines are made today`)
  const model = fitQuotes(quotes)
  QUOTE_FEATURES.forEach((name, j) => {
    console.error(`  ${model.weights[j]!.toFixed(3).padStart(7)} ${name}`)
  })
  writeWordingModel(join(WEIGHTS, 'quotes.bin'), QUOTE_FEATURES, model)
}

/** Weights of `QUOTE_FEATURES` and of wordings. A mark between yes and no counts in part for both. */
export function fitQuotes(quotes: readonly MarkedQuote[]): MixedWeights {
  const rows = quotes.flatMap(({ features, slots, mark }) => bySides({ features, slots }, WORTH[mark]))
  return fitMixed(rows, { size: WORDING_SLOTS, l2: L2, l2Slots: L2_WORDING })
}
