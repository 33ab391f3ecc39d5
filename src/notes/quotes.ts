import type { Quote } from '../model/notes.ts'
import type { Structure } from '../model/structure.ts'
import { straightened } from '../prose/words.ts'
import type { Candidate } from './candidates.ts'
import type { Ranking } from './ranking.ts'

/** Most quotes of an episode: what producers share is three to five. */
const MOST_QUOTES = 5
/** Fewest and most words of a line that people pass on, and fewest content words. */
const LEAST_WORDS = 8
const MOST_WORDS = 32
const LEAST_CONTENT = 3
/** How likely it is, at least, that the sentence can be printed. */
const LEAST_PRINTABLE = 0.5
/** What a line is worth that a paragraph tells already. */
const TOLD = 0.5

const EDGE =
  /\b(?:never|always|best|worst|every|nobody|everybody|love|hate|fear|dream|truth|only|impossible|wrong|matters?|because|if|not|more than|less than|future|world|first|largest|biggest|power|change[sd]?|learn(?:ed)?|mistake|trust)\b/gi

/** Openings that take back what follows, or only lead to it. */
const NO_QUOTE =
  /^(?:I (?:don't know|can't remember|forget|guess|mean|was going to|would say|'m not sure)|We were (?:at|just)|Let|As I|You mentioned|One of the things)\b|^(?:Both |\p{L}+, )(?:you|we|I)\b|\b(?:told me|sent you|I say|I told|I read|ask you|tell you)\b/u

/**
 * Lines worth sharing: whole sentences that stand alone, of medium length, with weight and some edge; best first. Those
 * that are told in a paragraph (`told`: where their places start) are worth less: a quote should be new.
 */
export function findQuotes(
  candidates: readonly Candidate[],
  { score, printable }: Ranking,
  structure: Structure,
  mayStand: (candidate: Candidate) => boolean,
  told: ReadonlySet<number>,
): Quote[] {
  const guests = structure.speakers.some(({ role }) => role === 'guest')
  const scored = candidates
    .map((candidate, row) => {
      const worth = told.has(candidate.evidence[0]!.start) ? TOLD : 1
      return { candidate, row, value: worth * quotability(candidate, score[row]!, guests, structure) }
    })
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || a.candidate.sentence - b.candidate.sentence)
  const best = scored[0]?.value ?? 1
  const out: Quote[] = []
  const near = new Set<number>()
  for (const { candidate, row, value } of scored) {
    if (out.length >= MOST_QUOTES) break
    if (
      near.has(candidate.sentence) ||
      candidate.verbatim === null ||
      printable[row]! < LEAST_PRINTABLE ||
      !mayStand(candidate)
    )
      continue
    for (let d = -3; d <= 3; d++) near.add(candidate.sentence + d)
    out.push({
      text: candidate.verbatim,
      speaker: candidate.speaker,
      score: value / best,
      evidence: candidate.evidence.slice(0, 1),
    })
  }
  return out
}

/** True for a line that takes back what it says, or only leads to it. */
export function isPoorQuote(text: string): boolean {
  return NO_QUOTE.test(straightened(text))
}

function quotability(candidate: Candidate, score: number, guests: boolean, { speakers }: Structure): number {
  const { verbatim, words, lemmas } = candidate
  if (verbatim === null || words < LEAST_WORDS || words > MOST_WORDS || lemmas.length < LEAST_CONTENT) return 0
  if (isPoorQuote(verbatim)) return 0
  const role = speakers[candidate.speaker]?.role
  if (role === 'clip') return 0
  const edge = Math.min(3, [...verbatim.matchAll(EDGE)].length)
  const voice = candidate.form === 'quote' || candidate.form === 'opinion' ? 0.2 : 0
  // "R1 is a model": told, and nothing that anybody would pass on.
  if (edge === 0 && voice === 0) return 0
  return Math.max(
    0,
    0.5 * score + 0.15 * edge + voice - (guests && role === 'host' ? 0.4 : 0) - 0.15 * candidate.bareDefinites,
  )
}
