import type { Document } from '../model/document.ts'
import { compoundsOf, verbsOf } from './compounds.ts'
import type { PhrasesOf } from './phrases.ts'
import { type TitleCandidate, titleCandidates } from './title-candidates.ts'
import { contentStems } from './title-forms.ts'

/** What sentence `row` offers as a title; see `titleCandidates`. */
export type Offers = (row: number) => readonly TitleCandidate[]

/** The offers of a document, each sentence read once however many stretches hold it. */
export function createOffers(doc: Document, phrasesOf: PhrasesOf): Offers {
  const made: (readonly TitleCandidate[] | undefined)[] = []
  const stems = contentStems()
  const isCompound = compoundsOf(doc)
  const isVerb = verbsOf(doc)
  return (row) => {
    const known = made[row]
    if (known !== undefined) return known
    const fresh = titleCandidates(doc, row, phrasesOf, stems, isCompound, isVerb)
    made[row] = fresh
    return fresh
  }
}
