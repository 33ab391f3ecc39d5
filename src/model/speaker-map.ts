import type { Role } from './structure.ts'

/** What the user says of a voice. Absent parts are left to the file and the talk. */
export interface SpeakerOverride {
  readonly name: string | null
  readonly role: Role | null
  readonly title: string | null
  readonly affiliation: string | null
}

/** By label as in the file, lower case and trimmed. */
export type SpeakerMap = ReadonlyMap<string, SpeakerOverride>
