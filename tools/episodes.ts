import type { Document } from '../src/model/document.ts'
import type { Entity } from '../src/model/entity.ts'
import type { Structure } from '../src/model/structure.ts'
import type { Syntax } from '../src/model/syntax.ts'
import type { Transcript } from '../src/model/transcript.ts'
import { readRows } from './data.ts'

/** A document of the development data with the chapters that people made. */
export interface Episode {
  readonly id: string
  readonly title: string | null
  readonly tags: readonly string[]
  readonly transcript: Transcript
  readonly chapters: readonly HumanChapter[]
}

export interface HumanChapter {
  readonly title: string | null
  /** Row of `transcript.turns`, and the place in its text. */
  readonly turn: number
  readonly at: number
}

/** What the stages before `topics` make of an episode. */
export interface Prepared {
  readonly doc: Document
  readonly structure: Structure
  readonly entities: readonly Entity[]
  readonly syntax: Syntax
  readonly transcript: Transcript
}

interface Row {
  readonly id: string
  readonly title?: string | null
  readonly tags?: readonly string[]
  readonly chapters?: readonly { readonly title?: string | null; readonly turn?: number; readonly char?: number }[]
  readonly boundaries?: readonly number[]
  readonly topics?: readonly { readonly title: string; readonly spans: readonly (readonly number[])[] }[]
  readonly turns: readonly {
    readonly speaker?: string | null
    readonly text: string
    readonly start_s?: number
    readonly end_s?: number
  }[]
}

/** Episodes of `podcasts-…` or `qmsum` under `../shared/data`, "train" or "dev", with human chapters. */
export function readEpisodes(set: string, split: string): Episode[] {
  return readRows<Row>(`${set}/${split}.jsonl.gz`).map(episodeOf)
}

function episodeOf(row: Row): Episode {
  const rows = new Map<number, { row: number; shift: number }>()
  const turns: { speaker: string | null; text: string; startMs: number | null; endMs: number | null }[] = []
  for (const [at, turn] of row.turns.entries()) {
    rows.set(at, { row: turns.length, shift: turn.text.length - turn.text.trimStart().length })
    const text = turn.text.trim().replace(/\s/g, ' ')
    if (!/[\p{L}\p{N}]/u.test(text)) continue
    const startMs = turn.start_s === undefined ? null : Math.round(turn.start_s * 1000)
    const endMs = turn.end_s === undefined || startMs === null ? null : Math.round(turn.end_s * 1000)
    turns.push({ speaker: turn.speaker ?? null, text, startMs: endMs === null ? null : startMs, endMs })
  }
  const places = chaptersOf(row).flatMap(({ title, turn, char }) => {
    const place = rows.get(turn)
    return place === undefined ? [] : [{ title, turn: place.row, at: Math.max(0, char - place.shift) }]
  })
  return {
    id: row.id,
    title: row.title ?? null,
    tags: row.tags ?? [],
    transcript: transcriptOf(row.id, turns),
    chapters: places,
  }
}

function chaptersOf(row: Row): { title: string | null; turn: number; char: number }[] {
  if (row.topics !== undefined) {
    const titles = new Map(
      row.topics.flatMap(({ title, spans }) => spans.map(([first = 0]) => [first, title] as const)),
    )
    return (row.boundaries ?? []).map((turn) => ({ title: titles.get(turn) ?? null, turn, char: 0 }))
  }
  return (row.chapters ?? []).flatMap(({ title, turn, char }) =>
    turn === undefined ? [] : [{ title: title ?? null, turn, char: char ?? 0 }],
  )
}

/** A transcript from bare turns, as a reader would make it; the source is the turns' texts, one a line. */
export function transcriptOf(
  path: string,
  turns: readonly { speaker: string | null; text: string; startMs: number | null; endMs: number | null }[],
): Transcript {
  let offset = 0
  const placed = turns.map((turn) => {
    const { startMs, endMs } = turn
    const end = turn.text.length
    const piece = { start: 0, end, sourceStart: offset, sourceEnd: offset + end, startMs, endMs }
    offset += end + 1
    return { ...turn, pieces: [piece] }
  })
  const text = turns.map((turn) => turn.text).join('\n')
  return {
    source: { path, format: 'text', bytes: text.length, sha256: '', encoding: 'utf-8', text },
    facts: { title: null, show: null, date: null, description: null, people: [] },
    turns: placed,
    events: [],
    chapters: [],
    durationMs: turns[turns.length - 1]?.endMs ?? null,
    warnings: [],
  }
}

/** Row of the sentence that a human chapter starts with: the one whose start is nearest. Null at the very start. */
export function sentenceOf(doc: Document, { turn, at }: HumanChapter): number | null {
  const home = doc.turns[turn]
  if (home === undefined || home.firstSentence >= doc.sentences.length) return null
  const place = home.start + at
  let best = home.firstSentence
  for (let row = home.firstSentence; row < Math.min(doc.sentences.length, home.endSentence + 1); row++) {
    const distance = Math.abs(doc.sentences[row]!.start - place)
    if (distance < Math.abs(doc.sentences[best]!.start - place)) best = row
  }
  return best === 0 ? null : best
}
