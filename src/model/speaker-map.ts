import type { Role } from './structure.ts'

/** What the user says of a voice. Absent parts are left to the file and the talk. */
export interface SpeakerOverride {
  readonly name: string | null
  readonly role: Role | null
  readonly title: string | null
  readonly affiliation: string | null
}

/** By label as the user writes it: capitals do not count, and of two spellings the last is taken. */
export type SpeakerMap = ReadonlyMap<string, SpeakerOverride>
