import { LIST_BITS, lookUp, openGazetteer } from '../learn/gazetteer.ts'
import { hashText } from '../learn/hash.ts'
import type { Weights } from '../learn/weights.ts'
import { clusterRow, clustersOf } from '../learn/word-clusters.ts'
import { FIRST_NAMES } from '../lexicon/first-names.ts'
import { KNOWN_NAMES } from '../lexicon/known-names.ts'
import { isPayer } from '../lexicon/sponsor-cues.ts'
import type { Document } from '../model/document.ts'
import type { Entity, Mention, Quantity } from '../model/entity.ts'
import { BLOCK_KINDS, type Structure } from '../model/structure.ts'
import type { Syntax } from '../model/syntax.ts'
import type { Transcript } from '../model/transcript.ts'
import { idOfGroup, joinAlike } from './alike.ts'
import { findReferences, mentionOfReference, type Reference } from './coreference.ts'
import { describe } from './descriptions.ts'
import { withEchoes } from './echoes.ts'
import { examplePeople } from './examples.ts'
import { initialed, joinMentions, type KnownPerson, type NameGroup, nameKey, wordsOfName } from './join.ts'
import { geonamesOf, type Links, openLinks, wikidataOf } from './links.ts'
import { findMentions, isCalledAfter, type NameMention, withoutDiseases } from './mentions.ts'
import { withVoicesHeard } from './misheard-voices.ts'
import { withMissed } from './missed-names.ts'
import { withBounds } from './name-bounds.ts'
import type { Clusters } from './name-features.ts'
import { withRepairs } from './name-repairs.ts'
import { settleByShape } from './name-shapes.ts'
import { findNames, openNameTagger } from './names.ts'
import { withOwned } from './owned-names.ts'
import { findQuantities } from './quantities.ts'
import { rateSalience } from './salience.ts'
import { joinMisheard } from './sounds.ts'
import { withSpelledOut } from './spelled-out.ts'
import { withTold } from './told-names.ts'
import { settleByUse, settleNamesakes } from './usage.ts'
import { withWellKnown } from './well-known.ts'

/** What the stage reads. `syntax` is for descriptions; without it they come from the words alone. */
export interface EntityInput {
  readonly doc: Document
  readonly structure: Structure
  readonly transcript: Transcript
  /** Opens trained weights by name: "names" and "gazetteer" are asked for. */
  readonly models: (name: string) => Weights
  readonly syntax?: Syntax
}

/** Who and what the episode is about, and the figures in it. Entities by salience, quantities in order of the text. */
export function findEntities({ doc, structure, models }: EntityInput): {
  entities: Entity[]
  quantities: Quantity[]
} {
  const groups = joinedNames(doc, structure, models)
  const references = referencesOf(doc, structure, groups, models)
  const salience = rateSalience(doc, structure, groups, references, models('salience'))
  const madeUp = examplePeople(doc, groups)
  for (const row of madeUp) {
    groups[row]!.type = 'OTHER'
    salience[row]! *= EXAMPLE_WORTH
  }
  const order = groups
    .map((_, row) => row)
    .sort((a, b) => salience[b]! - salience[a]! || startOf(groups[a]!) - startOf(groups[b]!))
  const links = openLinks(models('links'))
  const isSaid = isSaidIn(doc)
  const entities = order.map((row, rank) => ({
    id: `e${rank + 1}`,
    ...entityOf(doc, structure, groups[row]!, references.get(row) ?? [], { links, isSaid }),
    salience: salience[row]!,
    madeUp: madeUp.has(row),
  }))
  return { entities, quantities: withoutVersions(findQuantities(doc, structure.facts.date), groups) }
}

/** What the salience of somebody made up for an example counts, set by hand: the talk is about what is explained by them. */
const EXAMPLE_WORTH = 0.1

/** Characters between a product and its version. */
const VERSION_GAP = 1

/** The figures that are no part of a name: neither "31" in "Wrestlemania 31" nor "3.6" in "Python 3.6". */
function withoutVersions(quantities: readonly Quantity[], groups: readonly NameGroup[]): Quantity[] {
  const ends = new Map<number, NameGroup['type']>()
  const inside = new Set<number>()
  for (const { type, mentions } of groups) {
    for (const { start, end } of mentions) {
      ends.set(end, type)
      for (let at = start; at < end; at++) inside.add(at)
    }
  }
  const kept = quantities.filter(({ type, start, end }) => {
    if (inside.has(start) && inside.has(end - 1)) return false
    return type !== 'number' || ends.get(start - VERSION_GAP) !== 'PRODUCT'
  })
  return kept.map((quantity, row) => ({ ...quantity, id: `q${row + 1}` }))
}

