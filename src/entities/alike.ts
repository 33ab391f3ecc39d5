import { KNOWN_NAMES } from '../lexicon/known-names.ts'
import { BODY_IDS, PLACE_IDS } from '../lexicon/wikidata-ids.ts'
import { type NameGroup, nameKey } from './join.ts'
import { isStorm } from './name-types.ts'

/** Last words that people leave off where it is clear what is meant: "Harvard" is Harvard University. */
const DROPPED =
  /^(square|city|university|college|corporation|company|corp|inc|group|airlines|airways|foundation|technologies|labs|podcast|app|conference|platform|project|network)$/

/**
 * Joins things other than people that are one: names of one listed thing ("the US", "America"), a name and the same
 * with a last word that is often left off ("Tiananmen", "Tiananmen Square"), and a plural of a name. `isSaid` tells whether
 * a lower-cased word is in the talk.
 */
export function joinAlike(groups: readonly NameGroup[], isSaid: (form: string) => boolean): NameGroup[] {
  const others = groups.filter(({ type }) => type !== 'PERSON')
  const gone = new Set<NameGroup>()
  const take = (into: NameGroup, from: NameGroup): void => {
    if (into === from || gone.has(from)) return
    into.mentions = [...into.mentions, ...from.mentions].sort((a, b) => a.start - b.start)
    gone.add(from)
  }
  const byId = new Map<string, NameGroup>()
  for (const group of others) {
    const id = idOfGroup(group, isSaid)
    if (id === null) continue
    const known = byId.get(id)
    if (known === undefined) byId.set(id, group)
    else take(known, group)
  }
  const byKey = new Map<string, NameGroup>()
  for (const group of others)
    if (!gone.has(group)) for (const { words } of group.mentions) byKey.set(nameKey(words), group)
  for (const whole of others) {
    if (gone.has(whole)) continue
    const { words } = whole.mentions[0]!
    const last = words[words.length - 1]!
    if (words.length >= 2 && DROPPED.test(last)) {
      const short = byKey.get(nameKey(words.slice(0, -1)))
      if (short !== undefined && mayBeOne(short, whole)) take(whole, short)
    }
    const storm = words.length === 2 && isStorm(words[0]!) ? byKey.get(words[1]!) : undefined
    if (storm !== undefined && storm.type === whole.type) take(whole, storm)
    // "PTLCs" is the same as "PTLC", whatever kind each was taken for; "MacBook Pros" beside "MacBook Pro".
    const single = /[^s]s$/.test(last) ? byKey.get(nameKey([...words.slice(0, -1), last.slice(0, -1)])) : undefined
    if (
      single !== undefined &&
      !gone.has(single) &&
      (single.type === whole.type || COUNTED_LETTERS.test(whole.mentions[0]!.text) || isProduct(single))
    )
      take(single, whole)
  }
  joinLoose(
    others.filter((group) => !gone.has(group)),
    take,
  )
  // Bodies are not counted: with "CNNs" about, networks are meant and not the channel.
  for (const group of others) if (group.type === 'ORG' && isCounted(group, isSaid)) group.type = 'PRODUCT'
  return groups.filter((group) => !gone.has(group))
}

/** "The Tidal Nodes Project" beside "Tidal Node Project": an article and a plural inside make no other thing of it. */
function joinLoose(groups: readonly NameGroup[], take: (into: NameGroup, from: NameGroup) => void): void {
  const byKey = new Map<string, NameGroup>()
  for (const group of groups.toSorted((a, b) => b.mentions.length - a.mentions.length)) {
    const { words } = group.mentions[0]!
    if (words.length < 2) continue
    const key = `${group.type} ${(words[0] === 'the' ? words.slice(1) : words).map(singleOf).join(' ')}`
    const known = byKey.get(key)
    if (known === undefined) byKey.set(key, group)
    else take(known, group)
  }
}

const singleOf = (word: string): string => (/[^su]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word)

/** True for a name in letters that the talk also has in the plural: "CNNs" and not the broadcaster. */
const isCounted = ({ mentions }: NameGroup, isSaid: (form: string) => boolean): boolean =>
  mentions.some(({ text }) => COUNTED_LETTERS.test(text) || (LETTERS.test(text) && isSaid(`${text.toLowerCase()}s`)))

/** "Bitcoins": what is known to be a product is counted, and no body is called by its plural. */
const isProduct = ({ type, mentions }: NameGroup): boolean =>
  type === 'PRODUCT' && KNOWN_NAMES.get(mentions[0]!.words.join(' ')) === 'PRODUCT'

const LETTERS = /^\p{Lu}{3,6}$/u
const COUNTED_LETTERS = /^\p{Lu}{2,6}s$/u

/** A city and its university are two things; what has no clear kind follows the fuller name. */
function mayBeOne(short: NameGroup, whole: NameGroup): boolean {
  if (short.type === whole.type) return true
  // "Linux" is what the Linux Foundation looks after.
  const known = KNOWN_NAMES.get(short.mentions[0]!.words.join(' '))
  if (known !== undefined && known !== whole.type) return false
  // "Tiananmen", where the square was named.
  if (whole.type === 'PLACE' && whole.mentions[0]!.words.at(-1) === 'square') return true
  return short.type === 'PRODUCT' || short.type === 'OTHER' || (short.type === 'ORG' && whole.type === 'PRODUCT')
}

/** The id of a listed thing; a person or work that is called like a place has none. */
export function idOfGroup(group: NameGroup, isSaid: (form: string) => boolean): string | null {
  const { type, mentions } = group
  if (isCounted(group, isSaid)) return null
  for (const { words, text } of mentions) {
    const id = idOfName(type, text.toLowerCase()) ?? idOfName(type, words.join(' '))
    if (id !== null) return id
  }
  return null
}

function idOfName(type: NameGroup['type'], key: string): string | null {
  if (type === 'PLACE') return PLACE_IDS.get(key) ?? BODY_IDS.get(key) ?? null
  if (type !== 'ORG' && type !== 'PRODUCT') return null
  return BODY_IDS.get(key) ?? PLACE_IDS.get(key) ?? null
}
