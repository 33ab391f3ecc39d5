import { TITLES_OF } from '../lexicon/job-titles.ts'
import type { Document } from '../model/document.ts'
import type { Statement } from '../model/notes.ts'
import type { Span } from '../model/span.ts'
import type { Person, Structure } from '../model/structure.ts'
import { BLOCK_KINDS } from '../model/structure.ts'
import { isQualified } from '../prose/grounding.ts'
import { upperFirst, withStop } from '../prose/words.ts'
import type { Candidate } from './candidates.ts'
import { type Frames, frame, startFlow, varied } from './frames.ts'
import { isGrounded, readsWell } from './grounding.ts'
import { joinList } from './lists.ts'
import type { SpeakerNames } from './names.ts'
import { asSubject, type Phrase, stemsOf } from './phrases.ts'
import type { Ranking } from './ranking.ts'
import { isPrepared } from './register.ts'
import { selectCandidates } from './select.ts'
import type { StatedSubject } from './stated-subject.ts'
import { LONG_TALK, MOST_FURTHER, pickFurther, pickThemes, type WeighedTheme } from './themes.ts'
import type { SubjectSource } from './topic-line.ts'

/** Sentences of the summary, the opening included, by how much prose is asked for. */
const SUMMARY_SENTENCES = { short: 2, medium: 4, long: 9 } as const
/** More of them where nobody is named: what was said must then carry the summary. */
const UNNAMED_MORE = { short: 1, medium: 1, long: 2 } as const

/** Sentences where the first of them opens the summary in place of a line of ours; what else is talked about comes last. */
const LED_SENTENCES = { short: 1, medium: 2, long: 7 } as const
/** Sentences that the summary takes before the takeaways do. */
const FIRST_OF_LED = 2
const FIRST_OF_UNNAMED = 1
/** Among so many sentences at the start of a talk its lead is looked for, of so many words at least. */
const LEAD_SENTENCES = 20
const LEAD_WORDS = 10

/** How likely a sentence can be printed, at least: two good ones beat four, and a long summary wants more of them. */
const LEAST_PRINTABLE = { short: 0.7, medium: 0.7, long: 0.1 } as const
const LEAST_UNNAMED = { short: 0.4, medium: 0.4, long: 0.1 } as const
/** The same for what the summary takes before the takeaways do. */
const LEAST_FIRST = 0.4
/** An opening and fewer sentences than this is no summary yet: it says what else is talked about. */
const LEAST_BODY = 2

/** What a summary is made of. */
export interface SummaryInput {
  readonly source: SubjectSource
  /** What the episode may be about, likeliest first. */
  readonly themes: readonly WeighedTheme[]
  /** What it is about as its host says it; null where that cannot be told as it is. */
  readonly stated: StatedSubject | null
  readonly names: SpeakerNames
  readonly frames: Frames
  readonly candidates: readonly Candidate[]
  /** Lower-cased words that a sentence may have though its places do not say them. */
  readonly known: ReadonlySet<string>
}

/** What a summary chooses from, and what is said already. */
export interface SummaryChoice {
  /** Rows of the candidates that may stand in a summary. */
  readonly strong: readonly number[]
  /** Lemmas that are said already; added to. */
  readonly said: Set<string>
  readonly weighed: Ranking
  readonly length: 'short' | 'medium' | 'long'
}

/** What a summary takes before the takeaways do. */
export interface SummaryStart {
  readonly rows: readonly number[]
  /** The one among them that says what a prepared talk is about; null where none does. */
  readonly lead: number | null
}

/**
 * The rows that the summary takes first. A prepared talk says at its start what it is about, in a sentence that no other
 * is as good as; where nobody is named, an opening says little. Elsewhere the takeaways come first.
 */
export function startSummary(
  { source, names, candidates }: SummaryInput,
  { strong, said, weighed, length }: SummaryChoice,
): SummaryStart {
  if (hasName(source.structure, names)) return { rows: [], lead: null }
  // A guest who is presented is what an opening has to tell.
  const isLed = isPrepared(source.doc) && !source.structure.people.some(isGuest)
  const lead = isLed ? findLead(strong, candidates, weighed) : null
  const rows = lead === null ? [] : [lead]
  if (lead !== null) for (const lemma of candidates[lead]!.lemmas) said.add(lemma)
  const most = lead === null ? FIRST_OF_UNNAMED : Math.min(FIRST_OF_LED, LED_SENTENCES[length]) - 1
  const budget = { most, quotes: 0, least: LEAST_FIRST }
  return { rows: [...rows, ...selectCandidates(candidates, strong, weighed, said, budget, rows)], lead }
}

