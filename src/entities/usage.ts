import { type Gazetteer, LIST_BITS, lookUp, SOFT_TYPES, softBin } from '../learn/gazetteer.ts'
import { JOB_TITLES } from '../lexicon/job-titles.ts'
import { KNOWN_NAMES } from '../lexicon/known-names.ts'
import { SCALES } from '../lexicon/number-words.ts'
import { PERSON_NOUNS } from '../lexicon/person-nouns.ts'
import { CURRENCIES, MEASURE_UNITS, TIME_UNITS } from '../lexicon/units.ts'
import { type Document, tokenForm, tokenXpos } from '../model/document.ts'
import type { EntityType } from '../model/entity.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { opensWithCapital } from './capitals.ts'
import { nameKey } from './join.ts'
import type { NameMention } from './mentions.ts'
import { WORK_NOUNS } from './name-types.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/**
 * What a cue is worth that says it outright ("is a library", "editor at"), one by which hardly anything else is meant
 * ("install", "API"), one that only hints, and one that leaves it open.
 */
const OUTRIGHT = 3
const CLEAR = 2
const HINT = 1
const FAINT = 0.5

type Cues = readonly (readonly [ReadonlySet<string>, EntityType, number])[]

/* How people, companies and products are talked of: the word before a name and the word after it. Own collection. */
const BEFORE: Cues = [
  [words('at joined joining join left acquired founded founding'), 'ORG', HINT],
  [words('install installing installed uninstall reinstall deploy'), 'PRODUCT', CLEAR],
  [words('via open-source running run version'), 'PRODUCT', HINT],
  [words('hi hey thanks mr mrs ms dr named hello welcome'), 'PERSON', HINT],
]
const USES = words('use using used uses')
const AFTER: Cues = [
  [words("acquired acquires raised raises announced hired hires employees inc ceo cto team's"), 'ORG', HINT],
  [words('framework plugin plugins api apis sdk compiler query queries'), 'PRODUCT', CLEAR],
  [words('library language app version package tool supports runs editor database'), 'PRODUCT', HINT],
  [words('said says told tells thinks asked asks mentioned he she who'), 'PERSON', HINT],
]
/** "Upgrade to X", "a fork of X": the two words before a name of a program. */
const TWO_BEFORE =
  /^(?:(?:upgrad(?:e|ed|ing)|migrat(?:e|ed|ing)) to|(?:fork|forks|instance|instances|version|versions|release) of|powered by|top of)$/
/** Head words of "X is a …" and "X, a …". */
const HEADS: readonly (readonly [ReadonlySet<string>, EntityType])[] = [
  [
    words(
      'company startup firm bank agency consultancy corporation nonprofit organization organisation publisher charity university college school bookstore store shop restaurant airline newspaper community collective',
    ),
    'ORG',
  ],
  [
    words(
      'library framework tool toolkit language database app application product service platform editor package plugin protocol wallet compiler debugger bundler linter browser website blockchain cryptocurrency cms sdk game',
    ),
    'PRODUCT',
  ],
  [
    words(
      'conference meetup hackathon summit festival procession carnival celebration holiday ceremony parade hurricane cyclone storm',
    ),
    'EVENT',
  ],
  [WORK_NOUNS, 'WORK'],
  [words('city town village island river lake mountain neighborhood neighbourhood province suburb'), 'PLACE'],
]
/** Words after "is a" in which the head word is looked for. */
const FAR = 8
const INSIDE = words('in into inside onto within')
/** Longest name, in words, whose type may be put right. */
const LONGEST = 4

interface Cue {
  readonly type: EntityType
  readonly worth: number
}

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
  const listed = listedAs(doc, mentions)
  mentions.forEach((mention, row) => {
    const open = mayChange(mention) && (isOpen(mention, gazetteer) || ACRONYM.test(mention.text))
    const least = open ? 0 : isUnborne(mention, gazetteer, borne) ? CLEAR : OUTRIGHT
    const key = nameKey(mention.words)
    const tally = votes.get(key) ?? new Map<EntityType, number>()
    votes.set(key, tally)
    const cues = cuesOf(doc, mention, open)
    const like = listed.get(row)
    if (like !== undefined) cues.push({ type: like, worth: HINT })
    for (const { type, worth } of cues) if (worth >= least) tally.set(type, (tally.get(type) ?? 0) + worth)
  })
  return mentions.map((mention) => {
    const tally = mayChange(mention) ? votes.get(nameKey(mention.words)) : undefined
    const type = tally === undefined ? null : winner(tally)
    return type === null ? mention : { ...mention, type }
  })
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
      for (let row = from; row < to; row++) {
        if (mentions[row]!.confidence >= UNSURE) continue
        const [type, ...more] = new Set(
          mentions.slice(from, to).flatMap((one, at) => (from + at === row ? [] : one.type)),
        )
        if (type !== undefined && more.length === 0) out.set(row, type)
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
  for (const { type, words: parts } of mentions) {
    if ((type === 'PERSON' || type === 'EVENT') && parts.length > 1) fuller.set(parts[parts.length - 1]!, type)
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
      // "Sidekiq" beside "Sidekiq Pro", "Django Hunter" where the talk is about Django, "the BIP".
      const isThing = parts.length === 1 ? makes.has(parts[0]!) : (things.get(parts[0]!) ?? 0) >= OFTEN
      if (isThing || isAbbreviation(doc, mention)) return { ...mention, type: 'PRODUCT' }
    }
    if (parts.length !== 1 || (type !== 'PLACE' && type !== 'PERSON')) return mention
    const own = fuller.get(parts[0]!)
    if (own === undefined || own === type) return mention
    if (type === 'PLACE' && AT_PLACES.has(tokenForm(doc, firstToken - 1))) return mention
    return { ...mention, type: own }
  })
}

