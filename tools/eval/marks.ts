import { readFileSync } from 'node:fs'
import { type ClaimEpisode, readClaimEpisodes } from './claims-episodes.ts'

/** The episode that a mark is of. */
export interface Placed {
  readonly set: string
  readonly split: string
  readonly id: string
}

/** What readers think of something offered, the more the better; each file of marks says what each means. */
export type Grade = 0 | 1 | 2 | 3

/** A text of ours that somebody read and marked; where it comes from, not the text itself. */
export interface Marked extends Placed {
  /** Where what was said starts in the text of the document. */
  readonly start: number
  /** `hashText` of the text: a mark holds for these words only. */
  readonly hash: number
}

/** The marks of `gold/<name>.json`. */
export function readMarks<Mark extends Placed>(name: string): readonly Mark[] {
  return JSON.parse(readFileSync(new URL(`gold/${name}.json`, import.meta.url), 'utf8'))
}

/** Each episode that has marks, with its own. */
export function* byEpisode<Mark extends Placed>(marks: readonly Mark[]): Generator<[ClaimEpisode, readonly Mark[]]> {
  const sets = new Map(marks.map(({ set, split }) => [`${set}/${split}`, [set, split] as const]))
  for (const [set, split] of sets.values()) {
    for (const episode of readClaimEpisodes(set, split)) {
      const own = marks.filter((mark) => mark.set === set && mark.split === split && mark.id === episode.id)
      if (own.length > 0) yield [episode, own]
    }
  }
}
