import { FIRST_NAMES } from '../lexicon/first-names.ts'
import { JOB_TITLES } from '../lexicon/job-titles.ts'
import { SCALES } from '../lexicon/number-words.ts'
import { PERSON_NOUNS } from '../lexicon/person-nouns.ts'
import { CURRENCIES, MEASURE_UNITS, TIME_UNITS } from '../lexicon/units.ts'
import { type Document, tokenForm, tokenXpos } from '../model/document.ts'
import type { EntityType } from '../model/entity.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { bodyUse } from './body-uses.ts'
import { opensWithCapital } from './capitals.ts'
import type { NameMention } from './mentions.ts'
import { WORK_NOUNS } from './name-types.ts'

/** The words of a list that is written with single spaces. */
export const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/**
 * What a cue is worth that says it outright ("is a library", "editor at"), one by which hardly anything else is meant
 * ("install", "API"), one that only hints, and one that leaves it open.
 */
export const OUTRIGHT = 3
export const CLEAR = 2
export const HINT = 1
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
      'company startup firm bank agency consultancy corporation nonprofit organization organisation publisher charity university college school bookstore store shop restaurant airline newspaper community collective utility supplier retailer manufacturer insurer brewery bakery diner café cafe pub union band orchestra choir broadcaster regulator watchdog outfit lab laboratory',
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
  [
    words(
      'city town village island river lake mountain neighborhood neighbourhood province suburb county valley hamlet reservoir',
    ),
    'PLACE',
  ],
]
/** Words after "is a" in which the head word is looked for. */
const FAR = 8
const INSIDE = words('in into inside onto within')

/** A kind that the words around a name speak for, and how much. */
export interface Cue {
  readonly type: EntityType
  readonly worth: number
}

