import type { Transcript } from '../model/transcript.ts'
import { clockTime } from './clock.ts'
import { markdownLine, plainLine } from './escape.ts'

/** Plain text: "[0:14] Name: words", a paragraph a turn, times and names where the transcript has them. */
export function textTranscript(transcript: Transcript): string {
  const head = [transcript.facts.show, transcript.facts.title].filter((fact) => fact !== null).map(plainLine)
  const turns = transcript.turns.map(({ speaker, startMs, text }) => {
    const time = startMs === null ? '' : `[${fullClock(startMs)}] `
    const name = speaker === null ? '' : `${plainLine(speaker).replace(/:$/, '')}: `
    return `${time}${name}${plainLine(text)}`
  })
  return `${[...(head.length > 0 ? [head.join('\n')] : []), ...turns].join('\n\n')}\n`
}

/** Markdown: title, the creator's chapters as headings, "**Name:** words" with the time behind the name. */
export function markdownTranscript(transcript: Transcript): string {
  const blocks: string[] = []
  if (transcript.facts.title !== null) blocks.push(`# ${markdownLine(transcript.facts.title)}`)
  transcript.turns.forEach(({ speaker, startMs, text }, row) => {
    for (const chapter of transcript.chapters) {
      if (chapter.turn === row) blocks.push(`## ${markdownLine(chapter.title)}`)
    }
    const time = startMs === null ? '' : `\\[${fullClock(startMs)}\\] `
    const name = speaker === null ? '' : `**${markdownLine(speaker)}:** `
    blocks.push(`${name}${time}${markdownLine(text)}`)
  })
  return `${blocks.join('\n\n')}\n`
}

/** Always with hours, so that a time never looks like another unit: "00:12:34". */
function fullClock(ms: number): string {
  const clock = clockTime(ms)
  return clock.split(':').length === 3 ? clock.padStart(8, '0') : `00:${clock.padStart(5, '0')}`
}
