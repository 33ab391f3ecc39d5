import { createFluency } from '../learn/fluency.ts'
import { probability } from '../learn/trees.ts'
import type { Weights } from '../learn/weights.ts'
import { clustersOf } from '../learn/word-clusters.ts'
import type { Claim } from '../model/claim.ts'
import type { DropChances } from '../model/disfluency.ts'
import { type Document, hasUnheard } from '../model/document.ts'
import type { Entity, Quantity } from '../model/entity.ts'
import type { AnalyzeOptions } from '../model/options.ts'
import type { Span } from '../model/span.ts'
import type { Structure } from '../model/structure.ts'
import type { Syntax } from '../model/syntax.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { isBroken } from '../prose/broken.ts'
import { clauseDoubt } from '../prose/clause-faults.ts'
import type { Cleaner } from '../prose/clean.ts'
import { isOtherThanSaid } from '../prose/grammar.ts'
import { type NamedPlace, namedPlaces } from '../prose/named-places.ts'
import { isPartOfQuotation } from '../prose/quoted.ts'
import type { Referent, Resolver } from '../prose/resolve.ts'
import { roughnessOf } from '../prose/roughness.ts'
import { symbolsOfWords } from '../prose/symbols.ts'
import { voicePronouns } from '../prose/voice-pronouns.ts'
import type { Word } from '../prose/words.ts'
import { closeSource, isTornAtPreposition } from './begun-anew.ts'
import { clausesOf, isStatement, isTalk } from './candidates.ts'
import { type CheckRater, checkModel, createCheckRater } from './check-worthiness.ts'
import { claimFeatures } from './claim-features.ts'
import type { Clause } from './clauses.ts'
import { findConfirmations } from './confirmations.ts'
import { createCueReader } from './cues.ts'
import { endsInDash } from './endings.ts'
import { presentsVoice } from './introductions.ts'
import { kindOf } from './kinds.ts'
import { countingFigures } from './labels.ts'
import { createNameKinds, findPoorNames } from './name-kinds.ts'
import { dropSounds } from './noise.ts'
import { dropOpenings } from './openings.ts'
import { createQuotations } from './quotations.ts'
import { createRanking } from './ranking.ts'
import { createRecall } from './recall.ts'
import { type Comparable, contentOf, isCorrection } from './relations.ts'
import { findRelative } from './relatives.ts'
import { standsAlone, subjectOf } from './standing.ts'
import { isSupposition } from './supposed.ts'
import { createViews } from './view.ts'
import { rowsOf, saidText, wordClaim } from './wording.ts'

/** What claims are found in: the document, and what the stages before found. */
export interface ClaimsInput {
  readonly doc: Document
  readonly structure: Structure
  readonly entities: readonly Entity[]
  readonly quantities: readonly Quantity[]
  readonly syntax: Syntax
  readonly resolve: Resolver
  readonly clean: Cleaner
  readonly chances: DropChances
  readonly models: (name: string) => Weights
  readonly options: AnalyzeOptions
}

/** A claim before it has its rank. */
export interface Found extends Omit<Claim, 'id' | 'disputedBy'> {
  readonly comparable: Comparable
  readonly words: readonly Word[]
  /** False where its subject is a pronoun that nobody could be put for. */
  readonly standsAlone: boolean
  /** What it is ranked by, as `claimFeatures` gives it. */
  readonly features: Float64Array
}

/** Rates statements of the document as fact checkers of debates would. */
export function raterOf({ doc, models }: ClaimsInput): CheckRater {
  return createCheckRater(doc, checkModel(models('check-worthiness')), clustersOf(models('clusters')))
}

