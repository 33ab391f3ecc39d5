import { hashText } from '../../src/learn/hash.ts'
import { loadModels, type Models } from '../../src/models.ts'
import { followingFeatures } from '../../src/notes/following-features.ts'
import { rankCandidates } from '../../src/notes/ranking.ts'
import { prepare } from '../train/notes.ts'
import { byEpisode, type Marked, readMarks } from './marks.ts'

/** What a reader said of a sentence printed right behind the one that was said before it. */
interface Mark extends Marked {
  /** The sentence before it. */
  readonly before: { readonly start: number; readonly hash: number }
  /** 1 right behind a sentence that stands alone, 2 behind that one, and so on. */
  readonly place: number
  /**
   * Good: reads well there and tells more. Idle: reads well and adds little. Unclear: what is printed before it does not
   * tell what it speaks of. Broken: no sentence.
   */
  readonly mark: 'good' | 'idle' | 'unclear' | 'broken'
}

/** A marked pair with what the model sees of it. */
export interface MarkedFollowing {
  readonly episode: string
  readonly mark: Mark['mark']
  /** `FOLLOWING_FEATURES.length` values. */
  readonly features: Float64Array
}

/** The marked pairs of which both sentences are still made word for word, and how many marks there are. */
export function readFollowing(models: Models = loadModels()): {
  readonly pairs: readonly MarkedFollowing[]
  readonly marks: number
} {
  const marks = readMarks<Mark>('following')
  const pairs: MarkedFollowing[] = []
  for (const [episode, own] of byEpisode(marks)) {
    const { doc, candidates, topics, entities, structure, names } = prepare(episode, models)
    const isNamed = (row: number): boolean => names.short(row) !== null
    const { odds, oddsBehind } = rankCandidates({ doc, candidates, topics, entities, structure, isNamed }, models)
    const find = ({ start, hash }: { readonly start: number; readonly hash: number }): number =>
      candidates.findIndex((one) => one.evidence[0]!.start === start && hashText(one.text) === hash)
    for (const one of own) {
      const before = find(one.before)
      const after = find(one)
      if (before < 0 || after < 0) continue
      const features = followingFeatures(doc, {
        before: candidates[before]!,
        after: candidates[after]!,
        oddsBefore: odds[before]!,
        oddsAfter: oddsBehind[after]!,
        place: one.place,
      })
      pairs.push({ episode: episode.id, mark: one.mark, features })
    }
  }
  return { pairs, marks: marks.length }
}
