import type { Lines } from './lines.ts'

/** A number at the start of a line, apart from what follows, as records of courts have it; or of a turn: "12. Mara: ",
 *  "[12] Mara: ". */
const NUMBER = /^[\s\u00b7]*(?:(\d{1,2})(?:[\s\u00b7]+|$)|(\d{1,4})(?:\t+|[.)] +)|\[(\d{1,4})\][\t ]+)/
/** How much of a line is looked at. */
const LINE_START = 80
/** Fewest lines that hold something, and least share of them with a number that runs on, for the numbers to be no words. */
const LEAST = { lines: 8, share: 0.7 } as const

/** The lines with the numbers that count them left out, where nearly all have one; else as they are. */
export function withoutLineNumbers(text: string, lines: Lines): Lines {
  const start = Array.from(lines.start)
  let held = 0
  let running = 0
  let next = 0
  for (let row = 0; row < lines.count; row++) {
    const from = lines.start[row]!
    const line = text.slice(from, Math.min(lines.end[row]!, from + LINE_START))
    if (line.trim() === '') continue
    held++
    const match = NUMBER.exec(line)
    if (match === null) continue
    const value = Number(match[1] ?? match[2] ?? match[3])
    if (value === next || value === 1) running++
    next = value + 1
    start[row] = from + match[0].length
  }
  return held >= LEAST.lines && running >= held * LEAST.share ? { ...lines, start } : lines
}
