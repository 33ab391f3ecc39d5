import { anyCue } from '../lexicon/cue-set.ts'
import { ICE_BREAKER_CUES, STORY_CUES } from '../lexicon/episode-cues.ts'
import type { WordIndex } from '../lexicon/word-index.ts'

/** Where a round of small talk begins: among so many sentences at the start, or this share of them, whichever is less. */
const OPENING = 120
const OPENING_SHARE = 0.3
/** Sentences of a round, at least and at most, and the share of the talk that it has at most. */
const LEAST = 4
const MOST = 220
const MOST_SHARE = 0.3

const OPENS = anyCue(ICE_BREAKER_CUES)
const ENDS = anyCue(STORY_CUES)

/** Rows of sentences `[from, to)`. */
export interface RowRange {
  readonly from: number
  readonly to: number
}

/**
 * The round of small talk that a show opens with ("a random check-in question: which cheese would you be?"), up to where
 * somebody is asked for what they came to tell ("let's start with your origin story"). Null where one of the two is not
 * said: what is told there is not what the episode is about, and it is told in short, clean sentences. `said` has the
 * `count` sentences of the talk.
 */
export function findIceBreaker(said: WordIndex, count: number): RowRange | null {
  const opens = said.has(OPENS)
  const first = opens.indexOf(1)
  if (first < 0 || first >= Math.min(OPENING, OPENING_SHARE * count)) return null
  const to = said.has(ENDS).indexOf(1, first + LEAST)
  if (to < 0) return null
  // "We had a deep dive into our intro question", says who presents the episode, long before it is asked.
  const from = opens.lastIndexOf(1, to - LEAST)
  return to - from > Math.min(MOST, MOST_SHARE * count) ? null : { from, to }
}
