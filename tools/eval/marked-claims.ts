import { readFileSync } from 'node:fs'
import { collectClaims, type Found } from '../../src/claims/collect.ts'
import { hashText } from '../../src/learn/hash.ts'
import { loadModels, type Models } from '../../src/models.ts'
import { type ClaimEpisode, inputOf, readClaimEpisodes } from './claims-episodes.ts'

/** What a reader said of a claim, by its text, source and speaker alone; not the text itself. */
interface Mark {
  readonly set: string
  readonly split: string
  readonly id: string
  /** Where what was said starts in the text of the document. */
  readonly start: number
  /** `hashText` of the claim's text: a mark holds for these words only. */
  readonly hash: number
  /**
   * Check: stands alone and would matter if it were wrong. Trivial: stands alone, nobody would check it. Open: of what it
   * speaks only the talk tells. Broken: no sentence, be it the speaker's, the recogniser's or our doing.
   */
  readonly mark: 'check' | 'trivial' | 'open' | 'broken'
}

/** A marked claim with what the ranking sees of it. */
export interface MarkedClaim {
  readonly episode: string
  readonly set: string
  readonly mark: Mark['mark']
  /** As `claimFeatures` gives them. */
  readonly features: Float64Array
}

/** The marked claims that are still made word for word, and how many marks there are. */
export function readMarkedClaims(models: Models = loadModels()): {
  readonly claims: readonly MarkedClaim[]
  readonly marks: number
} {
  const marks: Mark[] = JSON.parse(readFileSync(new URL('gold/claims-worth.json', import.meta.url), 'utf8'))
  const sets = new Map(marks.map(({ set, split }) => [`${set}/${split}`, [set, split] as const]))
  const claims: MarkedClaim[] = []
  for (const [set, split] of sets.values()) {
    for (const episode of readClaimEpisodes(set, split)) {
      const own = marks.filter((mark) => mark.set === set && mark.split === split && mark.id === episode.id)
      if (own.length > 0) claims.push(...markedIn(episode, own, models))
    }
  }
  return { claims, marks: marks.length }
}

function markedIn(episode: ClaimEpisode, marks: readonly Mark[], models: Models): MarkedClaim[] {
  const found = new Map(collectClaims(inputOf(episode, models)).map((claim) => [keyOf(claim), claim]))
  return marks.flatMap(({ set, start, hash, mark }) => {
    const claim = found.get(`${start} ${hash}`)
    return claim === undefined ? [] : [{ episode: episode.id, set, mark, features: claim.features }]
  })
}

function keyOf({ evidence, text }: Found): string {
  return `${evidence[0]!.start} ${hashText(text)}`
}
