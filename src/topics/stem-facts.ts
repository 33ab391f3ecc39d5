import { LEAST_BITS, MOST_BITS } from '../learn/background.ts'
import { ANNOUNCEMENTS } from '../lexicon/announcements.ts'
import { anyCue } from '../lexicon/cue-set.ts'
import { matchesOf } from '../lexicon/letters.ts'
import { type Document, isQuestion, tokenAt } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { type Stretch, tokensOf } from './stretches.ts'
import type { Terms } from './terms.ts'

/** Past the last token that is looked at. */
const LATE = 1 << 20

/** What a stretch says of one of its words. */
export interface StemFacts {
  /** What the stem is worth to the stretch, against the most: how often and how specially it is said there. */
  readonly worth: number
  /** Share of its mentions that fall in the stretch. */
  readonly share: number
  readonly count: number
  /** How rare it is in English at large, in bits; NaN for a word that the stretch does not say. */
  readonly bits: number
  readonly isName: boolean
  /** Tokens into the stretch at its first mention. */
  readonly at: number
  /** True where a question of the stretch holds it. */
  readonly asked: boolean
  /** True where the opening of the stretch says that the talk comes to it. */
  readonly announced: boolean
  /** Share of the sixths of the stretch that hold it. */
  readonly spread: number
  /** Runs of `MOMENT` tokens of the stretch that hold it. */
  readonly moments: number
}

/** Tokens of a moment: what an anecdote or an aside takes. */
const MOMENT = 50

/** Parts of a stretch over which the spread of a word is reckoned; at most 31. */
const PARTS = 6

/** Of a word that the stretch does not say. */
export const NO_FACTS: StemFacts = {
  worth: 0,
  share: 0,
  count: 0,
  bits: Number.NaN,
  isName: false,
  at: LATE,
  asked: false,
  announced: false,
  spread: 0,
  moments: 0,
}

/** The facts of each content word of a stretch, by stem. */
export function stemFacts(doc: Document, terms: Terms, stretch: Stretch): Map<string, StemFacts> {
  const { first, end } = tokensOf(doc, stretch)
  const counts = new Map<
    number,
    { count: number; names: number; at: number; parts: number; moments: number; last: number }
  >()
  for (let i = first; i < end; i++) {
    const row = terms.term[i]!
    if (row < 0) continue
    const known = counts.get(row) ?? { count: 0, names: 0, at: i - first, parts: 0, moments: 0, last: -1 }
    known.parts |= 1 << Math.floor((PARTS * (i - first)) / (end - first))
    const moment = Math.floor((i - first) / MOMENT)
    if (moment > known.last) known.moments++
    known.last = moment
    known.count++
    if (doc.tokens.tag[i] === UPOS_ROW.PROPN) known.names++
    counts.set(row, known)
  }
  const facts = new Map<string, StemFacts>()
  const asked = askedTerms(doc, terms, stretch)
  const announced = announcedTerms(doc, terms, stretch)
  const worthOf = (row: number, count: number): number => {
    const bits = Math.min(MOST_BITS, terms.weight[row]!) - LEAST_BITS
    return bits * Math.log2(1 + count) * (0.4 + count / terms.count[row]!)
  }
  let most = 1
  counts.forEach(({ count }, row) => {
    most = Math.max(most, worthOf(row, count))
  })
  counts.forEach(({ count, names, at, parts, moments }, row) => {
    facts.set(terms.vocabulary[row]!, {
      worth: worthOf(row, count) / most,
      share: count / terms.count[row]!,
      count,
      bits: terms.weight[row]!,
      isName: names * 2 > count,
      at,
      asked: asked.has(row),
      announced: announced.has(row),
      spread: bitsIn(parts) / PARTS,
      moments,
    })
  })
  return facts
}

function bitsIn(parts: number): number {
  let count = 0
  for (let rest = parts; rest !== 0; rest &= rest - 1) count++
  return count
}

/** Rows of the terms that stand in a question of the stretch. */
function askedTerms(doc: Document, terms: Terms, stretch: Stretch): Set<number> {
  const rows = new Set<number>()
  for (let row = stretch.firstSentence; row < stretch.endSentence; row++) {
    const { firstToken, endToken } = doc.sentences[row]!
    if (!isQuestion(doc, row)) continue
    for (let i = firstToken; i < endToken; i++) if (terms.term[i]! >= 0) rows.add(terms.term[i]!)
  }
  return rows
}

/** Tokens into a stretch in which its subject is announced, and how many behind the announcement name it. */
const OPENING = 150
const NAMING = 12

const ANNOUNCED = anyCue(ANNOUNCEMENTS, 'g')

/** Rows of the terms that the opening of the stretch announces: "let's talk about the price of chips". */
function announcedTerms(doc: Document, terms: Terms, stretch: Stretch): Set<number> {
  const rows = new Set<number>()
  const from = doc.sentences[stretch.firstSentence]?.firstToken ?? 0
  for (let row = stretch.firstSentence; row < stretch.endSentence; row++) {
    const { firstToken, endToken, start, end } = doc.sentences[row]!
    if (firstToken - from > OPENING) break
    for (const { index, 0: said } of matchesOf(ANNOUNCED.pattern, doc.text.slice(start, end).toLowerCase())) {
      const first = tokenAt(doc, start + index + said.trimEnd().length - 1) + 1
      for (let i = first; i < Math.min(endToken, first + NAMING); i++) if (terms.term[i]! >= 0) rows.add(terms.term[i]!)
    }
  }
  return rows
}
