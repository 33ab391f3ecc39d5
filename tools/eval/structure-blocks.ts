import { readFileSync } from 'node:fs'
import { type Document, sentenceAt } from '../../src/model/document.ts'
import { BLOCK_KINDS, type BlockKind, type Structure } from '../../src/model/structure.ts'

/** A stretch marked by hand: from a place in one turn to a place in the same or a later one. */
export interface GoldBlock {
  readonly kind: 'sponsor' | 'credits'
  readonly turn: number
  readonly char: number
  readonly endTurn: number
  readonly endChar: number
}

export interface GoldEpisode {
  readonly id: string
  /** Under `../shared/data`. */
  readonly file: string
  /** `fit`: the shipped weights were fitted on it. `blind`: marked after the cues were settled, not fitted on. */
  readonly split: 'fit' | 'blind'
  readonly blocks: readonly GoldBlock[]
}

/** The marked set: ids, offsets and labels, no text. */
export function readGoldBlocks(): readonly GoldEpisode[] {
  const file = JSON.parse(readFileSync(new URL('./gold/blocks.json', import.meta.url), 'utf8'))
  return file.episodes
}

/** Words of one kind of block that were found, found wrongly and missed. */
export interface Counts {
  found: number
  wrong: number
  missed: number
}

/**
 * Counts words by kind. The closing words are kept out of the notes as "credits" or as "sponsor", so for sponsor
 * blocks they count neither for nor against.
 */
export function countBlocks(doc: Document, structure: Structure, gold: GoldEpisode, kind: GoldBlock['kind']): Counts {
  const counts: Counts = { found: 0, wrong: 0, missed: 0 }
  for (const match of doc.text.matchAll(/\S+/g)) {
    const marked = kindAt(doc, gold, match.index)
    if (kind === 'sponsor' && marked === 'credits') continue
    const ours = predictedAt(doc, structure, match.index)
    if (kind === 'credits' && (marked === 'sponsor' || ours === 'sponsor')) continue
    if (ours === kind && marked === kind) counts.found++
    else if (ours === kind) counts.wrong++
    else if (marked === kind) counts.missed++
  }
  return counts
}

/** Harmonic mean of precision and recall; 1 where there was nothing to find and nothing was. */
export function f1({ found, wrong, missed }: Counts): number {
  return found + wrong + missed === 0 ? 1 : (2 * found) / (2 * found + wrong + missed)
}

/** The marked kind of each sentence, by its first character; null for talk. */
export function goldKinds(doc: Document, gold: GoldEpisode): (GoldBlock['kind'] | null)[] {
  return doc.sentences.map((sentence) => kindAt(doc, gold, sentence.start))
}

function kindAt(doc: Document, gold: GoldEpisode, at: number): GoldBlock['kind'] | null {
  for (const block of gold.blocks) {
    const start = (doc.turns[block.turn]?.start ?? 0) + block.char
    const end = (doc.turns[block.endTurn]?.start ?? 0) + block.endChar
    if (at >= start && at < end) return block.kind
  }
  return null
}

function predictedAt(doc: Document, structure: Structure, at: number): BlockKind {
  return BLOCK_KINDS[structure.sentenceBlock[Math.max(0, sentenceAt(doc, at))] ?? 0] ?? 'content'
}
