import { probability, sumTrees, treesOf } from '../learn/trees.ts'
import type { Weights } from '../learn/weights.ts'
import type { Candidate } from './candidates.ts'
import type { Ranking } from './ranking.ts'
import { selectCandidates } from './select.ts'
import type { StandingSource } from './standing-features.ts'
import { TAKEAWAY_FEATURES, takeawayFeatures } from './takeaway-features.ts'

/** Key takeaways, by how much prose is asked for. */
const TAKEAWAYS = { short: 2, medium: 4, long: 5 } as const
/** A list of fewer takes less sure ones; a talk in which nothing holds has none. */
const FEWEST = 2
/** What a takeaway is worth, at least, where there are few, and where there would be hardly any. */
const LEAST_WORTH = 0.35
const LEAST_OF_FEW = 0.25
const LEAST_AT_ALL = 0.18
/** How much a sentence gains, at most, for what kind of sentence it is: those of little worth gain as much as others. */
const MOST_LIFT = 0.1
/** Share of its content, at least, that nothing before it says. */
const LEAST_NEW = 0.4
/** Most takeaways that one section offers, so that they do not all come from one part of the talk. */
const MOST_OF_SECTION = 3

/** How likely a sentence can be printed, at least, and one that there are doubts about. */
const LEAST_PRINTABLE = 0.35
const LEAST_OF_DOUBTED = 0.6

/** True for a sentence that can stand in a list by itself, and so be weighed. */
export function mayTakeAway({ form, follows, doubts }: Candidate, printable: number): boolean {
  const least = doubts.length > 0 ? LEAST_OF_DOUBTED : LEAST_PRINTABLE
  return form !== 'quote' && !follows && printable >= least
}

/** How far an editor would have each sentence as a key takeaway. */
export interface TakeawayWorth {
  /** By row of the candidates, in [0, 1]; 0 for what cannot stand there. */
  readonly worth: Float64Array
  /** What the model says of them, before it is asked what kind of sentence they are. */
  readonly modelled: Float64Array
  /** The ranking with that times the worth to the notes as its score. */
  readonly ranking: Ranking
}

/**
 * Weighs sentences as key takeaways by boosted trees over `TAKEAWAY_FEATURES` (`takeaways.bin`, `tools/train/takeaways.ts`).
 * The talk that readers graded is mostly of engineers; what `standing` says of figures and consequences holds for news as
 * well, so that both are multiplied.
 */
export function weighTakeaways(
  source: StandingSource,
  standing: Ranking,
  models: (name: string) => Weights,
  kindOf: (candidate: Candidate) => number,
): TakeawayWorth {
  const { candidates, ranking } = source
  const rows = [...candidates.keys()].filter((row) => mayTakeAway(candidates[row]!, ranking.printable[row]!))
  const features = takeawayFeatures(source, rows)
  const trees = treesOf(models('takeaways'))
  const worth = new Float64Array(candidates.length)
  const modelled = new Float64Array(candidates.length)
  rows.forEach((row, i) => {
    modelled[row] = probability(sumTrees(trees, features, i * TAKEAWAY_FEATURES.length))
    worth[row] = worthOfKind(modelled[row]!, kindOf(candidates[row]!))
  })
  const score = standing.score.map((value, row) => value * worth[row]!)
  // What a takeaway shares with another is counted by words: the subject of the talk may stand in each of them.
  return { worth, modelled, ranking: { ...standing, score, lemmaWeight: new Map() } }
}

/** The worth of a sentence that the model gives `modelled`, in [0, 1], and its kind `weight` (`createKindWeight`), in [0, 1] plus `MOST_LIFT`. */
export function worthOfKind(modelled: number, weight: number): number {
  return Math.min(modelled * weight, modelled + MOST_LIFT)
}

/** What is left to choose from, and what is said already. */
export interface TakeawayChoice {
  /** Rows of the candidates that may stand by themselves. */
  readonly strong: readonly number[]
  /** Rows that the summary has taken. */
  readonly taken: readonly number[]
  /** Lemmas that are said already; added to. */
  readonly said: Set<string>
  readonly length: 'short' | 'medium' | 'long'
}

/** Rows of the key takeaways, those of most worth first: by sections, each with something new. */
export function pickTakeaways(
  { candidates, topics }: StandingSource,
  { worth, ranking: weighed }: TakeawayWorth,
  { strong, taken, said, length }: TakeawayChoice,
): number[] {
  const offered = topics.sections.flatMap(({ firstSentence, endSentence }) =>
    strong
      .filter((row) => {
        const { sentence } = candidates[row]!
        return sentence >= firstSentence && sentence < endSentence && worth[row]! > 0
      })
      .sort((a, b) => weighed.score[b]! - weighed.score[a]! || a - b)
      .slice(0, MOST_OF_SECTION),
  )
  const rows: number[] = []
  const take = (upTo: number, least: number): void => {
    const budget = { most: upTo - rows.length, quotes: 0, least: LEAST_PRINTABLE, leastNew: LEAST_NEW }
    const pool = offered.filter((row) => worth[row]! >= least)
    rows.push(...selectCandidates(candidates, pool, weighed, said, budget, [...taken, ...rows]))
  }
  take(TAKEAWAYS[length], LEAST_WORTH)
  take(FEWEST, LEAST_OF_FEW)
  take(FEWEST, LEAST_AT_ALL)
  return rows
}
