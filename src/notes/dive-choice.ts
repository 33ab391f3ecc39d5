import type { Segment } from '../model/topic.ts'
import { isOfOpening } from '../prose/openings.ts'
import type { Candidate } from './candidates.ts'
import type { Follower, Following } from './following.ts'
import type { SpeakerNames } from './names.ts'
import type { PassageChoice, WorthyPassage } from './passage-choice.ts'
import { isPoorQuote } from './quotes.ts'
import type { Ranking } from './ranking.ts'
import { selectCandidates } from './select.ts'

/** Sentences of a paragraph, by how much prose is asked for. */
export const DIVE_SENTENCES = { short: 3, medium: 5, long: 8 } as const

/** How likely it is that a sentence can be printed, at least: for the first two, the third, and more of a paragraph. */
const LEAST_PRINTABLE = 0.52
/** The same for one that says enough, without doubts, and spares a quotation of nobody. */
const LEAST_UNNAMED = 0.45
const LEAST_OF_THIRD = 0.62
const LEAST_OF_MORE = 0.7
/** How much likelier it must be where there are doubts but of its opening: of what is not good more is broken. */
const MORE_FOR_DOUBTS = 0.08
/** A paragraph of fewer sentences takes what goes on from those it has, where that is less sure to fit. */
const LEAST_SENTENCES = 3
/** Under this many sentences a paragraph takes those of the summary and the takeaways again, then weaker ones, and where it has none what is rather better than nothing. */
const THIN = 2
const LEAST_THIN = 0.4
const LEAST_ONLY = 0.33
/** How sure it is, at least, that a sentence reads well behind the one before it, and where a paragraph is short. */
const LEAST_FIT = 0.6
const LEAST_FIT_OF_FEW = 0.5
/** How likely it is, at least, that what goes on from another sentence can be printed, where it is not sure to fit. */
const LEAST_FOLLOWER = 0.2
/** Share of the content of a sentence, at least, that the paragraph does not say yet: its subject comes again; and of one that spares a quotation of nobody. */
const LEAST_NEW = 0.45
const LEAST_NEW_UNNAMED = 0.3
/** Most sentences of the talk that go on from one that stands alone. */
const LONGEST_CHAIN = 2
/** How much more a sentence is worth for each that goes on from it, times how well that fits. */
const GOING_ON = 0.3
/** Most words of two quotations in one pair of marks. */
export const MOST_QUOTED_WORDS = 36
/** Most quotations of a paragraph, as journalists have it, and of one that has sentences told by nobody. */
const MOST_QUOTES = 2
const MOST_UNNAMED_QUOTES = 1
/** Things up to which a paragraph takes passages. */
const WITH_PASSAGES = 4
/** Fewest content words of a sentence, and of a quotation. */
const LEAST_CONTENT = 3
const LEAST_QUOTED = 5
/** Shortest quotation, in words, and shortest sentence that comes before quotations whatever these are worth. */
const LEAST_QUOTED_WORDS = 10
const LEAST_TOLD_WORDS = 7

/** What a paragraph is chosen from, and how much. */
export interface DiveChoiceInput {
  readonly candidates: readonly Candidate[]
  readonly ranking: Ranking
  readonly following: Following
  readonly names: Pick<SpeakerNames, 'short'>
  readonly most: number
  /** Sentences of the talk that stand in the summary or the takeaways: taken only where little else is left. */
  readonly spent: ReadonlySet<number>
  /** Sentences that stand in a paragraph only where there is nothing else, since the notes say just that nearby. */
  readonly last: ReadonlySet<number>
  /** Finds what is best quoted at some length; null where the user asks for nothing but quotations. */
  readonly passageOf: PassageChoice | null
}

/** What a paragraph tells. */
export interface Chosen {
  /** Rows of the candidates, in the order of the talk. */
  readonly rows: readonly number[]
  readonly passages: readonly WorthyPassage[]
}

