import type { Statement } from '../model/notes.ts'
import type { Segment } from '../model/topic.ts'
import type { Candidate } from './candidates.ts'
import { type Frames, frame, startFlow } from './frames.ts'
import { selectCandidates } from './select.ts'
import type { Ranking } from './weights.ts'

/** Sentences of a paragraph, by how much prose is asked for. */
export const DIVE_SENTENCES = { short: 3, medium: 5, long: 8 } as const

/** Candidates under this worth are left out once a paragraph has its least. */
const LEAST_SCORE = 0.25

export interface DiveInput {
  readonly candidates: readonly Candidate[]
  readonly ranking: Ranking
  readonly frames: Frames
  readonly most: number
  /** Rows of candidates that stand in the summary or the takeaways: taken only where little else is left. */
  readonly spent: ReadonlySet<number>
}

/** One paragraph for a section: its best sentences in the order of the talk, each speaker named when the voice changes. */
export function writeDeepDive(section: Segment, { candidates, ranking, frames, most, spent }: DiveInput): Statement[] {
  const pool: number[] = []
  for (let row = 0; row < candidates.length; row++) {
    const { sentence } = candidates[row]!
    if (sentence >= section.firstSentence && sentence < section.endSentence) pool.push(row)
  }
  const fresh = pool.filter((row) => !spent.has(row))
  const said = new Set<string>()
  const rows = selectCandidates(candidates, fresh, ranking, said, { most, quotes: 1, leastScore: LEAST_SCORE })
  if (rows.length < 3) {
    const rest = pool.filter((row) => !rows.includes(row))
    const room = 3 - rows.length
    rows.push(...selectCandidates(candidates, rest, ranking, said, { most: room, quotes: 1, leastScore: 0 }, rows))
  }
  rows.sort((a, b) => a - b)
  const flow = startFlow()
  const voices = new Set(rows.map((row) => candidates[row]!.speaker))
  const attributed = rows.some((row) => candidates[row]!.view || candidates[row]!.form !== 'plain')
  return rows.map((row, i) => {
    const isLast = i === rows.length - 1
    // With one voice a paragraph says once whose account it is; with more, whenever the voice changes.
    const one = !attributed && (i === 1 || (isLast && i < 1))
    const attribution = voices.size > 1 ? 'fresh' : one ? 'always' : 'none'
    return frame(candidates[row]!, frames, flow, attribution)
  })
}
