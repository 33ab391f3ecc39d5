import type { Claim, ClaimExplanation } from '../model/claim.ts'
import { type ClaimsInput, collectClaims, raterOf } from './collect.ts'
import { leadingWords } from './explain.ts'
import { createRanking } from './ranking.ts'
import { relate } from './relations.ts'
import { rowsOf } from './wording.ts'

/** The claims of the talk, by check-worthiness; what is said twice is one claim with both places. */
export function findClaims(input: ClaimsInput): Claim[] {
  const found = collectClaims(input)
  const { kept, places, contrary } = relate(found.map(({ comparable }) => comparable))
  const order = [...kept].sort(
    (a, b) =>
      found[b]!.checkWorthiness - found[a]!.checkWorthiness ||
      found[a]!.evidence[0]!.start - found[b]!.evidence[0]!.start,
  )
  const idOf = new Map(order.map((row, i) => [row, `c${i + 1}`]))
  return order.map((row) => {
    const { comparable, words, features, standsAlone, ...claim } = found[row]!
    const again = (places.get(row) ?? []).map((other) => found[other]!.evidence[0]!)
    const disputes = [...(contrary.get(row) ?? [])].flatMap((other) => idOf.get(other) ?? [])
    disputes.sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
    return { id: idOf.get(row)!, ...claim, evidence: [...claim.evidence, ...again], disputedBy: disputes }
  })
}

/** Why claim `id` ("c3") ranks where it does; null where there is no such claim. */
export function explainClaim(input: ClaimsInput, id: string): ClaimExplanation | null {
  const claim = findClaims(input).find((one) => one.id === id)
  if (claim === undefined) return null
  const own = collectClaims(input).find(
    ({ evidence: [place], text }) => place!.start === claim.evidence[0]!.start && text === claim.text,
  )
  if (own === undefined) return null
  const { text, said, checkWorthiness } = claim
  return {
    id,
    text,
    said,
    checkWorthiness,
    reasons: createRanking(input.models('claims')).explain(own.features),
    words: leadingWords(input.doc, raterOf(input).explain(rowsOf(own.words))),
  }
}
