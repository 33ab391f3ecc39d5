import { porterStem } from '../../lexicon/natural.ts'
import { STOP_WORDS } from '../../lexicon/stop-words.ts'
import type { Analysis } from '../../model/analysis.ts'
import type { EntityType } from '../../model/entity.ts'
import type { Role } from '../../model/structure.ts'
import { isByPace } from '../../render/clock.ts'

/** What an archive keeps of one episode: a small part of its analysis, so that thousands fit in memory. */
export interface EpisodeFacts {
  readonly path: string
  readonly title: string | null
  readonly show: string | null
  readonly date: string | null
  readonly words: number
  readonly durationMs: number | null
  readonly things: readonly ThingFacts[]
  readonly topics: readonly TopicFacts[]
  readonly claims: readonly ClaimFacts[]
}

interface Spot {
  readonly line: number | null
  readonly atMs: number | null
}

export interface ThingFacts extends Spot {
  readonly name: string
  readonly type: EntityType
  readonly aliases: readonly string[]
  readonly wikidata: string | null
  readonly count: number
  /** For a person who is in the episode. */
  readonly role: Role | null
}

export interface TopicFacts extends Spot {
  readonly phrase: string
  readonly share: number
}

export interface ClaimFacts extends Spot {
  readonly text: string
  readonly speaker: string | null
  readonly certainty: string
  readonly negated: boolean
  readonly checkWorthiness: number
  /** Stems of the words that carry meaning; figures, denials and the speakers' names left out; sorted. */
  readonly stems: readonly string[]
  readonly figures: readonly FigureFacts[]
  /** Dates that the claim names, as ISO 8601 as far as known. */
  readonly dates: readonly string[]
}

export interface FigureFacts {
  readonly type: string
  readonly unit: string | null
  readonly value: number
  readonly isRough: boolean
  readonly text: string
}

/** Claims kept of an episode, the most worth checking first: what nobody would check need not be compared. */
const MOST_CLAIMS = 80

/** Reduces an analysis to what an archive needs. */
export function factsOf(analysis: Analysis): EpisodeFacts {
  const { source, episode } = analysis
  return {
    path: source.path,
    title: episode.title,
    show: episode.show,
    date: episode.date,
    words: source.words,
    durationMs: source.durationMs,
    things: thingsOf(analysis),
    topics: topicsOf(analysis),
    claims: claimsOf(analysis),
  }
}

/** Letters and digits only, in lower case: "Deep Seek" and "DeepSeek" are one. */
export function squash(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .replace(/['’]s$/u, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** A place of an analysis; times that are told by pace alone are too rough to look up. */
function spotOf(place: Spot | undefined, source: Analysis['source']): Spot {
  const atMs = place?.atMs ?? null
  return { line: place?.line ?? null, atMs: atMs === null || isByPace(atMs, source) ? null : atMs }
}

/** Entities, and the people who are in the episode: one row where both are the same by name or alias. */
function thingsOf({ entities, episode, source }: Analysis): ThingFacts[] {
  const present = episode.people.filter(({ role }) => role !== 'credit')
  const taken = new Set<(typeof present)[number]>()
  const things = entities.map((entity): ThingFacts => {
    const names = new Set([entity.name, ...entity.aliases].map(squash))
    const person = entity.type === 'PERSON' ? present.find(({ name }) => names.has(squash(name))) : undefined
    if (person !== undefined) taken.add(person)
    const [first] = entity.mentions
    return {
      name: person?.name ?? entity.name,
      type: entity.type,
      aliases: person === undefined ? entity.aliases : [entity.name, ...entity.aliases],
      wikidata: entity.wikidata,
      count: entity.count,
      role: person?.role ?? null,
      ...spotOf(first, source),
    }
  })
  for (const person of present) {
    if (taken.has(person)) continue
    const [first] = person.evidence
    const { name, role } = person
    things.push({ name, type: 'PERSON', aliases: [], wikidata: null, count: 1, role, ...spotOf(first, source) })
  }
  return things
}

function topicsOf({ topics, sections, source }: Analysis): TopicFacts[] {
  return topics.flatMap(({ keyphrases, share, sections: ids }) => {
    const section = sections.find(({ id }) => id === ids[0])
    const [first] = section?.sentences.flatMap(({ evidence }) => evidence) ?? []
    const spot = spotOf({ line: first?.line ?? null, atMs: section?.startMs ?? first?.atMs ?? null }, source)
    return keyphrases.slice(0, 3).map((phrase) => ({ phrase, share, ...spot }))
  })
}

function claimsOf({ claims, quantities, speakers, source }: Analysis): ClaimFacts[] {
  const byId = new Map(quantities.map((quantity) => [quantity.id, quantity]))
  const names = new Map(speakers.map(({ id, name, label }) => [id, name ?? label]))
  // Who says it of themselves is in every second claim, and tells nothing of the matter.
  const nameStems = new Set(stemsOf([...names.values()].join(' ')))
  return claims.slice(0, MOST_CLAIMS).map((claim) => {
    const own = claim.quantities.flatMap((id) => byId.get(id) ?? [])
    const [first] = claim.evidence
    return {
      text: claim.text,
      speaker: claim.speaker === null ? null : (names.get(claim.speaker) ?? null),
      certainty: claim.certainty,
      negated: claim.negated,
      checkWorthiness: claim.checkWorthiness,
      ...spotOf(first, source),
      stems: stemsOf(claim.text).filter((stem) => !nameStems.has(stem)),
      figures: own.flatMap(({ type, unit, value, modifier, text }): FigureFacts[] =>
        typeof value === 'number' && type !== 'ordinal'
          ? [{ type, unit, value, isRough: modifier !== null, text }]
          : [],
      ),
      dates: own.flatMap(({ type, value }) => (type === 'date' && value !== null ? [String(value)] : [])),
    }
  })
}

/** Words that turn a sentence round, which is what we look for and no part of what it is about. */
const DENIALS = new Set(['not', 'no', 'never', 'none', 'nobody', 'nothing', 'neither', 'nor', 'without', 'cannot'])

/** Stems of the words that carry meaning, each once, sorted; figures and denials left out. */
export function stemsOf(text: string): string[] {
  const stems = new Set<string>()
  for (const word of text.toLowerCase().match(/[\p{L}][\p{L}\p{N}'’-]*/gu) ?? []) {
    const plain = word.replace(/['’]s$/u, '')
    if (STOP_WORDS.has(plain) || DENIALS.has(plain) || /n['’]t$/u.test(plain) || plain.length < 2) continue
    stems.add(porterStem(plain))
  }
  return [...stems].sort()
}
