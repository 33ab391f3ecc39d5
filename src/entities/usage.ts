import { type Gazetteer, LIST_BITS, lookUp, SOFT_TYPES, softBin } from '../learn/gazetteer.ts'
import { COMMON_PLACES } from '../lexicon/common-places.ts'
import { FIRST_NAMES } from '../lexicon/first-names.ts'
import { KNOWN_NAMES } from '../lexicon/known-names.ts'
import { REPORT_VERBS } from '../lexicon/report-verbs.ts'
import { type Document, tokenForm, tokenLemma, tokenXpos } from '../model/document.ts'
import type { EntityType } from '../model/entity.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { opensWithCapital } from './capitals.ts'
import { nameKey } from './join.ts'
import type { NameMention } from './mentions.ts'
import { isMadeUp } from './name-shapes.ts'
import { isKindHead } from './name-types.ts'
import { usedAsThings } from './thing-uses.ts'
import { CLEAR, cuesOf, HINT, OUTRIGHT, words } from './usage-cues.ts'

/** Longest name, in words, whose type may be put right. */
const LONGEST = 4

/**
 * The mentions with the types of unknown names put right by how the whole talk uses them: "at Dashbit", "Brex is a credit
 * card company", "an editor at Global Voices". Names that a list gives to people or places, and names of several words,
 * change only where the talk says outright what they are.
 */
export function settleByUse(doc: Document, mentions: readonly NameMention[], gazetteer: Gazetteer): NameMention[] {
  const votes = new Map<string, Map<EntityType, number>>()
  const alone = new Set(
    mentions.flatMap(({ type, words: parts }) => (type !== 'PERSON' && parts.length === 1 ? parts : [])),
  )
  // "Grafana Prometheus", where Grafana is a firm, is nobody who bears the name Prometheus.
  const borne = new Set(
    mentions.flatMap(({ type, words: parts }) =>
      type === 'PERSON' && parts.length > 1 && !alone.has(parts[0]!) ? parts : [],
    ),
  )
  // "The pub is called the John Snow": after him of whom the talk is, and who is no pub.
  const people = new Set(
    mentions.flatMap(({ type, words: parts }) => (type === 'PERSON' && parts.length === 1 ? parts : [])),
  )
  const isBearer = (parts: readonly string[]): boolean =>
    parts.length > 1 && FIRST_NAMES.has(parts[0]!) && people.has(parts.at(-1)!)
  const listed = listedAs(doc, mentions)
  const placed = isOfThings(mentions)
    ? new Set(mentions.filter((_, row) => isPlaced(doc, mentions, row)).map(keyOf))
    : null
  const used = usedAsThings(doc, mentions, (one) => isUnborne(one, gazetteer, borne))
  const sayers = new Set(mentions.filter((one) => isSayer(doc, one, gazetteer)).map(keyOf))
  const acting = new Set(mentions.filter((one) => isActingBody(doc, one)).map(keyOf))
  mentions.forEach((mention, row) => {
    const open = mayChange(mention) && (isOpen(mention, gazetteer) || ACRONYM.test(mention.text))
    const least = open ? 0 : isUnborne(mention, gazetteer, borne) ? CLEAR : OUTRIGHT
    const key = nameKey(mention.words)
    const tally = votes.get(key) ?? new Map<EntityType, number>()
    votes.set(key, tally)
    const cues = cuesOf(doc, mention, open)
    const like = listed.get(row)
    if (like !== undefined) cues.push({ type: like, worth: HINT })
    if (mention.type === 'PERSON' && isOfSomebody(doc, mentions, row)) cues.push({ type: 'ORG', worth: CLEAR })
    const isNamesake = isBearer(mention.words)
    for (const { type, worth } of cues)
      if (worth >= least && (type === 'PERSON' || !isNamesake)) tally.set(type, (tally.get(type) ?? 0) + worth)
  })
  return mentions.map((mention) => {
    if (mention.type === 'ORG' && sayers.has(nameKey(mention.words))) return { ...mention, type: 'PERSON' }
    if (mention.type === 'PLACE' && acting.has(keyOf(mention))) return { ...mention, type: 'ORG' }
    const tally = mayChange(mention) ? votes.get(nameKey(mention.words)) : undefined
    const told = tally === undefined ? null : winner(tally)
    // "MyNode": nobody and nowhere, unless the talk says so.
    const isThing = isNobody(mention, gazetteer) || (mention.type === 'PERSON' && used.has(keyOf(mention)))
    const type = told ?? (isThing ? 'PRODUCT' : placed && elsewhere(mention, placed, gazetteer))
    if (type === null && placed !== null && isOnlyLetters(mention, gazetteer) && !tally?.has('ORG'))
      return { ...mention, type: 'OTHER' }
    return type === null ? mention : { ...mention, type }
  })
}

