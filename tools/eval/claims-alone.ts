import { readFileSync } from 'node:fs'
import { hashText } from '../../src/learn/hash.ts'
import { loadModels, type Models } from '../../src/models.ts'
import { type ClaimEpisode, DRAWN_SETS, readClaimEpisodes, readClaims } from './claims-episodes.ts'
import type { EvalRow } from './row.ts'

/** How many episodes of a set are drawn from, and how many claims: `TOP` of their ten best each and `REST` others. */
const EPISODES = 14
const TOP = 14
const REST = 15

/** Claims that a reader of the first screen sees. */
const SHOWN = 10

/** What a person said of a claim's text, having read it in its context; not the text itself. */
interface Verdict {
  readonly set: string
  readonly split: string
  readonly id: string
  /** Where what was said starts in the text of the document. */
  readonly start: number
  /** `hashText` of the claim's text: a verdict holds for these words only. */
  readonly hash: number
  /** Whether it was among the ten best of its episode when it was drawn. */
  readonly top: boolean
  /** A reader who has not heard the episode knows what it says of what; the speaker is known to them. */
  readonly alone: boolean
  /** It says what was said, no more, no less. */
  readonly faithful: boolean
  /** `alone` by the second pass, that had the text only. */
  readonly aloneAgain: boolean
}

/** A claim to be judged, with what was said around it. */
interface DrawnClaim {
  readonly set: string
  readonly split: string
  readonly id: string
  readonly start: number
  readonly top: boolean
  readonly text: string
  readonly said: string
  readonly before: string
}

/**
 * Claims to be judged by a person, a line of JSON each, drawn by chance and the same each time for the same program: from
 * each set the episodes, and from them the claims, whose names have the smallest hashes.
 */
export function showClaims(): string[] {
  const models = loadModels()
  const drawn = DRAWN_SETS.flatMap(([set, split]) => {
    const drawn = byChance(readClaimEpisodes(set, split), ({ id }) => `${set}/${id}`).slice(0, EPISODES)
    const pools = drawn.map((episode) => claimsByChance(episode, models))
    return [true, false].flatMap((top) => takeInTurn(pools, top, top ? TOP : REST))
  })
  return drawn.map((claim) => JSON.stringify(claim))
}

function claimsByChance(episode: ClaimEpisode, models: Models): DrawnClaim[] {
  const { set, split, id } = episode
  const { doc, claims } = readClaims(episode, models)
  const rows = claims.map(({ text, said, evidence }, rank) => {
    const { start } = evidence[0]!
    const before = doc.text.slice(Math.max(0, start - 250), start)
    return { set, split, id, start, top: rank < SHOWN, text, said, before }
  })
  return byChance(rows, ({ start }) => `${set}/${id}/${start}`)
}

/** One of each episode's, then a second of each, until there are `count`. */
function takeInTurn(pools: readonly (readonly DrawnClaim[])[], top: boolean, count: number): DrawnClaim[] {
  const own = pools.map((pool) => pool.filter((one) => one.top === top))
  const rounds = Math.max(0, ...own.map((pool) => pool.length))
  const out: DrawnClaim[] = []
  for (let round = 0; round < rounds; round++) out.push(...own.flatMap((pool) => pool[round] ?? []))
  return out.slice(0, count)
}

function byChance<T>(rows: readonly T[], nameOf: (row: T) => string): T[] {
  const keyed = rows.map((row) => ({ row, key: hashText(nameOf(row)) }))
  return keyed.sort((a, b) => a.key - b.key).map(({ row }) => row)
}

/** How many of the claims judged stand alone and are faithful, among those that still have the words that were judged. */
export function evaluateAlone(models: Models): EvalRow[] {
  const verdicts = JSON.parse(
    readFileSync(new URL('./gold/claims-alone.json', import.meta.url), 'utf8'),
  ) as readonly Verdict[]
  const texts = textsAt(verdicts, models)
  const textOf = (one: Verdict): string | undefined => texts.get(`${one.set}/${one.id}/${one.start}`)
  const made = verdicts.filter((one) => textOf(one) !== undefined)
  const holding = made.filter((one) => hashText(textOf(one)!) === one.hash)
  const share = (of: readonly Verdict[], is: (one: Verdict) => boolean): number | null =>
    of.length === 0 ? null : of.filter(is).length / of.length
  const row = { stage: 'claims', data: 'own verdicts, seven sets', baseline: null, baselineName: '', goal: null }
  const rows: EvalRow[] = [
    { ...row, measure: 'verdicts that still hold', documents: verdicts.length, ours: holding.length / verdicts.length },
    {
      ...row,
      measure: 'judged, no claim any more',
      documents: verdicts.length,
      ours: 1 - made.length / verdicts.length,
    },
  ]
  for (const top of [true, false]) {
    const own = holding.filter((one) => one.top === top)
    const where = top ? 'ten best' : 'others'
    const documents = own.length
    rows.push(
      { ...row, measure: `stands alone, ${where}`, documents, ours: share(own, ({ alone }) => alone) },
      { ...row, measure: `faithful, ${where}`, documents, ours: share(own, ({ faithful }) => faithful) },
    )
  }
  return rows
}

/** The claims' texts by `set/id/start` in the episodes that verdicts are given on. */
function textsAt(verdicts: readonly Verdict[], models: Models): Map<string, string> {
  const texts = new Map<string, string>()
  for (const [set, split] of DRAWN_SETS) {
    const ids = new Set(verdicts.filter((one) => one.set === set && one.split === split).map(({ id }) => id))
    for (const episode of readClaimEpisodes(set, split)) {
      if (!ids.has(episode.id)) continue
      for (const { text, evidence } of readClaims(episode, models).claims) {
        texts.set(`${set}/${episode.id}/${evidence[0]!.start}`, text)
      }
    }
  }
  return texts
}

/** What each pass said of whether a claim stands alone. */
export function readAloneTwice(): (readonly [first: string, second: string])[] {
  const text = readFileSync(new URL('./gold/claims-alone.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as readonly Verdict[]).map(({ alone, aloneAgain }) => [String(alone), String(aloneAgain)])
}
