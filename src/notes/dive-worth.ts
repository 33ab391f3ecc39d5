import { probability, sumTrees, treesOf } from '../learn/trees.ts'
import { linearWeights, type Weights } from '../learn/weights.ts'
import { segmentAt } from '../model/topic.ts'
import { PRINTABLE_FEATURES } from './printable-features.ts'
import type { Ranking } from './ranking.ts'
import { STANDING_FEATURES, type StandingSource, standingFeatures } from './standing-features.ts'

/** Columns of `STANDING_FEATURES` that `PRINTABLE_FEATURES` has not. */
const KNOWN: ReadonlySet<string> = new Set(PRINTABLE_FEATURES)
const BESIDE: readonly number[] = STANDING_FEATURES.flatMap((name, column) => (KNOWN.has(name) ? [] : [column]))

/** What tells a sentence that a producer would have in a paragraph about its section. */
export const DIVE_FEATURES: readonly string[] = [
  ...PRINTABLE_FEATURES,
  ...BESIDE.map((column) => STANDING_FEATURES[column]!),
  'likelier ones of its section',
  'ones of its section',
  'likely ones of its section',
]

/** Under this it is hardly ever printed, so that readers were not shown it. */
const LEAST_PRINTABLE = 0.2
/** From here on a sentence is likely to be printed. */
const LIKELY = 0.6

/** What the log-odds that a sentence can be printed count for beside those of the grades. */
const OF_PRINTABLE = 0.5
/** Added to both, so that as many sentences as before pass the thresholds of the paragraphs. */
const LEVEL = 1.2

/** Rows of the candidates that are weighed: what stands by itself. */
export function rowsToWeigh({ candidates, ranking }: Pick<StandingSource, 'candidates' | 'ranking'>): number[] {
  return [...candidates.keys()].filter((row) => !candidates[row]!.follows && ranking.printable[row]! >= LEAST_PRINTABLE)
}

/** What the model sees of the candidates at `rows`, `DIVE_FEATURES.length` values each. */
export function diveFeatures(source: StandingSource, rows: readonly number[]): Float32Array {
  const { candidates, ranking, topics } = source
  const width = DIVE_FEATURES.length
  const standing = standingFeatures(source, rows)
  const homes = rows.map((row) => segmentAt(topics.sections, candidates[row]!.sentence))
  const ofHome = new Map<number, number[]>()
  rows.forEach((row, i) => {
    const own = ofHome.get(homes[i]!)
    if (own === undefined) ofHome.set(homes[i]!, [ranking.printable[row]!])
    else own.push(ranking.printable[row]!)
  })
  const out = new Float32Array(rows.length * width)
  rows.forEach((row, i) => {
    const start = i * width
    for (let j = 0; j < PRINTABLE_FEATURES.length; j++) out[start + j] = ranking.values[row * ranking.width + j]!
    BESIDE.forEach((column, j) => {
      out[start + PRINTABLE_FEATURES.length + j] = standing[i * STANDING_FEATURES.length + column]!
    })
    const beside = ofHome.get(homes[i]!)!
    const own = ranking.printable[row]!
    let likelier = 0
    let likely = 0
    for (let j = 0; j < beside.length; j++) {
      if (beside[j]! > own) likelier++
      if (beside[j]! > LIKELY) likely++
    }
    const at = start + PRINTABLE_FEATURES.length + BESIDE.length
    out[at] = Math.min(4, likelier / 10)
    out[at + 1] = Math.min(4, beside.length / 20)
    out[at + 2] = Math.min(4, likely / 10)
  })
  return out
}

/** The mean of what both models of `dives.bin` say of a row. */
export function ofGrades(linear: number, trees: number): number {
  return (linear + trees) / 2
}

/**
 * The ranking as a deep dive has it: how sure a sentence can be printed, and what it is worth, by readers' grades as well.
 * A logistic regression and boosted trees over `DIVE_FEATURES` (`dives.bin`, `tools/train/dives.ts`) say how far a
 * producer would have it in a paragraph about its section; their log-odds are added. What does not stand by itself keeps
 * what it has.
 */
export function weighDives(source: StandingSource, models: (name: string) => Weights): Ranking {
  const { ranking } = source
  const rows = rowsToWeigh(source)
  const values = diveFeatures(source, rows)
  const model = models('dives')
  const weights = linearWeights(model, DIVE_FEATURES)
  const trees = treesOf(model)
  const score = ranking.score.slice()
  const printable = ranking.printable.slice()
  rows.forEach((row, i) => {
    const from = i * weights.length
    let linear = 0
    for (let j = 0; j < weights.length; j++) linear += weights[j]! * values[from + j]!
    const worth = ofGrades(linear, sumTrees(trees, values, from))
    printable[row] = probability(OF_PRINTABLE * ranking.odds[row]! + worth + LEVEL)
    score[row] = printable[row]! * Math.sqrt(ranking.score[row]! / ranking.printable[row]!)
  })
  return { ...ranking, score, printable }
}
