import type { CorrectionTable } from './correction.ts'
import type { SpeakerMap } from './speaker-map.ts'

/** What a caller may ask of an analysis. Every field has a default in `DEFAULTS`. */
export interface AnalyzeOptions {
  /** Deep dives: a number from 1 to 20, or "auto" (three to seven by length). Default "auto". */
  readonly sections: number | 'auto'
  /** Chapters: a number from 1 to 200, or "auto" (as dense as people make them). Default "auto". */
  readonly chapters: number | 'auto'
  /** How much prose: short, medium (default) or long. */
  readonly length: 'short' | 'medium' | 'long'
  /** Prose that reports what was said in the third person (default), or the speakers' own words, cleaned. */
  readonly voice: 'reported' | 'verbatim'
  /** Keep sponsor reads in the notes, topics and claims. Default false. */
  readonly keepSponsors: boolean
  /** Episode title and show where the user knows better than the file; null to take the file's or the talk's. */
  readonly title: string | null
  readonly show: string | null
  /** Spellings of names to put right. Default none. */
  readonly names: CorrectionTable
  /** Who the labels of the transcript are; it wins over file and talk. Default none. */
  readonly speakers: SpeakerMap
}

export const DEFAULTS: AnalyzeOptions = {
  sections: 'auto',
  chapters: 'auto',
  length: 'medium',
  voice: 'reported',
  keepSponsors: false,
  title: null,
  show: null,
  names: new Map(),
  speakers: new Map(),
}
