import { createFeatureReader } from '../../src/claims/check-features.ts'
import { featureSlot } from '../../src/claims/check-worthiness.ts'
import { buildDocument } from '../../src/language/language.ts'
import { clustersOf } from '../../src/learn/word-clusters.ts'
import type { Document } from '../../src/model/document.ts'
import type { Transcript } from '../../src/model/transcript.ts'
import type { Models } from '../../src/models.ts'
import { readRows } from '../data.ts'
import { transcriptOf } from '../episodes.ts'
import type { Example } from './adagrad.ts'

/** A sentence that people marked: 1 where it is worth a check. */
export interface Statement {
  readonly text: string
  readonly label: number
  /** Who says it, as debates write it. */
  readonly speaker?: string | null
}

/** Transcripts of debates and speeches with all their sentences, from `claims-checkthat`. */
export function readCheckThat(split: 'train' | 'dev'): { id: string; sentences: readonly Statement[] }[] {
  return readRows<{ id: string; sentences: Statement[] }>(`claims-checkthat/${split}.jsonl.gz`)
}

/** Single sentences of presidential debates, from `claims-claimbuster`. */
export function readClaimBuster(split: 'train' | 'dev'): Statement[] {
  return readRows<Statement>(`claims-claimbuster/${split}.jsonl.gz`)
}

/** The statements as a transcript, a turn each. */
export function transcriptOfStatements(statements: readonly Statement[]): Transcript {
  const turns = statements.map(({ text, speaker = null }) => ({
    speaker,
    // A turn without a word would be no turn.
    text: text.trim().replace(/\s+/g, ' ') || '.',
    startMs: null,
    endMs: null,
  }))
  return transcriptOf('statements', turns)
}

/** The statements as one document, a turn each, and the tokens of each that carry it. */
export function documentOf(statements: readonly Statement[], models: Models): { doc: Document; rows: number[][] } {
  const doc = buildDocument(transcriptOfStatements(statements), models)
  let token = 0
  const rows = doc.turns.map(({ end }) => {
    const own: number[] = []
    for (; token < doc.tokens.length && doc.tokens.start[token]! < end; token++) {
      if (doc.tokens.fluency[token] === 0) own.push(token)
    }
    return own
  })
  return { doc, rows }
}

/** The statements as examples for a table as long as `rarity`, as `createCheckRater` reads them. */
export function examplesOf(statements: readonly Statement[], models: Models, rarity: Uint8Array): Example[] {
  const { doc, rows } = documentOf(statements, models)
  const reader = createFeatureReader(doc, clustersOf(models('clusters')))
  return statements.map(({ label }, i) => {
    const sums = new Map<number, number>()
    let squares = 0
    reader.read(rows[i]!, (family, key, value) => {
      const slot = featureSlot(family, key, rarity.length)
      const weighed = rarity[slot]! * value
      squares += weighed * weighed
      sums.set(slot, (sums.get(slot) ?? 0) + weighed)
    })
    return {
      slots: Uint32Array.from(sums.keys()),
      values: Float32Array.from(sums.values(), (value) => value / Math.sqrt(squares)),
      positive: label === 1,
    }
  })
}

/** Steps of rarity in one of its natural logarithm: the rarest slot stays below 256. */
const RARITY_STEPS = 20

/** Inverse document frequency of each slot, smoothed: `ln((1 + n) / (1 + statements with it)) + 1`. */
export function rarityOf(statements: readonly Statement[], models: Models, size: number): Uint8Array {
  const counts = new Uint32Array(size)
  for (const { slots } of examplesOf(statements, models, new Uint8Array(size).fill(1))) {
    for (const slot of slots) counts[slot]!++
  }
  return Uint8Array.from(counts, (count) => RARITY_STEPS * (Math.log((1 + statements.length) / (1 + count)) + 1))
}
