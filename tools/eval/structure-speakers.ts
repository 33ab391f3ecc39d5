import type { Structure } from '../../src/model/structure.ts'
import { nameKey, sameName } from '../../src/structure/names.ts'
import { findStructure } from '../../src/structure/structure.ts'
import { buildRow, type PodcastRow } from './structure-episodes.ts'

/** How many voices got a name once their labels were taken away. */
export interface Attribution {
  /** Voices with at least `MAIN_SHARE` of the words, whose label is a person's. */
  voices: number
  named: number
  right: number
  /** Right, or the right person's given name with a surname that the recogniser misheard ("Scott Tolinksi"). */
  misheard: number
  /** A line for each wrong name, for reading. */
  readonly wrong: string[]
}

/** Voices below this share of the words are not asked for. */
const MAIN_SHARE = 0.05

/** Labels made "Speaker 1", "Speaker 2" …, and what the talk alone gives back. */
export function attribute(row: PodcastRow): Attribution {
  const labels = new Map<string, string>()
  const truth = new Map<string, string>()
  const turns = row.turns.map((turn) => {
    const label = turn.speaker ?? ''
    if (!labels.has(label)) labels.set(label, `Speaker ${labels.size + 1}`)
    truth.set(labels.get(label)!, label)
    return { ...turn, speaker: labels.get(label)! }
  })
  const { doc, transcript } = buildRow({ ...row, turns })
  const { speakers } = findStructure(doc, transcript)
  const result: Attribution = { voices: 0, named: 0, right: 0, misheard: 0, wrong: [] }
  for (const speaker of speakers) {
    const label = truth.get(speaker.label ?? '') ?? ''
    if (
      speaker.share < MAIN_SHARE ||
      !/^\p{Lu}\p{Ll}/u.test(label) ||
      /^(?:Speaker|Announcer|Jingle|Audience)/.test(label)
    )
      continue
    result.voices++
    if (speaker.name === null) continue
    result.named++
    if (nameKey(label).split(' ')[0] === nameKey(speaker.name).split(' ')[0]) result.misheard++
    else if (sameName(nameKey(label), nameKey(speaker.name))) result.misheard++
    if (sameName(nameKey(label), nameKey(speaker.name))) result.right++
    else result.wrong.push(`${row.id}: ${label} as ${speaker.name}`)
  }
  return result
}

/** Role of each voice as marked: `host` or `guest` by name. */
export interface GoldRoles {
  readonly id: string
  readonly file: string
  readonly hosts: readonly string[]
  readonly guests: readonly string[]
}

/** How many of the marked voices have the marked role, and a line for each that has another. */
export function countRoles(structure: Structure, gold: GoldRoles): { right: number; total: number; wrong: string[] } {
  const result = { right: 0, total: 0, wrong: [] as string[] }
  const check = (name: string, role: 'host' | 'guest'): void => {
    const speaker = structure.speakers.find((each) => each.name !== null && sameName(nameKey(each.name), nameKey(name)))
    if (speaker === undefined || speaker.share < 0.02) return
    result.total++
    if (speaker.role === role) result.right++
    else result.wrong.push(`${gold.id}: ${name} is ${role}, found ${speaker.role}`)
  }
  for (const name of gold.hosts) check(name, 'host')
  for (const name of gold.guests) check(name, 'guest')
  return result
}
