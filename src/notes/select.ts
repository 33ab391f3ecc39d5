import type { Candidate } from './candidates.ts'
import type { Ranking } from './ranking.ts'
import type { Judge } from './soundness.ts'

export interface Budget {
  /** Most candidates to take. */
  readonly most: number
  /** Most quotations among them. */
  readonly quotes: number
  /** Candidates under this worth are not taken, however much room there is. */
  readonly leastScore: number
  /** Asked of each that would be taken, best first; those it refuses are passed over. */
  readonly judge: Judge
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
  { score, lemmaWeight }: Ranking,
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
    let bestGain = budget.leastScore
    for (const row of left) {
      const candidate = candidates[row]!
      if (sentences.has(candidate.sentence) || (candidate.form === 'quote' && quotes >= budget.quotes)) continue
      const gain = score[row]! * novelty(candidate, lemmaWeight, said)
      if (gain > bestGain) {
        best = row
        bestGain = gain
      }
    }
    if (best < 0) break
    left.delete(best)
    if (!budget.judge(best)) continue
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
    if (!said.has(lemma)) fresh += weight
  }
  return all === 0 ? 0.15 : 0.15 + (0.85 * fresh) / all
}
