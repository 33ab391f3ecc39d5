import type { Weights } from '../learn/weights.ts'
import { clustersOf } from '../learn/word-clusters.ts'
import type { Claim } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import type { Entity, Quantity } from '../model/entity.ts'
import type { AnalyzeOptions } from '../model/options.ts'
import type { Span } from '../model/span.ts'
import type { Structure } from '../model/structure.ts'
import type { Syntax } from '../model/syntax.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { cleanWords } from '../prose/clean.ts'
import { namedPlaces } from '../prose/named-places.ts'
import { createResolver } from '../prose/resolve.ts'
import { clausesOf, isStatement, isTalk } from './candidates.ts'
import { checkModel, createCheckRater, probability } from './check-worthiness.ts'
import type { Clause } from './clauses.ts'
import { kindOf } from './kinds.ts'
import { viewOf } from './view.ts'
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

/** The claims of the talk, by check-worthiness. */
export function findClaims(input: ClaimsInput): Claim[] {
  const { doc, structure, entities, quantities, syntax, models, options } = input
  const rater = createCheckRater(doc, checkModel(models('check-worthiness')), clustersOf(models('clusters')))
  const resolver = createResolver({ doc, structure, entities })
  const places = namedPlaces(doc, entities)
  const found: Omit<Claim, 'id'>[] = []
  let nextQuantity = 0
  for (let row = 0; row < doc.sentences.length; row++) {
    if (!isTalk(structure, row, options.keepSponsors)) continue
    const speaker = structure.turnSpeaker[doc.sentences[row]!.turn] ?? 0
    for (const clause of clausesOf(doc, syntax, row)) {
      const words = cleanWords(doc, clause)
      if (!isStatement(viewOf(doc, words))) continue
      const wording = wordClaim(words, {
        doc,
        syntax,
        sentence: row,
        referents: resolver(row),
        names: places[row] ?? [],
        speakerName: structure.speakers[speaker]?.name ?? null,
      })
      if (wording === null || !isStatement(viewOf(doc, wording.words))) continue
      const span = spanOf(doc, clause)
      while (nextQuantity < quantities.length && quantities[nextQuantity]!.end <= span.start) nextQuantity++
      const own: Quantity[] = []
      for (let q = nextQuantity; q < quantities.length && quantities[q]!.start < span.end; q++) own.push(quantities[q]!)
      const named = (places[row] ?? []).filter(({ start, end }) => start >= span.start && end <= span.end)
      found.push({
        text: wording.text,
        said: saidText(doc, span),
        speaker,
        attributedTo: wording.attributedTo,
        kind: kindOf(viewOf(doc, wording.words), own),
        checkWorthiness: probability(rater.rate(rowsOf(wording.words))),
        certainty: wording.certainty,
        negated: wording.negated,
        entities: [...new Set([...named.map(({ entity }) => entity.id), ...wording.entities])],
        quantities: own.map(({ id }) => id),
        sentence: row,
        evidence: [span, ...wording.evidence],
      })
    }
  }
  found.sort((a, b) => b.checkWorthiness - a.checkWorthiness || a.evidence[0]!.start - b.evidence[0]!.start)
  return found.map((claim, i) => ({ id: `c${i + 1}`, ...claim }))
}

/** The place of a clause, marks at its edges left out but for the one that ends it. */
function spanOf(doc: Document, { firstToken, endToken }: Clause): Span {
  const { start, end, tag } = doc.tokens
  let first = firstToken
  while (
    first < endToken - 1 &&
    tag[first] === UPOS_ROW.PUNCT &&
    !/^["“]/.test(doc.text.slice(start[first], end[first]))
  )
    first++
  return { start: start[first]!, end: end[endToken - 1]! }
}