/** "Ida Moss of Ostrava": where somebody works or lives, and no other person. */
function isOfSomebody(doc: Document, mentions: readonly NameMention[], row: number): boolean {
  const { firstToken } = mentions[row]!
  const last = mentions[row - 1]
  if (last === undefined || last.type !== 'PERSON' || last.words.length < 2) return false
  return last.endToken === firstToken - 1 && tokenForm(doc, last.endToken) === 'of'
}

const keyOf = ({ words: parts }: NameMention): string => nameKey(parts)

/**
 * True where a well-known body that was taken for a place does what bodies do: "look you up at Companies House", "Burger King
 * said"; in a mere list, or where somebody visits it, it stays what it was taken for.
 */
function isActingBody(doc: Document, { type, words: parts, firstToken, endToken, sentence }: NameMention): boolean {
  if (type !== 'PLACE' || parts.length < 2 || KNOWN_NAMES.get(parts.join(' ')) !== 'ORG') return false
  const { firstToken: first, endToken: last } = doc.sentences[sentence]!
  if (firstToken > first && /^(?:at|by|from|with)$/.test(tokenForm(doc, firstToken - 1))) return true
  return endToken < last && /^(?:VB[DZ]|MD)$/.test(tokenXpos(doc, endToken))
}

/** Fewest different products of a talk about things, and how many times as many they are as its places. */
const LEAST_THINGS = 8
const TIMES_PLACES = 3

/** True for a talk that names many products and few places: there a strange name that might be either is a thing. */
function isOfThings(mentions: readonly NameMention[]): boolean {
  const count = (kind: EntityType): number => new Set(mentions.filter(({ type }) => type === kind).map(keyOf)).size
  const things = count('PRODUCT')
  return things >= LEAST_THINGS && things >= TIMES_PLACES * count('PLACE')
}

/** Words before a place, "the" left out, and hardly ever before anything else that has a name. */
const IN_PLACES = words('in near across around visit visited visiting leaving downtown')

/** True behind "in" and its like, and for one of two places ("companies from Skarnfell and Norway"). */
function isPlaced(doc: Document, mentions: readonly NameMention[], row: number): boolean {
  const { firstToken, endToken } = mentions[row]!
  const before = tokenForm(doc, firstToken - 1) === 'the' ? firstToken - 2 : firstToken - 1
  if (IN_PLACES.has(tokenForm(doc, before))) return true
  const [last, next] = [mentions[row - 1], mentions[row + 1]]
  const isBeside = (other: NameMention | undefined, gap: number, joint: number): boolean =>
    other?.type === 'PLACE' && gap === 1 && /^(?:,|and|or)$/.test(tokenForm(doc, joint))
  return (
    isBeside(last, firstToken - (last?.endToken ?? 0), firstToken - 1) ||
    isBeside(next, (next?.firstToken ?? 0) - endToken, endToken)
  )
}

/**
 * What a lone word is that was taken for a place, though no list has a place of that name and the talk never puts anybody
 * in it: a firm that is listed, else a thing. Null where it may be a place all the same.
 */
