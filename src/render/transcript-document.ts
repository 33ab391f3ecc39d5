import type { Problem } from '../model/error.ts'
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

/** Finds the 1-based line of an offset by binary search. LF, CRLF and lone CR end a line. */
function lineFinder(text: string): (offset: number) => number {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
  }
  return (offset) => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (starts[middle]! <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
}
