import type { Cue } from '../lexicon/cue-set.ts'
import { WordIndex } from '../lexicon/word-index.ts'
import type { Document } from '../model/document.ts'
import { BLOCK_KINDS, type Structure } from '../model/structure.ts'
import { dropAsides } from '../prose/asides.ts'
import type { Cleaner } from '../prose/clean.ts'
import { mendDislocations } from '../prose/dislocation.ts'
import { dropFillers } from '../prose/fillers.ts'
import { playsOn } from '../prose/played.ts'
import { MOST_WORDS } from '../prose/publishable.ts'
import { isPartOfQuotation } from '../prose/quoted.ts'
import { mendSearches } from '../prose/searched.ts'
import { isCorrected, isTakenBack } from '../prose/taken-back.ts'
import { isWelded } from '../prose/welded.ts'
import type { Word } from '../prose/words.ts'
import { findAdverts } from './adverts.ts'
import { findIceBreaker, type RowRange } from './ice-breakers.ts'
import { firstNames } from './names.ts'
import { findStageCues } from './stage.ts'

/** What may be used of a sentence of the talk. */
export interface Usable {
  /** Its words without what only keeps talk going; never empty. */
  readonly words: readonly Word[]
  /** True where a filler that was dropped made it less sure. */
  readonly hedged: boolean
  /** Wordings of talk about the show that it may have. */
  readonly stageCues: readonly Cue[]
}

/** Tells by row what may be used of a sentence, and where a round of small talk stands that is not used at all. */
export interface UsableOf {
  (row: number): Usable | null
  readonly iceBreaker: RowRange | null
}

/** What tells which sentences may be used. */
export interface UsableInput {
  readonly doc: Document
  readonly structure: Structure
  readonly clean: Cleaner
  readonly keepSponsors: boolean
}

/**
 * Tells by row what may be used of a sentence: null for advertisements, music and breaks, a round of small talk at the start, letters and quotations that are
 * read out, what is taken back or corrected at once, what is left of two thoughts, and what has no end. Each is looked at when first asked for.
 */
export function createUsable({ doc, structure, clean, keepSponsors }: UsableInput): UsableOf {
  // Whoever is called by a first name of a voice is spoken to.
  const called = firstNames(structure)
  const said = new WordIndex(doc.sentences.map(({ start, end }) => doc.text.slice(start, end)))
  const adverts = findAdverts(doc, said)
  const stageCues = findStageCues(said)
  const iceBreaker = findIceBreaker(said, doc.sentences.length)
  const known: (Usable | null | undefined)[] = new Array(doc.sentences.length)
  const find = (row: number): Usable | null => {
    const kind = BLOCK_KINDS[structure.sentenceBlock[row]!]
    const isAdvert = kind === 'sponsor' || adverts[row] === 1
    if ((kind !== 'content' && kind !== 'sponsor') || (isAdvert && !keepSponsors)) return null
    if (iceBreaker !== null && row >= iceBreaker.from && row < iceBreaker.to) return null
    // What several sentences quote is somebody else's.
    if (structure.letters[row] === 1 || isPartOfQuotation(doc, row) || playsOn(doc, row)) return null
    if (isTakenBack(doc, row) || isCorrected(doc, row, structure.turnSpeaker)) return null
    const cleaned = clean(row)
    if (isWelded(doc, cleaned)) return null
    const spare = dropFillers(doc, mendSearches(doc, dropAsides(cleaned)), called)
    // What follows looks at each clause of the sentence in all that is left of it.
    if (spare.words.length > 4 * MOST_WORDS) return null
    const words = mendDislocations(doc, spare.words)
    return words.length === 0 ? null : { words, hedged: spare.hedged, stageCues: stageCues[row]! }
  }
  const usableOf = (row: number): Usable | null => {
    let found = known[row]
    if (found === undefined) {
      found = find(row)
      known[row] = found
    }
    return found
  }
  return Object.assign(usableOf, { iceBreaker })
}
