import { createBackground } from '../../src/learn/background.ts'
import { hashText } from '../../src/learn/hash.ts'
import { loadModels } from '../../src/models.ts'
import { findPhrases } from '../../src/topics/keyphrases.ts'
import { findTerms } from '../../src/topics/terms.ts'
import { stretchTitles, titleSource } from '../../src/topics/title-scores.ts'
import { createPrepare } from '../prepare.ts'
import { byEpisode, type Grade, type Placed, readMarks } from './marks.ts'

/** What readers who knew a stretch said of titles that it was offered. */
interface Mark extends Placed {
  /** The stretch, in the text of the document. */
  readonly start: number
  readonly end: number
  /** What it was cut as, and so which titles were drawn. */
  readonly level: 'chapter' | 'section'
  /**
   * `hashText` of each title and its grade. 3: a producer would print it. 2: the right subject, a bit broad, narrow or
   * clumsy. 1: an aside, or too general to tell anything. 0: wrong, garbled, or about nothing in the stretch.
   */
  readonly grades: readonly (readonly [hash: number, grade: Grade])[]
}

/** A graded title with what the scorer sees of it. */
export interface GradedTitle {
  readonly set: string
  readonly episode: string
  /** Numbers the stretches. */
  readonly stretch: number
  readonly level: Mark['level']
  readonly grade: Grade
  /** `TITLE_FEATURES.length` values. */
  readonly features: Float32Array
}

/** The graded titles that are still offered word for word, and how many grades there are. */
export async function readGradedTitles(): Promise<{
  readonly titles: readonly GradedTitle[]
  readonly grades: number
}> {
  const marks = readMarks<Mark>('titles')
  const models = loadModels()
  const prepare = await createPrepare(models)
  const background = createBackground(models('background'))
  const titles: GradedTitle[] = []
  let stretch = 0
  for (const [episode, own] of byEpisode(marks)) {
    const { doc, structure, entities, syntax } = prepare(episode)
    const source = titleSource(
      { doc, structure, entities, syntax, terms: findTerms(doc, background), background },
      findPhrases(doc, structure, entities, background),
    )
    for (const { set, id, start, end, level, grades } of own) {
      const firstSentence = doc.sentences.findIndex((one) => one.start === start)
      const endSentence = doc.sentences.findIndex((one) => one.end === end) + 1
      stretch++
      if (firstSentence < 0 || endSentence <= firstSentence) continue
      const gradeOf = new Map(grades)
      const { candidates, features } = stretchTitles(source, { firstSentence, endSentence })
      for (const [row, { title }] of candidates.entries()) {
        const grade = gradeOf.get(hashText(title.text))
        if (grade !== undefined)
          titles.push({ set, episode: id, stretch, level, grade, features: features(row).slice() })
      }
    }
  }
  return { titles, grades: marks.reduce((sum, one) => sum + one.grades.length, 0) }
}
