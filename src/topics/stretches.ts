import type { Document } from '../model/document.ts'
import type { Term } from './keyphrases.ts'

/** A run of sentences that is looked at by itself; rows of sentences, half-open. */
export interface Stretch {
  readonly firstSentence: number
  readonly endSentence: number
}

/** The rows of tokens that a stretch covers, half-open. */
export function tokensOf(doc: Document, { firstSentence, endSentence }: Stretch): { first: number; end: number } {
  return {
    first: doc.sentences[firstSentence]?.firstToken ?? 0,
    end: doc.sentences[endSentence - 1]?.endToken ?? 0,
  }
}

/** Phrases said in the stretch, those first that are said there more than elsewhere. */
export function phrasesOf(doc: Document, phrases: readonly Term[], stretch: Stretch): Term[] {
  const { first, end } = tokensOf(doc, stretch)
  return phrases
    .flatMap((term) => {
      const inside = term.places.filter((place) => place.first >= first && place.end <= end)
      if (inside.length === 0) return []
      const share = inside.length / term.places.length
      return [
        {
          ...term,
          places: inside,
          score: (term.score * inside.length ** 0.5 * (0.3 + share)) / term.places.length ** 0.5,
        },
      ]
    })
    .sort((a, b) => b.score - a.score || a.places[0]!.first - b.places[0]!.first)
}
