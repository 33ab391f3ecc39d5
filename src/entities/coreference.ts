import { type Gazetteer, LIST_BITS, lookUp } from '../learn/gazetteer.ts'
import { type Weights, weightsArray } from '../learn/weights.ts'
import type { WordClusters } from '../learn/word-clusters.ts'
import { THING_NOUNS } from '../lexicon/thing-nouns.ts'
import { type Document, tokenForm } from '../model/document.ts'
import type { Mention } from '../model/entity.ts'
import type { Structure } from '../model/structure.ts'
import { addLinkFeatures, addNullFeatures, type Chain, candidatesOf, type LinkContext } from './coreference-features.ts'
import type { NameGroup } from './join.ts'
import { ANAPHORS, FIRST_PRONOUN, KINDS, kindOfGroup, NAMED_KINDS, type Place, placesOf } from './referents.ts'

/**
 * Least probability of a link from a pronoun and from a phrase to something with a name, set by four folds of GUM train
 * for a precision of 0.9 where they reach it.
 */
const LEAST_LINK: Readonly<Record<(typeof ANAPHORS)[number], number>> = {
  he: 0.55,
  she: 0.5,
  it: 0.65,
  they: 0.55,
  phrase: 0.5,
}

/**
 * The same for "he" and "she" where someone else who may be meant has been named since: of such links below 0.7 44 of 72
 * were right in GUM train, of all others 95 in 100.
 */
const LEAST_AMONG_RIVALS = 0.75

/** A link between places without a name stands where it is likelier than not; it only carries names further. */
const EVEN = 0.5

const PHRASE = ANAPHORS.indexOf('phrase')
const WOMAN = KINDS.indexOf('woman')
const MAN = KINDS.indexOf('man')
const PERSON = KINDS.indexOf('person')
const HIM = KINDS.indexOf('he')
const HER = KINDS.indexOf('she')

/** What is known of words. */
export interface LinkLists {
  readonly clusters: WordClusters
  readonly gazetteer: Gazetteer
}

/** A pronoun or phrase that means a named thing. */
export interface Reference {
  readonly place: Place
  /** Row of the groups of names. */
  readonly group: number
  readonly probability: number
}

/**
 * Pronouns of the third person and phrases ("the company") that mean a thing with a name, where that is sure. Each is
 * compared with the names, noun phrases and pronouns of the sentences before it, which all compete; after Durrett and
 * Klein, "Easy Victories and Uphill Battles in Coreference Resolution", EMNLP 2013, over tags instead of trees.
 */
export function findReferences(
  doc: Document,
  structure: Structure,
  groups: readonly NameGroup[],
  weights: Weights,
  lists: LinkLists,
): Reference[] {
  const table = weightsArray(weights, 'table', 'i8')
  const scale = Number(weights.meta['scale'])
  const context = linkContext(doc, structure, groups, lists)
  const out: Reference[] = []
  // How sure it is what each place means: a pronoun that hangs on a doubtful one is doubtful too.
  const sure = new Float64Array(context.places.length).fill(1)
  const buckets: number[] = []
  const score = (): number => {
    let sum = 0
    for (const bucket of buckets) sum += table[bucket]!
    buckets.length = 0
    return sum * scale
  }
  const scores: number[] = []
  readPlaces(context, (row, all) => {
    const barred = ownSubject(context, row, all)
    const candidates = barred === null ? all : all.filter((candidate) => context.chains[candidate] !== barred)
    // A chain without a name gives nobody away: whether the place joins it is not asked.
    if (!candidates.some((candidate) => context.chains[candidate]!.group >= 0)) return null
    scores.length = 0
    eachLink(context, row, candidates, buckets, () => scores.push(score()))
    const { chain, mass, meant } = bestChain(context, candidates, scores, sure)
    if (chain === null || mass < EVEN) return null
    sure[row] = meant
    const place = context.places[row]!
    const least = isDoubtful(context, row, chain.group) ? LEAST_AMONG_RIVALS : 0
    if (chain.group >= 0 && meant >= Math.max(least, LEAST_LINK[ANAPHORS[place.anaphor]!])) {
      out.push({ place, group: chain.group, probability: meant })
    }
    return chain
  })
  for (const place of context.places)
    if (place.saidToBe >= 0 && place.anaphor >= 0) out.push({ place, group: place.saidToBe, probability: 1 })
  return out
}

