import type { Analysis, AnalysisClaim, AnalysisEntity, AnalysisPerson } from '../model/analysis.ts'
import type { Certainty } from '../model/claim.ts'
import type { EntityType } from '../model/entity.ts'
import { clockAt, clockRange, clockTime, counted, type KnownTimes } from './clock.ts'
import { groupMentioned } from './mentioned.ts'

/**
 * What the show notes say, in the order in which they say it, every string escaped for the format that asked.
 * A part for which nothing was found is null or empty, and is left out.
 */
export interface Outline {
  readonly title: string
  /** Show, date, length, words: what is known of the episode. */
  readonly facts: readonly string[]
  readonly speakers: readonly OutlineSpeaker[]
  readonly summary: string
  readonly takeaways: readonly string[]
  readonly deepDives: readonly { readonly title: string; readonly range: string | null; readonly text: string }[]
  readonly quotes: readonly { readonly text: string; readonly by: string | null }[]
  readonly entities: readonly OutlineEntity[]
  /** Products, places, works and the rest, a line a kind. */
  readonly mentioned: readonly string[]
  readonly claims: readonly OutlineClaim[]
  readonly topics: readonly { readonly label: string; readonly share: string; readonly keyphrases: readonly string[] }[]
  readonly chapters: readonly { readonly time: string | null; readonly title: string }[]
  readonly people: readonly string[]
  readonly credits: readonly { readonly role: string; readonly names: string }[]
  readonly warnings: readonly string[]
}

/** A line of the list of voices. */
export interface OutlineSpeaker {
  readonly name: string
  readonly role: string | null
  /** In [0, 1]. */
  readonly share: number
  readonly words: string
}

/** A row of the table of people and organisations. */
export interface OutlineEntity {
  readonly name: string
  readonly what: string
  /** How often it is named. */
  readonly count: number
  readonly first: string | null
}

/** A row of the table of claims. */
export interface OutlineClaim {
  /** The number in the claim's id, so that what a filter leaves is still found by `explain`. */
  readonly rank: number
  readonly text: string
  readonly who: string
  readonly certainty: string
  /** "disputed by Kim Ray, 12:03"; null where nobody says otherwise. */
  readonly disputed: string | null
  readonly time: string | null
}

/** Rows of a table that a reader still takes in; the JSON has them all. */
const MOST_ENTITIES = 12
const MOST_MENTIONED = 20
const MOST_TOPICS = 8
const MOST_QUOTES = 3

/**
 * The show notes of an analysis, `mostClaims` of its claims among them. `clean` makes a string from the transcript safe for the output; nothing that it
 * returns is escaped again.
 */
export function outlineNotes(analysis: Analysis, clean: (text: string) => string, mostClaims: number): Outline {
  return escapeAll(rawOutline(analysis, mostClaims), clean)
}

/** The same plain data with every string escaped: what cannot be forgotten cannot leak. */
export function escapeAll<T>(data: T, clean: (text: string) => string): T
export function escapeAll(data: unknown, clean: (text: string) => string): unknown {
  if (typeof data === 'string') return clean(data)
  if (Array.isArray(data)) return data.map((item) => escapeAll(item, clean))
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, escapeAll(value, clean)]))
}