function elsewhere(
  { type, words: parts }: NameMention,
  placed: ReadonlySet<string>,
  gazetteer: Gazetteer,
): EntityType | null {
  if (type !== 'PLACE' || parts.length !== 1 || placed.has(nameKey(parts)) || isKindHead(parts[0]!)) return null
  const row = lookUp(gazetteer, parts[0]!)
  const { nationality, country, city, place, company } = LIST_BITS
  if ((row & (nationality | country | city | place)) !== 0 || softBin(row, PLACE) >= PLACE_BIN) return null
  if (Math.max(softBin(row, 0), softBin(row, FAMILY)) >= LIKELY_BIN) return null
  return (row & company) !== 0 ? 'ORG' : 'PRODUCT'
}

/** From this bin up a word may well be a place. */
const PLACE_BIN = 4
const PLACE = SOFT_TYPES.indexOf('place')

const isNobody = (mention: NameMention, gazetteer: Gazetteer): boolean =>
  (mention.type === 'PERSON' || mention.type === 'PLACE') && mention.words.length === 1 && isMadeUp(mention, gazetteer)

/** Below this confidence a body with a given name and a family name that says something is a person. */
const SURE = 0.9
/** From this bin up a word may well be a family name. */
const FAMILY_BIN = 5

/** What is done with a body of flesh. */
const BODILY = words('stand sit walk smile laugh nod grin sigh cry die marry')

/** "Christian Decker points out", "Alder Penhale stood up", but not "Georgia Tech says". */
function isSayer(doc: Document, mention: NameMention, gazetteer: Gazetteer): boolean {
  const { type, words: parts, confidence, endToken, sentence } = mention
  if (type !== 'ORG' || parts.length !== 2 || confidence >= SURE || KNOWN_NAMES.has(parts.join(' '))) return false
  if (!FIRST_NAMES.has(parts[0]!) || endToken >= doc.sentences[sentence]!.endToken) return false
  const row = lookUp(gazetteer, parts[1]!)
  const isFamily = softBin(row, FAMILY) >= Math.max(FAMILY_BIN, softBin(row, BODY))
  return BODILY.has(tokenLemma(doc, endToken)) || (isFamily && REPORT_VERBS.has(tokenLemma(doc, endToken)))
}

/** True for a word taken for a person that is nobody's given name, and that nobody in the talk has in a fuller name. */
function isUnborne({ type, words: parts }: NameMention, gazetteer: Gazetteer, borne: ReadonlySet<string>): boolean {
  if (type !== 'PERSON' || parts.length !== 1 || borne.has(parts[0]!)) return false
  const { givenName, nationality, country, city, place } = LIST_BITS
  return (lookUp(gazetteer, parts[0]!) & (givenName | nationality | country | city | place)) === 0
}

/** Fewest names in a list, among them one that is not sure, for what all the others are to tell what that one is. */
const LEAST_LISTED = 3

/** Most tokens between two names of a list. */
const LONGEST_LINK = 6

/** What the others of a list are, by the row of a name in it: "in Debian, in Fedora, in Gentoo, in Suse". */
function listedAs(doc: Document, mentions: readonly NameMention[]): Map<number, EntityType> {
  const out = new Map<number, EntityType>()
  for (let from = 0; from < mentions.length; ) {
    let to = from + 1
    while (to < mentions.length && isNextListed(doc, mentions[to - 1]!, mentions[to]!)) to++
    if (to - from >= LEAST_LISTED) {
      const counts = new Map<EntityType, number>()
      for (let row = from; row < to; row++) counts.set(mentions[row]!.type, (counts.get(mentions[row]!.type) ?? 0) + 1)
      for (let row = from; row < to; row++) {
        const { type: own, confidence } = mentions[row]!
        const others = [...counts].filter(([type, count]) => type !== own || count > 1)
        if (confidence < UNSURE && others.length === 1) out.set(row, others[0]![0])
      }
    }
    from = to
  }
  return out
}

/** True where nothing but commas, "and", prepositions and other words with capitals stand between two names. */
function isNextListed(doc: Document, a: NameMention, b: NameMention): boolean {
  if (a.sentence !== b.sentence || b.firstToken - a.endToken > LONGEST_LINK || b.firstToken === a.endToken) return false
  for (let i = a.endToken; i < b.firstToken; i++)
    if (!/^(?:,|and|or|in|on|for|to|with|from)$/.test(tokenForm(doc, i)) && !opensWithCapital(doc, i)) return false
  return /^(?:,|and|or)$/.test(tokenForm(doc, a.endToken))
}