/** The first sentence of a talk that can be printed, says enough and stands alone; null where its first ones do not. */
function findLead(strong: readonly number[], candidates: readonly Candidate[], ranking: Ranking): number | null {
  const isLead = (row: number): boolean => {
    const { sentence, words, bareDefinites } = candidates[row]!
    const isFull = words >= LEAD_WORDS && bareDefinites === 0
    return sentence < LEAD_SENTENCES && isFull && ranking.printable[row]! >= LEAST_FIRST
  }
  return strong.find(isLead) ?? null
}

/** The summary, the rows that it takes, and how many sentences its evidence did not bear out. */
export function writeSummary(
  { source, themes: mayBe, stated, names, frames, candidates, known }: SummaryInput,
  { strong, said, weighed, length }: SummaryChoice,
  start: SummaryStart,
  taken: readonly number[],
): { readonly summary: readonly Statement[]; readonly rows: readonly number[]; readonly lost: number } {
  const { doc, structure } = source
  const themes = pickThemes(mayBe)
  const isNamed = hasName(structure, names)
  const isLed = start.lead !== null
  const asStated =
    isLed || stated === null
      ? null
      : writeOpening(doc, structure, { about: stated.text, evidence: [stated.span] }, names)
  const isStated = asStated !== null && isGrounded(doc, asStated, known)
  const opening = isLed ? null : isStated ? asStated : writeOpening(doc, structure, listed(doc, themes), names)
  const isLong = doc.sentences.length >= LONG_TALK
  const most = isLed
    ? LED_SENTENCES[length]
    : SUMMARY_SENTENCES[length] + (isNamed || !isLong ? 0 : UNNAMED_MORE[length])
  const left = most - (opening === null ? 0 : 1) - start.rows.length
  const least = isNamed ? LEAST_PRINTABLE[length] : LEAST_UNNAMED[length]
  const budget = { most: left, quotes: 0, least }
  const more = selectCandidates(candidates, strong, weighed, said, budget, [...start.rows, ...taken])
  const rows = [...start.rows, ...more]
  const body = varied(writeBody(rows, candidates, frames))
  const wantsMore = !isNamed || length === 'long' || rows.length < LEAST_BODY
  const others = pickFurther(source, mayBe, themes)
  const told = new Set(body.flatMap(stemsOf))
  if (isStated) for (const stem of stemsOf(stated!)) told.add(stem)
  const isTold = (phrase: Phrase): boolean => stemsOf(phrase).some((one) => told.has(one))
  const isWholly = (phrase: Phrase): boolean => stemsOf(phrase).every((one) => told.has(one))
  const subjects = isLed
    ? [...themes, ...others].filter((phrase) => !isWholly(phrase))
    : isStated
      ? [...themes, ...others].filter((phrase) => !isTold(phrase))
      : others
  const further = wantsMore ? writeFurther(doc, structure, subjects.slice(0, MOST_FURTHER)) : null
  const inOrder = isLed ? [...body, further] : [opening, further, ...body]
  const written = inOrder.filter((one) => one !== null)
  const borne = written.filter((one) => isGrounded(doc, one, known))
  const summary = borne.filter((one) => one === opening || one === further || readsWell(one))
  return { summary, rows, lost: written.length - borne.length }
}

function isGuest({ role }: Person): boolean {
  return role === 'guest' || role === 'correspondent'
}

function hasName(structure: Structure, names: SpeakerNames): boolean {
  return structure.speakers.some((_, row) => names.full(row) !== null)
}

/** What the talk is about, in words that fit behind "talk about". */
interface Subject {
  readonly about: string
  readonly evidence: readonly Span[]
}

