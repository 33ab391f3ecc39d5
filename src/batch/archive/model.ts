import type { EntityType } from '../../model/entity.ts'
import type { Role } from '../../model/structure.ts'

/** Where to look: an episode of `Archive.episodes`, and the place in its transcript, as far as known. */
export interface Place {
  readonly episode: string
  /** 1-based. */
  readonly line: number | null
  readonly atMs: number | null
}

/** An episode of the archive. */
export interface ArchiveEpisode {
  /** `ep1`, `ep2`, … by date where all have one, else by path. */
  readonly id: string
  /** The transcript, as its analysis names it. */
  readonly path: string
  readonly title: string | null
  readonly show: string | null
  readonly date: string | null
  readonly words: number
  readonly durationMs: number | null
}

/** How often a person or thing comes up in one episode, and first where. */
export interface Appearance extends Place {
  readonly count: number
  /** What a person does there; null for one who is only spoken of, and for things. */
  readonly role: Role | null
}

/** A person, organisation or other thing over all episodes. By number of episodes, then of mentions. */
export interface ArchiveThing {
  readonly name: string
  readonly type: EntityType
  /** Other spellings, by how often they occur. */
  readonly aliases: readonly string[]
  readonly wikidata: string | null
  readonly count: number
  readonly episodes: readonly Appearance[]
}

/** Somebody who appears in it, joined over episodes. */
export interface ArchivePerson extends ArchiveThing {
  /** Roles by number of episodes, most often first. */
  readonly roles: readonly { readonly role: Role; readonly episodes: number }[]
  /** Who else appears in the same episodes, most often first. */
  readonly with: readonly { readonly name: string; readonly episodes: number }[]
}

/** A phrase that episodes are about. */
export interface ArchiveTopic {
  readonly label: string
  readonly episodes: readonly (Place & { readonly share: number })[]
}

/** A claim of one episode. */
export interface ArchiveClaim extends Place {
  readonly text: string
  readonly speaker: string | null
  readonly certainty: string
  readonly negated: boolean
  readonly checkWorthiness: number
}

/** The same figure of the same thing in several claims. */
export interface ArchiveFigure {
  /** Whether all say about the same. */
  readonly kind: 'recurs' | 'changed'
  readonly type: string
  readonly unit: string | null
  /** In order of episodes. */
  readonly values: readonly (ArchiveClaim & { readonly value: number; readonly figure: string })[]
}

/** Two claims that cannot both be right as they stand. Which is wrong, if either, is for people to find out. */
export interface ArchiveConflict {
  readonly kind: 'negation' | 'figure'
  readonly claims: readonly [ArchiveClaim, ArchiveClaim]
  /** Share of their words that both have, in [0, 1]. */
  readonly likeness: number
}

/** All analysed episodes together. */
export interface Archive {
  readonly schema: 'take-analyze/archive/1'
  readonly tool: { readonly name: 'take-analyze'; readonly version: string }
  readonly episodes: readonly ArchiveEpisode[]
  readonly people: readonly ArchivePerson[]
  readonly organizations: readonly ArchiveThing[]
  readonly others: readonly ArchiveThing[]
  readonly topics: readonly ArchiveTopic[]
  readonly figures: readonly ArchiveFigure[]
  readonly conflicts: readonly ArchiveConflict[]
  /** Said in several episodes in nearly the same words. */
  readonly repeated: readonly (readonly ArchiveClaim[])[]
  /** The claims most worth checking of each episode, by check-worthiness. */
  readonly claims: readonly ArchiveClaim[]
}
