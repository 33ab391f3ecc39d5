import { hashText } from '../../src/learn/hash.ts'
import { loadModels } from '../../src/models.ts'
import { quoteFeatures } from '../../src/notes/quote-features.ts'
import { rankCandidates } from '../../src/notes/ranking.ts'
import { wordingSlots } from '../../src/notes/wording.ts'
import { prepare } from '../train/notes.ts'
import { byEpisode, type Marked, readMarks } from './marks.ts'

/** What an editor said of a line under "Worth quoting". */
interface Mark extends Marked {
  /**
   * Quote: worth passing on. Fine: no shame there. Idle: whole, and nobody would quote it, or it cannot stand alone.
   * Broken: no sentence.
   */
  readonly mark: 'quote' | 'fine' | 'idle' | 'broken'
}

/** A marked line with what the model sees of it. */
export interface MarkedQuote {
  readonly episode: string
  readonly mark: Mark['mark']
  /** `QUOTE_FEATURES.length` values. */
  readonly features: Float64Array
  /** As `wordingSlots` gives them. */
  readonly slots: Uint32Array
}

/** The marked lines that can still be quoted word for word, and how many marks there are. */
export function readQuotes(): { readonly quotes: readonly MarkedQuote[]; readonly marks: number } {
  const marks = readMarks<Mark>('quotes')
  const models = loadModels()
  const quotes: MarkedQuote[] = []
  for (const [episode, own] of byEpisode(marks)) {
    const { doc, candidates, topics, entities, structure, names } = prepare(episode, models)
    const isNamed = (row: number): boolean => names.short(row) !== null
    const { odds, score } = rankCandidates({ doc, candidates, topics, entities, structure, isNamed }, models)
    for (const { start, hash, mark } of own) {
      const row = candidates.findIndex(
        ({ verbatim, evidence }) => evidence[0]!.start === start && hashText(verbatim() ?? '') === hash,
      )
      if (row < 0) continue
      const source = { doc, structure, odds: odds[row]!, score: score[row]! }
      const features = quoteFeatures(candidates[row]!, source)
      quotes.push({ episode: episode.id, mark, features, slots: wordingSlots(doc, candidates[row]!) })
    }
  }
  return { quotes, marks: marks.length }
}
