import { letterPattern } from '../lexicon/letters.ts'
import { nameStems } from '../lexicon/name-words.ts'
import { stem } from '../lexicon/stems.ts'
import type { Document } from '../model/document.ts'
import type { Entity, PersonPronoun } from '../model/entity.ts'
import type { Span } from '../model/span.ts'
import type { Structure } from '../model/structure.ts'
import { standsForWhole } from '../prose/given-names.ts'
import type { Teller } from '../prose/third-person.ts'

/** How the notes call the voices of an episode. */
export interface SpeakerNames {
  /** "Caiwei Chen"; null for a voice that has no name. */
  full(speaker: number): string | null
  /**
   * "Chen"; the full name where two share the surname, the first where there is no other; for a voice without a name what
   * its label tells ("the Project Manager", "Professor C", "Speaker 2"), or null.
   */
  short(speaker: number): string | null
  /** The short name, or "the guest", "the host", "one speaker" for a voice without a name. */
  called(speaker: number): string
  /** Who tells of themselves; null for a voice that has no short name. */
  teller(speaker: number): Teller | null
  /** True where the transcript gives the words of several people as one voice: two sentences of it may be of two. */
  readonly mixed: boolean
}

/**
 * Surnames where they tell the voices apart, as a newspaper writes at second mention. `voices` says whether each is one
 * person's: see `SpeakerNames.mixed`. `pronouns` are how each is spoken of, by row; "they" where that is not given.
 */
export function nameSpeakers(
  structure: Structure,
  voices: 'one each' | 'mixed',
  pronouns: readonly PersonPronoun[] = [],
): SpeakerNames {
  const mixed = voices === 'mixed'
  const full = structure.speakers.map((speaker) => speaker.name?.replace(/,.*$/, '').trim() || null)
  const surnames = full.map((name) => (name === null ? null : surnameOf(name)))
  const short = full.map((name, row) => {
    const surname = surnames[row]
    if (name === null || surname === undefined || surname === null) return structure.speakers[row]?.called ?? null
    const shared = surnames.filter((other) => other === surname).length > 1
    if (shared) return name
    return surname.length < 2 ? (name.split(/\s+/)[0] ?? name) : surname
  })
  const roles = structure.speakers.map(({ role }) => role)
  const called = roles.map((role, row) => {
    const name = short[row]
    if (name !== null && name !== undefined) return name
    const alone = roles.filter((other) => other === role).length === 1
    if (role === 'guest') return alone ? 'the guest' : 'one guest'
    if (roles.length === 1) return mixed ? 'one speaker' : 'the speaker'
    return role === 'host' && alone ? 'the host' : 'one speaker'
  })
  return {
    full: (row) => full[row] ?? null,
    short: (row) => short[row] ?? null,
    called: (row) => called[row] ?? 'one speaker',
    teller: (row) => {
      const name = short[row] ?? null
      return name === null ? null : { name, pronoun: mixed ? 'they' : (pronouns[row] ?? 'they') }
    },
    mixed,
  }
}

/** "van Wirdum" of "Aaron van Wirdum"; particles as in Dutch, German and the Romance languages stay with the surname. */
function surnameOf(name: string): string {
  const parts = name.split(/\s+/).filter((part) => !/^(?:jr|sr|ii|iii|iv|phd|md)\.?$/i.test(part))
  let from = parts.length - 1
  while (
    from > 1 &&
    /^(?:van|von|de|da|di|del|della|la|le|der|den|ter|ten|bin|ibn|al|el|dos|du|st\.?)$/i.test(parts[from - 1]!)
  )
    from--
  return parts.slice(from).join(' ')
}

/** True for a phrase that holds nothing but names of people who are in the episode or made it. */
export function createVoiceCheck({
  people,
  speakers,
}: Pick<Structure, 'people' | 'speakers'>): (phrase: string) => boolean {
  const voices = nameStems([...people, ...speakers].map(({ name }) => name ?? ''))
  return (phrase) =>
    phrase
      .toLowerCase()
      .split(/[\s-]+/)
      .every((word) => voices.has(stem(word)))
}

