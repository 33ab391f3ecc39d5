import { probability, sumTrees, treesOf } from '../learn/trees.ts'
import type { Weights } from '../learn/weights.ts'
import type { Candidate } from './candidates.ts'
import type { Ranking } from './ranking.ts'
import { selectCandidates } from './select.ts'
import type { StandingSource } from './standing-features.ts'
import { TAKEAWAY_FEATURES, takeawayFeatures } from './takeaway-features.ts'

/** Key takeaways, by how much prose is asked for. */
const TAKEAWAYS = { short: 2, medium: 4, long: 5 } as const
/** A list of fewer takes less sure ones, then quotations, then what there is. */
const FEWEST = 2
/** What a takeaway is worth, at least, and where there are few. */
const LEAST_WORTH = 0.3
const LEAST_OF_FEW = 0.2
/** Share of its content, at least, that nothing before it says. */
const LEAST_NEW = 0.4
/** Most takeaways that one section offers, so that they do not all come from one part of the talk. */
const MOST_OF_SECTION = 3
/** How likely it is that a quotation can be printed that stands in the list before weaker sentences do. */
const LEAST_QUOTED = 0.6

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
): TakeawayWorth {
  const { candidates, ranking } = source
  const rows = [...candidates.keys()].filter((row) => mayTakeAway(candidates[row]!, ranking.printable[row]!))
  const features = takeawayFeatures(source, rows)
  const trees = treesOf(models('takeaways'))
  const worth = new Float64Array(candidates.length)
  rows.forEach((row, i) => {
    worth[row] = probability(sumTrees(trees, features, i * TAKEAWAY_FEATURES.length))
  })
  return { worth, ranking: { ...standing, score: standing.score.map((value, row) => value * worth[row]!) } }
}

export interface TakeawayChoice {
  /** Rows of the candidates that may stand by themselves, and of quotations that may. */
  readonly strong: readonly number[]
  readonly quotable: readonly number[]
  /** Rows that the summary has taken. */
  readonly taken: readonly number[]
  /** Lemmas that are said already; added to. */
  readonly said: Set<string>
  readonly length: 'short' | 'medium' | 'long'
}

/** Rows of the key takeaways, those of most worth first: by sections, each with something new. */
export function pickTakeaways(
  { candidates, topics, ranking }: StandingSource,
  { worth, ranking: weighed }: TakeawayWorth,
  { strong, quotable, taken, said, length }: TakeawayChoice,
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
  const take = (upTo: number, by: Ranking, pool: readonly number[], least: number): void => {
    const most = upTo - rows.length
    const budget = { most, quotes: most, least, leastNew: LEAST_NEW }
    rows.push(...selectCandidates(candidates, pool, by, said, budget, [...taken, ...rows]))
  }
  const ofWorth = (least: number): number[] => offered.filter((row) => worth[row]! >= least)
  take(TAKEAWAYS[length], weighed, ofWorth(LEAST_WORTH), LEAST_PRINTABLE)
  take(FEWEST, weighed, ofWorth(LEAST_OF_FEW), LEAST_PRINTABLE)
  take(FEWEST, ranking, quotable, LEAST_QUOTED)
  take(FEWEST, weighed, offered, LEAST_PRINTABLE)
  return rows
}
