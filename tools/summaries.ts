import type { Transcript } from '../src/model/transcript.ts'
import { readRows } from './data.ts'
import { transcriptOf } from './episodes.ts'

/** A text and what people wrote of it. */
export interface Summarised {
  readonly id: string
  readonly set: string
  readonly transcript: Transcript
  /** A summary or description, to score against. */
  readonly reference: string
  /** All that people wrote of it: other summaries, answers to questions, notes of chapters. */
  readonly written: readonly string[]
}

interface Row {
  readonly id: string
  readonly title?: string | null
  readonly summary?: string
  readonly description?: string
  readonly queries?: readonly { readonly answer: string }[]
  readonly generalQueries?: readonly { readonly answer: string }[]
  readonly chapters?: readonly { readonly title?: string | null; readonly notes?: readonly string[] }[]
  readonly turns: readonly {
    readonly speaker?: string | null
    readonly text: string
    readonly start_s?: number
    readonly end_s?: number
  }[]
}

/** Fewest words of a reference: shorter ones name the episode and say nothing of it. */
const LEAST_WORDS = 12

/** Episodes of a set under `../shared/data` with a human summary of enough words. */
export function readSummarised(set: string, split: 'train' | 'dev'): Summarised[] {
  return readRows<Row>(`${set}/${split}.jsonl.gz`).flatMap((row) => {
    const reference = (set === 'podcasts-virtual-coffee' || set === 'qmsum' ? row.summary : row.description) ?? ''
    if (reference.split(/\s+/).length < LEAST_WORDS) return []
    const written = [
      reference,
      ...(row.queries ?? []).map(({ answer }) => answer),
      ...(row.chapters ?? []).flatMap(({ title, notes }) => [title ?? '', ...(notes ?? [])]),
    ]
    return [{ id: row.id, set, transcript: transcriptOfRow(row), reference, written }]
  })
}

function transcriptOfRow(row: Row): Transcript {
  const turns = row.turns.flatMap((turn) => {
    const text = turn.text.trim().replace(/\s/g, ' ')
    if (!/[\p{L}\p{N}]/u.test(text)) return []
    const startMs = turn.start_s === undefined ? null : Math.round(turn.start_s * 1000)
    const endMs = turn.end_s === undefined || startMs === null ? null : Math.round(turn.end_s * 1000)
    return [{ speaker: turn.speaker ?? null, text, startMs: endMs === null ? null : startMs, endMs }]
  })
  const transcript = transcriptOf(row.id, turns)
  return { ...transcript, facts: { ...transcript.facts, title: row.title ?? null } }
}

interface GumRow {
  readonly id: string
  readonly genre: string
  readonly title: string
  readonly text: string
  readonly summary?: string
  readonly summaries?: readonly { readonly text: string }[]
}

/** GUM's documents with their summaries; each line a turn without a voice. */
export function readGumSummarised(split: 'train' | 'dev'): (Summarised & { readonly genre: string })[] {
  const file = split === 'dev' ? 'gum/dev.jsonl' : 'gum/train.jsonl.gz'
  return readRows<GumRow>(file).flatMap(({ id, genre, title, text, summary, summaries }) => {
    const turns = text
      .split('\n')
      .map((line) => line.trim().replace(/\s/g, ' '))
      .filter((line) => /[\p{L}\p{N}]/u.test(line))
      .map((line) => ({ speaker: null, text: line, startMs: null, endMs: null }))
    const reference = summary ?? summaries?.[0]?.text ?? ''
    if (reference === '') return []
    const transcript = transcriptOf(id, turns)
    const facts = { ...transcript.facts, title }
    const written = [reference, ...(summaries ?? []).map((other) => other.text)]
    return [{ id, set: 'gum', genre, transcript: { ...transcript, facts }, reference, written }]
  })
}
