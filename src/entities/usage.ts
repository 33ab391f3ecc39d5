import { type Document, tokenForm } from '../model/document.ts'
import type { EntityType } from '../model/entity.ts'
import { type Gazetteer, LIST_BITS, lookUp, softBin } from './gazetteer.ts'
import { nameKey } from './join.ts'
import type { NameMention } from './mentions.ts'

type Used = 'ORG' | 'PRODUCT' | 'PERSON'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/* How people, companies and products are talked of: the word before a name and the word after it. Own collection. */
const BEFORE: readonly (readonly [ReadonlySet<string>, Used])[] = [
  [words('at joined joining join left acquired founded founding'), 'ORG'],
  [words('use using used uses install installing installed via open-source deploy running run version'), 'PRODUCT'],
  [words('hi hey thanks mr mrs ms dr named hello welcome'), 'PERSON'],
]
const AFTER: readonly (readonly [ReadonlySet<string>, Used])[] = [
  [words("acquired acquires raised raises announced hired hires employees inc ceo cto team's"), 'ORG'],
  [
    words('library framework language app plugin version api package tool supports runs compiler editor database'),
    'PRODUCT',
  ],
  [words('said says told tells thinks asked asks mentioned he she who'), 'PERSON'],
]
/** Head words of "X is a …" and "X, a …". */
const HEADS: readonly (readonly [ReadonlySet<string>, Used])[] = [
  [words('company startup firm bank agency consultancy corporation nonprofit organization publisher'), 'ORG'],
  [
    words('library framework tool language database app application product service platform editor package plugin'),
    'PRODUCT',
  ],
]
/** What a head word after "is a" is worth beside one cue word. */
const HEAD_WORTH = 3
const FAR = 8

/**
 * The mentions with the types of unknown one-word names put right by how the whole talk uses them: "at Dashbit", "Brex
 * is a credit card company". Names that a list or their sound gives to people or places stay as they are.
 */
export function settleByUse(doc: Document, mentions: readonly NameMention[], gazetteer: Gazetteer): NameMention[] {
  const votes = new Map<string, Map<Used, number>>()
  for (const mention of mentions) {
    if (!mayChange(mention)) continue
    const listed = !isOpen(mention, gazetteer)
    const key = nameKey(mention.words)
    const tally = votes.get(key) ?? new Map<Used, number>()
    votes.set(key, tally)
    for (const { type, worth } of cuesOf(doc, mention)) {
      // Where a list knows better, only "Broadway is a library" says otherwise.
      if (!listed || worth === HEAD_WORTH) tally.set(type, (tally.get(type) ?? 0) + worth)
    }
  }
  return mentions.map((mention) => {
    const tally = mayChange(mention) ? votes.get(nameKey(mention.words)) : undefined
    const type = tally === undefined ? null : winner(tally)
    return type === null ? mention : { ...mention, type }
  })
}

/** Words after which a name that a person bears is a place all the same. */
const AT_PLACES = words('in from to at near of across around into leaving visit visited')

/**
 * Names of places and things that are the surname of a person named in full are that person's ("Jordan" beside
 * "Michael Jordan"), unless what stands before speaks of a place.
 */
export function settleNamesakes(doc: Document, mentions: readonly NameMention[]): NameMention[] {
  const surnames = new Set<string>()
  for (const { type, words: parts } of mentions) {
    if (type === 'PERSON' && parts.length > 1) surnames.add(parts[parts.length - 1]!)
  }
  return mentions.map((mention) => {
    const { type, words: parts, firstToken } = mention
    if (type !== 'PLACE' || parts.length !== 1 || !surnames.has(parts[0]!)) return mention
    return AT_PLACES.has(tokenForm(doc, firstToken - 1)) ? mention : { ...mention, type: 'PERSON' }
  })
}

const mayChange = ({ type, words: parts }: NameMention): boolean =>
  parts.length === 1 && (type === 'PERSON' || type === 'PLACE')

function isOpen({ words: parts }: NameMention, gazetteer: Gazetteer): boolean {
  const row = lookUp(gazetteer, parts[0]!)
  const { givenName, nationality, country, city, person, place } = LIST_BITS
  if (row & (givenName | nationality | country | city | person | place)) return false
  // Bins from 7 up: as likely as not a given or a family name, or a place, by its vector.
  return Math.max(softBin(row, 0), softBin(row, 1), softBin(row, 3)) < 8
}

function cuesOf(doc: Document, { firstToken, endToken, sentence }: NameMention): { type: Used; worth: number }[] {
  const { firstToken: first, endToken: last } = doc.sentences[sentence]!
  const out: { type: Used; worth: number }[] = []
  const before = firstToken > first ? tokenForm(doc, firstToken - 1) : ''
  const after = endToken < last ? tokenForm(doc, endToken) : ''
  for (const [cues, type] of BEFORE) if (cues.has(before)) out.push({ type, worth: 1 })
  for (const [cues, type] of AFTER) if (cues.has(after)) out.push({ type, worth: 1 })
  const article = /^(is|was|,|'s|’s)$/.test(after) && endToken + 1 < last ? tokenForm(doc, endToken + 1) : ''
  if (article !== 'a' && article !== 'an' && article !== 'the') return out
  for (let i = endToken + 2; i < Math.min(last, endToken + FAR); i++) {
    const form = tokenForm(doc, i)
    if (/^([,.;]|that|which|who|for|in|of|and)$/.test(form)) break
    for (const [heads, type] of HEADS) if (heads.has(form)) out.push({ type, worth: HEAD_WORTH })
  }
  return out
}

/** The use with the most votes, where it has more than the others together; null where nothing says so. */
function winner(tally: ReadonlyMap<Used, number>): EntityType | null {
  let all = 0
  let best: Used | null = null
  for (const [type, votes] of tally) {
    all += votes
    if (best === null || votes > tally.get(best)!) best = type
  }
  return best !== null && best !== 'PERSON' && tally.get(best)! * 2 > all ? best : null
}