/** People whom the talk names in full once and by a part of the name after. */
export interface PersonNames {
  /**
   * The sentence with each of these people (ids) by the full name where `met` does not have them yet, by the short one
   * after. `met` is added to.
   */
  introduce(text: string, ids: readonly string[], met: Set<string>): Introduced
}

/** A sentence with full names put in. */
export interface Introduced {
  readonly text: string
  /** Where the talk says the full names that were put in. */
  readonly evidence: readonly Span[]
}

/** Full and short names of the people who do not speak in the episode. */
export function namePeople(doc: Document, entities: readonly Entity[], names: SpeakerNames): PersonNames {
  const people = new Map<string, { full: string; short: string; span: Span }>()
  const voices = new Map<string, { first: string; short: string }>()
  for (const { id, name, type, aliases, speaker, mentions } of entities) {
    const first = speaker === null ? null : (names.full(speaker)?.split(' ')[0] ?? null)
    const called = speaker === null ? null : names.short(speaker)
    if (first !== null && called !== null && first !== called) voices.set(id, { first, short: called })
    if (type !== 'PERSON' || speaker !== null || !SEVERAL_WORDS.test(name)) continue
    const parts = name.split(' ')
    const used = aliases.find((alias) => parts.includes(alias))
    const named = mentions.find(({ start, end }) => doc.text.slice(start, end) === name)
    if (named === undefined || (used !== undefined && !standsForWhole(doc, used, { name, speaker, mentions }))) continue
    people.set(id, { full: name, short: used ?? parts.at(-1)!, span: { start: named.start, end: named.end } })
  }
  return {
    introduce(text, ids, met) {
      let out = text
      const evidence: Span[] = []
      for (const id of ids) {
        const voice = voices.get(id)
        // Whoever speaks is called by the surname throughout: "Nick is an engineer" told of Nick Taylor.
        if (voice !== undefined) out = replaceName(out, voice.first, voice.first, voice.short)
        const person = people.get(id)
        if (person === undefined) continue
        const first = met.has(id) ? person.short : person.full
        const named = replaceName(out, person.full, person.short, first)
        if (named !== out && named.includes(person.full)) evidence.push(person.span)
        if (named.includes(person.full)) met.add(id)
        out = named
      }
      return { text: out, evidence }
    },
  }
}

const SEVERAL_WORDS = letterPattern(String.raw`^\p{L}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*)+$`)

/** The first place that has either name gets `first`; the later ones the short name. Quotations stay as they are. */
function replaceName(text: string, full: string, short: string, first: string): string {
  if (!text.includes(full) && !text.includes(short)) return text
  const either = letterPattern(`(?<![\\p{L}-])(?:${escaped(full)}|${escaped(short)})(?![\\p{L}-])(?! \\p{Lu})`, 'g')
  let seen = false
  return text
    .split(/(“[^”]*”)/)
    .map((part) => {
      if (part.startsWith('“')) return part
      return part.replace(either, (found, at: number) => {
        // "Poul-Henning Kamp" where the list has "Henning Kamp": the name stands in full already.
        if (found !== full && NAME_BEFORE.test(part.slice(0, at))) return found
        const name = seen ? short : first
        seen = true
        return name
      })
    })
    .join('')
}

/** A given name right before, which is no first word of the sentence. */
const NAME_BEFORE = letterPattern(String.raw`\S[ -]\p{Lu}[\p{L}.'’]*[ -]$`)

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

const OF_LETTERS = letterPattern(String.raw`^\p{L}{2,}$`)

/** The first names of the voices, in small letters. */
export function firstNames({ speakers }: Structure): Set<string> {
  const names = new Set<string>()
  for (const { name, label } of speakers) {
    const first = (name ?? label ?? '').split(/\s+/)[0]?.toLowerCase() ?? ''
    if (OF_LETTERS.test(first) && first !== 'speaker') names.add(first)
  }
  return names
}
