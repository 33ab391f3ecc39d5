import type { Document } from '../model/document.ts'
import type { Structure } from '../model/structure.ts'
import { distinctTerms, isWrapping, spelling, type Term } from './keyphrases.ts'
import type { Terms } from './terms.ts'
import { candidate, type TitleCandidate, type TitleKind, titleCandidates } from './title-candidates.ts'

/** A stretch to be named, rows of sentences, half-open. */
export interface Stretch {
  readonly firstSentence: number
  readonly endSentence: number
}

/** What titles are made from. */
export interface TitleSource {
  readonly doc: Document
  readonly structure: Structure
  readonly terms: Terms
  /** Phrases of the episode, strongest first. */
  readonly phrases: readonly Term[]
}

/** Fewest and most words that a title should have; others are worth less, not forbidden. */
export interface TitleLength {
  readonly least: number
  readonly most: number
}

/** How good a title each kind makes, all else equal. */
const KIND_WORTH: Readonly<Record<TitleKind, number>> = {
  joined: 1,
  gerund: 0.95,
  clause: 0.9,
  pair: 0.85,
  phrase: 0.75,
  question: 0.8,
}

/** Candidates looked at a stretch; the rest are far from its subject. */
const MOST_CANDIDATES = 400

/** A title for each stretch, in order, no two saying the same. Stretches of one call should not overlap. */
export function nameStretches(source: TitleSource, stretches: readonly Stretch[], length: TitleLength): string[] {
  const ranked = stretches.map((stretch) => rankTitles(source, stretch, length))
  const order = ranked
    .map((_, row) => row)
    .sort((a, b) => (ranked[b]?.[0]?.score ?? 0) - (ranked[a]?.[0]?.score ?? 0) || a - b)
  const titles: string[] = stretches.map(() => '')
  const taken: Set<string>[] = []
  for (const row of order) {
    const list = ranked[row]!
    const choice =
      list.find(({ title }) => taken.every((stems) => overlap(title.stems, stems) < 0.5)) ??
      list.find(({ title }) => !titles.includes(title.text))
    titles[row] = choice?.title.text ?? fallback(row, titles)
    if (choice !== undefined) taken.push(new Set(choice.title.stems))
  }
  return titles
}

/** The title for a stretch in which nothing recurs and nothing is named. */
function fallback(row: number, titles: readonly string[]): string {
  let number = row + 1
  while (titles.includes(`Part ${number}`)) number++
  return `Part ${number}`
}

/** Candidates for one stretch with their worth, best first; ties go to the earlier. */
export function rankTitles(
  source: TitleSource,
  stretch: Stretch,
  length: TitleLength,
): { title: TitleCandidate; score: number }[] {
  const worth = stemWorth(source, stretch)
  const seen = new Map<string, { title: TitleCandidate; score: number; times: number }>()
  for (const title of candidatesOf(source, stretch)) {
    const known = seen.get(title.text)
    if (known !== undefined) known.times++
    else seen.set(title.text, { title, score: scoreTitle(title, worth, length), times: 1 })
  }
  return [...seen.values()]
    .map(({ title, score, times }) => ({ title, score: score * (1 + 0.1 * Math.log2(times)) }))
    .sort((a, b) => b.score - a.score || a.title.sentence - b.title.sentence)
    .slice(0, MOST_CANDIDATES)
}

function* candidatesOf({ doc, structure, phrases }: TitleSource, stretch: Stretch): Generator<TitleCandidate> {
  for (let row = stretch.firstSentence; row < stretch.endSentence; row++) {
    if (!isWrapping(structure, row)) yield* titleCandidates(doc, row)
  }
  yield* pairs(doc, phrases, stretch)
}

/** "Chips and Export Controls": the strongest phrases of the stretch, two by two. */
function* pairs(doc: Document, phrases: readonly Term[], stretch: Stretch): Generator<TitleCandidate> {
  const strong = distinctTerms(phrasesOf(doc, phrases, stretch), 4)
  for (const [at, one] of strong.entries()) {
    for (const other of strong.slice(at + 1)) {
      const words =
        `${one.entity?.name ?? spelling(doc, one.places)} and ${other.entity?.name ?? spelling(doc, other.places)}`.split(
          ' ',
        )
      const made = candidate('pair', words, stretch.firstSentence)
      if (made !== null) yield made
    }
  }
}

/** Phrases said in the stretch, those first that are said there more than elsewhere. */
export function phrasesOf(doc: Document, phrases: readonly Term[], stretch: Stretch): Term[] {
  const first = doc.sentences[stretch.firstSentence]?.firstToken ?? 0
  const end = doc.sentences[stretch.endSentence - 1]?.endToken ?? 0
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

/** What each stem is worth to the stretch: how often it is said there, how specially, and how much more than elsewhere. */
function stemWorth({ doc, terms }: TitleSource, stretch: Stretch): Map<string, number> {
  const first = doc.sentences[stretch.firstSentence]?.firstToken ?? 0
  const end = doc.sentences[stretch.endSentence - 1]?.endToken ?? 0
  const counts = new Map<number, number>()
  for (let i = first; i < end; i++) {
    const row = terms.term[i]!
    if (row >= 0) counts.set(row, (counts.get(row) ?? 0) + 1)
  }
  const worth = new Map<string, number>()
  let most = 0
  for (const [row, count] of counts) {
    const share = count / terms.count[row]!
    const value = (Math.min(12, terms.weight[row]!) - 2) * Math.log2(1 + count) * (0.4 + share)
    worth.set(terms.vocabulary[row]!, value)
    most = Math.max(most, value)
  }
  for (const [word, value] of worth) worth.set(word, value / most)
  return worth
}

function scoreTitle(title: TitleCandidate, worth: ReadonlyMap<string, number>, length: TitleLength): number {
  const values = title.stems.map((word) => worth.get(word) ?? 0).sort((a, b) => b - a)
  const sum = values.reduce((total, value, at) => total + value / (at + 1) ** 0.5, 0)
  const dull = values.filter((value) => value < 0.15).length / values.length
  const off = title.words < length.least ? length.least - title.words : Math.max(0, title.words - length.most)
  return sum * KIND_WORTH[title.kind] * (1 - 0.4 * dull) * 0.75 ** off
}

function overlap(stems: readonly string[], taken: ReadonlySet<string>): number {
  const shared = stems.filter((word) => taken.has(word)).length
  return shared / Math.min(stems.length, taken.size)
}
