import { plainLine } from './escape.ts'
import { type Caption, OPENS_VOICE } from './transcript-captions.ts'

/** Characters of a caption's line before it breaks, as broadcasters' guidelines have it. */
const LINE_CHARS = 42

/** Captions as SubRip; a name stands where the voice changes. */
export function renderSrt(captions: readonly Caption[]): string {
  let before: string | null = null
  const cues = captions.map(({ speaker, startMs, endMs, text }, row) => {
    const label = speaker !== null && speaker !== before ? `${plainLine(speaker).replace(/:$/, '')}: ` : ''
    // A voice that nobody names after one that is named: the mark for "someone else".
    const mark = speaker === null && before !== null ? '>> ' : ''
    before = speaker
    const words = breakLine(`${label}${mark}${plainLine(text)}`).replaceAll('-->', '->')
    return `${row + 1}\n${stamp(startMs, ',')} --> ${stamp(endMs, ',')}\n${words}\n`
  })
  return cues.join('\n')
}

/** Captions as WebVTT with a voice on each; `title` stands behind the signature. */
export function renderVtt(captions: readonly Caption[], title: string | null): string {
  const cues = captions.map(({ speaker, startMs, endMs, text }) => {
    const words = escapeVtt(breakLine(plainLine(text)))
    const voice = speaker === null ? words : `<v ${escapeVtt(plainLine(speaker))}>${words}</v>`
    return `${stamp(startMs, '.')} --> ${stamp(endMs, '.')}\n${voice}\n`
  })
  const head = title === null ? 'WEBVTT' : `WEBVTT - ${plainLine(title).replaceAll('-->', '->')}`
  return [`${head}\n`, ...cues].join('\n')
}

function escapeVtt(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** "01:02:03,456"; hours pass 99 if they must. */
function stamp(ms: number, mark: ',' | '.'): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const seconds = Math.floor(ms / 1000)
  const fraction = String(ms % 1000).padStart(3, '0')
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${mark}${fraction}`
}

/** Two lines where one would be long, broken at the space nearest the middle. */
function breakLine(text: string): string {
  if (text.length <= LINE_CHARS) return text
  const middle = Math.floor(text.length / 2)
  for (let away = 0; away <= middle; away++) {
    const at = isBreak(text, middle - away) ? middle - away : isBreak(text, middle + away) ? middle + away : 0
    if (at > 0) return `${text.slice(0, at)}\n${text.slice(at + 1)}`
  }
  return text
}

/** True for a space that a line may break at: what follows must not look like the start of another voice. */
function isBreak(text: string, at: number): boolean {
  return text.charAt(at) === ' ' && !OPENS_VOICE.test(text.slice(at + 1, at + 4))
}
