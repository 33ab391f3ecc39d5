import type { Span } from './span.ts'

/** A phrase that tells what the talk is about, spelled as in the talk. */
export interface Keyphrase {
  readonly phrase: string
  /** Weight against the strongest of the episode, in (0, 1]. */
  readonly score: number
  readonly count: number
  /** Sorted by `start`, never empty. */
  readonly mentions: readonly Span[]
}

/** A run of sentences on one topic. Segments partition the sentences: each starts where the one before ends. */
export interface Segment {
  readonly firstSentence: number
  readonly endSentence: number
  readonly title: string
  /** "content" for talk; else the wrapping that it is. */
  readonly kind: 'content' | 'sponsor' | 'intro' | 'credits'
  /** At most five, strongest first. */
  readonly keyphrases: readonly string[]
  /** True where the creator's own chapter gave the boundary and the title. */
  readonly given: boolean
}

/** Row of the segment that a sentence is in; -1 where there is none. */
export function segmentAt(segments: readonly Segment[], sentence: number): number {
  return segments.findIndex(({ firstSentence, endSentence }) => firstSentence <= sentence && sentence < endSentence)
}

/** A segment that notes tell of in a paragraph. */
export interface Section extends Segment {
  /**
   * What it is best called where its text holds the stems `told` and `others` are the titles beside it; the creator's
   * own title stays.
   */
  readonly titleFor: (told: ReadonlySet<string>, others: readonly string[]) => string
}

/** A segment that players list. */
export interface Chapter extends Segment {
  /** The title in four words at most, for players that cut longer ones off; `title` itself where it is that short. */
  readonly shortTitle: string
  /** When it starts as the creator gave it; null where its first words tell. */
  readonly startMs: number | null
}

/** A theme that runs through the episode. */
export interface Topic {
  /** `t1`, `t2`, … by share. */
  readonly id: string
  readonly label: string
  /** Coarse category of its part of the talk, named as in `TOPIC_CATEGORIES`; null where it is not sure. */
  readonly category: string | null
  readonly keyphrases: readonly string[]
  /** Share of the episode's content words' sentences that touch it, in [0, 1]. Shares of several topics may overlap. */
  readonly share: number
  /** Rows of `Topics.sections` that it occurs in, rising. */
  readonly sections: readonly number[]
}

/** How the talk divides and what it is about. */
export interface Topics {
  /** Three to seven deep dives over the content of the episode, in order; they need not tile it. */
  readonly sections: readonly Section[]
  /** Finer, and they tile the episode. */
  readonly chapters: readonly Chapter[]
  readonly topics: readonly Topic[]
  /** Coarse category of the episode; null where it is not sure. */
  readonly category: string | null
  /** By score. */
  readonly keyphrases: readonly Keyphrase[]
  /** The same in more sections, for a talk in which each tells much; null where it is said how many there shall be. */
  readonly finer: (() => Topics) | null
}
