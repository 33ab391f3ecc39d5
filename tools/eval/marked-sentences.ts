import { hashText } from '../../src/learn/hash.ts'
import { loadModels } from '../../src/models.ts'
import type { Candidate } from '../../src/notes/candidates.ts'
import { PRINTABLE_FEATURES, printableFeatures } from '../../src/notes/printable-features.ts'
import { weighLemmas } from '../../src/notes/rank-features.ts'
import { sentenceText } from '../../src/prose/words.ts'
import { prepare } from '../train/notes.ts'
import { byEpisode, type Marked, readMarks } from './marks.ts'

/** What a reader said of a sentence made for the notes, by its text alone. */
interface Mark extends Marked {
  /** Broken: not grammatical. Empty: says nothing, or nothing that can be understood by itself. */
  readonly mark: 'good' | 'empty' | 'broken'
}

/** A marked sentence with what the model sees of it. */
export interface MarkedSentence {
  readonly episode: string
  readonly mark: Mark['mark']
  /** `PRINTABLE_FEATURES.length` values. */
  readonly features: Float64Array
}

/** The text that was marked: quotations were read without the adverbs that they are printed with. */
function markedText({ form, text, printed }: Candidate): string {
  return form === 'quote' ? sentenceText(printed) : text
}

/** The marked sentences that are still made word for word, and how many marks there are. */
export function readMarked(): { readonly sentences: readonly MarkedSentence[]; readonly marks: number } {
  const marks = readMarks<Mark>('printable')
  const models = loadModels()
  const sentences: MarkedSentence[] = []
  const width = PRINTABLE_FEATURES.length
  for (const [episode, own] of byEpisode(marks)) {
    const { doc, candidates, topics, entities, structure, names } = prepare(episode, models)
    const isNamed = (row: number): boolean => names.short(row) !== null
    const source = { doc, candidates, topics, entities, structure, isNamed }
    const features = printableFeatures(source, weighLemmas(candidates, topics, entities))
    for (const { start, hash, mark } of own) {
      const row = candidates.findIndex((one) => one.evidence[0]!.start === start && hashText(markedText(one)) === hash)
      if (row < 0) continue
      sentences.push({ episode: episode.id, mark, features: features.slice(row * width, (row + 1) * width) })
    }
  }
  return { sentences, marks: marks.length }
}
