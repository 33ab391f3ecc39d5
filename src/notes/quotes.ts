import type { Weights } from '../learn/weights.ts'
import { letterPattern } from '../lexicon/letters.ts'
import type { Document } from '../model/document.ts'
import type { Quote } from '../model/notes.ts'
import type { Structure } from '../model/structure.ts'
import { straightened } from '../prose/words.ts'
import type { Candidate } from './candidates.ts'
import { QUOTE_FEATURES, quoteFeatures } from './quote-features.ts'
import type { Ranking } from './ranking.ts'
import { wordingModel } from './wording.ts'

/** Most quotes of an episode: what producers share is three to five. */
const MOST_QUOTES = 5
/** Fewest and most words of a line that people pass on, and fewest content words. */
const LEAST_WORDS = 7
const MOST_WORDS = 34
const LEAST_CONTENT = 3
/** How likely it is, at least, that the sentence can be printed, and how far an editor would have it. */
const LEAST_PRINTABLE = 0.45
const LEAST_WORTH = 0.35
/** What a line is worth that a paragraph tells already, and where there are few others. */
const TOLD = 0.65
const TOLD_OF_FEW = 0.8
const FEW = 3

/** Openings that take back what follows, or only lead to it. */
const NO_QUOTE =
  /^(?:I (?:don't (?:know|understand)|remember (?:a lot of|many|some|all sorts of) things|can't remember|forget|guess|mean|was going to|would say|wonder|was wondering|have a question)|I'm (?:so |very |really |super )?(?:excited|enjoying|happy|glad|thrilled)|I'(?:m (?:not sure|curious)|d love to (?:hear|know))|We were (?:at|just)|Let|As (?:I|you)|In (?:our|the|this) (?:last|next|previous|first|second) (?:segment|section|episode|show)|You mentioned|(?:We|I) (?:want|wanted|decided|was going|were going|am going|are going) to (?:talk|discuss|mention|touch|chat)|(?:We|I)(?:'ve| have)? (?:just |already |also )?(?:mentioned|touched on|talked a (?:little )?bit)|One of the things)\b|\b(?:we|I) (?:haven't|have not|didn't|did not) (?:really |even |actually )?(?:talk(?:ed)? about|mention(?:ed)?|touch(?:ed)? on|cover(?:ed)?)\b|\b(?:told me|sent you|I say|I told|I read|ask you|tell you)\b/
/** Openings that a question, another speaker or the sentence before gives, and ends that let a line trail off. */
const LEADS =
  /^(?:I'm (?:so |very |really |also )?interested (?:to|in (?:hear|know|understand))|As we\b|I think (?!it\b)[A-Za-z]+ (?:was|were|is) saying|I think (?:something|(?:one|another) thing) |(?:Following|After|By|In) which\b|(?:Above|Below|Beyond) (?:that|this)\b|I know (?:that )?you\b)|\bpick (?:his|her|your|their) brains?\b/
const TRAILS_OFF =
  /(?:, for (?:example|instance)|\b(?:things|stuff) like that|\band so forth|\bas far as I (?:know|can tell))\.$/
const ASIDE_FIRST = letterPattern(String.raw`^(?:Both |\p{L}+, )(?:you|we|I)\b`)

/** What the lines worth quoting are chosen from. */
export interface QuoteInput {
  readonly doc: Document
  readonly structure: Structure
  readonly candidates: readonly Candidate[]
  readonly ranking: Ranking
  readonly models: (name: string) => Weights
  /** False for what stands elsewhere in the notes, or must not. */
  readonly mayStand: (candidate: Candidate) => boolean
  /** Where the places of what paragraphs tell start: a quote should be new. */
  readonly told: ReadonlySet<number>
}

/**
 * Lines worth sharing: whole sentences that stand alone, best first, by a logistic regression over `QUOTE_FEATURES` and
 * wordings (`quotes.bin`, `tools/train/quotes.ts`). `score` is how far an editor would have the line, in [0, 1]. What a
 * paragraph tells already counts less, and is taken only where there are few others.
 */
export function findQuotes({ doc, structure, candidates, ranking, models, mayStand, told }: QuoteInput): Quote[] {
  const model = wordingModel(models('quotes'), QUOTE_FEATURES)
  const worthOf = (row: number): number => {
    const candidate = candidates[row]!
    const source = { doc, structure, odds: ranking.odds[row]!, score: ranking.score[row]! }
    return 1 / (1 + Math.exp(-model(doc, candidate, quoteFeatures(candidate, source))))
  }
  const scored = [...candidates.keys()]
    .filter((row) => ranking.printable[row]! >= LEAST_PRINTABLE && mayBeQuoted(candidates[row]!, structure))
    .map((row) => {
      const worth = worthOf(row)
      const isTold = told.has(candidates[row]!.evidence[0]!.start)
      return { candidate: candidates[row]!, isTold, worth, value: isTold ? worth * TOLD : worth }
    })
    .sort((a, b) => b.value - a.value || a.candidate.sentence - b.candidate.sentence)
  const out: Quote[] = []
  const near = new Set<number>()
  for (const { candidate, isTold, worth, value } of scored) {
    const own = isTold && out.length < FEW ? worth * TOLD_OF_FEW : value
    if (out.length >= MOST_QUOTES || own < LEAST_WORTH) continue
    const text = near.has(candidate.sentence) || !mayStand(candidate) ? null : candidate.verbatim()
    if (text === null) continue
    for (let d = -3; d <= 3; d++) near.add(candidate.sentence + d)
    out.push({
      text,
      speaker: candidate.speaker,
      score: own,
      evidence: candidate.evidence.slice(0, 1),
    })
  }
  return out.sort((a, b) => b.score - a.score)
}

/** True for a line that takes back what it says, or only leads to it. */
export function isPoorQuote(text: string): boolean {
  const straight = straightened(text)
  return NO_QUOTE.test(straight) || LEADS.test(straight) || TRAILS_OFF.test(straight) || ASIDE_FIRST.test(straight)
}

function mayBeQuoted({ verbatim, words, lemmas, speaker }: Candidate, { speakers }: Structure): boolean {
  if (words < LEAST_WORDS || words > MOST_WORDS || lemmas.length < LEAST_CONTENT) return false
  if (speakers[speaker]?.role === 'clip') return false
  const text = verbatim()
  return text !== null && !isPoorQuote(text)
}
