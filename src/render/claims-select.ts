import type { Analysis } from '../model/analysis.ts'
import { AnalyzeError } from '../model/error.ts'

/** Which claims are wanted. */
export interface ClaimFilter {
  /** The most worthy ones, so many; null for all. Default null. */
  readonly most: number | null
  /** Least check-worthiness, in [0, 1]. Default 0. */
  readonly least: number
  /** So many of the most worthy ones stay, whatever their check-worthiness. Default 0. */
  readonly fewest?: number
  /** Id, name or label of a speaker, or a word of them, in any case; null for all. Default null. */
  readonly speaker: string | null
}

/** The filter that leaves all claims. */
export const ALL_CLAIMS: ClaimFilter = { most: null, least: 0, speaker: null }

/** The analysis with the claims that the filter lets through. Throws `USAGE` where no speaker of that name speaks. */
export function selectClaims(analysis: Analysis, filter: ClaimFilter): Analysis {
  const { most, least, fewest = 0, speaker } = filter
  if (most === null && least <= 0 && speaker === null) return analysis
  const speakers = speaker === null ? null : speakersOf(analysis, speaker)
  const claims = analysis.claims
    .filter((claim) => speakers === null || (claim.speaker !== null && speakers.has(claim.speaker)))
    .filter((claim, row) => claim.checkWorthiness >= least || row < fewest)
    .slice(0, most ?? undefined)
  const kept = new Set(claims.map(({ id }) => id))
  const sections = analysis.sections.map((section) => ({
    ...section,
    claims: section.claims.filter((id) => kept.has(id)),
  }))
  return { ...analysis, claims, sections }
}

function speakersOf({ speakers, source }: Analysis, asked: string): ReadonlySet<string> {
  const wanted = asked.trim().toLowerCase()
  const texts = (each: Analysis['speakers'][number]): string[] =>
    [each.id, each.name, each.label].flatMap((text) => (text === null ? [] : [text.toLowerCase()]))
  const whole = speakers.filter((each) => texts(each).includes(wanted))
  const found =
    whole.length > 0 ? whole : speakers.filter((each) => texts(each).some((text) => text.split(/\s+/).includes(wanted)))
  if (found.length > 0) return new Set(found.map(({ id }) => id))
  const known = speakers.map(({ id, name, label }) => name ?? label ?? id).join(', ')
  const location = { file: source.path, line: null, column: null }
  throw new AnalyzeError('USAGE', `${source.path} has no speaker "${asked}".`, `Its speakers are: ${known}.`, location)
}
