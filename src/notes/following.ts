import { linearWeights, type Weights } from '../learn/weights.ts'
import type { Document } from '../model/document.ts'
import type { Doubt } from '../prose/publishable.ts'
import type { Candidate } from './candidates.ts'
import { FOLLOWING_FEATURES, followingFeatures } from './following-features.ts'
import { needsSeveral, needsWhatWasCut } from './needs.ts'
import type { Ranking } from './ranking.ts'

/** A sentence that may be printed right behind another. */
export interface Follower {
  /** Row of the candidates. */
  readonly row: number
  /** Probability that it reads well there and tells more, in [0, 1]. */
  readonly fit: number
}

/** Finds what reads well behind a sentence. */
export interface Following {
  /** The candidate of the next sentence of the talk that fits best behind `row`, the `place`-th behind its lead. */
  behind(row: number, place: number): Follower | null
  /** True where candidate `after`, of the next sentence, cannot stand behind `before` for what was cut off there. */
  lacks(before: number, after: number): boolean
}

/** Doubts that no sentence before it clears up: it is none itself. */
const BROKEN: ReadonlySet<Doubt> = new Set([
  'relative clause',
  'unfinished',
  'broken phrase',
  'no subject',
  'question word',
])

/**
 * Judges sentences of the talk as continuations of the one before them by a logistic regression
 * (`following.bin`, `tools/train/following.ts`).
 */
export function createFollowing(
  doc: Document,
  candidates: readonly Candidate[],
  ranking: Ranking,
  models: (name: string) => Weights,
): Following {
  const weights = linearWeights(models('following'), FOLLOWING_FEATURES)
  const firstOf = new Map<number, number>()
  candidates.forEach(({ sentence }, row) => {
    if (!firstOf.has(sentence)) firstOf.set(sentence, row)
  })
  return {
    lacks: (before, after) => needsWhatWasCut(doc, candidates[before]!, candidates[after]!),
    behind(row, place) {
      const before = candidates[row]!
      // What a bare comma cut off is not all of what the next sentence goes on from.
      if (before.after === 'splice') return null
      let best: Follower | null = null
      const next = before.sentence + 1
      for (let at = firstOf.get(next) ?? candidates.length; candidates[at]?.sentence === next; at++) {
        const after = candidates[at]!
        if (after.speaker !== before.speaker || after.before !== null) continue
        // What it leans on may stand in the half that is left out.
        if (after.leans && before.before !== null) continue
        if (after.doubts.some((doubt) => BROKEN.has(doubt))) continue
        if (needsWhatWasCut(doc, before, after) || needsSeveral(doc, before, after)) continue
        const succession = { before, after, oddsBefore: ranking.odds[row]!, oddsAfter: ranking.oddsBehind[at]!, place }
        const features = followingFeatures(doc, succession)
        let odds = 0
        for (let j = 0; j < features.length; j++) odds += weights[j]! * features[j]!
        const fit = 1 / (1 + Math.exp(-odds))
        if (best === null || fit > best.fit) best = { row: at, fit }
      }
      return best
    },
  }
}
