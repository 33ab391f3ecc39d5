import { createBackground } from '../../src/learn/background.ts'
import { hashText } from '../../src/learn/hash.ts'
import { loadModels } from '../../src/models.ts'
import type { Phrase } from '../../src/notes/phrases.ts'
import { THEME_FEATURES, themeFeatures } from '../../src/notes/theme-features.ts'
import { findThemes } from '../../src/notes/themes.ts'
import { prepare } from '../train/notes.ts'
import { byEpisode, type Grade, type Placed, readMarks } from './marks.ts'

/** What readers who knew an episode said of things that it may be about. */
interface Mark extends Placed {
  /**
   * Start of the phrase in the text of the document, `hashText` of it as it would be printed, and its grade. 3: a good
   * sentence on the episode would name it in these words. 2: talked about for a good while. 1: a detail, too general, or
   * worded wrongly. 0: no subject.
   */
  readonly grades: readonly (readonly [start: number, hash: number, grade: Grade])[]
}

/** A graded theme with what the model sees of it. */
export interface GradedTheme {
  readonly set: string
  readonly episode: string
  readonly phrase: Phrase
  readonly grade: Grade
  /** `THEME_FEATURES.length` values. */
  readonly features: Float32Array
}

/** The graded themes that are still found word for word, and how many grades there are. */
export function readGradedThemes(): { readonly themes: readonly GradedTheme[]; readonly grades: number } {
  const marks = readMarks<Mark>('themes')
  const models = loadModels()
  const background = createBackground(models('background'))
  const width = THEME_FEATURES.length
  const themes: GradedTheme[] = []
  for (const [episode, own] of byEpisode(marks)) {
    const { doc, structure, entities, topics } = prepare(episode, models)
    const source = { doc, structure, entities, topics, lower: doc.text.toLowerCase() }
    const { candidates, stated } = findThemes(source)
    const features = themeFeatures(source, candidates, stated, background)
    const gradeOf = new Map(
      own.flatMap(({ grades }) => grades).map(([start, hash, grade]) => [`${start} ${hash}`, grade]),
    )
    for (const [row, { phrase }] of candidates.entries()) {
      const grade = gradeOf.get(`${phrase.span.start} ${hashText(phrase.text)}`)
      if (grade === undefined) continue
      const values = features.slice(row * width, (row + 1) * width)
      themes.push({ set: episode.set, episode: episode.id, phrase, grade, features: values })
    }
  }
  return { themes, grades: marks.reduce((sum, one) => sum + one.grades.length, 0) }
}
