import type { Document } from '../model/document.ts'
import { stemsOf, type Talk } from './talk.ts'

/** How well a stretch of the talk covers the words of a sentence of the notes. Rows are sentences of the talk. */
export interface Passage {
  readonly first: number
  readonly end: number
  /** Share of the weight of the sentence's content words that the passage has, in [0, 1]. */
  readonly coverage: number
  /** How many different ones it has. */
  readonly shared: number
}

const NO_PASSAGE: Passage = { first: 0, end: 0, coverage: 0, shared: 0 }

/** The content words of a sentence with what each is worth: the rarer in the talk, the more. */
export interface Content {
  readonly stems: readonly string[]
  readonly weights: readonly number[]
  readonly total: number
}

/** Sentences in a row that one sentence of notes may sum up. */
const WINDOW = 5

/** The content words of tokens `[first, end)` of the notes, each once; `leave` names stems that do not count. */
export function contentOf(
  talk: Talk,
  doc: Document,
  first: number,
  end: number,
  leave: ReadonlySet<string> = new Set(),
): Content {
  const all = stemsOf(doc)
  const found = new Set<string>()
  for (let i = first; i < end; i++) {
    const stem = all[i]!
    if (stem !== '' && !leave.has(stem)) found.add(stem)
  }
  const stems = [...found]
  const weights = stems.map((stem) => weightOf(talk, stem))
  return { stems, weights, total: weights.reduce((sum, weight) => sum + weight, 0) }
}

/** Inverse document frequency over sentences. */
function weightOf(talk: Talk, stem: string): number {
  const { length } = talk.doc.sentences
  return Math.log(1 + length / (1 + (talk.sentencesOf.get(stem)?.length ?? 0)))
}

/**
 * The stretch of at most five sentences that covers `content` best; the earliest of equals. `allowed` says which
 * sentences count.
 */
export function bestPassage(talk: Talk, content: Content, allowed?: (sentence: number) => boolean): Passage {
  if (content.total === 0) return NO_PASSAGE
  const hits: { row: number; word: number }[] = []
  content.stems.forEach((stem, word) => {
    for (const row of talk.sentencesOf.get(stem) ?? []) {
      if (allowed === undefined || allowed(row)) hits.push({ row, word })
    }
  })
  hits.sort((a, b) => a.row - b.row || a.word - b.word)
  const counts = new Uint16Array(content.stems.length)
  let best = NO_PASSAGE
  let bestSpread = 0
  let sum = 0
  let shared = 0
  let from = 0
  for (const hit of hits) {
    if (counts[hit.word]!++ === 0) {
      sum += content.weights[hit.word]!
      shared++
    }
    while (hits[from]!.row <= hit.row - WINDOW) {
      const { word } = hits[from++]!
      if (--counts[word]! === 0) {
        sum -= content.weights[word]!
        shared--
      }
    }
    // A window may be narrower without loss: words at its left edge that it has again do not hold it open.
    let left = from
    while (hits[left]!.row < hit.row && counts[hits[left]!.word]! > 1) counts[hits[left++]!.word]!--
    for (let i = from; i < left; i++) counts[hits[i]!.word]!++
    const first = hits[left]!.row
    const spread = hit.row - first
    const coverage = sum / content.total
    if (coverage > best.coverage + 1e-9 || (coverage > best.coverage - 1e-9 && spread < bestSpread)) {
      best = { first, end: hit.row + 1, coverage, shared }
      bestSpread = spread
    }
  }
  return best
}

/** Sentences between a sentence and a passage; 0 inside it. */
export function distanceTo(passage: Passage, sentence: number): number {
  if (sentence < passage.first) return passage.first - sentence
  return Math.max(0, sentence - passage.end + 1)
}
