import { FIRST_NAMES } from '../lexicon/first-names.ts'
import { KNOWN_NAMES } from '../lexicon/known-names.ts'
import { matchesOf } from '../lexicon/letters.ts'
import { type Document, hasUnheard } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import type { Credit, Person, Role } from '../model/structure.ts'
import type { TranscriptFacts } from '../model/transcript.ts'
import type { NameCue } from './name-cues.ts'
import { nameKey, nameParts, sameName, soundsSame } from './names.ts'
import { isOffice, readOccupation, readOrganization } from './titles.ts'
import type { Voices } from './voices.ts'

const ORDER: readonly Role[] = ['host', 'guest', 'correspondent', 'other', 'clip', 'credit']

/** How far into their own talk people say what they do, in turns. */
const OWN_TURNS = 6

interface Draft {
  name: string
  role: Role
  title: string | null
  affiliation: string | null
  handle: string | null
  speaker: number | null
  readonly evidence: Span[]
}

/** Everyone in the episode: named voices, those introduced who have no label, and those in the credits. */
export function findPeople(given: {
  readonly doc: Document
  readonly surface: string
  readonly voices: Voices
  readonly names: readonly (string | null)[]
  readonly roles: readonly Role[]
  readonly cues: readonly NameCue[]
  readonly credits: readonly Credit[]
  readonly facts: TranscriptFacts
}): Person[] {
  const { doc, surface, voices, names, roles, cues, credits, facts } = given
  const people: Draft[] = []
  voices.list.forEach((voice, row) => {
    const name = names[row]
    if (name == null) return
    const label = voice.labels.find(({ title }) => title !== null)
    const handle = voice.labels.find((other) => other.handle !== null)?.handle ?? null
    const person: Draft = {
      name,
      role: roles[row]!,
      title:
        label?.title == null
          ? null
          : label.title === label.title.toUpperCase()
            ? label.title.toLowerCase()
            : label.title,
      affiliation: voice.labels.find((each) => each.affiliation !== null)?.affiliation ?? null,
      handle,
      speaker: row,
      evidence: [],
    }
    const about = cues.filter((cue) => {
      const own = voices.ofTurn[cue.turn] === row
      return (
        cue.kind !== 'vocative' &&
        sameName(cue.key, nameKey(name)) &&
        (cue.kind === 'self' || cue.kind === 'self-host' ? own : !own)
      )
    })
    addCues(person, about)
    person.handle ??= ownHandle(doc, surface, voice.turns)
    if (person.title === null && person.affiliation === null) addOwnWords(doc, surface, voice.turns, person)
    if (person.evidence.length === 0) {
      const turn = doc.turns[voice.turns[0]!]!
      const first = doc.sentences[turn.firstSentence]
      if (first !== undefined) person.evidence.push({ start: first.start, end: first.end })
    }
    people.push(person)
  })
  addUnlabelled(doc, voices, names, cues, facts, people)
  for (const credit of credits) {
    for (const name of credit.names) {
      if (people.some((person) => sameName(nameKey(person.name), nameKey(name)))) continue
      if (nameParts(name).length < 2 || !isPersonal(name, credit.role)) continue
      people.push({
        name,
        role: 'credit',
        title: credit.role,
        affiliation: null,
        handle: null,
        speaker: null,
        evidence: [...credit.evidence],
      })
    }
  }
  return people
    .map((person, at) => ({ person, at }))
    .sort((a, b) => ORDER.indexOf(a.person.role) - ORDER.indexOf(b.person.role) || a.at - b.at)
    .map(({ person }) => person)
}

/** False for bands and companies, which have credits but are nobody. */
function isPersonal(name: string, role: string): boolean {
  if (/^the /i.test(name) || role === 'production company') return false
  if (FIRST_NAMES.has(nameParts(name)[0] ?? '')) return true
  return (
    !/(?:music|theme)/.test(role) &&
    !/\b(?:Media|Studios?|Labs|Audio|Productions?|Sessions|Records|Company|Radio|Network|Museum|Library|Society|University|College|Institute|Foundation|Association|Council|Department)$/.test(
      name,
    )
  )
}

function addCues(person: Draft, about: readonly NameCue[]): void {
  const told = about.filter(({ occupation }) => occupation !== null)
  const [first] = told
  // An office tells more than what else somebody is said to be.
  const best =
    first?.occupation?.affiliation === null
      ? (told.find(({ occupation }) => occupation !== null && isOffice(occupation)) ?? first)
      : first
  for (const cue of about) {
    const { occupation } = cue
    if (cue === best && occupation !== null && person.title === null && person.affiliation === null) {
      person.title = occupation.title
      person.affiliation = occupation.affiliation
      person.evidence.unshift({ start: cue.start, end: cue.end })
    } else if (person.evidence.length < 3 && cue.kind !== 'thanks')
      person.evidence.push({ start: cue.start, end: cue.end })
  }
}

/** "I'm @ida_moss on Twitter", "my handle is @idamoss": how somebody can be found, as they say themselves. */
function ownHandle(doc: Document, surface: string, turns: readonly number[]): string | null {
  for (const row of turns) {
    const turn = doc.turns[row]!
    // Most turns hold no handle, and need not be read.
    if (!turn.text.includes('@')) continue
    for (let i = turn.firstSentence; i < turn.endSentence; i++) {
      const sentence = doc.sentences[i]!
      const handle = OWN_HANDLE.exec(surface.slice(sentence.start, sentence.end))?.[1]
      if (handle !== undefined) return handle
    }
  }
  return null
}

