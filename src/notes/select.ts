import { SCALES, SMALL_NUMBERS, TENS } from '../lexicon/number-words.ts'
import type { Candidate } from './candidates.ts'
import type { Ranking } from './ranking.ts'

/** How much a part of the notes may take. */
export interface Budget {
  /** Most candidates to take. */
  readonly most: number
  /** Most quotations among them. */
  readonly quotes: number
  /** Candidates whose probability of being printable, times the share of them that is new, is less are not taken. */
  readonly least: number
  /** Where given, `least` holds for the probability alone, and at least this share must be new. */
  readonly leastNew?: number
}

/**
 * Rows to take from `pool`, best first: each step takes the candidate with the greatest gain, its worth times the share
 * of its content that nothing taken yet says. `said` holds what is already said and is added to; no sentence gives two
 * (`taken` tells of rows taken before). The greedy choice on a monotone submodular coverage is within 1 - 1/e of the
 * best (Lin and Bilmes, ACL 2011).
 */
export function selectCandidates(
  candidates: readonly Candidate[],
  pool: readonly number[],
  { score, printable, lemmaWeight }: Ranking,
  said: Set<string>,
  budget: Budget,
  taken: readonly number[] = [],
): number[] {
  const out: number[] = []
  const sentences = new Set(taken.map((row) => candidates[row]!.sentence))
  const left = new Set(pool)
  let quotes = 0
  while (out.length < budget.most && left.size > 0) {
    let best = -1
    let bestGain = 0
    for (const row of left) {
      const candidate = candidates[row]!
      if (sentences.has(candidate.sentence) || (candidate.form === 'quote' && quotes >= budget.quotes)) continue
      const fresh = novelty(candidate, lemmaWeight, said)
      const gain = score[row]! * fresh
      const { least, leastNew } = budget
      const isGood = leastNew === undefined ? printable[row]! * fresh >= least : printable[row]! >= least
      if (gain > bestGain && isGood && fresh >= (leastNew ?? 0)) {
        best = row
        bestGain = gain
      }
    }
    if (best < 0) break
    left.delete(best)
    out.push(best)
    const candidate = candidates[best]!
    sentences.add(candidate.sentence)
    if (candidate.form === 'quote') quotes++
    for (const lemma of candidate.lemmas) said.add(lemma)
  }
  return out
}

/** Share of a candidate's weight that is not said yet, in [0.15, 1]. */
function novelty(candidate: Candidate, weights: ReadonlyMap<string, number>, said: ReadonlySet<string>): number {
  let all = 0
  let fresh = 0
  for (const lemma of candidate.lemmas) {
    const weight = (weights.get(lemma) ?? 0) + 0.05
    all += weight
    // "Six dollars" does not say again what "six boats" says.
    if (!said.has(lemma) || isNumber(lemma)) fresh += weight
  }
  return all === 0 ? 0.15 : 0.15 + (0.85 * fresh) / all
}

function isNumber(lemma: string): boolean {
  return SMALL_NUMBERS.has(lemma) || TENS.has(lemma) || SCALES.has(lemma)
}
