import type { Structure } from '../model/structure.ts'

/** How the notes call the voices of an episode. */
export interface SpeakerNames {
  /** "Caiwei Chen"; null for a voice that has no name. */
  full(speaker: number): string | null
  /** "Chen"; the first name where two share the surname or there is no other; null for a voice that has no name. */
  short(speaker: number): string | null
}

/** Surnames where they tell the voices apart, as a newspaper writes at second mention. */
export function nameSpeakers(structure: Structure): SpeakerNames {
  const full = structure.speakers.map((speaker) => speaker.name?.replace(/,.*$/, '').trim() || null)
  const surnames = full.map((name) => name?.split(/\s+/).at(-1) ?? null)
  const short = full.map((name, row) => {
    const surname = surnames[row]
    if (name === null || surname === undefined || surname === null) return null
    const shared = surnames.filter((other) => other === surname).length > 1
    const isSuffix = /^(?:jr|sr|ii|iii|iv)\.?$/i.test(surname)
    return shared || isSuffix ? (name.split(/\s+/)[0] ?? name) : surname
  })
  return { full: (row) => full[row] ?? null, short: (row) => short[row] ?? null }
}
