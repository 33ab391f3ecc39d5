import { xposOf } from '../prose/grammar.ts'
import { RANK_FEATURES } from './rank-features.ts'
import { STANDING_FEATURES, type StandingSource, standingFeatures } from './standing-features.ts'

/** Penn tags whose share of the words is looked at: an account has other verbs than a lesson. */
const TAGS = 'NN NNS NNP VBD VBZ VBP VBG MD IN DT PRP JJ JJR JJS RB CD CC'.split(' ')

/** What tells a sentence that an editor would have as a key takeaway from one that only can be printed. */
export const TAKEAWAY_FEATURES: readonly string[] = [
  ...RANK_FEATURES,
  ...STANDING_FEATURES,
  ...TAGS.map((tag) => `share of ${tag}`),
]

const TAG_COLUMNS: ReadonlyMap<string, number> = new Map(TAGS.map((tag, column) => [tag, column]))

/** What the model sees of the candidates at `rows`, `TAKEAWAY_FEATURES.length` values each. */
export function takeawayFeatures(source: StandingSource, rows: readonly number[]): Float32Array {
  const { doc, candidates, ranking } = source
  const width = TAKEAWAY_FEATURES.length
  const standing = standingFeatures(source, rows)
  const out = new Float32Array(rows.length * width)
  rows.forEach((row, i) => {
    const start = i * width
    for (let j = 0; j < RANK_FEATURES.length; j++) out[start + j] = ranking.values[row * ranking.width + j]!
    const own = standing.subarray(i * STANDING_FEATURES.length, (i + 1) * STANDING_FEATURES.length)
    out.set(own, start + RANK_FEATURES.length)
    const { printed } = candidates[row]!
    const share = 4 / Math.max(1, printed.length)
    const counts = new Uint16Array(TAGS.length)
    for (let k = 0; k < printed.length; k++) {
      const column = TAG_COLUMNS.get(xposOf(doc, printed[k]))
      if (column !== undefined) counts[column]!++
    }
    const from = start + RANK_FEATURES.length + own.length
    for (let j = 0; j < counts.length; j++) out[from + j] = share * counts[j]!
  })
  return out
}
