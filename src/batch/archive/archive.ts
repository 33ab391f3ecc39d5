import { VERSION } from '../../model/version.ts'
import { agree, differInDate, likeClaims, type PlacedClaim, sameKindFigures } from './compare-claims.ts'
import { type EpisodeFacts, squash } from './facts.ts'
import { joinThings, type Mentioned } from './join.ts'
import type {
  Appearance,
  Archive,
  ArchiveClaim,
  ArchiveConflict,
  ArchiveFigure,
  ArchivePerson,
  ArchiveThing,
  ArchiveTopic,
} from './model.ts'

/** All that is to be said over several episodes. Pure; the order of `given` does not matter. */
export function buildArchive(given: readonly EpisodeFacts[]): Archive {
  const episodes = inOrder(given)
  const things = joinThings(episodes).map((group) => thingOf(group))
  const placed = episodes.flatMap(({ claims }, episode) => claims.map((claim) => ({ episode, claim })))
  return {
    schema: 'take-analyze/archive/1',
    tool: { name: 'take-analyze', version: VERSION },
    episodes: episodes.map(({ path, title, show, date, words, durationMs }, row) => {
      return { id: idOf(row), path, title, show, date, words, durationMs }
    }),
    people: peopleOf(things.filter(({ type }) => type === 'PERSON')),
    organizations: sorted(things.filter(({ type }) => type === 'ORG')),
    others: sorted(things.filter(({ type }) => type !== 'PERSON' && type !== 'ORG')),
    topics: topicsOf(episodes),
    ...comparisons(placed),
    claims: placed.map(claimOf).sort((a, b) => b.checkWorthiness - a.checkWorthiness),
  }
}

const idOf = (row: number) => `ep${row + 1}`

/** By date where every episode has one, else by path. */
function inOrder(episodes: readonly EpisodeFacts[]): EpisodeFacts[] {
  const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  const isDated = episodes.every(({ date }) => date !== null)
  return [...episodes].sort((a, b) => (isDated ? byText(a.date!, b.date!) : 0) || byText(a.path, b.path))
}

function thingOf(group: readonly Mentioned[]): ArchiveThing {
  const names = new Map<string, number>()
  for (const { thing } of group) {
    names.set(thing.name, (names.get(thing.name) ?? 0) + thing.count)
    for (const alias of thing.aliases) names.set(alias, names.get(alias) ?? 0)
  }
  const types = tally(group.map(({ thing }) => thing.type))
  // Of two spellings the fuller one names the person: "Kevin Hou" before a "Hou" said more often.
  const wordCount = (name: string) => (types[0]![0] === 'PERSON' ? name.split(/\s+/u).length : 0)
  const byUse = [...names].sort((a, b) => wordCount(b[0]) - wordCount(a[0]) || b[1] - a[1])
  const known = new Set(byUse.filter(([, count]) => count > 0).map(([name]) => name))
  const name = byUse.find(([each]) => known.has(each))?.[0] ?? group[0]!.thing.name
  const aliases = byUse.map(([each]) => each).filter((each) => each !== name)
  return {
    name,
    type: types[0]![0],
    aliases,
    wikidata: group.find(({ thing }) => thing.wikidata !== null)?.thing.wikidata ?? null,
    count: group.reduce((sum, { thing }) => sum + thing.count, 0),
    episodes: appearancesOf(group),
  }
}

/** One row an episode: two entities of one episode that turned out one thing are counted together. */
function appearancesOf(group: readonly Mentioned[]): Appearance[] {
  const rows = new Map<number, Appearance>()
  for (const { episode, thing } of group) {
    const before = rows.get(episode)
    const { line, atMs } = before ?? thing
    const role = before?.role ?? thing.role
    rows.set(episode, { episode: idOf(episode), line, atMs, count: (before?.count ?? 0) + thing.count, role })
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row)
}

/** Values with how often they occur, most often first; ties in order of first use. */
function tally<T>(values: readonly T[]): [value: T, count: number][] {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}

function sorted<T extends ArchiveThing>(things: readonly T[]): T[] {
  return [...things].sort((a, b) => b.episodes.length - a.episodes.length || b.count - a.count)
}

function peopleOf(people: readonly ArchiveThing[]): ArchivePerson[] {
  const present = new Map<string, string[]>()
  for (const { name, episodes } of people) {
    for (const { episode, role } of episodes) {
      if (role !== null) present.set(episode, [...(present.get(episode) ?? []), name])
    }
  }
  const all = people.map((person): ArchivePerson => {
    const own = person.episodes.filter(({ role }) => role !== null)
    const others = own.flatMap(({ episode }) => present.get(episode)?.filter((name) => name !== person.name) ?? [])
    return {
      ...person,
      roles: tally(own.flatMap(({ role }) => (role === null ? [] : [role]))).map(([role, episodes]) => ({
        role,
        episodes,
      })),
      with: tally(others).map(([name, episodes]) => ({ name, episodes })),
    }
  })
  // Who is in episodes comes before who is only spoken of.
  return sorted(all).sort((a, b) => appearances(b) - appearances(a))
}

function appearances({ episodes }: ArchiveThing): number {
  return episodes.filter(({ role }) => role !== null).length
}

/** One topic under way: its spellings, and where it comes up by row of the episode. */
interface TopicRows {
  readonly labels: string[]
  readonly rows: Map<number, ArchiveTopic['episodes'][number]>
}