/** The best sentences of a section and what goes on from them; where these are few, passages that are worth quoting. */
export function chooseForDive(
  section: Segment,
  { candidates, ranking, following, names, most, spent, last, passageOf }: DiveChoiceInput,
): Chosen {
  const pool: number[] = []
  for (let row = 0; row < candidates.length; row++) {
    const { sentence } = candidates[row]!
    const isInside = sentence >= section.firstSentence && sentence < section.endSentence
    if (isInside && !candidates[row]!.follows && isFull(candidates[row]!)) pool.push(row)
  }
  const chains = new Map(
    pool.map((row) => [row, chainBehind(row, section.endSentence, candidates, following, ranking)]),
  )
  const withChains = { ...ranking, score: ranking.score.slice() }
  for (const [row, chain] of chains)
    for (const { fit } of chain) if (fit >= LEAST_FIT) withChains.score[row]! += ranking.score[row]! * GOING_ON * fit
  const again = pool.filter((row) => !last.has(candidates[row]!.sentence))
  const fresh = again.filter((row) => !spent.has(candidates[row]!.sentence))
  const said = new Set<string>()
  const rows: number[] = []
  const isTold = (row: number): boolean => candidates[row]!.form !== 'quote'
  const countOf = (is: (row: number) => boolean): number => rows.filter(is).length
  const isUnnamed = pool.every((row) => names.short(candidates[row]!.speaker) === null)
  const passages: WorthyPassage[] = []
  const isQuoted = (sentence: number): boolean =>
    passages.some(({ lines }) => lines.some((line) => line.sentence === sentence))
  const isTaken = (sentence: number): boolean =>
    isQuoted(sentence) || rows.some((row) => candidates[row]!.sentence === sentence)
  const mostQuotes = (): number => (isUnnamed && countOf(isTold) >= THIN ? MOST_UNNAMED_QUOTES : MOST_QUOTES)
  const quotesLeft = (): number => mostQuotes() - countOf((row) => !isTold(row)) - passages.length
  const margin = (row: number): number =>
    candidates[row]!.doubts.some((doubt) => !isOfOpening(doubt)) ? MORE_FOR_DOUBTS : 0
  /** Takes the best that is left and what goes on from it, until there are `upTo`. */
  const fill = (from: readonly number[], upTo: number, least: number): void => {
    while (rows.length < upTo) {
      const left = from.filter(
        (row) =>
          !rows.includes(row) && !isQuoted(candidates[row]!.sentence) && ranking.printable[row]! >= least + margin(row),
      )
      const budget = { most: 1, quotes: quotesLeft(), least, leastNew: isUnnamed ? LEAST_NEW_UNNAMED : LEAST_NEW }
      const [lead] = selectCandidates(candidates, left, withChains, said, budget, rows)
      if (lead === undefined) return
      rows.push(lead)
      goOn(lead, most, LEAST_FIT)
    }
  }
  /** Takes what goes on from `lead`, which is taken. */
  const goOn = (lead: number, upTo: number, least: number): void => {
    let before = lead
    for (const { row, fit } of chains.get(lead) ?? []) {
      const { sentence, form, lemmas, link } = candidates[row]!
      const isJoined = form === 'quote' && candidates[before]!.form === 'quote'
      const isFew = form !== 'quote' || isJoined || quotesLeft() > 0
      if (fit < least || rows.length >= upTo || !isFew) return
      // What only says again what stands there goes on from nothing.
      const isOld = rows.some((other) => lemmas.every((lemma) => candidates[other]!.lemmas.includes(lemma)))
      if (!rows.includes(row) && isOld && link === null) return
      if (!rows.includes(row)) {
        if (isTaken(sentence)) return
        rows.push(row)
        for (const lemma of lemmas) said.add(lemma)
      }
      before = row
    }
  }
  /** Takes passages that tell most beside what is taken, while there is little; quotations that stand in one make room. */
  const takePassages = (choose: PassageChoice): void => {
    while (rows.length + passages.length < Math.min(WITH_PASSAGES, most)) {
      const toldRows = rows.filter(isTold).map((row) => candidates[row]!.sentence)
      const quoted = passages.flatMap(({ lines }) => lines.map(({ sentence }) => sentence))
      const found = choose(section, { taken: new Set([...spent, ...last, ...toldRows, ...quoted]), lemmas: said })
      if (found === null) return
      const within = new Set(found.lines.map(({ sentence }) => sentence))
      const left = rows.filter((row) => !within.has(candidates[row]!.sentence))
      if (left.filter((row) => !isTold(row)).length + passages.length >= mostQuotes()) return
      rows.splice(0, rows.length, ...left)
      passages.push(found)
      for (const { lemmas } of found.lines) for (const lemma of lemmas) said.add(lemma)
    }
  }
  // "One speaker says" tells a listener little: what can be told without comes first.
  if (isUnnamed) {
    const telling = fresh.filter((row) => isTold(row) && candidates[row]!.words >= LEAST_TOLD_WORDS)
    fill(telling, THIN, LEAST_PRINTABLE)
    fill(telling, LEAST_SENTENCES, LEAST_OF_THIRD)
    const isFullAndSound = (row: number): boolean =>
      candidates[row]!.doubts.length === 0 && candidates[row]!.lemmas.length >= LEAST_QUOTED
    fill(telling.filter(isFullAndSound), THIN, LEAST_UNNAMED)
  }
  fill(fresh, THIN, LEAST_PRINTABLE)
  fill(fresh, LEAST_SENTENCES, LEAST_OF_THIRD)
  // Who asks for long paragraphs has the fourth sentence as sure as the third.
  fill(fresh, most, most === DIVE_SENTENCES.long ? LEAST_OF_THIRD : LEAST_OF_MORE)
  for (const lead of [...rows]) goOn(lead, LEAST_SENTENCES, LEAST_FIT_OF_FEW)
  if (passageOf !== null) takePassages(passageOf)
  // What the notes say elsewhere, and what is less sure, stands only where there is no more than one thing else.
  const thin = THIN - Math.min(THIN, passages.length)
  fill(again, thin, LEAST_OF_THIRD)
  fill(again, thin, LEAST_THIN)
  if (passages.length === 0) {
    fill(again, 1, LEAST_ONLY)
    fill(pool, 1, LEAST_ONLY)
  }
  rows.sort((a, b) => a - b)
  for (let i = rows.length - 1; i > 0; i--) {
    const [before, after] = [rows[i - 1]!, rows[i]!]
    if (goesOn(candidates[before], candidates[after]!) && following.lacks(before, after)) rows.splice(i, 1)
  }
  return { rows, passages }
}

