import type { Problem } from '../model/error.ts'
import { lineFinder } from '../model/search.ts'
import type { GivenChapter, Transcript, TranscriptEvent, TranscriptFacts } from '../model/transcript.ts'

/** What `take-analyze transcript FILE --format json` prints. Spans point into the decoded source; lines are 1-based. */
export interface TranscriptDocument {
  readonly schema: 'take-analyze/transcript/1'
  readonly format: string
  readonly facts: TranscriptFacts
  readonly durationMs: number | null
  readonly turns: readonly {
    readonly speaker: string | null
    readonly startMs: number | null
    readonly endMs: number | null
    readonly text: string
    readonly start: number
    readonly end: number
    readonly line: number
  }[]
  readonly events: readonly {
    readonly kind: TranscriptEvent['kind']
    readonly text: string
    readonly turn: number
    readonly at: number
    readonly startMs: number | null
    readonly start: number
    readonly end: number
    readonly line: number
  }[]
  readonly chapters: readonly GivenChapter[]
  readonly warnings: readonly Problem[]
}

/** The transcript as plain data. */
export function transcriptDocument(transcript: Transcript): TranscriptDocument {
  const lineOf = lineFinder(transcript.source.text)
  return {
    schema: 'take-analyze/transcript/1',
    format: transcript.source.format,
    facts: transcript.facts,
    durationMs: transcript.durationMs,
    turns: transcript.turns.map(({ speaker, startMs, endMs, text, pieces }) => {
      let start = Number.POSITIVE_INFINITY
      let end = 0
      for (const piece of pieces) {
        start = Math.min(start, piece.sourceStart)
        end = Math.max(end, piece.sourceEnd)
      }
      return { speaker, startMs, endMs, text, start, end, line: lineOf(start) }
    }),
    events: transcript.events.map(({ kind, text, turn, at, startMs, sourceStart, sourceEnd }) => {
      return { kind, text, turn, at, startMs, start: sourceStart, end: sourceEnd, line: lineOf(sourceStart) }
    }),
    chapters: transcript.chapters,
    warnings: transcript.warnings,
  }
}
