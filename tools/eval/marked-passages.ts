import { hashText } from '../../src/learn/hash.ts'
import { loadModels } from '../../src/models.ts'
import { createQuestions } from '../../src/notes/asked.ts'
import { questionOf } from '../../src/notes/passage-choice.ts'
import { createPassageFeatures } from '../../src/notes/passage-features.ts'
import { createPassagesSource, findPassages, type Passage } from '../../src/notes/passages.ts'
import { rankCandidates } from '../../src/notes/ranking.ts'
import { prepare } from '../train/notes.ts'
import { byEpisode, type Marked, readMarks } from './marks.ts'

/** What an editor said of a passage quoted in a paragraph, with the title of its section in sight. */
interface Mark extends Marked {
  /**
   * Chosen: a whole thought, clear by itself and on its subject. Fine: no shame there. Idle: says little, or is beside the
   * subject. Unclear: needs what stands around it, or stops in mid thought. Broken: a false start, a misheard word.
   */
  readonly mark: 'chosen' | 'fine' | 'idle' | 'unclear' | 'broken'
}

/** A marked passage with what the model sees of it. */
export interface MarkedPassage {
  readonly episode: string
  readonly set: string
  readonly mark: Mark['mark']
  /** `PASSAGE_FEATURES.length` values. */
  readonly features: Float64Array
}

/** The marked passages that are still made word for word, and how many marks there are. */
export function readPassages(): { readonly passages: readonly MarkedPassage[]; readonly marks: number } {
  const marks = readMarks<Mark>('passages')
  const models = loadModels()
  const passages: MarkedPassage[] = []
  for (const [episode, own] of byEpisode(marks)) {
    const prepared = prepare(episode, models)
    const { topics, names } = prepared
    const isNamed = (row: number): boolean => names.short(row) !== null
    const ranking = rankCandidates({ ...prepared, isNamed }, models)
    const featuresOf = createPassageFeatures({ ...prepared, ranking, isNamed })
    const asked = createQuestions(prepared).answeredBy
    const source = createPassagesSource(prepared)
    const found = topics.sections.flatMap((section) =>
      findPassages(source, section).map((passage) => ({ passage, section })),
    )
    for (const { start, hash, mark } of own) {
      const placed = found.find(
        ({ passage }) => passage.lines[0]!.span.start === start && hashText(wordingOf(passage)) === hash,
      )
      if (placed === undefined) continue
      const answers = questionOf(placed.passage, asked) !== null
      const features = featuresOf({ ...placed, answers })
      passages.push({ episode: episode.id, set: episode.set, mark, features })
    }
  }
  return { passages, marks: marks.length }
}

function wordingOf({ lines }: Passage): string {
  return lines.map(({ text }) => text).join(' ')
}