/** Lists by which a word may be a person or a place, whatever the rest of the talk calls so. */
const OTHERWISE_KNOWN = LIST_BITS.givenName | LIST_BITS.city | LIST_BITS.country | LIST_BITS.place | LIST_BITS.person
/** People go by two or three initials ("JFK"), not by four. */
const NO_INITIALS = 4
/** A thing that is named this often gives its name to others. */
const OFTEN = 5

/** "The BIP says", "BERT": capitals throughout, after an article with no noun that they go with, or too many for initials. */
function isAbbreviation(doc: Document, { type, text, firstToken, endToken }: NameMention): boolean {
  if (type !== 'PERSON' || !/^\p{Lu}{2,5}$/u.test(text)) return false
  if (text.length >= NO_INITIALS) return true
  if (!/^(the|a|an)$/.test(tokenForm(doc, firstToken - 1))) return false
  const next = doc.tokens.tag[endToken]
  return next !== UPOS_ROW.NOUN && next !== UPOS_ROW.PROPN
}

/** Words after which a name that a person bears is a place all the same. */
const AT_PLACES = words('in from to at near of across around into leaving visit visited')

/**
 * Names of places and things that are the last word of a fuller name are that one's: "Jordan" beside "Michael Jordan",
 * unless what stands before speaks of a place; "Phailin" beside "Cyclone Phailin". The given names of `voices` are theirs.
 */
export function settleNamesakes(
  doc: Document,
  mentions: readonly NameMention[],
  gazetteer: Gazetteer,
  voices: ReadonlySet<string>,
): NameMention[] {
  const fuller = new Map<string, EntityType>()
  const makes = new Set<string>()
  const things = new Map<string, number>()
  const firms = new Map<string, number>()
  for (const { type, words: parts } of mentions) {
    if ((type === 'PERSON' || type === 'EVENT') && parts.length > 1) fuller.set(parts[parts.length - 1]!, type)
    if (type === 'ORG' && parts.length === 1) firms.set(parts[0]!, (firms.get(parts[0]!) ?? 0) + 1)
    if (type !== 'PRODUCT') continue
    if (parts.length === 2) makes.add(parts[0]!)
    if (parts.length === 1) things.set(parts[0]!, (things.get(parts[0]!) ?? 0) + 1)
  }
  const isOther = (word: string): boolean => (lookUp(gazetteer, word) & OTHERWISE_KNOWN) === 0
  return mentions.map((mention) => {
    const { type, words: parts, firstToken } = mention
    const isVoice = parts.length === 1 && voices.has(parts[0]!) && !AT_PLACES.has(tokenForm(doc, firstToken - 1))
    if (isVoice && type !== 'GROUP') return { ...mention, type: 'PERSON' }
    // "Claude Pro", "Claude 4" beside a "Claude" that is used.
    if (type === 'PERSON' && things.has(parts[0]!) && isPlainEnd(parts, gazetteer))
      return { ...mention, type: 'PRODUCT' }
    if ((type === 'PERSON' || type === 'PLACE') && isOther(parts[0]!)) {
      // "Sidekiq" beside "Sidekiq Pro", "Django Hunter" where the talk is about Django, "Grafana Faro" of Grafana, "the BIP".
      const often = Math.max(things.get(parts[0]!) ?? 0, type === 'PERSON' ? (firms.get(parts[0]!) ?? 0) : 0)
      const isThing = parts.length === 1 ? makes.has(parts[0]!) : often >= OFTEN
      if (isThing || isAbbreviation(doc, mention)) return { ...mention, type: 'PRODUCT' }
    }
    // "The Magical Bitcoin Library", where the talk is about Bitcoin.
    if (type === 'PLACE' && parts.slice(1, -1).some((word) => (things.get(word) ?? 0) >= OFTEN && isOther(word)))
      return { ...mention, type: 'PRODUCT' }
    if (parts.length !== 1 || (type !== 'PLACE' && type !== 'PERSON')) return mention
    const own = fuller.get(parts[0]!)
    if (own === undefined || own === type) return mention
    if (type === 'PLACE' && AT_PLACES.has(tokenForm(doc, firstToken - 1))) return mention
    return { ...mention, type: own }
  })
}

