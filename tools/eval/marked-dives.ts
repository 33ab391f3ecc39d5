import { hashText } from '../../src/learn/hash.ts'
import { segmentAt } from '../../src/model/topic.ts'
import { loadModels } from '../../src/models.ts'
import { DIVE_FEATURES, diveFeatures, rowsToWeigh } from '../../src/notes/dive-worth.ts'
import { rankCandidates } from '../../src/notes/ranking.ts'
import { prepare } from '../train/notes.ts'
import { markedText } from './marked-sentences.ts'
import { byEpisode, type Marked, readMarks } from './marks.ts'

/** What a reader of a section said of a sentence for a paragraph about it. */
interface Mark extends Marked {
  /**
   * Chosen: among the best two or three. Fine: printed without edit if a further one was wanted. Weak: whole and
   * grammatical, and trivial, vague, off the point or leaning on what the reader cannot see. Broken: no publishable
   * English. False: not what was said.
   */
  readonly mark: 'chosen' | 'fine' | 'weak' | 'broken' | 'false'
  /** Strict: one of the later readers, who were told to be. */
  readonly reader: 'first' | 'strict'
}

/** A marked sentence with what the model sees of it. */
export interface MarkedDiveSentence {
  readonly set: string
  readonly episode: string
  /** Number of its section in the episode. */
  readonly section: number
  readonly mark: Mark['mark']
  readonly isStrict: boolean
  /** How sure it can be printed, as log-odds, and its worth to the notes, as `rankCandidates` has them. */
  readonly odds: number
  readonly score: number
  /** `DIVE_FEATURES.length` values. */
  readonly features: Float32Array
}

/** The marked sentences that are still made word for word, and how many marks there are. */
export function readMarkedDives(): { readonly sentences: readonly MarkedDiveSentence[]; readonly marks: number } {
  const marks = readMarks<Mark>('dives')
  const models = loadModels()
  const width = DIVE_FEATURES.length
  const sentences: MarkedDiveSentence[] = []
  for (const [episode, own] of byEpisode(marks)) {
    const { doc, candidates, topics, entities, structure, names } = prepare(episode, models)
    const isNamed = (row: number): boolean => names.short(row) !== null
    const ranking = rankCandidates({ doc, candidates, topics, entities, structure, isNamed }, models)
    const source = { doc, entities, topics, candidates, ranking }
    const rows = rowsToWeigh(source)
    const features = diveFeatures(source, rows)
    const markOf = new Map(own.map((mark) => [`${mark.start} ${mark.hash}`, mark]))
    rows.forEach((row, i) => {
      const { evidence, sentence } = candidates[row]!
      const key = `${evidence[0]!.start} ${hashText(markedText(candidates[row]!))}`
      const mark = markOf.get(key)
      if (mark === undefined) return
      markOf.delete(key)
      const section = segmentAt(topics.sections, sentence)
      sentences.push({
        set: episode.set,
        episode: episode.id,
        section,
        mark: mark.mark,
        isStrict: mark.reader === 'strict',
        odds: ranking.odds[row]!,
        score: ranking.score[row]!,
        features: features.slice(i * width, (i + 1) * width),
      })
    })
  }
  return { sentences, marks: marks.length }
}
