import type { Document } from '../model/document.ts'
import type { Statement } from '../model/notes.ts'
import type { Segment } from '../model/topic.ts'
import type { Candidate } from './candidates.ts'
import { type Flow, frame, startFlow } from './frames.ts'
import type { SpeakerNames } from './names.ts'
import { selectCandidates } from './select.ts'
import type { Ranking } from './weights.ts'

/** Sentences of a paragraph, by how much prose is asked for. */
export const DIVE_SENTENCES = { short: 3, medium: 5, long: 8 } as const

export interface DiveInput {
  readonly doc: Document
  readonly candidates: readonly Candidate[]
  readonly ranking: Ranking
  readonly names: SpeakerNames
  readonly most: number
  /** Rows of candidates that stand in the summary or the takeaways. */
  readonly spent: ReadonlySet<number>
}

/** One paragraph for a section: its best sentences in the order of the talk, each speaker named when the voice changes. */
export function writeDeepDive(section: Segment, input: DiveInput): Statement[] {
  const { candidates, ranking, names, most, spent } = input
  const pool: number[] = []
  for (let row = 0; row < candidates.length; row++) {
    const { sentence, standsAlone } = candidates[row]!
    const inside = sentence >= section.firstSentence && sentence < section.endSentence
    if (inside && standsAlone && !spent.has(row)) pool.push(row)
  }
  const said = new Set<string>()
  const taken = selectCandidates(candidates, pool, ranking, said, { most, quotes: 2, leastScore: 0.12 })
  const rows = withFollowUps(taken, input, section).slice(0, most)
  rows.sort((a, b) => candidates[a]!.sentence - candidates[b]!.sentence)
  const flow = startFlow()
  return rows.map((row, i) => frame(candidates[row]!, names, flow, needsSource(rows, candidates, i, flow)))
}

/**
 * A sentence that opens with "It" or "They" may follow the one that it followed in the talk: there its pronoun means
 * what it meant. Added while there is room.
 */
function withFollowUps(
  taken: readonly number[],
  { candidates, ranking, most, spent }: DiveInput,
  section: Segment,
): number[] {
  const rows = [...taken]
  for (const row of taken) {
    if (rows.length >= most) break
    const lead = candidates[row]!
    const next = candidates[row + 1]
    if (next === undefined || spent.has(row + 1) || rows.includes(row + 1)) continue
    const adjoins = next.sentence === lead.sentence + 1 && next.sentence < section.endSentence
    const flows = !next.standsAlone && next.speaker === lead.speaker && lead.form === 'plain' && next.form === 'plain'
    if (adjoins && flows && ranking.score[row + 1]! > 0 && FOLLOWS.test(next.text)) rows.push(row + 1)
  }
  return rows
}

const FOLLOWS = /^(?:It|They|He|She|This|These|Their|Its|His|Her)\b/

/** Says whose words a plain sentence is when the paragraph has another voice before it, and once at its start. */
function needsSource(rows: readonly number[], candidates: readonly Candidate[], i: number, flow: Flow): boolean {
  const candidate = candidates[rows[i]!]!
  if (flow.lastSpeaker !== candidate.speaker) return i > 0 || rows.length < 3
  return i % 3 === 2
}
