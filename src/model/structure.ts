import type { Span } from './span.ts'

/** The part that somebody has in an episode; `clip` is heard from a recording, `credit` only thanked or named as a maker. */
export type Role = 'host' | 'guest' | 'correspondent' | 'clip' | 'credit' | 'other'

/** One voice of the episode: all labels that name the same person are one speaker. */
export interface Speaker {
  /** `p1`, `p2`, … by first turn. */
  readonly id: string
  /** The first label that the file uses for this voice; null where it names nobody. */
  readonly label: string | null
  /** A person's name, as the label or the talk itself gives it; null where neither does ("Speaker 1"). */
  readonly name: string | null
  /** What the label of a voice without a name tells: "the Project Manager", "Professor C", "Speaker 2"; null for no more. */
  readonly called: string | null
  readonly role: Role
  /** Rows of `Document.turns`, rising. */
  readonly turns: readonly number[]
  readonly words: number
  /** Null where the transcript has no times. */
  readonly talkMs: number | null
  /** Share of the episode's words, in [0, 1]. */
  readonly share: number
  readonly questions: number
}

/** Someone who is in the episode or made it, as the talk introduces them. */
export interface Person {
  readonly name: string
  readonly role: Role
  /** "reporter", "chief economist"; null where nobody says. */
  readonly title: string | null
  readonly affiliation: string | null
  /** With its "@". */
  readonly handle: string | null
  /** Row of `Structure.speakers`, or null for one who does not speak. */
  readonly speaker: number | null
  /** Spans of `Document.text`: the introduction. */
  readonly evidence: readonly Span[]
}

/** Who did what: `role` singular and lower case ("sound designer"), names as said. */
export interface Credit {
  readonly role: string
  readonly names: readonly string[]
  readonly evidence: readonly Span[]
}

/** What a run of sentences is; `content` is the talk itself. */
export type BlockKind = 'sponsor' | 'teaser' | 'intro' | 'clip' | 'music' | 'credits' | 'content'

/** A run of sentences of one kind. Blocks partition the sentences: each starts where the one before ends. */
export interface Block {
  readonly kind: BlockKind
  readonly firstSentence: number
  readonly endSentence: number
}

/** What the episode is called and when it came out; null where neither the file nor the talk says. */
export interface EpisodeFacts {
  readonly title: string | null
  readonly show: string | null
  /** ISO 8601, as far as known. */
  readonly date: string | null
}

/** The shape of the episode: who speaks, what is talk and what is wrapping. */
export interface Structure {
  /** By first turn. Never empty. */
  readonly speakers: readonly Speaker[]
  /** Row of `speakers` for each turn of the document. */
  readonly turnSpeaker: Uint16Array
  /** Hosts first, then guests, then others; each in order of appearance. */
  readonly people: readonly Person[]
  readonly credits: readonly Credit[]
  /** In order; they tile the sentences. */
  readonly blocks: readonly Block[]
  /** Row of `BLOCK_KINDS` for each sentence, so a stage need not search the blocks. */
  readonly sentenceBlock: Uint8Array
  /** For each sentence, 1 where it is of a listener's letter that is read out: "I" is not who speaks. */
  readonly letters: Uint8Array
  readonly facts: EpisodeFacts
}

/** `Structure.sentenceBlock` holds rows of this list. */
export const BLOCK_KINDS: readonly BlockKind[] = ['content', 'sponsor', 'teaser', 'intro', 'clip', 'music', 'credits']
