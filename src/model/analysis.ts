import type { Certainty, ClaimKind } from './claim.ts'
import type { EntityType, Mention, QuantityModifier, QuantityType } from './entity.ts'
import type { Problem } from './error.ts'
import type { StatementKind } from './notes.ts'
import type { BlockKind, Role } from './structure.ts'

/*
 * The contract: all we found, as plain JSON data. Spans are half-open offsets in UTF-16 code units into the decoded
 * source text; times are whole milliseconds from the start of the episode; absent is null or [].
 */

/** Words a reader of the report can go and check. `quote` is what was said between `start` and `end` of the source. */
export interface Evidence {
  readonly start: number
  readonly end: number
  /** 1-based line of `start`. */
  readonly line: number
  readonly atMs: number | null
  /** Id of a speaker, or null. */
  readonly speaker: string | null
  readonly quote: string
}

/** A sentence of the notes, and the words of the talk that bear it out. */
export interface NoteSentence {
  readonly text: string
  readonly kind: StatementKind
  readonly evidence: readonly Evidence[]
}

/** Somebody of the episode: who is heard in it, and who made it. */
export interface AnalysisPerson {
  readonly name: string
  readonly role: Role
  readonly title: string | null
  readonly affiliation: string | null
  readonly handle: string | null
  readonly speaker: string | null
  readonly evidence: readonly Evidence[]
}

/** A deep dive: a part of the talk, its title and paragraph. Offsets are of the decoded source. */
export interface AnalysisSection {
  readonly id: string
  readonly title: string
  readonly start: number
  readonly end: number
  readonly startMs: number | null
  readonly endMs: number | null
  readonly timeEstimated: boolean
  readonly text: string
  readonly sentences: readonly NoteSentence[]
  readonly keyphrases: readonly string[]
  readonly entities: readonly string[]
  readonly claims: readonly string[]
}

/** A thing that the talk names, with each place where it does, pronouns among them. */
export interface AnalysisEntity {
  readonly id: string
  readonly name: string
  readonly type: EntityType
  readonly aliases: readonly string[]
  readonly salience: number
  readonly count: number
  readonly description: string | null
  readonly wikidata: string | null
  /** GeoNames id of a big city, from an openly licensed list; null where there is none. */
  readonly geonames: number | null
  readonly mentions: readonly {
    readonly start: number
    readonly end: number
    readonly text: string
    readonly line: number
    readonly atMs: number | null
    readonly speaker: string | null
    readonly form: Mention['form']
  }[]
}

/** A statement that could be checked. Lists of them fall by `checkWorthiness`, which is in [0, 1]. */
export interface AnalysisClaim {
  readonly id: string
  readonly text: string
  readonly said: string
  readonly speaker: string | null
  readonly attributedTo: string | null
  readonly kind: ClaimKind
  readonly checkWorthiness: number
  readonly certainty: Certainty
  readonly negated: boolean
  readonly entities: readonly string[]
  readonly quantities: readonly string[]
  /** Ids of claims of other speakers that contradict it. */
  readonly disputedBy: readonly string[]
  readonly section: string | null
  readonly evidence: readonly Evidence[]
}

/** All that is found in one episode, as plain JSON data: what `--format json` prints. What is not there is null or empty. */
export interface Analysis {
  readonly schema: 'take-analyze/analysis/1'
  readonly tool: { readonly name: 'take-analyze'; readonly version: string }
  readonly source: {
    readonly path: string
    readonly format: string
    readonly bytes: number
    readonly sha256: string
    readonly encoding: string
    readonly words: number
    readonly sentences: number
    readonly turns: number
    readonly durationMs: number | null
    /** First and last time that the transcript gives; times far before or behind are told by its pace alone. */
    readonly timesFromMs: number | null
    readonly timesToMs: number | null
    readonly language: string
  }
  readonly episode: {
    readonly title: string | null
    readonly show: string | null
    readonly date: string | null
    /** Coarse category ("Technology and Computing"), null where it is not sure. */
    readonly category: string | null
    readonly people: readonly AnalysisPerson[]
    readonly credits: readonly {
      readonly role: string
      readonly names: readonly string[]
      readonly evidence: readonly Evidence[]
    }[]
  }
  readonly speakers: readonly {
    readonly id: string
    readonly label: string | null
    readonly name: string | null
    readonly role: Role
    readonly words: number
    readonly turns: number
    readonly talkMs: number | null
    readonly share: number
    readonly questions: number
  }[]
  readonly summary: { readonly text: string; readonly sentences: readonly NoteSentence[] }
  readonly takeaways: readonly NoteSentence[]
  /** In time order. */
  readonly sections: readonly AnalysisSection[]
  /** Tile the episode. */
  readonly chapters: readonly {
    readonly title: string
    /** The title in four words at most. */
    readonly shortTitle: string
    readonly kind: 'content' | 'sponsor' | 'intro' | 'credits'
    readonly start: number
    readonly end: number
    readonly startMs: number | null
    readonly endMs: number | null
    readonly timeEstimated: boolean
  }[]
  /** Tile the transcript. */
  readonly blocks: readonly {
    readonly kind: BlockKind
    readonly start: number
    readonly end: number
    readonly startMs: number | null
    readonly endMs: number | null
  }[]
  /** By salience. */
  readonly entities: readonly AnalysisEntity[]
  /** In order of the text. */
  readonly quantities: readonly {
    readonly id: string
    readonly type: QuantityType
    readonly value: number | string | null
    readonly unit: string | null
    readonly modifier: QuantityModifier
    readonly text: string
    readonly start: number
    readonly end: number
    readonly line: number
    readonly atMs: number | null
    readonly speaker: string | null
  }[]
  /** By check-worthiness. */
  readonly claims: readonly AnalysisClaim[]
  readonly topics: readonly {
    readonly id: string
    readonly label: string
    readonly category: string | null
    readonly keyphrases: readonly string[]
    readonly share: number
    readonly sections: readonly string[]
  }[]
  /** By score. */
  readonly keyphrases: readonly {
    readonly phrase: string
    readonly score: number
    readonly count: number
    readonly mentions: readonly { readonly start: number; readonly end: number }[]
  }[]
  readonly questions: readonly {
    readonly text: string
    readonly speaker: string | null
    readonly answeredBy: string | null
    readonly evidence: readonly Evidence[]
  }[]
  /** By score. */
  readonly quotes: readonly {
    readonly text: string
    readonly speaker: string | null
    readonly score: number
    readonly evidence: readonly Evidence[]
  }[]
  readonly warnings: readonly Problem[]
}