/** The names of the document, joined to things, in no promised order. */
export function joinedNames(doc: Document, structure: Structure, models: EntityInput['models']): NameGroup[] {
  const tagger = openNameTagger(models('names'), models('gazetteer'), openClusters(models('clusters')))
  const people = knownPeople(structure)
  const found = withRepairs(doc, findMentions(doc, findNames(doc, tagger)))
  const named = withoutDiseases(
    doc,
    found,
    people.map(({ name }) => wordsOfName(name)),
  )
  const all = withEchoes(doc, withMissed(doc, withTold(doc, withWellKnown(doc, named, tagger.gazetteer))))
  const whole = withBounds(
    doc,
    all.filter((mention) => !isCalledAfter(doc, mention)),
  )
  const mentions = settleByShape(withOwned(doc, whole), tagger.gazetteer)
  const voices = new Set(people.flatMap(({ name, speaker }) => (speaker < 0 ? [] : wordsOfName(name).slice(0, 1))))
  const settled = settleNamesakes(
    doc,
    withSpelledOut(doc, settleByUse(doc, mentions, tagger.gazetteer)),
    tagger.gazetteer,
    voices,
  )
  const typed = asPeople(asSponsors(doc, structure, settled), people)
  const groups = withVoicesHeard(doc, structure, joinMisheard(joinMentions(typed, people)), (words) => {
    const { givenName, person } = LIST_BITS
    const isBorne = FIRST_NAMES.has(words[0] ?? '') || (lookUp(tagger.gazetteer, words[0] ?? '') & givenName) !== 0
    return isBorne || (lookUp(tagger.gazetteer, words.join(' ')) & person) !== 0
  })
  // The show itself is a work, though it may be called like its hosts.
  const show = structure.facts.show === null ? null : showWords(structure.facts.show)
  for (const group of groups) {
    if (group.speaker < 0 && show !== null && group.mentions.some(({ words }) => isShow(withoutArticle(words), show)))
      group.type = 'WORK'
  }
  return joinAlike(groups, isSaidIn(doc))
}

/**
 * The mentions with those that name somebody of the episode in full, or by an initial and the surname ("KBall"), as people; a
 * label of one word may be a place.
 */
function asPeople(mentions: readonly NameMention[], people: readonly KnownPerson[]): NameMention[] {
  const full = new Set(
    people
      .map(({ name }) => wordsOfName(name))
      .flatMap((parts) => (parts.length > 1 ? [nameKey(parts), ...initialed(parts)] : [])),
  )
  return mentions.map((mention) => (full.has(nameKey(mention.words)) ? { ...mention, type: 'PERSON' } : mention))
}

const SPONSOR = BLOCK_KINDS.indexOf('sponsor')

/** The mentions with those as bodies whose name a sponsor read gives for who pays: "brought to you by Zander Shield". */
function asSponsors(doc: Document, structure: Structure, mentions: readonly NameMention[]): NameMention[] {
  const payers = new Set<string>()
  for (const { type, sentence, firstToken, words } of mentions) {
    if (type !== 'PERSON' || structure.sentenceBlock[sentence] !== SPONSOR) continue
    if (isPayer(doc, firstToken)) payers.add(nameKey(words))
  }
  return mentions.map((mention) =>
    mention.type === 'PERSON' && payers.has(nameKey(mention.words)) ? { ...mention, type: 'ORG' } : mention,
  )
}

function withoutArticle(words: readonly string[]): readonly string[] {
  return words[0] === 'the' ? words.slice(1) : words
}

/** The words of a show's name; null where that is what everybody knows something else by. */
function showWords(name: string): readonly string[] | null {
  const own = withoutArticle(wordsOfName(name))
  return (KNOWN_NAMES.get(own.join(' ')) ?? 'WORK') === 'WORK' ? own : null
}

/** The name of the show, or what it opens with: "The Morning Ledger" of "The Morning Ledger from Meridian Radio". */
function isShow(words: readonly string[], show: readonly string[]): boolean {
  if (nameKey(words) === nameKey(show)) return true
  // "Tidal Coffee" of "Tidal Coffee Podcast"
  if (words.length > 1 && nameKey(show) === `${nameKey(words)}podcast`) return true
  return words.length > 1 && FROM.test(show[words.length] ?? '') && words.every((word, i) => word === show[i])
}