/** Every claim of the talk, in its order; what is said again stands again. */
export function collectClaims(input: ClaimsInput): Found[] {
  const { doc, structure, entities, quantities, syntax, resolve, clean, chances, options } = input
  const rater = raterOf(input)
  const fluency = createFluency(input.models('fluency'))
  const ranking = createRanking(input.models('claims'))
  const views = createViews(doc, createCueReader())
  const recall = createRecall(doc)
  const places = namedPlaces(doc, entities)
  const confirmations = findConfirmations(doc, structure)
  const callNames = callNamesOf(structure)
  const speakerOf = new Map(entities.map((entity) => [entity.id, entity.speaker]))
  const madeUp = new Set(entities.flatMap(({ id, madeUp }) => (madeUp ? [id] : [])))
  const poor = findPoorNames(entities, structure.facts.show)
  const found: Found[] = []
  let nextQuantity = 0

  function figuresIn(span: Span): Quantity[] {
    while (nextQuantity < quantities.length && quantities[nextQuantity]!.end <= span.start) nextQuantity++
    const figures: Quantity[] = []
    for (let q = nextQuantity; q < quantities.length && quantities[q]!.start < span.end; q++) {
      if (quantities[q]!.end > span.start) figures.push(quantities[q]!)
    }
    return figures
  }

  function isPersonAt(row: number, token: number): boolean {
    const at = token < 0 ? -1 : doc.tokens.start[token]!
    return (places[row] ?? []).some(({ entity, start, end }) => entity.type === 'PERSON' && start <= at && at < end)
  }

  /** True where a token names somebody else who is heard, or stands for them. */
  function isOtherVoice(
    token: number,
    names: readonly NamedPlace[],
    referents: readonly Referent[],
    own: number,
  ): boolean {
    if (token < 0) return false
    const isOther = (speaker: number | null | undefined): boolean => speaker != null && speaker !== own
    const at = doc.tokens.start[token]!
    return (
      names.some(({ entity, start, end }) => start <= at && at < end && isOther(entity.speaker)) ||
      referents.some(
        ({ firstToken, endToken, entity }) =>
          entity !== null && firstToken <= token && token < endToken && isOther(speakerOf.get(entity)),
      )
    )
  }

  // Whether a sentence asks to think of a case, found when it is first asked.
  const supposes: (boolean | undefined)[] = new Array(doc.sentences.length)

  /** True where one of the last sentences of the same turn asks to think of a case. */
  function isAfterSupposition(row: number): boolean {
    const first = Math.max(doc.turns[doc.sentences[row]!.turn]!.firstSentence, row - CASE_LENGTH)
    for (let at = row - 1; at >= first; at--) {
      const { firstToken, endToken } = doc.sentences[at]!
      supposes[at] ??= isSupposition(doc, firstToken, endToken)
      if (supposes[at] === true) return true
    }
    return false
  }

  /** The claim in a clause of sentence `row`, whose words are `cleaned`; null where it is none. */
  const quotationSource = createQuotations(doc, places)
  const pronouns = voicePronouns(doc, structure, entities)

  function readClause(row: number, clause: Clause, cleaned: readonly Word[]): Found | null {
    const { turn, endToken } = doc.sentences[row]!
    const confirmation = confirmations.get(row)
    const own = structure.turnSpeaker[turn] ?? 0
    // "So it's a side project?" that the answer confirms is the claim of who answers.
    const asks = confirmation !== undefined && cleaned[cleaned.length - 1]?.text === '?'
    const words = dropOpenings(dropSounds(asks ? cleaned.slice(0, -1) : cleaned, views), views, callNames)
    const speaker = asks ? confirmation.speaker : own
    if (!isStatement(views(words)) || isTornAtPreposition(views(words))) return null
    const referents = resolve(row)
    const names = places[row] ?? []
    if (row < OPENING && presentsVoices(names, own)) return null
    if (presentsVoice(views(words), (token) => isOtherVoice(token, names, referents, own))) return null
    const name = structure.speakers[own]?.name ?? null
    const teller = name === null ? null : { name, pronoun: pronouns[own]! }
    const wording = wordClaim(words, { doc, views, syntax, sentence: row, referents, names, teller })
    if (wording === null) return null
    if (isBroken(doc, wording.printed)) return null
    const view = views(wording.words)
    const subject = subjectOf(view, (token) => isReplaced(doc, wording.printed, token))
    // "The governor said that inflation fell": what somebody says may be short where it says of what.
    const isTold = wording.attributedTo !== null && standsAlone(subject)
    if (wording.words !== words && !isStatement(view, isTold ? LEAST_TOLD : undefined)) return null
    const span = spanOf(doc, clause)
    if (hasUnheard(doc, span)) return null
    const figures = figuresIn(span)
    const named = names.filter(({ start, end }) => start >= span.start && end <= span.end)
    const kind = kindOf(view, figures)
    const ids = [...new Set([...named.map(({ entity }) => entity.id), ...wording.entities])]
    const isOthers = wording.attributedTo === null && isPartOfQuotation(doc, row)
    const quoted = isOthers ? quotationSource(row) : null
    const attributedTo = quoted?.entity.name ?? wording.attributedTo
    const certainty = isOthers && wording.certainty === 'asserted' ? 'reported' : wording.certainty
    const { negated } = wording
    const isNamed = (token: number): boolean =>
      referents.some(({ firstToken, endToken }) => firstToken <= token && token < endToken)
    const features = claimFeatures({
      view,
      kind,
      certainty,
      attributedTo,
      quantities: countingFigures(doc, figures),
      names: ids.filter((id) => speakerOf.get(id) !== speaker && !madeUp.has(id) && !poor.show.has(id)).length,
      namedElsewhere: wording.evidence.length > 0,
      recall: recall(row, wording.words),
      madeUp: ids.some((id) => madeUp.has(id)),
      cut: clause.endToken === endToken && endsInDash(doc, endToken),
      supposed: isAfterSupposition(row),
      doubt: clauseDoubt(doc, wording.printed),
      fluency: fluency.score(symbolsOfWords(doc, wording.printed)),
      roughness: roughnessOf(doc, chances, row, wording.words),
      subject,
      isNamed,
      nameKindAt: createNameKinds(doc, names, referents, speakerOf, poor),
      debates: rater.rate(rowsOf(wording.words)),
    })
    const confirmed = confirmation !== undefined && clause.endToken === endToken ? [confirmation.place] : []
    return {
      text: wording.text,
      said: saidText(doc, span),
      speaker,
      attributedTo,
      kind,
      checkWorthiness: probability(ranking.rank(features)),
      certainty,
      negated,
      entities: ids,
      quantities: figures.map(({ id }) => id),
      sentence: row,
      evidence: [
        span,
        ...confirmed,
        ...wording.evidence,
        ...(quoted === null ? [] : [{ start: quoted.start, end: quoted.end }]),
      ],
      words: wording.words,
      features,
      standsAlone: standsAlone(subject),
      comparable: {
        speaker,
        turn,
        negated,
        text: wording.text,
        denied: certainty === 'denied',
        lemmas: contentOf(doc, wording.words),
        quantities: figures,
        corrects: isCorrection(doc, wording.words),
      },
    }
  }

  for (let row = 0; row < doc.sentences.length; row++) {
    if (!isTalk(structure, row, options.keepSponsors)) continue
    const { firstToken, endToken } = doc.sentences[row]!
    for (const clause of clausesOf(doc, syntax, row)) {
      const isWholeSentence = clause.firstToken === firstToken && clause.endToken === endToken
      const cleaned = closeSource(views(isWholeSentence ? clean(row) : clean(row, clause)))
      const claim = readClause(row, clause, cleaned)
      const isWhole = claim?.standsAlone === true
      const relative = isWhole ? null : findRelative(views(cleaned), (token) => isPersonAt(row, token))
      if (relative === null) {
        if (claim !== null) found.push(claim)
        continue
      }
      // "This was days after they announced Stargate, which is a plan …": what is said of Stargate stands alone.
      const before = readClause(row, { firstToken: clause.firstToken, endToken: relative.endToken }, relative.before)
      const own = readClause(row, { firstToken: relative.firstToken, endToken: clause.endToken }, relative.words)
      found.push(...[(own === null ? null : before) ?? claim, own].filter((one) => one !== null))
    }
  }
  return found
}

/** True where another word stands in the place of a token: a name for "it". */
function isReplaced(doc: Document, words: readonly Word[], token: number): boolean {
  return words.some((word) => word.row === token && isOtherThanSaid(doc, word))
}

/** Fewest words of a claim that is left when who says it is gone. */
const LEAST_TOLD = 3

/** How many sentences an imagined case goes on for. */
const CASE_LENGTH = 2

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

/** Sentences at the start of a talk in which somebody presents those who will be heard. */
const OPENING = 5

/** "Here are Ann Cole and Bob Reed", said by another voice: who is heard, and nothing of the world. */
function presentsVoices(names: readonly NamedPlace[], own: number): boolean {
  const voices = new Set(names.flatMap(({ entity: { speaker } }) => speaker ?? []))
  voices.delete(own)
  return voices.size > 1
}