/** Themes as one subject; null where there are none. */
function listed(doc: Document, themes: readonly Phrase[]): Subject | null {
  if (themes.length === 0) return null
  const about = joinList(themes.map((theme) => asSubject(doc, theme)))
  return { about, evidence: themes.map(({ span }) => span) }
}

/**
 * The opening: who is in the episode and what they talk about. "Ada Lovelace, a reporter at The Times, joins Kim Poe to
 * talk about analytical engines, looms and punched cards." Null where nobody is named or the talk has no subject.
 */
function writeOpening(
  doc: Document,
  structure: Structure,
  subject: Subject | null,
  names: SpeakerNames,
): Statement | null {
  if (subject === null) return null
  const { about } = subject
  const evidence: Span[] = [...subject.evidence]
  const allGuests = structure.people.filter(isGuest)
  const allHosts = structure.people.filter((person) => person.role === 'host' && person.speaker !== null)
  // A newscast's tape, the chair of a meeting: whoever says little of it does not talk about it.
  const impersonal = (): Statement => ({ text: withStop(`The episode is about ${about}`), kind: 'reported', evidence })
  const people = [...allGuests, ...allHosts]
  if (people.length > 0 && shareOf(structure, people) < LEAST_SHARE) return impersonal()
  const guests = thoseWhoSayMost(structure, allGuests)
  const hosts = thoseWhoSayMost(structure, allHosts)
  for (const person of [...guests, ...hosts]) {
    const place = person.evidence[0]
    if (place !== undefined && !isQualified(doc.text.slice(place.start, place.end))) evidence.push(place)
  }
  const host = hosts.length > 0 ? joinList(hosts.map((person) => person.name)) : null
  if (guests.length > 0) {
    const who = joinGuests(guests.map((guest) => introduce(doc, structure, guest, evidence)))
    const joins = guests.length > 1 ? 'join' : 'joins'
    const talk = guests.length > 1 ? 'talk' : 'talks'
    const text = host === null ? `${who} ${talk} about ${about}` : `${who} ${joins} ${host} to talk about ${about}`
    return { text: withStop(text), kind: 'reported', evidence }
  }
  const voices = hosts.length > 0 ? hosts.map((person) => person.name) : namedVoices(structure, names)
  if (voices.length > MOST_VOICES || voices.length === 0) return impersonal()
  const isAlone = hosts.length === 0 || shareOf(structure, allHosts) >= ALONE
  const talk = voices.length > 1 ? 'talk' : 'talks'
  const verb = isAlone ? talk : `${voices.length > 1 ? 'host' : 'hosts'} a conversation`
  return { text: withStop(`${upperFirst(joinList(voices))} ${verb} about ${about}`), kind: 'reported', evidence }
}

/** More voices than this are not listed. */
const MOST_VOICES = 4
/** Share of the words from which on the people of an opening are those who talk, and hosts talk by themselves. */
const LEAST_SHARE = 0.5
const ALONE = 0.8

/** Most guests, and most hosts, that an opening names. */
const MOST_NAMED = 4

/** Those of the people who say most, in the order given; who has no voice of their own is what others talk of, and first. */
function thoseWhoSayMost({ speakers }: Structure, people: readonly Person[]): Person[] {
  const shareOf = ({ speaker }: Person): number => (speaker === null ? 1 : speakers[speaker]!.share)
  const named = new Set([...people].sort((a, b) => shareOf(b) - shareOf(a)).slice(0, MOST_NAMED))
  return people.filter((person) => named.has(person))
}

/** Share of the words that these people say; all of them where a label is missing for one. */
function shareOf({ speakers }: Structure, people: readonly Person[]): number {
  let share = 0
  for (const { speaker } of people) {
    if (speaker === null) return 1
    share += speakers[speaker]!.share
  }
  return share
}

/** "The conversation also covers cron jobs, skills and native apps." Null where there are not two of them. */
function writeFurther(doc: Document, structure: Structure, further: readonly Phrase[]): Statement | null {
  if (further.length < 2) return null
  const what = joinList(further.map((theme) => asSubject(doc, theme)))
  const text = structure.speakers.length > 1 ? `The conversation also covers ${what}` : `Further subjects are ${what}`
  return { text: withStop(text), kind: 'reported', evidence: further.map(({ span }) => span) }
}

