import { eastAsianWidth } from 'get-east-asian-width'

/*
 * The widths that terminals give to text: what the package string-width counts (a test holds the two together), made
 * again because that one sets up a segmenter and a table of emoji when it is loaded, 20 ms that most talk never needs.
 */

/** Text of characters that all take one column: Latin letters, digits, and the marks that books use. */
const PLAIN = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2500-\u25fc]*$/

/** What is built on first use, for text with other characters. */
interface Tables {
  readonly segmenter: Intl.Segmenter
  /** A cluster of nothing that shows. */
  readonly hidden: RegExp
  /** What may stand in a cluster before the character that shows. */
  readonly leading: RegExp
  readonly emoji: RegExp
  readonly pictograph: RegExp
}

/** The flag for sets of strings, which Node 20 knows and the compiler's target does not. */
const SETS = 'v'

const tables = once(
  (): Tables => ({
    segmenter: new Intl.Segmenter('en', { granularity: 'grapheme' }),
    hidden: /^(?:\p{Default_Ignorable_Code_Point}|\p{Control}|\p{Format}|\p{Mark}|\p{Surrogate})+$/u,
    leading: /^[\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Mark}\p{Surrogate}]+/u,
    emoji: new RegExp('^\\p{RGI_Emoji}$', SETS),
    pictograph: /\p{Extended_Pictographic}/gu,
  }),
)

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** Columns that a terminal gives to a text: two for wide characters and emoji, none for combining marks. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length
  let width = 0
  for (const cluster of clustersOf(text)) width += clusterWidth(cluster)
  return width
}

/** The characters of a text as readers see them: an emoji of five code points is one. */
export function clustersOf(text: string): string[] {
  return PLAIN.test(text) ? text.split('') : Array.from(tables().segmenter.segment(text), ({ segment }) => segment)
}

function clusterWidth(cluster: string): number {
  if (PLAIN.test(cluster)) return cluster.length
  const { hidden, leading, emoji } = tables()
  if (hidden.test(cluster)) return 0
  if (emoji.test(cluster) || isLooseEmoji(cluster)) return 2
  let width = eastAsianWidth(cluster.replace(leading, '').codePointAt(0) ?? 0)
  // Half-width forms such as voicing marks take a column of their own in the same cluster.
  for (const char of cluster.slice(1)) {
    if (char >= '\uff00' && char <= '\uffef') width += eastAsianWidth(char.codePointAt(0) ?? 0)
  }
  return width
}

/** Longest emoji that is looked at, in UTF-16 units; real ones are under 30. */
const LONGEST_EMOJI = 50

/** An emoji that lacks its selector and is drawn two columns wide all the same: a keycap, or several joined. */
function isLooseEmoji(cluster: string): boolean {
  if (cluster.length > LONGEST_EMOJI) return false
  if (/^[\d#*]\u20e3$/.test(cluster)) return true
  return cluster.includes('\u200d') && (cluster.match(tables().pictograph)?.length ?? 0) >= 2
}