function rawOutline(analysis: Analysis, mostClaims: number): Outline {
  const names = new Map(analysis.speakers.map((speaker) => [speaker.id, speakerName(speaker)]))
  const by = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null))
  const heard = withoutAdvertised(analysis)
  const isNamed = ({ type }: AnalysisEntity): boolean => type === 'PERSON' || type === 'ORG'
  return {
    title: headingOf(analysis),
    facts: listFacts(analysis),
    speakers: listSpeakers(analysis),
    summary: analysis.summary.text,
    takeaways: analysis.takeaways.map((takeaway) => takeaway.text),
    deepDives: analysis.sections
      .filter((section) => section.text !== '')
      .map((section) => ({
        title: section.title,
        range: clockRange(section.startMs, section.endMs, section.timeEstimated),
        text: section.text,
      })),
    quotes: analysis.quotes
      .filter(({ text }) => !isTold(analysis, text))
      .slice(0, MOST_QUOTES)
      .map((quote) => ({ text: quote.text, by: by(quote.speaker) })),
    entities: oftenNamed(
      heard.filter(
        (entity) => isNamed(entity) && !isCast(analysis, entity) && !isPassing(entity) && !isMaker(analysis, entity),
      ),
    )
      .slice(0, MOST_ENTITIES)
      .map((entity) => outlineEntity(entity, analysis.source))
      .sort((a, b) => b.count - a.count),
    mentioned: groupMentioned(
      oftenNamed(heard.filter((entity) => !isNamed(entity) && !isShow(analysis, entity))),
      MOST_MENTIONED,
    ),
    claims: analysis.claims.slice(0, mostClaims).map((claim) => claimRow(analysis, claim)),
    topics: analysis.topics.slice(0, MOST_TOPICS).map((topic) => ({
      label: topic.label,
      share: percent(topic.share),
      // "Python and Django" has both of them.
      keyphrases: topic.keyphrases.filter((phrase) => !holdsWords(topic.label, phrase)),
    })),
    chapters: analysis.chapters.length < 2 ? [] : listChapters(analysis),
    people: listPeople(analysis),
    credits: analysis.episode.credits
      .filter((credit) => !isPartOfCast(analysis, credit))
      .map((credit) => ({ role: creditRole(credit.role, credit.names.length), names: joinNames(credit.names) })),
    warnings: analysis.warnings.map(({ message, line }) => (line === null ? message : `Line ${line}: ${message}`)),
  }
}

/** Most voices that are listed one by one: those of an assembly are too many to read. */
const MOST_VOICES = 16

/** Share of the words under which a voice that nobody names is a jingle or a stray line. */
const STRAY = 0.01

/** Who speaks, in order of the talk; of many those who say most, and the others together. */
function listSpeakers({ speakers: all }: Analysis): Outline['speakers'] {
  // The shares of the analysis are rounded; rounded again, those of two voices would add up to 101%.
  const total = all.reduce((sum, { words }) => sum + words, 0)
  const shareOf = (words: number): number => (total === 0 ? 0 : words / total)
  const named = all.filter(({ name, share }) => name !== null || share >= STRAY)
  const speakers = named.length > 0 ? named : all
  const least = speakers.map(({ words }) => words).sort((a, b) => b - a)[MOST_VOICES - 1] ?? 0
  const listed = speakers.length <= MOST_VOICES ? speakers : speakers.filter(({ words }) => words > least)
  const others = speakers.filter((speaker) => !listed.includes(speaker))
  const lines = listed.map((speaker) => ({
    name: speakerName(speaker),
    role: speaker.role === 'other' ? null : speaker.role,
    share: shareOf(speaker.words),
    words: counted(speaker.words, 'word'),
  }))
  if (others.length === 0) return lines
  const words = others.reduce((sum, one) => sum + one.words, 0)
  return [
    ...lines,
    { name: counted(others.length, 'other'), role: null, share: shareOf(words), words: counted(words, 'word') },
  ]
}

function listPeople({ episode }: Analysis): string[] {
  const people = episode.people.filter(({ role }) => role !== 'credit').map(personLine)
  if (people.length <= MOST_VOICES) return people
  return [...people.slice(0, MOST_VOICES - 1), `and ${people.length - MOST_VOICES + 1} others`]
}

/** A share in [0, 1] as a whole percentage. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}

/** What the notes are headed with: the title of the episode, else its show, else the file. */
export function headingOf({ episode, source }: Pick<Analysis, 'episode' | 'source'>): string {
  return episode.title ?? episode.show ?? fileName(source.path)
}

function listFacts({ episode, source }: Analysis): string[] {
  const isOfShow = episode.title === null && episode.show !== null
  const facts = [
    isOfShow ? fileName(source.path) : episode.show,
    episode.date,
    source.durationMs === null ? null : clockTime(source.durationMs),
  ]
  return [...facts.filter((fact) => fact !== null), counted(source.words, 'word')]
}

/** What a voice is called in the notes. */
export function speakerName(speaker: Analysis['speakers'][number]): string {
  return speaker.name ?? speaker.label ?? 'unnamed voice'
}

const TYPE_WORDS: Readonly<Record<EntityType, string>> = {
  PERSON: 'person',
  ORG: 'organisation',
  PLACE: 'place',
  PRODUCT: 'product',
  EVENT: 'event',
  WORK: 'work',
  LAW: 'law',
  GROUP: 'group',
  OTHER: 'other',
}