const CHANGEABLE: ReadonlySet<EntityType> = new Set(['PERSON', 'PLACE', 'PRODUCT', 'WORK', 'OTHER'])

function mayChange({ type, words: parts, text, confidence }: NameMention): boolean {
  if (parts.length > LONGEST || KNOWN_NAMES.has(parts.join(' '))) return false
  return CHANGEABLE.has(type) || (type === 'ORG' && (ACRONYM.test(text) || confidence < UNSURE))
}

/** Below this confidence a body may be something else, where the talk says so. */
const UNSURE = 0.7

/** Bodies and techniques alike go by letters: only the talk tells which. */
const ACRONYM = /^\p{Lu}[\p{Lu}\d]{1,5}$/u

/** From this bin up a word is likelier than not a given or a family name, or a place, by its vector. */
const LIKELY_BIN = 8
const OUTSIDE = SOFT_TYPES.indexOf('outside')

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

function cuesOf(doc: Document, mention: NameMention, open: boolean): Cue[] {
  const { firstToken, endToken, sentence, type: own } = mention
  const { firstToken: first, endToken: last } = doc.sentences[sentence]!
  const out: Cue[] = []
  const at = (i: number): string => (i >= first && i < last ? tokenForm(doc, i) : '')
  const [before, next] = [at(firstToken - 1), at(endToken)]
  for (const [cues, type, worth] of BEFORE) if (cues.has(before)) out.push({ type, worth })
  for (const [cues, type, worth] of AFTER) if (cues.has(next)) out.push({ type, worth })
  // "Using Specter", but not "using Baker as an example" or "using Baker's method".
  if (USES.has(before) && !/^(?:as|['’]s?)$/.test(next)) out.push({ type: 'PRODUCT', worth: CLEAR })
  if (TWO_BEFORE.test(`${at(firstToken - 2)} ${before}`)) out.push({ type: 'PRODUCT', worth: CLEAR })
  // "The Prometheus and Loki query builders"
  if (
    /^(?:and|or)$/.test(next) &&
    endToken + 1 < last &&
    opensWithCapital(doc, endToken + 1) &&
    /^(?:query|queries|plugins?|apis?)$/.test(at(endToken + 2))
  )
    out.push({ type: 'PRODUCT', worth: CLEAR })
  // "Kibana had a great UI"
  if (
    /^(?:has|had|have)$/.test(next) &&
    /^an? (?:\w+ )?(?:ui|gui|api|cli|sdk|interface)\b/.test(formsFrom(at, endToken + 1))
  )
    out.push({ type: 'PRODUCT', worth: CLEAR })
  if (isVersion(at, endToken)) out.push({ type: 'PRODUCT', worth: OUTRIGHT })
  const isThing = own === 'PRODUCT' || own === 'OTHER' || own === 'WORK'
  if ((isThing || open) && isEmployer(at, firstToken)) out.push({ type: 'ORG', worth: OUTRIGHT })
  if ((isThing || open) && isIntroduced(at, firstToken, endToken)) out.push({ type: 'PERSON', worth: OUTRIGHT })
  // "My grandmother, Hildegarda, was born there", "my daughter Adaeze"
  if (own !== 'PERSON' && isKin(at, firstToken)) out.push({ type: 'PERSON', worth: OUTRIGHT })
  // "Into Partytown", "inside Partytown": people are hardly ever gone into.
  if (open && own === 'PERSON' && INSIDE.has(at(firstToken - (at(firstToken - 1) === 'of' ? 2 : 1))))
    out.push({ type: 'PRODUCT', worth: FAINT })
  if (open && own === 'ORG' && isCounted(at(firstToken - 1), at(endToken))) out.push({ type: 'PRODUCT', worth: HINT })
  // "A podcast called the Sea", "a tool named Partytown", "a user named TovaJS".
  const called = at(firstToken - (before === 'the' ? 2 : 1))
  if (called === 'called' || called === 'named') {
    const noun = at(firstToken - (before === 'the' ? 3 : 2))
    for (const [heads, type] of HEADS) if (heads.has(noun)) out.push({ type, worth: OUTRIGHT })
    if (PERSON_NOUNS.has(noun)) out.push({ type: 'PERSON', worth: OUTRIGHT })
  }
  out.push(...saidToBe(doc, at, mention))
  return out
}

/** "X is a library", "X, a bank,", "X, which is a …", "X is open source". */
function saidToBe(doc: Document, at: (i: number) => string, { firstToken, endToken, sentence }: NameMention): Cue[] {
  const out: Cue[] = []
  const { firstToken: first, endToken: last } = doc.sentences[sentence]!
  // "Grift, which is a library": said of the name as in "Grift is a library".
  const verb = at(endToken) === ',' && at(endToken + 1) === 'which' ? endToken + 2 : endToken
  if (/^(?:is|was|['’]s)$/.test(at(verb)) && /^open(?:-source| source| - source)/.test(formsFrom(at, verb + 1)))
    out.push({ type: 'PRODUCT', worth: OUTRIGHT })
  const article = /^(is|was|,|'s|’s)$/.test(at(verb)) ? at(verb + 1) : ''
  if (!/^(?:an?|the|another)$/.test(article)) return out
  // "In the heart of Texas, a large company was …": behind a preposition the phrase may be the next subject.
  const isPlaced = at(verb) === ',' && firstToken > first && doc.tokens.tag[firstToken - 1] === UPOS_ROW.ADP
  for (let i = verb + 2; i < Math.min(last, verb + FAR); i++) {
    const form = at(i)
    if (/^([,.;]|that|which|who|for|in|of|and)$/.test(form)) break
    if (isPlaced && /^(?:MD|VB[DPZ])$/.test(i + 1 < last ? tokenXpos(doc, i + 1) : '')) continue
    const isMachine = form === 'assistant' && /^(?:digital|virtual|voice|smart)$/.test(at(i - 1))
    if (isMachine) out.push({ type: 'PRODUCT', worth: OUTRIGHT })
    for (const [heads, type] of HEADS) if (heads.has(form)) out.push({ type, worth: OUTRIGHT })
    if (!isMachine && PERSON_NOUNS.has(form) && /^([,.;]|who|for|in|of|and|at|from|)$/.test(at(i + 1)))
      out.push({ type: 'PERSON', worth: OUTRIGHT })
  }
  return out
}

function formsFrom(at: (i: number) => string, from: number): string {
  return `${at(from)} ${at(from + 1)} ${at(from + 2)}`
}

/** "Magento 1.7", but not "gave Baker 1.5 million". */
function isVersion(at: (i: number) => string, end: number): boolean {
  const next = at(end + 1)
  if (!/^v?\d+(?:\.\d+)+$/.test(at(end))) return false
  return (
    !SCALES.has(next) &&
    !TIME_UNITS.has(next) &&
    !MEASURE_UNITS.has(next) &&
    !CURRENCIES.has(next) &&
    !/^(?:%|percent|times)$/.test(next)
  )
}

/** "A UTXO", "each UTXO," but not "a BBC reporter": bodies are not counted. */
const isCounted = (before: string, after: string): boolean =>
  /^(a|an|each|every|another|these|those|your|my|multiple|many)$/.test(before) && !/^[\p{L}\d]/u.test(after)

/** "Managing editor at X", "a member of the X", "supported by X". */
function isEmployer(at: (i: number) => string, first: number): boolean {
  const from = at(first - 1) === 'the' ? first - 2 : first - 1
  const role = at(from - 1)
  if (at(from) === 'by') return /^(supported|sponsored)$/.test(role)
  if (/^(at|for|with)$/.test(at(from))) return JOB_TITLES.has(role)
  return at(from) === 'of' && /^(member|members|ceo|cto|founder|co-founder|chairman|employee|employees)$/.test(role)
}

const KIN = words(
  'wife husband mother mom mum father dad sister brother daughter son aunt uncle grandmother grandma grandfather grandpa niece nephew cousin girlfriend boyfriend',
)

/** A name right behind "my daughter", or set off from it by a comma. */
function isKin(at: (i: number) => string, first: number): boolean {
  const noun = at(first - 1) === ',' ? first - 2 : first - 1
  return KIN.has(at(noun)) && /^(my|his|her|our|their|your)$/.test(at(noun - 1))
}

/** "I'm X", "my name is X", "this is X from …". */
function isIntroduced(at: (i: number) => string, first: number, end: number): boolean {
  const before = at(first - 1)
  if (/^(is|['’]s)$/.test(before)) {
    if (at(first - 2) === 'name') return true
    return at(first - 2) === 'this' && /^(from|with|at|speaking)$/.test(at(end))
  }
  return /^(['’]m|am)$/.test(before) && at(first - 2) === 'i' && /^([,.]|and|from|your|)$/.test(at(end))
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
