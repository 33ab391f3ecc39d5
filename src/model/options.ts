import type { CorrectionTable } from './correction.ts'
import { AnalyzeError } from './error.ts'
import type { SpeakerMap } from './speaker-map.ts'

/** How much prose notes may have. */
export const LENGTHS = ['short', 'medium', 'long'] as const
/** How the prose of notes tells: in the third person, or in the words as spoken. */
export const VOICES = ['reported', 'verbatim'] as const

/** Least and most deep dives and chapters that may be asked for. */
export const SECTIONS_RANGE = { least: 1, most: 20 } as const
export const CHAPTERS_RANGE = { least: 1, most: 200 } as const

/** What a caller may ask of an analysis. Every field has a default in `DEFAULTS`. */
export interface AnalyzeOptions {
  /** Deep dives: a number from 1 to 20, or "auto" (three to seven by length). Default "auto". */
  readonly sections: number | 'auto'
  /** Chapters: a number from 1 to 200, or "auto" (as dense as people make them). Default "auto". */
  readonly chapters: number | 'auto'
  /** How much prose: short, medium (default) or long. */
  readonly length: (typeof LENGTHS)[number]
  /** Prose that reports what was said in the third person (default), or the speakers' own words, cleaned. */
  readonly voice: (typeof VOICES)[number]
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

/** The options of a call that gives none. */
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

/** The options with the defaults in place of those not given. Throws `USAGE` for values that no analysis can have. */
export function completeOptions(given: Partial<AnalyzeOptions>): AnalyzeOptions {
  const options = { ...DEFAULTS, ...given }
  for (const [name, { least, most }] of [
    ['sections', SECTIONS_RANGE],
    ['chapters', CHAPTERS_RANGE],
  ] as const) {
    const value = options[name]
    const isWhole = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
    if (value !== 'auto' && !isWhole) throw wrong(name, value, `a whole number from ${least} to ${most}, or "auto"`)
  }
  for (const [name, words] of [
    ['length', LENGTHS],
    ['voice', VOICES],
  ] as const) {
    const value = options[name]
    if (!words.some((word) => word === value)) throw wrong(name, value, `one of: ${words.join(', ')}`)
  }
  return options
}

function wrong(name: string, value: unknown, wanted: string): AnalyzeError {
  return new AnalyzeError('USAGE', `The option "${name}" is "${String(value)}".`, `Give ${wanted}.`)
}