function topicsOf(episodes: readonly EpisodeFacts[]): ArchiveTopic[] {
  const topics = new Map<string, TopicRows>()
  for (const [row, { topics: own }] of episodes.entries()) {
    for (const { phrase, share, line, atMs } of own) {
      const key = squash(phrase).replace(/s$/, '')
      const topic: TopicRows = topics.get(key) ?? { labels: [], rows: new Map() }
      topic.labels.push(phrase)
      if (!topic.rows.has(row)) topic.rows.set(row, { episode: idOf(row), line, atMs, share })
      topics.set(key, topic)
    }
  }
  const list = [...topics.values()].map(({ labels, rows }) => ({
    label: tally(labels)[0]![0],
    episodes: [...rows.values()],
  }))
  const share = ({ episodes: rows }: ArchiveTopic) => rows.reduce((sum, each) => sum + each.share, 0)
  return list.sort((a, b) => b.episodes.length - a.episodes.length || share(b) - share(a))
}

function claimOf({ episode, claim }: PlacedClaim): ArchiveClaim {
  const { text, speaker, certainty, negated, checkWorthiness, line, atMs } = claim
  return { episode: idOf(episode), line, atMs, text, speaker, certainty, negated, checkWorthiness }
}

/** Shares of words from which two claims say the same, from which one denies the other, and from which figures clash. */
const SAME_CLAIM = 0.75
const DENIED_CLAIM = 0.7
const SAME_BUT_FIGURE = 0.6

/** Two claims clash over a matter that four words or more tell of, and that someone might want to check. */
const LEAST_CLASHING = 4
const LEAST_WORTH = 0.3

function comparisons(placed: readonly PlacedClaim[]): Pick<Archive, 'figures' | 'conflicts' | 'repeated'> {
  const figures = new Map<string, Set<number>>()
  const repeats = new Map<number, Set<number>>()
  const conflicts: ArchiveConflict[] = []
  for (const { a, b, common, share } of likeClaims(placed)) {
    const [x, y] = [placed[a]!, placed[b]!]
    const figurePair = sameKindFigures(x.claim, y.claim)
    // A bare number may count anything: "BIP 91", "20 methods".
    const pair = figurePair !== null && figurePair[0].unit === null && share < SAME_CLAIM ? null : figurePair
    const elsewhere = x.episode !== y.episode
    const bySomeoneElse = elsewhere || x.claim.speaker !== y.claim.speaker
    const mayClash =
      common >= LEAST_CLASHING && Math.min(x.claim.checkWorthiness, y.claim.checkWorthiness) >= LEAST_WORTH
    const conflict = mayClash ? conflictOf(x, y, pair === null || agree(...pair), share) : null
    if (conflict !== null && bySomeoneElse)
      conflicts.push({ kind: conflict, claims: [claimOf(x), claimOf(y)], likeness: share })
    if (!elsewhere) continue
    if (pair !== null) addTo(figures, `${pair[0].type} ${pair[0].unit} ${firstOf(figures, pair[0], a)}`, [a, b])
    else if (conflict === null && share >= SAME_CLAIM) addTo(repeats, firstKey(repeats, a), [a, b])
  }
  return {
    figures: [...figures.values()].map((rows) =>
      figureOf(
        [...rows].sort((a, b) => a - b),
        placed,
      ),
    ),
    conflicts: conflicts.sort((a, b) => b.likeness - a.likeness),
    repeated: [...repeats.values()].map((rows) => [...rows].sort((a, b) => a - b).map((row) => claimOf(placed[row]!))),
  }
}

/** The series that claim `row` is in already, else one of its own. */
function firstOf(
  series: ReadonlyMap<string, ReadonlySet<number>>,
  figure: { type: string; unit: string | null },
  row: number,
): number {
  const start = `${figure.type} ${figure.unit} `
  for (const [key, rows] of series) if (key.startsWith(start) && rows.has(row)) return Number(key.slice(start.length))
  return row
}

function firstKey(series: ReadonlyMap<number, ReadonlySet<number>>, row: number): number {
  for (const [key, rows] of series) if (rows.has(row)) return key
  return row
}

function addTo<K>(series: Map<K, Set<number>>, key: K, rows: readonly number[]): void {
  const known = series.get(key) ?? new Set()
  for (const row of rows) known.add(row)
  series.set(key, known)
}

/** "did not stop" for "stopped": what a denial adds. */
const MOST_MORE_WORDS = 2

const lengthOf = ({ claim }: PlacedClaim) => claim.text.split(/\s+/u).length

function conflictOf(
  x: PlacedClaim,
  y: PlacedClaim,
  figuresAgree: boolean,
  share: number,
): ArchiveConflict['kind'] | null {
  if (share < SAME_BUT_FIGURE || differInDate(x.claim, y.claim)) return null
  if (!figuresAgree) return 'figure'
  const isDenied = share >= DENIED_CLAIM && x.claim.negated !== y.claim.negated
  // A longer sentence may hold a denial of something else.
  return isDenied && Math.abs(lengthOf(x) - lengthOf(y)) <= MOST_MORE_WORDS ? 'negation' : null
}

function figureOf(rows: readonly number[], placed: readonly PlacedClaim[]): ArchiveFigure {
  const [first, second] = [placed[rows[0]!]!, placed[rows[1]!]!]
  const kind = sameKindFigures(first.claim, second.claim)![0]
  const values = rows.flatMap((row) => {
    const { claim } = placed[row]!
    const figure = claim.figures.find(({ type, unit }) => type === kind.type && unit === kind.unit)
    return figure === undefined
      ? []
      : [{ figure, shown: { ...claimOf(placed[row]!), value: figure.value, figure: figure.text } }]
  })
  const recurs = values.every(({ figure }) => agree(figure, values[0]!.figure))
  return {
    kind: recurs ? 'recurs' : 'changed',
    type: kind.type,
    unit: kind.unit,
    values: values.map(({ shown }) => shown),
  }
}
