/** What a caller may ask of an analysis. Every field has a default in `DEFAULTS`. */
export interface AnalyzeOptions {
  /** Deep dives: a number from 1 to 20, or "auto" (three to seven by length). Default "auto". */
  readonly sections: number | 'auto'
  /** Chapters: a number from 1 to 200, or "auto" (as dense as people make them). Default "auto". */
  readonly chapters: number | 'auto'
  /** How much prose: short, medium (default) or long. */
  readonly length: 'short' | 'medium' | 'long'
  /** Keep sponsor reads in the notes, topics and claims. Default false. */
  readonly keepSponsors: boolean
  /** Episode title and show where the user knows better than the file; null to take the file's or the talk's. */
  readonly title: string | null
  readonly show: string | null
}

export const DEFAULTS: AnalyzeOptions = {
  sections: 'auto',
  chapters: 'auto',
  length: 'medium',
  keepSponsors: false,
  title: null,
  show: null,
}
