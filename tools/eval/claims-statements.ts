import { readFileSync } from 'node:fs'
import type { Certainty, Claim } from '../../src/model/claim.ts'
import type { Models } from '../../src/models.ts'
import { type ClaimEpisode, readClaimEpisodes, readClaims } from './claims-episodes.ts'

/** A statement marked by hand; offsets into the text of the document. */
export interface GoldStatement {
  readonly start: number
  readonly end: number
  /** True where somebody other than the speaker is said to hold it; not marked on all. */
  readonly reported?: boolean
  /** Where that somebody is named; null where nobody is. */
  readonly source?: readonly [number, number] | null
  /** Whom the second pass names, where that is somebody else; null where it names nobody. */
  readonly source2?: readonly [number, number] | null
  readonly certainty?: Certainty
  readonly negated?: boolean
  /** Whether it is worth a check; marked on those drawn by chance. */
  readonly check?: boolean
  readonly random?: boolean
  /** Drawn after the program was tuned on the others. */
  readonly late?: boolean
  /**
   * What each pass said: the first letter of a certainty or "-" for no statement or "~" for not asked; "n" where
   * negated, "+" where worth a check. The other fields are what was settled in the end.
   */
  readonly passes: readonly [first: string, second: string]
}

interface GoldEpisode {
  readonly set: string
  readonly split: string
  readonly id: string
  readonly statements: readonly GoldStatement[]
}

/** A marked statement and what the pipeline made of its words. */
export interface ReadStatement {
  readonly gold: GoldStatement
  readonly said: string
  /** The words that name the source; "" for none. */
  readonly source: string
  /** The claim that names the source, else the first in these words; null where there is none. */
  readonly claim: Claim | null
  /** Check-worthiness of the best claim in it; 0 where there is none. */
  readonly score: number
}

/** The files of marks: those of two passes, and those of one pass over talks that nothing was tuned on. */
type MarksFile = 'claims' | 'claims-drawn'

/** The marks of `gold/claims.json` or of another file, by episode. */
export function readMarks(file: MarksFile = 'claims'): readonly GoldEpisode[] {
  const text = readFileSync(new URL(`./gold/${file}.json`, import.meta.url), 'utf8')
  const { episodes } = JSON.parse(text) as { episodes: readonly GoldEpisode[] }
  return episodes
}

/** Runs the pipeline over the episodes of a file of marks. */
export function readStatements(models: Models, file: MarksFile = 'claims'): ReadStatement[] {
  const sets = new Map<string, readonly ClaimEpisode[]>()
  return readMarks(file).flatMap(({ set, split, id, statements }) => {
    const key = `${set}/${split}`
    const all = sets.get(key) ?? readClaimEpisodes(set, split)
    sets.set(key, all)
    const episode = all.find((one) => one.id === id)
    return episode === undefined ? [] : readEpisode(episode, statements, models)
  })
}

function readEpisode(episode: ClaimEpisode, statements: readonly GoldStatement[], models: Models): ReadStatement[] {
  const { doc, claims } = readClaims(episode, models)
  return statements.map((gold) => {
    const near = claims.filter(
      ({ evidence: [place] }) => place !== undefined && place.start < gold.end && place.end > gold.start,
    )
    const at = gold.source?.[0] ?? -1
    const holding = near.find(({ evidence: [place] }) => place !== undefined && place.start <= at && at < place.end)
    const [first = null] = [...near].sort((a, b) => a.evidence[0]!.start - b.evidence[0]!.start)
    const claim = holding ?? first
    const score = near.reduce((most, one) => Math.max(most, one.checkWorthiness), 0)
    const source = gold.source == null ? '' : doc.text.slice(gold.source[0], gold.source[1])
    return { gold, said: doc.text.slice(gold.start, gold.end), source, claim, score }
  })
}