/** What stands between the name of a show and its maker. */
const FROM = /^(from|with|by|on)$/

/** Cluster numbers of a word at the three grains. */
export function openClusters(weights: Weights): Clusters {
  const clusters = clustersOf(weights)
  return (form) => {
    const row = clusterRow(clusters, hashText(form))
    return row < 0 ? NO_CLUSTERS : [clusters.coarse[row]!, clusters.middle[row]!, clusters.fine[row]!]
  }
}

const NO_CLUSTERS: readonly number[] = []

const startOf = (group: NameGroup): number => group.mentions[0]!.start

/** The voices, then others whom the talk introduces. */
function knownPeople(structure: Structure): KnownPerson[] {
  const people: KnownPerson[] = []
  structure.speakers.forEach(({ name }, speaker) => {
    if (name !== null) people.push({ name, speaker })
  })
  for (const { name, speaker, role } of structure.people)
    people.push({ name, speaker: speaker ?? -1, isCredit: role === 'credit' })
  return people
}

/** The pronouns and phrases that mean each group, by its row. */
export function referencesOf(
  doc: Document,
  structure: Structure,
  groups: readonly NameGroup[],
  models: EntityInput['models'],
): Map<number, Reference[]> {
  const lists = { clusters: clustersOf(models('clusters')), gazetteer: openGazetteer(models('gazetteer')) }
  const out = new Map<number, Reference[]>()
  for (const reference of findReferences(doc, structure, groups, models('coreference'), lists)) {
    const list = out.get(reference.group)
    if (list === undefined) out.set(reference.group, [reference])
    else list.push(reference)
  }
  return out
}

function entityOf(
  doc: Document,
  structure: Structure,
  group: NameGroup,
  references: readonly Reference[],
  known: Known,
): Omit<Entity, 'id' | 'salience' | 'madeUp'> {
  // A voice is called as the episode calls it, though the talk itself may only say "Sjors".
  const voice = group.speaker < 0 ? null : (structure.speakers[group.speaker]?.name ?? null)
  const name = voice ?? displayName(group).text
  const key = nameKey(wordsOfName(name))
  const aliases: string[] = []
  const mentions: Mention[] = group.mentions.map(({ start, end, sentence, text, words }) => {
    if (text !== name && !aliases.includes(text)) aliases.push(text)
    return { start, end, sentence, form: nameKey(words) === key ? 'name' : 'alias', probability: 1 }
  })
  for (const reference of references) mentions.push(mentionOfReference(doc, reference))
  mentions.sort((a, b) => a.start - b.start)
  return {
    name,
    type: group.type,
    aliases,
    mentions,
    description: describe(doc, group, references),
    ...linkOf(group, known),
    speaker: group.speaker < 0 ? null : group.speaker,
  }
}

/** Whether a lower-cased word is in the document; most documents are never asked. */
function isSaidIn(doc: Document): (form: string) => boolean {
  let forms: ReadonlySet<string> | null = null
  return (form) => {
    forms ??= new Set(doc.tokens.words)
    return forms.has(form)
  }
}

/** What ids are looked up in. */
interface Known {
  readonly links: Links
  readonly isSaid: (form: string) => boolean
}

/** The ids that the lists give a thing by any of its names. */
function linkOf(group: NameGroup, { links, isSaid }: Known): Pick<Entity, 'wikidata' | 'geonames'> {
  let wikidata = idOfGroup(group, isSaid)
  let geonames: number | null = null
  for (const { text } of group.mentions) {
    const name = text.toLowerCase()
    wikidata ??= wikidataOf(links, group.type, name)
    geonames ??= geonamesOf(links, group.type, name)
  }
  return { wikidata, geonames }
}

/** The fullest form of a person's name; else the commonest form that is no acronym of another. */
function displayName({ type, mentions }: NameGroup): NameMention {
  const counts = new Map<string, number>()
  for (const { text } of mentions) counts.set(text, (counts.get(text) ?? 0) + 1)
  let best = mentions[0]!
  for (const mention of mentions) {
    const longer = mention.words.length - best.words.length
    const oftener = counts.get(mention.text)! - counts.get(best.text)!
    if (type === 'PERSON' ? longer > 0 || (longer === 0 && oftener > 0) : oftener > 0) best = mention
  }
  return best
}
