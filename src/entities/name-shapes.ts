import { type Gazetteer, LIST_BITS, lookUp, SOFT_TYPES, softBin } from '../learn/gazetteer.ts'
import { COMMON_PLACES } from '../lexicon/common-places.ts'
import { FIRST_NAMES } from '../lexicon/first-names.ts'
import { KNOWN_NAMES } from '../lexicon/known-names.ts'
import { letterPattern } from '../lexicon/letters.ts'
import { PLACE_IDS } from '../lexicon/wikidata-ids.ts'
import type { EntityType } from '../model/entity.ts'
import { nameKey } from './join.ts'
import type { NameMention } from './mentions.ts'

/** "KubeCon", "JSConf", "CascadiaFest": a capital inside that opens the word for a meeting. */
const MEETING = /^\p{Lu}[\p{L}\d]*(?:Con|Conf|Fest)$/u

/** A word with a capital inside that no surname has before its own: "MyNode", but not "McCabe", "DeMarco" or "LaToya". Words without end are none. */
const HUMPED = letterPattern(
  String.raw`^(?!.{61}|(?:Ma?c|De|Di|Du|La|Le|Lo|Van|Von|Fitz|Ja|Jo|Sha|Ru)\p{Lu})\p{Lu}\p{L}*\p{Ll}\p{Lu}\p{L}*$`,
)
const LEAST_HUMPED = 5

/** "Bitcoiner", "YouTubers", "Redditors", "Wikipedians": what those are called who use or make a thing. */
const LEAST_STEM = 4
const USERS = /(?:er|or|an)s?$/

/** Families have such words for names from this bin up. */
const FAMILY_BIN = 5
const FAMILY = SOFT_TYPES.indexOf('family')

/** "7B", "2i2", "22", "v3", "YOLOv5" behind another word: the size or version of a thing. */
const VERSION = /^v?\d(?:\d|[\d.]*[\p{L}.][\p{L}\d.]*)?$|^\p{L}{2,20}\d[\d.]{0,8}$/u
/** Letters of a term in the plural: "CLAs", "DEBs". */
const LETTERS = /^\p{Lu}{2,}s$/u

/** The mentions with kinds that the shape of a name gives away, whatever it was taken for. */
export function settleByShape(mentions: readonly NameMention[], gazetteer: Gazetteer): NameMention[] {
  const things = new Set<string>()
  for (const { type, words } of mentions) if (type === 'PRODUCT' || type === 'ORG') things.add(nameKey(words))
  return mentions.map((mention) => {
    const type = kindOfShape(mention, things, gazetteer)
    return type === null ? mention : { ...mention, type }
  })
}

function kindOfShape(mention: NameMention, things: ReadonlySet<string>, gazetteer: Gazetteer): EntityType | null {
  const { type, text, words } = mention
  // "GopherCon", "GopherCon 2015"
  if ((words.length === 1 || /^\d{4}$/.test(words[1]!)) && MEETING.test(text.split(' ')[0]!)) return 'EVENT'
  if (type === 'PERSON' && isNumbered(mention, things)) return 'PRODUCT'
  if (words.length === 1) return isUser(words[0]!, things, gazetteer) ? 'GROUP' : null
  // "PyLadies Boston": a body that is somewhere; "RaspStick Hub".
  if (type !== 'PLACE' || !isMadeUp(mention, gazetteer)) return null
  const rest = words.slice(1).join(' ')
  return COMMON_PLACES.has(rest) || PLACE_IDS.has(rest) ? 'ORG' : 'PRODUCT'
}

/** True for names of things that nobody bears: "Gemma 7B", "CLAs", "Bitcoins" beside "Bitcoin". */
function isNumbered({ text, words }: NameMention, things: ReadonlySet<string>): boolean {
  if (words.length > 1) {
    const key = nameKey(words)
    // "Tim Tams" beside a "Tim Tam" that is eaten.
    return VERSION.test(words[words.length - 1]!) || (key.endsWith('s') && things.has(key.slice(0, -1)))
  }
  const word = words[0]!
  return LETTERS.test(text) || (word.endsWith('s') && !FIRST_NAMES.has(word) && things.has(word.slice(0, -1)))
}

/** True for a name whose first word has a capital inside and is nobody's, as people make them up for things. */
export function isMadeUp({ text, words }: NameMention, gazetteer: Gazetteer): boolean {
  const [first = ''] = text.split(' ')
  const { givenName, person, place, city, country } = LIST_BITS
  if (first.length < LEAST_HUMPED || !HUMPED.test(first)) return false
  return (lookUp(gazetteer, words[0]!) & (givenName | person | place | city | country)) === 0
}

/** True for who is called after a thing that the talk names or everybody knows. */
function isUser(word: string, things: ReadonlySet<string>, gazetteer: Gazetteer): boolean {
  if (!USERS.test(word) || FIRST_NAMES.has(word) || KNOWN_NAMES.has(word)) return false
  if (softBin(lookUp(gazetteer, word), FAMILY) >= FAMILY_BIN) return false
  const single = word.replace(/s$/, '')
  if (FIRST_NAMES.has(single)) return false
  const isThing = (stem: string): boolean => things.has(stem) || /^(?:PRODUCT|ORG)$/.test(KNOWN_NAMES.get(stem) ?? '')
  // "YouTube" + "r", "Bitcoin" + "er"
  return [single.slice(0, -1), single.slice(0, -2)].some((stem) => stem.length >= LEAST_STEM && isThing(stem))
}