/** Sentences of the section that go on from the candidate at `row`, each right behind the one before it. */
function chainBehind(
  row: number,
  endSentence: number,
  candidates: readonly Candidate[],
  following: Following,
  { printable }: Ranking,
): Follower[] {
  const chain: Follower[] = []
  let at = row
  while (chain.length < LONGEST_CHAIN) {
    const next = following.behind(at, chain.length + 1)
    if (next === null || next.fit < LEAST_FIT_OF_FEW || candidates[next.row]!.sentence >= endSentence) break
    if (next.fit < LEAST_FIT && printable[next.row]! < LEAST_FOLLOWER) break
    const before = candidates[at]!
    const { form, words, text } = candidates[next.row]!
    // Behind "Ann says: …" a "he" would be Ann.
    if (before.form !== 'plain' && form !== 'quote' && /^(?:\S+ )?(?:he|she)\b/i.test(text)) break
    // Two quotations in a row stand in one pair of marks, or only the first is printed.
    if (form === 'quote' && before.form === 'quote' && (chain.length > 0 || before.words + words > MOST_QUOTED_WORDS))
      break
    chain.push(next)
    at = next.row
  }
  return chain
}

/** True where the talk goes on from one to the other. */
export function goesOn(before: Candidate | undefined, after: Candidate): boolean {
  return before !== undefined && before.sentence + 1 === after.sentence && before.speaker === after.speaker
}

/** "He did not know how to" tells nothing; a quotation takes a whole line, so it must say more. */
function isFull({ form, lemmas, words, text }: Candidate): boolean {
  if (lemmas.length < LEAST_CONTENT) return false
  return form !== 'quote' || (!isPoorQuote(text) && lemmas.length >= LEAST_QUOTED && words >= LEAST_QUOTED_WORDS)
}
