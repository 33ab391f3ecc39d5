import type { Entity } from '../model/entity.ts'
import type { Structure } from '../model/structure.ts'

/** How the notes call the voices of an episode. */
export interface SpeakerNames {
  /** "Caiwei Chen"; null for a voice that has no name. */
  full(speaker: number): string | null
  /** "Chen"; the first name where two share the surname or there is no other; null for a voice that has no name. */
  short(speaker: number): string | null
  /** The short name, or "the guest", "the host", "one speaker" for a voice without a name. */
  called(speaker: number): string
}

/** Surnames where they tell the voices apart, as a newspaper writes at second mention. */
export function nameSpeakers(structure: Structure): SpeakerNames {
  const full = structure.speakers.map((speaker) => speaker.name?.replace(/,.*$/, '').trim() || null)
  const surnames = full.map((name) => name?.split(/\s+/).at(-1) ?? null)
  const short = full.map((name, row) => {
    const surname = surnames[row]
    if (name === null || surname === undefined || surname === null) return null
    const shared = surnames.filter((other) => other === surname).length > 1
    const isSuffix = /^(?:jr|sr|ii|iii|iv|phd|md)\.?$/i.test(surname) || surname.length < 2
    return shared || isSuffix ? (name.split(/\s+/)[0] ?? name) : surname
  })
  const roles = structure.speakers.map(({ role }) => role)
  const called = roles.map((role, row) => {
    const name = short[row]
    if (name !== null && name !== undefined) return name
    const alone = roles.filter((other) => other === role).length === 1
    if (role === 'guest') return alone ? 'the guest' : 'one guest'
    return role === 'host' && alone && roles.length > 1 ? 'the host' : 'one speaker'
  })
  return {
    full: (row) => full[row] ?? null,
    short: (row) => short[row] ?? null,
    called: (row) => called[row] ?? 'one speaker',
  }
}

/** People whom the talk names in full once and by a part of the name after. */
export interface PersonNames {
  /**
   * The sentence with each of these people (ids) by the full name where `met` does not have them yet, by the short one
   * after. `met` is added to.
   */
  introduce(text: string, ids: readonly string[], met: Set<string>): string
}

/** Full and short names of the people who do not speak in the episode. */
export function namePeople(entities: readonly Entity[]): PersonNames {
  const people = new Map<string, { full: string; short: string }>()
  for (const { id, name, type, aliases, speaker } of entities) {
    if (type !== 'PERSON' || speaker !== null || !/^\p{L}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*)+$/u.test(name)) continue
    const parts = name.split(' ')
    const used = aliases.find((alias) => parts.includes(alias))
    people.set(id, { full: name, short: used ?? parts.at(-1)! })
  }
  return {
    introduce(text, ids, met) {
      let out = text
      for (const id of ids) {
        const person = people.get(id)
        if (person === undefined) continue
        const first = met.has(id) ? person.short : person.full
        const named = replaceName(out, person.full, person.short, first)
        if (named !== out || out.includes(person.full)) met.add(id)
        out = named
      }
      return out
    },
  }
}

/** The first place that has either name gets `first`; the later ones the short name. Quotations stay as they are. */
function replaceName(text: string, full: string, short: string, first: string): string {
  const either = new RegExp(`(?<![\\p{L}-])(?:${escaped(full)}|${escaped(short)})(?![\\p{L}-])(?! \\p{Lu})`, 'gu')
  let seen = false
  return text
    .split(/(“[^”]*”)/)
    .map((part) => {
      if (part.startsWith('“')) return part
      return part.replace(either, () => {
        const name = seen ? short : first
        seen = true
        return name
      })
    })
    .join('')
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
