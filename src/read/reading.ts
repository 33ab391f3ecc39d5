import type { Problem } from '../model/error.ts'
import type { TranscriptFacts } from '../model/transcript.ts'

/**
 * A stretch of words as a format gives it: decoded text, and where it stands in the source. Where both lengths are
 * equal they run in step; else the text is one escape or entity. White space in it need not be clean. Runs of one
 * utterance follow one another without a space unless one of them holds it.
 */
export interface Run {
  readonly text: string
  readonly sourceStart: number
  readonly sourceEnd: number
  /** Whole milliseconds where the format times these very words; else null. */
  readonly startMs: number | null
  readonly endMs: number | null
}

/** Words of one voice as the file has them together: a cue, a segment, a paragraph. */
export interface Utterance {
  readonly kind: 'words'
  /** Label as written; null where nobody is named. */
  readonly speaker: string | null
  /** True where a turn starts here even if the label is the same as before. */
  readonly opens: boolean
  /** True where it begins a paragraph of running text; a caption or a segment begins none. */
  readonly paragraph?: boolean
  readonly runs: readonly Run[]
  readonly startMs: number | null
  readonly endMs: number | null
}

/** A heading or chapter mark: it covers what follows. */
export interface ChapterMark {
  readonly kind: 'chapter'
  readonly title: string
  readonly startMs: number | null
}

/** What is no speech where the format itself says so. */
export interface EventMark {
  readonly kind: 'event'
  readonly text: string
  readonly sourceStart: number
  readonly sourceEnd: number
  readonly startMs: number | null
}

/** What a file has in a row: words, the start of a chapter, or a sound. */
export type Item = Utterance | ChapterMark | EventMark

/** What one reader found, before it is joined into turns. Items stand in the order of the talk. */
export interface Reading {
  readonly items: readonly Item[]
  readonly facts: TranscriptFacts
  readonly durationMs: number | null
  /** Chapters that stand apart from the words, with times; they are placed by those. */
  readonly chapters?: readonly ChapterMark[]
  readonly warnings: readonly Problem[]
}

/** Facts of a file that says nothing about the episode. */
export const NO_FACTS: TranscriptFacts = { title: null, show: null, date: null, description: null, people: [] }

/** A run in step with the source. */
export function runOf(text: string, start: number, end: number): Run {
  return { text: text.slice(start, end), sourceStart: start, sourceEnd: end, startMs: null, endMs: null }
}

/** The latest end that any item or run has. */
export function lastEnd(items: readonly Item[]): number | null {
  let end: number | null = null
  for (const item of items) {
    if (item.kind !== 'words') continue
    if (item.endMs !== null) end = Math.max(end ?? 0, item.endMs)
    // Marks at the end have no time of their own.
    const last = item.runs.findLast((run) => run.endMs !== null)
    if (last?.endMs != null) end = Math.max(end ?? 0, last.endMs)
  }
  return end
}

/** When an item begins, in milliseconds, to put items in order; 0 where it has no time. */
export function startOf(item: Item): number {
  return item.kind === 'words' ? (item.startMs ?? 0) : 0
}
