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

/** What the model sees of the candidates at `rows`, `TAKEAWAY_FEATURES.length` values each. */
export function takeawayFeatures(source: StandingSource, rows: readonly number[]): Float32Array {
  const { doc, candidates, ranking } = source
  const width = TAKEAWAY_FEATURES.length
  const standing = standingFeatures(source, rows)
  const out = new Float32Array(rows.length * width)
  rows.forEach((row, i) => {
    const from = row * ranking.width
    const start = i * width
    for (let j = 0; j < RANK_FEATURES.length; j++) out[start + j] = ranking.values[from + j]!
    const own = standing.subarray(i * STANDING_FEATURES.length, (i + 1) * STANDING_FEATURES.length)
    out.set(own, start + RANK_FEATURES.length)
    const { printed } = candidates[row]!
    const share = 4 / Math.max(1, printed.length)
    const tags = printed.map((word) => xposOf(doc, word))
    TAGS.forEach((tag, j) => {
      out[start + RANK_FEATURES.length + own.length + j] = share * tags.filter((one) => one === tag).length
    })
  })
  return out
}