function outlineEntity(entity: AnalysisEntity, known: KnownTimes): OutlineEntity {
  return {
    name: entity.name,
    what: entity.description ?? TYPE_WORDS[entity.type],
    count: entity.mentions.filter(isNaming).length,
    first: clockAt(entity.mentions[0]?.atMs ?? null, known),
  }
}

const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  asserted: 'stated',
  hedged: 'hedged',
  reported: 'reported',
  denied: 'denied',
}

/** What stands in place of claims where none is shown; `found` is how many there were before any were left out. */
export function noClaims(found: number): string {
  return found === 0 ? 'No claims were found.' : `${counted(found, 'claim')} found; none passes the filter.`
}

/** One row of the table of claims, not escaped. */
export function claimRow(analysis: Analysis, claim: AnalysisClaim): OutlineClaim {
  const speaker = speakerOf(analysis, claim)
  const source = claim.attributedTo
  const who = speaker === null ? (source ?? '') : source === null ? speaker : `${speaker}, citing ${source}`
  return {
    rank: Number(claim.id.slice(1)),
    text: claim.text,
    who,
    certainty: CERTAINTY_WORDS[claim.certainty],
    disputed: disputeOf(analysis, claim),
    time: clockAt(claim.evidence[0]?.atMs ?? null, analysis.source),
  }
}

/** The claim as a table shows it, with who says otherwise: "It took two months. (disputed by Kim Ray, 12:03)". */
export function claimText({ text, disputed }: OutlineClaim): string {
  return disputed === null ? text : `${text} (${disputed})`
}

function speakerOf({ speakers }: Analysis, { speaker }: AnalysisClaim): string | null {
  const by = speakers.find(({ id }) => id === speaker)
  return by === undefined ? null : speakerName(by)
}

/** Who says otherwise and when; only the id of a claim that a filter has left out. */
function disputeOf(analysis: Analysis, { disputedBy }: AnalysisClaim): string | null {
  if (disputedBy.length === 0) return null
  const places = disputedBy.map((id) => {
    const other = analysis.claims.find((claim) => claim.id === id)
    if (other === undefined) return id
    return `${speakerOf(analysis, other) ?? id}, ${clockAt(other.evidence[0]?.atMs ?? null, analysis.source) ?? id}`
  })
  return `disputed by ${places.join('; ')}`
}

function listChapters(analysis: Analysis): Outline['chapters'] {
  // The first starts with the episode, whenever the transcript has its first time.
  return analysis.chapters.map(({ title, startMs }) => ({
    time: startMs === 0 ? clockTime(0) : clockAt(startMs, analysis.source),
    title,
  }))
}

/** "Caiwei Chen (@CaiweiC), reporter, MIT Technology Review"; the role stands in where nobody gives a title. */
function personLine(person: AnalysisPerson): string {
  const role = person.role === 'clip' ? 'heard in a clip' : person.role === 'other' ? null : person.role
  const who = person.handle === null ? person.name : `${person.name} (${person.handle})`
  const title = person.title === null && person.role === 'guest' && person.affiliation !== null ? null : person.title
  const isHost = person.role === 'host' && title !== null && !/\bhost\b/i.test(title)
  const parts = [
    who,
    isHost ? 'host' : null,
    title ?? (person.affiliation === null || person.role !== 'guest' ? role : null),
  ]
  return [...parts, person.affiliation].filter((part) => part !== null).join(', ')
}

/** Who hosts and is heard stands in the list of those: "my co-host is Ida Moss". */
function isPartOfCast({ episode }: Analysis, { role, names }: Analysis['episode']['credits'][number]): boolean {
  const hosts = episode.people.filter((person) => person.role === 'host')
  return /^(?:co-?)?host$/.test(role) && names.every((name) => hosts.some((host) => hasWords(host.name, name)))
}

/** "sound designer" to "Sound designer", and to "Sound designers" where there are several people. */
function creditRole(role: string, people: number): string {
  const plural = people > 1 ? role.replace(/^(\S+(?: \S+)*?)((?: (?:of|for|at|in) .*)?)$/, pluralHead) : role
  return plural.charAt(0).toUpperCase() + plural.slice(1)
}

