import type { Document } from '../model/document.ts'
import type { Segment, Topic } from '../model/topic.ts'
import { spelling, type Term } from './keyphrases.ts'

/** Most themes of an episode. */
const MOST_THEMES = 6
/** Phrases that are looked at. */
const MOST_PHRASES = 40
/** Share of the rarer phrase's sentences (with the next two) in which the other must stand for the two to be one theme. */
const TOGETHER = 0.34
/** Sentences after a mention that are still about it. */
const ECHO = 2

/** Themes of the episode: phrases that are said together, named after the strongest, by share of the talk. */
export function findThemes(
  doc: Document,
  phrases: readonly Term[],
  sections: readonly Segment[],
  isTalk: (row: number) => boolean,
): Topic[] {
  const strong = phrases.slice(0, MOST_PHRASES).map((term) => ({ term, rows: rowsOf(doc, term) }))
  const groups: { terms: Term[]; rows: Set<number> }[] = []
  for (const { term, rows } of strong) {
    const home = groups.find((group) => shared(rows, group.rows) >= TOGETHER * rows.size)
    if (home !== undefined) {
      home.terms.push(term)
      for (const row of rows) home.rows.add(row)
    } else if (groups.length < MOST_THEMES && term.places.length > 1)
      groups.push({ terms: [term], rows: new Set(rows) })
  }
  let talk = 0
  for (let row = 0; row < doc.sentences.length; row++) if (isTalk(row)) talk++
  return groups
    .map(({ terms, rows }) => {
      const names = [...new Set(terms.slice(0, 5).map((term) => term.entity?.name ?? spelling(doc, term.places)))]
      const inSections = sections.flatMap(({ firstSentence, endSentence }, at) =>
        [...rows].some((row) => row >= firstSentence && row < endSentence) ? [at] : [],
      )
      return {
        names,
        share: talk === 0 ? 0 : Math.min(1, rows.size / talk),
        sections: inSections,
        first: terms[0]!.places[0]!.first,
      }
    })
    .sort((a, b) => b.share - a.share || a.first - b.first)
    .map(({ names, share, sections: rows }, at) => ({
      id: `t${at + 1}`,
      label: labelOf(names),
      keyphrases: names,
      share: Math.round(share * 1000) / 1000,
      sections: rows,
    }))
}

function labelOf([first = '', second]: readonly string[]): string {
  return second === undefined ? first : `${first} and ${second}`
}

/** Sentences that hold the phrase, and the few after each. */
function rowsOf(doc: Document, term: Term): Set<number> {
  const rows = new Set<number>()
  let row = 0
  for (const { first } of term.places) {
    while (row < doc.sentences.length && doc.sentences[row]!.endToken <= first) row++
    for (let at = row; at <= Math.min(row + ECHO, doc.sentences.length - 1); at++) rows.add(at)
  }
  return rows
}

function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0
  for (const row of a) if (b.has(row)) count++
  return count
}