/** True where someone else whom the pronoun fits has been named since the person was. */
function isDoubtful({ places }: LinkContext, row: number, group: number): boolean {
  const { kind } = places[row]!
  if (kind !== HIM && kind !== HER) return false
  const other = kind === HIM ? WOMAN : MAN
  for (let at = row - 1; at >= 0; at--) {
    const place = places[at]!
    if (place.group === group) return false
    const isPerson = place.kind === PERSON || place.kind === MAN || place.kind === WOMAN
    if (isPerson && place.kind !== other) return true
  }
  return false
}

/** The verb of a clause that says of its subject whose it is: "Boras is his agent". */
const COPULAS = /^(is|was|['’]s|are|were)$/
const OBJECTS = /^(him|her|them)$/

/**
 * The chain of the subject right before the verb right before the pronoun: "his" in "Boras is his agent" and "him" in
 * "Boras paid him" are someone else. Null where the pronoun stands otherwise.
 */
function ownSubject({ doc, places, chains }: LinkContext, row: number, candidates: readonly number[]): Chain | null {
  const { firstToken, anaphor, sentence } = places[row]!
  const form = tokenForm(doc, firstToken)
  const verb = firstToken - 1
  const tagOf = (i: number): string => doc.tokens.xposTags[doc.tokens.xpos[i] ?? -1] ?? ''
  const owns = tagOf(firstToken) === 'PRP$'
  if (anaphor === PHRASE) return null
  const isBarred = owns ? COPULAS.test(tokenForm(doc, verb)) : OBJECTS.test(form) && /^VB[DPZ]$/.test(tagOf(verb))
  if (!isBarred) return null
  const subject = candidates.find(
    (candidate) => places[candidate]!.sentence === sentence && places[candidate]!.endToken === verb,
  )
  return subject === undefined ? null : chains[subject]!
}

/** What the features of links look up in a document, made once. */
export function linkContext(
  doc: Document,
  structure: Structure,
  groups: readonly NameGroup[],
  { clusters, gazetteer }: LinkLists,
): LinkContext {
  const places = placesOf(doc, groups, clusters, (noun) => THING_NOUNS.has(noun))
  const placeKind = (group: number): 'country' | 'city' | null => {
    const row = lookUp(gazetteer, groups[group]!.mentions[0]!.words.join(' '))
    return row & LIST_BITS.country ? 'country' : row & LIST_BITS.city ? 'city' : null
  }
  const nouns: (ReadonlySet<string> | undefined)[] = new Array(groups.length)
  const nounsOf = (group: number): ReadonlySet<string> => {
    nouns[group] ??= calledSo(doc, groups[group]!)
    return nouns[group]
  }
  return { doc, structure, groups, places, placeKind, nounsOf, prominence: prominenceOf(groups), chains: [] }
}

/** For each group, how many of its like (people, or things) the document names oftener: 0, 1, 2 to 4 as 2, more as 3. */
function prominenceOf(groups: readonly NameGroup[]): Uint8Array {
  const out = new Uint8Array(groups.length)
  const rows = groups.map((_, row) => row)
  rows.sort((a, b) => groups[b]!.mentions.length - groups[a]!.mentions.length || a - b)
  let people = 0
  let things = 0
  for (const row of rows) {
    const rank = groups[row]!.type === 'PERSON' ? people++ : things++
    out[row] = rank < 2 ? rank : rank < 5 ? 2 : 3
  }
  return out
}

/** How many words after "is a" a noun may stand that says what a thing is. */
const FAR = 8

/** The nouns by which things come back that stand in a name, right after it, or after "NAME is a" and "NAME, a". */
function calledSo(doc: Document, { mentions }: NameGroup): Set<string> {
  const out = new Set<string>()
  const note = (i: number): void => {
    if (THING_NOUNS.has(tokenForm(doc, i))) out.add(tokenForm(doc, i))
  }
  for (const { firstToken, endToken, sentence } of mentions) {
    const last = doc.sentences[sentence]!.endToken
    for (let i = firstToken; i < Math.min(last, endToken + 1); i++) note(i)
    if (!/^(is|was|,|['’]s)$/.test(tokenForm(doc, endToken))) continue
    for (let i = endToken + 1; i < Math.min(last, endToken + FAR); i++) {
      if (/^([.;?]|that|which|who|and|but)$/.test(tokenForm(doc, i))) break
      note(i)
    }
  }
  return out
}

/** Reads the places in order; `resolve` says which chain an anaphor joins, or null where it opens one of its own. */
export function readPlaces(
  context: LinkContext,
  resolve: (row: number, candidates: readonly number[]) => Chain | null,
): void {
  const { places, chains, groups } = context
  const named: (Chain | undefined)[] = new Array(groups.length)
  const open = (kind: number, group: number): Chain => {
    const known = group < 0 ? undefined : named[group]
    if (known !== undefined) return known
    const chain = { kind, group, size: 0, latest: new Int32Array(ANAPHORS.length).fill(-9) }
    if (group >= 0) named[group] = chain
    return chain
  }
  places.forEach((place, row) => {
    let chain: Chain | null = null
    if (place.saidToBe >= 0) chain = open(kindOfGroup(context.doc, groups[place.saidToBe]!), place.saidToBe)
    else if (place.anaphor >= 0) {
      const candidates = candidatesOf(context, row)
      if (candidates.length > 0) chain = resolve(row, candidates)
    }
    chain ??= open(place.kind, place.group)
    chain.size++
    if (chain.kind === PERSON && place.kind === HIM) chain.kind = MAN
    else if (chain.kind === PERSON && place.kind === HER) chain.kind = WOMAN
    if (place.kind >= FIRST_PRONOUN) chain.latest[place.kind - FIRST_PRONOUN] = place.sentence
    else chain.latest[PHRASE] = place.sentence
    chains[row] = chain
  })
}

/** The rows of each candidate, then those of pointing at nothing. */
export function linkFeatures(context: LinkContext, row: number, candidates: readonly number[]): number[][] {
  const out: number[][] = []
  const buckets: number[] = []
  eachLink(context, row, candidates, buckets, () => out.push(buckets.splice(0)))
  return out
}

/** Puts the rows of each candidate into `buckets` in turn, then those of pointing at nothing; `take` empties it each time. */
function eachLink(
  context: LinkContext,
  row: number,
  candidates: readonly number[],
  buckets: number[],
  take: () => void,
): void {
  const seen = new Uint8Array(KINDS.length)
  const chains: Chain[] = []
  let named = 0
  let rivals = 0
  for (const candidate of candidates) {
    const chain = context.chains[candidate]!
    if (chain.kind < NAMED_KINDS) named++
    if (chain.group >= 0 && !chains.includes(chain)) rivals++
    if (!chains.includes(chain)) chains.push(chain)
  }
  chains.length = 0
  for (let rank = 0; rank < candidates.length; rank++) {
    const candidate = candidates[rank]!
    const chain = context.chains[candidate]!
    const isNearest = !chains.includes(chain)
    const between = isNearest ? chains.length : chains.length - 1
    if (isNearest) chains.push(chain)
    addLinkFeatures(context, row, { candidate, rank, alike: seen[chain.kind]!++, between, rivals }, buckets)
    take()
  }
  addNullFeatures(context, row, candidates.length, named, buckets)
  take()
}

/**
 * The chain with the most probability over its candidates, null where pointing at nothing has more; and the part of that
 * mass which comes from candidates whose own meaning is sure.
 */
function bestChain(
  { chains }: LinkContext,
  candidates: readonly number[],
  scores: readonly number[],
  sure: Float64Array,
): { chain: Chain | null; mass: number; meant: number } {
  let most = scores[scores.length - 1]!
  for (const score of scores) if (score > most) most = score
  // Chains are few, so that looking through them beats a map.
  const found: (Chain | null)[] = []
  const masses: number[] = []
  const sureMasses: number[] = []
  let total = 0
  for (let at = 0; at < scores.length; at++) {
    const odds = Math.exp(scores[at]! - most)
    total += odds
    const candidate = candidates[at]
    const chain = candidate === undefined ? null : chains[candidate]!
    let slot = found.indexOf(chain)
    if (slot < 0) {
      slot = found.push(chain) - 1
      masses.push(0)
      sureMasses.push(0)
    }
    masses[slot]! += odds
    sureMasses[slot]! += odds * (candidate === undefined ? 1 : sure[candidate]!)
  }
  let best = found.length - 1
  for (let slot = 0; slot < found.length; slot++) if (masses[slot]! > masses[best]!) best = slot
  return { chain: found[best]!, mass: masses[best]! / total, meant: sureMasses[best]! / total }
}

/** A reference as a mention. */
export function mentionOfReference(doc: Document, { place, probability }: Reference): Mention {
  const { firstToken, endToken, sentence, anaphor } = place
  return {
    start: doc.tokens.start[firstToken]!,
    end: doc.tokens.end[endToken - 1]!,
    sentence,
    form: anaphor === PHRASE ? 'nominal' : 'pronoun',
    probability,
  }
}
