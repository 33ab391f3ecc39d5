import { ASIDE_CUES } from './asides.ts'
import { TASTE_CUES } from './candidates.ts'
import { FRAME_CUES } from './frames.ts'
import { KIND_CUES } from './kinds.ts'
import { LOOSE_CUES } from './loose.ts'
import { NOISE_CUES } from './noise.ts'
import { POLARITY_CUES } from './polarity.ts'
import { RESTART_CUES } from './restarts.ts'
import { STAGE_CUES, stageBits } from './stage.ts'
import { STANDING_CUES, standingBits } from './standing.ts'

/** Gives the bits of `CUE` for a lower-case word. */
export function createCueReader(): (word: string) => number {
  const bits = new Map<string, number>()
  for (const cues of [
    ASIDE_CUES,
    TASTE_CUES,
    FRAME_CUES,
    KIND_CUES,
    LOOSE_CUES,
    NOISE_CUES,
    POLARITY_CUES,
    RESTART_CUES,
    STAGE_CUES,
    STANDING_CUES,
  ]) {
    for (const [bit, words] of cues) for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit)
  }
  return (word) => (bits.get(word) ?? 0) | stageBits(word) | standingBits(word)
}