/** What the words around a name tell of it; `open` where neither a list nor its vector says who or where it is. */
export function cuesOf(doc: Document, mention: NameMention, open: boolean): Cue[] {
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
  // "Studied at Georgia Tech", "teaches at Harbor State"
  if (own === 'PLACE' && before === 'at' && /^(?:tech|state)$/.test(at(endToken - 1)) && endToken - firstToken > 1)
    out.push({ type: 'ORG', worth: OUTRIGHT })
  if (own === 'PERSON' || own === 'PLACE') out.push(...asThing(at, mention, open))
  const body = own === 'PERSON' ? bodyUse(doc, mention) : null
  if (body !== null) out.push({ type: 'ORG', worth: body === 'clear' ? CLEAR : HINT })
  out.push(...exampleOf(doc, at, mention))
  // "Two brothers, the Novaks", "the Novaks, a family of smiths"
  if (before === 'the' && own !== 'GROUP' && isFamily(at, firstToken, endToken))
    out.push({ type: 'GROUP', worth: OUTRIGHT })
  // "My grandmother, Hildegarda, was born there", "my daughter Adaeze"
  if (own !== 'PERSON' && (isKin(at, firstToken) || isTold(at, firstToken, endToken)))
    out.push({ type: 'PERSON', worth: OUTRIGHT })
  // "Into Partytown", "inside Partytown": people are hardly ever gone into.
  if (open && own === 'PERSON' && INSIDE.has(at(firstToken - (at(firstToken - 1) === 'of' ? 2 : 1))))
    out.push({ type: 'PRODUCT', worth: FAINT })
  if (open && own === 'ORG' && isCounted(at(firstToken - 1), at(endToken))) out.push({ type: 'PRODUCT', worth: HINT })
  // "A podcast called the Sea", "a tool named Partytown", "a user named TovaJS", "the utility's called Tri-Harbour Power".
  const verb = firstToken - (before === 'the' ? 2 : 1)
  if (at(verb) === 'called' || at(verb) === 'named') {
    const noun = at(/^(?:is|was|['’]s)$/.test(at(verb - 1)) ? verb - 2 : verb - 1)
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
    if (/^([,.;]|that|which|who|for|in|of|and|by)$/.test(form)) break
    // "Ida Moss, the music's by a band": the next clause.
    if (/^['’]s$/.test(form) && tokenXpos(doc, i) !== 'POS') break
    if (isPlaced && /^(?:MD|VB[DPZ])$/.test(i + 1 < last ? tokenXpos(doc, i + 1) : '')) continue
    const isMachine = form === 'assistant' && /^(?:digital|virtual|voice|smart)$/.test(at(i - 1))
    if (isMachine) out.push({ type: 'PRODUCT', worth: OUTRIGHT })
    // "Kim, a bank clerk": of a bank, and none.
    const isHead = i + 1 >= last || doc.tokens.tag[i + 1] !== UPOS_ROW.NOUN
    for (const [heads, type] of HEADS)
      if (heads.has(form) && (isHead || type !== 'ORG')) out.push({ type, worth: OUTRIGHT })
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

const INSTALLED = words('app wallet plugin sdk')
const RUN = words('server servers node nodes instance client software network project protocol repo board repository')
const CREW = words('guys folks team crew')

/** "The Harbor wallet", "your Nimbus,", "the Quillon guys": hardly anybody is spoken of so. */
function asThing(at: (i: number) => string, { firstToken, endToken, words, type }: NameMention, open: boolean): Cue[] {
  const [before, next] = [at(firstToken - 1), at(endToken)]
  const isPlain = words.length === 1 && !FIRST_NAMES.has(words[0]!)
  if (isPlain && type === 'PERSON' && /^(?:the|an?|this|your)$/.test(before) && INSTALLED.has(next))
    return [{ type: 'PRODUCT', worth: OUTRIGHT }]
  if (!open) return []
  if (before === 'the' && CREW.has(next)) return [{ type: 'ORG', worth: FAINT }]
  if (/^(?:the|an?|this|your|own)$/.test(before) && RUN.has(next)) return [{ type: 'PRODUCT', worth: HINT }]
  const isOwned = /^(?:your|an?|own|another|multiple)$/.test(before)
  return isOwned && (!/^[\p{L}\d]/u.test(next) || FUNCTION.has(next)) ? [{ type: 'PRODUCT', worth: HINT }] : []
}

/** What may stand behind a noun that nothing else goes with. */
const FUNCTION = words('or and as to in on at with is was which that for from')

/** Most tokens from "such as" to the last name that it brings in. */
const LONGEST_EXAMPLES = 12

/** "Conferences like NeurIPS, and ICLR, and SIGIR": what the noun before "like" says holds for each name of the list. */
function exampleOf(doc: Document, at: (i: number) => string, { firstToken }: NameMention): Cue[] {
  let from = firstToken - 1
  while (firstToken - from < LONGEST_EXAMPLES && (/^(?:,|and|or)$/.test(at(from)) || isNamePart(doc, at, from))) from--
  // "Various wallets, Samourai, Umbrel and Specter"
  if (at(from + 1) === ',' && from + 1 < firstToken) return headsOf(at(from), HINT)
  const noun = at(from) === 'like' ? from - 1 : at(from) === 'as' && at(from - 1) === 'such' ? from - 2 : -1
  if (noun < 0 || doc.tokens.tag[from] !== UPOS_ROW.ADP) return []
  return headsOf(at(noun), CLEAR)
}

/** What a noun in the plural says of the names that it brings in. */
function headsOf(plural: string, worth: number): Cue[] {
  if (!plural.endsWith('s')) return []
  const single = plural.endsWith('ies') ? `${plural.slice(0, -3)}y` : plural.slice(0, -1)
  return HEADS.flatMap(([heads, type]) => (heads.has(single) ? [{ type, worth }] : []))
}

const isNamePart = (doc: Document, at: (i: number) => string, i: number): boolean =>
  at(i) !== '' && opensWithCapital(doc, i)

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

/** People of one name, by the noun that they go with. */
function isFamily(at: (i: number) => string, first: number, end: number): boolean {
  return (
    at(end - 1).endsWith('s') &&
    at(first - 2) === ',' &&
    /^(?:brothers|sisters|siblings|twins|cousins|family|couple)$/.test(at(first - 3))
  )
}

/** Most words between a noun for somebody and the name: "a fellow in it, Casaubon, he's". */
const NEAR = 4

/** "There's a fellow in it, X, he's writing a book". */
function isTold(at: (i: number) => string, first: number, end: number): boolean {
  if (at(first - 1) !== ',' || at(end) !== ',' || !/^(?:he|she|who)$/.test(at(end + 1))) return false
  for (let i = first - 2; i >= first - 2 - NEAR; i--) {
    if (at(i) === ',') return false
    if (PERSON_NOUNS.has(at(i)) || /^(?:fella|lass|character)$/.test(at(i))) return true
  }
  return false
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