/** What somebody says of where they are, up to the handle; not "you can find us at @ourshow", and no address of mail. */
const OWN_HANDLE =
  /\b(?:I['’]m|I am|(?:find|follow|reach|tweet|message) me|my (?:(?:\w+ )?handle|Twitter|GitHub|Instagram|Mastodon)(?: is|['’]s))\b[^@.!?]{0,40}(?<![\w.])(@\w{2,30})\b(?!\.\w)/i

const AM = /\bI(?:['’]m|['’]ve been| am| have been)(?: (?:currently|now|also|actually))? (?:an?|the|one of the) /giu
const WORK = /\bI(?:['’]m)? (?:currently |now )?work(?:ing)? (?:at|for|with) (?=(?:the )?\p{Lu})/giu

/** "I'm the CEO of Acme", "I work at Acme", in someone's first turns; who works with Linux is not employed by it. */
function addOwnWords(doc: Document, surface: string, turns: readonly number[], person: Draft): void {
  for (const row of turns.slice(0, OWN_TURNS)) {
    const turn = doc.turns[row]!
    for (let i = turn.firstSentence; i < turn.endSentence; i++) {
      const sentence = doc.sentences[i]!
      const text = surface.slice(sentence.start, sentence.end)
      for (const match of matchesOf(AM, text)) {
        const found = readOccupation(text, match.index + match[0].length, text.length)
        if (found === null) continue
        const place = { start: sentence.start + match.index, end: sentence.start + found.end }
        if (hasUnheard(doc, place)) continue
        person.title = found.title
        person.affiliation = found.affiliation
        person.evidence.push(place)
        return
      }
      for (const match of matchesOf(WORK, text)) {
        const org = readOrganization(text, match.index + match[0].length, text.length)
        if (org === null || KNOWN_NAMES.get(org.name.toLowerCase()) === 'PRODUCT') continue
        const place = { start: sentence.start + match.index, end: sentence.start + org.end }
        if (hasUnheard(doc, place)) continue
        person.affiliation = org.name
        person.evidence.push(place)
        return
      }
    }
  }
}

/** Whoever says a name under a label such as "Audience Member" is in the room, and no host. */
function unlabelledRole(cue: NameCue, voices: Voices): Role {
  if (cue.kind === 'correspondent') return 'correspondent'
  if (cue.kind === 'host') return 'host'
  if (cue.kind !== 'self' && cue.kind !== 'self-host') return 'guest'
  const { labels } = voices.list[voices.ofTurn[cue.turn]!]!
  return labels.some(({ role }) => role === 'other') ? 'other' : 'host'
}

/** Hosts and guests that the talk or the file names and no label does. */
function addUnlabelled(
  doc: Document,
  voices: Voices,
  names: readonly (string | null)[],
  cues: readonly NameCue[],
  facts: TranscriptFacts,
  people: Draft[],
): void {
  const anonymous = voices.list.some((voice) =>
    voice.labels.every(({ kind }) => kind === 'anonymous' || kind === 'role'),
  )
  const opening = Math.max(25, Math.floor(doc.sentences.length * 0.1))
  for (const cue of cues) {
    if (
      cue.kind === 'thanks' ||
      cue.kind === 'vocative' ||
      cue.kind === 'greeting' ||
      cue.weak ||
      nameParts(cue.name).length < 2
    )
      continue
    const isOpening = cue.sentence < opening
    const isSelf = cue.kind === 'self' || cue.kind === 'self-host'
    // Whoever speaks under a name is not someone else, however the recogniser spells what they call themselves.
    if (isSelf && names[voices.ofTurn[cue.turn] ?? -1] != null) continue
    const isClosing = cue.kind === 'guest' && cue.sentence > doc.sentences.length * 0.9
    if (!anonymous || (!isOpening && !isClosing && !isSelf && cue.kind !== 'correspondent')) continue
    const known = people.find((person) => {
      const key = nameKey(person.name)
      return sameName(key, cue.key) || soundsSame(key, cue.key)
    })
    if (known !== undefined) {
      if (known.speaker === null) addCues(known, [cue])
      continue
    }
    // "Today we talk with Ida Moss." — "My name is Ida Moss": whoever was announced is there, and no host.
    const isAnnounced =
      cue.kind === 'self' &&
      cues.some((one) => one.kind === 'guest' && one.sentence < opening && sameName(one.key, cue.key))
    const role = isAnnounced ? 'guest' : unlabelledRole(cue, voices)
    const person = unknownPerson(cue.name, role)
    addCues(person, [cue])
    people.push(person)
  }
  for (const { name, role } of facts.people) {
    if (people.some((person) => sameName(nameKey(person.name), nameKey(name)))) continue
    if (!anonymous) continue
    people.push(unknownPerson(name, role ?? 'other'))
  }
}

/** Somebody of whom no more is known than the name and the part they play. */
function unknownPerson(name: string, role: Role): Draft {
  return { name, role, title: null, affiliation: null, handle: null, speaker: null, evidence: [] }
}
