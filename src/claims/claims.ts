import type { Weights } from '../learn/weights.ts'
import { clustersOf } from '../learn/word-clusters.ts'
import type { Claim, ClaimExplanation, ClaimReason } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import type { Entity, Quantity } from '../model/entity.ts'
import type { AnalyzeOptions } from '../model/options.ts'
import type { Span } from '../model/span.ts'
import type { Structure } from '../model/structure.ts'
import type { Syntax } from '../model/syntax.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { cleanWords } from '../prose/clean.ts'
import { isPerson } from '../prose/given-names.ts'
import { namedPlaces } from '../prose/named-places.ts'
import { createResolver } from '../prose/resolve.ts'
import type { Word } from '../prose/words.ts'
import { clausesOf, isStatement, isTalk } from './candidates.ts'
import { checkModel, createCheckRater, probability } from './check-worthiness.ts'
import type { Clause } from './clauses.ts'
import { findConfirmations } from './confirmations.ts'
import { createCueReader } from './cues.ts'
import { leadingWords } from './explain.ts'
import { kindOf } from './kinds.ts'
import { dropOpenings } from './openings.ts'
import { rankClaim } from './ranking.ts'
import { type Comparable, contentOf, isCorrection, relate } from './relations.ts'
import { isSupposition } from './supposed.ts'
import { createViews } from './view.ts'
import { rowsOf, saidText, wordClaim } from './wording.ts'

export interface ClaimsInput {
  readonly doc: Document
  readonly structure: Structure
  readonly entities: readonly Entity[]
  readonly quantities: readonly Quantity[]
  readonly syntax: Syntax
  readonly models: (name: string) => Weights
  readonly options: AnalyzeOptions
}

/** A claim before it has its rank. */
interface Found extends Omit<Claim, 'id' | 'disputedBy'> {
  readonly comparable: Comparable
  readonly words: readonly Word[]
  readonly reasons: readonly ClaimReason[]
}

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
    const { comparable, words, reasons, ...claim } = found[row]!
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
  const reasons = [...own.reasons].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  return {
    id,
    text,
    said,
    checkWorthiness,
    reasons,
    words: leadingWords(input.doc, raterOf(input).explain(rowsOf(own.words))),
  }
}

function raterOf({ doc, models }: ClaimsInput) {
  return createCheckRater(doc, checkModel(models('check-worthiness')), clustersOf(models('clusters')))
}

function collectClaims(input: ClaimsInput): Found[] {
  const { doc, structure, entities, quantities, syntax, options } = input
  const rater = raterOf(input)
  const views = createViews(doc, createCueReader())
  const resolver = createResolver({ doc, structure, entities })
  const places = namedPlaces(doc, entities)
  const confirmations = findConfirmations(doc, structure)
  const callNames = callNamesOf(structure)
  const speakerOf = new Map(entities.map((entity) => [entity.id, entity.speaker]))
  const madeUp = new Set(entities.flatMap((one) => (isPerson(one) && one.type !== 'PERSON' ? [one.id] : [])))
  const found: Found[] = []
  let nextQuantity = 0
  for (let row = 0; row < doc.sentences.length; row++) {
    if (!isTalk(structure, row, options.keepSponsors)) continue
    const { turn } = doc.sentences[row]!
    const confirmation = confirmations.get(row)
    const own = structure.turnSpeaker[turn] ?? 0
    for (const clause of clausesOf(doc, syntax, row)) {
      const cleaned = cleanWords(doc, clause)
      // "So it's a side project?" that the answer confirms is the claim of who answers.
      const asks = confirmation !== undefined && cleaned[cleaned.length - 1]?.text === '?'
      const words = dropOpenings(asks ? cleaned.slice(0, -1) : cleaned, views)
      const speaker = asks ? confirmation.speaker : own
      if (!isStatement(views(words))) continue
      const referents = resolver(row)
      const names = places[row] ?? []
      const speakerName = structure.speakers[own]?.name ?? null
      const wording = wordClaim(words, { doc, views, syntax, sentence: row, referents, names, speakerName, callNames })
      if (wording === null) continue
      const view = views(wording.words)
      if (!isStatement(view)) continue
      const span = spanOf(doc, clause)
      while (nextQuantity < quantities.length && quantities[nextQuantity]!.end <= span.start) nextQuantity++
      const figures: Quantity[] = []
      for (let q = nextQuantity; q < quantities.length && quantities[q]!.start < span.end; q++)
        figures.push(quantities[q]!)
      const named = names.filter(({ start, end }) => start >= span.start && end <= span.end)
      const kind = kindOf(view, figures)
      const ids = [...new Set([...named.map(({ entity }) => entity.id), ...wording.entities])]
      const { certainty, negated, attributedTo } = wording
      const { logOdds, reasons } = rankClaim(rater.rate(rowsOf(wording.words)), {
        view,
        kind,
        certainty,
        attributedTo,
        quantities: figures,
        names: ids.filter((id) => speakerOf.get(id) !== speaker && !madeUp.has(id)).length,
        madeUp: ids.some((id) => madeUp.has(id)),
        supposed: isAfterSupposition(doc, row),
        isNamed: (token) => referents.some(({ firstToken, endToken }) => firstToken <= token && token < endToken),
      })
      const confirmed =
        confirmation !== undefined && clause.endToken === doc.sentences[row]!.endToken ? [confirmation.place] : []
      found.push({
        text: wording.text,
        said: saidText(doc, span),
        speaker,
        attributedTo,
        kind,
        checkWorthiness: probability(logOdds),
        certainty,
        negated,
        entities: ids,
        quantities: figures.map(({ id }) => id),
        sentence: row,
        evidence: [span, ...confirmed, ...wording.evidence],
        words: wording.words,
        reasons,
        comparable: {
          speaker,
          turn,
          negated,
          denied: certainty === 'denied',
          lemmas: contentOf(doc, wording.words),
          quantities: figures,
          corrects: isCorrection(doc, wording.words),
        },
      })
    }
  }
  return found
}

/** How many sentences an imagined case goes on for. */
const CASE_LENGTH = 2

/** True where one of the last sentences of the same turn asks to think of a case. */
function isAfterSupposition(doc: Document, row: number): boolean {
  const first = Math.max(doc.turns[doc.sentences[row]!.turn]!.firstSentence, row - CASE_LENGTH)
  for (let at = row - 1; at >= first; at--) {
    const { firstToken, endToken } = doc.sentences[at]!
    if (isSupposition(doc, firstToken, endToken)) return true
  }
  return false
}

/** What speakers are called by: whole name and given name, in lower case. */
function callNamesOf({ speakers }: Structure): ReadonlySet<string> {
  return new Set(speakers.flatMap(({ name }) => (name === null ? [] : [name.toLowerCase(), givenName(name)])))
}

function givenName(name: string): string {
  return name.split(' ', 1)[0]!.toLowerCase()
}

/** The place of a clause, marks at its edges left out but for the one that ends it. */
function spanOf(doc: Document, { firstToken, endToken }: Clause): Span {
  const { start, end, tag } = doc.tokens
  let first = firstToken
  while (
    first < endToken - 1 &&
    tag[first] === UPOS_ROW.PUNCT &&
    !/^["“]/.test(doc.text.slice(start[first], end[first]))
  ) {
    first++
  }
  return { start: start[first]!, end: end[endToken - 1]! }
}
