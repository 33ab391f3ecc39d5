import { clustersOf, widthOf } from './width.ts'

/**
 * The lines of a text, none wider than `width` columns (but for a single character that is). Breaks at spaces; a word
 * wider than a line is cut between two characters as readers see them, never inside one. Empty text gives no line.
 */
export function wrapLines(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of text.split(' ')) {
    if (word === '') continue
    const room = widthOf(word)
    if (line !== '' && used + 1 + room <= width) {
      line += ` ${word}`
      used += 1 + room
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = room <= width ? [word] : cutWord(word, width)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
    used = widthOf(line)
  }
  if (line !== '') lines.push(line)
  return lines
}

/** Pieces of a word that is wider than a line. */
function cutWord(word: string, width: number): string[] {
  const pieces: string[] = []
  let piece = ''
  let used = 0
  for (const cluster of clustersOf(word)) {
    const room = widthOf(cluster)
    if (piece !== '' && used + room > width) {
      pieces.push(piece)
      piece = ''
      used = 0
    }
    piece += cluster
    used += room
  }
  return [...pieces, piece]
}

/** The text with spaces behind it until it fills `width` columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/** The text with spaces before it until it fills `width` columns. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text
}
