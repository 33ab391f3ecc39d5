import { BLOCK_KINDS, type Structure } from '../model/structure.ts'
import type { Segment } from '../model/topic.ts'
import type { Transcript } from '../model/transcript.ts'
import { pickKeyphrases } from './keyphrases.ts'
import { phrasesOf, type Stretch } from './stretches.ts'
import type { TitleSource } from './title-scores.ts'
import type { TitleScorer } from './titles.ts'

/** What sections and chapters are laid out from. */
export interface Layout extends TitleSource {
  readonly transcript: Transcript
  /** Scores titles. */
  readonly scorer: TitleScorer
  /** Words before each sentence; see `wordsBefore`. */
  readonly words: Float64Array
  /** Probability of a cut before each sentence, and the cuts to be expected near it. */
  readonly chances: Float64Array
  readonly near: Float64Array
}

/** A run of sentences that is all talk or all one kind of wrapping. */
export interface Part extends Stretch {
  readonly kind: Segment['kind']
}

/** Keyphrases of a segment. */
const MOST_KEYPHRASES = 5

/**
 * The episode as parts that tile it: content, sponsor, intro (with the teaser) and credits. Clips and music belong to
 * the content around them. Two parts side by side differ in kind or have a sponsor between them.
 */
export function partsOf(structure: Structure, sentences: number): Part[] {
  const kinds: Part['kind'][] = []
  let before: Part['kind'] = 'intro'
  for (let row = 0; row < sentences; row++) {
    const kind = kindOf(BLOCK_KINDS[structure.sentenceBlock[row] ?? 0] ?? 'content', before)
    kinds.push(kind)
    before = kind
  }
  const parts: Part[] = []
  for (const [row, kind] of kinds.entries()) {
    const last = parts[parts.length - 1]
    if (last?.kind === kind) parts[parts.length - 1] = { ...last, endSentence: row + 1 }
    else parts.push({ kind, firstSentence: row, endSentence: row + 1 })
  }
  return parts
}

function kindOf(block: (typeof BLOCK_KINDS)[number], before: Part['kind']): Part['kind'] {
  switch (block) {
    case 'sponsor':
      return 'sponsor'
    case 'credits':
      return 'credits'
    case 'intro':
    case 'teaser':
      return before === 'intro' ? 'intro' : 'content'
    case 'music':
    case 'clip':
      return before === 'sponsor' ? 'content' : before
    default:
      return 'content'
  }
}

/** A remark of fewer words between two parts of wrapping ("Okay, we're back.") is no part of the talk. */
const SCRAP_WORDS = 35

/** Wrapping of fewer words beside other wrapping is of that kind: closing words mention the sponsors and ask for stars. */
const SHORT_WRAPPING = 30

/** The parts with scraps of talk and of wrapping joined to the wrapping beside them. They still tile. */
export function withoutScraps(given: readonly Part[], words: Float64Array): Part[] {
  const kept: Part[] = []
  const sizeOf = (part: Part): number => words[part.endSentence]! - words[part.firstSentence]!
  const kindsOf = given.map(({ kind }) => kind)
  const larger = (a: number, b: number): number => sizeOf(given[b]!) - sizeOf(given[a]!) || a - b
  // The larger first: what is joined to a short part goes where that goes.
  for (const at of [...given.keys()].sort(larger)) {
    const part = given[at]!
    if (part.kind === 'content' || sizeOf(part) >= SHORT_WRAPPING) continue
    const [beside] = [at - 1, at + 1]
      .filter((row) => given[row] !== undefined && given[row].kind !== 'content' && larger(row, at) < 0)
      .sort(larger)
    if (beside !== undefined) kindsOf[at] = kindsOf[beside]!
  }
  const parts = given.map((part, at) => ({ ...part, kind: kindsOf[at]! }))
  for (const [at, part] of parts.entries()) {
    const last = kept[kept.length - 1]
    const next = parts[at + 1]
    const isScrap =
      part.kind === 'content' &&
      words[part.endSentence]! - words[part.firstSentence]! < SCRAP_WORDS &&
      last !== undefined &&
      last.kind !== 'content' &&
      next !== undefined
    if (last !== undefined && (isScrap || last.kind === part.kind)) {
      kept[kept.length - 1] = { ...last, endSentence: part.endSentence }
    } else kept.push(part)
  }
  return kept
}

/** The strongest phrases of a stretch, as spelled there. */
export function keyphrasesOf({ doc, phrases }: Layout, stretch: Stretch): string[] {
  return pickKeyphrases(doc, phrasesOf(doc, phrases, stretch), MOST_KEYPHRASES).map(({ phrase }) => phrase)
}
