import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'

/** Columns that a terminal gives to a text: two for wide characters and emoji, none for combining marks. */
export function widthOf(text: string): number {
  return stringWidth(text)
}

/**
 * The lines of a text, none wider than `width` columns. Breaks at spaces; a word wider than a line is cut between two
 * characters as readers see them, never inside one. Empty text gives no line.
 */
export function wrapLines(text: string, width: number): string[] {
  if (text === '') return []
  if (text.length <= width && widthOf(text) <= width) return [text]
  return wrapAnsi(text, width, { hard: true })
    .split('\n')
    .map((line) => line.trimEnd())
}

/** The text with spaces behind it until it fills `width` columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/** The text with spaces before it until it fills `width` columns. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text
}

/** The text cut to `width` columns, with "…" where something is missing. */
export function clip(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  const [first = ''] = wrapAnsi(text, Math.max(1, width - 1), { hard: true, wordWrap: false, trim: false }).split('\n')
  return `${first.trimEnd()}…`
}
