import type { Quote } from '../model/notes.ts'
import type { Structure } from '../model/structure.ts'
import type { Candidate } from './candidates.ts'
import type { Ranking } from './weights.ts'

/** Most quotes of an episode: what producers share (three to five, see the product notes in NOTICE.md's sources). */
const MOST_QUOTES = 5

const STRONG =
  /\b(?:never|always|best|worst|most|every|nobody|everybody|love|hate|fear|dream|truth|real|really|only|simple|hard|fun|impossible|crazy|wrong|matters?|important|because)\b/gi

/** Lines worth sharing: whole sentences that stand alone, of medium length, with weight and some edge; best first. */
export function findQuotes(
  candidates: readonly Candidate[],
  verbatim: (candidate: Candidate) => string,
  { score }: Ranking,
  structure: Structure,
): Quote[] {
  const scored = candidates
    .map((candidate, row) => ({ candidate, value: quotability(candidate, score[row]!) }))
    .filter(({ candidate, value }) => value > 0 && structure.speakers[candidate.speaker]?.role !== 'clip')
    .sort((a, b) => b.value - a.value || a.candidate.sentence - b.candidate.sentence)
  const best = scored[0]?.value ?? 1
  const out: Quote[] = []
  const near = new Set<number>()
  for (const { candidate, value } of scored) {
    if (out.length >= MOST_QUOTES) break
    if (near.has(candidate.sentence)) continue
    for (let d = -3; d <= 3; d++) near.add(candidate.sentence + d)
    out.push({
      text: verbatim(candidate),
      speaker: candidate.speaker,
      score: value / best,
      evidence: candidate.evidence,
    })
  }
  return out
}

function quotability(candidate: Candidate, score: number): number {
  if (!candidate.standsAlone || candidate.words < 8 || candidate.words > 34) return 0
  const edge = Math.min(3, [...candidate.text.matchAll(STRONG)].length)
  const voice = candidate.form === 'quote' || candidate.form === 'opinion' ? 0.35 : 0
  return 0.4 * score + 0.2 * edge + voice
}
