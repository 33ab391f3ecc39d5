import type { Problem } from '../model/error.ts'
import type { Transcript } from '../model/transcript.ts'
import { plainJson } from './escape.ts'
import { captionsOf } from './transcript-captions.ts'
import { transcriptDocument } from './transcript-document.ts'
import { markdownTranscript, textTranscript } from './transcript-text.ts'
import { renderSrt, renderVtt } from './transcript-tracks.ts'

/** Forms that a transcript can be written in. */
export type TranscriptFormat = 'json' | 'podcast' | 'srt' | 'vtt' | 'text' | 'markdown'

/** A form and what it is, for help and for telling whether a word names one. */
export interface TranscriptFormatRow {
  readonly name: TranscriptFormat
  /** Endings of file names, with the dot; the first is the one we give to files. */
  readonly extensions: readonly string[]
  readonly description: string
}

/** The registry, in the order in which help lists it. */
export const TRANSCRIPT_FORMATS: readonly TranscriptFormatRow[] = [
  { name: 'json', extensions: ['.json'], description: 'turns with places in the source, times, events and warnings' },
  { name: 'podcast', extensions: ['.json'], description: 'Podcasting 2.0 transcript' },
  { name: 'srt', extensions: ['.srt'], description: 'SubRip captions' },
  { name: 'vtt', extensions: ['.vtt'], description: 'WebVTT captions with voices' },
  { name: 'text', extensions: ['.txt', '.text'], description: 'plain text: time, name, words' },
  { name: 'markdown', extensions: ['.md', '.markdown'], description: 'Markdown to publish' },
]

/**
 * A transcript in another form, as one string that ends in a line break. Captions and Podcasting 2.0 need times: where
 * the transcript has none, each caption lasts as long as its words take to say at 150 words a minute.
 */
export function renderTranscript(transcript: Transcript, format: TranscriptFormat): string {
  switch (format) {
    case 'json':
      return `${plainJson(JSON.stringify(transcriptDocument(transcript), null, 2))}\n`
    case 'podcast':
      return `${plainJson(JSON.stringify(podcastDocument(transcript), null, 2))}\n`
    case 'srt':
      return renderSrt(captionsOf(transcript))
    case 'vtt':
      return renderVtt(captionsOf(transcript), transcript.facts.title)
    case 'text':
      return textTranscript(transcript)
    case 'markdown':
      return markdownTranscript(transcript)
  }
}

const TIMED: ReadonlySet<TranscriptFormat> = new Set(['podcast', 'srt', 'vtt'])

/** A warning where `format` has times and the transcript none, so that all are estimated; else none. */
export function estimatedTimes({ turns }: Transcript, format: TranscriptFormat): Problem[] {
  if (!TIMED.has(format) || turns.some(({ startMs }) => startMs !== null)) return []
  const message = 'The transcript has no times: those written are estimated, at 150 words a minute.'
  return [{ code: 'times-estimated', message, line: null }]
}

/** Podcasting 2.0, version 1.0.0 (Podcastindex-org/podcast-namespace, transcripts.md): seconds, a name on each segment. */
function podcastDocument(transcript: Transcript): unknown {
  const segments = captionsOf(transcript).map(({ speaker, startMs, endMs, text }) => ({
    ...(speaker === null ? {} : { speaker }),
    startTime: startMs / 1000,
    endTime: endMs / 1000,
    body: text,
  }))
  return { version: '1.0.0', segments }
}
