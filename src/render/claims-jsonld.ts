import type { Analysis, AnalysisClaim } from '../model/analysis.ts'
import { isByPace } from './clock.ts'
import { plainJson, plainLine } from './escape.ts'

/**
 * The claims as schema.org `Claim` in JSON-LD: what is claimed, who claims it, the clip of the episode in which it is
 * heard, and us as the interpreter. No `ClaimReview`: that would be a verdict, and we give none.
 */
export function claimsJsonLd(analysis: Analysis): string {
  const names = new Map(analysis.speakers.map(({ id, name, label }) => [id, name ?? label]))
  const document = {
    '@context': 'https://schema.org',
    '@graph': analysis.claims.map((claim, row) => claimNode(analysis, claim, row, names)),
  }
  return `${plainJson(JSON.stringify(document, null, 2))}\n`
}

function claimNode(
  { episode, tool, source }: Analysis,
  claim: AnalysisClaim,
  row: number,
  names: ReadonlyMap<string, string | null>,
): unknown {
  const speaker = claim.speaker === null ? null : (names.get(claim.speaker) ?? null)
  const place = claim.evidence[0]
  const atMs = place?.atMs ?? null
  const series =
    episode.show === null ? {} : { partOfSeries: { '@type': 'PodcastSeries', name: plainLine(episode.show) } }
  return {
    '@type': 'Claim',
    identifier: claim.id,
    position: row + 1,
    text: plainLine(claim.text),
    ...(speaker === null ? {} : { author: { '@type': 'Person', name: plainLine(speaker) } }),
    ...(claim.attributedTo === null ? {} : { citation: plainLine(claim.attributedTo) }),
    claimInterpreter: { '@type': 'Organization', name: `${tool.name} ${tool.version}` },
    appearance: {
      '@type': 'Clip',
      // A machine cannot be told "about": an offset that is told by pace alone is left out.
      ...(atMs === null || isByPace(atMs, source) ? {} : { startOffset: atMs / 1000 }),
      // `transcript` is of whole recordings alone (AudioObject, VideoObject).
      text: plainLine(place?.quote ?? claim.said),
      partOfEpisode: {
        '@type': 'PodcastEpisode',
        ...(episode.title === null ? {} : { name: plainLine(episode.title) }),
        ...(episode.date === null ? {} : { datePublished: episode.date }),
        ...series,
      },
    },
  }
}
