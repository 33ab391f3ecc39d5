import type { Transcript, Turn } from '../model/transcript.ts'
import { clockTime } from './clock.ts'
import { markdownLine, plainLine } from './escape.ts'

/**
 * Plain text: "[0:14] Name: words", a paragraph a turn or several where somebody talks long, times and names where the
 * transcript has them.
 */
export function textTranscript(transcript: Transcript): string {
  const head = [transcript.facts.show, transcript.facts.title].filter((fact) => fact !== null).map(plainLine)
  const turns = transcript.turns.flatMap((turn) =>
    passagesOf(turn).map(({ speaker, startMs, text }) => {
      const time = startMs === null ? '' : `[${fullClock(startMs)}] `
      const name = speaker === null ? '' : `${plainLine(speaker).replace(/:$/, '')}: `
      return `${time}${name}${plainLine(text)}`
    }),
  )
  return `${[...(head.length > 0 ? [head.join('\n')] : []), ...turns].join('\n\n')}\n`
}

/** Markdown: title, the creator's chapters as headings, "**Name:** words" with the time behind the name. */
export function markdownTranscript(transcript: Transcript): string {
  const blocks: string[] = []
  if (transcript.facts.title !== null) blocks.push(`# ${markdownLine(transcript.facts.title)}`)
  transcript.turns.forEach((turn, row) => {
    for (const chapter of transcript.chapters) {
      if (chapter.turn === row) blocks.push(`## ${markdownLine(chapter.title)}`)
    }
    for (const { speaker, startMs, text } of passagesOf(turn)) {
      const time = startMs === null ? '' : `\\[${fullClock(startMs)}\\] `
      const name = speaker === null ? '' : `**${markdownLine(speaker)}:** `
      blocks.push(`${name}${time}${markdownLine(text)}`)
    }
  })
  return `${blocks.join('\n\n')}\n`
}

/** A paragraph, with the name and the time to print before it. */
type Passage = Pick<Turn, 'speaker' | 'startMs' | 'text'>

/** Letters from which on a turn is cut at the next sentence that has a time: a minute of talk. */
const LONG_PASSAGE = 900
/** Letters at which it is cut at the next time wherever it falls: captions without marks. */
const LONGEST_PASSAGE = 1800

/** The paragraphs of a turn, each with its time: an hour of captions without names would be one, and all but its start lost. */
function passagesOf({ speaker, startMs, text, pieces }: Turn): Passage[] {
  const passages: Passage[] = []
  let from = 0
  let fromMs = startMs
  for (const piece of pieces) {
    const length = piece.start - from
    if (length < LONG_PASSAGE || piece.startMs === null || piece.startMs <= (fromMs ?? 0)) continue
    const before = text.slice(from, piece.start).trimEnd()
    if (length < LONGEST_PASSAGE && !SENTENCE_END.test(before.slice(-4))) continue
    passages.push({ speaker, startMs: fromMs, text: before })
    from = piece.start
    fromMs = piece.startMs
  }
  return [...passages, { speaker, startMs: fromMs, text: text.slice(from) }]
}

const SENTENCE_END = /[.!?…]["'”’)\]]*$/

/** Always with hours, so that a time never looks like another unit: "00:12:34". */
function fullClock(ms: number): string {
  const clock = clockTime(ms)
  return clock.split(':').length === 3 ? clock.padStart(8, '0') : `00:${clock.padStart(5, '0')}`
}
