import { hashText } from '../../src/learn/hash.ts'
import { loadModels } from '../../src/models.ts'
import { rankCandidates } from '../../src/notes/ranking.ts'
import { TAKEAWAY_FEATURES, takeawayFeatures } from '../../src/notes/takeaway-features.ts'
import { createKindWeight } from '../../src/notes/takeaway-kinds.ts'
import { mayTakeAway } from '../../src/notes/takeaways.ts'
import { prepare } from '../train/notes.ts'
import { byEpisode, type Grade, type Marked, readMarks } from './marks.ts'

/** What a reader of an episode said of a sentence made for the notes. */
interface Mark extends Marked {
  /**
   * 3: an editor would publish it as a key takeaway. 2: could stand there if nothing better were. 1: clean and true, and a
   * detail, trivial or leaning on the talk. 0: broken, untrue or not to be understood alone.
   */
  readonly grade: Grade
}

/** A graded sentence with what the model sees of it. */
export interface GradedTakeaway {
  readonly set: string
  readonly episode: string
  readonly grade: Grade
  /** Its worth to the notes as `rankCandidates` has it. */
  readonly score: number
  /** What its kind of sentence is worth (`createKindWeight`). */
  readonly kind: number
  /** `TAKEAWAY_FEATURES.length` values. */
  readonly features: Float32Array
}

/** The graded sentences that are still made word for word, and how many grades there are. */
export function readGradedTakeaways(): { readonly takeaways: readonly GradedTakeaway[]; readonly grades: number } {
  const marks = readMarks<Mark>('takeaways')
  const models = loadModels()
  const width = TAKEAWAY_FEATURES.length
  const takeaways: GradedTakeaway[] = []
  for (const [episode, own] of byEpisode(marks)) {
    const { doc, candidates, topics, entities, structure, names } = prepare(episode, models)
    const isNamed = (row: number): boolean => names.short(row) !== null
    const ranking = rankCandidates({ doc, candidates, topics, entities, structure, isNamed }, models)
    const rows = [...candidates.keys()].filter((row) => mayTakeAway(candidates[row]!, ranking.printable[row]!))
    const features = takeawayFeatures({ doc, entities, topics, candidates, ranking }, rows)
    const kindOf = createKindWeight({ doc, structure, entities })
    const gradeOf = new Map(own.map(({ start, hash, grade }) => [`${start} ${hash}`, grade]))
    rows.forEach((row, i) => {
      const { evidence, text } = candidates[row]!
      const grade = gradeOf.get(`${evidence[0]!.start} ${hashText(text)}`)
      if (grade === undefined) return
      const values = features.slice(i * width, (i + 1) * width)
      takeaways.push({
        ...{ set: episode.set, episode: episode.id, grade, features: values },
        ...{ score: ranking.score[row]!, kind: kindOf(candidates[row]!) },
      })
    })
  }
  return { takeaways, grades: marks.length }
}