/** Only words for people take the plural: two people may share "music" or "sound design". */
function pluralHead(all: string, head: string, rest: string): string {
  return /(?:er|or|host|head|assistant|artist|intern|director)$/.test(head) ? `${head}s${rest}` : all
}

/** "A", "A and B", "A, B and C". */
function joinNames(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function fileName(path: string): string {
  return path === '-' ? 'standard input' : (path.split(/[\\/]/).at(-1) ?? path)
}

/** The entities less those that are named in sponsor reads and nowhere else: nobody talks about them. */
function withoutAdvertised({ blocks, entities }: Analysis): readonly AnalysisEntity[] {
  const reads = blocks.filter(({ kind }) => kind === 'sponsor')
  return entities.filter(
    ({ mentions }) => !mentions.every(({ start }) => reads.some((read) => read.start <= start && start < read.end)),
  )
}

/** Whoever is in the episode stands in a list of their own. */
function isCast({ episode, speakers }: Analysis, { type, name }: AnalysisEntity): boolean {
  const cast = [...episode.people.filter(({ role }) => role !== 'credit'), ...speakers]
  return (
    type === 'PERSON' &&
    cast.some((one) => one.name !== null && (hasWords(one.name, name) || isHeardAs(one.name, name)))
  )
}

/** "West" of Wes Bos: recognisers add a letter to a given name that they do not know. */
function isHeardAs(name: string, heard: string): boolean {
  const [given = ''] = plainWords(name)
  const [word = '', ...more] = plainWords(heard)
  const isLonger = word.length === given.length + 1 && word.startsWith(given)
  // "Paula" beside Paul is somebody else.
  return more.length === 0 && given.length > 2 && isLonger && !/[aeiouy]$/.test(word)
}

/** Most places where somebody is named who is thanked for the episode and not spoken of. */
const MOST_THANKED = 2

/** Who is named once the credits begin and not before stands among the credits, and nobody talks about them. */
function isMaker({ episode }: Analysis, { name, mentions }: AnalysisEntity): boolean {
  const own = episode.credits.filter(({ names }) => names.some((one) => hasWords(one, name) && hasWords(name, one)))
  const [first] = own.flatMap(({ evidence }) => evidence.map(({ start }) => start)).sort((a, b) => a - b)
  const named = mentions.filter(isNaming)
  return first !== undefined && named.length <= MOST_THANKED && named.every(({ start }) => start >= first)
}

/** A pronoun means the thing, but does not name it. */
function isNaming({ form }: AnalysisEntity['mentions'][number]): boolean {
  return form === 'name' || form === 'alias'
}

/** True for a line that a paragraph has word for word. */
function isTold({ sections }: Analysis, line: string): boolean {
  const words = line.replace(END_MARKS, '')
  return sections.some(({ text }) => text.includes(`“${words}`) || text.includes(` ${words}`))
}

const END_MARKS = /[.!?,…]+$/

/** So many that are named more than once are enough for a list. */
const ENOUGH = 6

/** Those that are named more than once, or of which the talk says what they are, where that makes a list; else all. */
function oftenNamed(entities: readonly AnalysisEntity[]): readonly AnalysisEntity[] {
  const often = entities.filter(
    ({ mentions, description }) => description !== null || mentions.filter(isNaming).length > 1,
  )
  return often.length >= ENOUGH ? often : entities
}

/** "Joe", once, whom no list knows: nobody whom a reader could look up, and as often no name at all. */
function isPassing({ type, name, mentions, wikidata }: AnalysisEntity): boolean {
  return type === 'PERSON' && !/\s/.test(name) && wikidata === null && mentions.filter(isNaming).length < 2
}

/** The show and the episode are no things that they mention. */
function isShow({ episode }: Analysis, { name }: AnalysisEntity): boolean {
  return episode.show !== null && hasWords(episode.show, name)
}

/** Whether each word of `part` is one of `text`, whatever their case and accents. */
function hasWords(text: string, part: string): boolean {
  const words = plainWords(text)
  return plainWords(part).every((word) => words.includes(word))
}

function plainWords(text: string): string[] {
  const bare = /^[ -~]*$/.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')
  return bare.toLowerCase().split(/\s+/)
}

/** Whether `text` has the words of `part`, whatever their case. */
function holdsWords(text: string, part: string): boolean {
  return ` ${text.toLowerCase()} `.includes(` ${part.toLowerCase()} `)
}
