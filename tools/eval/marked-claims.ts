import { collectClaims, type Found } from '../../src/claims/collect.ts'
import { hashText } from '../../src/learn/hash.ts'
import { loadModels, type Models } from '../../src/models.ts'
import { type ClaimEpisode, inputOf } from './claims-episodes.ts'
import { byEpisode, type Marked, readMarks } from './marks.ts'

/** What a reader said of a claim, by its text, source and speaker alone. */
interface Mark extends Marked {
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
  const marks = readMarks<Mark>('claims-worth')
  const claims = [...byEpisode(marks)].flatMap(([episode, own]) => markedIn(episode, own, models))
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
