import type { OutlineSpeaker } from './outline.ts'
import { percent } from './outline.ts'
import { widthOf } from './width.ts'
import { padEnd, padStart, wrapLines } from './wrap.ts'

/** Paragraphs wider than this tire the eye (Bringhurst, The Elements of Typographic Style: 45 to 75, twice that at most). */
export const PROSE_WIDTH = 100

/** A paragraph whose first line opens with `mark`, painted, and whose other lines stand below the words. */
export function hanging(mark: string, text: string, width: number, paint: (mark: string) => string = asItIs): string[] {
  const room = Math.max(1, width - widthOf(mark))
  const indent = ' '.repeat(widthOf(mark))
  return wrapLines(text, room).map((line, row) => (row === 0 ? paint(mark) : indent) + line)
}

const asItIs = (text: string): string => text

const FULL = '━'
const EMPTY = '─'

/** A line a speaker: name, role, a bar for the share of the talk, the share and the words. */
export function speakerLines(
  speakers: readonly OutlineSpeaker[],
  width: number,
  paint: {
    readonly name: (text: string) => string
    readonly full: (bar: string) => string
    readonly dim: (text: string) => string
  },
): string[] {
  const roles = Math.max(0, ...speakers.map(({ role }) => widthOf(role ?? '')))
  const names = Math.min(Math.max(0, ...speakers.map(({ name }) => widthOf(name))), Math.floor(width / 3))
  const numbers = Math.max(0, ...speakers.map(({ words }) => widthOf(words))) + 5
  const bar = Math.min(30, width - names - roles - numbers - 6)
  return speakers.flatMap(({ name, role, share, words }) => {
    const full = Math.round(Math.min(1, share) * bar)
    const drawn = bar < 5 ? '' : `  ${paint.full(FULL.repeat(full))}${paint.dim(EMPTY.repeat(bar - full))}`
    const [first = '', ...more] = wrapLines(name, names)
    const tail = `${drawn} ${padStart(percent(share), 4)}  ${paint.dim(words)}`
    const line = `${paint.name(padEnd(first, names))}  ${padEnd(role ?? '', roles)}${tail}`
    return [line.trimEnd(), ...more.map((rest) => paint.name(rest))]
  })
}
