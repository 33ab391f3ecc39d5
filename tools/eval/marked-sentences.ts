import { readFileSync } from 'node:fs'
import { hashText } from '../../src/learn/hash.ts'
import { loadModels } from '../../src/models.ts'
import { PRINTABLE_FEATURES, printableFeatures } from '../../src/notes/printable-features.ts'
import { weighLemmas } from '../../src/notes/rank-features.ts'
import { prepare } from '../train/notes.ts'
import { readClaimEpisodes } from './claims-episodes.ts'

/** What a reader said of a sentence made for the notes, by its text alone; not the text itself. */
interface Mark {
  readonly set: string
  readonly split: string
  readonly id: string
  /** Where what was said starts in the text of the document. */
  readonly start: number
  /** `hashText` of the sentence: a mark holds for these words only. */
  readonly hash: number
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

/** The marked sentences that are still made word for word, and how many marks there are. */
export function readMarked(): { readonly sentences: readonly MarkedSentence[]; readonly marks: number } {
  const marks: Mark[] = JSON.parse(readFileSync(new URL('gold/printable.json', import.meta.url), 'utf8'))
  const models = loadModels()
  const sentences: MarkedSentence[] = []
  const width = PRINTABLE_FEATURES.length
  const sets = new Map(marks.map(({ set, split }) => [`${set}/${split}`, [set, split] as const]))
  for (const [set, split] of sets.values()) {
    for (const episode of readClaimEpisodes(set, split)) {
      const own = marks.filter((mark) => mark.set === set && mark.split === split && mark.id === episode.id)
      if (own.length === 0) continue
      const { doc, candidates, topics, entities, structure, names } = prepare(episode, models)
      const isNamed = (row: number): boolean => names.short(row) !== null
      const source = { doc, candidates, topics, entities, structure, isNamed }
      const features = printableFeatures(source, weighLemmas(candidates, topics, entities))
      for (const { start, hash, mark } of own) {
        const row = candidates.findIndex(
          ({ text, evidence }) => evidence[0]!.start === start && hashText(text) === hash,
        )
        if (row < 0) continue
        sentences.push({ episode: episode.id, mark, features: features.slice(row * width, (row + 1) * width) })
      }
    }
  }
  return { sentences, marks: marks.length }
}