function namedVoices(structure: Structure, names: SpeakerNames): string[] {
  return structure.speakers.flatMap((speaker, row) => {
    const name = names.full(row) ?? names.short(row)
    return name !== null && speaker.role !== 'clip' && speaker.share > 0.05 ? [name] : []
  })
}

/** "Caiwei Chen, a reporter at MIT Technology Review," with as much as the talk says. */
function introduce(doc: Document, structure: Structure, person: Person, evidence: Span[]): string {
  const { name, title, affiliation } = person
  if (title === null) {
    const told = presentedAs(doc, structure, name)
    if (told !== null) {
      evidence.push(told.span)
      return `${name}, ${told.text},`
    }
  }
  if (title !== null && affiliation !== null) {
    const last = title.slice(title.lastIndexOf(' ') + 1).toLowerCase()
    const joint = /^(?:of|at|for|with|in)$/.test(last) ? ' ' : TITLES_OF.has(last) ? ' of ' : ' at '
    const hasIt = title.toLowerCase().includes(affiliation.toLowerCase())
    return `${name}, ${article(title)}${title}${hasIt ? '' : joint + affiliation},`
  }
  if (title !== null) return `${name}, ${article(title)}${title},`
  if (affiliation !== null) return `${name} of ${affiliation}`
  return name
}

const PRESENTED =
  /^ (covers|runs|leads|works|teaches|studies|writes|hosts|heads|directs|reports|researches|builds|is (?:a|an|the)) ([^.?!,;]{6,90})[.,]/

/** "Lena Zhou covers technology in China for the Harbour Review." said before the talk: "who covers technology …". */
function presentedAs(doc: Document, structure: Structure, name: string): { text: string; span: Span } | null {
  for (let row = 0; row < Math.min(doc.sentences.length, 40); row++) {
    const kind = BLOCK_KINDS[structure.sentenceBlock[row]!]
    if (kind !== 'intro' && kind !== 'content') continue
    const { start, end } = doc.sentences[row]!
    const text = doc.text.slice(start, end)
    const at = text.indexOf(name)
    const found = at < 0 ? null : PRESENTED.exec(text.slice(at + name.length))
    if (found === null || /\b(?:I|me|my|we|us|our|you|your|here|today)\b/.test(found[0])) continue
    const verb = found[1]!
    const phrase = verb.startsWith('is ') ? `${verb.slice(3)} ${found[2]}` : `who ${verb} ${found[2]}`
    return { text: phrase, span: { start: start + at, end: start + at + name.length + found[0].length } }
  }
  return null
}

/** What one person is at a time. */
const HELD_BY_ONE =
  /\b(?:chief|head|ceo|cto|cfo|president|chair|founder|co-founder|director|editor|minister|author|creator|host|(?:cabinet|general) secretary|secretary (?:for|of)|(?:mayor|governor|leader|dean|bishop) of|commissioner (?:for|of)|ambassador to|premier|chancellor|convener)\b/i

/** Titles that one person holds at a time take no article: "chief economist", "CEO", "Cabinet Secretary for Education". */
function article(title: string): string {
  if (/^(?:a|an|the|one|our)\b/i.test(title) || HELD_BY_ONE.test(title)) return ''
  return /^[aeiou]/i.test(title) ? 'an ' : 'a '
}

/** People with what they are: semicolons between them where commas stand within. */
function joinGuests(items: readonly string[]): string {
  if (items.length <= 1 || !items.some((item) => item.includes(','))) return joinList(items)
  const bare = items.map((item) => item.replace(/,$/, ''))
  const last = bare.at(-1)!
  const end = last.includes(',') ? `${last},` : last
  if (items.length === 2) return `${bare[0]!.includes(',') ? `${bare[0]},` : bare[0]} and ${end}`
  return `${bare.slice(0, -1).join('; ')}; and ${end}`
}

/** Sentences after the opening: best of the episode, in the order of the talk, the first with its source. */
function writeBody(rows: readonly number[], candidates: readonly Candidate[], frames: Frames): Statement[] {
  const flow = startFlow()
  const ordered = [...rows].sort((a, b) => a - b)
  return ordered.map((row, i) => frame(candidates[row]!, frames, flow, i === 1 ? 'always' : 'none'))
}
