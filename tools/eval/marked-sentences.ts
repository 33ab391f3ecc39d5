import { hashText } from '../../src/learn/hash.ts'
import { segmentAt } from '../../src/model/topic.ts'
import { loadModels } from '../../src/models.ts'
import type { Candidate } from '../../src/notes/candidates.ts'
import { PRINTABLE_FEATURES, printableFeatures } from '../../src/notes/printable-features.ts'
import { weighLemmas } from '../../src/notes/rank-features.ts'
import { wordingSlots } from '../../src/notes/wording.ts'
import { sentenceText } from '../../src/prose/words.ts'
import { prepare } from '../train/notes.ts'
import { byEpisode, type Marked, readMarks } from './marks.ts'

/** What a reader said of a sentence made for the notes. */
interface Mark extends Marked {
  /**
   * By its text alone. Good: can be printed as it stands. Nit: an editor mends it in a second. Empty: nobody would put it
   * into notes. Leans: of what it speaks only the talk tells. Broken: no sentence, be it the speaker's, the recogniser's
   * or our doing. By readers of the whole section: chosen, fine or weak for a paragraph about it, or unusable.
   */
  readonly mark: 'good' | 'nit' | 'empty' | 'leans' | 'broken' | 'chosen' | 'fine' | 'weak' | 'unusable'
}

/** True for a sentence that notes may print. */
export function isPrintable(mark: Mark['mark']): boolean {
  return PRINTABLE.has(mark)
}

/** True for a mark of a reader who knew the section. */
export function isOfSection(mark: Mark['mark']): boolean {
  return OF_SECTION.has(mark)
}

const PRINTABLE: ReadonlySet<Mark['mark']> = new Set(['good', 'nit', 'chosen', 'fine'])
const OF_SECTION: ReadonlySet<Mark['mark']> = new Set(['chosen', 'fine', 'weak', 'unusable'])

/** A marked sentence with what the model sees of it. */
export interface MarkedSentence {
  readonly episode: string
  /** Number of its section in the episode, by sentence; where the sections are none, -1. */
  readonly section: number
  readonly sentence: number
  readonly mark: Mark['mark']
  /** `PRINTABLE_FEATURES.length` values. */
  readonly features: Float64Array
  /** As `wordingSlots` gives them. */
  readonly slots: Uint32Array
}

/** The text that was marked: quotations were read without the adverbs that they are printed with. */
export function markedText({ form, text, printed }: Candidate): string {
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
      const { sentence } = candidates[row]!
      const section = segmentAt(topics.sections, sentence)
      const slots = wordingSlots(doc, candidates[row]!)
      const own = features.slice(row * width, (row + 1) * width)
      sentences.push({ episode: episode.id, section, sentence, mark, features: own, slots })
    }
  }
  return { sentences, marks: marks.length }
}
