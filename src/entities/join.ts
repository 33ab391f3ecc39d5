import { COMMON_PLACES } from '../lexicon/common-places.ts'
import { FIRST_NAMES } from '../lexicon/first-names.ts'
import { levenshtein } from '../lexicon/natural.ts'
import { NICKNAMES } from '../lexicon/nicknames.ts'
import type { EntityType } from '../model/entity.ts'
import type { NameMention } from './mentions.ts'
import { joinShorter } from './shorter-names.ts'

/** Mentions that mean one thing. */
export interface NameGroup {
  type: EntityType
  /** In order of the text. */
  mentions: NameMention[]
  /** Row of the speaker that this is, or -1. */
  speaker: number
}

/** A voice or a person of the episode that a mention may mean. */
export interface KnownPerson {
  readonly name: string
  readonly speaker: number
  /** True for somebody who made the episode and is not in it. */
  readonly isCredit?: boolean
}

/** Joins mentions to things: same name, part of a person's name, acronym of a name. */
export function joinMentions(mentions: readonly NameMention[], people: readonly KnownPerson[]): NameGroup[] {
  const groups = groupByName(mentions)
  const persons = joinPersons(
    groups.filter(({ type }) => type === 'PERSON'),
    people,
  )
  const others = joinAcronyms(groups.filter(({ type }) => type !== 'PERSON'))
  return joinShorter([...persons, ...others].filter((group) => group.mentions.length > 0))
}

