import type { Statement } from '../model/notes.ts'
import type { Segment } from '../model/topic.ts'
import { ASKED, type Asked } from './asked.ts'
import type { Candidate } from './candidates.ts'
import { type Frames, frame, type Lead, startFlow, varied } from './frames.ts'
import { isPoorQuote } from './quotes.ts'
import type { Ranking } from './ranking.ts'
import { selectCandidates } from './select.ts'

/** Sentences of a paragraph, by how much prose is asked for. */
export const DIVE_SENTENCES = { short: 3, medium: 5, long: 8 } as const

/** How likely it is that a sentence can be printed, at least, where a paragraph has room. */
const LEAST_PRINTABLE = 0.42
/** The same for sentences that only the one before them explains. */
const LEAST_FOLLOWER = 0.28
/** A paragraph of fewer sentences takes good ones of the summary, then weaker ones: two good ones are better than four. */
const LEAST_SENTENCES = 3
const LEAST_FILLING = 0.34
/** Most quotations of a paragraph, as journalists have it. */
const MOST_QUOTES = 2
/** Under this many sentences a paragraph takes what is rather better than nothing. */
const THIN = 2
const LEAST_THIN = 0.15
/** Fewest content words of a sentence, and of a quotation. */
const LEAST_CONTENT = 3
const LEAST_QUOTED = 5
/** Shortest quotation, in words. */
const LEAST_QUOTED_WORDS = 10
/** Shortest lemma that answer and question may share, and so many of its letters tell, whatever its ending. */
const LEAST_LEMMA = 4
const STEM = 5

export interface DiveInput {
  readonly candidates: readonly Candidate[]
  readonly ranking: Ranking
  readonly frames: Frames
  readonly most: number
  /** The question that a sentence of the talk answers. */
  readonly asked: (sentence: number) => Asked | null
  /** Sentences of the talk that stand in the summary or the takeaways: taken only where little else is left. */
  readonly spent: ReadonlySet<number>
}

/** One paragraph for a section: its best sentences in the order of the talk, each speaker named when the voice changes. */
export function writeDeepDive(
  section: Segment,
  { candidates, ranking, frames, most, asked, spent }: DiveInput,
): Statement[] {
  const pool: number[] = []
  for (let row = 0; row < candidates.length; row++) {
    const { sentence } = candidates[row]!
    const isInside = sentence >= section.firstSentence && sentence < section.endSentence
    if (isInside && !candidates[row]!.follows && isFull(candidates[row]!)) pool.push(row)
  }
  const fresh = pool.filter((row) => !spent.has(candidates[row]!.sentence))
  const said = new Set<string>()
  const rows: number[] = []
  const fill = (from: readonly number[], upTo: number, least: number): void => {
    const left = from.filter((row) => !rows.includes(row))
    const quotes = MOST_QUOTES - rows.filter((row) => candidates[row]!.form === 'quote').length
    const budget = { most: upTo - rows.length, quotes, least }
    rows.push(...selectCandidates(candidates, left, ranking, said, budget, rows))
  }
  fill(fresh, most, LEAST_PRINTABLE)
  fill(pool, LEAST_SENTENCES, LEAST_PRINTABLE)
  fill(fresh, LEAST_SENTENCES, LEAST_FILLING)
  fill(pool, THIN, LEAST_THIN)
  addFollowers(rows, candidates, ranking, most)
  rows.sort((a, b) => a - b)
  const flow = startFlow()
  const voices = new Set(rows.map((row) => candidates[row]!.speaker))
  const attributed = rows.some((row) => candidates[row]!.view || candidates[row]!.form !== 'plain')
  let folded = false
  const told = rows.map((row, i) => {
    const candidate = candidates[row]!
    const question = folded || candidate.follows ? null : questionOf(candidate, asked)
    if (question !== null) {
      folded = true
      return frame(candidate, frames, flow, 'always', question)
    }
    if (candidate.form === 'quote') {
      return frame(candidate, frames, flow, 'always')
    }
    // With one voice a paragraph says once whose account it is; with more, whenever the voice changes.
    const one = !attributed && i === Math.min(1, rows.length - 1)
    const attribution = voices.size > 1 ? 'fresh' : one ? 'always' : 'none'
    return frame(candidate, frames, flow, candidate.follows ? 'none' : attribution)
  })
  return varied(told)
}

/** "Asked why it is cheap": for an answer of another voice that can stand behind its question. */
function questionOf(candidate: Candidate, asked: (sentence: number) => Asked | null): Lead | null {
  if (candidate.form === 'told' && candidate.verbatim === null) return null
  const found = asked(candidate.sentence)
  if (found === null || found.asker === candidate.speaker || !answers(candidate, found)) return null
  return { text: `${ASKED} ${found.text}`, span: found.span }
}

/** True where the sentence takes up a word of the question; who introduces themselves answers nothing. */
function answers({ text, lemmas }: Candidate, { text: question }: Asked): boolean {
  const asked = question.toLowerCase()
  return (
    !/^(?:I'm|I am|My name) /.test(text) &&
    lemmas.some((lemma) => lemma.length >= LEAST_LEMMA && asked.includes(lemma.slice(0, STEM)))
  )
}

/** "He did not know how to" tells nothing; a quotation takes a whole line, so it must say more. */
function isFull({ form, lemmas, words, text }: Candidate): boolean {
  if (lemmas.length < LEAST_CONTENT) return false
  return form !== 'quote' || (!isPoorQuote(text) && lemmas.length >= LEAST_QUOTED && words >= LEAST_QUOTED_WORDS)
}

/** Sentences that only the one before them explains, put behind it while there is room. */
function addFollowers(rows: number[], candidates: readonly Candidate[], { printable }: Ranking, most: number): void {
  for (const row of [...rows]) {
    if (rows.length >= most) return
    const lead = candidates[row]!
    let next = row + 1
    while (candidates[next]?.sentence === lead.sentence) next++
    const follower = candidates[next]
    if (follower === undefined || !follower.follows || follower.sentence !== lead.sentence + 1) continue
    const isSame = follower.speaker === lead.speaker && lead.whole && lead.form === 'plain'
    if (
      isSame &&
      printable[next]! >= LEAST_FOLLOWER &&
      !rows.some((other) => candidates[other]!.sentence === follower.sentence)
    ) {
      rows.push(next)
    }
  }
}