const CHANGEABLE: ReadonlySet<EntityType> = new Set(['PERSON', 'PLACE', 'PRODUCT', 'WORK', 'OTHER'])

function mayChange({ type, words: parts, text, confidence }: NameMention): boolean {
  const name = parts.join(' ')
  if (parts.length > LONGEST || KNOWN_NAMES.has(name)) return false
  // "In China, a framework is …" makes no framework of China.
  if (type === 'PLACE' && COMMON_PLACES.has(name) && !FIRST_NAMES.has(parts[0]!)) return false
  return CHANGEABLE.has(type) || (type === 'ORG' && (ACRONYM.test(text) || confidence < UNSURE))
}

/** Below this confidence a body may be something else, where the talk says so. */
const UNSURE = 0.7

/** Bodies and techniques alike go by letters: only the talk tells which. */
const ACRONYM = /^\p{Lu}[\p{Lu}\d]{1,5}$/u

/** True for letters that were taken for a body of which no list knows: where the talk is about things "MPP" is mostly one. */
function isOnlyLetters({ type, text, words: parts }: NameMention, gazetteer: Gazetteer): boolean {
  if (type !== 'ORG' || !ACRONYM.test(text) || KNOWN_NAMES.has(parts[0]!)) return false
  return (lookUp(gazetteer, parts[0]!) & LIST_BITS.company) === 0
}

/** From this bin up a word is likelier than not a given or a family name, or a place, by its vector. */
const LIKELY_BIN = 8
const OUTSIDE = SOFT_TYPES.indexOf('outside')
const FAMILY = SOFT_TYPES.indexOf('family')
const BODY = SOFT_TYPES.indexOf('org')

/** From this bin up a word is likelier than not none of a name. */
const COMMON_BIN = 9

/**
 * True for a name of one word that neither a list nor its vector gives to people or places, and for one of two whose last
 * is a plain noun and nobody's family name: "Claude Code".
 */
function isOpen({ type, words: parts }: NameMention, gazetteer: Gazetteer): boolean {
  if (parts.length > 2 || (type !== 'PERSON' && type !== 'PLACE')) return false
  const row = lookUp(gazetteer, parts[parts.length - 1]!)
  const { givenName, nationality, country, city, person, place } = LIST_BITS
  if (row & (givenName | nationality | country | city | person | place)) return false
  if (parts.length === 2) return type === 'PERSON' && isPlainEnd(parts, gazetteer)
  return Math.max(softBin(row, 0), softBin(row, 1), softBin(row, 3)) < LIKELY_BIN
}

/** True where the second of two words is a number, or a plain word and nobody's family name. */
function isPlainEnd(parts: readonly string[], gazetteer: Gazetteer): boolean {
  if (parts.length !== 2) return false
  if (/^\d+(?:\.\d+)?$/.test(parts[1]!)) return true
  const row = lookUp(gazetteer, parts[1]!)
  return softBin(row, OUTSIDE) >= COMMON_BIN && Math.max(softBin(row, 0), softBin(row, 1)) <= 1
}

/** The use with the most votes, where it has more than the others together; null where nothing says so. */
function winner(tally: ReadonlyMap<EntityType, number>): EntityType | null {
  let all = 0
  let best: EntityType | null = null
  for (const [type, votes] of tally) {
    all += votes
    if (best === null || votes > tally.get(best)!) best = type
  }
  if (best === null || tally.get(best)! * 2 <= all) return null
  if (tally.get(best)! < 1) return null
  // One hint makes no person of a thing.
  return best === 'PERSON' && tally.get(best)! < OUTRIGHT ? null : best
}
