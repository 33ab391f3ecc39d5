import type { Document } from '../model/document.ts'
import { countBefore } from '../model/search.ts'
import type { Term } from './keyphrases.ts'
import type { Phrase } from './phrases.ts'

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

/** The phrases of an episode, strongest first, and their places in order of the text. */
export interface PhraseIndex {
  readonly terms: readonly Term[]
  readonly places: readonly { readonly place: Phrase; readonly term: number }[]
  /** Those of the stretches that were asked for, by their sentences; see `phrasesOf`. */
  readonly found: Map<string, readonly Term[]>
}

/** Sorts all places of the phrases once, so that a stretch finds its own without looking at the rest. */
export function indexPhrases(terms: readonly Term[]): PhraseIndex {
  const places: { place: Phrase; term: number }[] = []
  for (let term = 0; term < terms.length; term++) {
    const own = terms[term]!.places
    for (let i = 0; i < own.length; i++) places.push({ place: own[i]!, term })
  }
  return { terms, places: places.sort((a, b) => a.place.first - b.place.first || a.term - b.term), found: new Map() }
}

/** What a phrase that is said only in the stretch gains over one that is said everywhere. */
const OWN = 0.3

/** Phrases said in the stretch, those first that are said there more than elsewhere; places only those in it. */
export function phrasesOf(doc: Document, index: PhraseIndex, stretch: Stretch): readonly Term[] {
  const key = `${stretch.firstSentence}-${stretch.endSentence}`
  const known = index.found.get(key)
  if (known !== undefined) return known
  const fresh = findPhrasesOf(doc, index, stretch)
  index.found.set(key, fresh)
  return fresh
}

function findPhrasesOf(doc: Document, { terms, places }: PhraseIndex, stretch: Stretch): Term[] {
  const { first, end } = tokensOf(doc, stretch)
  const inside = new Map<number, Phrase[]>()
  for (let at = firstPlace(places, first); at < places.length && places[at]!.place.first < end; at++) {
    const { place, term } = places[at]!
    if (place.end > end) continue
    const list = inside.get(term)
    if (list === undefined) inside.set(term, [place])
    else list.push(place)
  }
  return [...inside]
    .map(([row, list]) => {
      const term = terms[row]!
      const share = list.length / term.places.length
      return { ...term, places: list, score: term.score * Math.sqrt(share) * (OWN + share) }
    })
    .sort((a, b) => b.score - a.score || a.places[0]!.first - b.places[0]!.first)
}

/** Row of the first place that starts at token `first` or later. */
function firstPlace(places: PhraseIndex['places'], first: number): number {
  return countBefore(places.length, (row) => places[row]!.place.first < first)
}