/** Name without what varies from mention to mention: spaces, hyphens, company suffixes. */
export function nameKey(words: readonly string[]): string {
  let end = words.length
  while (end > 1 && /^(inc|corp|ltd|llc|co|corporation|gmbh|plc)$/.test(words[end - 1]!)) end--
  return words
    .slice(0, end)
    .join('')
    .replace(/[^\p{L}\p{N}+#]/gu, '')
}

/** A kind that has this share of a name's mentions takes the rest too. */
const MAJORITY = 0.7

function groupByName(mentions: readonly NameMention[]): NameGroup[] {
  const byKey = new Map<string, NameMention[]>()
  for (const mention of mentions) {
    const key = nameKey(mention.words)
    const list = byKey.get(key)
    if (list === undefined) byKey.set(key, [mention])
    else list.push(mention)
  }
  const groups: NameGroup[] = []
  // Words that some person is called by: what nobody else is called by is no person and a thing at once.
  const borne = new Set(mentions.flatMap(({ type, words }) => (type === 'PERSON' && words.length > 1 ? words : [])))
  const isBorne = (words: readonly string[]): boolean => words.some((word) => FIRST_NAMES.has(word) || borne.has(word))
  for (const list of byKey.values()) {
    const votes = new Map<EntityType, number>()
    for (const { type, confidence } of list) votes.set(type, (votes.get(type) ?? 0) + confidence)
    let best: EntityType = list[0]!.type
    let total = 0
    for (const [type, mass] of votes) {
      total += mass
      if (mass > (votes.get(best) ?? 0)) best = type
    }
    if (best === 'PERSON' && isCountry(list[0]!.words)) best = 'PLACE'
    const most = votes.get(best) ?? 0
    // A man and a city of the same name stay apart; a doubt about one thing does not make it two.
    const isMixed = votes.size > 1 && most < MAJORITY * total && list.length >= 4
    const apart = isMixed && votes.has('PERSON') && isBorne(list[0]!.words)
    if (!apart) groups.push({ type: best, mentions: list, speaker: -1 })
    else {
      groups.push({ type: 'PERSON', mentions: list.filter(({ type }) => type === 'PERSON'), speaker: -1 })
      const rest = list.filter(({ type }) => type !== 'PERSON')
      const other = rest.find(({ type }) => type === best)?.type ?? rest[0]!.type
      groups.push({ type: other, mentions: rest, speaker: -1 })
    }
  }
  return groups
}

/** "Canada", whatever is said of it: a place that everybody knows, and that nobody is called by. */
function isCountry(words: readonly string[]): boolean {
  return COMMON_PLACES.has(words.join(' ')) && !words.some((word) => FIRST_NAMES.has(word))
}

/** The words of a name in lower case, without full stops and apostrophes. */
export const wordsOfName = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/[.’']/g, '')
    .split(/\s+/)
    .filter((word) => word !== '')

/** A person who is named in full, or by a label. */
interface Owner {
  readonly group: NameGroup
  readonly words: readonly string[]
  /** True where the episode's structure gives the name. */
  readonly known: boolean
}

/** Full names take the mentions that are part of them; of several, the one mentioned last before. */
function joinPersons(groups: readonly NameGroup[], people: readonly KnownPerson[]): NameGroup[] {
  const full: Owner[] = []
  for (const person of people) {
    const words = wordsOfName(person.name)
    const known = full.find((one) => nameKey(one.words) === nameKey(words))
    if (known === undefined)
      full.push({ group: { type: 'PERSON', mentions: [], speaker: person.speaker }, words, known: true })
  }
  const short: NameGroup[] = []
  // A voice that is labelled by a first name alone is the person who is named in full, where there is one.
  const bare = full.filter(({ words }) => words.length === 1)
  for (const group of groups) {
    const words = group.mentions[0]!.words
    const same = full.find((one) => nameKey(one.words) === nameKey(words))
    // A surname of several words ("van Wirdum") is no other person than the one of the episode who bears it.
    const isBearer = (one: Owner): boolean =>
      words.length > 1
        ? isSurnameOf(words, one.words) ||
          isLesserForm(words, one.words) ||
          (one.known && isOtherForm(words, one.words))
        : one.known && initialed(one.words).includes(words[0]!)
    const bearer = same === undefined ? full.find(isBearer) : undefined
    if (same !== undefined) same.group.mentions.push(...group.mentions)
    else if (bearer !== undefined) bearer.group.mentions.push(...group.mentions)
    else if (words.length > 1) full.push({ group, words, known: false })
    else short.push(group)
  }
  for (const { group, words } of bare) {
    const owners = full.filter((one) => one.words.length > 1 && one.words[0] === words[0] && one.group.speaker < 0)
    if (owners.length !== 1) continue
    owners[0]!.group.speaker = group.speaker
    owners[0]!.group.mentions.push(...group.mentions)
    group.mentions = []
  }
  const credited = new Set(
    people.flatMap(({ name, isCredit }) => (isCredit === true ? nameKey(wordsOfName(name)) : [])),
  )
  const left: NameGroup[] = []
  for (const group of short) {
    const [first] = group.mentions
    const word = first!.words[0]!
    // Who is only in the credits at its end is not the one whom the talk calls by that first name.
    const isTooLate = ({ words, group: own }: (typeof full)[number]): boolean =>
      credited.has(nameKey(words)) && first!.start < (own.mentions[0]?.start ?? 0)
    const owners = full.filter(
      (one) => one.words.length > 1 && (one.words[0] === word || one.words.at(-1) === word) && !isTooLate(one),
    )
    // "Andy" is Andrew Chow of the episode, where nobody is called Andy and no other of the few in it Andrew.
    const mayBeCalled = owners.length === 0 && people.length <= MOST_WITH_PET_NAMES
    const called = mayBeCalled ? full.filter(({ words, known }) => known && isNicknameOf(word, words)) : []
    if (called.length === 1) called[0]!.group.mentions.push(...group.mentions)
    else if (owners.length === 0) left.push(group)
    else for (const mention of group.mentions) nearestOwner(owners, mention).mentions.push(mention)
  }
  const all = [...full.map(({ group }) => group), ...left]
  for (const { mentions } of all) mentions.sort((a, b) => a.start - b.start)
  return all
}

/** Most people of an episode for a pet name to be sure to mean one of them. */
const MOST_WITH_PET_NAMES = 10

function isNicknameOf(word: string, name: readonly string[]): boolean {
  return name.length > 1 && NICKNAMES.get(word)?.includes(name[0]!) === true
}

/** True where a full name ends in all of `words` and has a given name before them. */
function isSurnameOf(words: readonly string[], name: readonly string[]): boolean {
  const before = name.length - words.length
  return before > 0 && words.every((word, i) => name[before + i] === word)
}

/** "Mary Louise" of "Mary Louise Tate"; "R. Dufresne" of "Ray Dufresne". */
function isLesserForm(words: readonly string[], name: readonly string[]): boolean {
  const [first = ''] = words
  if (first.length === 1)
    return words.length === 2 && name.length > 1 && name[0]!.startsWith(first) && words[1] === name.at(-1)
  return words.length < name.length && words.every((word, i) => word === name[i])
}

/** "kball" of Kevin Ball, in a list; none of who has one name, or too short a surname. */
export function initialed(name: readonly string[]): string[] {
  const surname = name.at(-1)!
  return name.length > 1 && surname.length > 2 ? [name[0]!.charAt(0) + surname] : []
}

/** "Wes Barracuda Bos", with what he is called between the two, is Wes Bos. */
function isWithEpithet(words: readonly string[], name: readonly string[]): boolean {
  return words.length === 3 && name.length === 2 && words[0] === name[0] && words[2] === name[1]
}

/** Spelt nearly alike, or with the family name first: "Jianing Xu" for "Xu Jianing". */
function isOtherForm(words: readonly string[], name: readonly string[]): boolean {
  const isTurned = words.length === 2 && name.length === 2 && words[0] === name[1] && words[1] === name[0]
  return isTurned || isWithEpithet(words, name) || isMisspelt(words, name)
}

/** Shortest surname that a misspelling is recognised in, in letters, and the most letters that may differ. */
const LEAST_SURNAME = 5
const MOST_WRONG = 2

/** True where two full names share the given name and their surnames are spelt nearly alike: "Tolinksi" for "Tolinski". */
function isMisspelt(words: readonly string[], name: readonly string[]): boolean {
  const own = words[words.length - 1]!
  const right = name[name.length - 1]!
  return (
    words.length === name.length &&
    name.length > 1 &&
    words.slice(0, -1).every((word, i) => word === name[i]) &&
    own[0] === right[0] &&
    Math.min(own.length, right.length) >= LEAST_SURNAME &&
    levenshtein(own, right) <= MOST_WRONG
  )
}

/**
 * A full name must stand this near before a given name, in characters, to be meant rather than the voice that bears it:
 * two minutes of talk, in which "Scott" goes on meaning the Scott just named.
 */
const NEAR_NAME = 1500

/** Of several people who share a name, the one whose full name stands nearest before; a voice goes before others. */
function nearestOwner(owners: readonly Owner[], mention: NameMention): NameGroup {
  let best = owners[0]!.group
  let nearest = Number.POSITIVE_INFINITY
  for (const { group } of owners) {
    for (const { start, words } of group.mentions) {
      if (words.length < 2) continue
      const distance = start <= mention.start ? mention.start - start : (start - mention.start) * 4
      if (distance < nearest) {
        nearest = distance
        best = group
      }
    }
  }
  const voice = owners.find(({ group, words }) => group.speaker >= 0 && words[0] === mention.words[0])
  return voice !== undefined && nearest > NEAR_NAME ? voice.group : best
}

function joinAcronyms(groups: NameGroup[]): NameGroup[] {
  const byInitials = new Map<string, NameGroup>()
  for (const group of groups) {
    const { words } = group.mentions[0]!
    if (words.length < 2) continue
    for (const initials of initialsOf(words)) if (!byInitials.has(initials)) byInitials.set(initials, group)
  }
  return groups.filter((group) => {
    const { words, text } = group.mentions[0]!
    if (words.length !== 1 || words[0]!.length < 2 || words[0]!.length > 6 || /\p{Ll}/u.test(text)) return true
    const whole = byInitials.get(words[0]!)
    if (whole === undefined || whole === group) return true
    whole.mentions.push(...group.mentions)
    whole.mentions.sort((a, b) => a.start - b.start)
    return false
  })
}

const SMALL_WORDS = /^(of|the|and|for|in|on|to|a|de|la)$/

function initialsOf(words: readonly string[]): string[] {
  const all = words.map((word) => word[0]).join('')
  const big = words.flatMap((word) => (SMALL_WORDS.test(word) ? [] : [word[0]])).join('')
  return all === big ? [all] : [all, big]
}
